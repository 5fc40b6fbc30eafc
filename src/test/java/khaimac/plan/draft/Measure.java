package khaimac.plan.draft;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import khaimac.notation.Spelling;
import khaimac.plan.draft.Question.Asked;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of a plan was understood, field by field, against what must come out. */
final class Measure {
    int expected;
    int right;
    int missing;
    int wrong;
    int marked;
    /** What is missing, and a question says that something there was not understood. */
    int missed;
    /** Places of which it is asked whether they were understood rightly. */
    int doubts;

    int plans;
    final List<String> slips = new ArrayList<>();

    private final Understood understood;

    /** What of a plan a question can be about. */
    private enum About {
        NAME(Asked.UNSURE_ITEM, Asked.UNSURE_TABLE),
        HOURS(Asked.UNSURE_ITEM, Asked.UNSURE_TABLE, Asked.OVERLAP, Asked.END_BEFORE_START, Asked.ORDER),
        DAY(
                Asked.DATE,
                Asked.TENTATIVE,
                Asked.DATE_CONFLICT,
                Asked.WEEKDAY,
                Asked.LUNAR,
                Asked.NO_SUCH_DAY,
                Asked.UNSURE_HEAD),
        HEAD(Asked.UNSURE_HEAD),
        SCREEN(Asked.UNSURE, Asked.TITLE_GAP),
        ROSTER(Asked.UNSURE_TABLE);

        final Set<Asked> kinds;

        About(Asked first, Asked... more) {
            kinds = EnumSet.of(first, more);
        }
    }

    private static final Set<Asked> DOUBTS =
            EnumSet.of(Asked.UNSURE, Asked.UNSURE_HEAD, Asked.UNSURE_ITEM, Asked.UNSURE_TABLE, Asked.UNREAD);

    private Measure(Understood understood) {
        this.understood = understood;
        for (var question : understood.questions())
            if (DOUBTS.contains(question.asked())) doubts += question.places().size();
    }

    private boolean isAsked(About about, List<Place> places) {
        return understood.questions().stream()
                .anyMatch(question -> about.kinds.contains(question.asked())
                        && question.places().stream()
                                .anyMatch(asked -> places.stream()
                                        .anyMatch(place -> about == About.ROSTER || isOne(asked, place))));
    }

    /** A question about a table, or about a row of it, is about each of its cells. */
    private static boolean isOne(Place asked, Place place) {
        if (asked.equals(place)) return true;
        if (asked.block() != place.block()) return false;
        return asked.row() < 0 || (asked.row() == place.row() && asked.column() <= 0);
    }

    private boolean isUnread() {
        return understood.questions().stream()
                .anyMatch(question -> question.asked() == Asked.UNREAD || question.asked() == Asked.NO_AGENDA);
    }

    static Measure of(Understood understood, String json) {
        var measure = new Measure(understood);
        measure.plans = 1;
        measure.all(JsonMapper.shared().readTree(json));
        return measure;
    }

    void add(Measure other) {
        expected += other.expected;
        right += other.right;
        missing += other.missing;
        wrong += other.wrong;
        marked += other.marked;
        missed += other.missed;
        doubts += other.doubts;
        plans += other.plans;
    }

    double share() {
        return expected == 0 ? 1 : (double) right / expected;
    }

    static Measure none() {
        return new Measure(new Understood(List.of(), List.of(), List.of(), List.of()));
    }

    @Override
    public String toString() {
        return "fields %4d  right %4d  missing %3d (%d asked)  wrong unasked %3d  wrong asked %3d  doubts %.1f  %.3f"
                .formatted(
                        expected,
                        right,
                        missing,
                        missed,
                        wrong,
                        marked,
                        plans == 0 ? 0 : (double) doubts / plans,
                        share());
    }

    private void all(JsonNode json) {
        var drafts = json.path("drafts");
        for (int i = 0; i < Math.max(drafts.size(), understood.drafts().size()); i++) {
            if (i >= drafts.size()) {
                wrong(
                        "draft " + i,
                        "",
                        understood.drafts().get(i).title().value(),
                        understood.drafts().get(i).title().places(),
                        About.HEAD);
            } else if (i >= understood.drafts().size()) {
                lost("draft " + i, drafts.get(i).path("title").asString());
            } else {
                draft(drafts.get(i), understood.drafts().get(i), i);
            }
        }
        rosters(json.path("rosters"), understood.lists(), "lists");
        var kinds = new HashSet<String>();
        understood.questions().forEach(question -> kinds.add(Spelling.word(question.asked())));
        for (var kind : json.path("questions")) {
            expected++;
            if (kinds.remove(kind.asString())) right++;
            else miss("question " + kind.asString(), kind.asString());
        }
        for (var kind : kinds) slips.add("also asked: " + kind);
        for (var question : understood.questions())
            if (DOUBTS.contains(question.asked()))
                slips.add("doubt: " + question.words().en());
    }

    private void draft(JsonNode json, Draft draft, int number) {
        var at = "draft " + number + " ";
        field(About.HEAD, at + "title", json, "title", draft.title());
        field(About.HEAD, at + "organiser", json, "organiser", draft.organiser());
        field(About.HEAD, at + "venue", json, "venue", draft.venue());
        day(at + "date", json, draft.day());
        field(About.HEAD, at + "start", json, "start", draft.start());
        items(json.path("items"), draft.items(), at);
        for (int i = 0; i < Math.max(json.path("titles").size(), draft.titles().size()); i++) {
            List<TitleBlock.Row> rows =
                    i < draft.titles().size() ? draft.titles().get(i).rows() : List.of();
            texts(
                    About.SCREEN,
                    at + "title block " + i,
                    json.path("titles").path(i),
                    rows.stream()
                            .map(row -> Spelling.word(row.role()) + ": "
                                    + row.text().value())
                            .toList(),
                    rows.stream().flatMap(row -> row.text().places().stream()).toList());
        }
        texts(
                About.SCREEN,
                at + "slogans",
                json.path("slogans"),
                draft.slogans().stream()
                        .map(slogan -> Spelling.word(slogan.side()) + ": "
                                + slogan.text().value())
                        .toList(),
                draft.slogans().stream()
                        .flatMap(slogan -> slogan.text().places().stream())
                        .toList());
        rosters(json.path("rosters"), draft.rosters(), at + "rosters");
    }

    private void day(String at, JsonNode json, @Nullable Said<Day> said) {
        var day = said == null ? null : said.value();
        var written = json.path("date").asString("");
        LocalDate first = day == null ? null : day.first();
        var read = day == null
                ? ""
                : day.wholeDay() ? first.toString() : first.toString().substring(0, 7);
        compare(About.DAY, at, written, read, said == null ? List.of() : said.places());
        var or = new ArrayList<String>();
        if (day != null) day.or().forEach(other -> or.add(other.toString()));
        if (json.path("tentative").asBoolean(false) || (day != null && day.tentative()))
            compare(
                    About.DAY,
                    at + " tentative",
                    "" + json.path("tentative").asBoolean(false),
                    "" + (day != null && day.tentative()),
                    said == null ? List.of() : said.places());
        texts(About.DAY, at + " or", json.path("or"), or, said == null ? List.of() : said.places());
    }

    private void items(JsonNode json, List<Item> items, String at) {
        int[][] best = new int[json.size() + 1][items.size() + 1];
        for (int i = json.size() - 1; i >= 0; i--)
            for (int j = items.size() - 1; j >= 0; j--)
                best[i][j] = Math.max(
                        same(
                                        json.get(i).path("n").asString(),
                                        items.get(j).name().value())
                                ? best[i + 1][j + 1] + 1
                                : 0,
                        Math.max(best[i + 1][j], best[i][j + 1]));
        int i = 0;
        int j = 0;
        while (i < json.size() || j < items.size()) {
            boolean both = i < json.size() && j < items.size();
            boolean pair = both
                    && same(
                            json.get(i).path("n").asString(),
                            items.get(j).name().value());
            boolean swap = both && !pair && best[i][j] == best[i + 1][j + 1];
            if (pair || swap) item(json.get(i++), items.get(j), at + "item " + j++ + " ");
            else if (j >= items.size() || (i < json.size() && best[i][j] == best[i + 1][j])) {
                for (var field : json.get(i).properties())
                    lost(at + "item lost, " + field.getKey(), field.getValue().asString());
                i++;
            } else {
                var item = items.get(j++);
                wrong(at + "item too many", "", item.name().value(), item.name().places(), About.NAME);
            }
        }
    }

    private void item(JsonNode json, Item item, String at) {
        field(About.NAME, at + "name", json, "n", item.name());
        field(About.NAME, at + "by", json, "by", item.by());
        field(About.HOURS, at + "start", json, "s", item.start());
        field(About.HOURS, at + "end", json, "e", item.end());
        // Both times say how long it is.
        var length = length(item);
        if (!json.path("l").asString("").isEmpty() || item.length() != null)
            compare(
                    About.HOURS,
                    at + "length",
                    json.path("l").asString(""),
                    length == null ? "" : khaimac.showfile.language.Times.written(length),
                    item.name().places());
        field(About.HOURS, at + "day", json, "d", item.day());
    }

    private static @Nullable Duration length(Item item) {
        if (item.length() != null) return item.length().value();
        return item.start() == null || item.end() == null
                ? null
                : Duration.between(item.start().value(), item.end().value());
    }

    private void rosters(JsonNode json, List<NameList> lists, String at) {
        for (int i = 0; i < Math.max(json.size(), lists.size()); i++)
            texts(
                    About.ROSTER,
                    at + " " + i,
                    json.path(i),
                    i >= lists.size()
                            ? List.of()
                            : lists.get(i).rows().stream()
                                    .map(row -> row.group() + "|" + row.name() + "|" + row.note())
                                    .toList(),
                    i >= lists.size() ? List.of() : List.of(lists.get(i).place()));
    }

    private void texts(About about, String at, JsonNode json, List<String> read, List<Place> places) {
        for (int i = 0; i < Math.max(json.size(), read.size()); i++)
            compare(about, at + " " + i, json.path(i).asString(""), i < read.size() ? read.get(i) : "", places);
    }

    private void field(About about, String at, JsonNode json, String name, @Nullable Said<?> said) {
        compare(
                about,
                at,
                json.path(name).asString(""),
                said == null ? "" : said.value().toString(),
                said == null ? List.of() : said.places());
    }

    private void compare(About about, String at, String written, String read, List<Place> places) {
        if (written.isEmpty() && read.isEmpty()) return;
        if (!written.isEmpty()) expected++;
        if (same(written, read)) right++;
        else if (read.isEmpty()) miss(at, written);
        else wrong(at, written, read, places, about);
    }

    private void lost(String at, String written) {
        expected++;
        miss(at, written);
    }

    private void miss(String at, String written) {
        missing++;
        if (isUnread()) missed++;
        slips.add("missing  " + at + ": " + written);
    }

    private void wrong(String at, String written, String read, List<Place> places, About about) {
        boolean isAsked = isAsked(about, places);
        if (isAsked) marked++;
        else wrong++;
        slips.add((isAsked ? "asked    " : "WRONG    ") + at + ": " + read
                + (written.isEmpty() ? "" : "   instead of   " + written));
    }

    /** How a name is capitalised is not what is measured, nor how many spaces part its words. */
    private static boolean same(String one, String other) {
        return khaimac.plan.draft.Spelling.folded(one).equals(khaimac.plan.draft.Spelling.folded(other));
    }
}

package khaimac.plan.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import khaimac.notation.Spelling;
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
    final List<String> slips = new ArrayList<>();

    private final Understood understood;
    private final Set<Place> asked = new HashSet<>();

    private Measure(Understood understood) {
        this.understood = understood;
        understood.questions().forEach(question -> asked.addAll(question.places()));
    }

    static Measure of(Understood understood, String json) {
        var measure = new Measure(understood);
        measure.all(JsonMapper.shared().readTree(json));
        return measure;
    }

    void add(Measure other) {
        expected += other.expected;
        right += other.right;
        missing += other.missing;
        wrong += other.wrong;
        marked += other.marked;
    }

    double share() {
        return expected == 0 ? 1 : (double) right / expected;
    }

    static Measure none() {
        return new Measure(new Understood(List.of(), List.of(), List.of(), List.of()));
    }

    @Override
    public String toString() {
        return "fields %4d  right %4d  missing %3d  wrong unasked %3d  wrong asked %3d  %.3f"
                .formatted(expected, right, missing, wrong, marked, share());
    }

    private void all(JsonNode json) {
        var drafts = json.path("drafts");
        for (int i = 0; i < Math.max(drafts.size(), understood.drafts().size()); i++) {
            if (i >= drafts.size()) {
                wrong("draft " + i, "", understood.drafts().get(i).title().value(), false);
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
    }

    private void draft(JsonNode json, Draft draft, int number) {
        var at = "draft " + number + " ";
        field(at + "title", json, "title", draft.title());
        field(at + "organiser", json, "organiser", draft.organiser());
        field(at + "venue", json, "venue", draft.venue());
        day(at + "date", json, draft.day());
        field(at + "start", json, "start", draft.start());
        items(json.path("items"), draft.items(), at);
        var titles = new ArrayList<List<String>>();
        for (var block : draft.titles())
            titles.add(block.rows().stream()
                    .map(row -> Spelling.word(row.role()) + ": " + row.text().value())
                    .toList());
        for (int i = 0; i < Math.max(json.path("titles").size(), titles.size()); i++)
            texts(at + "title block " + i, json.path("titles").path(i), i < titles.size() ? titles.get(i) : List.of());
        texts(
                at + "slogans",
                json.path("slogans"),
                draft.slogans().stream()
                        .map(slogan -> Spelling.word(slogan.side()) + ": "
                                + slogan.text().value())
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
        compare(at, written, read, said == null ? List.of() : said.places());
        var or = new ArrayList<String>();
        if (day != null) day.or().forEach(other -> or.add(other.toString()));
        if (json.path("tentative").asBoolean(false) || (day != null && day.tentative()))
            compare(
                    at + " tentative",
                    "" + json.path("tentative").asBoolean(false),
                    "" + (day != null && day.tentative()),
                    List.of());
        texts(at + " or", json.path("or"), or);
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
                wrong(at + "item too many", "", item.name().value(), false);
            }
        }
    }

    private void item(JsonNode json, Item item, String at) {
        field(at + "name", json, "n", item.name());
        field(at + "by", json, "by", item.by());
        field(at + "start", json, "s", item.start());
        field(at + "end", json, "e", item.end());
        compare(
                at + "length",
                json.path("l").asString(""),
                item.length() == null
                        ? ""
                        : khaimac.showfile.language.Times.written(item.length().value()),
                List.of());
        field(at + "day", json, "d", item.day());
    }

    private void rosters(JsonNode json, List<NameList> lists, String at) {
        for (int i = 0; i < Math.max(json.size(), lists.size()); i++)
            texts(
                    at + " " + i,
                    json.path(i),
                    i >= lists.size()
                            ? List.of()
                            : lists.get(i).rows().stream()
                                    .map(row -> row.group() + "|" + row.name() + "|" + row.note())
                                    .toList());
    }

    private void texts(String at, JsonNode json, List<String> read) {
        for (int i = 0; i < Math.max(json.size(), read.size()); i++)
            compare(at + " " + i, json.path(i).asString(""), i < read.size() ? read.get(i) : "", List.of());
    }

    private void field(String at, JsonNode json, String name, @Nullable Said<?> said) {
        compare(
                at,
                json.path(name).asString(""),
                said == null ? "" : said.value().toString(),
                said == null ? List.of() : said.places());
    }

    private void compare(String at, String written, String read, List<Place> places) {
        if (written.isEmpty() && read.isEmpty()) return;
        if (!written.isEmpty()) expected++;
        if (same(written, read)) right++;
        else if (read.isEmpty()) miss(at, written);
        else wrong(at, written, read, places.stream().anyMatch(asked::contains));
    }

    private void lost(String at, String written) {
        expected++;
        miss(at, written);
    }

    private void miss(String at, String written) {
        missing++;
        slips.add("missing  " + at + ": " + written);
    }

    private void wrong(String at, String written, String read, boolean isAsked) {
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

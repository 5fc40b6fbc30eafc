package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import khaimac.calendar.DateWords;
import khaimac.finding.Sentence;
import khaimac.plan.draft.Question.Asked;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** Asks where something was understood from one sign alone, and where something was not understood at all. */
final class Doubts {
    private static final int SHOWN = 60;
    private static final int LONG = 220;
    private static final int FEW = 4;

    private final Questions questions;

    Doubts(Questions questions) {
        this.questions = questions;
    }

    /** @param number which of the drafts it is, from 0 */
    void of(Draft draft, Scope scope, int number) {
        head(draft, number);
        items(draft, number);
        tables(scope, number);
        columns(scope, number);
        titles(draft, number);
        sides(draft, number);
    }

    private void head(Draft draft, int number) {
        likely(
                draft.title(),
                number,
                new Sentence(
                        "Tên buổi lễ được lấy là “%s”. Có đúng không?",
                        "The ceremony is taken to be called \"%s\". Is that right?"));
        likely(
                draft.organiser(),
                number,
                new Sentence(
                        "Đơn vị tổ chức được hiểu là “%s”. Có đúng không?",
                        "\"%s\" is taken to hold it. Is that right?"));
        likely(
                draft.venue(),
                number,
                new Sentence(
                        "Địa điểm được hiểu là “%s”. Có đúng không?",
                        "The place is taken to be \"%s\". Is that right?"));
        var day = draft.day();
        if (day != null)
            likely(
                    day.with(DateWords.of(day.value().first())),
                    number,
                    new Sentence(
                            "Ngày tổ chức được hiểu là %s. Có đúng không?",
                            "The day is taken to be %s. Is that right?"));
    }

    /** @param words with a place for the value */
    private void likely(@Nullable Said<String> said, int number, Sentence words) {
        if (said == null || said.sure() != Sureness.LIKELY || said.places().isEmpty()) return;
        var value = brief(said.value());
        questions.ask(
                Asked.UNSURE_HEAD,
                number,
                -1,
                new Sentence(words.vi().replace("%s", value), words.en().replace("%s", value)),
                said.places());
    }

    private void items(Draft draft, int number) {
        var likely = draft.items().stream()
                .filter(item -> item.name().sure() == Sureness.LIKELY || isOdd(item) || isAlone(item, draft.items()))
                .toList();
        if (likely.isEmpty()) return;
        var first = brief(likely.getFirst().name().value());
        questions.ask(
                Asked.UNSURE_ITEM,
                number,
                likely.size() == 1 ? draft.items().indexOf(likely.getFirst()) : -1,
                new Sentence(
                        "Chưa chắc tên phần, người thực hiện hoặc giờ ở " + likely.size() + " phần (“" + first
                                + "”). Hãy xem lại.",
                        "It is not sure where the name ends, who does it, or when, in " + likely.size() + " items (\""
                                + first + "\"). Look them over."),
                likely.stream().flatMap(item -> item.name().places().stream()).toList());
    }

    /** Whether an item says what somebody has to do until a day, and not what happens. */
    private static boolean isOdd(Item item) {
        var name = item.name().value();
        var day = Days.of(name, 2000);
        boolean dated = day != null && day.day().wholeDay() && item.by() == null;
        int colon = name.indexOf(':');
        boolean told = colon > 0 && item.by() == null && Who.isSomebody(name.substring(0, colon));
        return dated || told || name.length() > LONG;
    }

    /** Whether an item has neither time nor anybody, while nearly all others have. */
    private static boolean isAlone(Item item, List<Item> items) {
        if (items.size() < FEW || hasTime(item) || item.by() != null) return false;
        long timed = items.stream().filter(Doubts::hasTime).count();
        long named = items.stream().filter(one -> one.by() != null).count();
        boolean last = item.equals(items.getLast());
        long all = items.size();
        return timed * 4 >= all * 3 || (named * 4 >= all * 3 && timed * 2 >= all && !last);
    }

    private static boolean hasTime(Item item) {
        return item.start() != null || item.length() != null || item.end() != null;
    }

    /** A table with times that hardly says what happens in a ceremony may be one of tasks. */
    private void tables(Scope scope, int number) {
        for (var agenda : scope.agendas) {
            var items = agenda.entries.stream()
                    .filter(entry -> entry.kind() == Entry.Kind.ITEM)
                    .toList();
            if (!agenda.table || items.isEmpty()) continue;
            long known = items.stream()
                    .map(entry -> Spelling.folded(entry.name()))
                    .filter(name -> Words.CEREMONIAL.matcher(name).find()
                            || Words.HAPPENS.matcher(name).find())
                    .count();
            if (known * 2 >= items.size()) continue;
            var first = items.getFirst();
            questions.ask(
                    Asked.UNSURE_TABLE,
                    number,
                    -1,
                    new Sentence(
                            "Bảng bắt đầu bằng “" + brief(first.name()) + "” được hiểu là chương trình buổi lễ. Có đúng"
                                    + " không?",
                            "The table that begins with \"" + brief(first.name())
                                    + "\" is taken for the programme. Is that right?"),
                    List.of(Place.of(first.place().page(), first.place().block())));
        }
    }

    /** What stands beside the programme may matter to somebody, and nothing else would say that it was left behind. */
    private void columns(Scope scope, int number) {
        for (var agenda : scope.agendas)
            for (var aside : agenda.asides)
                questions.ask(Asked.UNREAD_COLUMN, number, -1, words(aside), aside.cells());
    }

    private static Sentence words(Aside aside) {
        var vi = aside.heading().isEmpty() ? aside.number() + " (không có tên)" : "“" + brief(aside.heading()) + "”";
        var en = aside.heading().isEmpty()
                ? aside.number() + " (without a heading)"
                : "\"" + brief(aside.heading()) + "\"";
        int cells = aside.cells().size();
        var first = brief(aside.first());
        return new Sentence(
                "Cột " + vi + " của bảng chương trình "
                        + (aside.known() ? "không đưa vào kịch bản" : "không hiểu, bỏ qua")
                        + ": " + cells + " ô có chữ (“" + first + "”). Hãy xem ở bên cạnh; cần thì tự ghi vào ghi chú.",
                "The column " + en + " of the programme "
                        + (aside.known() ? "is not taken into the show" : "is not understood and left out")
                        + ": " + cells + (cells == 1 ? " cell says" : " cells say") + " something (\"" + first
                        + "\"). Look at it beside this, and write into the notes what is needed.");
    }

    /** What hangs left has something to its right. */
    private void sides(Draft draft, int number) {
        var left = draft.slogans().stream()
                .filter(slogan -> slogan.side() == Slogan.Side.LEFT)
                .toList();
        var right = draft.slogans().stream()
                .filter(slogan -> slogan.side() == Slogan.Side.RIGHT)
                .toList();
        if (left.size() == right.size()) return;
        questions.ask(
                Asked.UNSURE,
                number,
                -1,
                new Sentence(
                        "Khẩu hiệu bên trái và bên phải không thành cặp. Hãy xem lại.",
                        "The slogans left and right make no pair. Look them over."),
                Stream.concat(left.stream(), right.stream())
                        .flatMap(slogan -> slogan.text().places().stream())
                        .toList());
    }

    /** A title says what kind of ceremony it is; lines that do not may be something else. */
    private void titles(Draft draft, int number) {
        for (var title : draft.titles()) {
            boolean named = title.rows().stream()
                    .anyMatch(row -> Words.isKind(Spelling.folded(row.text().value())));
            if (named) continue;
            questions.ask(
                    Asked.UNSURE,
                    number,
                    -1,
                    new Sentence(
                            "“" + brief(title.rows().getFirst().text().value())
                                    + "” được hiểu là tiêu đề phông. Có đúng không?",
                            "\"" + brief(title.rows().getFirst().text().value())
                                    + "\" is taken to be the title on the backdrop. Is that right?"),
                    title.rows().stream()
                            .flatMap(row -> row.text().places().stream())
                            .toList());
        }
    }

    /** What looks like a part of the programme, or like words for a screen, and was taken for nothing. */
    void unread(Reading plan, Map<Place, ?> items) {
        var taken = new HashMap<Place, Taken.What>();
        for (var mark : plan.marks.all()) taken.put(mark.place(), mark.what());
        var places = new ArrayList<Place>();
        var large = new ArrayList<Piece.Line>();
        String first = null;
        for (var piece : plan.pieces) {
            var what = taken.get(piece.place());
            boolean open = (what == null || what == Taken.What.NOT_UNDERSTOOD) && !items.containsKey(piece.place());
            var said = open ? looks(piece, large) : null;
            if (!open) large.clear();
            if (said == null) continue;
            if (large.size() == 2) places.add(large.getFirst().place());
            places.add(piece.place());
            if (first == null) first = said;
        }
        if (first == null) return;
        questions.ask(
                Asked.UNREAD,
                -1,
                -1,
                new Sentence(
                        places.size() + " chỗ trong kế hoạch có vẻ thuộc chương trình hoặc phông chữ mà chưa hiểu được"
                                + " (“" + brief(first) + "”). Hãy xem ở bên cạnh và bổ sung.",
                        places.size() + " places of the plan look like parts of the programme or words for a screen,"
                                + " and were not understood (\"" + brief(first) + "\"). Look at them and add them."),
                places);
    }

    /**
     * @param large the lines right above that look like words for a screen
     * @return what it says; null where it looks like nothing that is missing
     */
    private static @Nullable String looks(Piece piece, List<Piece.Line> large) {
        return switch (piece) {
            case Piece.Line line -> {
                boolean shown = line.text().length() > 6
                        && (Spelling.capitals(line.text()) || line.manner().centred())
                        && !line.marked();
                if (!shown) large.clear();
                else large.add(line);
                yield large.size() >= 2 || isOfProgramme(line) ? line.text() : null;
            }
            case Piece.Grid grid -> {
                large.clear();
                yield isOfProgramme(grid)
                        ? grid.table().rows().getFirst().cells().getFirst().text()
                        : null;
            }
        };
    }

    private static boolean isOfProgramme(Piece.Line line) {
        if (line.text().length() > 160) return false;
        var hours = Hours.first(line.text());
        boolean ceremonial = Words.CEREMONIAL.matcher(line.folded()).find();
        if (hours == null || hours.start() == null) return ceremonial && line.marked();
        return ceremonial || hours.from() <= 2;
    }

    private static boolean isOfProgramme(Piece.Grid grid) {
        int times = 0;
        int ceremonial = 0;
        for (var row : grid.table().rows()) {
            var words = new StringBuilder();
            for (var cell : row.cells()) words.append(cell.text()).append(' ');
            if (Hours.first(words.toString()) != null) times++;
            if (Words.CEREMONIAL.matcher(Spelling.folded(words.toString())).find()) ceremonial++;
        }
        return ceremonial >= 2
                && (times >= 2 || ceremonial * 2 >= grid.table().rows().size());
    }

    private static String brief(String words) {
        int space = words.length() <= SHOWN ? -1 : words.lastIndexOf(' ', SHOWN);
        return space < 0 ? words : words.substring(0, space) + "…";
    }
}

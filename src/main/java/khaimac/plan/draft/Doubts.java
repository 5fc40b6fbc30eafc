package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import khaimac.finding.Sentence;
import khaimac.plan.draft.Question.Asked;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** Asks where something was understood from one sign alone, and where something was not understood at all. */
final class Doubts {
    private static final int SHOWN = 60;

    private final Questions questions;

    Doubts(Questions questions) {
        this.questions = questions;
    }

    /** @param number which of the drafts it is, from 0 */
    void of(Draft draft, int number) {
        head(draft, number);
        items(draft, number);
        titles(draft, number);
    }

    private void head(Draft draft, int number) {
        var likely = Stream.of(draft.title(), draft.organiser(), draft.venue(), draft.day())
                .filter(said -> said != null
                        && said.sure() == Sureness.LIKELY
                        && !said.places().isEmpty())
                .toList();
        for (var said : likely)
            questions.ask(
                    Asked.UNSURE_HEAD,
                    number,
                    -1,
                    said == draft.title()
                            ? new Sentence(
                                    "Tên buổi lễ được lấy là “"
                                            + brief(draft.title().value()) + "”. Có đúng không?",
                                    "The ceremony is taken to be called \""
                                            + brief(draft.title().value()) + "\". Is that right?")
                            : said == draft.organiser()
                                    ? new Sentence(
                                            "Đơn vị tổ chức được hiểu là “" + brief("" + said.value())
                                                    + "”. Có đúng không?",
                                            "\"" + brief("" + said.value()) + "\" is taken to hold it. Is that right?")
                                    : new Sentence(
                                            "Thời gian, địa điểm được hiểu từ một dòng khác của kế hoạch. Có đúng"
                                                    + " không?",
                                            "Time or place is taken from another line of the plan. Is that right?"),
                    said.places());
    }

    private void items(Draft draft, int number) {
        var likely = draft.items().stream()
                .filter(item -> item.name().sure() == Sureness.LIKELY)
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
        boolean timed = hours != null && hours.start() != null;
        boolean ceremonial = Words.CEREMONIAL.matcher(line.folded()).find();
        return timed ? ceremonial || hours.from() <= 2 : ceremonial && line.marked();
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

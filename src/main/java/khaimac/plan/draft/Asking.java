package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import khaimac.calendar.DateWords;
import khaimac.finding.Sentence;
import khaimac.plan.draft.Question.Asked;
import khaimac.plan.paper.Place;

/** Asks for what a ceremony needs and its plan does not say. */
final class Asking {
    private final Questions questions;
    private final int number;
    private final Draft draft;

    private Asking(Questions questions, int number, Draft draft) {
        this.questions = questions;
        this.number = number;
        this.draft = draft;
    }

    /** @param number which of the drafts it is, from 0 */
    static void of(Draft draft, Scope scope, int number, Questions questions) {
        var asking = new Asking(questions, number, draft);
        asking.day();
        asking.names();
        asking.titles(scope);
        asking.agenda();
    }

    private void day() {
        var day = draft.day();
        if (day == null || !day.value().wholeDay()) {
            ask(
                    Asked.DATE,
                    new Sentence(
                            "Kế hoạch chưa ghi rõ ngày tổ chức. Buổi lễ diễn ra ngày nào?",
                            "The plan does not name the day. When is the ceremony?"),
                    day == null ? List.of() : day.places());
        } else if (day.value().tentative()) {
            ask(
                    Asked.TENTATIVE,
                    new Sentence(
                            "Ngày tổ chức mới là dự kiến ("
                                    + DateWords.of(day.value().first()) + "). Đã chốt ngày chưa?",
                            "The day is only tentative ("
                                    + DateWords.of(day.value().first()) + "). Is it settled?"),
                    day.places());
        }
    }

    private void names() {
        if (draft.organiser() == null)
            ask(
                    Asked.NO_ORGANISER,
                    new Sentence(
                            "Kế hoạch không ghi đơn vị tổ chức. Ai tổ chức?",
                            "The plan does not say who holds it. Who does?"),
                    List.of());
        if (draft.venue() == null)
            ask(
                    Asked.NO_VENUE,
                    new Sentence(
                            "Kế hoạch không ghi địa điểm. Buổi lễ ở đâu?",
                            "The plan does not name the place. Where is it?"),
                    List.of());
    }

    private void titles(Scope scope) {
        if (draft.titles().isEmpty())
            ask(
                    Asked.NO_TITLE,
                    new Sentence(
                            scope.titleElsewhere
                                    ? "Kế hoạch nói tiêu đề phông làm theo hướng dẫn khác. Bản nháp "
                                            + "lấy tên buổi lễ."
                                            + " Hãy xem lại."
                                    : "Kế hoạch không có tiêu đề phông. Bản nháp lấy tên buổi lễ "
                                            + "làm tiêu đề. Hãy xem"
                                            + " lại.",
                            "The plan has no words for the backdrop. The draft shows the ceremony's "
                                    + "name. Look it"
                                    + " over."),
                    List.of());
        var parted = scope.titles.stream()
                .filter(Titles.Read::runTogether)
                .flatMap(title -> title.block().rows().getFirst().text().places().stream())
                .distinct()
                .toList();
        if (!parted.isEmpty())
            ask(
                    Asked.UNSURE,
                    new Sentence(
                            "Hai dòng của tiêu đề có vẻ bị dính vào nhau và đã được tách ra. Hãy xem lại.",
                            "Two lines of a title seemed to have run together and were parted. Look it over."),
                    parted);
        for (var title : draft.titles()) {
            for (var row : title.rows())
                if (Titles.GAP.matcher(row.text().value()).find())
                    ask(
                            Asked.TITLE_GAP,
                            new Sentence(
                                    "Tiêu đề còn chỗ trống: “" + row.text().value() + "”. Điền gì vào đó?",
                                    "A title has a gap: \"" + row.text().value() + "\". What stands there?"),
                            row.text().places());
        }
    }

    private void agenda() {
        if (draft.items().isEmpty()) {
            ask(
                    Asked.NO_AGENDA,
                    new Sentence(
                            "Kế hoạch không có chương trình của buổi này. Có những phần nào?",
                            "The plan has no agenda for this. What are its parts?"),
                    List.of());
            return;
        }
        if (draft.start() == null && draft.items().getFirst().start() == null)
            ask(
                    Asked.NO_START,
                    new Sentence(
                            "Kế hoạch không ghi giờ bắt đầu. Bắt đầu lúc mấy giờ?",
                            "The plan does not say when it begins. At what time?"),
                    List.of());
        var unknown = new ArrayList<Integer>();
        for (int i = 0; i < draft.items().size(); i++) if (!hasLength(draft.items(), i)) unknown.add(i);
        if (unknown.size() > 1
                || (unknown.size() == 1 && unknown.getFirst() < draft.items().size() - 1)) {
            var places = unknown.stream()
                    .map(i -> draft.items().get(i).name().places().getFirst())
                    .toList();
            ask(
                    Asked.NO_LENGTHS,
                    new Sentence(
                            "Kế hoạch không ghi thời lượng của " + unknown.size()
                                    + " phần. Bản nháp ước chừng. Mỗi phần bao nhiêu phút?",
                            "The plan does not say how long " + unknown.size()
                                    + " items take. The draft estimates. How many minutes has each?"),
                    places);
        }
        for (int i = 0; i < draft.items().size(); i++) {
            var item = draft.items().get(i);
            var name = Spelling.folded(item.name().value());
            if (Words.ANTHEM.matcher(name).find())
                questions.ask(
                        Asked.ANTHEM,
                        number,
                        i,
                        new Sentence(
                                "“" + Questions.brief(item) + "”: cần tệp nhạc Quốc ca. Khi chưa có, màn hình "
                                        + "hiện tiêu đề.",
                                "\"" + Questions.brief(item)
                                        + "\": the file of the anthem is needed. Until then the "
                                        + "title is seen."),
                        item.name().places());
            if (Words.FILM.matcher(name).find())
                questions.ask(
                        Asked.FILM,
                        number,
                        i,
                        new Sentence(
                                "“" + Questions.brief(item) + "”: cần tệp phim. Khi chưa có, màn hình hiện tên phim.",
                                "\"" + Questions.brief(item) + "\": the film's file is needed. Until then its "
                                        + "name is seen."),
                        item.name().places());
            if (Words.isAward(name) && draft.rosters().isEmpty())
                questions.ask(
                        Asked.ROSTER,
                        number,
                        i,
                        new Sentence(
                                "“" + Questions.brief(item) + "”: chưa có danh sách người nhận. Hãy đưa danh sách vào.",
                                "\"" + Questions.brief(item) + "\": there is no list of those who get it. Bring it."),
                        item.name().places());
        }
    }

    private static boolean hasLength(List<Item> items, int at) {
        var item = items.get(at);
        if (item.length() != null || (item.start() != null && item.end() != null)) return true;
        return item.start() != null
                && at + 1 < items.size()
                && items.get(at + 1).start() != null;
    }

    private void ask(Asked asked, Sentence words, List<Place> places) {
        questions.ask(asked, number, -1, words, places);
    }
}

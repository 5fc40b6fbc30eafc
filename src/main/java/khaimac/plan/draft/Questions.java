package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.plan.draft.Question.Asked;
import khaimac.plan.paper.Place;

/** What has to be asked of a person. */
final class Questions {
    private final List<Question> all = new ArrayList<>();

    List<Question> all() {
        return List.copyOf(all);
    }

    void ask(Asked asked, int draft, int item, Sentence words, List<Place> places) {
        all.add(new Question(asked, draft, item, words, places));
    }

    static Sentence nothing() {
        return new Sentence(
                "Không tìm thấy chương trình hay danh sách nào trong tài liệu này. Tài liệu vẫn xem "
                        + "được ở bên cạnh.",
                "No agenda and no list was found in this document. It stays readable.");
    }

    static String brief(Item item) {
        var name = item.name().value();
        int space = name.length() <= 80 ? -1 : name.lastIndexOf(' ', 80);
        return space < 0 ? name : name.substring(0, space) + "…";
    }
}

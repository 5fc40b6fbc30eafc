package khaimac.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import khaimac.plan.draft.Question.Asked;
import org.junit.jupiter.api.Test;

/** Whatever stands in a column of a programme is read, or said to be left out: never lost in silence. */
class UnreadColumnsTest {
    @Test
    void a_column_that_is_not_understood_is_named_with_its_places_and_what_it_says() {
        var asked = asked("""
            [c] KẾ HOẠCH TỔ CHỨC LỄ KHAI GIẢNG
            I. Chương trình
            | Thời gian | Nội dung | Người thực hiện | Mật khẩu BTC |
            | 7h30 | Đón tiếp đại biểu | Ban tổ chức | cửa B |
            | 8h00 | Chào cờ, hát Quốc ca | Đội nghi lễ | |
            | 8h10 | Khai mạc | Hiệu trưởng | micro số 2 |
            """);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().words().vi())
                .isEqualTo("Cột “Mật khẩu BTC” của bảng chương trình không hiểu, bỏ qua: 2 ô có chữ (“cửa B”)."
                        + " Hãy xem ở bên cạnh; cần thì tự ghi vào ghi chú.");
        assertThat(asked.getFirst().places())
                .extracting(place -> place.row() + "/" + place.column())
                .containsExactly("1/3", "3/3");
    }

    @Test
    void notes_and_words_of_the_host_are_not_taken_and_a_second_column_of_a_kind_neither() {
        assertThat(asked("""
                | STT | Thời gian | Nội dung | Người thực hiện | Đơn vị | Ghi chú |
                | 1 | 7h30 | Đón tiếp đại biểu | Ban tổ chức | Trường | |
                | 2 | 8h00 | Chào cờ, hát Quốc ca | Đội nghi lễ | Đoàn | cần nhạc |
                | 3 | 8h10 | Khai mạc | Hiệu trưởng | Trường | |
                """))
                .extracting(question -> question.words().vi().split(":", 2)[0])
                .containsExactly(
                        "Cột “Đơn vị” của bảng chương trình không đưa vào kịch bản",
                        "Cột “Ghi chú” của bảng chương trình không đưa vào kịch bản");
    }

    @Test
    void a_table_of_which_everything_is_read_and_an_empty_column_ask_nothing() {
        assertThat(asked("""
                | STT | Thời gian | Nội dung | Người thực hiện | Ghi chú |
                | 1 | 7h30 | Đón tiếp đại biểu | Ban tổ chức | |
                | 2 | 8h00 | Chào cờ, hát Quốc ca | Đội nghi lễ | |
                | 3 | 8h10 | Khai mạc | Hiệu trưởng | |
                """)).isEmpty();
    }

    private static List<Question> asked(String plan) {
        return PlanReader.read(PlanText.paper("p.docx", plan), 2026).questions().stream()
                .filter(question -> question.asked() == Asked.UNREAD_COLUMN)
                .toList();
    }
}

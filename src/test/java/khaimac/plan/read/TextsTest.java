package khaimac.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts: typed, pasted, marked with Markdown, and in letters of before Unicode. */
class TextsTest {
    private static final String SENTENCE =
            "Lễ khai giảng năm học mới, đón học sinh đầu cấp; được tổ chức ở sân trường Nguyễn"
                    + " Đình Chiểu từ 7 giờ 30, kính mời quý vị phụ huynh cùng dự buổi lễ.";

    private static List<String> pasted(String text) throws IOException {
        return Shown.lines(new Papers(null).pasted(text, Shown.still()));
    }

    @Test
    void cells_that_were_pasted_with_tabs_are_a_table() throws IOException {
        assertThat(pasted("""
            Chương trình:
            TT\tThời gian\tNội dung\tThực hiện
            1\t7h30\tChào cờ\tLiên đội
            2\t7h45\t- Công bố quyết định
            - Trao thưởng\tBan Tổ chức
            3\t8h00\tBế mạc\t
            Hết.
            """))
                .containsExactly(
                        "Chương trình:",
                        "| TT | Thời gian | Nội dung | Thực hiện |",
                        "| 1 | 7h30 | Chào cờ | Liên đội |",
                        "| 2 | 7h45 | - Công bố quyết định¶- Trao thưởng | Ban Tổ chức |",
                        "| 3 | 8h00 | Bế mạc | |",
                        "Hết.");
    }

    @Test
    void columns_of_spaces_are_a_table_and_one_line_of_them_is_none() throws IOException {
        assertThat(pasted("""
            UBND XÃ HÒA AN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TRƯỜNG MẦM NON            Độc lập - Tự do - Hạnh phúc

            KẾ HOẠCH     khai giảng
            """))
                .containsExactly(
                        "| UBND XÃ HÒA AN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |",
                        "| TRƯỜNG MẦM NON | Độc lập - Tự do - Hạnh phúc |",
                        "KẾ HOẠCH khai giảng");
    }

    @Test
    void markdown_is_read_without_its_marks() throws IOException {
        assertThat(pasted("""
            # KẾ HOẠCH
            **Tổ chức hội nghị**
            ---
            1\\. Thời gian: **7h30** (*thứ Ba*)
            * Đại biểu

            | TT | Nội dung |
            |:---|----|
            | 1 | Chào cờ<br>Quốc ca |
            | 2 | **Khai mạc** |
            """))
                .containsExactly(
                        "h1 KẾ HOẠCH",
                        "b Tổ chức hội nghị",
                        "1. Thời gian: 7h30 (thứ Ba)",
                        "* Đại biểu",
                        "!| TT | Nội dung |",
                        "| 1 | Chào cờ¶Quốc ca |",
                        "| 2 | b Khai mạc |");
    }

    @Test
    void a_table_that_is_drawn_with_dashes_has_rows_between_them() throws IOException {
        assertThat(pasted("""
            +----+--------------+
            | TT | Nội dung     |
            +----+--------------+
            | 1  | Chào cờ, hát |
            |    | Quốc ca      |
            +----+--------------+
            """)).containsExactly("| TT | Nội dung |", "| 1 | Chào cờ, hát Quốc ca |");
    }

    @Test
    void lines_that_a_mail_program_broke_are_joined() throws IOException {
        assertThat(pasted("""
            Thực hiện chương trình công tác năm 2025, Ban Thường vụ xây dựng
            kế hoạch tổ chức hội thi tiếng hát trong cán bộ, đoàn viên, người
            lao động toàn ngành, cụ thể như sau:
            - Tạo sân chơi lành mạnh, bổ ích cho đoàn viên, người lao động và
            phát hiện hạt nhân văn nghệ của các công đoàn cơ sở trong huyện.
            - Tổ chức trang trọng, tiết kiệm, an toàn, đúng quy định hiện hành
            của cấp trên.
            7h30: Đón khách
            8h00: Chào cờ
            """))
                .containsExactly(
                        "Thực hiện chương trình công tác năm 2025, Ban Thường vụ xây dựng kế hoạch tổ chức hội thi"
                                + " tiếng hát trong cán bộ, đoàn viên, người lao động toàn ngành, cụ thể như sau:",
                        "- Tạo sân chơi lành mạnh, bổ ích cho đoàn viên, người lao động và phát hiện hạt nhân văn nghệ"
                                + " của các công đoàn cơ sở trong huyện.",
                        "- Tổ chức trang trọng, tiết kiệm, an toàn, đúng quy định hiện hành của cấp trên.",
                        "7h30: Đón khách",
                        "8h00: Chào cờ");
    }

    @Test
    void every_encoding_gives_the_same_words_and_an_old_one_is_told() throws IOException {
        var encoded = Map.of(
                "UTF-8", SENTENCE.getBytes(StandardCharsets.UTF_8),
                "UTF-8 with a mark", ("\uFEFF" + SENTENCE).getBytes(StandardCharsets.UTF_8),
                "UTF-16", SENTENCE.getBytes(StandardCharsets.UTF_16),
                "UTF-16 little", SENTENCE.getBytes(StandardCharsets.UTF_16LE),
                "apart",
                        java.text.Normalizer.normalize(SENTENCE, java.text.Normalizer.Form.NFD)
                                .getBytes(StandardCharsets.UTF_8),
                "Windows-1258", OldWriting.windows(SENTENCE),
                "TCVN3", OldWriting.tcvn3(SENTENCE),
                "VNI", OldWriting.vni(SENTENCE),
                "taken for another",
                        new String(SENTENCE.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                                .getBytes(StandardCharsets.UTF_8));
        for (var one : encoded.entrySet()) {
            var paper = Shown.read("p.txt", one.getValue());
            assertThat(Shown.lines(paper)).as(one.getKey()).containsExactly(SENTENCE);
            boolean old = one.getKey().matches("Windows.*|TCVN3|VNI|taken.*");
            assertThat(!paper.told().isEmpty()).as(one.getKey()).isEqualTo(old);
        }
    }

    @Test
    void old_letters_that_lost_one_on_the_way_are_mended_where_only_one_word_is_possible() throws IOException {
        assertThat(pasted("Ch¬ng tr×nh lÔ khai gi¶ng n¨m häc míi, trêng Phan Béi Ch©u"))
                .containsExactly("Chương trình lễ khai giảng năm học mới, trường Phan Bội Châu");
    }

    @Test
    void words_that_were_converted_badly_are_told_and_good_ones_are_not() throws IOException {
        var bad = "trõn trọng kớnh mời đồng chớ đến dự hội nghị tổng kết phong trào thi đua yờu nước và nhiệm vụ trọng"
                + " tõm"
                + " kế hoạch chương trỡnh lờ khỏnh thành nhà văn húa thụn ".repeat(2);
        assertThat(new Papers(null).pasted(bad, Shown.still()).told().toString())
                .contains("chuyển đổi lỗi");
        assertThat(new Papers(null).pasted(SENTENCE.repeat(3), Shown.still()).told())
                .isEmpty();
    }
}

package khaimac.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import khaimac.plan.paper.Place;
import org.junit.jupiter.api.Test;

class TitlesTest {
    @Test
    void lines_that_only_words_part_are_asked_about() {
        assertThat(read("HỘI NGHỊ TỔNG KẾT PHONG TRÀO THI ĐUA NĂM 2023 PHÁT ĐỘNG THI ĐUA NĂM 2024")
                        .runTogether())
                .isTrue();
    }

    @Test
    void place_and_day_and_an_occasion_are_lines_of_their_own_and_nobody_is_asked() {
        var read = read(
                "LỄ TRAO TẶNG",
                "HUY HIỆU ĐẢNG Đợt 03/02/2024",
                "Mừng Xuân năm 2023 Bình Lãng, ngày 30 tháng 01 năm 2024");
        assertThat(read.block().rows()).hasSize(5);
        assertThat(read.runTogether()).isFalse();
    }

    private static Titles.Read read(String... lines) {
        List<Said<String>> said =
                Stream.of(lines).map(line -> Said.at(line, Place.of(0, 0))).toList();
        return Titles.read(said);
    }
}

package khaimac.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreaksBenchTest {
    /** In percent; the goal. */
    private static final double INSIDE_WORDS = 0.2;

    private static final double INSIDE_NAMES = 2.5;
    private static final double LONELY = 0.5;

    @Test
    void eleven_hundred_titles_are_measured_and_some_of_them_nobody_mends_by() throws IOException {
        int seen = MarkedTitle.list(BreaksBench.SEEN).size();
        int unseen = MarkedTitle.list(BreaksBench.UNSEEN).size();
        assertThat(seen + unseen).isGreaterThanOrEqualTo(1_100);
        assertThat(unseen).isGreaterThanOrEqualTo(300);
        assertThat(BreaksBench.walls()).hasSize(9);
    }

    @Test
    void a_line_end_is_judged_by_the_marks_of_the_writer() {
        var title = MarkedTitle.of("k:Đại_hội | n:Đảng_bộ~huyện Ân_Thi lần_thứ_XXVI");
        assertThat(title.lines().getLast().text()).isEqualTo("Đảng bộ huyện Ân Thi lần thứ XXVI");
        var good = title.judge(List.of("Đại hội", "Đảng bộ huyện", "Ân Thi lần thứ XXVI"));
        assertThat(good).isEqualTo(new LineEnds(3, 1, 0, 0, 0, List.of()));
        var bad = title.judge(List.of("Đại hội", "Đảng bộ", "huyện", "Ân", "Thi lần th", "ứ XXVI"));
        assertThat(bad.ends()).isEqualTo(4);
        assertThat(bad.words()).isEqualTo(2);
        assertThat(bad.names()).isEqualTo(1);
        assertThat(bad.lonely()).isEqualTo(2);
        assertThat(bad.cut()).containsExactly("Ân / Thi", "Thi lần th / thứ");
    }

    @Test
    void few_lines_of_titles_that_nobody_knows_end_inside_a_word() throws IOException {
        judge(BreaksBench.measure(BreaksBench.UNSEEN, BreaksBench.walls()), false);
    }

    @Test
    void few_lines_of_titles_to_mend_by_end_inside_a_word() throws IOException {
        judge(BreaksBench.measure(BreaksBench.SEEN, BreaksBench.walls()), true);
    }

    /** Single failures are told only of titles that may be looked at. */
    private static void judge(LineEnds ends, boolean told) {
        assertThat(ends.ends()).isGreaterThan(1_000);
        assertThat(ends.insideWords())
                .as("inside words: %s", told ? ends.cut() : "")
                .isLessThanOrEqualTo(INSIDE_WORDS);
        assertThat(ends.insideNames()).as("inside names").isLessThanOrEqualTo(INSIDE_NAMES);
        assertThat(ends.ofOneSyllable()).as("of one syllable").isLessThanOrEqualTo(LONELY);
    }

    @Test
    void a_title_of_one_line_ends_nowhere() {
        var title = MarkedTitle.of("n:Khai_mạc");
        assertThat(title.judge(List.of("Khai mạc"))).isEqualTo(new LineEnds(1, 0, 0, 0, 0, List.of()));
    }
}

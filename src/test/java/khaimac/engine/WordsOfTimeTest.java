package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import khaimac.finding.Language;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** How late a run is and what a cue waits for, as an operator reads it. */
class WordsOfTimeTest {
    @Test
    void days_are_no_lateness_and_nobody_reads_thousands_of_hours() {
        assertThat(TimingWords.offset(java.time.Duration.ofDays(1_290)).vi()).isEqualTo("khác ngày");
        assertThat(TimingWords.offset(java.time.Duration.ofDays(-2)).en()).isEqualTo("another day");
        assertThat(TimingWords.span(java.time.Duration.ofDays(14)).vi()).isEqualTo("14 ngày");
    }

    private final Show show = ShowFile.read("""
        {"format": "khaimac-show/1", "title": "Lễ", "date": "2024-01-30", "surfaces": ["stage"],
         "looks": {"phim": {"film": "media/phim.mp4", "length": "3m"}, "a": {"title": [{"name": "A"}]}},
         "segments": [
           {"id": "a", "name": "A", "start": "08:00", "length": "30m", "cues": [
             {"at": "start", "put": {"stage": "phim"}}, {"on": "film-end", "put": {"stage": "a"}},
             {"at": "end-30s", "put": {"stage": "a"}}, {"at": "08:10", "put": {"stage": "a"}},
             {"on": "warning", "put": {"stage": "a"}}, {"on": "overtime", "put": {"stage": "a"}},
             {"on": "go", "put": {"stage": "a"}}]},
           {"id": "b", "name": "B", "length": "20m"}]}
        """).show();

    @Test
    void on_another_day_nobody_is_late_by_ten_thousand_hours() {
        var begun = begun(Duration.ofHours(10_777));
        var timing = Timing.of(begun, begun.ledger().last());
        assertThat(timing.offset()).isNull();
        assertThat(Timing.lateness(begun, begun.ledger().last())).isNull();
        assertThat(OffsetWords.of(begun, timing).vi()).isEqualTo("– (khác ngày)");
        assertThat(timing.rows().get(1).expectedStart())
                .isEqualTo(begun.ledger().last().plus(Duration.ofMinutes(30)));
    }

    @Test
    void a_day_and_the_length_of_the_show_is_still_late() {
        var begun = begun(Duration.ofHours(24).plusMinutes(50));
        assertThat(Timing.of(begun, begun.ledger().last()).offset())
                .isEqualTo(Duration.ofHours(24).plusMinutes(50));
        assertThat(Timing.of(
                                begun(Duration.ofHours(24).plusMinutes(51)),
                                at(Duration.ofHours(24).plusMinutes(51)))
                        .offset())
                .isNull();
    }

    @Test
    void every_cue_says_what_it_waits_for() {
        var run = begun(Duration.ZERO);
        var segment = show.segments().getFirst();
        assertThat(IntStream.range(0, 7)
                        .mapToObj(cue -> Awaited.waiting(run, segment, cue).in(Language.VI)))
                .containsExactly(
                        "Màn hình sân khấu: phim (khi phần bắt đầu)",
                        "Màn hình sân khấu: “A” (khi hết phim “Phim”)",
                        "Màn hình sân khấu: “A” (trước khi hết giờ 30 giây)",
                        "Màn hình sân khấu: “A” (lúc 08:10)",
                        "Màn hình sân khấu: “A” (khi còn 2 phút)",
                        "Màn hình sân khấu: “A” (khi quá giờ)",
                        "Màn hình sân khấu: “A”");
    }

    private Instant at(Duration late) {
        return show.plan().slot(0).start().plus(late);
    }

    private Run begun(Duration late) {
        return Facts.go(Facts.open(show, at(late)), at(late));
    }
}

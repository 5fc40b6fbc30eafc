package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import khaimac.engine.Run;
import khaimac.finding.Finding;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import khaimac.show.DateSlips;
import khaimac.showfile.ShowFile.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are checked as the audience will read them: with the fields filled in. 30 January 2024 is a Tuesday. */
class WrittenDaysTest {
    private static Reading saying(String words) {
        return ShowFile.read("""
            {"format": "khaimac-show/1", "title": "T", "date": "2024-01-30", "surfaces": ["backdrop"],
             "looks": {"t": {"title": [{"name": "Lễ"}, {"dateline": "%s"}]}},
             "segments": [{"id": "a", "name": "A", "start": "08:00", "length": "5m",
               "cues": [{"at": "start", "put": {"backdrop": "t"}}]}]}
            """.formatted(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thứ Năm, {show.date:long}", "Thứ Năm, {show.date}", "{show.date:weekday}, ngày 31 tháng 01 năm 2024",
                "31 tháng 02", "Hà Nội, 30 tháng 2", "31 tháng 4"
            })
    void a_day_that_cannot_be_is_a_finding(String words) {
        assertThat(saying(words).findings()).as(words).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thứ Ba, {show.date:long}",
                "{show.date:weekday}, {show.date:long}",
                "29 tháng 02",
                "31 tháng 5",
                "bảo hành 31 tháng 6 ngày",
                "sau 30 tháng"
            })
    void a_day_that_can_be_is_none(String words) {
        assertThat(saying(words).findings()).extracting(Finding::what).as(words).isEmpty();
    }

    @Test
    void the_weekday_of_the_show_is_written_in_vietnamese() {
        var run = Run.of(saying("{show.date:weekday}, {show.date}").show());
        var look = run.wouldShow(new SurfaceName("backdrop"), "t", run.looks().get("t"), Instant.EPOCH)
                .look();
        assertThat(((Look.Title) look).lines().getLast().text()).isEqualTo("Thứ Ba, 30/01/2024");
    }

    @Test
    void words_that_are_typed_live_are_checked_alike() {
        var show = saying("Lễ").show();
        assertThat(DateSlips.in("Thứ Năm, {show.date:long}", show))
                .singleElement()
                .extracting(slip -> slip.words().vi())
                .asString()
                .contains("Thứ Ba", "Thứ Năm");
        assertThat(DateSlips.in("31 tháng 02", show))
                .singleElement()
                .extracting(slip -> slip.words().vi())
                .asString()
                .contains("không có ngày này");
    }
}

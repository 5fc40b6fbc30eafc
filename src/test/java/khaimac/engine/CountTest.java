package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import khaimac.scene.Counting;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** A number that climbs: the same for everybody at every moment, and exactly right in the end. */
class CountTest {
    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "Đêm nhân ái", "date": "2024-01-30",
         "surfaces": ["backdrop", "banner", "stage"],
         "looks": {"sum": {"count": 1250000000, "over": "8s", "heading": "SỐ TIỀN ỦNG HỘ", "unit": "đồng"},
                   "more": {"count": 1300000000, "over": "4s", "heading": "SỐ TIỀN ỦNG HỘ", "unit": "đồng"},
                   "votes": {"count": 312, "from": 100, "heading": "SỐ PHIẾU", "unit": "phiếu"},
                   "a": {"title": [{"name": "A"}]}},
         "segments": [{"id": "one", "name": "Một", "start": "08:00", "length": "30m", "cues": [
           {"on": "go", "put": {"backdrop": "sum", "banner": "sum"}},
           {"on": "go", "put": {"backdrop": "more", "banner": "votes"}},
           {"on": "go", "put": {"backdrop": "a"}}]}]}
        """;

    /** The same with a part behind it. */
    private static final String LATER = SHOW.replace(
            "{\"backdrop\": \"a\"}}]}]}",
            "{\"stage\": \"a\"}}]}, {\"id\": \"two\", \"name\": \"Hai\", \"length\": \"5m\"}]}");

    private static Tryout begun() {
        var reading = ShowFile.read(SHOW);
        assertThat(reading.findings()).isEmpty();
        return Tryout.of(reading.show()).play("08:00 go", "08:01 go");
    }

    private static String seen(Tryout hall, String surface, Instant at) {
        return hall.showing(surface).at(at).words();
    }

    /** What stands there, as a number. */
    private static long number(Tryout hall, String surface, Instant at) {
        var showing = hall.showing(surface);
        return Counting.at(Looks.first(showing.look(), Look.Count.class), showing.since(), at);
    }

    @Test
    void it_climbs_without_a_step_back_and_ends_exactly_at_its_goal_and_stays() {
        var hall = begun();
        var press = hall.instant("08:01");
        assertThat(number(hall, "backdrop", press)).isZero();
        long before = 0;
        for (int ms = 0; ms <= 8_000; ms += 20) {
            long now = number(hall, "backdrop", press.plusMillis(ms));
            assertThat(now).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(1_250_000_000L);
            assertThat(number(hall, "banner", press.plusMillis(ms))).isEqualTo(now);
            before = now;
        }
        assertThat(number(hall, "backdrop", press.plusMillis(7_900))).isLessThan(1_250_000_000L);
        for (int after : new int[] {8_000, 9_000, 3_600_000})
            assertThat(seen(hall, "backdrop", press.plusMillis(after)))
                    .isEqualTo("SỐ TIỀN ỦNG HỘ | 1.250.000.000 | đồng");
    }

    @Test
    void a_correction_on_air_climbs_on_from_what_stands_there() {
        var hall = begun().play("08:01:02 count sum now 1.300.000.000");
        var mended = hall.instant("08:01:02");
        long stood = number(begun(), "backdrop", mended);
        assertThat(number(hall, "backdrop", mended)).isEqualTo(stood);
        assertThat(number(hall, "banner", mended.plusMillis(1_000))).isGreaterThan(stood);
        assertThat(seen(hall, "backdrop", mended.plusSeconds(8))).contains("1.300.000.000");
        hall.play("08:02 count sum now 900000000");
        assertThat(number(hall, "backdrop", hall.instant("08:02"))).isEqualTo(1_300_000_000L);
        assertThat(number(hall, "backdrop", hall.instant("08:02").plusMillis(500)))
                .isBetween(900_000_001L, 1_299_999_999L);
        assertThat(seen(hall, "backdrop", hall.instant("08:03"))).contains("900.000.000");
    }

    @Test
    void other_words_beside_it_do_not_make_it_climb_anew() {
        var hall = begun().play("08:01:03 retitle sum now 1 TỔNG SỐ TIỀN");
        var at = hall.instant("08:01:04");
        assertThat(number(hall, "backdrop", at)).isEqualTo(number(begun(), "backdrop", at));
        assertThat(seen(hall, "backdrop", at)).startsWith("TỔNG SỐ TIỀN");
    }

    @Test
    void a_correction_for_the_next_take_leaves_what_stands() {
        var hall = begun().play("08:02 count sum 1400000000");
        assertThat(seen(hall, "backdrop", hall.instant("08:03"))).contains("1.250.000.000");
        assertThat(hall.refusals()).isEmpty();
    }

    @Test
    void the_next_picture_that_counts_the_same_climbs_on_and_another_begins_where_it_says() {
        var hall = begun().play("08:05 go");
        var press = hall.instant("08:05");
        assertThat(number(hall, "backdrop", press)).isEqualTo(1_250_000_000L);
        assertThat(number(hall, "backdrop", press.plusSeconds(4))).isEqualTo(1_300_000_000L);
        assertThat(number(hall, "banner", press)).isEqualTo(100);
    }

    @Test
    void a_desk_that_was_down_in_the_midst_shows_the_number_of_that_moment() {
        var hall = begun().play("08:01:02 down 3s");
        var at = hall.instant("08:01:06");
        assertThat(number(hall, "backdrop", at)).isEqualTo(number(begun(), "backdrop", at)).isPositive();
        hall.play("08:01:07 count sum now 2000000000", "08:01:08 down 2s");
        assertThat(number(hall, "backdrop", hall.instant("08:01:12"))).isLessThan(2_000_000_000L);
        assertThat(seen(hall, "backdrop", hall.instant("08:01:15"))).contains("2.000.000.000");
    }

    @Test
    void a_clock_that_is_set_moves_no_number() {
        var hall = begun().play("08:01:03 count sum now 2000000000");
        long stood = number(hall, "backdrop", hall.instant("08:01:05"));
        hall.play("08:01:05 clock +7m", "08:01:05 set");
        assertThat(hall.refusals()).isEmpty();
        assertThat(number(hall, "backdrop", hall.instant("08:08:05"))).isEqualTo(stood).isLessThan(2_000_000_000L);
    }

    @Test
    void a_jump_lets_a_number_that_is_up_climb_on_and_brings_another_at_its_goal() {
        var reading = ShowFile.read(LATER);
        assertThat(reading.findings()).isEmpty();
        var hall = Tryout.of(reading.show()).play("08:00 go", "08:01 go");
        long stood = number(hall, "backdrop", hall.instant("08:01:04"));
        hall.play("08:01:04 jump two");
        assertThat(number(hall, "backdrop", hall.instant("08:01:04"))).isEqualTo(stood);
        assertThat(seen(hall, "backdrop", hall.instant("08:01:10"))).contains("1.300.000.000");
        var late = Tryout.of(reading.show()).play("08:00 go", "08:01 jump two");
        assertThat(seen(late, "backdrop", late.instant("08:01"))).contains("1.300.000.000");
    }

    @Test
    void undo_brings_back_the_number_that_stood() {
        var hall = begun().play("08:05 go", "08:06 undo");
        assertThat(seen(hall, "backdrop", hall.instant("08:06:20"))).contains("1.250.000.000");
    }

    @Test
    void what_somebody_looks_at_before_the_press_and_what_is_read_aloud_is_the_goal() {
        var hall = begun();
        var press = hall.instant("08:01");
        var showing = hall.showing("backdrop");
        assertThat(showing.arrived().at(press).words()).contains("1.250.000.000");
        assertThat(showing.settled().at(press).words()).contains("1.250.000.000");
        assertThat(showing.reading(press).text()).contains("1.250.000.000");
    }

    @Test
    void what_is_no_number_is_refused_and_a_look_without_one_stays() {
        var hall = begun().play("08:02 count a now 5");
        assertThat(hall.refusals()).hasSize(1);
        assertThat(hall.reads("backdrop")).contains("1.250.000.000");
    }

    @Test
    void a_show_file_says_where_a_number_is_wrong() {
        for (var wrong : new String[] {"-1", "1.5", "\"1.250.000.000\"", "9999999999999999"}) {
            var reading = ShowFile.read(SHOW.replace("\"count\": 312", "\"count\": " + wrong));
            assertThat(reading.findings()).as(wrong).anySatisfy(finding -> {
                assertThat(finding.what().vi()).contains("Ở đây cần một số nguyên từ 0");
                assertThat(finding.place().line()).isEqualTo(5);
            });
        }
        assertThat(Counting.written(0)).isEqualTo("0");
        assertThat(Counting.written(1_000)).isEqualTo("1.000");
    }
}

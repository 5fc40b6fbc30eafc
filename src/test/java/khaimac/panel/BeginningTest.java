package khaimac.panel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Wish;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.panel.words.ToPage;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Operator;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** What is known before the first GO is told in one place, once; a clean show of today tells nothing. */
class BeginningTest {
    private static final Show SHOW = ShowFile.read("""
        {"format": "khaimac-show/1", "title": "Lễ", "date": "2024-01-30", "surfaces": ["stage"], "segments": [
          {"id": "a", "name": "A", "start": "21:00", "length": "4h"},
          {"id": "b", "name": "B", "length": "10m"}]}
        """).show();
    private static final Duration UP = Duration.ofMinutes(1);
    private static final List<ToPage.Lamp> WELL =
            List.of(new ToPage.Lamp("player", true, Sentence.same("vẽ đều"), "", null));

    private static Evening evening(Mode mode, String moment) {
        var at = java.time.LocalDateTime.parse(moment).atZone(SHOW.zone()).toInstant();
        return Evening.open(SHOW, "test", mode, at, Operator.NOBODY, ignored -> {});
    }

    private static Finding finding(Severity severity, String what) {
        return new Finding(
                severity,
                new Place("le.show.json", 4, 3, Sentence.NONE),
                Sentence.same(what),
                Sentence.NONE,
                Sentence.NONE);
    }

    private static Beginning fresh() {
        return new Beginning(Sentence.NONE, List.of(), true, Duration.ZERO);
    }

    private static ToPage.Opening told(Beginning beginning, Evening evening) {
        return requireNonNull(beginning.told(evening.run(), evening.now(), UP, WELL));
    }

    private static boolean isQuiet(Beginning beginning, Evening evening) {
        return beginning.told(evening.run(), evening.now(), UP, WELL) == null
                && beginning.lines(evening.run(), evening.now()).isEmpty();
    }

    @Test
    void a_clean_show_of_today_asks_nothing() {
        var beginning = fresh();
        var evening = evening(Mode.SHOW, "2024-01-30T20:00");
        assertThat(isQuiet(beginning, evening)).as("while it is looked through").isTrue();
        beginning.checked(List.of(finding(Severity.NOTE, "ghi chú")));
        assertThat(isQuiet(beginning, evening)).isTrue();
        assertThat(isQuiet(beginning, evening(Mode.SHOW, "2024-01-31T00:30")))
                .as("after midnight it is still that evening")
                .isTrue();
    }

    @Test
    void another_day_mistakes_and_a_run_of_before_stand_in_one_place() {
        var beginning = new Beginning(Sentence.same("buổi dở dang"), List.of(), true, Duration.ZERO);
        beginning.checked(List.of(finding(Severity.WARNING, "cảnh báo"), finding(Severity.ERROR, "lỗi")));
        var evening = evening(Mode.SHOW, "2024-02-05T09:00");
        var opening = told(beginning, evening);
        assertThat(opening.day()).isEqualTo(LocalDate.of(2024, 1, 30));
        assertThat(opening.before().vi()).isEqualTo("buổi dở dang");
        assertThat(opening.findings()).extracting(one -> one.what().vi()).containsExactly("lỗi", "cảnh báo");
        assertThat(opening.checking()).isFalse();
        assertThat(beginning.lines(evening.run(), evening.now()))
                .extracting(Sentence::vi)
                .anyMatch(line -> line.contains("30/1/2024") && line.contains("5/2/2024"))
                .anyMatch(line -> line.contains("1 lỗi, 1 cảnh báo"))
                .anyMatch(line -> line.contains("buổi dở dang"));
    }

    @Test
    void what_reading_the_show_has_found_is_told_before_all_of_it_was_looked_through() {
        var beginning = new Beginning(Sentence.NONE, List.of(finding(Severity.ERROR, "lỗi")), true, Duration.ZERO);
        var evening = evening(Mode.SHOW, "2024-01-30T20:00");
        assertThat(told(beginning, evening).findings()).hasSize(1);
        assertThat(told(beginning, evening).checking()).isTrue();
    }

    @Test
    void moved_to_today_the_day_is_no_matter_any_more() {
        var beginning = fresh();
        var evening = evening(Mode.SHOW, "2024-02-05T09:00");
        evening.ask("", new Wish.Move(LocalDate.of(2024, 2, 5)));
        assertThat(isQuiet(beginning, evening)).isTrue();
    }

    @Test
    void a_rehearsal_is_held_on_any_day() {
        assertThat(isQuiet(fresh(), evening(Mode.REHEARSAL, "2024-02-05T09:00")))
                .isTrue();
    }

    @Test
    void once_somebody_has_seen_it_nobody_is_told_again() {
        var beginning = fresh();
        beginning.checked(List.of(finding(Severity.ERROR, "lỗi")));
        var evening = evening(Mode.SHOW, "2024-02-05T09:00");
        assertThat(told(beginning, evening).findings()).hasSize(1);
        beginning.seen(false);
        assertThat(beginning.told(evening.run(), evening.now(), UP, WELL)).isNull();
        beginning.checked(List.of(finding(Severity.ERROR, "lỗi"), finding(Severity.ERROR, "nữa")));
        assertThat(beginning.told(evening.run(), evening.now(), UP, WELL)).isNull();
    }

    @Test
    void who_kept_the_day_at_the_start_is_not_asked_by_the_first_go() {
        var evening = evening(Mode.SHOW, "2024-02-05T09:00");
        var beginning = fresh();
        assertThat(beginning.keepsItsDay(evening.run(), evening.now())).isFalse();
        beginning.seen(true);
        assertThat(beginning.keepsItsDay(evening.run(), evening.now())).isTrue();
        Run run = evening.run();
        evening.ask("", new Wish.GoAnyway());
        assertThat(evening.run()).isNotSameAs(run);
        assertThat(beginning.keepsItsDay(evening.run(), evening.now()))
                .as("whatever comes after the first GO is asked about as ever")
                .isFalse();
    }

    @Test
    void what_is_not_there_is_told_once_the_house_has_come_up() {
        var beginning = fresh();
        var evening = evening(Mode.SHOW, "2024-01-30T20:00");
        var ill = List.of(new ToPage.Lamp("output", false, Sentence.same("banner: không có dây"), "", null));
        assertThat(beginning.told(evening.run(), evening.now(), Duration.ofSeconds(2), ill))
                .as("it only just comes up")
                .isNull();
        assertThat(requireNonNull(beginning.told(evening.run(), evening.now(), UP, ill))
                        .without())
                .extracting(Sentence::vi)
                .containsExactly("banner: không có dây");
    }

    @Test
    void a_desk_in_the_place_of_one_that_died_asks_nothing() {
        assertThat(isQuiet(Beginning.over(), evening(Mode.SHOW, "2024-01-30T20:00")))
                .isTrue();
        assertThat(Beginning.over().isOver()).isTrue();
    }

    @Test
    void a_show_that_could_not_be_looked_through_is_not_called_clean() {
        var beginning = fresh();
        beginning.checked(null);
        assertThat(told(beginning, evening(Mode.SHOW, "2024-01-30T20:00")).without())
                .singleElement()
                .matches(words -> words.vi().contains("Chưa kiểm tra được"));
    }

    @Test
    void what_was_read_and_answered_on_home_is_not_told_again_and_what_is_found_since_is() {
        var known = finding(Severity.WARNING, "đã đọc");
        var beginning = new Beginning(Sentence.same("buổi dở dang"), List.of(known), true, Duration.ZERO)
                .answered(Beginning.Answer.OWN_DAY);
        var evening = evening(Mode.SHOW, "2024-02-05T09:00");
        assertThat(isQuiet(beginning, evening)).isTrue();
        assertThat(beginning.keepsItsDay(evening.run(), evening.now())).isTrue();
        beginning.checked(List.of(known, finding(Severity.ERROR, "thiếu tệp")));
        var opening = told(beginning, evening);
        assertThat(opening.day()).isNull();
        assertThat(opening.before().isEmpty()).isTrue();
        assertThat(opening.findings()).extracting(one -> one.what().vi()).containsExactly("thiếu tệp");
    }

    @Test
    void who_has_only_read_it_is_still_asked_about_the_day() {
        var beginning = fresh().answered(Beginning.Answer.READ);
        assertThat(told(beginning, evening(Mode.SHOW, "2024-02-05T09:00")).day())
                .isEqualTo(LocalDate.of(2024, 1, 30));
    }
}

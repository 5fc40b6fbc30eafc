package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import khaimac.finding.Sentence;
import org.junit.jupiter.api.Test;

/** Whoever sits at the desk reads what comes without him, and what it waits for. */
class AwaitedTest {
    private static final String EVENING = """
        {"id": "one", "name": "Xem phim", "start": "08:00", "length": "20m", "begins": "clock", "cues": [
          {"at": "start", "put": {"backdrop": "film"}},
          {"on": "film-end", "name": "Tên lễ", "put": {"backdrop": "a"}},
          {"at": "start+10m", "name": "Khẩu hiệu", "put": {"banner": "slogan"}}]},
        {"id": "two", "name": "Diễn văn", "start": "08:30", "length": "20m"}
        """;

    @Test
    void a_part_that_begins_by_the_clock_is_named_with_its_time() {
        assertThat(Awaited.of(Tryout.of(EVENING).run()))
                .isEqualTo(new Sentence("Tự chạy 08:00:00: ▶ Xem phim", "By itself 08:00:00: ▶ Xem phim"));
    }

    @Test
    void what_comes_next_in_a_part_is_named_and_so_is_the_film_that_a_cue_waits_for() {
        var hall = Tryout.of(EVENING).until("08:01");
        assertThat(Awaited.of(hall.run()).vi())
                .startsWith("Tự chạy 08:10:00: Khẩu hiệu (sau khi phần bắt đầu 10 phút)  ·  ")
                .endsWith("Tên lễ (khi hết phim “F”)");
        hall.until("08:06");
        assertThat(Awaited.of(hall.run()).en()).as("the film is over").doesNotContain("film");
        hall.until("08:10:01");
        assertThat(Awaited.of(hall.run()).en()).isEqualTo("By itself 08:20:00: time is up");
        hall.until("08:21");
        assertThat(Awaited.of(hall.run())).as("only a GO goes on").isEqualTo(Sentence.NONE);
    }
}

package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import org.junit.jupiter.api.Test;

/** Where a film is follows from facts and the time alone, so nobody who shows it has to be told. */
class FilmsTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private static final String EVENING = """
        {"id": "one", "name": "Phóng sự", "start": "08:00", "length": "10m", "cues": [
          {"at": "start", "put": {"backdrop": "film"}},
          {"on": "film-end", "put": {"backdrop": "a"}}]},
        {"id": "two", "name": "Thảo luận", "length": "10m", "cues": [
          {"on": "go", "put": {"backdrop": "b"}}]}
        """;

    private static final String SILENT = """
        {"id": "one", "name": "Phóng sự", "start": "08:00", "length": "10m", "cues": [
          {"at": "start", "put": {"backdrop": "film"}}]},
        {"id": "two", "name": "Thảo luận", "length": "10m", "cues": []}
        """;

    private static String reads(Tryout hall, String time) {
        return hall.until(time).reads("backdrop");
    }

    @Test
    void a_film_that_is_halted_stands_and_goes_on_from_there() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 film backdrop pause");
        assertThat(reads(hall, "08:03")).isEqualTo("■ | ▶ media/f.mp4 1:00");
        hall.play("08:03 film backdrop on");
        assertThat(reads(hall, "08:03:30")).isEqualTo("■ | ▶ media/f.mp4 1:30");
    }

    @Test
    void a_film_that_stood_ends_later_by_as_much() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 film backdrop pause", "08:03 film backdrop on");
        assertThat(reads(hall, "08:06:59")).isEqualTo("■ | ▶ media/f.mp4 4:59");
        assertThat(reads(hall, "08:07")).isEqualTo("LỄ A / TÊN A");
    }

    @Test
    void a_film_is_set_somewhere_else_and_runs_from_there() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 film backdrop 4m");
        assertThat(reads(hall, "08:01:30")).isEqualTo("■ | ▶ media/f.mp4 4:30");
        hall.play("08:01:30 film backdrop -10s");
        assertThat(reads(hall, "08:01:40")).isEqualTo("■ | ▶ media/f.mp4 4:30");
        assertThat(reads(hall, "08:02:10")).isEqualTo("LỄ A / TÊN A");
    }

    @Test
    void a_film_that_is_held_goes_on_where_it_is_when_the_clock_is_set() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 hold backdrop", "08:02 clock +1h", "08:03 set");
        assertThat(hall.reads("backdrop")).isEqualTo("■ | ▶ media/f.mp4 3:00");
    }

    @Test
    void a_film_that_is_held_stands_where_somebody_halts_it() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 hold backdrop", "08:02 film backdrop pause");
        assertThat(reads(hall, "08:04")).isEqualTo("■ | ▶ media/f.mp4 2:00");
        hall.play("08:04 release backdrop");
        assertThat(hall.reads("backdrop")).isEqualTo("■ | ▶ media/f.mp4 2:00");
    }

    @Test
    void a_film_that_the_hall_still_sees_held_is_not_the_one_that_runs_unseen() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Phóng sự", "start": "08:00", "length": "10m", "cues": [
              {"at": "start", "put": {"backdrop": "film"}},
              {"on": "go", "put": {"backdrop": "film"}}]}
            """).play("08:00 go", "08:01 hold backdrop", "08:01:30 go", "08:02 film backdrop pause");
        assertThat(reads(hall, "08:03")).isEqualTo("■ | ▶ media/f.mp4 3:00");
        hall.play("08:03 release backdrop");
        assertThat(hall.reads("backdrop")).isEqualTo("■ | ▶ media/f.mp4 0:30");
    }

    @Test
    void a_correction_beside_a_film_that_is_taken_back_leaves_the_film_where_somebody_halted_it() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Phóng sự", "start": "08:00", "length": "10m", "cues": [
              {"at": "start", "put": {"backdrop": {"split": {"left": "a", "right": "film"}}}}]}
            """).play("08:00 go").until("08:01");
        var words = new Look.Title(List.of(new TitleLine(Role.NAME, "SỬA")), Style.RED_GOLD);
        hall.ask(new Wish.Retitle("a", words, hall.run().lookRev("a"), true));
        hall.play("08:01:10 film backdrop pause");
        var halted = hall.run().screened(BACKDROP);
        hall.play("08:02 undo");
        assertThat(hall.reads("backdrop")).doesNotContain("SỬA");
        assertThat(hall.run().screened(BACKDROP)).isEqualTo(halted);
    }

    @Test
    void the_end_of_a_film_that_was_set_back_meanwhile_is_late_mail() {
        var hall = Tryout.of(SILENT).play("08:00 go");
        var late = hall.run().films().getFirst().ended();
        hall.play("08:01 film backdrop 0s");
        assertThat(hall.decide(new Command(hall.sight("x"), late)))
                .isEqualTo(new Decision.Refused(Refusals.NO_SUCH_FILM));
    }

    @Test
    void a_film_that_cannot_be_shown_gives_way_to_the_idle_look_and_ends_at_its_time() {
        var hall = Tryout.of(EVENING).play("08:00 go").until("08:01");
        var idle = Tryout.of(EVENING).until("07:00").reads("backdrop");
        assertThat(hall.ask(hall.run().films().getFirst().lost())).isNotInstanceOf(Decision.Refused.class);
        assertThat(reads(hall, "08:02")).isEqualTo(idle);
        assertThat(reads(hall, "08:05")).isEqualTo("LỄ A / TÊN A");
    }

    @Test
    void a_film_that_was_lost_is_shown_again_where_somebody_sets_it() {
        var hall = Tryout.of(EVENING).play("08:00 go").until("08:01");
        assertThat(hall.ask(hall.run().films().getFirst().lost())).isNotInstanceOf(Decision.Refused.class);
        hall.play("08:02 film backdrop 30s");
        assertThat(reads(hall, "08:02:01")).isEqualTo("■ | ▶ media/f.mp4 0:31");
    }

    @Test
    void a_jump_behind_a_film_does_not_show_it_from_its_beginning() {
        var hall = Tryout.of(SILENT).play("08:00 jump two").until("08:01");
        var jumped = hall.run().showing(BACKDROP);
        assertThat(jumped.run(hall.instant("08:01"))).isEqualTo(jumped.run(hall.instant("09:01")));
        assertThat(hall.run().films()).isEmpty();
    }

    @Test
    void a_film_that_runs_goes_on_when_the_operator_jumps_on() {
        var hall = Tryout.of(SILENT).play("08:00 go", "08:01 jump two");
        assertThat(reads(hall, "08:02")).isEqualTo("■ | ▶ media/f.mp4 2:00");
    }

    @Test
    void after_a_crash_a_film_is_where_it_would_have_been() {
        var hall = Tryout.of(SILENT).play("08:00 go", "08:01 film backdrop 2m", "08:01:10 down 30s");
        assertThat(reads(hall, "08:02")).isEqualTo("■ | ▶ media/f.mp4 3:00");
    }

    @Test
    void what_was_not_up_to_be_steered_is_refused() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 film backdrop pause");
        var before = hall.run();
        hall.play("08:02 film backdrop pause", "08:02 film stage pause");
        assertThat(hall.run().ledger().seq()).isEqualTo(before.ledger().seq());
    }

    @Test
    void the_timeline_of_a_film_is_taken_back_with_undo() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 film backdrop 4m", "08:01:10 undo");
        assertThat(hall.run().films()).isEmpty();
    }
}

package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import org.junit.jupiter.api.Test;

/** Titles corrected live, and pictures held, blanked, made safe and released. */
class LiveCorrectionsTest {
    private static final String THREE = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "10m", "cues": [{"at": "start",
          "put": {"backdrop": "a", "banner": "slogan"}}]},
        {"id": "two", "name": "Hai", "length": "10m", "cues": [{"at": "start", "put": {"backdrop": "both"}}]},
        {"id": "three", "name": "Ba", "length": "10m", "cues": [{"at": "start", "put": {"backdrop": "b"}}]}
        """;
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    @Test
    void what_is_tried_before_a_correction_is_what_the_correction_shows() {
        var hall = Tryout.of(THREE).play("08:00 go");
        var surface = hall.run().show().surfaces().iterator().next();
        var text = title("TÊN ĐÚNG");
        var tried = hall.run()
                .wouldShow(surface, "a", text, hall.run().showing(surface).since());
        hall.ask(new Wish.Retitle("a", text, 0, true));
        var corrected = hall.run().showing(surface);
        assertThat(corrected.entrance().as()).as("it keeps the design").isNotNull();
        assertThat(tried.look()).isEqualTo(corrected.look());
        assertThat(tried.entrance()).isEqualTo(corrected.entrance());
    }

    @Test
    void a_title_kept_for_the_next_take_changes_no_live_pixel() {
        var hall = Tryout.of(THREE).play("08:00 go");
        var before = hall.showing("backdrop");
        hall.play("08:01 retitle a 2 TÊN ĐÚNG");
        assertThat(hall.showing("backdrop")).isEqualTo(before);
        hall.play("08:02 go");
        assertThat(hall.reads("backdrop")).isEqualTo("[LỄ A / TÊN ĐÚNG] [LỄ B / TÊN B]");
    }

    @Test
    void a_title_put_on_air_now_changes_at_once_and_only_its_lines_move() {
        var hall = Tryout.of(THREE).play("08:00 go");
        var before = hall.showing("backdrop").look();
        hall.play("08:01 retitle a now 2 TÊN ĐÚNG");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN ĐÚNG");
        assertThat(hall.showing("backdrop").entrance()).isEqualTo(Entrance.correction(before));
    }

    @Test
    void two_editors_of_one_title_never_overwrite_each_other_unseen() {
        var hall = Tryout.of(THREE).play("08:00 go");
        hall.ask(new Wish.Retitle("a", title("CỦA NGƯỜI THỨ NHẤT"), 0, true));
        var second = hall.ask(new Wish.Retitle("a", title("CỦA NGƯỜI THỨ HAI"), 0, true));
        assertThat(second).isEqualTo(new Decision.Refused(Refusals.editedMeanwhile("a", 1)));
        assertThat(hall.reads("backdrop")).isEqualTo("CỦA NGƯỜI THỨ NHẤT");
    }

    @Test
    void on_one_surface_one_half_is_corrected_and_the_other_stays_as_it_went_on_air() {
        var hall = Tryout.of(THREE)
                .play("08:00 go", "08:01 go", "08:02 retitle a 2 CHO LẦN SAU", "08:03 retitle b now 2 NGAY BÂY GIỜ");
        assertThat(hall.reads("backdrop")).isEqualTo("[LỄ A / TÊN A] [LỄ B / NGAY BÂY GIỜ]");
    }

    @Test
    void a_running_slogan_that_is_corrected_does_not_start_over() {
        var hall = Tryout.of(THREE).play("08:00 go", "08:01 retitle slogan now KHẨU HIỆU ĐÚNG");
        assertThat(hall.reads("banner")).isEqualTo("« KHẨU HIỆU ĐÚNG »");
        assertThat(hall.showing("banner").since()).isEqualTo(hall.instant("08:00"));
    }

    @Test
    void a_look_of_another_kind_is_no_correction() {
        var hall = Tryout.of(THREE).play("08:00 go");
        assertThat(hall.ask(new Wish.Retitle("a", new Look.Message("x", Style.PLAIN), 0, true)))
                .isEqualTo(new Decision.Refused(Refusals.otherKind("a")));
        assertThat(hall.ask(new Wish.Retitle("nobody", title("x"), 0, true)))
                .isEqualTo(new Decision.Refused(Refusals.noLook("nobody")));
    }

    @Test
    void hold_keeps_the_picture_while_the_run_moves_on_and_release_shows_what_it_says_now() {
        var hall = Tryout.of(THREE).play("08:00 go", "08:01 hold backdrop", "08:02 go", "08:03 go");
        assertThat(hall.live()).isEqualTo("three");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN A");
        hall.play("08:04 release backdrop");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ B / TÊN B");
    }

    @Test
    void a_held_picture_is_corrected_when_somebody_puts_the_correction_on_air() {
        var hall = Tryout.of(THREE).play("08:00 go", "08:01 hold backdrop", "08:02 retitle a now 2 TÊN ĐÚNG");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN ĐÚNG");
        hall.play("08:03 retitle a 2 CHO LẦN SAU");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN ĐÚNG");
    }

    @Test
    void a_correction_on_air_reaches_the_picture_that_is_held_not_the_one_the_run_has_moved_on_to() {
        var hall =
                Tryout.of(THREE).play("08:00 go", "08:01 hold backdrop", "08:02 go", "08:03 retitle a now 2 TÊN ĐÚNG");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN ĐÚNG");
        hall.play("08:04 release backdrop");
        assertThat(hall.reads("backdrop")).isEqualTo("[LỄ A / TÊN ĐÚNG] [LỄ B / TÊN B]");
    }

    @Test
    void a_correction_on_air_does_not_light_a_surface_that_is_held_black() {
        var hall = Tryout.of(THREE)
                .play("08:00 go", "08:01 blank backdrop", "08:02 hold backdrop", "08:03 retitle a now 2 TÊN ĐÚNG");
        assertThat(hall.reads("backdrop")).isEqualTo("■");
    }

    @Test
    void blank_is_black_by_wish_and_release_brings_the_picture_of_now() {
        var hall = Tryout.of(THREE).play("08:00 go", "08:01 blank all");
        assertThat(List.of(hall.reads("backdrop"), hall.reads("banner"), hall.reads("stage")))
                .containsOnly("■");
        hall.play("08:02 go", "08:03 release all");
        assertThat(hall.reads("backdrop")).isEqualTo("[LỄ A / TÊN A] [LỄ B / TÊN B]");
    }

    @Test
    void hold_and_blank_are_heard_in_every_state() {
        for (var state : List.of(
                List.<String>of(),
                List.of("08:00 go"),
                List.of("08:00 go", "08:01 clock +1h"),
                List.of("08:00 go", "08:01 down 1m"),
                List.of("08:00 go", "08:01 go", "08:02 go", "08:03 go"))) {
            var hall = Tryout.of(THREE).play(state.toArray(String[]::new));
            for (var kind : Over.Kind.values()) {
                assertThat(hall.ask(new Wish.Cover(Set.of(BACKDROP), kind)))
                        .as(kind + " after " + state)
                        .isInstanceOf(Decision.Accepted.class);
            }
        }
    }

    @Test
    void safe_shows_the_idle_look_of_now_not_the_one_of_a_part_that_is_over() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Một", "start": "08:00", "length": "10m", "cues": [{"at": "start",
              "put": {"backdrop": "a"}}]},
            {"id": "two", "name": "Hai", "length": "10m", "cues": [{"at": "start", "put": {"backdrop": "b"},
              "idle": {"backdrop": "b"}}]}
            """).play("08:00 go", "08:01 safe backdrop");
        assertThat(hall.reads("backdrop")).isEqualTo("NGHỈ");
        hall.play("08:02 release backdrop", "08:03 go", "08:04 safe backdrop");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ B / TÊN B");
        hall.play("08:05 jump one", "08:06 release backdrop", "08:07 safe backdrop");
        assertThat(hall.reads("backdrop")).isEqualTo("NGHỈ");
    }

    @Test
    void an_idle_look_that_is_on_air_is_not_touched_by_an_edit_for_the_next_take() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Một", "start": "08:00", "length": "10m", "cues": [{"at": "start",
              "idle": {"backdrop": "a"}}]}
            """).play("08:00 go", "08:01 retitle a 2 CHO LẦN SAU");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN A");
        hall.play("08:02 retitle a now 2 NGAY");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / NGAY");
    }

    @Test
    void a_message_goes_by_itself_and_what_was_under_it_is_there_again() {
        var hall = Tryout.of(THREE).play("08:00 go", "08:01 message backdrop 30s Mời đại biểu ổn định chỗ ngồi");
        assertThat(hall.reads("backdrop")).isEqualTo("Mời đại biểu ổn định chỗ ngồi");
        assertThat(hall.until("08:01:30").reads("backdrop")).isEqualTo("LỄ A / TÊN A");
    }

    @Test
    void a_surface_the_show_does_not_know_is_refused_with_its_name() {
        var hall = Tryout.of(THREE).play("08:00 go", "08:01 blank blackdrop");
        assertThat(hall.refusals()).containsExactly(Refusals.noSurface("blackdrop"));
    }

    private static Look title(String text) {
        return new Look.Title(List.of(new TitleLine(Role.NAME, text)), Style.RED_GOLD);
    }
}

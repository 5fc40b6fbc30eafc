package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import khaimac.clock.Moment;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Sounding;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.show.Emergency;
import org.junit.jupiter.api.Test;

/** Words for what nobody hopes for: over everything, everywhere at once, and gone without a trace. */
class EmergencyTest {
    private static final String EVENING = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "10m", "cues": [
           {"at": "start", "put": {"backdrop": "a", "banner": "film"},
            "play": {"file": "media/nen.ogg", "name": "nen", "loop": true}},
           {"on": "go", "put": {"backdrop": "b"}}]},
        {"id": "two", "name": "Hai", "length": "10m", "cues": [{"at": "start", "put": {"backdrop": "b"}}]}
        """;

    private static final Look.Message OUT = new Look.Message("MỜI RA NGOÀI\nPLEASE LEAVE", Style.PLAIN);
    private static final SurfaceName STAGE = new SurfaceName("stage");

    private static Tryout begun() {
        var doctor = new Emergency("Bác sĩ", new Look.Message("MỜI BÁC SĨ", Style.PLAIN), List.of(STAGE), false);
        var ready = List.of(new Emergency("Sơ tán", OUT, List.of(), true), doctor);
        return Tryout.of(Tryout.of(EVENING).show.prepared(ready)).play("08:00 go");
    }

    private static Moment moment(Tryout hall) {
        return new Moment(hall.evening.now(), Duration.between(hall.run().timeline().origin(), hall.evening.now()));
    }

    @Test
    void one_press_puts_it_on_every_surface_at_once_as_bright_as_they_are() {
        var hall = begun().play("08:01 level backdrop 10%", "08:01 emergency Sơ tán");
        for (var surface : hall.run().show().surfaces()) {
            var showing = hall.run().showing(surface);
            assertThat(showing.look()).isEqualTo(OUT);
            assertThat(showing.entrance()).isEqualTo(Entrance.CUT);
            assertThat(showing.level()).isEqualTo(1);
        }
    }

    @Test
    void it_lies_over_hold_blank_safe_a_message_and_an_insert() {
        var hall = begun().play(
                "08:01 hold backdrop", "08:01 blank banner", "08:01 message stage Còn 5 phút",
                "08:02 insert stage Xe 15A", "08:03 emergency Sơ tán");
        for (var surface : hall.run().show().surfaces())
            assertThat(hall.run().showing(surface).look()).isEqualTo(OUT);
    }

    @Test
    void gone_the_hall_is_as_if_it_had_never_been_there() {
        var hall = begun().play("08:01 hold banner", "08:02 emergency Sơ tán", "08:03 go", "08:04 hold stage",
                "08:05 emergency-off", "08:06 release stage");
        var without = begun().play("08:01 hold banner", "08:03 go", "08:04 hold stage", "08:06 release stage");
        for (var surface : hall.run().show().surfaces())
            assertThat(hall.run().showing(surface)).isEqualTo(without.run().showing(surface));
        assertThat(hall.run().heard()).isEqualTo(without.run().heard());
    }

    @Test
    void blank_and_safe_that_are_pressed_afterwards_lie_over_it_and_hold_does_not_keep_it() {
        var hall = begun().play("08:01 emergency Sơ tán", "08:02 blank stage");
        assertThat(hall.showing("stage").look()).isEqualTo(new Look.Blank());
        assertThat(hall.showing("banner").look()).isEqualTo(OUT);
        hall.play("08:03 release stage");
        assertThat(hall.showing("stage").look()).as("bared, it is read again").isEqualTo(OUT);
        hall.play("08:04 hold backdrop");
        assertThat(hall.showing("backdrop").look()).isEqualTo(OUT);
        hall.play("08:05 emergency-off");
        assertThat(hall.reads("backdrop")).as("nobody finds it held when it is over").contains("TÊN A");
    }

    @Test
    void sounds_of_the_show_are_silent_meanwhile_and_run_on() {
        var hall = begun().play("08:01 emergency Sơ tán");
        assertThat(hall.run().heard()).isEmpty();
        assertThat(hall.run().sounds()).extracting(Sounding::name).containsExactly("nen");
        assertThat(hall.run().wanted(moment(hall)).sounds()).isEmpty();
        hall.play("08:02 emergency-off");
        assertThat(hall.run().heard()).isEqualTo(hall.run().sounds()).hasSize(1);
    }

    @Test
    void a_newer_one_takes_its_place_everywhere() {
        var hall = begun().play("08:01 emergency Sơ tán", "08:02 emergency Bác sĩ");
        assertThat(hall.reads("stage")).contains("BÁC SĨ");
        assertThat(hall.reads("backdrop")).contains("TÊN A");
        assertThat(hall.run().heard()).as("this one asks for no silence").hasSize(1);
    }

    @Test
    void undo_takes_back_the_step_under_it_and_leaves_it_where_it_is() {
        var hall = begun().play("08:01 go", "08:02 emergency Sơ tán", "08:03 undo");
        assertThat(hall.showing("backdrop").look()).isEqualTo(OUT);
        hall.play("08:04 emergency-off");
        assertThat(hall.reads("backdrop")).contains("TÊN A");
    }

    @Test
    void all_of_them_lie_ready_for_a_player_whatever_comes_next() {
        var hall = begun();
        var ahead = hall.run().wanted(moment(hall)).ahead();
        assertThat(ahead.standby()).hasSize(2);
        assertThat(ahead.standby().getFirst().look()).isEqualTo(OUT);
        assertThat(ahead.standby().getFirst().surfaces()).hasSize(3);
        assertThat(ahead.standby().getLast().surfaces()).containsExactly(STAGE);
    }

    @Test
    void what_the_show_does_not_have_and_what_is_not_up_is_refused() {
        assertThat(begun().play("08:01 emergency Cháy", "08:02 emergency-off").refusals())
                .hasSize(2);
    }
}

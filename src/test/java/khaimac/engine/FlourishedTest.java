package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import khaimac.scene.Entrance;
import khaimac.scene.Flourish;
import khaimac.scene.Mark;
import khaimac.scene.Showing;
import org.junit.jupiter.api.Test;

/** What is played with a picture for some seconds is of the moment it was put up, and of no other. */
class FlourishedTest {
    private static final String EVENING = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "50m", "cues": [
          {"at": "start", "put": {"backdrop": "a", "banner": "a"}, "flourish": "curtain"},
          {"on": "go", "name": "Pháo hoa", "put": {"backdrop": "a"}, "flourish": "fireworks"},
          {"on": "go", "name": "Hình hai", "put": {"backdrop": "b"}}]},
        {"id": "two", "name": "Hai", "length": "20m", "cues": [
          {"at": "start", "put": {"stage": "a"}}]}
        """;

    private static boolean plays(Showing showing, long seconds) {
        return showing.at(showing.since().plusSeconds(seconds)).marks().stream()
                .anyMatch(Mark.Flourish.class::isInstance);
    }

    @Test
    void it_begins_with_its_picture_on_all_surfaces_at_one_moment_and_ends() {
        var hall = Tryout.of(EVENING).play("08:00 go");
        var backdrop = hall.showing("backdrop");
        assertThat(backdrop.entrance().flourish()).isEqualTo(new Flourish(Flourish.Kind.CURTAIN, backdrop.since()));
        assertThat(hall.showing("banner").entrance()).isEqualTo(backdrop.entrance());
        assertThat(plays(backdrop, 1)).isTrue();
        assertThat(plays(backdrop, 10)).isFalse();
    }

    @Test
    void over_a_picture_that_is_up_it_is_played_and_the_picture_stays() {
        var hall = Tryout.of(EVENING).play("08:00 go");
        var before = hall.showing("backdrop");
        hall.play("08:05 go");
        var after = hall.showing("backdrop");
        assertThat(after.since()).isEqualTo(before.since());
        assertThat(after.samePicture(before)).isTrue();
        assertThat(plays(after, 5 * 60 + 2)).isTrue();
        assertThat(plays(after, 5 * 60 + 10)).isFalse();
        hall.play("08:06 go");
        assertThat(hall.showing("backdrop").entrance()).isEqualTo(Entrance.CUT);
    }

    @Test
    void a_jump_brings_the_picture_without_what_was_played_with_it() {
        var hall = Tryout.of(EVENING).play("08:00 jump two");
        var backdrop = hall.showing("backdrop");
        assertThat(backdrop.entrance().flourish()).isNull();
        assertThat(plays(hall.showing("banner"), 1)).isFalse();
    }
}

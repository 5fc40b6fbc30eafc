package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import khaimac.cue.Change;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** Pictures, pages and brightness that an operator sets by hand, beside what the cues do. */
class ByHandTest {
    private static final String TWO = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "10m", "cues": [
           {"at": "start", "put": {"backdrop": "a"}}, {"on": "go", "put": {"banner": "slogan"}}]},
        {"id": "two", "name": "Hai", "length": "10m", "cues": [{"at": "start", "put": {"backdrop": "b"}}]}
        """;

    @Test
    void a_look_that_is_put_by_hand_stays_until_something_replaces_it() {
        var hall = Tryout.of(TWO).play("08:00 go", "08:01 put stage b", "08:02 put backdrop b fade 800ms", "08:03 go");
        assertThat(hall.reads("stage")).contains("TÊN B");
        assertThat(hall.reads("backdrop")).contains("TÊN B");
        assertThat(hall.showing("backdrop").entrance()).isEqualTo(Entrance.fade(Duration.ofMillis(800)));
        hall.play("08:04 put backdrop a", "08:05 go");
        assertThat(hall.reads("backdrop")).as("the next part's own picture").contains("TÊN B");
    }

    @Test
    void a_jump_gives_the_pictures_of_walking_there_and_not_those_put_by_hand() {
        var hall = Tryout.of(TWO).play("08:00 go", "08:01 put stage b", "08:02 level stage 60%", "08:03 jump two");
        assertThat(hall.reads("stage")).contains("SÂN KHẤU NGHỈ");
        assertThat(hall.showing("stage").level()).isEqualTo(1);
    }

    @Test
    void a_level_is_of_one_surface_and_said_in_percent() {
        var hall = Tryout.of(TWO).play("08:00 go", "08:01 level backdrop 60%");
        assertThat(hall.showing("backdrop").level()).isEqualTo(0.6);
        assertThat(hall.showing("stage").level()).isEqualTo(1);
        assertThat(hall.play("08:02 level backdrop 100").showing("backdrop").level())
                .isEqualTo(1);
    }

    @Test
    void pages_are_turned_by_hand_and_stop_at_both_ends() {
        var rows = Stream.of("AN", "BÌNH", "CHI")
                .map(name -> new Look.RosterRow(name, ""))
                .toList();
        var roster = new Look.Roster("r.csv", "", List.of(new Look.RosterGroup("", rows)), 1, false, Style.PLAIN);
        var hall = Tryout.of(TWO).play("08:00 go");
        hall.evening.wish(
                "put",
                new Wish.ByHand(new Change.Put(new SurfaceName("backdrop"), new LookRef.Inline(roster), Entrance.CUT)));
        hall.play("08:01 page backdrop next");
        assertThat(hall.reads("backdrop")).contains("BÌNH");
        assertThat(hall.play("08:02 page backdrop 3").reads("backdrop")).contains("CHI");
        assertThat(hall.refusals()).isEmpty();
        assertThat(hall.play("08:03 page backdrop next").refusals())
                .singleElement()
                .asString()
                .contains("page");
        assertThat(hall.play("08:04 page backdrop previous").reads("backdrop")).contains("BÌNH");
    }

    @Test
    void a_clicker_turns_the_slides_of_the_first_surface_that_shows_some_and_never_starts_anything() {
        var slides = new Look.Pages("media/s.pdf", 3, Look.Fit.CONTAIN, Colour.BLACK);
        var hall = Tryout.of(TWO).play("08:00 go");
        assertThat(hall.play("08:01 turn next").refusals())
                .singleElement()
                .asString()
                .contains("slides");
        for (var surface : List.of("stage", "backdrop"))
            hall.evening.wish(
                    "put",
                    new Wish.ByHand(
                            new Change.Put(new SurfaceName(surface), new LookRef.Inline(slides), Entrance.CUT)));
        var before = hall.evening.run().seen();
        hall.play("08:02 turn next", "08:02 turn 3", "08:02 turn next", "08:02 turn previous");
        assertThat(hall.reads("backdrop")).contains("▤ media/s.pdf 2");
        assertThat(hall.reads("stage")).as("of two the first in the show").contains("▤ media/s.pdf 1");
        assertThat(hall.refusals()).as("and once there was no page to turn to").hasSize(2);
        assertThat(hall.evening.run().seen()).isEqualTo(before);
        hall.play("08:03 jump two");
        assertThat(hall.evening.run().slides()).isNull();
    }

    @Test
    void what_the_show_does_not_have_is_refused_and_nothing_changes() {
        var hall = Tryout.of(TWO)
                .play("08:00 go", "08:01 put backdrop nobody", "08:02 put wall a", "08:03 page stage next");
        assertThat(hall.refusals()).hasSize(3);
        assertThat(hall.reads("backdrop")).contains("TÊN A");
    }
}

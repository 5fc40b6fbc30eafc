package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** What nobody planned: over a surface in the show's own dress, and gone without a trace. */
class InsertsTest {
    private static final String EVENING = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "10m", "cues": [
           {"at": "start", "put": {"backdrop": "a"}, "fade": "700ms"}, {"on": "go", "put": {"banner": "slogan"}}]},
        {"id": "two", "name": "Hai", "length": "10m", "cues": [
           {"at": "start", "put": {"backdrop": "b"}, "fade": "700ms"}]}
        """;

    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private static Tryout begun() {
        return Tryout.of(EVENING).play("08:00 go");
    }

    @Test
    void words_come_in_the_style_of_the_titles_and_by_the_dissolve_of_the_show() {
        var hall = begun().play("08:01 insert backdrop,banner Giải lao 15 phút");
        var showing = hall.showing("backdrop");
        assertThat(showing.look()).isEqualTo(new Look.Message("Giải lao 15 phút", Style.RED_GOLD));
        assertThat(showing.entrance()).isEqualTo(Entrance.fade(Duration.ofMillis(700)));
        assertThat(hall.reads("banner")).contains("Giải lao 15 phút");
        assertThat(hall.reads("stage")).doesNotContain("Giải lao");
    }

    @Test
    void what_lies_under_it_goes_on_and_comes_back_by_the_same_dissolve() {
        var hall = begun().play("08:01 insert all Giải lao 15 phút", "08:02 go", "08:03 go");
        assertThat(hall.live()).isEqualTo("two");
        assertThat(hall.reads("backdrop")).contains("Giải lao");
        var without = begun().play("08:02 go", "08:03 go");
        hall.play("08:04 withdraw all");
        for (var surface : hall.run().show().surfaces()) {
            var back = hall.run().showing(surface);
            var planned = without.run().showing(surface);
            assertThat(back.entering(planned.entrance())).isEqualTo(planned);
        }
        assertThat(hall.showing("backdrop").entrance()).isEqualTo(Entrance.fade(Duration.ofMillis(700)));
        assertThat(hall.play("08:05 put backdrop a").showing("backdrop").entrance())
                .as("what comes later comes as it is wished")
                .isEqualTo(Entrance.CUT);
    }

    @Test
    void hold_blank_and_safe_lie_over_it_and_a_message_too() {
        var hall = begun().play("08:01 insert backdrop Giải lao 15 phút", "08:02 blank backdrop");
        assertThat(hall.showing("backdrop").look()).isEqualTo(new Look.Blank());
        hall.play("08:03 safe backdrop");
        assertThat(hall.reads("backdrop")).doesNotContain("Giải lao");
        hall.play("08:04 release backdrop", "08:05 insert backdrop Xe 15A", "08:06 message backdrop Mời ra xe");
        assertThat(hall.reads("backdrop")).contains("Mời ra xe");
        hall.play("08:07 unmessage backdrop");
        assertThat(hall.reads("backdrop")).as("an editor's message leaves it alone").contains("Xe 15A");
    }

    @Test
    void release_takes_a_message_and_an_insert_away_with_what_covers() {
        var hall = begun().play(
                "08:01 insert backdrop Xe 15A", "08:02 message stage Còn 5 phút", "08:03 blank banner",
                "08:04 release all");
        assertThat(hall.reads("backdrop")).contains("TÊN A");
        assertThat(hall.run().message(new SurfaceName("stage"))).isNull();
        assertThat(hall.run().cover(new SurfaceName("banner"))).isNull();
        assertThat(hall.refusals()).isEmpty();
    }

    @Test
    void it_is_taken_back_as_any_step_and_so_is_its_end() {
        var hall = begun().play("08:01 insert backdrop Xe 15A", "08:02 insert backdrop Xe 16B");
        assertThat(Undoable.of(hall.run())).isNotNull().satisfies(last ->
                assertThat(last.what().vi()).isEqualTo("Chèn chữ lên Phông nền: Xe 16B"));
        hall.play("08:03 undo");
        assertThat(hall.reads("backdrop")).contains("Xe 15A");
        hall.play("08:04 withdraw backdrop", "08:05 undo");
        assertThat(hall.reads("backdrop")).contains("Xe 15A");
        hall.play("08:06 undo");
        assertThat(hall.reads("backdrop")).contains("TÊN A");
        assertThat(hall.live()).as("and no part with it").isEqualTo("one");
    }

    @Test
    void what_was_shown_is_kept_at_hand_the_newest_first() {
        var hall = begun().play(
                "08:01 insert backdrop Xe 15A", "08:02 insert banner Xe 16B", "08:03 insert stage Xe 15A",
                "08:04 withdraw all");
        assertThat(hall.run().inserted()).containsExactly(new Inset.Words("Xe 15A"), new Inset.Words("Xe 16B"));
    }

    @Test
    void a_picture_is_known_by_its_content_and_by_nothing_else() {
        var hall = begun();
        hall.evening.wish("file", new Wish.Insert(Set.of(BACKDROP), new Inset.Photo("../../etc/passwd")));
        assertThat(hall.refusals()).hasSize(1);
        var photo = Inset.Photo.of("ab".repeat(32));
        hall.evening.wish("photo", new Wish.Insert(Set.of(BACKDROP), photo));
        assertThat(hall.showing("backdrop").look())
                .isEqualTo(new Look.Image(photo.file(), Look.Fit.CONTAIN, Style.RED_GOLD));
    }

    @Test
    void to_take_away_what_is_not_there_is_refused() {
        assertThat(begun().play("08:01 withdraw all").refusals()).hasSize(1);
    }
}

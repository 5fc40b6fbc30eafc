package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import khaimac.scene.Look;
import khaimac.scene.Overlay;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** What lies over the pictures of a surface stays while they change, and lies over nothing that covers. */
class OverlaysTest {
    private static final String EVENING = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "10m", "cues": [
           {"at": "start", "put": {"backdrop": "a"}, "overlay": {"backdrop": {"message": "LOGO"}}, "fade": "500ms"},
           {"on": "go", "put": {"backdrop": "b"}},
           {"on": "go", "overlay-off": "backdrop", "fade": "400ms"}]},
        {"id": "two", "name": "Hai", "length": "10m", "cues": [
           {"at": "start", "overlay": {"backdrop": {"message": "ĐỒNG HỒ"}}}]},
        {"id": "three", "name": "Ba", "length": "10m", "cues": [{"at": "start", "put": {"backdrop": "a"}}]}
        """;

    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private static List<String> over(Tryout hall) {
        return hall.run().showing(BACKDROP).settled().overlays().stream()
                .map(Overlay::look)
                .map(look -> look instanceof Look.Message message
                        ? message.text()
                        : look instanceof Look.LowerThird third ? third.name() : "?")
                .toList();
    }

    private static Tryout begun() {
        return Tryout.of(EVENING).play("08:00 go");
    }

    @Test
    void it_stays_while_the_picture_changes_and_does_not_come_in_anew() {
        var hall = begun();
        var first = hall.run().showing(BACKDROP).overlays().getFirst();
        hall.play("08:01 go");
        assertThat(hall.reads("backdrop")).contains("TÊN B").contains("LOGO");
        assertThat(hall.run().showing(BACKDROP).overlays()).containsExactly(first);
    }

    @Test
    void it_goes_by_its_own_fade_and_is_gone_then() {
        var hall = begun().play("08:01 go", "08:02 go");
        var going = hall.run().showing(BACKDROP).overlays();
        assertThat(going).hasSize(1);
        assertThat(going.getFirst().fade()).isEqualTo(Duration.ofMillis(400));
        var gone = going.getFirst().gone();
        assertThat(gone).isNotNull();
        var showing = hall.run().showing(BACKDROP);
        assertThat(showing.at(gone.plusMillis(200)).words()).contains("LOGO");
        assertThat(showing.at(gone.plusMillis(400)).words()).doesNotContain("LOGO");
        assertThat(over(hall.play("08:03 put backdrop a"))).isEmpty();
    }

    @Test
    void undo_and_a_step_back_bring_it_back() {
        var hall = begun().play("08:01 go", "08:02 go");
        assertThat(over(hall)).isEmpty();
        assertThat(over(hall.play("08:03 undo"))).containsExactly("LOGO");
        assertThat(over(hall.play("08:04 go"))).isEmpty();
        assertThat(over(hall.play("08:05 step-back"))).containsExactly("LOGO");
        assertThat(over(hall.play("08:06 go"))).isEmpty();
    }

    @Test
    void a_jump_gives_what_walking_there_would_have_given() {
        assertThat(over(begun().play("08:01 jump three"))).containsExactly("ĐỒNG HỒ");
        assertThat(over(begun().play("08:01 jump three", "08:02 jump one"))).containsExactly("LOGO");
    }

    @Test
    void it_lies_over_no_black_no_safe_no_message_and_nothing_inserted() {
        for (var covering :
                List.of("blank backdrop", "safe backdrop", "message backdrop Mời", "insert backdrop XE 15A")) {
            var hall = begun().play("08:01 " + covering);
            assertThat(hall.run().showing(BACKDROP).overlays()).as(covering).isEmpty();
            assertThat(over(hall.play("08:02 release all"))).as(covering).containsExactly("LOGO");
        }
    }

    @Test
    void a_name_lies_over_the_picture_that_goes_on_and_leaves_as_it_came() {
        var hall = begun();
        hall.evening.wish("third", new Wish.Insert(Set.of(BACKDROP), new Inset.Third("Nguyễn Thị Mẫu", "Bí thư")));
        assertThat(over(hall)).containsExactly("LOGO", "Nguyễn Thị Mẫu");
        assertThat(hall.run().showing(BACKDROP).overlays().getLast().look())
                .isEqualTo(new Look.LowerThird("Nguyễn Thị Mẫu", "Bí thư", Style.RED_GOLD));
        hall.play("08:02 go");
        assertThat(hall.reads("backdrop")).contains("TÊN B").contains("Nguyễn Thị Mẫu / Bí thư");
        hall.play("08:03 withdraw backdrop");
        assertThat(over(hall)).containsExactly("LOGO");
        assertThat(hall.run().showing(BACKDROP).overlays()).as("it goes, and is seen going").hasSize(2);
        assertThat(hall.play("08:04 undo").reads("backdrop")).contains("Nguyễn Thị Mẫu");
    }

    @Test
    void a_name_that_is_no_name_is_refused() {
        var hall = begun();
        hall.evening.wish("long", new Wish.Insert(Set.of(BACKDROP), new Inset.Third("A".repeat(501), "")));
        assertThat(hall.refusals()).hasSize(1);
    }
}

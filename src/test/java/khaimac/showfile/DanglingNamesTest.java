package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import khaimac.cue.Change;
import khaimac.cue.Trigger;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.Style;
import org.junit.jupiter.api.Test;

/** Names that lead nowhere. */
class DanglingNamesTest extends BadInput {
    @Test
    void a_cue_with_an_error_is_marked_broken_and_its_good_changes_are_kept() {
        var reading = changed("\"stage\": \"clock\"}, \"fade\"", "\"stage\": \"clok\"}, \"fade\"");
        var cue = cue(reading, 0, 0);
        assertThat(cue.broken().en()).isEqualTo("There is no look \"clok\".");
        assertThat(cue.broken().vi()).isEqualTo("Không có hình “clok”.");
        assertThat(cue.trigger()).isEqualTo(new Trigger.FromStart(Duration.ZERO));
        assertThat(cue.changes())
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        Change.Put.class, put -> assertThat(put.surface()).isEqualTo(BACKDROP));
        assertThat(cue(reading, 0, 1).isBroken()).isFalse();
    }

    @Test
    void an_unknown_surface_leaves_the_other_surfaces() {
        var cue = cue(changed("{\"backdrop\": \"title\", \"stage\"", "{\"back\": \"title\", \"stage\""), 0, 0);
        assertThat(cue.isBroken()).isTrue();
        assertThat(cue.changes()).hasSize(1);
    }

    @Test
    void an_unknown_style_gives_the_usual_one() {
        var reading = changed("\"style\": \"gold\"", "\"style\": \"zzz\"");
        assertThat(finding(reading, "There is no style").now().en()).isEqualTo("The default style is used.");
        assertThat(reading.show().looks().get("title"))
                .isInstanceOfSatisfying(
                        Look.Title.class, title -> assertThat(title.style()).isEqualTo(Style.RED_GOLD));
    }

    @Test
    void a_broken_style_keeps_its_good_colours_and_its_name() {
        var reading = changed("\"text\": \"#ffd34d\"", "\"text\": \"gold\"");
        assertThat(finding(reading, "A colour such as").place().path().en()).isEqualTo("style 'gold'");
        assertThat(reading.show().styles().get("gold").background()).hasSize(2);
        assertThat(reading.show().styles().get("gold").text()).isEqualTo(Style.RED_GOLD.text());
    }

    @Test
    void a_look_with_an_error_is_said_to_have_one_where_it_is_used() {
        var reading = changed("\"countdown\": \"segment\"", "\"countdown\": \"sgment\"");
        assertThat(reading.show().looks()).containsOnlyKeys("title");
        assertThat(finding(reading, "Count down to what").place().path().en()).isEqualTo("look 'clock'");
        assertThat(finding(reading, "The look \"clock\" has an error").place().line())
                .isEqualTo(line(SMALL, "\"at\": \"start\""));
    }

    @Test
    void an_after_without_its_cue_never_starts_by_itself() {
        var reading = changed("\"cue\": \"quoc-ca\"", "\"cue\": \"khac\"");
        var finding = finding(reading, "This segment has no cue \"khac\"");
        assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"after\""));
        assertThat(finding.place().path().en()).isEqualTo("segment 'chao-co', cue 3");
        assertThat(finding.now().en()).isEqualTo("It will not start by itself.");
        assertThat(cue(reading, 0, 2).isBroken()).isTrue();
        assertThat(cue(reading, 0, 2).changes()).containsExactly(new Change.StopSound(List.of(), Duration.ZERO));
    }

    @Test
    void an_idle_look_that_is_not_there_leaves_the_title_of_the_show() {
        var reading = changed("\"idle\": {\"backdrop\": \"title\"}", "\"idle\": {\"backdrop\": \"tilte\"}");
        assertThat(finding(reading, "There is no look \"tilte\"").instead().en())
                .contains("\"title\"");
        assertThat(reading.show().idle().get(BACKDROP))
                .isInstanceOfSatisfying(
                        LookRef.Inline.class,
                        idle -> assertThat(Looks.texts(idle.look())).contains("Hội nghị tổng kết"));
    }

    @Test
    void something_that_is_no_cue_does_not_move_the_places_of_the_others() {
        var reading =
                changed("\"cues\": [\n      {\"at\": \"start\"", "\"cues\": [\n      \"\", {\"at\": \"start+20m\"");
        assertThat(reading.show().segments().getFirst().cues()).hasSize(3);
        assertThat(finding(reading, "comes after its segment's time is up")
                        .place()
                        .column())
                .isEqualTo(11);
    }

    @Test
    void a_segment_without_a_name_is_kept() {
        var reading = changed("\"id\": \"bao-cao\", \"name\": \"Báo cáo\", ", "");
        assertThat(finding(reading, "\"name\" is missing").place().line()).isEqualTo(line(SMALL, "\"bao-cao\""));
        assertThat(reading.show().segments()).hasSize(2);
        assertThat(reading.show().segments().get(1).length()).isEqualTo(Duration.ofMinutes(20));
    }
}

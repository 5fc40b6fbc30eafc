package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import khaimac.cue.Change;
import khaimac.scene.Flourish;
import khaimac.scene.Style;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** What is played with a picture, and how letters are cast, is chosen on Prepare and stands in the file. */
class PlayedCuesTest {
    private static final Show SHOW = ShowFile.read("""
        {
          "format": "khaimac-show/1", "title": "Hội nghị", "date": "2024-01-30", "surfaces": ["backdrop"],
          "looks": {"title": {"title": [{"name": "HỘI NGHỊ"}]}},
          "segments": [{"id": "mot", "name": "Một", "start": "08:00", "length": "10m", "cues": []}]
        }
        """).show();

    private static Show after(Typed.Reading typed) {
        return ShowFile.read(ShowFile.write(Objects.requireNonNull(typed.edit()).on(SHOW)))
                .show();
    }

    @Test
    void fireworks_that_are_chosen_for_a_cue_stand_in_the_file_and_are_told_in_words() {
        var wish = new Asked.Wish.AddCue(
                "mot", Asked.When.GO, "Công bố", "backdrop", "title", true, Flourish.Kind.FIREWORKS);
        var show = after(Dressing.cue(SHOW, wish));
        var cue = show.segments().getFirst().cues().getFirst();
        assertThat(cue.changes())
                .singleElement()
                .satisfies(change -> assertThat(((Change.Put) change).entrance().flourish())
                        .isEqualTo(Flourish.of(Flourish.Kind.FIREWORKS)));
        assertThat(CueLines.of(show, show.segments().getFirst()).toString()).contains("pháo hoa", "fireworks");
    }

    @Test
    void a_style_of_the_show_says_how_its_letters_are_cast_and_whether_a_light_passes() {
        var lit = after(Stylist.restyled(
                SHOW, new Asked.Wish.Restyle("blue-conference", Asked.StylePart.LIGHT, "passing")));
        assertThat(lit.styles().get("blue-conference"))
                .isEqualTo(Style.BLUE_CONFERENCE.withLight(Style.Light.PASSING));
        var flat =
                after(Stylist.restyled(SHOW, new Asked.Wish.Restyle("red-gold", Asked.StylePart.LETTERS, "flat")));
        assertThat(Objects.requireNonNull(flat.styles().get("red-gold")).isRelief()).isFalse();
    }
}

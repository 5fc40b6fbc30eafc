package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.SurfaceName;
import khaimac.show.InPlace;
import khaimac.show.Show;
import org.junit.jupiter.api.Test;

/** Words that nobody gave a name, since they stand in a cue: corrected as all others are, wherever they come again. */
class WordsInPlaceTest {
    private static final String SLOGANS = """
        {"id": "one", "name": "Chào cờ", "start": "08:00", "length": "10m", "cues": [
          {"at": "start", "put": {"banner": {"crawl": "NHIỆT LIỆT CHAO MỪNG"}, "backdrop": "a"}}]},
        {"id": "two", "name": "Khai mạc", "length": "10m", "cues": [
          {"at": "start", "put": {"banner": "slogan"}}, {"on": "go", "put": {"stage": {"message": "MỜI LÊN"}}}]},
        {"id": "three", "name": "Bế mạc", "length": "10m", "cues": [
          {"at": "start", "put": {"banner": {"crawl": "NHIỆT LIỆT CHAO MỪNG"}}}]}
        """;
    private static final String PLACE = "one/1/banner";
    private static final SurfaceName BANNER = new SurfaceName("banner");

    private static Decision correct(Tryout hall, String place, String text, boolean onAir) {
        var was = Objects.requireNonNull(hall.run().look(place));
        return hall.ask(new Wish.Retitle(place, Looks.text(was, 0, text), hall.run().lookRev(place), onAir));
    }

    @Test
    void a_slogan_in_a_cue_is_corrected_on_air_and_the_later_cue_brings_the_corrected_one() {
        var hall = Tryout.of(SLOGANS).play("08:00 go");
        assertThat(hall.run().madeOf(BANNER)).containsExactly(PLACE);
        var before = hall.showing("banner").look();
        assertThat(correct(hall, PLACE, "CHÀO MỪNG", true)).isInstanceOf(Decision.Accepted.class);
        assertThat(hall.reads("banner")).isEqualTo("« CHÀO MỪNG »");
        assertThat(hall.showing("banner").entrance()).isEqualTo(Entrance.correction(before));
        assertThat(hall.run().madeOf(BANNER)).containsExactly(PLACE);
        hall.play("08:01 go");
        assertThat(hall.reads("banner")).isEqualTo("« KHẨU HIỆU »");
        hall.play("08:02 jump three");
        assertThat(hall.reads("banner")).isEqualTo("« CHÀO MỪNG »");
        hall.play("08:03 jump one");
        assertThat(hall.reads("banner")).isEqualTo("« CHÀO MỪNG »");
    }

    @Test
    void what_is_kept_for_the_next_take_leaves_the_wall_alone_and_may_still_be_put_on_air() {
        var hall = Tryout.of(SLOGANS).play("08:00 go");
        correct(hall, "three/1/banner", "MỘT", false);
        assertThat(hall.reads("banner")).isEqualTo("« NHIỆT LIỆT CHAO MỪNG »");
        assertThat(hall.run().lookRev(PLACE)).as("any place calls the same words").isEqualTo(1);
        correct(hall, PLACE, "HAI", true);
        assertThat(hall.reads("banner")).isEqualTo("« HAI »");
        assertThat(hall.ask(new Wish.Retitle(
                        PLACE, new Look.Crawl("BA", 80, ((Look.Crawl) hall.run().look(PLACE)).style()), 1, true)))
                .isEqualTo(new Decision.Refused(Refusals.editedMeanwhile(PLACE, 2)));
    }

    @Test
    void it_is_taken_back_exactly_and_replays_from_its_facts() {
        var hall = Tryout.of(SLOGANS).play("08:00 go");
        var before = hall.showing("banner");
        correct(hall, PLACE, "CHÀO MỪNG", true);
        var again = Run.of(hall.show).after(hall.facts());
        assertThat(again.showing(BANNER)).isEqualTo(hall.showing("banner"));
        hall.play("08:01 undo");
        assertThat(hall.showing("banner")).isEqualTo(before);
        assertThat(hall.play("08:02 jump three").reads("banner")).isEqualTo("« NHIỆT LIỆT CHAO MỪNG »");
    }

    @Test
    void a_step_back_brings_the_corrected_words_and_not_the_old_ones() {
        var more = "\"backdrop\": \"a\"}}, {\"on\": \"go\", \"put\": {\"banner\": \"slogan\"}}]}";
        var hall = Tryout.of(SLOGANS.replace("\"backdrop\": \"a\"}}]}", more)).play("08:00 go", "08:01 go");
        correct(hall, PLACE, "CHÀO MỪNG", true);
        var step = hall.run().progress().live().trail().last();
        hall.ask(new Wish.StepBack(step.fact()));
        assertThat(hall.reads("banner")).isEqualTo("« CHÀO MỪNG »");
    }

    @Test
    void an_idle_look_comes_back_with_the_corrected_words() {
        var hall = Tryout.of(SLOGANS).play("08:00 go");
        correct(hall, "idle/stage", "SÂN KHẤU", false);
        assertThat(hall.reads("stage")).isEqualTo("SÂN KHẤU NGHỈ");
        hall.play("08:01 go", "08:02 go", "08:03 safe stage");
        assertThat(hall.reads("stage")).isEqualTo("SÂN KHẤU");
    }

    @Test
    void an_edited_file_neither_loses_the_correction_nor_brings_back_what_was_wrong() {
        var hall = Tryout.of(SLOGANS).play("08:00 go", "08:01 go");
        correct(hall, PLACE, "CHÀO MỪNG", true);
        var noted = SLOGANS.replace("\"id\": \"three\"", "\"id\": \"three\", \"note\": \"mới\"");
        var later = adopt(hall, Tryout.of(noted).show);
        assertThat(later.left()).isEmpty();
        assertThat(InPlace.look(hall.run().show(), "three/1/banner"))
                .as("the file still has the old words, and they were corrected")
                .isEqualTo(hall.run().look(PLACE));
        var both = SLOGANS.substring(0, SLOGANS.lastIndexOf("NHIỆT")) + "KHÁC HẲN"
                + SLOGANS.substring(SLOGANS.lastIndexOf("NHIỆT") + "NHIỆT LIỆT CHAO MỪNG".length());
        var told = adoption(hall, Tryout.of(both).show);
        assertThat(told.left()).as("both changed it: the live one stays, and that is told").hasSize(1);
        assertThat(hall.play("08:05 go", "08:06 go").reads("banner")).isEqualTo("« CHÀO MỪNG »");
    }

    private static Adoption adoption(Tryout hall, Show file) {
        return Adoption.of(hall.run(), "file " + file.hashCode(), file, Set.of());
    }

    private static Adoption adopt(Tryout hall, Show file) {
        var adoption = adoption(hall, file);
        assertThat(hall.ask(adoption.wish())).isInstanceOf(Decision.Accepted.class);
        return adoption;
    }

    @Test
    void it_is_called_by_where_it_stands() {
        var show = Tryout.of(SLOGANS).show;
        var first = InPlace.in(show).getFirst();
        assertThat(first.name()).isEqualTo(PLACE);
        assertThat(PlaceWords.of(first, show).vi()).isEqualTo("trong “Chào cờ”, lúc bắt đầu");
    }
}

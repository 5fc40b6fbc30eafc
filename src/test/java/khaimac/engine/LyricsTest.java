package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words of a song go with its sound: wherever that is, whatever happened. */
class LyricsTest {
    private static final String LINES = """
        "lyrics": [{"at": "10s", "text": "Dòng một"}, {"at": "20s", "text": "Dòng hai"}, {"at": "30s", "text": ""},
                   {"at": "40s", "text": "Dòng ba"}]
        """;

    private static final String LOOKS = """
        "song": {%s, "with": "bai", "heading": "BÀI CA"},
        "clip": {"film": "media/hat.mp4", "from": "5s", "length": "5m"},
        "sub": {%s, "with": "media/hat.mp4", "heading": "PHIM CA NHẠC"},
        """.formatted(LINES, LINES);

    private static final String EVENING = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "10m", "cues": [
           {"on": "go", "put": {"backdrop": "song"}, "play": {"file": "media/bai.ogg", "name": "bai", "length": "1m"}},
           {"on": "go", "put": {"banner": "clip", "stage": "sub"}}]},
        {"id": "two", "name": "Hai", "length": "10m", "cues": [{"at": "start", "put": {"backdrop": "b"}}]}
        """;

    private static Tryout begun() {
        return Tryout.of(EVENING, LOOKS).play("08:00 go", "08:01 go");
    }

    @Test
    void each_line_comes_at_its_time_and_the_heading_before_and_after() {
        var hall = begun();
        assertThat(hall.until("08:01:05").reads("backdrop")).contains("BÀI CA").doesNotContain("Dòng");
        assertThat(hall.until("08:01:12").reads("backdrop")).contains("Dòng một");
        assertThat(hall.until("08:01:25").reads("backdrop")).contains("Dòng hai");
        assertThat(hall.until("08:01:35").reads("backdrop")).as("nothing is sung").doesNotContain("Dòng");
        assertThat(hall.until("08:01:50").reads("backdrop")).contains("Dòng ba");
        assertThat(hall.until("08:02:05").reads("backdrop")).contains("BÀI CA").doesNotContain("Dòng");
    }

    @Test
    void a_desk_that_was_down_comes_back_to_the_line_that_is_sung() {
        var hall = begun().play("08:01:12 down 10s");
        assertThat(hall.until("08:01:24").reads("backdrop")).contains("Dòng hai");
    }

    @Test
    void a_sound_that_is_stopped_takes_its_words_along() {
        var hall = begun().play("08:01:12 stop bai");
        assertThat(hall.until("08:01:14").reads("backdrop")).contains("BÀI CA").doesNotContain("Dòng");
    }

    @Test
    void words_follow_a_film_that_is_halted_set_and_let_on() {
        // Five seconds of its file were never shown.
        var hall = begun().play("08:03 go");
        assertThat(hall.until("08:03:02").reads("stage")).contains("PHIM CA NHẠC");
        assertThat(hall.until("08:03:06").reads("stage")).contains("Dòng một");
        hall.play("08:03:07 film banner pause");
        assertThat(hall.until("08:03:40").reads("stage")).as("halted").contains("Dòng một");
        hall.play("08:03:41 film banner 40s");
        assertThat(hall.until("08:03:42").reads("stage")).as("set").contains("Dòng ba");
        hall.play("08:03:43 film banner 10s", "08:03:44 film banner on");
        assertThat(hall.until("08:03:51").reads("stage")).as("let on").contains("Dòng hai");
    }

    @Test
    void undo_and_a_way_back_change_nothing_of_where_it_is() {
        var hall = begun().play("08:01:12 go", "08:01:13 undo");
        assertThat(hall.until("08:01:25").reads("backdrop")).contains("Dòng hai");
    }
}

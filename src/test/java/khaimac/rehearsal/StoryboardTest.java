package khaimac.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

class StoryboardTest {
    private static final SurfaceName WALL = new SurfaceName("wall");

    private static final Show SHOW = ShowFile.read("""
        {"format": "khaimac-show/1", "title": "Lễ thử", "organiser": "Xã Thử", "date": "2026-01-10",
         "surfaces": ["wall", "stage"], "idle": {"wall": "still", "stage": "still"},
         "looks": {"still": {"colour": "#204080"}, "title": {"title": [{"name": "Lễ thử"}]},
                   "film": {"film": "phim.mp4", "length": "1m", "then": "idle"},
                   "left": {"countdown": "segment"}},
         "segments": [
           {"id": "one", "name": "Một", "start": "08:00", "length": "10m",
            "cues": [{"at": "start", "put": {"wall": "title", "stage": "left"}}, {"on": "go", "play": "nhac.mp3"}]},
           {"id": "two", "name": "Hai", "length": "10m", "cues": [{"at": "start+2m", "put": {"wall": "film"}}]},
           {"id": "left-out", "name": "Ba", "length": "10m", "skip": true},
           {"id": "four", "name": "Bốn", "length": "10m", "cues": [{"at": "start", "put": {"wall": "title"}}]}]}
        """).show();

    private static final List<Storyboard.Column> COLUMNS = Storyboard.of(SHOW).columns();

    private static Storyboard.Shot shot(int column, String surface) {
        return Objects.requireNonNull(COLUMNS.get(column).shots().get(new SurfaceName(surface)));
    }

    @Test
    void there_is_a_column_for_every_part_and_cue_and_for_what_gives_way_by_itself() {
        assertThat(COLUMNS)
                .extracting(column -> column.at().atZone(SHOW.zone()).toLocalTime() + " " + column.part()
                        + (column.begins() ? " begins" : "") + " "
                        + column.cues().size())
                .startsWith(
                        "07:45  0",
                        "08:00 one begins 1",
                        "08:05 one 1",
                        "08:10 two begins 0",
                        "08:12 two 1",
                        "08:13 two 0",
                        "08:20 four begins 1");
    }

    @Test
    void a_surface_shows_what_was_put_there_until_something_replaces_it() {
        assertThat(shot(0, "wall").showing().look()).isEqualTo(SHOW.looks().get("still"));
        assertThat(shot(1, "wall").showing()).isEqualTo(shot(2, "wall").showing());
        assertThat(shot(5, "wall").showing().look()).isEqualTo(SHOW.looks().get("still"));
        assertThat(shot(6, "wall").showing().look())
                .isEqualTo(shot(1, "wall").showing().look());
    }

    @Test
    void a_countdown_is_shown_as_it_stands_at_each_change() {
        assertThat(shot(1, "stage").showing().at(shot(1, "stage").at()).words()).contains("10:00");
        assertThat(shot(2, "stage").showing().at(shot(2, "stage").at()).words()).contains("5:00");
    }

    @Test
    void every_look_alone_is_there_too() {
        assertThat(Storyboard.of(SHOW).looks().keySet()).isEqualTo(SHOW.looks().keySet());
        assertThat(Objects.requireNonNull(Storyboard.of(SHOW).looks().get("title"))
                        .showing()
                        .look())
                .isEqualTo(Objects.requireNonNull(COLUMNS.get(1).shots().get(WALL))
                        .showing()
                        .look());
    }
}

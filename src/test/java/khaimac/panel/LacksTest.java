package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import khaimac.engine.Mode;
import khaimac.finding.Sentence;
import khaimac.link.Link;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.panel.words.ToPage;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Operator;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.showfile.ShowFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said before the press of what GO would bring and nobody would see: it is what GO will really do. */
class LacksTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    private static final ToDesk.Lack BROKEN = new ToDesk.Lack(Sentence.same("Hỏng."), true);

    private @Nullable Duration length;

    private static ToPeer.Painting player(String name, Duration silent, ToDesk.@Nullable Lack lack) {
        var count = new ToDesk.Count(BACKDROP, 1, 0, Duration.ZERO, false, false, lack);
        return new ToPeer.Painting(name, silent, List.of(count), Sentence.NONE);
    }

    private List<ToPage.Lack> lacks(ToPeer.Painting... players) {
        var house = new Players() {
            @Override
            public List<ToPeer.Painting> all() {
                return Arrays.asList(players);
            }

            @Override
            public @Nullable Duration length(String file) {
                return length;
            }

            @Override
            public void watch(List<SurfaceName> surfaces, int width, int height) {}

            @Override
            public void glances(BiConsumer<SurfaceName, ByteBuffer> eye) {}

            @Override
            public void levels(BiConsumer<String, ToDesk.Levels> ear) {}

            @Override
            public CompletionStage<Painted> paint(SurfaceName surface, Showing showing, int width, int height) {
                return new CompletableFuture<>();
            }

            @Override
            public CompletionStage<Painted> whole(SurfaceName surface) {
                return new CompletableFuture<>();
            }
        };
        var show = ShowFile.read("""
            {"format": "khaimac-show/1", "title": "T", "date": "2024-01-30", "surfaces": ["backdrop"],
             "looks": {"phim": {"film": "phim.mp4", "then": "hold"}}, "segments": [
              {"id": "a", "name": "A", "start": "08:00", "length": "10m", "cues": [
               {"at": "start", "put": {"backdrop": "phim"}}, {"on": "film-end", "put": {"backdrop": "idle"}}]}]}
            """).show();
        var evening = Evening.open(show, "", Mode.REHEARSAL, show.plan().slot(0).start(), Operator.NOBODY, one -> {});
        var film = new Look.Film("phim.mp4", null, Look.FilmEnd.HOLD);
        var ahead = new Showing(film, evening.now(), Entrance.CUT, 0, null, 1);
        return Lacks.of(evening.run(), Map.of(BACKDROP, ahead), house);
    }

    @Test
    void a_film_that_nobody_can_show_brings_the_idle_look_and_what_waits_for_its_end_is_told() {
        var unknown = lacks(player("một", Duration.ZERO, BROKEN));
        assertThat(unknown).hasSize(1);
        assertThat(unknown.getFirst().words().vi()).startsWith("Hỏng.").contains("về hình chờ", "bấm GO thêm lần nữa");
        assertThat(unknown.getFirst().what()).isEqualTo("film");
        length = Duration.ofMinutes(2);
        assertThat(lacks(player("một", Duration.ZERO, BROKEN))
                        .getFirst()
                        .words()
                        .en())
                .contains("shows its idle look")
                .doesNotContain("press GO once more");
    }

    @Test
    void a_film_that_another_player_can_show_is_shown_and_that_is_said() {
        var lacks = lacks(player("một", Duration.ZERO, BROKEN), player("hai", Duration.ZERO, null));
        assertThat(lacks.getFirst().words().en())
                .contains("at một", "another player shows it")
                .doesNotContain("idle");
        // That other one is not there any more.
        var silent = Link.SILENT.plusSeconds(1);
        assertThat(lacks(player("một", Duration.ZERO, BROKEN), player("hai", silent, null))
                        .getFirst()
                        .words()
                        .en())
                .contains("idle look");
    }

    @Test
    void a_picture_that_cannot_be_shown_leaves_what_is_up_and_where_all_is_well_nothing_is_said() {
        var page = new ToDesk.Lack(Sentence.same("Hỏng."), false);
        assertThat(lacks(player("một", Duration.ZERO, page)).getFirst().words().en())
                .contains("keeps the picture that is up");
        assertThat(lacks(player("một", Duration.ZERO, null))).isEmpty();
    }
}

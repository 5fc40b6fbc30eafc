package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import khaimac.asset.Assets;
import khaimac.hall.Hall;
import khaimac.hall.Surface;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.render.papers.Frames;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody asks how words would look, and nobody else waits for it. */
class JudgementsTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    private static final Hall HALL =
            new Hall("", "", Map.of(BACKDROP, Surface.of(1920, 1080)), List.of(), Map.of(), Map.of());
    private static final Instant NOW = Instant.parse("2026-08-30T01:00:00Z");

    @BeforeEach
    void picturesCanBePainted() {
        boolean paints = true;
        try {
            new Frames(Assets.NONE).close();
        } catch (LinkageError e) {
            paints = false;
        }
        assumeTrue(paints, "this machine cannot paint");
    }

    @Test
    void words_that_would_take_minutes_cost_their_own_preview_and_the_next_one_is_answered() {
        try (var judgements = new Judgements(Duration.ofSeconds(2))) {
            var endless = asked(judgements, 1, "x ".repeat(60_000));
            assertThat(endless.jpeg()).isNull();
            assertThat(endless.words().en()).contains("takes too long").contains("The screens stay as they are");
            var next = asked(judgements, 2, "HUY HIỆU ĐẢNG");
            assertThat(next.jpeg()).isNotNull();
            assertThat(next.words().isEmpty()).isTrue();
        }
    }

    @Test
    void a_letter_that_no_face_has_is_named_with_its_word() {
        try (var judgements = new Judgements(Duration.ofSeconds(20))) {
            var words = asked(judgements, 1, "Chào 典 mừng").words();
            assertThat(words.vi()).contains("thiếu chữ “典”: “典”");
            assertThat(words.en()).contains("does not have \"典\"");
        }
    }

    @Test
    void words_that_are_hardly_told_from_their_ground_are_named_with_the_ratio_that_was_measured() {
        var grey = Style.PLAIN.withText(new Colour(0x303030));
        try (var judgements = new Judgements(Duration.ofSeconds(20))) {
            var showing =
                    new Showing(new Look.Message("CHÀO MỪNG", grey), NOW, Entrance.CUT, 0, null, 1);
            var ask = new ToPeer.Ask(1, BACKDROP, showing, 320, 180);
            var words = judgements.of(ask, showing, HALL, Assets.NONE, NOW).words();
            assertThat(words.vi()).contains("CHÀO MỪNG").containsPattern("chỉ tương phản 1\\.[0-9] : 1");
        }
    }

    private static ToDesk.Replied asked(Judgements judgements, long number, String words) {
        var showing = new Showing(new Look.Message(words, Style.PLAIN), NOW, Entrance.CUT, 0, null, 1);
        var ask = new ToPeer.Ask(number, BACKDROP, showing, 320, 180);
        return judgements.of(ask, showing, HALL, Assets.NONE, NOW);
    }
}

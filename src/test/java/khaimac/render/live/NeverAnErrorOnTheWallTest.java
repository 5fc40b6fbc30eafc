package khaimac.render.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import khaimac.asset.AssetFolder;
import khaimac.machine.SystemWatch;
import khaimac.media.Unpaintable;
import khaimac.media.live.Inputs;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is wrong with a file, an audience sees the idle look: no name of a file, no sentence, no picture of before.
 * Why is told to who runs it.
 */
class NeverAnErrorOnTheWallTest {
    private static final Wall WALL = Wall.of(320, 160);
    private static final Instant UP = Painting.UP;

    private static final Showing IDLE = Painting.showing(Painting.title(Style.BLUE_CONFERENCE, "HUYỆN ỦY VĨNH BẢO"));

    @TempDir
    private Path folder;

    record Case(String name, Look look) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    static Stream<Case> looks() {
        return Stream.of("gone", "broken").flatMap(how -> Stream.of(
                new Case(how + " image", image(how)),
                new Case(
                        how + " slideshow",
                        new Look.Slideshow(
                                List.of(new Look.Slide(how + ".png", "Lễ khởi công")),
                                Duration.ofSeconds(3),
                                Duration.ZERO,
                                Look.Fit.COVER,
                                Style.RED_GOLD)),
                new Case(how + " pages", new Look.Pages(how + ".pdf", 3, Look.Fit.CONTAIN, Colour.BLACK)),
                new Case(how + " film", new Look.Film(how + ".mp4", null, Look.FilmEnd.HOLD)),
                new Case(
                        how + " layer",
                        new Look.Stack(List.of(
                                new LookRef.Inline(Painting.title(Style.RED_GOLD, "LỄ TRAO TẶNG")),
                                new LookRef.Inline(image(how))))),
                new Case(
                        how + " half",
                        new Look.Split(
                                new LookRef.Inline(Painting.title(Style.RED_GOLD, "LỄ TRAO TẶNG")),
                                new LookRef.Inline(image(how))))));
    }

    private static Look image(String how) {
        return new Look.Image("anh/" + how + ".png", Look.Fit.CONTAIN, Style.RED_GOLD);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void it_brings_the_idle_look_over_another_and_the_cause_is_told(Case one) throws Exception {
        broken();
        var told = new ConcurrentLinkedQueue<Throwable>();
        try (var workshop = new Workshop(1, new AssetFolder(folder), new SystemWatch(), told::add);
                var picture = new LivePicture(workshop, WALL)) {
            var idle = painted(picture, IDLE);
            painted(picture, Painting.showing(Painting.title(Style.RED_GOLD, "ÔNG NGUYỄN VĂN VÍ DỤ")));
            picture.show(wanted(one.look()));
            awaits(picture, idle);
            assertThat(told).allMatch(Unpaintable.class::isInstance);
            // Of a film whoever has it open says why.
            var why = picture.films().stream()
                    .map(Running::broken)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(told.isEmpty() && why.isEmpty()).as("nobody is told").isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void it_brings_the_idle_look_where_nothing_was_up_before(Case one) throws Exception {
        broken();
        try (var workshop = new Workshop(1, new AssetFolder(folder), new SystemWatch(), told -> {});
                var picture = new LivePicture(workshop, WALL);
                var before = new LivePicture(workshop, WALL)) {
            var idle = painted(before, IDLE);
            picture.show(wanted(one.look()));
            awaits(picture, idle);
        }
    }

    @Test
    void an_input_that_the_hall_does_not_have_is_not_named_to_the_audience() {
        var watch = new SystemWatch();
        try (var inputs = new Inputs(Map.of(), watch, why -> {});
                var workshop = new Workshop(1, name -> null, watch, inputs, told -> {});
                var picture = new LivePicture(workshop, WALL)) {
            var idle = painted(picture, IDLE);
            painted(picture, Painting.showing(Painting.title(Style.RED_GOLD, "ÔNG NGUYỄN VĂN VÍ DỤ")));
            picture.show(wanted(new Look.Live("máy quay", Look.Fit.COVER).instead(IDLE.look())));
            awaits(picture, idle);
        }
    }

    private void broken() throws Exception {
        Files.createDirectories(folder.resolve("anh"));
        for (var name : List.of("anh/broken.png", "broken.png", "broken.pdf", "broken.mp4"))
            Files.write(folder.resolve(name), "không phải ảnh".getBytes(StandardCharsets.UTF_8));
    }

    private static Showing wanted(Look look) {
        return new Showing(look, UP.plusSeconds(5), Entrance.CUT, 0, null, 1).orElse(IDLE);
    }

    private static byte[] painted(LivePicture picture, Showing showing) {
        picture.show(showing);
        for (int i = 0; i < 2_000 && (picture.isWaiting() || !picture.hasPicture()); i++) {
            picture.paint(UP.plusSeconds(3));
            LockSupport.parkNanos(2_000_000);
        }
        picture.paint(UP.plusSeconds(4));
        return picture.png();
    }

    private static void awaits(LivePicture picture, byte[] wanted) {
        for (int i = 0; i < 2_000; i++) {
            picture.paint(UP.plusSeconds(7));
            if (java.util.Arrays.equals(picture.png(), wanted)) return;
            LockSupport.parkNanos(2_000_000);
        }
        assertThat(picture.png()).as("the idle look, to the last point").isEqualTo(wanted);
    }
}

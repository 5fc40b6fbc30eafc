package khaimac.render.live;

import static khaimac.render.Painting.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.render.papers.Frames;
import khaimac.scene.Look;
import khaimac.scene.Mark;
import khaimac.scene.Phase;
import khaimac.scene.Scene;
import khaimac.scene.Style;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds from one frame to the next, and for as long as an evening lasts. */
class PaintingTest {
    private PaintedAtOnce painted;

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    @BeforeEach
    void open() {
        painted = new PaintedAtOnce();
    }

    @AfterEach
    void close() {
        painted.close();
    }

    @Test
    void every_kind_of_look_but_blank_is_seen() {
        Painting.examples().forEach((kind, look) -> {
            long lit = Arrays.stream(painted.pixels(scene(look), 384, 192))
                    .filter(pixel -> pixel != 0xFF000000)
                    .count();
            if (look instanceof Look.Blank) assertThat(lit).as(kind).isZero();
            else assertThat(lit).as(kind).isPositive();
        });
    }

    @Test
    void painting_twice_gives_the_same_bytes_and_so_does_another_painter() {
        var look = Painting.showing(Painting.examples().get("Title"));
        var at = Painting.UP.plusSeconds(2);
        try (var frames = Painting.frames();
                var another = Painting.frames()) {
            var first = frames.png(look, at, Wall.of(768, 384));
            assertThat(frames.png(look, at, Wall.of(768, 384))).isEqualTo(first);
            assertThat(another.png(look, at, Wall.of(768, 384))).isEqualTo(first);
        }
    }

    @Test
    void a_crawl_moves_by_whole_pixels() {
        var strip = new Mark.Strip("MỪNG ĐẢNG QUANG VINH", 420, Style.RED_GOLD);
        var still = new Scene(List.of(strip), Duration.ofSeconds(1));
        var moved = new Scene(List.of(strip), Duration.ofSeconds(1).plusNanos(16_666_667));
        var from = painted.pixels(still, 400, 64);
        var to = painted.pixels(moved, 400, 64);
        for (int y = 0; y < 64; y++)
            assertThat(Arrays.copyOfRange(to, y * 400, y * 400 + 393))
                    .isEqualTo(Arrays.copyOfRange(from, y * 400 + 7, y * 400 + 400));
    }

    @Test
    void a_clock_keeps_its_digits_in_place_when_they_change() {
        var from = painted.pixels(clock("12:31"), 400, 160);
        var to = painted.pixels(clock("12:37"), 400, 160);
        for (int y = 0; y < 160; y++)
            assertThat(Arrays.copyOfRange(to, y * 400, y * 400 + 280))
                    .isEqualTo(Arrays.copyOfRange(from, y * 400, y * 400 + 280));
    }

    @Test
    void every_phase_of_a_clock_looks_different_without_colours_too() {
        var warning = grey(painted.pixels(clock("0:10", Phase.WARNING), 400, 200));
        var normal = grey(painted.pixels(clock("0:10", Phase.NORMAL), 400, 200));
        var danger = grey(painted.pixels(clock("0:10", Phase.DANGER), 400, 200));
        var over = grey(painted.pixels(clock("0:10", Phase.OVERTIME), 400, 200));
        assertThat(differing(normal, warning)).isGreaterThan(400);
        assertThat(differing(warning, danger)).isGreaterThan(400);
        assertThat(differing(danger, over)).isGreaterThan(400);
    }

    /** How bright each looks, 0 to 255. */
    private static int[] grey(int[] pixels) {
        return Arrays.stream(pixels).map(PaintingTest::brightness).toArray();
    }

    private static int brightness(int pixel) {
        return (int) ((pixel >> 16 & 0xFF) * 0.2126 + (pixel >> 8 & 0xFF) * 0.7152 + (pixel & 0xFF) * 0.0722);
    }

    private static int differing(int[] a, int[] b) {
        int many = 0;
        for (int i = 0; i < a.length; i++) if (Math.abs(a[i] - b[i]) > 12) many++;
        return many;
    }

    private static Scene clock(String text) {
        return clock(text, Phase.NORMAL);
    }

    private static Scene clock(String text, Phase phase) {
        return new Scene(List.of(new Mark.Words(text, Mark.Emphasis.DIGITS, phase, Style.PLAIN)), Duration.ZERO);
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_refused_by_its_header() {
        try (var wary = new Frames(Painting.files(name -> bomb()))) {
            var look = new Look.Image("lon.png", Look.Fit.COVER, Style.PLAIN);
            assertThatCode(() -> wary.png(Painting.showing(look), Painting.UP.plusSeconds(2), Wall.of(384, 192)))
                    .doesNotThrowAnyException();
        }
        try (var wary = new Frames(Painting.files(name -> "not a picture".getBytes(StandardCharsets.UTF_8)))) {
            var look = new Look.Image("hong.png", Look.Fit.COVER, Style.PLAIN);
            assertThatCode(() -> wary.png(Painting.showing(look), Painting.UP.plusSeconds(2), Wall.of(384, 192)))
                    .doesNotThrowAnyException();
        }
    }

    /** The first 45 bytes of a PNG of 60,000 by 60,000. */
    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(bytes, "IHDR", new byte[] {0, 0, (byte) 0xEA, 0x60, 0, 0, (byte) 0xEA, 0x60, 8, 2, 0, 0, 0});
        chunk(bytes, "IDAT", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String name, byte[] content) {
        var buffer = ByteBuffer.allocate(12 + content.length);
        var checked = new CRC32();
        checked.update(name.getBytes(StandardCharsets.US_ASCII));
        checked.update(content);
        buffer.putInt(content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) checked.getValue());
        to.writeBytes(buffer.array());
    }
}

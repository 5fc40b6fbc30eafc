package khaimac.render.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.render.papers.Frames;
import khaimac.render.papers.Proof;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.Timer;
import khaimac.scene.TitleLine;
import khaimac.showfile.ShowFile;
import khaimac.showfile.looks.LookKind;
import khaimac.showfile.looks.LookKinds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the wall would show. Skipped, and said so, where the painter's native code cannot be loaded. */
class PicturesTest {
    private static final Instant UP = Instant.parse("2024-01-30T01:00:00Z");
    private static final String LETTERS =
            "aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵgpqj"
                    + "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴ";

    @BeforeAll
    static void the_painter_is_here() {
        String why = "";
        try (var frames = new Frames(Painting.files(file -> null))) {
            frames.png(showing(new Look.Plain(new Colour(0))), UP, Wall.of(8, 8));
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            why = "the painter's native code cannot be loaded here: " + e;
        }
        assumeTrue(why.isEmpty(), why);
    }

    static Stream<LookKind<?>> kinds() {
        return LookKinds.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_look_is_painted_on_walls_panels_and_small_signs(LookKind<?> kind) {
        var show = ShowFile.read("""
            {"format": "khaimac-show/1", "title": "t", "date": "2024-01-30", "surfaces": ["s"], "looks": {"it": %s},
              "segments": []}
            """.formatted(kind.example())).show();
        var look = show.looks().get("it");
        assertThat(look).isNotNull();
        try (var frames = new Frames(Painting.files(file -> null))) {
            for (var size : new int[][] {{1920, 768}, {384, 768}, {192, 96}, {64, 32}}) {
                var picture = painted(frames, look, size[0], size[1], UP.plusSeconds(3));
                assertThat(picture.getWidth()).isEqualTo(size[0]);
                assertThat(picture.getHeight()).isEqualTo(size[1]);
            }
        }
    }

    @Test
    void the_same_moment_gives_the_same_picture() {
        var look = title("LỄ TRAO TẶNG", "HUY HIỆU ĐẢNG");
        assertThat(png(look, 768, 384, UP)).isEqualTo(png(look, 768, 384, UP));
        try (var frames = new Frames(Painting.files(file -> null))) {
            var first = frames.png(showing(look), UP, Wall.of(768, 384));
            assertThat(frames.png(showing(look), UP, Wall.of(768, 384)))
                    .as("from what is remembered too")
                    .isEqualTo(first);
        }
    }

    @Test
    void however_an_editor_saved_the_letters_the_picture_is_the_same() {
        var composed = "TỔNG KẾT PHONG TRÀO THI ĐUA";
        var apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(png(title("HỘI NGHỊ", apart), 768, 384, UP))
                .isEqualTo(png(title("HỘI NGHỊ", composed), 768, 384, UP));
    }

    @Test
    void no_ink_touches_the_edge_for_any_vietnamese_letter_in_any_style() {
        try (var frames = new Frames(Painting.files(file -> null))) {
            for (var style : Style.BUILT_IN)
                for (var font : List.of("sans", "serif", "condensed")) staysInside(frames, style, font);
        }
    }

    private static void staysInside(Frames frames, Style style, String font) {
        var plain = new Style("t", List.of(new Colour(0x102030)), "", style.text(), style.outline(), font, "none");
        // The ground alone is what an empty title shows: at the very edge only the faint end of a shadow differs.
        var ground = edge(painted(frames, new Look.Title(List.of(), plain), 640, 200, UP));
        for (int from = 0; from < LETTERS.length(); from += 24) {
            var text = LETTERS.substring(from, Math.min(LETTERS.length(), from + 24));
            var title = new Look.Title(List.of(new TitleLine(Role.NAME, text)), plain);
            assertThat(furthest(edge(painted(frames, title, 640, 200, UP)), ground))
                    .as(text + " in " + font)
                    .isLessThan(16);
        }
    }

    @Test
    void a_corrected_word_changes_pixels_only_around_its_own_line() {
        var before = painted(title("LỄ TRAO TẶNG", "HUY HIỆU ĐẢNG", "Đợt 03/02/2024"), 1920, 768, UP);
        var after = painted(title("LỄ TRAO TẶNG", "HUY HIỆU ĐẢNG", "Đợt 08/02/2024"), 1920, 768, UP);
        int first = 768;
        int last = 0;
        for (int y = 0; y < 768; y++) {
            for (int x = 0; x < 1920; x++) {
                if (before.getRGB(x, y) == after.getRGB(x, y)) continue;
                first = Math.min(first, y);
                last = Math.max(last, y);
            }
        }
        assertThat(first).as("above it nothing changes").isGreaterThan(768 / 2);
        assertThat(last - first).as("only one line of the three").isBetween(1, 768 / 3);
    }

    @Test
    void letters_that_no_face_has_are_named() {
        try (var frames = new Frames(Painting.files(file -> null))) {
            assertThat(frames.proof(showing(title("LỄ", "HUYỆN ỦY VĨNH BẢO")).at(UP), Wall.of(640, 256))
                            .missing())
                    .isEmpty();
            assertThat(frames.proof(showing(title("LỄ", "Xin chào 😀")).at(UP), Wall.of(640, 256))
                            .missing())
                    .containsExactly(new Proof.Absent("😀", "😀", "serif"));
        }
    }

    @Test
    void a_picture_that_is_missing_or_broken_leaves_the_rest_painted() {
        var image = new Look.Image("media/không-có.png", Look.Fit.CONTAIN, Style.RED_GOLD);
        assertThat(painted(image, 320, 160, UP).getWidth()).isEqualTo(320);
        try (var frames = new Frames(Painting.files(file -> new byte[] {1, 2, 3}))) {
            assertThat(frames.png(showing(image), UP, Wall.of(320, 160))).isNotEmpty();
        }
    }

    /** How far any colour of two rows of pixels lies apart, of 255. */
    private static int furthest(List<Integer> one, List<Integer> other) {
        int furthest = 0;
        for (int i = 0; i < one.size(); i++) {
            for (int shift = 0; shift < 24; shift += 8)
                furthest = Math.max(furthest, Math.abs((one.get(i) >> shift & 255) - (other.get(i) >> shift & 255)));
        }
        return furthest;
    }

    private static List<Integer> edge(BufferedImage picture) {
        var edge = new ArrayList<Integer>();
        for (int x = 0; x < picture.getWidth(); x++) {
            edge.add(picture.getRGB(x, 0));
            edge.add(picture.getRGB(x, picture.getHeight() - 1));
        }
        for (int y = 0; y < picture.getHeight(); y++) {
            edge.add(picture.getRGB(0, y));
            edge.add(picture.getRGB(picture.getWidth() - 1, y));
        }
        return edge;
    }

    private static Look title(String kind, String name, String... subtitle) {
        var lines = new ArrayList<>(List.of(new TitleLine(Role.KIND, kind), new TitleLine(Role.NAME, name)));
        for (var line : subtitle) lines.add(new TitleLine(Role.SUBTITLE, line));
        return new Look.Title(lines, Style.RED_GOLD);
    }

    private static BufferedImage painted(Look look, int width, int height, Instant at) {
        try (var frames = new Frames(Painting.files(file -> null))) {
            return painted(frames, look, width, height, at);
        }
    }

    private static BufferedImage painted(Frames frames, Look look, int width, int height, Instant at) {
        return Painting.image(frames, showing(look), at, Wall.of(width, height));
    }

    private static byte[] png(Look look, int width, int height, Instant at) {
        try (var frames = new Frames(Painting.files(file -> null))) {
            return frames.png(showing(look), at, Wall.of(width, height));
        }
    }

    private static Showing showing(Look look) {
        var timer = new Timer(UP.plusSeconds(90), null, Duration.ofMinutes(2), Duration.ofSeconds(30));
        return new Showing(look, UP, Entrance.CUT, 0, timer, 1);
    }
}

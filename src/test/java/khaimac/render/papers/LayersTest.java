package khaimac.render.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.scene.Colour;
import khaimac.scene.Emblem;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Place;
import khaimac.scene.Style;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks in boxes, codes, plates and what is laid behind words: over any picture, on any surface. */
class LayersTest {
    @BeforeAll
    static void paints() {
        Painting.assumeThatItPaints();
    }

    private static final Look BLUE = new Look.Plain(new Colour(0x102050));

    @Test
    void a_code_is_read_by_a_reader_on_every_surface_that_it_fits() throws ReaderException {
        for (var text : List.of("https://vinhbao.haiphong.gov.vn/tai-lieu", "Tài liệu của Đại hội: mục 3"))
            for (int[] size : new int[][] {{1920, 768}, {384, 768}, {640, 180}, {192, 192}}) {
                var code = new Look.Code(text, size[0] > 400 ? "Tài liệu" : "", Style.RED_GOLD);
                assertThat(read(painted(code, size[0], size[1]))).isEqualTo(text);
            }
    }

    @Test
    void a_code_in_a_box_stands_over_a_picture_and_is_read() throws ReaderException {
        var code = new Look.Code("https://khaimac.vn", "", Style.PLAIN);
        var stack = stack(
                Painting.title(Style.RED_GOLD, "A", "LỄ", "HUY HIỆU"),
                new Look.Box(new LookRef.Inline(code), Place.held(Place.Anchor.BOTTOM_RIGHT, 0.2, 0.45), false));
        assertThat(read(painted(stack, 1920, 768))).isEqualTo("https://khaimac.vn");
    }

    private static String read(BufferedImage image) throws ReaderException {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    @Test
    void a_box_paints_only_in_its_place_and_brings_its_ground_only_if_it_is_told_to() {
        var clock = new Look.ClockFace(true, ZoneId.of("Asia/Ho_Chi_Minh"), Style.RED_GOLD);
        var at = Place.at(0.6, 0.1, 0.3, 0.25);
        var bare = painted(stack(BLUE, new Look.Box(new LookRef.Inline(clock), at, false)), 800, 400);
        var dressed = painted(stack(BLUE, new Look.Box(new LookRef.Inline(clock), at, true)), 800, 400);
        for (var image : List.of(bare, dressed))
            for (int y = 0; y < 400; y++)
                for (int x = 0; x < 800; x++) {
                    boolean inside = x >= 478 && x < 722 && y >= 38 && y < 142;
                    if (!inside) assertThat(image.getRGB(x, y)).as(x + "," + y).isEqualTo(0xFF102050);
                }
        assertThat(bare.getRGB(481, 41)).isEqualTo(0xFF102050);
        assertThat(dressed.getRGB(481, 41)).isNotEqualTo(0xFF102050);
    }

    /** White, grey and black photographs under gold, white and dark letters. */
    @Test
    void words_on_any_photograph_are_told_from_it() {
        for (int grey : new int[] {0x000000, 0x606060, 0x9A9A9A, 0xD0D0D0, 0xFFFFFF})
            for (int text : new int[] {0xFFD75E, 0xFFFFFF, 0x201000}) {
                var style = new Style(
                        "photo",
                        List.of(new Colour(0x808080)),
                        "grey.png",
                        new Colour(text),
                        new Colour(0x000000),
                        "sans",
                        "none");
                var look = Painting.title(style, "HUYỆN MẪU", "HỘI NGHỊ", "MỪNG ĐẢNG, MỪNG XUÂN");
                try (var frames = new Frames(Painting.files(file -> plain(grey)))) {
                    var told = frames.told(Painting.scene(look), Wall.of(960, 384));
                    assertThat(told).hasSize(1);
                    assertThat(told.getFirst().isRead())
                            .as("%06x on %06x: %s", text, grey, told)
                            .isTrue();
                }
            }
    }

    @Test
    void a_photograph_is_darkened_behind_the_words_and_nowhere_else() {
        var style = new Style(
                "photo",
                List.of(new Colour(0x808080)),
                "white.png",
                new Colour(0xFFD75E),
                new Colour(0x000000),
                "sans",
                "none");
        try (var frames = new Frames(Painting.files(file -> plain(0xFFFFFF)))) {
            var look = Painting.title(style, "HUYỆN MẪU", "LỄ", "HỘI NGHỊ");
            var image = Painting.image(frames, Painting.showing(look), Painting.UP.plusSeconds(2), Wall.of(1920, 768));
            assertThat(image.getRGB(2, 2)).isEqualTo(0xFFFFFFFF);
            assertThat(image.getRGB(1917, 765)).isEqualTo(0xFFFFFFFF);
            var bare = frames.png(
                    Painting.showing(new Look.Image("white.png", Look.Fit.COVER, Style.PLAIN)),
                    Painting.UP,
                    Wall.of(1920, 768));
            assertThat(Painting.image(bare).getRGB(960, 380)).isEqualTo(0xFFFFFFFF);
        }
    }

    private static byte[] plain(int colour) {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 64; y++) for (int x = 0; x < 64; x++) image.setRGB(x, y, colour);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void a_proof_knows_what_has_no_room_what_is_covered_and_how_small_a_code_is() {
        var code = new Look.Box(
                new LookRef.Inline(new Look.Code("https://khaimac.vn/tai-lieu", "", Style.PLAIN)),
                Place.held(Place.Anchor.CENTRE, 0.3, 0.5),
                false);
        var words = Painting.title(Style.RED_GOLD, "HUYỆN MẪU", "LỄ TRAO TẶNG", "HUY HIỆU ĐẢNG");
        try (var frames = Painting.frames()) {
            var over = frames.proof(Painting.scene(stack(words, code)), Wall.of(1920, 768)).layers();
            assertThat(over.covered()).contains("LỄ TRAO TẶNG");
            assertThat(over.module()).isEqualTo(9);
            var under = frames.proof(Painting.scene(stack(code, words)), Wall.of(1920, 768)).layers();
            assertThat(under.covered()).isEmpty();
            var signed = new Look.Title(
                    words.lines(), words.style(), List.of(new Emblem(List.of("flag"), Emblem.Where.ABOVE, 0.2)));
            for (int rows : new int[] {768, 96})
                assertThat(frames.proof(Painting.scene(signed), Wall.of(1280, rows)).layers().signless())
                        .as(rows + " rows")
                        .isZero();
            assertThat(frames.proof(Painting.scene(signed), Wall.of(1280, 32)).layers().signless())
                    .isEqualTo(1);
        }
    }

    private static Look stack(Look... layers) {
        return new Look.Stack(Arrays.stream(layers)
                .<LookRef>map(LookRef.Inline::new)
                .toList());
    }

    private static BufferedImage painted(Look look, int width, int height) {
        try (var frames = Painting.frames()) {
            return Painting.image(frames, Painting.showing(look), Painting.UP.plusSeconds(2), Wall.of(width, height));
        }
    }
}

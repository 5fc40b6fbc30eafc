package khaimac.render.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import khaimac.Reckons;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every style on six shapes of surface, and at three moments of its motion, small and on one sheet: somebody looked at
 * each and accepted it. Colours are kept coarsely, or every sheet would be half a megabyte.
 */
@Reckons
class GoldenStylesTest {
    private static final int COARSE = 6;
    private static final Golden GOLDEN = new Golden("golden/styles", 2 * COARSE);

    /** A surface, and where and how large it stands on the sheet. */
    private record Shape(int width, int height, int x, int y, int wide, int high) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape(1920, 768, 0, 0, 200, 80),
            new Shape(1920, 1080, 202, 0, 142, 80),
            new Shape(384, 768, 346, 0, 40, 80),
            new Shape(3840, 1080, 0, 82, 284, 80),
            new Shape(192, 96, 286, 82, 100, 50),
            new Shape(1280, 96, 0, 164, 386, 29));

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    @AfterAll
    static void tell() throws IOException {
        GOLDEN.page();
    }

    static Stream<String> styles() {
        return Style.BUILT_IN.stream().map(Style::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("styles")
    void looks_as_it_was_accepted_on_every_shape_and_at_every_moment(String name) throws IOException {
        var style = Style.BUILT_IN.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        var sheet = new BufferedImage(386, style.moves() ? 266 : 193, BufferedImage.TYPE_INT_RGB);
        try (var frames = Painting.frames()) {
            for (var shape : SHAPES) lay(sheet, paint(frames, style, shape.width, shape.height, 2, true), shape);
            if (style.moves())
                for (int i = 0; i < 3; i++)
                    lay(
                            sheet,
                            paint(frames, style, 960, 540, 17 + 38 * i, false),
                            new Shape(960, 540, 129 * i, 195, 126, 71));
        }
        assertThat(GOLDEN.differs(name, png(sheet)))
                .as(name + ": see target/golden/styles/index.html")
                .isEmpty();
    }

    private static BufferedImage paint(Frames frames, Style style, int width, int height, int second, boolean words) {
        Look look = words
                ? Painting.title(
                        style,
                        "HUYỆN ỦY - HĐND - UBND HUYỆN MẪU",
                        "HỘI NGHỊ",
                        "Mừng Đảng - Mừng Xuân",
                        "Tổng kết phong trào thi đua xây dựng tổ chức Đảng năm 2023",
                        "Mẫu, ngày 30 tháng 01 năm 2024")
                : new Look.Message(" ", style);
        var showing = new Showing(look, Painting.UP, Entrance.CUT, 0, null, 1);
        return Painting.image(frames, showing, Painting.UP.plusSeconds(second), Wall.of(width, height));
    }

    private static void lay(BufferedImage sheet, BufferedImage picture, Shape at) {
        var small = picture.getScaledInstance(at.wide, at.high, Image.SCALE_AREA_AVERAGING);
        var graphics = sheet.createGraphics();
        graphics.drawImage(small, at.x, at.y, null);
        graphics.dispose();
        for (int y = at.y; y < at.y + at.high; y++)
            for (int x = at.x; x < at.x + at.wide; x++) sheet.setRGB(x, y, coarse(sheet.getRGB(x, y)));
    }

    private static int coarse(int colour) {
        int all = 0;
        for (int shift = 16; shift >= 0; shift -= 8) all = all << 8 | ((colour >> shift & 0xFF) / COARSE * COARSE);
        return all;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}

package khaimac.render.papers;

import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.time.Instant;
import java.util.List;
import khaimac.render.Encoding;
import khaimac.render.Skia;
import khaimac.render.Wall;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;

/** Styles as they look with a title on them, on surfaces of every shape. */
public final class Gallery {
    static {
        Skia.first();
    }

    /** The shapes of surfaces that halls have, each with the width of its picture in a gallery. */
    public enum Shape {
        BACKDROP(1920, 768, 800),
        SCREEN(1920, 1080, 640),
        WIDE(3840, 1080, 960),
        PANO(384, 768, 192),
        BANNER(1280, 96, 960),
        SIGN(192, 96, 192);

        private final int width;
        private final int height;
        private final int shown;

        Shape(int width, int height, int shown) {
            this.width = width;
            this.height = height;
            this.shown = shown;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }

    private static final Instant UP = Instant.parse("2024-01-30T01:00:00Z");

    private Gallery() {}

    public static byte[] jpeg(Frames frames, Style style, Shape shape) {
        return frames.jpeg(
                showing(style),
                UP.plusSeconds(2),
                Wall.of(shape.width, shape.height),
                shape.shown,
                shape.shown * shape.height / shape.width);
    }

    /** As small as a choice needs it. */
    public static byte[] thumb(Frames frames, Style style) {
        return frames.jpeg(showing(style), UP.plusSeconds(2), Wall.of(960, 540), 208, 117);
    }

    /** All of them on one sheet, so many side by side. */
    public static byte[] sheet(Frames frames, List<Style> styles, int across, int wide) {
        int high = wide * 9 / 16;
        int gap = 6;
        int down = Math.ceilDiv(styles.size(), across);
        var size = ImageInfo.makeN32Premul(across * (wide + gap) - gap, down * (high + gap) - gap);
        try (var surface = Surface.makeRaster(size)) {
            surface.getCanvas().clear(0xFFFFFFFF);
            for (int i = 0; i < styles.size(); i++) {
                var bytes =
                        frames.jpeg(showing(styles.get(i)), UP.plusSeconds(2), Wall.of(1280, 720), 2 * wide, 2 * high);
                try (var image = Image.makeDeferredFromEncodedBytes(bytes)) {
                    var place = Rect.makeXYWH(i % across * (wide + gap), i / across * (high + gap), wide, high);
                    var whole = Rect.makeWH(image.getWidth(), image.getHeight());
                    surface.getCanvas().drawImageRect(image, whole, place, SamplingMode.LINEAR, null, true);
                }
            }
            try (var image = surface.makeImageSnapshot()) {
                return Encoding.jpeg(image);
            }
        }
    }

    private static Showing showing(Style style) {
        var title = new Look.Title(
                List.of(
                        new TitleLine(Role.ORGANISER, "HUYỆN ỦY – HĐND – UBND HUYỆN MẪU"),
                        new TitleLine(Role.KIND, "LỄ KỶ NIỆM"),
                        new TitleLine(Role.NAME, "60 NĂM THÀNH LẬP HUYỆN"),
                        new TitleLine(Role.SUBTITLE, "và đón nhận Huân chương Lao động hạng Nhất"),
                        new TitleLine(Role.DATELINE, "Mẫu, ngày 30 tháng 01 năm 2024")),
                style);
        return new Showing(title, UP, Entrance.CUT, 0, null, 1);
    }
}

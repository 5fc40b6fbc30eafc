package khaimac.render.parts;

import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import khaimac.media.Unpaintable;
import khaimac.media.pages.Sheets;
import khaimac.render.Box;
import khaimac.render.Patience;
import khaimac.scene.Look;
import khaimac.scene.Mark;

/** Pages of documents, each in the middle of its box. */
final class Papers {
    private Papers() {}

    /** @throws Unpaintable if there is no such page, or it cannot be painted */
    static Still of(Sheets sheets, Mark.Sheet mark, Box box) {
        int width = (int) Math.max(1, Math.round(box.width()));
        int height = (int) Math.max(1, Math.round(box.height()));
        try {
            var sheet = sheets.paint(mark.file(), mark.page(), width, height, mark.fit() == Look.Fit.COVER);
            var bytes = new byte[4 * sheet.pixels().length];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(sheet.pixels());
            var image = Image.makeRasterFromBytes(
                    new ImageInfo(sheet.width(), sheet.height(), ColorType.BGRA_8888, ColorAlphaType.OPAQUE),
                    bytes,
                    sheet.width() * 4L);
            return new Still(
                    image,
                    (int) Math.round(box.x()) + (width - sheet.width()) / 2,
                    (int) Math.round(box.y()) + (height - sheet.height()) / 2);
        } catch (Unpaintable e) {
            // It may only have taken too long.
            Patience.ask();
            throw e;
        }
    }
}

package khaimac.render.parts;

import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import khaimac.render.EmblemRoom;
import khaimac.typeset.PlacedLine;
import org.jspecify.annotations.Nullable;

/**
 * A picture that lies ready though nobody may ever look at it, in a small part of its memory. To open it takes some
 * milliseconds, and no workshop.
 */
public final class Packed {
    /** One picture; of any size, since most of a text on a ground is one colour beside another. */
    private record Page(ByteBuffer bytes, int width, int height, int x, int y) {
        static Page of(Still still) {
            var info = still.image().getImageInfo();
            var pixels = Objects.requireNonNull(still.image().peekPixels(), "a picture in memory");
            return new Page(packed(pixels), info.getWidth(), info.getHeight(), still.x(), still.y());
        }

        private static ByteBuffer packed(ByteBuffer pixels) {
            try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
                deflater.setInput(pixels);
                deflater.finish();
                var bytes = new byte[1 << 16];
                int length = 0;
                while (!deflater.finished()) {
                    if (length == bytes.length) bytes = Arrays.copyOf(bytes, 2 * length);
                    length += deflater.deflate(bytes, length, bytes.length - length);
                }
                return ByteBuffer.wrap(Arrays.copyOf(bytes, length));
            }
        }

        Still open() {
            var pixels = new byte[4 * width * height];
            try (var inflater = new Inflater()) {
                inflater.setInput(bytes.duplicate());
                int length = 0;
                while (length < pixels.length && !inflater.finished())
                    length += inflater.inflate(pixels, length, pixels.length - length);
            } catch (DataFormatException e) {
                throw new IllegalStateException("what was packed here cannot be opened", e);
            }
            var info = new ImageInfo(width, height, ColorType.N32, ColorAlphaType.OPAQUE);
            return new Still(Image.makeRasterFromBytes(info, pixels, 4L * width), x, y);
        }
    }

    private final List<Page> pages;
    private final List<List<PlacedLine>> titles;
    private final List<EmblemRoom.Stand> signs;

    private Packed(List<Page> pages, List<List<PlacedLine>> titles, List<EmblemRoom.Stand> signs) {
        this.pages = pages;
        this.titles = titles;
        this.signs = signs;
    }

    /** Of a part that only one thread knows yet; null where it is none that can be packed. It stays open. */
    public static @Nullable Packed of(Part part) {
        if (!(part instanceof Base(var stills, var titles, var signs))) return null;
        return new Packed(stills.stream().map(Page::of).toList(), titles, signs);
    }

    /** All of it, as it was; whoever opens it closes it. */
    public Part open() {
        var stills = new ArrayList<Still>();
        for (var page : pages) stills.add(page.open());
        return new Base(List.copyOf(stills), titles, signs);
    }

    /** How much memory it holds. */
    public long bytes() {
        return pages.stream().mapToLong(page -> page.bytes.capacity()).sum();
    }
}

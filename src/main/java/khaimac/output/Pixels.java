package khaimac.output;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.time.Instant;
import khaimac.hall.Region;
import khaimac.hall.Rotate;
import khaimac.hall.Size;
import org.jspecify.annotations.Nullable;

/** A picture as memory: row by row from the top left, 4 bytes a pixel: blue, green, red and one that means nothing. */
public final class Pixels {
    private final int width;
    private final int height;
    private final ByteBuffer bytes;
    private final IntBuffer ints;
    private @Nullable Instant moment;

    /** A black one. */
    public Pixels(Size size) {
        width = size.width();
        height = size.height();
        bytes = ByteBuffer.allocateDirect(Math.multiplyExact(Math.multiplyExact(width, height), 4))
                .order(ByteOrder.LITTLE_ENDIAN);
        ints = bytes.asIntBuffer();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Size size() {
        return new Size(width, height);
    }

    /** Of which moment of the desk it is; null: nobody has said. */
    public @Nullable Instant moment() {
        return moment;
    }

    public void moment(@Nullable Instant of) {
        moment = of;
    }

    /** The memory itself, from 0 to its capacity, for whoever hands it to the machine. */
    public ByteBuffer bytes() {
        return bytes;
    }

    /** The pixels as numbers, 0x..RRGGBB, in the same memory. */
    public IntBuffer ints() {
        return ints;
    }

    /** A pixel as 0xRRGGBB. */
    public int at(int x, int y) {
        return ints.get(y * width + x) & 0xFFFFFF;
    }

    public void set(int x, int y, int colour) {
        ints.put(y * width + x, colour);
    }

    /** Takes the pixels of a picture of the same size. */
    void copy(ByteBuffer from) {
        bytes.put(0, from, 0, bytes.capacity());
    }

    /** Puts another picture into this one, turned first; what reaches beyond the edge is cut off. */
    public void put(Pixels from, int x, int y, Rotate rotate) {
        var region = rotate.sideways()
                ? new Region(x, y, from.height, from.width)
                : new Region(x, y, from.width, from.height);
        int left = Math.max(0, x);
        int right = Math.min(width, region.right());
        if (left >= right) return;
        for (int row = Math.max(0, y); row < Math.min(height, region.bottom()); row++) {
            if (rotate == Rotate.NONE)
                ints.put(row * width + left, from.ints, (row - y) * from.width + left - x, right - left);
            else turned(from, region, row, left, right, rotate);
        }
    }

    private void turned(Pixels from, Region region, int row, int left, int right, Rotate rotate) {
        int down = row - region.y();
        for (int column = left; column < right; column++) {
            int along = column - region.x();
            int pixel = switch (rotate) {
                case NONE -> down * from.width + along;
                case RIGHT -> (from.height - 1 - along) * from.width + down;
                case HALF -> (from.height - 1 - down) * from.width + from.width - 1 - along;
                case LEFT -> along * from.width + from.width - 1 - down;
            };
            ints.put(row * width + column, from.ints.get(pixel));
        }
    }
}

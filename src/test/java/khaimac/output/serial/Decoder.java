package khaimac.output.serial;

import java.util.ArrayList;
import java.util.List;
import khaimac.hall.Wire;
import org.jspecify.annotations.Nullable;

/**
 * A controller as its maker describes it: a machine that takes a byte at a time. Written from the tables of the
 * protocols, not from the encoders; it remembers the last pictures.
 */
abstract class Decoder {
    private static final int MOST = 4_096;

    private final List<byte[]> pictures = new ArrayList<>();
    private final List<Integer> buffer = new ArrayList<>();
    long bytes;
    long damaged;

    static Decoder of(Wire.Speaks speaks) {
        return switch (speaks) {
            case ADALIGHT -> new OfAdalight();
            case AWA -> new OfAwa();
            case TPM2 -> new OfTpm2();
            case USB_PRO -> new OfUsbPro();
        };
    }

    synchronized void take(byte[] some) {
        take(some, some.length);
    }

    synchronized void take(byte[] some, int length) {
        bytes += length;
        for (int i = 0; i < length; i++) {
            buffer.add(some[i] & 0xFF);
            while (!buffer.isEmpty() && chew()) {
                // As long as something can be made of what is there.
            }
        }
    }

    /** @return whether it is worth looking again at what is left */
    private boolean chew() {
        int size = size();
        if (size < 0) {
            buffer.removeFirst();
            return true;
        }
        if (size == 0 || buffer.size() < size) return false;
        var picture = picture(size);
        if (picture == null) {
            damaged++;
            buffer.removeFirst();
            return true;
        }
        pictures.add(picture);
        if (pictures.size() > MOST) pictures.removeFirst();
        buffer.subList(0, size).clear();
        return true;
    }

    /** How long the picture is that begins the buffer; 0: not known yet; below 0: none begins here. */
    abstract int size();

    /** Its lamps; null where it is damaged. */
    abstract byte @Nullable [] picture(int size);

    synchronized List<byte[]> pictures() {
        return List.copyOf(pictures);
    }

    int at(int index) {
        return buffer.get(index);
    }

    /** Whether what is there could begin with these. */
    boolean begins(int... with) {
        for (int i = 0; i < Math.min(with.length, buffer.size()); i++) if (buffer.get(i) != with[i]) return false;
        return true;
    }

    int have() {
        return buffer.size();
    }

    byte[] part(int from, int length) {
        var part = new byte[length];
        for (int i = 0; i < length; i++) part[i] = (byte) at(from + i);
        return part;
    }

    private static final class OfAdalight extends Decoder {
        @Override
        int size() {
            if (!begins(0x41, 0x64, 0x61)) return -1;
            if (have() < 6) return 0;
            return (at(3) ^ at(4) ^ 0x55) == at(5) ? 6 + 3 * (at(3) * 256 + at(4) + 1) : -1;
        }

        @Override
        byte[] picture(int size) {
            return part(6, size - 6);
        }
    }

    private static final class OfAwa extends Decoder {
        @Override
        int size() {
            if (!begins(0x41, 0x77, 0x61)) return -1;
            if (have() < 6) return 0;
            return (at(3) ^ at(4) ^ 0x55) == at(5) ? 6 + 3 * (at(3) * 256 + at(4) + 1) + 3 : -1;
        }

        @Override
        byte @Nullable [] picture(int size) {
            long one = 0;
            long two = 0;
            long extra = 0;
            for (int at = 6; at < size - 3; at++) {
                one = Math.floorMod(one + at(at), 255L);
                two = Math.floorMod(two + one, 255L);
                extra = Math.floorMod(extra + (at(at) ^ ((at - 6) % 256)), 255L);
            }
            boolean whole =
                    one == at(size - 3) && two == at(size - 2) && (extra == 0x41 ? 0xAA : extra) == at(size - 1);
            return whole ? part(6, size - 9) : null;
        }
    }

    private static final class OfTpm2 extends Decoder {
        @Override
        int size() {
            if (!begins(0xC9, 0xDA)) return -1;
            return have() < 4 ? 0 : 4 + at(2) * 256 + at(3) + 1;
        }

        @Override
        byte @Nullable [] picture(int size) {
            return at(size - 1) == 0x36 ? part(4, size - 5) : null;
        }
    }

    private static final class OfUsbPro extends Decoder {
        @Override
        int size() {
            if (!begins(0x7E, 6)) return -1;
            if (have() < 4) return 0;
            int length = at(2) + at(3) * 256;
            return length > 600 ? -1 : 4 + length + 1;
        }

        @Override
        byte @Nullable [] picture(int size) {
            return at(size - 1) == 0xE7 && at(4) == 0 ? part(5, size - 6) : null;
        }
    }
}

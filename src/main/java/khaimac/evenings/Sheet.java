package khaimac.evenings;

import java.util.Arrays;

/** A file of the shaky disk: what was written, and how much of it is there after a power cut. */
final class Sheet {
    final int bornIn;
    byte[] bytes = new byte[1024];
    int length;
    int synced;
    boolean failed;

    /** The last fact in it: written, and there for good. */
    long lastSeq;

    long syncedSeq;

    Sheet(int bornIn) {
        this.bornIn = bornIn;
    }

    void append(byte[] more, int many) {
        if (length + many > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(length + many, bytes.length * 2));
        System.arraycopy(more, 0, bytes, length, many);
        length += many;
    }

    byte[] content() {
        return Arrays.copyOf(bytes, length);
    }
}

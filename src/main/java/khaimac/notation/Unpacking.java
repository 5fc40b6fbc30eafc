package khaimac.notation;

import java.util.Arrays;
import tools.jackson.core.ObjectReadContext;

/** Gives out the bytes that stand behind a line of JSON, one after the other, as the line asks for them. */
final class Unpacking extends ObjectReadContext.Base {
    private final byte[] all;
    private int at;

    Unpacking(byte[] all, int from) {
        this.all = all;
        this.at = from;
    }

    Bytes next(int length) {
        if (length < 0 || length > all.length - at) throw new Notation.Unreadable(length + " bytes are not there");
        at += length;
        return new Bytes(Arrays.copyOfRange(all, at - length, at));
    }

    boolean isEmpty() {
        return at == all.length;
    }
}

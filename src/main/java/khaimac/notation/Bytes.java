package khaimac.notation;

import java.util.Arrays;

/** Bytes in a value that is sent: a picture, a piece of a file. They travel behind the line of JSON, as they are. */
@SuppressWarnings("ArrayRecordComponent")
public record Bytes(byte[] array) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes(var theirs) && Arrays.equals(array, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return array.length + " bytes";
    }
}

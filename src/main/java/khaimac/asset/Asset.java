package khaimac.asset;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One content: two files with the same bytes are one of it.
 *
 * @param hash SHA-256 of its bytes, in 64 small hexadecimal digits
 * @param size in bytes
 * @param kind what its first bytes say it is
 * @param pixels of a picture whose head can be read; null: not a picture, or nobody knows
 */
public record Asset(
        String hash, long size, Kind kind, @Nullable Pixels pixels) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** What a file is. A sound and a film have a length too, which only who can decode them can tell. */
    public enum Kind {
        PICTURE,
        FONT,
        SOUND,
        FILM,
        OTHER
    }

    /** How large a picture is, as it lies in its file. */
    public record Pixels(int width, int height) {
        public long count() {
            return (long) width * height;
        }
    }

    public Asset {
        // A hash becomes the name of a file: nothing else may come through here.
        if (!HASH.matcher(hash).matches()) throw new IllegalArgumentException("not a hash: " + hash);
        if (size < 0) throw new IllegalArgumentException("a size of " + size);
    }
}

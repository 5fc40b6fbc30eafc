package khaimac.parcel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a package; the first thing in it.
 *
 * @param program the version that packed it
 * @param show the name of its show file
 * @param hall the name of its hall file; null: it brings none
 * @param missing what the show names, and was not there to be packed
 */
public record Manifest(
        String format,
        String program,
        String show,
        @Nullable String hall,
        List<Part> files,
        List<String> missing) {
    static final String FORMAT = "khaimac-package/1";
    static final String NAME = "khaimac-package.json";

    /** @param hash SHA-256, in 64 small hexadecimal digits */
    public record Part(String name, long size, String hash) {}

    public Manifest {
        files = List.copyOf(files);
        missing = List.copyOf(missing);
    }

    /** How much all of it is. */
    public long size() {
        return files.stream().mapToLong(Part::size).sum();
    }
}

package khaimac.panel;

import java.io.IOException;
import java.io.InputStream;
import khaimac.engine.Inset;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/** Pictures that nobody planned, from somebody's tablet: they belong to the run from then on. */
public interface BroughtIn {
    /** A larger file is not taken in. */
    int MOST_BYTES = 20 << 20;

    Sentence NOT_HERE = new Sentence(
            "Ở đây không nhận được ảnh. Màn hình giữ nguyên.",
            "Pictures cannot be brought in here. The screens stay as they are.");

    /** Where nobody takes pictures in. */
    BroughtIn NONE = new BroughtIn() {
        @Override
        public boolean has(Inset.Photo photo) {
            return false;
        }

        @Override
        public Brought take(InputStream content, String hash) {
            return Brought.not(NOT_HERE);
        }
    };

    /** Whether the run has that picture. */
    boolean has(Inset.Photo photo);

    /**
     * Takes a picture in; whoever brings it waits.
     *
     * @param hash of all of it, as it was sent
     */
    Brought take(InputStream content, String hash) throws IOException;

    /**
     * What came of it.
     *
     * @param photo null: nothing
     * @param because why not
     */
    record Brought(Inset.@Nullable Photo photo, Sentence because) {
        public static Brought not(Sentence because) {
            return new Brought(null, because);
        }
    }
}

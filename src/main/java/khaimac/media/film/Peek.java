package khaimac.media.film;

import java.nio.file.Path;
import khaimac.media.Unplayable;

/** A look into a file. */
public final class Peek {
    private Peek() {}

    /** What the film in it is. */
    public static Clip of(Path file) throws Unplayable {
        try (var spool = new Spool(file)) {
            return spool.clip();
        }
    }
}

package khaimac.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The files that a show names, to read from. */
@FunctionalInterface
public interface Assets {
    /** No file at all. */
    Assets NONE = name -> null;

    /** The content of a file from its beginning; null where there is none. Whoever asks closes it. */
    @Nullable
    InputStream open(String name) throws IOException;

    /** Where it lies on this machine, for what reads here and there in it; null where it lies nowhere. */
    default @Nullable Path path(String name) {
        return null;
    }

    /**
     * All of a file that has to be in memory as a whole: a picture, a face, a list of words. Films are streams.
     *
     * @param most a larger one is not read
     * @return null where there is none, or it is larger, or it cannot be read
     */
    default byte @Nullable [] whole(String name, int most) {
        try (var in = open(name)) {
            if (in == null) return null;
            var bytes = in.readNBytes(most);
            return in.read() < 0 ? bytes : null;
        } catch (IOException e) {
            // Gone or locked since it was found: as good as not there, which whoever asks says.
            return null;
        }
    }
}

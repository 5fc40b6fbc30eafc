package khaimac.asset;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the files that a show names were when its run was opened. It lies beside the journal, and every player gets it:
 * what a file of that name has become since does not matter to the run.
 *
 * @param files by the names in the show; a file that was not there is not in it
 */
public record Catalogue(Map<String, Asset> files) {
    public static final Catalogue EMPTY = new Catalogue(Map.of());

    /** A show may bring words of its own that stay together, one to a line; it does not name this file. */
    public static final String OWN_WORDS = "compounds.txt";

    public Catalogue {
        files = Map.copyOf(files);
    }

    public @Nullable Asset of(String name) {
        return files.get(name);
    }

    /** A name that has this content; null: none. */
    public @Nullable String name(String hash) {
        for (var file : files.entrySet()) if (file.getValue().hash().equals(hash)) return file.getKey();
        return null;
    }
}

package khaimac.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders that were only made for a while. */
public final class Folders {
    private Folders() {}

    /** Away with it; what cannot be deleted stays, and harms nobody. */
    public static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            // Still open somewhere, on a system that minds.
        }
    }
}

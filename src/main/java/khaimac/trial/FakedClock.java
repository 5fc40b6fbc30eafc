package khaimac.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The wall clock of every process that is started under libfaketime: as if somebody set the clock of the machine, which
 * a program may not do. The library reads by how much from a file, about once a second.
 */
final class FakedClock {
    private static final String FILE = "FAKETIME_TIMESTAMP_FILE";
    static final Duration READ = Duration.ofMillis(1_500);

    private FakedClock() {}

    static boolean isThere() {
        var file = System.getenv(FILE);
        return file != null && Files.isWritable(Path.of(file));
    }

    static void set(Duration off) throws IOException {
        Files.writeString(Path.of(System.getenv(FILE)), (off.isNegative() ? "-" : "+") + off.abs().toSeconds() + "\n");
    }
}

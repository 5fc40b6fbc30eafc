package khaimac.trial.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much of the machine's memory a process has, as its system tells. */
final class Footprint {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+([0-9]+) kB");

    private Footprint() {}

    /** In kilobytes; 0 where it is not told here. */
    static long of(@Nullable Process process) {
        if (process == null) return 0;
        try {
            var found = RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}

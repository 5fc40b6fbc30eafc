package khaimac.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory of the machine a process really holds. */
public final class ResidentMemory {
    private static final double KILOBYTES = 1_024;

    private ResidentMemory() {}

    /** What is its own, and its part of what it shares, in megabytes; 0 where this machine does not say. */
    public static double share(ProcessHandle process) throws IOException {
        return field(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"), "Pss:");
    }

    private static double field(Path file, String name) throws IOException {
        if (!Files.isReadable(file)) return 0;
        for (var line : Files.readAllLines(file))
            if (line.startsWith(name)) return Long.parseLong(line.replaceAll("[^0-9]", "")) / KILOBYTES;
        return 0;
    }

    /** In megabytes; 0 where this machine has no simple way to say. */
    public static double of(ProcessHandle process) throws IOException {
        double told = field(Path.of("/proc", Long.toString(process.pid()), "status"), "VmRSS:");
        if (told > 0) return told;
        if (System.getProperty("os.name", "").startsWith("Windows")) return 0;
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return text.matches("[0-9]+") ? Long.parseLong(text) / KILOBYTES : 0;
    }
}

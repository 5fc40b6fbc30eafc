package khaimac.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory of the machine a process really holds. */
final class ResidentMemory {
    private static final double KILOBYTES = 1_024;

    private ResidentMemory() {}

    /** In megabytes; 0 where this machine has no simple way to say. */
    static double of(ProcessHandle process) throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (Files.isReadable(status)) {
            for (var line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("[^0-9]", "")) / KILOBYTES;
            }
        }
        if (System.getProperty("os.name", "").startsWith("Windows")) return 0;
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return text.matches("[0-9]+") ? Long.parseLong(text) / KILOBYTES : 0;
    }
}

package khaimac.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import khaimac.machine.House;

/** What came of a run, as the verb "report" says it. A long evening is read by a process of its own. */
final class Reports {
    private static final String MEMORY = "-Xmx256m";
    private static final long MOST_SECONDS = 30;

    private Reports() {}

    /**
     * The report of the run in a folder; empty where there is none.
     *
     * @param form "--json" or "--csv"
     */
    static byte[] of(Path home, Path folder, String form, String lang) throws IOException {
        var words = House.java(MEMORY, home);
        words.addAll(List.of("report", folder.toString(), form, "--lang", lang));
        var said = Files.createTempFile("khaimac-report", ".txt");
        try {
            var reading = new ProcessBuilder(words)
                    .redirectInput(House.NOBODY_TYPES)
                    .redirectOutput(said.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!reading.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                reading.destroyForcibly();
                return new byte[0];
            }
            return reading.exitValue() == 0 ? Files.readAllBytes(said) : new byte[0];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new byte[0];
        } finally {
            Files.deleteIfExists(said);
        }
    }
}

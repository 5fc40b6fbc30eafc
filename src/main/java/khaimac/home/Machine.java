package khaimac.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import khaimac.finding.Sentence;
import khaimac.machine.Having;
import khaimac.machine.House;
import khaimac.notation.Notation;

/** What this machine has, told by a process of its own: looking for it needs native code of other people. */
final class Machine {
    private static final String MEMORY = "-Xmx96m";
    private static final long MOST_SECONDS = 20;

    private static final Sentence NOT_TOLD = new Sentence(
            "Không xem được máy này có gì. Hãy bấm lại; nếu vẫn vậy, hãy khởi động lại máy trước buổi lễ.",
            "What this machine has cannot be told. Press again; if it stays so, restart the machine before the"
                    + " ceremony.");

    private Machine() {}

    static Told looked(Path home) throws IOException {
        var words = House.java(MEMORY, home);
        words.addAll(List.of("machine", "--json"));
        var said = Files.createTempFile("khaimac-machine", ".txt");
        try {
            var looking = new ProcessBuilder(words)
                    .redirectInput(House.NOBODY_TYPES)
                    .redirectOutput(said.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!looking.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                looking.destroyForcibly();
                return new Told.Refused(NOT_TOLD);
            }
            var all = Files.readAllLines(said, StandardCharsets.UTF_8).stream()
                    .map(line -> Notation.read(line.getBytes(StandardCharsets.UTF_8), Having.class))
                    .toList();
            return all.isEmpty() ? new Told.Refused(NOT_TOLD) : new Told.Machine(all);
        } catch (Notation.Unreadable e) {
            return new Told.Refused(NOT_TOLD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Told.Refused(NOT_TOLD);
        } finally {
            Files.deleteIfExists(said);
        }
    }
}

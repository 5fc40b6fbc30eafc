package khaimac.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.machine.House;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/**
 * The show looked through once more while the hall comes up: the verb "check", in a process of its own that gives way
 * to everything else on the machine. Nothing waits for it.
 */
final class StartCheck implements AutoCloseable {
    private static final String MEMORY = "-Xmx320m";
    private static final long MOST_SECONDS = 120;
    private static final int WORST = 2;
    private static final String FINDING = "{\"severity\"";

    /** Where there is one: whoever paints for the hall goes first. */
    private static final Path GIVES_WAY = Path.of("/usr/bin/nice");

    private volatile @Nullable Process process;
    private volatile boolean closed;

    /** A line of what it says. */
    private record Line(
            Severity severity,
            String file,
            int line,
            int column,
            Sentence path,
            Sentence what,
            Sentence now,
            Sentence instead,
            @Nullable Sentence cure) {
        Finding finding() {
            return new Finding(severity, new Place(file, line, column, path), what, now, instead);
        }
    }

    /** @param told gets what was found; null where nobody could look */
    StartCheck(
            Path home, String show, String hall, Consumer<@Nullable List<Finding>> told, Consumer<Throwable> mistakes) {
        Thread.ofPlatform().daemon().name("check").start(() -> {
            try {
                told.accept(found(home, show, hall));
            } catch (IOException | Notation.Unreadable e) {
                mistakes.accept(e);
                told.accept(null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private @Nullable List<Finding> found(Path home, String show, String hall)
            throws IOException, InterruptedException {
        var said = Files.createTempFile("khaimac-check", ".txt");
        try {
            var words = new ArrayList<String>();
            if (Files.isExecutable(GIVES_WAY)) words.addAll(List.of(GIVES_WAY.toString(), "-n", "19"));
            words.addAll(House.java(MEMORY, home));
            words.addAll(List.of("check", show, "--hall", hall, "--json"));
            var looking = new ProcessBuilder(words)
                    .redirectInput(House.NOBODY_TYPES)
                    .redirectOutput(said.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process = looking;
            if (closed) looking.destroyForcibly();
            boolean done = looking.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            if (!done) looking.destroyForcibly();
            if (!done || looking.exitValue() > WORST) return null;
            var found = new ArrayList<Finding>();
            var lines = Files.readAllLines(said, StandardCharsets.UTF_8);
            for (var line : lines)
                if (line.startsWith(FINDING))
                    found.add(Notation.read(line.getBytes(StandardCharsets.UTF_8), Line.class)
                            .finding());
            // It ends with how many there are, or has not come to its end.
            return lines.isEmpty() ? null : found;
        } finally {
            Files.deleteIfExists(said);
        }
    }

    @Override
    public void close() {
        closed = true;
        var looking = process;
        if (looking != null) looking.destroyForcibly();
    }
}

package khaimac.panel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/**
 * What was done to the outputs and who did it, in lines beside the run: it is no fact of the ceremony, and yet a desk
 * that takes the place of another tells it.
 */
final class TendedFile {
    /**
     * A line.
     *
     * @param of what it was done to, where only the last of its kind is told; empty: each is
     */
    record Line(Instant at, String who, String of, Sentence words) {}

    private final @Nullable Path file;
    private final Consumer<Throwable> mistakes;

    /** @param file null: nothing is kept */
    TendedFile(@Nullable Path file, Consumer<Throwable> mistakes) {
        this.file = file;
        this.mistakes = mistakes;
    }

    /** What desks before this one have kept, oldest first. */
    List<Line> before() {
        var lines = new ArrayList<Line>();
        if (file == null || !Files.exists(file)) return lines;
        try {
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                try {
                    lines.add(Notation.read(line.getBytes(StandardCharsets.UTF_8), Line.class));
                } catch (Notation.Unreadable e) {
                    // A line that was torn as the desk died.
                }
            }
        } catch (IOException e) {
            mistakes.accept(e);
        }
        return lines;
    }

    synchronized void add(Line line) {
        if (file == null) return;
        try {
            var written = new String(Notation.write(line), StandardCharsets.UTF_8) + "\n";
            Files.writeString(file, written, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // The log of this desk has it; only one that comes after it would miss it.
            mistakes.accept(e);
        }
    }
}

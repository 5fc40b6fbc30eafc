package khaimac.player;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import khaimac.clock.Watch;
import khaimac.hall.Measure;
import khaimac.link.ToDesk;
import khaimac.mail.Latest;
import org.jspecify.annotations.Nullable;

/**
 * How the outputs did, in a file of the run: whoever is asked the next day why a wall jerked finds the moment, how many
 * pictures came late, and how many were seen twice. A line at once where something came late or an output changed its
 * state, else one a minute. It never grows beyond two files.
 */
final class OutputNotes {
    private static final long MOST_BYTES = 1_000_000;
    private static final Duration EVERY = Duration.ofMinutes(1);

    private record Noted(Instant at, String state, double late) {}

    private final Path file;
    private final Latest<ToDesk.Outputs> newest = new Latest<>();
    private final Map<String, Noted> last = new HashMap<>();

    OutputNotes(Path file) {
        this.file = file;
    }

    /**
     * On a thread of its own: a disk that hangs delays nobody. That it cannot be written is said of the picture that is
     * kept beside it.
     */
    OutputNotes start(Watch watch) {
        Thread.ofPlatform().daemon().name("notes").start(() -> noteAndNote(watch));
        return this;
    }

    /** How the outputs are now. What counts up is not lost where the disk was too slow for the one before. */
    void put(ToDesk.Outputs outputs) {
        newest.put(outputs);
    }

    private void noteAndNote(Watch watch) {
        try {
            while (true) {
                var outputs = newest.take(EVERY);
                if (outputs != null) look(outputs, watch.now().wall());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether what had to be written is written */
    boolean look(ToDesk.Outputs outputs, Instant now) {
        var lines = new StringBuilder();
        for (var one : outputs.outputs()) {
            if (!isNews(one, last.get(one.name()), now)) continue;
            last.put(one.name(), new Noted(now, one.state(), late(one)));
            lines.append(line(one, now)).append('\n');
        }
        return lines.isEmpty() || write(lines.toString());
    }

    private static boolean isNews(ToDesk.OutputState one, @Nullable Noted before, Instant now) {
        return before == null
                || !before.state.equals(one.state())
                || late(one) > before.late
                || !now.isBefore(before.at.plus(EVERY));
    }

    /** What the output counts, and what its device counts by itself. */
    private static double late(ToDesk.OutputState one) {
        return one.late()
                + one.figures().stream()
                        .filter(figure -> figure.name().equals("late"))
                        .mapToDouble(Measure::value)
                        .sum();
    }

    private static String line(ToDesk.OutputState one, Instant now) {
        var line = new StringBuilder(String.format(
                Locale.ROOT,
                "%s\t%s\t%s\t%.1f fps\tsent %d\tlate %d\tdropped %d\tgap %d ms",
                now,
                one.name(),
                one.state(),
                one.fps(),
                one.sent(),
                one.late(),
                one.dropped(),
                one.gap().toMillis()));
        for (var figure : one.figures())
            line.append(String.format(Locale.ROOT, "\t%s %s", figure.name(), text(figure)));
        return line.toString();
    }

    private static String text(Measure figure) {
        var value = figure.value() == Math.rint(figure.value())
                ? Long.toString((long) figure.value())
                : String.format(Locale.ROOT, "%.2f", figure.value());
        return figure.unit().isEmpty() ? value : value + " " + figure.unit();
    }

    private boolean write(String lines) {
        try {
            if (Files.exists(file) && Files.size(file) > MOST_BYTES)
                Files.move(
                        file, file.resolveSibling(file.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(
                    file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

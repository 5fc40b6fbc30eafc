package khaimac.home.halls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import khaimac.finding.Sentence;
import khaimac.hall.Found;
import khaimac.machine.House;
import khaimac.notation.Notation;

/**
 * What is plugged in to this machine, told by a process of its own: looking for monitors and ports needs native code of
 * other people, and what takes that process down takes no page with it.
 */
final class Plugs {
    private static final String MEMORY = "-Xmx64m";
    private static final long MOST_SECONDS = 20;

    private static final Sentence NOT_TOLD = new Sentence(
            "Không dò được màn hình và cổng của máy này. Vẫn có thể nhập tay. Bấm Dò lại để thử lại.",
            "The monitors and ports of this machine cannot be found. They can be typed by hand. Press Look again.");

    private final Path home;
    private final ScheduledExecutorService patience;

    Plugs(Path home, ScheduledExecutorService patience) {
        this.home = home;
        this.patience = patience;
    }

    HallTold.Plugged found() {
        var words = new ArrayList<>(House.java(MEMORY, home));
        words.addAll(List.of("outputs", "--json"));
        try {
            var looking = new ProcessBuilder(words)
                    .redirectInput(House.NOBODY_TYPES)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var late = patience.schedule(looking::destroyForcibly, MOST_SECONDS, TimeUnit.SECONDS);
            var found = new ArrayList<Found>();
            try (var lines =
                    new BufferedReader(new InputStreamReader(looking.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine())
                    found.add(Notation.read(line.getBytes(StandardCharsets.UTF_8), Found.class));
            } finally {
                late.cancel(false);
            }
            boolean isWell = looking.waitFor() == 0;
            return new HallTold.Plugged(List.copyOf(found), isWell ? Sentence.NONE : NOT_TOLD);
        } catch (IOException | Notation.Unreadable e) {
            return new HallTold.Plugged(List.of(), NOT_TOLD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HallTold.Plugged(List.of(), NOT_TOLD);
        }
    }
}

package khaimac.home.halls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import khaimac.finding.Sentence;
import khaimac.machine.House;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/** Test patterns on the real outputs of a hall, by the player's own way, in a process that ends with Home. */
final class Lighting implements AutoCloseable {
    private static final String MEMORY = "-Xmx384m";
    private static final int LAST_LINES = 6;
    private static final long END_SECONDS = 5;

    private static final Sentence NOT_STARTED = new Sentence(
            "Không mở được tiến trình chiếu hình thử. Các màn hình không đổi.",
            "The process that shows test patterns could not be started. The screens stay as they are.");

    private final Path home;
    private final String lang;
    private final ScheduledExecutorService patience;
    private @Nullable Shown shown;

    /** One pattern process. */
    private static final class Shown {
        private final String hall;
        private final Path file;
        private final Process process;
        private final Deque<String> said = new ArrayDeque<>();
        private Look.Pattern pattern;
        private @Nullable Future<?> until;

        Shown(String hall, Path file, Process process, Look.Pattern pattern) {
            this.hall = hall;
            this.file = file;
            this.process = process;
            this.pattern = pattern;
        }
    }

    Lighting(Path home, String lang, ScheduledExecutorService patience) {
        this.home = home;
        this.lang = lang;
        this.patience = patience;
    }

    /**
     * Shows a pattern on a hall that lies in a file.
     *
     * @param seconds after which it ends by itself
     */
    synchronized HallTold show(String hall, Path file, Look.Pattern pattern, long seconds) {
        var known = shown;
        try {
            if (known == null || !known.process.isAlive() || !known.file.equals(file)) {
                end();
                known = started(hall, file, pattern);
                shown = known;
            } else say(known, word(pattern));
            known.pattern = pattern;
            var one = known;
            var before = one.until;
            if (before != null) before.cancel(false);
            one.until = patience.schedule(() -> end(one), seconds, TimeUnit.SECONDS);
            return new HallTold.Done();
        } catch (IOException e) {
            return new HallTold.Refused(NOT_STARTED, false);
        }
    }

    private Shown started(String hall, Path file, Look.Pattern pattern) throws IOException {
        var words = new ArrayList<>(House.java(MEMORY, home));
        words.addAll(List.of("pattern", file.toString(), word(pattern), "--surfaces", "--tied", "--lang", lang));
        var started = new Shown(
                hall, file, new ProcessBuilder(words).redirectErrorStream(true).start(), pattern);
        Thread.ofPlatform().daemon().name("pattern-says").start(() -> listen(started));
        return started;
    }

    private static String word(Look.Pattern pattern) {
        return pattern.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void listen(Shown to) {
        try (var lines =
                new BufferedReader(new InputStreamReader(to.process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (this) {
                    to.said.addLast(line);
                    if (to.said.size() > LAST_LINES) to.said.removeFirst();
                }
            }
        } catch (IOException e) {
            // It has ended.
        }
    }

    private static void say(Shown to, String word) throws IOException {
        to.process.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
        to.process.getOutputStream().flush();
    }

    /** The hall has changed: what is lit is lit anew. */
    synchronized void changed(String hall) {
        var known = shown;
        if (known == null || !known.hall.equals(hall) || !known.process.isAlive()) return;
        try {
            known.said.clear();
            say(known, "again");
        } catch (IOException e) {
            end();
        }
    }

    synchronized HallTold.@Nullable Lit lit() {
        var known = shown;
        if (known == null) return null;
        return new HallTold.Lit(known.hall, known.pattern, known.process.isAlive(), List.copyOf(known.said));
    }

    synchronized void end() {
        var known = shown;
        if (known != null) end(known);
    }

    private synchronized void end(Shown one) {
        if (one.equals(shown)) shown = null;
        var until = one.until;
        if (until != null) until.cancel(false);
        try {
            one.process.getOutputStream().close();
            if (one.process.waitFor(END_SECONDS, TimeUnit.SECONDS)) return;
        } catch (IOException e) {
            // It has ended already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        one.process.destroyForcibly();
    }

    @Override
    public void close() {
        end();
    }
}

package khaimac.media.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.clock.Watch;
import khaimac.mail.Latest;
import khaimac.media.Unplayable;
import org.jspecify.annotations.Nullable;

/**
 * Listens to files as a whole, one after the other and never in a hurry, and remembers what it found by what they
 * contain: a sound is listened to once on a machine.
 */
final class Listening implements AutoCloseable {
    private static final int MOST_KNOWN = 4_000;
    private static final long MOST_BYTES = 1 << 20;

    /** It takes so much of one core at most: a film may be decoded beside it. */
    private static final double SHARE = 0.25;

    private record Task(String content, Path file) {}

    /** Nothing ever comes here: it is waited on. */
    private final Latest<Boolean> rest = new Latest<>();

    private final Path memory;
    private final Watch watch;
    private final Map<String, Measured> known = new LinkedHashMap<>();
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final Set<String> asked = new HashSet<>();
    private @Nullable Thread thread;
    private boolean closed;

    /** @param memory the file in which it remembers; it need not be there */
    Listening(Path memory, Watch watch) {
        this.watch = watch;
        this.memory = memory;
        for (var line : lines()) {
            var words = line.split(" ", 2);
            var measured = words.length < 2 ? null : Measured.read(words[1]);
            if (measured != null) known.put(words[0], measured);
        }
    }

    private List<String> lines() {
        try {
            if (!Files.isRegularFile(memory) || Files.size(memory) > MOST_BYTES) return List.of();
            return Files.readAllLines(memory);
        } catch (IOException e) {
            // All is listened to once more.
            return List.of();
        }
    }

    /** What is known of a content; null while nobody has listened to it, which is asked for by this. */
    synchronized @Nullable Measured of(String content, Path file) {
        var measured = known.get(content);
        if (measured != null || closed || !asked.add(content)) return measured;
        tasks.add(new Task(content, file));
        if (thread == null)
            thread = Thread.ofPlatform().daemon().name("loudness").start(this::listen);
        notifyAll();
        return null;
    }

    private void listen() {
        try {
            while (true) {
                Task task;
                synchronized (this) {
                    while (tasks.isEmpty() && !closed) wait();
                    if (closed) return;
                    task = tasks.remove();
                }
                var measured = measured(task.file());
                if (measured != null) remember(task.content(), measured);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Null for what cannot be played, which whoever plays it says. */
    private @Nullable Measured measured(Path file) throws InterruptedException {
        try (var decoding = Decoding.of(file)) {
            var loudness = new Loudness();
            long begun = watch.now().steady().toNanos();
            long rested = 0;
            for (var piece = decoding.next(); piece != null; piece = decoding.next()) {
                loudness.feed(piece);
                long busy = watch.now().steady().toNanos() - begun - rested;
                long owed = (long) (busy / SHARE) - busy - rested;
                if (owed > 20_000_000) {
                    var _ = rest.take(Duration.ofMillis(owed / 1_000_000));
                    rested += owed;
                }
                if (isClosed()) return null;
            }
            return loudness.frames() == 0
                    ? null
                    : new Measured(loudness.frames(), loudness.loudness(), loudness.peak());
        } catch (Unplayable e) {
            return null;
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Beside it first, then in its place: never half a memory. Where it cannot be written, it is listened to again. */
    private void remember(String content, Measured measured) {
        List<String> all;
        synchronized (this) {
            known.put(content, measured);
            all = known.entrySet().stream()
                    .skip(Math.max(0, known.size() - MOST_KNOWN))
                    .map(one -> one.getKey() + " " + one.getValue().written())
                    .toList();
        }
        try {
            var folder = memory.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            var next = Files.createTempFile(folder, "sounds", ".new");
            Files.write(next, all);
            Files.move(next, memory, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // The next process listens again.
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        if (thread != null) thread.interrupt();
    }
}

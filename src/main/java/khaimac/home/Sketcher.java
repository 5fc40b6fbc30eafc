package khaimac.home;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import khaimac.machine.House;
import org.jspecify.annotations.Nullable;

/**
 * Has pictures of a show painted by a process of its own: Home stays small, and what kills a painter kills no page. It
 * is started when the first picture is asked for.
 */
final class Sketcher implements AutoCloseable {
    private static final String MEMORY = "-Xmx384m";

    /** Nobody waits longer for a picture; what paints one longer is ended. */
    private static final long MOST_SECONDS = 30;

    private final Path home;
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sketches").factory());
    private final ScheduledExecutorService patience = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("patience").factory());
    private @Nullable Process painter;

    Sketcher(Path home) {
        this.home = home;
    }

    /** @param words the words of one line to the verb "sketch"; the picture is empty where there is none */
    CompletableFuture<byte[]> sketch(List<String> words) {
        try {
            return CompletableFuture.supplyAsync(() -> painted(String.join("\t", words)), one);
        } catch (RejectedExecutionException e) {
            // Home is closing.
            return CompletableFuture.completedFuture(new byte[0]);
        }
    }

    private byte[] painted(String line) {
        if (line.indexOf('\n') >= 0) return new byte[0];
        try {
            var living = living();
            var late = patience.schedule(living::destroyForcibly, MOST_SECONDS, TimeUnit.SECONDS);
            try {
                living.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
                living.getOutputStream().flush();
                return new DataInputStream(living.getInputStream()).readNBytes(length(living));
            } finally {
                late.cancel(false);
            }
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static int length(Process living) throws IOException {
        var in = new DataInputStream(living.getInputStream());
        return in.readInt();
    }

    private Process living() throws IOException {
        var known = painter;
        if (known != null && known.isAlive()) return known;
        var words = new ArrayList<>(House.java(MEMORY, home));
        words.add("sketch");
        var started = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        painter = started;
        return started;
    }

    @Override
    public void close() {
        one.shutdownNow();
        patience.shutdownNow();
        var known = painter;
        if (known != null) known.destroy();
    }
}

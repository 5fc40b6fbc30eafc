package khaimac.wiring;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import khaimac.mail.Inbox;
import org.jspecify.annotations.Nullable;

/**
 * Our own mistakes, where they were finally caught: into a file beside the run, for whoever mends them; never on a
 * screen. The engine tells them too, so nobody who tells one waits for the disk.
 */
public final class Mistakes implements Consumer<Throwable>, AutoCloseable {
    private static final long MOST = 1 << 20;
    private static final int MOST_WAITING = 32;
    private static final Throwable NO_MORE = new IllegalStateException("no more");
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Inbox<Throwable> told = new Inbox<>(MOST_WAITING, 0);
    private final @Nullable Path file;
    private final Thread thread = Thread.ofPlatform().daemon().name("mistakes").unstarted(this::writeAndWrite);

    public Mistakes(@Nullable Path file) {
        this.file = file;
        if (file != null) thread.start();
    }

    @Override
    public void accept(Throwable mistake) {
        // Of a whole row of them the first few tell the most.
        if (file != null) told.offer(mistake, false);
    }

    private void writeAndWrite() {
        try {
            while (true)
                for (var mistake : told.takeAll(LONG)) {
                    if (mistake == NO_MORE) return;
                    write(mistake);
                }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Throwable mistake) {
        if (file == null) return;
        var text = new StringWriter();
        mistake.printStackTrace(new PrintWriter(text));
        try {
            if (Files.exists(file) && Files.size(file) > MOST) return;
            Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // A disk in trouble has its own banner; nobody reads this one tonight.
        }
    }

    /** What was told last is written too, unless the disk is stuck. */
    @Override
    public void close() {
        told.put(NO_MORE);
        try {
            thread.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package khaimac.wiring;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Our own mistakes, where they were finally caught: into a file beside the run, for whoever mends them; never on a
 * screen.
 */
public final class Mistakes implements Consumer<Throwable> {
    private static final long MOST = 1 << 20;

    private final @Nullable Path file;

    public Mistakes(@Nullable Path file) {
        this.file = file;
    }

    @Override
    public synchronized void accept(Throwable mistake) {
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
}

package khaimac.output.serial;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A cable between two ports that the machine believes to be real: it can be pulled, put back, and clogged. */
public final class Pty implements AutoCloseable {
    private final Path near;
    private final Path far;
    private @Nullable Process socat;

    public Pty(Path folder, String name) {
        near = folder.resolve(name);
        far = folder.resolve("far-" + name);
    }

    /** Skips the test, visibly, where there is no such program. */
    public static void assumeSocat() {
        assume("socat");
    }

    static void assume(String program) {
        boolean there = false;
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":", -1))
            there |= Files.isExecutable(Path.of(folder, program));
        Assumptions.assumeTrue(there, program + " is not installed here");
    }

    public Pty plug() throws IOException {
        socat = new ProcessBuilder(
                        "socat", "pty,raw,echo=0,mode=666,link=" + near, "pty,raw,echo=0,mode=666,link=" + far)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Await.until("the ports are there", () -> Files.exists(near) && Files.exists(far));
        return this;
    }

    public void pull() throws IOException {
        if (socat == null) return;
        socat.destroyForcibly().onExit().join();
        socat = null;
        // A killed program leaves its links; a device file goes with its device.
        Files.deleteIfExists(near);
        Files.deleteIfExists(far);
    }

    /** Nothing is taken any more, or again. */
    public void clog(boolean is) throws IOException {
        if (socat != null)
            new ProcessBuilder("kill", is ? "-STOP" : "-CONT", Long.toString(socat.pid()))
                    .start()
                    .onExit()
                    .join();
    }

    public String port() {
        return near.toString();
    }

    Path far() {
        return far;
    }

    public InputStream in() throws IOException {
        return new FileInputStream(far.toFile());
    }

    FileOutputStream out() throws IOException {
        return new FileOutputStream(far.toFile());
    }

    @Override
    public void close() throws IOException {
        clog(false);
        pull();
    }
}

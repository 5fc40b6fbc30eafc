package khaimac.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Output;
import khaimac.hall.Rotate;
import khaimac.hall.Shown;
import khaimac.hall.Surface;
import khaimac.hall.Wire;
import khaimac.machine.Folders;
import khaimac.machine.SystemWatch;
import khaimac.output.OutputRunner;
import khaimac.output.network.NetworkFamily;
import khaimac.scene.SurfaceName;
import khaimac.trial.HushTrial;

/**
 * A hundred thousand lamps over the network, every one of them different in every picture, as a receiver with the
 * smallest memory gets them.
 */
public final class NetworkBench {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 250;
    private static final SurfaceName WALL = new SurfaceName("wall");
    private static final long PICTURE_NANOS = 1_000_000_000L / 60;
    private static final double SECOND = 1e9;
    private static final int TABLETS = 200;

    private NetworkBench() {}

    public static void run(Consumer<Figure> told) throws Exception {
        try (var receiver = new Receiver("127.0.0.1", 589);
                var runner = runner()) {
            feed(runner, 4, false);
            receiver.begin();
            long cpu = outputCpu();
            long began = System.nanoTime();
            feed(runner, 10, false);
            double seconds = (System.nanoTime() - began) / SECOND;
            double core = (outputCpu() - cpu) / SECOND / seconds * 100;
            var heard = receiver.end();

            told.accept(new Figure(
                    "100,000 lamps by sACN: pictures a second",
                    heard.packets() / 589.0 / seconds,
                    "a second",
                    Map.of(),
                    39.5,
                    true));
            told.accept(new Figure("100,000 lamps by sACN: of one core", core, "%", Map.of(), 35, false));
            told.accept(new Figure(
                    "packets lost by a receiver with default memory",
                    heard.lost(),
                    "packets",
                    Map.of("of", (double) heard.packets()),
                    0,
                    false));
            told.accept(new Figure(
                    "jitter of a universe, p99",
                    heard.jitterP99(),
                    "ms",
                    Map.of("median", heard.jitterMedian(), "p99", heard.jitterP99(), "max", heard.jitterMax()),
                    3,
                    false));

            receiver.begin();
            feed(runner, 5, true);
            told.accept(new Figure(
                    "longest silence while memory is cleaned all the time",
                    receiver.end().longestSilence(),
                    "ms",
                    Map.of(),
                    1_000,
                    false));
        }
    }

    /**
     * Under a picture that stands still, at the real house; only Linux gives a machine so many addresses of its own.
     */
    static void silences(Figures told) throws Exception {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            told.leave("longest silence of a universe", "only Linux gives a machine so many addresses of its own");
            return;
        }
        var home = Path.of(System.getProperty("khaimac.home", ".")).toAbsolutePath();
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "khaimac-bench");
        try {
            var hushes = HushTrial.run(home, folder, TABLETS);
            told.accept(silence("while the desk dies", hushes.deskDies()));
            told.accept(silence("while the player's memory is cleaned", hushes.memoryCleaned()));
            told.accept(silence("beside " + TABLETS + " tablets", hushes.besideTablets()));
        } finally {
            Folders.delete(folder);
        }
    }

    private static Figure silence(String when, Duration longest) {
        return new Figure(
                "longest silence of a universe " + when, longest.toNanos() / 1e6, "ms", Map.of(), 1_000, false);
    }

    private static OutputRunner runner() {
        var output = new Output(
                "bench",
                new Wire.Sacn(1, "127.0.0.1", "", 100),
                List.of(new Shown(WALL, 0, 0, Rotate.NONE, null)),
                Light.PLAIN);
        var hall = new Hall("", "", Map.of(WALL, Surface.of(WIDTH, HEIGHT)), List.of(output), Map.of(), Map.of());
        return new OutputRunner(new NetworkFamily(), hall, output, new SystemWatch(), words -> {}).start();
    }

    /** As a painter does it, sixty times a second. */
    private static void feed(OutputRunner runner, int seconds, boolean clean) throws IOException {
        var pictures = new ByteBuffer[] {noise(), noise()};
        long began = System.nanoTime();
        for (int i = 0; i < seconds * 60; i++) {
            runner.show(WALL, pictures[i % 2]);
            if (clean && i % 12 == 0) System.gc();
            long left = began + (i + 1) * PICTURE_NANOS - System.nanoTime();
            if (left > 0) LockSupport.parkNanos(left);
        }
    }

    private static ByteBuffer noise() {
        var bytes = new byte[WIDTH * HEIGHT * 4];
        ThreadLocalRandom.current().nextBytes(bytes);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).rewind();
    }

    private static long outputCpu() {
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = 0;
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals("output bench"))
                cpu += threads.getThreadCpuTime(thread.getThreadId());
        }
        return cpu;
    }
}

package khaimac.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import khaimac.desk.Desk;
import khaimac.desk.Role;
import khaimac.desk.ShowCopy;
import khaimac.engine.Command;
import khaimac.engine.Mode;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.journal.FolderDisk;
import khaimac.machine.SystemWatch;
import khaimac.showfile.language.Beside;

/** How long an operator waits for "it is done, and it is on the disk". */
public final class JournalBench {
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 500;

    private JournalBench() {}

    public static void run(Figures told) throws Exception {
        // Where the program stands, not where the system keeps what it may lose: that is often no disk at all.
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "khaimac-bench");
        try {
            measure(folder, told);
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }

    private static void measure(Path folder, Consumer<Figure> told) throws Exception {
        var watch = new SystemWatch();
        var show = ShowCopy.of("bench", SampleShow.twoHours().getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
        try (var desk = Desk.open(new FolderDisk(folder), show, Mode.REHEARSAL, watch, Throwable::printStackTrace)) {
            while (!desk.onAir().run().opened()) Thread.onSpinWait();
            var count = new int[1];
            var samples = Samples.millis(WARM_UP, ROUNDS, () -> ask(desk, watch, ++count[0]));
            var spread = samples.spread();
            told.accept(new Figure("command to fsynced answer, p50", samples.median(), "ms", spread, 5, false));
            told.accept(new Figure(
                    "command to fsynced answer, p99", spread.getOrDefault("p99", 0.0), "ms", spread, 25, false));
        }
    }

    private static void ask(Desk desk, SystemWatch watch, int count) throws Exception {
        var run = desk.onAir().run();
        var sight = new Sight("bench-" + count, "bench", run.epoch(), run.seen(), run.rev(), run.at(watch.now()));
        var answer = desk.ask(Role.OPERATOR, new Command(sight, new Wish.Delay(Duration.ofMinutes(count % 5))))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        if (!answer.accepted() || !answer.protectedByDisk()) throw new IOException("not kept by the disk: " + answer);
    }
}

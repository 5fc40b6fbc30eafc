package khaimac.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import khaimac.app.Folders;
import khaimac.app.House;
import khaimac.app.SystemWatch;
import khaimac.app.trial.Caller;
import khaimac.app.trial.RealHouse;
import khaimac.engine.Wish;
import khaimac.guard.Rules;

/** How long a hall is without its desk, or without its picture, when one of them dies; how soon a picture is up; how much memory it takes. */
public final class RecoverBench {
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SHOW = "vinh-bao-2024-01-30";
    private static final double GOAL = 2_000;
    private static final double STREAM_GOAL = 1_000;
    private static final double MEMORY_GOAL = 600;

    private final Path home;
    private final SystemWatch watch = new SystemWatch();
    private final Consumer<Figure> told;

    private RecoverBench(Path home, Consumer<Figure> told) {
        this.home = home;
        this.told = told;
    }

    public static void run(Consumer<Figure> told) throws Exception {
        var bench = new RecoverBench(Path.of(System.getProperty("khaimac.home", ".")).toAbsolutePath(), told);
        bench.starts();
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "khaimac-bench");
        try (var house = new RealHouse(bench.home, SHOW, "simulated", folder, Rules.NEVER_CAREFUL).start();
                var caller = house.caller()) {
            if (caller.await(live -> true, PATIENCE) == null || !house.awaitPicture(PATIENCE)) throw new IOException("the house does not start: " + house.said());
            bench.deskDies(house, caller);
            bench.playerDies(house);
        } finally {
            Folders.delete(folder);
        }
    }

    /** From the command line to light on every surface, in processes of their own. */
    private void starts() throws Exception {
        var millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var builder = new ProcessBuilder(House.java("-Xmx64m", home));
            builder.command().addAll(java.util.List.of("run", SHOW, "--rehearsal", "--lang", "en"));
            long begin = System.nanoTime();
            var process = builder.redirectErrorStream(true).start();
            try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String line;
                do line = lines.readLine();
                while (line != null && !line.equals(House.UP.en()));
                if (line == null) throw new IOException("no picture came up");
                millis[round] = (System.nanoTime() - begin) / 1e6;
                if (round == ROUNDS - 1) memory(process);
            } finally {
                process.getOutputStream().write("quit\n".getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
            }
        }
        var samples = Samples.of(millis);
        told.accept(new Figure("start to first picture", samples.median(), "ms", samples.spread(), GOAL, false));
    }

    /** After a while with a picture up and something pressed. */
    private void memory(Process guard) throws Exception {
        for (int press = 0; press < 4; press++) {
            guard.getOutputStream().write("\n".getBytes(StandardCharsets.UTF_8));
            guard.getOutputStream().flush();
            Thread.sleep(Duration.ofMillis(700));
        }
        double all = told("guard", guard.toHandle());
        for (var child : guard.children().toList()) {
            var name = child.info().arguments().map(words -> java.util.List.of(words).contains("desk") ? "desk" : "player").orElse("child");
            all += told(name, child);
        }
        if (all > 0) told.accept(new Figure("resident memory, together", all, "MB", java.util.Map.of(), MEMORY_GOAL, false));
    }

    private double told(String name, ProcessHandle process) throws IOException {
        double size = ResidentMemory.of(process);
        if (size > 0) told.accept(new Figure("resident memory, " + name, size, "MB", java.util.Map.of(), MEMORY_GOAL, false));
        return size;
    }

    private void deskDies(RealHouse house, Caller caller) throws Exception {
        var millis = new double[ROUNDS];
        double gap = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var live = caller.live();
            long epoch = live == null ? 0 : live.epoch();
            var begin = watch.now().steady();
            RealHouse.kill(house.guard().desk());
            if (caller.await(now -> now.epoch() > epoch, PATIENCE) == null) throw new IOException("the desk does not come back: " + house.said());
            var answer = caller.wish("bench-" + epoch, new Wish.Delay(Duration.ofMinutes(1))).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!answer.accepted() || !answer.kept()) throw new IOException("no control: " + answer);
            millis[round] = watch.now().steady().minus(begin).toNanos() / 1e6;
            var painting = caller.await(now -> !now.players().isEmpty() && !now.players().getFirst().surfaces().isEmpty(), PATIENCE);
            if (painting == null) throw new IOException("the player does not join again: " + house.said());
            for (var player : painting.players()) for (var count : player.surfaces()) gap = Math.max(gap, count.gap().toNanos() / 1e6);
        }
        var samples = Samples.of(millis);
        told.accept(new Figure("desk killed: control back", samples.median(), "ms", samples.spread(), GOAL, false));
        told.accept(new Figure("desk killed: largest gap between frames", gap, "ms", java.util.Map.of(), STREAM_GOAL, false));
    }

    private void playerDies(RealHouse house) throws Exception {
        var millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var begin = watch.now().steady();
            RealHouse.kill(house.guard().player());
            if (!house.awaitPicture(PATIENCE)) throw new IOException("the picture does not come back: " + house.said());
            millis[round] = watch.now().steady().minus(begin).toNanos() / 1e6;
        }
        var samples = Samples.of(millis);
        told.accept(new Figure("player killed: picture back", samples.median(), "ms", samples.spread(), GOAL, false));
    }
}

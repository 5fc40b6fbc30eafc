package khaimac.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import khaimac.engine.Wish;
import khaimac.guard.Rules;
import khaimac.machine.Folders;
import khaimac.machine.SystemWatch;
import khaimac.trial.Caller;
import khaimac.trial.RealHouse;

/** How long a hall is without its desk, or without its picture, when one of them dies. */
public final class RecoverBench {
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SHOW = "vinh-bao-2024-01-30";
    private static final double GOAL = 2_000;
    private static final double STREAM_GOAL = 1_000;

    private final Path home;
    private final SystemWatch watch = new SystemWatch();
    private final Consumer<Figure> told;

    private RecoverBench(Path home, Consumer<Figure> told) {
        this.home = home;
        this.told = told;
    }

    public static void run(Figures told) throws Exception {
        var bench = new RecoverBench(
                Path.of(System.getProperty("khaimac.home", ".")).toAbsolutePath(), told);
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "khaimac-bench");
        try (var house = new RealHouse(bench.home, SHOW, "simulated", folder, Rules.NEVER_CAREFUL).start();
                var caller = house.caller()) {
            if (caller.await(live -> true, PATIENCE) == null || !house.awaitPicture(PATIENCE))
                throw new IOException("the house does not start: " + house.said());
            told.take("the desk dies", () -> bench.deskDies(house, caller));
            told.take("the player dies", () -> bench.playerDies(house));
        } finally {
            Folders.delete(folder);
        }
    }

    private void deskDies(RealHouse house, Caller caller) throws Exception {
        var millis = new double[ROUNDS];
        double gap = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var live = caller.live();
            long epoch = live == null ? 0 : live.epoch();
            var begin = watch.now().steady();
            RealHouse.kill(house.guard().desk());
            if (caller.await(now -> now.epoch() > epoch, PATIENCE) == null)
                throw new IOException("the desk does not come back: " + house.said());
            var answer = caller.wish("bench-" + epoch, new Wish.Delay(Duration.ofMinutes(1)))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!answer.accepted() || !answer.kept()) throw new IOException("no control: " + answer);
            millis[round] = watch.now().steady().minus(begin).toNanos() / 1e6;
            var painting = caller.await(
                    now -> !now.players().isEmpty()
                            && !now.players().getFirst().surfaces().isEmpty(),
                    PATIENCE);
            if (painting == null) throw new IOException("the player does not join again: " + house.said());
            for (var player : painting.players())
                for (var count : player.surfaces())
                    gap = Math.max(gap, count.gap().toNanos() / 1e6);
        }
        var samples = Samples.of(millis);
        told.accept(new Figure("desk killed: control back", samples.median(), "ms", samples.spread(), GOAL, false));
        told.accept(new Figure(
                "desk killed: largest gap between frames", gap, "ms", java.util.Map.of(), STREAM_GOAL, false));
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

package khaimac.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import khaimac.clock.Watch;
import khaimac.engine.Command;
import khaimac.engine.Over;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.guard.Deaths;
import khaimac.guard.Rules;
import khaimac.link.ToPeer;
import khaimac.machine.Folders;
import khaimac.machine.SystemWatch;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * Does to a real house what an evening may do to it, at random moments and with commands on their way: kills, stops,
 * fills the disk, takes the folder away. Then it reads in the journal what became of every command, and
 * holds what was said against it.
 */
public final class Torture {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The desk looks at its disk with every sign of life; a lamp that is wrong for longer is a lie. */
    private static final Duration NOTICED = Duration.ofSeconds(5);

    /** A process that stands still for so long has to be told of: the guard's own limit, and some more. */
    private static final Duration TOLD = Rules.USUAL.silent().plusSeconds(1);

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int BURST = 6;
    private static final int MOST_UNNOTICED = 500;
    private static final String FILLER = "filler";
    private static final SurfaceName SURFACE = new SurfaceName("backdrop");

    private final RealHouse house;
    private final Caller caller;
    private final Random random;
    private final Watch watch = new SystemWatch();
    private final Consumer<String> tell;
    private final List<Audit.Sent> sent = new ArrayList<>();
    private final List<String> untrue = new ArrayList<>();
    private Duration control = Duration.ZERO;
    private Duration picture = Duration.ZERO;
    private Duration stopped = Duration.ZERO;
    private int presses;

    private Torture(RealHouse house, Caller caller, long seed, Consumer<String> tell) {
        this.house = house;
        this.caller = caller;
        this.random = new Random(seed);
        this.tell = tell;
    }

    /**
     * What is to be done.
     *
     * @param seed the same number gives the same moments
     */
    public record Plan(int rounds, long seed, Set<Harm> harms) {}

    /**
     * What came of it.
     *
     * @param done how often each harm was done
     * @param skipped what could not be done here, and why
     * @param stopped the longest time in which a living player painted nothing
     * @param lost what was lost or done twice, in words; empty when all is well
     * @param untrue what was said and was not so, in words
     */
    public record Result(
            Map<Harm, Integer> done,
            List<Sentence> skipped,
            int answered,
            Duration control,
            Duration picture,
            Duration stopped,
            List<String> lost,
            List<String> untrue) {}

    public static Result of(Path home, Path folder, Plan plan, Consumer<String> tell) throws Exception {
        var skipped = new ArrayList<Sentence>();
        var possible = new ArrayList<Harm>();
        for (var harm : Harm.values()) {
            if (!plan.harms().contains(harm)) continue;
            var obstacle = harm.obstacle(folder);
            if (obstacle.isEmpty()) possible.add(harm);
            else skipped.add(obstacle);
        }
        var done = new EnumMap<Harm, Integer>(Harm.class);
        Torture torture;
        var run = folder.resolve("run");
        try (var house = new RealHouse(home, "vinh-bao-2024-01-30", "simulated", run, Rules.NEVER_CAREFUL).start();
                var caller = house.caller()) {
            torture = new Torture(house, caller, plan.seed(), tell);
            torture.begin();
            for (int round = 1; round <= plan.rounds() && !possible.isEmpty(); round++) {
                var harm = possible.get(torture.random.nextInt(possible.size()));
                torture.round(round, harm);
                done.merge(harm, 1, Integer::sum);
            }
            torture.sendAgain();
        }
        // The desk has ended and written all it had.
        var audit = Audit.of(run, torture.sent);
        var untrue = new ArrayList<>(torture.untrue);
        untrue.addAll(audit.unasked());
        return new Result(
                done,
                List.copyOf(skipped),
                audit.answered(),
                torture.control,
                torture.picture,
                torture.stopped,
                audit.lost(),
                List.copyOf(untrue));
    }

    private void begin() throws InterruptedException {
        if (caller.await(live -> true, PATIENCE) == null || !house.awaitPicture(PATIENCE))
            throw new IllegalStateException("the house does not start: " + house.said());
    }

    private void round(int number, Harm harm) throws IOException, InterruptedException {
        burst(1 + random.nextInt(BURST));
        // Now, or when the disk is just being written, or when all has been answered.
        TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
        var begin = watch.now().steady();
        boolean desk = random.nextBoolean();
        var what = switch (harm) {
            case KILL -> desk ? killDesk(begin) : killPlayer(begin);
            case STOP -> desk ? stopDesk() : stopPlayer();
            case FOLDER -> desk ? takeFolder() : deleteFolder();
            case DISK -> fillDisk();
        };
        joinsAgain();
        theLampIsRight();
        tell.accept(
                number + ": " + what + " " + watch.now().steady().minus(begin).toMillis() + " ms");
    }

    private void joinsAgain() throws InterruptedException {
        var now = caller.await(
                live -> !live.players().isEmpty()
                        && !live.players().getFirst().surfaces().isEmpty(),
                PATIENCE);
        if (now == null) throw new IllegalStateException("the player does not join again: " + house.said());
        for (var player : now.players()) for (var count : player.surfaces()) stopped = longer(stopped, count.gap());
    }

    private String killDesk(Duration begin) throws InterruptedException {
        long epoch = epoch();
        RealHouse.kill(house.guard().desk());
        // Whatever is pressed while nobody is there to hear it.
        burst(2);
        inHandAgain(epoch);
        control = longer(control, watch.now().steady().minus(begin));
        return "desk killed";
    }

    private String killPlayer(Duration begin) throws InterruptedException {
        RealHouse.kill(house.guard().player());
        burst(2);
        pictureIsBack();
        picture = longer(picture, watch.now().steady().minus(begin));
        return "player killed";
    }

    private void pictureIsBack() throws InterruptedException {
        if (!house.awaitPicture(PATIENCE))
            throw new IllegalStateException("the picture does not come back: " + house.said());
    }

    private long epoch() {
        var before = caller.live();
        return before == null ? 0 : before.epoch();
    }

    private void inHandAgain(long epoch) throws InterruptedException {
        var end = watch.now().steady().plus(PATIENCE);
        while (watch.now().steady().compareTo(end) < 0) {
            caller.at(house.guard().port());
            if (caller.await(live -> live.epoch() > epoch, Duration.ofSeconds(1)) != null) return;
        }
        throw new IllegalStateException("the desk does not come back: " + house.said());
    }

    /** For a moment, until it is told, or until it is ended. */
    private Duration howLong() {
        return switch (random.nextInt(4)) {
            case 0 -> Rules.USUAL.hangs().plusSeconds(2);
            case 1 -> TOLD.plusSeconds(1);
            default -> Duration.ofMillis(300 + random.nextInt(2_000));
        };
    }

    private String stopDesk() throws InterruptedException {
        long epoch = epoch();
        var length = howLong();
        var late = new ArrayList<Audit.Sent>();
        var told = stand(house.guard().desk(), length, Deaths.DESK_SILENT, () -> late.addAll(burst(2)));
        boolean hung = house.said().substring(told).contains(Deaths.DESK_HUNG.en());
        if (hung) inHandAgain(epoch);
        else awaitLife();
        var limit = length.minusSeconds(2).minusMillis(500);
        if (limit.isPositive()) for (var one : late) mustNotAct(one, length);
        return "desk stopped for " + length.toMillis() + " ms" + (hung ? " and replaced" : "");
    }

    /** It was pressed more than two seconds before anybody could hear it. */
    private void mustNotAct(Audit.Sent press, Duration length) throws InterruptedException {
        if (press.command().wish() instanceof Wish.Cover) return;
        var answer = answered(press.answer());
        if (answer != null && answer.accepted())
            untrue.add("a press acted after " + length.toMillis() + " ms: " + press.command());
    }

    private static ToPeer.@Nullable Answer answered(CompletableFuture<ToPeer.Answer> answer)
            throws InterruptedException {
        try {
            return answer.get(1, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            // It was on its way when the connection broke.
            return null;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private String stopPlayer() throws InterruptedException {
        var length = howLong();
        var player = house.guard().player();
        int told = stand(player, length, Deaths.PLAYER_SILENT, () -> burst(2));
        boolean hung = house.said().substring(told).contains(Deaths.PLAYER_HUNG.en());
        if (hung) pictureIsBack();
        return "player stopped for " + length.toMillis() + " ms" + (hung ? " and replaced" : "");
    }

    /** @return how much had been said before */
    private int stand(@Nullable Process process, Duration length, Sentence silent, Runnable meanwhile)
            throws InterruptedException {
        int said = house.said().length();
        var standing = Objects.requireNonNull(process).toHandle();
        if (!Signals.stop(standing)) throw new IllegalStateException("it cannot be stopped");
        try {
            meanwhile.run();
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } finally {
            Signals.goOn(standing);
        }
        boolean isTold = house.said().substring(said).contains(silent.en());
        if (length.compareTo(TOLD) > 0 && !isTold) untrue.add("nobody said: " + silent.en());
        return said;
    }

    private void awaitLife() throws InterruptedException {
        if (caller.await(live -> true, PATIENCE) == null)
            throw new IllegalStateException("the desk says nothing: " + house.said());
    }

    private String deleteFolder() {
        Folders.delete(house.folder());
        burst(2);
        return "folder deleted";
    }

    /** The desk cannot notice before it dies, and the next one finds nothing: it opens no other run, and waits. */
    private String takeFolder() throws IOException, InterruptedException {
        long epoch = epoch();
        var desk = Objects.requireNonNull(house.guard().desk());
        Signals.stop(desk.toHandle());
        var elsewhere = house.folder().resolveSibling("elsewhere");
        Files.move(house.folder(), elsewhere);
        RealHouse.kill(desk);
        burst(1);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(3_000));
        // A player that starts anew may have made the place again by now; the run is not in it.
        Folders.delete(house.folder());
        Files.move(elsewhere, house.folder());
        inHandAgain(epoch);
        return "folder taken away";
    }

    private String fillDisk() throws IOException, InterruptedException {
        var filler = house.folder().resolveSibling(FILLER);
        FullDisk.by(filler);
        boolean noticed = false;
        // A journal has room in its last block for a while.
        for (int press = 0; press < MOST_UNNOTICED && !noticed; press++) {
            var answer = answered(burst(1).getFirst().answer());
            noticed = answer != null && answer.accepted() && !answer.kept();
        }
        if (!noticed) untrue.add("a full disk was never noticed");
        Files.delete(filler);
        return "disk filled";
    }

    /** While the lamp says that all is on the disk, what the desk has told lies there; after a while the lamp is on. */
    private void theLampIsRight() throws InterruptedException {
        var end = watch.now().steady().plus(PATIENCE);
        var wrongSince = watch.now().steady();
        while (watch.now().steady().compareTo(end) < 0) {
            var live = caller.live();
            boolean on = live != null && live.protection().isEmpty();
            boolean there = live != null && Audit.reaches(house.folder()) >= live.seq();
            if (on && there) return;
            var now = watch.now().steady();
            if (!on) wrongSince = now;
            if (now.minus(wrongSince).compareTo(NOTICED) > 0) {
                untrue.add("the lamp says that all is on the disk, and not all is");
                return;
            }
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
        untrue.add("crash protection does not come back: " + house.said());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private List<Audit.Sent> burst(int many) {
        var burst = new ArrayList<Audit.Sent>();
        for (int i = 0; i < many; i++) {
            var command = command(caller.sight("press-" + ++presses));
            burst.add(new Audit.Sent(command, caller.send(command)));
        }
        sent.addAll(burst);
        return burst;
    }

    private Command command(Sight sight) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Command(sight, new Wish.Go());
            case 2 -> new Command(sight, new Wish.Cover(Set.of(SURFACE), Over.Kind.HOLD));
            case 3 -> new Command(sight, new Wish.Release(Set.of(SURFACE)));
            case 4 -> new Command(sight, new Wish.Message(SURFACE, "tin " + presses, Duration.ofSeconds(5)));
            case 5 -> new Command(sight, new Wish.Jump("trao-huy-hieu"));
            default -> new Command(sight, new Wish.Delay(Duration.ofMinutes(random.nextInt(10))));
        };
    }

    /** Who got no answer presses again, with the same id: it has its effect once at most. */
    private void sendAgain() throws InterruptedException {
        var again = new ArrayList<CompletableFuture<ToPeer.Answer>>();
        for (var one : List.copyOf(sent)) {
            if (one.answer().isDone()) continue;
            var answer = caller.send(one.command());
            sent.add(new Audit.Sent(one.command(), answer));
            again.add(answer);
        }
        try {
            CompletableFuture.allOf(again.toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("presses that are sent again get no answer", e);
        }
    }
}

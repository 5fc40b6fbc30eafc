package khaimac.trial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import khaimac.clock.Watch;
import khaimac.engine.Command;
import khaimac.engine.Over;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.guard.Rules;
import khaimac.journal.FolderDisk;
import khaimac.journal.Reading;
import khaimac.link.ToPeer;
import khaimac.machine.SystemWatch;
import khaimac.scene.SurfaceName;

/**
 * Kills desk and player at random moments, with commands on their way, and then reads in the journal what became of
 * every command: what was answered must be there, and nothing twice.
 */
public final class Torture {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BURST = 6;
    private static final SurfaceName SURFACE = new SurfaceName("backdrop");

    private record Sent(Command command, CompletableFuture<ToPeer.Answer> answer) {}

    private final RealHouse house;
    private final Caller caller;
    private final Random random;
    private final Watch watch = new SystemWatch();
    private final Consumer<String> tell;
    private final List<Sent> sent = new ArrayList<>();
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
     * What came of it.
     *
     * @param stopped the longest time in which a living player painted nothing
     * @param problems what was lost or done twice, in words; empty when all is well
     */
    public record Result(
            int kills, int answered, Duration control, Duration picture, Duration stopped, List<String> problems) {}

    public static Result of(Path home, Path folder, int kills, long seed, Consumer<String> tell) throws Exception {
        Torture torture;
        try (var house = new RealHouse(home, "vinh-bao-2024-01-30", "simulated", folder, Rules.NEVER_CAREFUL).start();
                var caller = house.caller()) {
            torture = new Torture(house, caller, seed, tell);
            torture.run(kills);
        }
        // The desk has ended and written all it had.
        return torture.result(kills);
    }

    private void run(int kills) throws InterruptedException {
        if (caller.await(live -> true, PATIENCE) == null || !house.awaitPicture(PATIENCE))
            throw new IllegalStateException("the house does not start: " + house.said());
        for (int kill = 1; kill <= kills; kill++) kill(kill);
        sendAgain();
    }

    private void kill(int number) throws InterruptedException {
        burst(1 + random.nextInt(BURST));
        // Now, or when the disk is just being written, or when all has been answered.
        TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
        boolean desk = random.nextBoolean();
        var begin = watch.now().steady();
        if (desk) killDesk(begin);
        else killPlayer(begin);
        var now = caller.await(
                live -> !live.players().isEmpty()
                        && !live.players().getFirst().surfaces().isEmpty(),
                PATIENCE);
        if (now == null) throw new IllegalStateException("the player does not join again: " + house.said());
        for (var player : now.players())
            for (var count : player.surfaces()) {
                if (count.gap().compareTo(stopped) > 0) stopped = count.gap();
            }
        tell.accept(number + ": " + (desk ? "desk" : "player") + " "
                + watch.now().steady().minus(begin).toMillis() + " ms");
    }

    private void killDesk(Duration begin) throws InterruptedException {
        var before = caller.live();
        long epoch = before == null ? 0 : before.epoch();
        RealHouse.kill(house.guard().desk());
        // Whatever is pressed while nobody is there to hear it.
        burst(2);
        if (!control(epoch)) throw new IllegalStateException("the desk does not come back: " + house.said());
        control = longer(control, watch.now().steady().minus(begin));
    }

    private boolean control(long epoch) throws InterruptedException {
        var end = watch.now().steady().plus(PATIENCE);
        while (watch.now().steady().compareTo(end) < 0) {
            caller.at(house.guard().port());
            if (caller.await(live -> live.epoch() > epoch, Duration.ofSeconds(1)) != null) return true;
        }
        return false;
    }

    private void killPlayer(Duration begin) throws InterruptedException {
        RealHouse.kill(house.guard().player());
        burst(2);
        if (!house.awaitPicture(PATIENCE))
            throw new IllegalStateException("the picture does not come back: " + house.said());
        picture = longer(picture, watch.now().steady().minus(begin));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void burst(int many) {
        for (int i = 0; i < many; i++) {
            var command = command(caller.sight("press-" + ++presses));
            sent.add(new Sent(command, caller.send(command)));
        }
    }

    private Command command(Sight sight) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Command(sight, new Wish.Go());
            case 2 -> new Command(sight, new Wish.Cover(java.util.Set.of(SURFACE), Over.Kind.HOLD));
            case 3 -> new Command(sight, new Wish.Release(java.util.Set.of(SURFACE)));
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
            sent.add(new Sent(one.command(), answer));
            again.add(answer);
        }
        try {
            CompletableFuture.allOf(again.toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("presses that are sent again get no answer", e);
        }
    }

    private Result result(int kills) throws java.io.IOException {
        Map<String, List<Long>> effects = new HashMap<>();
        for (var fact : Reading.of(new FolderDisk(house.folder())).facts())
            effects.computeIfAbsent(fact.stamp().command(), id -> new ArrayList<>())
                    .add(fact.stamp().seq());
        var problems = new ArrayList<String>();
        int answered = 0;
        for (var one : sent) {
            var id = one.command().sight().id();
            var facts = effects.getOrDefault(id, List.of());
            // Facts of one decision follow each other; a second decision of the same press would come later.
            for (int at = 1; at < facts.size(); at++)
                if (facts.get(at) != facts.get(at - 1) + 1) problems.add("twice: " + one.command());
            var answer = one.answer().isDone() ? one.answer().join() : null;
            if (answer == null || !answer.accepted()) continue;
            answered++;
            if (answer.facts().size() < facts.size()) problems.add("twice: " + one.command() + " " + facts);
            if (answer.kept() && !facts.containsAll(answer.facts()))
                problems.add("lost: " + one.command() + " " + answer);
        }
        return new Result(kills, answered, control, picture, stopped, List.copyOf(problems));
    }
}

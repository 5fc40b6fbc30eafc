package khaimac.trial.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import khaimac.guard.Rules;
import khaimac.journal.FolderDisk;
import khaimac.journal.Reading;
import khaimac.machine.House;
import khaimac.machine.ResidentMemory;
import khaimac.machine.SystemWatch;
import khaimac.panel.words.Right;
import khaimac.trial.RealHouse;
import khaimac.wiring.RehearsalWatch;
import org.jspecify.annotations.Nullable;

/**
 * A real house under attack: everything that a page, a link and a program may say is said by who may not, wildly,
 * broken, late, twice, slowly. Meanwhile the operator presses BLANK again and again, and looks at the lamps of the
 * wall.
 */
public final class Attack {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int QUIET_ROUNDS = 8;
    private static final int LAST_ROUNDS = 3;

    /** So often the processes are looked at. */
    private static final int LOOK_EACH = 25;

    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final RealHouse house;
    private final Hand hand;
    private final Intruders intruders;
    private final Judge judge;
    private final Judge.Limits limits;
    private final List<Judge.Round> rounds = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private final Process desk;
    private final Process player;
    private long mistakes;
    private volatile boolean over;

    private Attack(RealHouse house, Hand hand, Intruders intruders, Judge judge, Judge.Limits limits) {
        this.house = house;
        this.hand = hand;
        this.intruders = intruders;
        this.judge = judge;
        this.limits = limits;
        this.desk = Objects.requireNonNull(house.guard().desk());
        this.player = Objects.requireNonNull(house.guard().player());
    }

    /**
     * What came of a seed.
     *
     * @param accepted how much of what was said was done
     * @param quiet the rounds of before, when nobody attacked
     * @param rounds those while it was attacked
     * @param desk how many times as much memory it had at most as in quiet; 0 where nobody could tell
     * @param late presses that took too long, in words
     * @param problems what somebody suffered, in words; empty when all is well
     */
    public record Result(
            long seed,
            int acts,
            int accepted,
            List<Judge.Round> quiet,
            List<Judge.Round> rounds,
            double desk,
            double player,
            List<String> late,
            List<String> problems) {}

    /**
     * Attacks a house of its own.
     *
     * @param folder empty; what is left in it tells what went wrong
     */
    public static Result of(Path home, Path folder, long seed, int acts, Judge.Limits limits) throws Exception {
        var watch = new SystemWatch();
        var stage = Stage.in(
                folder, watch.now().wall().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate());
        var judge = new Judge();
        var run = Files.createDirectories(folder.resolve("run"));
        // In a rehearsal there is more that a page may wish.
        var rehearsal = seed % 2 == 0
                ? null
                : RehearsalWatch.Setting.beginning(watch.now().wall(), 1);
        Result result;
        Map<String, Right> rights;
        try (var wall = new Wall(stage.address(), Stage.UNIVERSES);
                var house = new RealHouse(
                                home,
                                stage.show().toString(),
                                stage.hall().toString(),
                                run,
                                Rules.NEVER_CAREFUL,
                                rehearsal)
                        .start()) {
            var link = house.awaitPicture(PATIENCE) ? house.awaitPanel(PATIENCE) : null;
            if (link == null) throw new IOException("the house does not start: " + house.said());
            try (var hand = new Hand(link, wall);
                    var intruders = new Intruders(house, hand, judge)) {
                if (rehearsal != null) hand.arm();
                result = new Attack(house, hand, intruders, judge, limits).run(seed, acts);
                rights = intruders.rights();
            } finally {
                Files.writeString(folder.resolve("said.txt"), house.said());
            }
        }
        judge.read(Reading.of(new FolderDisk(run)).facts(), rights, Act.isTrusted(seed));
        return new Result(
                seed,
                result.acts(),
                judge.accepted(),
                result.quiet(),
                result.rounds(),
                result.desk(),
                result.player(),
                judge.late(),
                judge.problems());
    }

    private Result run(long seed, int acts) throws IOException, InterruptedException {
        var row = Act.row(seed, acts);
        intruders.comeIn(Arrays.stream(Guest.values())
                .filter(guest -> Act.isTrusted(seed) || !guest.isTrusted())
                .toList());
        hand.walk();
        var quiet = new ArrayList<Judge.Round>();
        for (int round = 0; round < QUIET_ROUNDS; round++) quiet.add(hand.round(0));
        double deskInQuiet = ResidentMemory.of(desk.toHandle());
        double playerInQuiet = ResidentMemory.of(player.toHandle());
        var outputs = settings();
        double deskAtMost = deskInQuiet;
        double playerAtMost = playerInQuiet;
        var pressing = Thread.ofPlatform().name("operator presses").start(this::pressAndPress);
        for (var act : row) {
            done.set(act.number());
            intruders.act(act);
            if (act.number() % LOOK_EACH > 0) continue;
            deskAtMost = Math.max(deskAtMost, ResidentMemory.of(desk.toHandle()));
            playerAtMost = Math.max(playerAtMost, ResidentMemory.of(player.toHandle()));
            if (!lives(act)) break;
        }
        over = true;
        pressing.join();
        if (desk.isAlive()) afterwards(seed, outputs);
        double deskTimes = deskInQuiet == 0 ? 0 : deskAtMost / deskInQuiet;
        double playerTimes = playerInQuiet == 0 ? 0 : playerAtMost / playerInQuiet;
        judge.weighed("desk", deskTimes, limits);
        judge.weighed("player", playerTimes, limits);
        return new Result(
                seed,
                done.get(),
                judge.accepted(),
                quiet,
                List.copyOf(rounds),
                deskTimes,
                playerTimes,
                List.of(),
                List.of());
    }

    private void pressAndPress() {
        try {
            // What was covered is released again before it ends.
            while (!over) {
                press();
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException e) {
            judge.suffered(e.getMessage() + ", at act " + done.get());
        }
    }

    private void press() throws IOException, InterruptedException {
        var round = hand.round(done.get());
        judge.timed(round, limits);
        rounds.add(round);
    }

    /** Whether the processes are those that they were, and have made no mistake of their own. */
    private boolean lives(Act act) {
        boolean same = desk.isAlive()
                && player.isAlive()
                && desk.equals(house.guard().desk())
                && player.equals(house.guard().player());
        if (!same) judge.suffered((desk.isAlive() ? "the player" : "the desk") + " died, at " + act);
        long now = mistakes();
        if (now > mistakes) judge.suffered("a mistake of our own, at the latest at " + act);
        mistakes = now;
        return same;
    }

    private long mistakes() {
        try {
            var file = house.folder().resolve(House.BESIDE).resolve("mistakes.txt");
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Still everything is as it was, but for what somebody had the right to change. */
    private void afterwards(long seed, List<?> outputs) throws IOException, InterruptedException {
        try {
            for (int round = 0; round < LAST_ROUNDS; round++) press();
        } catch (IOException | IllegalStateException e) {
            judge.suffered(e.getMessage() + ", after the last act");
            return;
        }
        var known = intruders.rights();
        for (var session : hand.letIn())
            if (session.right() != known.get(session.name())) judge.suffered("nobody let this one in: " + session);
        if (!Act.isTrusted(seed) && !settings().equals(outputs))
            judge.suffered("the outputs were " + outputs + " and are " + settings());
    }

    /** How the operator has set an output. */
    private record Setting(
            String name, double brightness, @Nullable Object pattern, boolean armed) {}

    private List<Setting> settings() {
        return hand.outputs().stream()
                .flatMap(player -> player.outputs().stream()
                        .map(output ->
                                new Setting(output.name(), output.brightness(), output.pattern(), player.armed())))
                .toList();
    }
}

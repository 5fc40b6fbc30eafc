package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Operator;
import khaimac.scene.SurfaceName;
import khaimac.show.Segment;
import khaimac.show.Show;
import khaimac.show.ShowDate;

/** An evening of one seed, and what the operator has done to the segment that is on, counted apart from the engine. */
final class Walk {
    private final long seed;
    final Random random;
    final Evening evening;
    private final List<String> acts = new ArrayList<>();
    int visit;
    boolean closedOnce;
    Duration added = Duration.ZERO;
    private Duration paused = Duration.ZERO;
    private Instant pausedSince = Instant.MAX;

    Walk(long seed, List<Segment> segments) {
        this.seed = seed;
        this.random = new Random(seed + 1_000_000);
        var show = Show.of(
                "",
                "",
                "",
                "",
                ShowDate.on(Agendas.DAY),
                Agendas.ZONE,
                List.of(new SurfaceName("stage")),
                Map.of(),
                Map.of(),
                Map.of(),
                segments);
        var doors = Agendas.EIGHT.plus(Duration.ofSeconds(random.nextInt(-1800, 1800)));
        evening = Evening.open(show, "", Mode.REHEARSAL, doors, Operator.NOBODY, ignored -> {});
    }

    Timing timing() {
        return Timing.of(evening.run(), evening.now());
    }

    List<Segment> segments() {
        return evening.run().show().segments();
    }

    /** Where in the agenda it stands; before the first -1, after the last their number. */
    int live() {
        var live = evening.run().live();
        if (evening.run().closed()) return segments().size();
        return live == null ? -1 : evening.run().show().indexOf(live.id());
    }

    Duration minutes(int most) {
        return Duration.ofSeconds(random.nextInt(most * 60));
    }

    Duration paused() {
        return pausedSince.equals(Instant.MAX) ? paused : paused.plus(Duration.between(pausedSince, evening.now()));
    }

    void pass(Duration length) {
        evening.until(evening.truth().plus(length));
        evening.ask("", new Wish.Tick());
        count();
    }

    void go() {
        ask("go", new Wish.Go());
    }

    void add() {
        var by = Duration.ofSeconds(random.nextInt(-1200, 1200));
        if (ask("add " + by, new Wish.Add(by))) added = added.plus(by);
    }

    void pauseFor(Duration length) {
        if (!evening.run().paused()) hold();
        pass(length);
        if (evening.run().paused()) hold();
    }

    /** Stops the clock of the segment, or lets it go on. */
    void hold() {
        if (evening.run().paused()) {
            if (ask("resume", new Wish.Resume())) {
                paused = paused();
                pausedSince = Instant.MAX;
            }
        } else if (ask("pause", new Wish.Pause())) {
            pausedSince = evening.now();
        }
    }

    void skip() {
        var one = segments().get(random.nextInt(segments().size()));
        ask("skip " + one.id(), new Wish.Skip(one.id(), !one.skip()));
    }

    void announce() {
        var by = Duration.ofMinutes(random.nextInt(-10, 20));
        ask("delay " + by, new Wish.Delay(by));
    }

    void jump() {
        var one = segments().get(random.nextInt(segments().size()));
        ask("jump " + one.id(), new Wish.Jump(one.id()));
    }

    private boolean ask(String words, Wish wish) {
        boolean done = evening.ask(words, wish) instanceof Decision.Accepted;
        if (done) acts.add(evening.now().atZone(Agendas.ZONE).toLocalTime() + " " + words);
        count();
        return done;
    }

    /** Another visit begins with nothing added and nothing paused. */
    private void count() {
        closedOnce |= evening.run().closed();
        int now = evening.run().seen().visit();
        if (now == visit) return;
        visit = now;
        added = Duration.ZERO;
        paused = Duration.ZERO;
        pausedSince = Instant.MAX;
    }

    @Override
    public String toString() {
        return "seed " + seed + " at " + evening.now().atZone(Agendas.ZONE).toLocalTime() + ", after " + acts;
    }
}

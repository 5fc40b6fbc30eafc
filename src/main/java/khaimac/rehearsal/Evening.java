package khaimac.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import khaimac.clock.VirtualClock;
import khaimac.cue.Change;
import khaimac.cue.Uncarried;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Insistence;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.phrase.Controls;
import khaimac.scene.Lots;
import khaimac.scene.Heard;
import khaimac.scene.Showing;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * One ceremony in virtual time: the real engine, a clock that is told, an operator, and a hall whose films end when
 * they should. Everything that happens goes to whoever listens. The same input gives the same evening.
 */
public final class Evening implements Controls.Simulated {
    /** Nobody's ceremony has more steps; a plan that would is going in circles. */
    private static final int MOST_STEPS = 5_000_000;

    /** Nobody plays anything here, so nobody knows how long a file is. */
    private static final Duration SOME_SOUND = Duration.ofMinutes(3);

    private static final Sentence NOT_SENT =
            new Sentence("Tập trong máy nên không gửi gì ra ngoài.", "Nothing is sent: this evening is only reckoned.");

    private static final Sentence NOT_PLAYED =
            new Sentence("Tập trong máy nên không phát âm thanh.", "Nothing is played: this evening is only reckoned.");

    private final VirtualClock clock;
    private final Operator operator;
    private final Consumer<Happening> tell;
    private final Map<SurfaceName, Showing> shown = new HashMap<>();
    private final Set<Run.RunningFilm> filmsOver = new HashSet<>();
    private final Insistence insistence = new Insistence();
    private Run run;
    private Instant truth;
    private long asked;
    private long steps;

    private Evening(Show show, Instant start, Operator operator, Consumer<Happening> tell) {
        this.clock = new VirtualClock(start);
        this.truth = start;
        this.operator = operator;
        this.tell = tell;
        this.run = Run.of(show);
    }

    /**
     * Opens a show.
     *
     * @param start when the doors open: the first thing that happens
     */
    public static Evening open(
            Show show, String hash, Mode mode, Instant start, Operator operator, Consumer<Happening> tell) {
        var evening = new Evening(show, start, operator, tell);
        evening.ask("open", new Wish.Open(hash, mode));
        return evening;
    }

    @Override
    public Run run() {
        return run;
    }

    /** Now, on the run's time line. */
    @Override
    public Instant now() {
        return run.at(clock.now());
    }

    /** How much time has really passed since the start, whatever clocks say: what a script's times mean. */
    public Instant truth() {
        return truth;
    }

    public long steps() {
        return steps;
    }

    /** Lets time pass until a true time, with everything that happens by itself and every press of the operator. */
    public void until(Instant end) {
        while (truth.isBefore(end) && mayGoOn()) {
            var next = next();
            var wait = Duration.between(truth, end);
            if (next != null && Duration.between(now(), next).compareTo(wait) < 0) wait = Duration.between(now(), next);
            pass(wait.isNegative() ? Duration.ZERO : wait);
            step();
        }
    }

    /** Lets time pass until nothing more will happen by itself and nobody will press any more. */
    public void toTheEnd(Instant latest) {
        for (var next = next(); next != null && next.isBefore(latest) && mayGoOn(); next = next()) {
            var wait = Duration.between(now(), next);
            pass(wait.isNegative() ? Duration.ZERO : wait);
            step();
        }
    }

    private boolean mayGoOn() {
        if (++steps > MOST_STEPS) throw new IllegalStateException("this ceremony goes in circles");
        return true;
    }

    private void pass(Duration passed) {
        clock.advance(passed);
        truth = truth.plus(passed);
    }

    /** When the next thing happens, on the run's time line; null when nothing will. */
    private @Nullable Instant next() {
        var next = run.nextDue();
        for (var film : run.films()) {
            if (!filmsOver.contains(film)) next = earlier(next, film.ends());
        }
        for (var sound : run.sounds()) next = earlier(next, over(sound));
        return earlier(next, operator.nextPress(run, now()));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) return one == null ? other : one;
        return other.isBefore(one) ? other : one;
    }

    /** What is due now: by itself, in the hall, by the operator's hand. */
    private void step() {
        tick();
        for (var film : run.films()) {
            var ends = film.ends();
            if (ends == null || ends.isAfter(now()) || !filmsOver.add(film)) continue;
            ask("film-end", film.ended());
        }
        for (var sound : run.sounds()) {
            var over = over(sound);
            if (over == null || over.isAfter(now())) continue;
            ask("sound-end", new Wish.SoundReport(sound.name(), sound.since(), Heard.ENDED, Sentence.NONE));
        }
        var press = operator.nextPress(run, now());
        if (press != null && !press.isAfter(now())) ask("go", new Wish.Go());
    }

    /** When the file of a sound is over, which the engine cannot know; null where it does, or where it never is. */
    private static @Nullable Instant over(Sounding sound) {
        if (sound.tune().loop() || sound.over() != null) return null;
        return sound.since().plus(SOME_SOUND);
    }

    private void tick() {
        ask("", new Wish.Tick());
    }

    /** Somebody wishes something now, seeing what is there to see. */
    public Decision ask(String words, Wish wish) {
        var at = run.opened() ? now() : clock.now().wall();
        var id = words.isEmpty() ? "" : "ask-" + ++asked;
        return decide(
                words,
                new Command(
                        new Sight(id, words.isEmpty() ? "" : "operator", run.epoch(), run.seen(), run.rev(), at),
                        wish));
    }

    /** A wish with whatever its sender saw. */
    public Decision decide(String words, Command command) {
        var meant = run.opened() ? insistence.meant(run, command, now()) : command;
        // A desk throws dice; a rehearsal is the same each time.
        var decision = run.decide(meant.thrown(Lots.hex(clock.now().wall().toEpochMilli())), clock.now());
        switch (decision) {
            case Decision.Accepted(var facts, boolean again) -> {
                if (!again) follow(facts);
            }
            case Decision.Refused(var because) -> tell.accept(new Happening.Refused(now(), words, because));
        }
        return decision;
    }

    @Override
    public void wish(String words, Wish wish) {
        ask(words, wish);
    }

    @Override
    public void press(String words, Command command) {
        decide(words, command);
    }

    private void follow(List<Fact> facts) {
        for (var fact : facts) {
            run = run.after(fact);
            tell.accept(new Happening.Happened(fact));
            for (var change : run.changes(fact)) undone(fact.at(), change);
        }
        if (!facts.isEmpty()) look(facts.getLast());
    }

    /** Nobody outside is reached from here; what is asked of them is told, and that nothing came of it. */
    private void undone(Instant at, Change change) {
        var why = switch (change) {
            case Change.Send _ -> NOT_SENT;
            case Change.Play _ -> NOT_PLAYED;
            case Change.Picture _, Change.StopSound _, Change.Device _ -> Uncarried.why(change);
        };
        if (!why.isEmpty()) tell.accept(new Happening.Undone(at, change, why));
    }

    /** Compares what every surface shows with what it showed. A clock that was set moves anchors, and no picture. */
    private void look(Fact last) {
        boolean clockSet = last.deed() instanceof Deed.ClockSettled settled && !settled.slept();
        for (var surface : run.show().surfaces()) {
            var now = run.showing(surface);
            var before = shown.put(surface, now);
            if (!now.equals(before) && !clockSet) tell.accept(new Happening.Changed(last.at(), surface, now));
        }
    }

    /** Somebody sets the laptop's clock. */
    @Override
    public void setClock(Duration step) {
        clock.setWallBy(step);
        tick();
    }

    /** The laptop sleeps and wakes up. */
    @Override
    public void sleep(Duration asleep) {
        clock.sleep(asleep);
        truth = truth.plus(asleep);
        tick();
    }

    /** The desk is gone for a while, and starts again. */
    @Override
    public void down(Duration away) {
        var alive = now();
        clock.advance(away);
        truth = truth.plus(away);
        clock.restart();
        ask("recover", new Wish.Recover(alive, null));
    }
}

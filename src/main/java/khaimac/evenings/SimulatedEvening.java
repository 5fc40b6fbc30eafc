package khaimac.evenings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import khaimac.engine.Timing;

/** One evening from one seed: faults on, and whatever happens nobody suffers; then faults off, and soon all is well. */
final class SimulatedEvening {
    private static final long CALM = 10 * World.SECOND;
    private static final long STALE_AFTER = 3 * World.SECOND;
    private static final int PANELS = Crew.ROLES.size();

    /**
     * Who acts when: the desk, its pen, presses that arrive, the player, whatever goes wrong; then crew, panels,
     * displays.
     */
    private static final int DESK = 0;

    private static final int PEN = 1;
    private static final int PRESSES = 2;
    private static final int PLAYER = 3;
    private static final int TROUBLE = 4;
    private static final int CREW = 5;
    private static final int PANEL = CREW + PANELS;
    private static final int DISPLAY = PANEL + PANELS;

    private final long[] next = new long[DISPLAY + Programme.SURFACES.size()];
    private final long seed;
    private final World world;
    private final Mixes mixes;
    private final List<Violation> violations = new ArrayList<>();
    private final Invariants invariants;
    private final Witnessed witnessed;
    private final ShakyDisk disk;
    private final Poison poison;
    private final Booth booth;
    private final Stage stage;
    private final Crew crew;
    private final Mishaps mishaps;
    private final List<Panel> panels =
            IntStream.range(0, PANELS).mapToObj(member -> new Panel()).toList();
    private final List<Press> presses = new ArrayList<>();
    private final Digest digest = new Digest();
    private final Parts parts;
    private long step;
    private long restarts = Booth.NEVER;

    SimulatedEvening(long seed, Parts parts, Mixes mixes) {
        this.seed = seed;
        this.parts = parts;
        this.mixes = mixes;
        this.world = new World(seed, Programme.START.minusSeconds(20));
        var faults = Faults.of(world.dice);
        this.invariants = Invariants.of((name, detail) -> violations.add(new Violation(seed, step, name, detail)));
        this.witnessed = new Witnessed(invariants, world, mixes);
        this.disk = new ShakyDisk(world, mixes, new OnlyCopies(invariants, this::sheets));
        this.poison = new Poison(world, mixes, invariants);
        this.booth = new Booth(world, mixes, invariants, witnessed, disk, parts, poison);
        this.stage = new Stage(world, mixes, invariants, witnessed, parts);
        this.crew = new Crew(world, faults.clumsyCrew(), faults.poison() ? poison : null);
        this.mishaps = new Mishaps(world, mixes, faults, disk, booth, stage, panels);
        for (int actor = 0; actor < next.length; actor++) next[actor] = world.between(0, World.SECOND);
        next[DESK] = 0;
    }

    private ShakyDisk sheets() {
        return disk;
    }

    /** @return how many steps were taken; the faults end a while before the last */
    Outcome run(long steps) {
        long calmFrom = Math.max(steps / 2, steps - 2_000);
        boolean calm = false;
        long end = Booth.NEVER;
        boot();
        for (step = 0; step < steps && violations.size() < 3; step++) {
            if (!calm && step >= calmFrom) {
                calm = true;
                calmDown();
                end = world.now() + CALM;
            }
            act(first());
            if (calm && world.now() >= end) {
                allIsWell();
                end = Booth.NEVER;
            }
        }
        return new Outcome(seed, step, List.copyOf(violations), digest.value(world.now(), disk.written.getValue()));
    }

    /** What came of an evening; the same seed has the same digest everywhere. */
    record Outcome(long seed, long steps, List<Violation> violations, long digest) {}

    private int first() {
        next[DESK] = booth.isUp() ? booth.wakes() : restarts;
        next[PEN] = booth.penDone();
        int first = 0;
        for (int actor = 1; actor < next.length; actor++) if (next[actor] < next[first]) first = actor;
        return first;
    }

    private void act(int actor) {
        world.advance(next[actor]);
        digest.add(actor, world.now());
        try {
            switch (actor) {
                case DESK -> desk();
                case PEN -> booth.penIsDone();
                case PRESSES -> arrivals();
                case PLAYER -> player();
                case TROUBLE -> trouble();
                default -> {
                    if (actor < PANEL) think(actor - CREW);
                    else if (actor < DISPLAY) listen(actor - PANEL);
                    else {
                        stage.turn(stage.displays.get(actor - DISPLAY));
                        next[actor] = world.now() + world.between(50 * World.MILLI, 400 * World.MILLI);
                    }
                }
            }
        } catch (ShakyDisk.Died e) {
            fall(world.between(300 * World.MILLI, 2 * World.SECOND));
        }
    }

    private void desk() {
        if (booth.isUp()) booth.wake();
        else boot();
    }

    private void boot() {
        restarts = Booth.NEVER;
        booth.start();
    }

    /** The desk's process is gone; the guard starts another. */
    private void fall(long away) {
        booth.die();
        restarts = world.now() + away;
    }

    private void arrivals() {
        if (booth.standsStill()) {
            next[PRESSES] = booth.standsUntil();
            return;
        }
        long soonest = Booth.NEVER;
        for (int at = presses.size() - 1; at >= 0; at--) {
            var press = presses.get(at);
            if (press.arrives() > world.now()) {
                soonest = Math.min(soonest, press.arrives());
                continue;
            }
            presses.remove(at);
            if (panels.get(press.member()).connected) booth.hear(press);
        }
        next[PRESSES] = soonest;
    }

    private void player() {
        stage.hear(booth.isUp() ? booth.newest : null);
        next[PLAYER] = world.now() + world.between(50 * World.MILLI, 300 * World.MILLI);
        var run = booth.decided();
        if (run == null || booth.standsStill()) return;
        if (world.oneIn(8)) {
            var timing = Timing.of(run, run.at(world.moment()));
            if (timing.remaining() != null && timing.remaining().isNegative()) mixes.happened(Mix.OVERTIME);
            invariants.wall().aSpeakerIsToldOfOvertime(timing);
        }
        if (world.oneIn(40)
                && invariants.start().whatBeginsByItselfBeginsWhenItWasExpected(run, parts.judge(), world.moment()))
            mixes.happened(Mix.BEGAN_AS_EXPECTED);
        for (var film : run.films()) {
            var file = film.film().file();
            if (stage.alive && stage.connected && film.film().length() == null && booth.length(file) == null) {
                booth.filmKnown(file, Programme.CLIP);
                mixes.happened(Mix.FILM_LENGTH_TOLD);
            }
            var over = film.ends(booth.length(file));
            if (over != null && !over.isAfter(run.at(world.moment()))) booth.filmEnded(film);
            else if (stage.alive && stage.connected && world.oneIn(150)) booth.filmLost(film);
        }
        for (var sound : run.sounds()) {
            var over = sound.since().plusSeconds(40);
            if (!sound.tune().loop() && !over.isAfter(run.at(world.moment())) && stage.alive) booth.soundEnded(sound);
        }
    }

    private void trouble() {
        next[TROUBLE] = world.now() + world.between(200 * World.MILLI, 25 * World.SECOND);
        var end = mishaps.strike();
        if (end == null) return;
        if (end.asleep() > 0) {
            world.sleep(end.asleep());
            // Everything in the laptop stood still; so did the crew, who had gone home for as long.
            for (int actor = 0; actor < next.length; actor++)
                if (next[actor] != Booth.NEVER) next[actor] += end.asleep();
            presses.replaceAll(press -> press.again(press.arrives() + end.asleep()));
            booth.slept(end.asleep());
            if (restarts != Booth.NEVER) restarts += end.asleep();
        }
        if (end.away() > 0) fall(end.away());
    }

    private void think(int member) {
        next[CREW + member] = world.now() + world.between(200 * World.MILLI, 5 * World.SECOND);
        var command = crew.wish(member, panels.get(member));
        if (command == null) return;
        long arrives = world.now() + crew.lag();
        var press = new Press(
                command, Crew.ROLES.get(member), member, world.awake(), booth.ahead(command.sight()), arrives);
        send(press);
        if (!crew.tapsTwice()) return;
        mixes.happened(Mix.DOUBLE_TAP);
        switch (world.dice.nextInt(3)) {
            case 0 -> send(press.again(press.arrives() + world.between(0, 300 * World.MILLI)));
            case 1 -> {
                mixes.happened(Mix.TWO_IN_THE_SAME_INSTANT);
                send(press.of(crew.twin(command), press.arrives()));
            }
            default -> send(press.of(crew.twin(command), press.arrives() + world.between(0, 300 * World.MILLI)));
        }
    }

    private void send(Press press) {
        presses.add(press);
        next[PRESSES] = Math.min(next[PRESSES], press.arrives());
    }

    private void listen(int member) {
        var panel = panels.get(member);
        boolean wasStale = panel.isStale(world.now());
        boolean came = panel.receive(world.now());
        if (came && wasStale) mixes.happened(Mix.PANEL_BACK);
        var newest = booth.newest;
        var run = booth.decided();
        if (booth.isUp() && !booth.standsStill() && newest != null && run != null)
            panel.send(
                    parts.delivered(newest),
                    run.opened() ? run.at(world.moment()) : world.moment().wall(),
                    world.now(),
                    world.between(World.MILLI, 60 * World.MILLI));
        next[PANEL + member] = world.now() + world.between(80 * World.MILLI, 600 * World.MILLI);
        check(panel);
    }

    private void check(Panel panel) {
        invariants.disk().nobodyEatsTheMemory(panel.inFlight(), 0);
        var content = panel.content;
        if (content == null) return;
        boolean stale = panel.isStale(world.now());
        if (stale) mixes.happened(Mix.PANEL_STALE);
        invariants.wall().aPanelIsRightOrSaysItIsStale(
                stale, witnessed.wasPublished(content), content.wasNewestSince(world.now() - STALE_AFTER));
    }

    /** Faults off: the disk is exchanged, cables are in, whoever was gone comes back. */
    private void calmDown() {
        mishaps.end();
        poison.end();
        next[TROUBLE] = Booth.NEVER;
        if (!booth.isUp()) restarts = Math.min(restarts, world.now() + World.SECOND);
    }

    private void allIsWell() {
        var green = new HashMap<>(booth.green());
        green.put("every panel hears the desk", panels.stream().noneMatch(panel -> panel.isStale(world.now())));
        for (var display : stage.displays) {
            var shown = display.shown;
            // A picture that came up this very moment is on its way.
            green.put(
                    "surface " + display.surface + " shows what the desk says",
                    shown != null && shown.wasNewestSince(world.now() - World.SECOND));
        }
        invariants.wall().withoutFaultsAllIsWellWithinTenSeconds(green);
    }
}

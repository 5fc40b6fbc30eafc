package khaimac.evenings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.scene.DeviceState;
import khaimac.scene.Heard;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * What should be heard, what every device should be, and where the films are, reckoned from the facts by other means
 * than the engine's, so that a mistake there cannot hide behind itself.
 */
final class Expected {
    /** The hall at a moment. */
    record Hall(List<Sounding> sounds, NavigableMap<String, DeviceState> devices) {}

    /** @param before null for a correction: it changed neither sounds nor devices, nor the place of a film */
    private record Step(long seq, @Nullable Hall before, NavigableMap<SurfaceName, Footage> films) {}

    private static final int MOST_STEPS = 8;

    private List<Sounding> sounds = new ArrayList<>();
    private NavigableMap<String, DeviceState> devices = new TreeMap<>();
    private NavigableMap<SurfaceName, Footage> films = new TreeMap<>();
    private final Deque<Step> steps = new ArrayDeque<>();

    /** Steps that took over another plan: whoever edits the plan in the hall ends them. */
    private final Set<Long> adoptions = new HashSet<>();

    /** Steps that moved a part: they are not taken back in another plan than that they were made in. */
    private final Set<Long> moves = new HashSet<>();
    private final Set<Long> inserts = new HashSet<>();

    Hall hall() {
        return new Hall(List.copyOf(sounds), new TreeMap<>(devices));
    }

    /** The films that were put up, under whatever lies over them. */
    NavigableMap<SurfaceName, Footage> films() {
        return new TreeMap<>(films);
    }

    /** @param before the run as it was when the fact came */
    void follow(Run before, Fact fact) {
        moved(before, fact);
        sounds.removeIf(sound -> isOver(sound, fact.at()));
    }

    /** Out, or at its end, by then. */
    static boolean isOver(Sounding sound, Instant now) {
        var tune = sound.tune();
        var ending = sound.ending();
        boolean out = ending != null && !ending.since().plus(ending.fade()).isAfter(now);
        var length = tune.length();
        return out
                || (length != null
                        && !tune.loop()
                        && !sound.since().plus(length).isAfter(now));
    }

    /** A player said that it is over: neither a step back nor anything else brings it again. */
    private void ended(String name, Instant since) {
        sounds.removeIf(sound -> sound.name().equals(name) && sound.since().equals(since));
        var all = new ArrayList<>(steps);
        steps.clear();
        for (var step : all) {
            var was = step.before();
            var left = was == null
                    ? null
                    : new Hall(
                            was.sounds().stream()
                                    .filter(sound -> !sound.name().equals(name)
                                            || !sound.since().equals(since))
                                    .toList(),
                            was.devices());
            steps.addLast(new Step(step.seq(), left, step.films()));
        }
    }

    private void moved(Run before, Fact fact) {
        var now = fact.at();
        switch (fact.deed()) {
            case Deed.CueStarted start -> {
                var cue = cue(before, start);
                if (cue.trigger() instanceof Trigger.Go) step(fact, hall());
                for (var change : cue.changes()) apply(change, now);
            }
            case Deed.SegmentStarted start -> started(before, fact, start);
            case Deed.Closed _ -> step(fact, hall());
            case Deed.Retitled _, Deed.ListCorrected _ -> step(fact, null);
            case Deed.Inserted _, Deed.Withdrawn _ -> {
                step(fact, null);
                inserts.add(fact.stamp().seq());
            }
            case Deed.PlanChanged _ -> {
                step(fact, null);
                adoptions.add(fact.stamp().seq());
            }
            case Deed.Reordered _, Deed.PartAdded _, Deed.PartRemoved _ -> {
                planned();
                step(fact, null);
                moves.add(fact.stamp().seq());
            }
            case Deed.Skipped _, Deed.Noted _, Deed.DelayApplied _, Deed.Fitted _, Deed.Unfitted _ -> planned();
            case Deed.SteppedBack _, Deed.SteppedAgain _ -> {
                // Neither sounds nor devices; where a film goes on is judged by what was seen.
                step(fact, hall());
                films = believed(before.after(fact));
            }
            case Deed.Undone _ -> undone();
            case Deed.ClockSettled settled -> {
                if (!settled.slept()) shift(settled.by());
            }
            case Deed.CaughtUp _ -> adopt(before.after(fact));
            case Deed.SoundBecame(var name, var since, var became, var _) -> {
                if (became == Heard.ENDED || became == Heard.FAILED) ended(name, since);
            }
            case Deed.ByHand(var change) -> apply(change, now);
            case Deed.Opened _,
                    Deed.Recovered _,
                    Deed.TimeUp _,
                    Deed.TimeAdded _,
                    Deed.Paused _,
                    Deed.Resumed _,
                    Deed.Covered _,
                    Deed.Released _,
                    Deed.MessageShown _,
                    Deed.MessageEnded _,
                    Deed.EmergencyShown _,
                    Deed.EmergencyEnded _,
                    Deed.DrawBegun _,
                    Deed.DrawEnded _,
                    Deed.DelayAnnounced _,
                    Deed.FilmEnded _,
                    Deed.FilmLost _,
                    Deed.Moved _,
                    Deed.Missed _,
                    Deed.ClockJumped _,
                    Deed.Sent _ -> {}
        }
    }

    private static Cue cue(Run run, Deed.CueStarted start) {
        var segment = run.show().segment(start.segment());
        if (segment == null) throw new IllegalStateException("a cue of no segment: " + start);
        return segment.cues().get(start.cue());
    }

    private void started(Run before, Fact fact, Deed.SegmentStarted start) {
        switch (start.how()) {
            case GO -> step(fact, hall());
            case CLOCK, FOLLOW ->
                steps.removeIf(step -> step.before() != null
                        || adoptions.contains(step.seq())
                        || moves.contains(step.seq())
                        || inserts.contains(step.seq()));
            case JUMP, BACK -> {
                step(fact, hall());
                walkTo(before, start.segment(), fact.at());
            }
            case JOIN -> {
                step(fact, hall());
                adopt(before.after(fact));
            }
        }
    }

    /** As if one had walked there: music goes on or begins, an anthem that is not on stays silent. */
    private void walkTo(Run before, String id, Instant now) {
        var on = sounds;
        var shown = films;
        films = new TreeMap<>();
        sounds = new ArrayList<>();
        devices = new TreeMap<>();
        for (var segment : before.show().segments()) {
            if (segment.id().equals(id)) break;
            if (segment.skip()) continue;
            for (var cue : segment.cues()) {
                if (cue.trigger() instanceof Trigger.Overtime) continue;
                for (var change : cue.changes()) apply(change, now);
            }
        }
        films.replaceAll((surface, film) -> film.longOver(now));
        // What is up, and belongs there, runs on.
        films.replaceAll((surface, film) -> {
            var up = shown.get(surface);
            return up != null && up.ref().equals(film.ref()) ? up : film;
        });
        sounds.removeIf(sound -> sound.ending() != null);
        sounds.replaceAll(sound -> on.stream()
                .filter(one -> one.tune().equals(sound.tune()) && one.ending() == null)
                .findFirst()
                .orElse(sound));
        sounds.removeIf(sound -> !sound.tune().loop() && !on.contains(sound));
    }

    private void apply(Change change, Instant now) {
        switch (change) {
            case Change.Play(var tune) -> {
                sounds.removeIf(one -> one.name().equals(tune.name()) && one.ending() == null);
                sounds.add(Sounding.now(tune, now));
            }
            case Change.StopSound(var names, var fade) -> {
                for (var sound : List.copyOf(sounds)) {
                    if (!names.isEmpty() && !names.contains(sound.name())) continue;
                    int at = sounds.indexOf(sound);
                    var ending = sound.ending();
                    boolean soon = ending != null
                            && !ending.since().plus(ending.fade()).isAfter(now.plus(fade));
                    if (fade.isZero()) sounds.remove(at);
                    else if (!soon)
                        sounds.set(at, new Sounding(sound.tune(), sound.since(), new Sounding.Ending(now, fade)));
                }
            }
            case Change.Device(var name, var order) -> {
                var was = devices.getOrDefault(name, DeviceState.UNTOLD);
                devices.put(
                        name,
                        switch (order) {
                            case Change.DeviceOrder.Normal() ->
                                new DeviceState(was.input(), DeviceState.Picture.NORMAL, "");
                            case Change.DeviceOrder.Freeze() ->
                                new DeviceState(was.input(), DeviceState.Picture.FROZEN, "");
                            case Change.DeviceOrder.Black() ->
                                new DeviceState(was.input(), DeviceState.Picture.BLACK, "");
                            case Change.DeviceOrder.Input(var input) ->
                                new DeviceState(input, was.picture(), was.pattern());
                            case Change.DeviceOrder.Pattern(var pattern) ->
                                new DeviceState(was.input(), DeviceState.Picture.PATTERN, pattern);
                        });
            }
            case Change.Put(var surface, var ref, var _) -> {
                var film = film(ref);
                if (film == null) films.remove(surface);
                else films.put(surface, Footage.begun(ref, film, now));
            }
            case Change.Clear(var surface, var _) -> films.remove(surface);
            case Change.Steer(var surface, var how) ->
                films.computeIfPresent(surface, (name, film) -> film.steered(how, now));
            case Change.Idle _, Change.Level _, Change.Page _, Change.Overlay _, Change.Send _ -> {}
        }
    }

    /** Nobody corrects a film, so the show says what it is. */
    private static Look.@Nullable Film film(LookRef ref) {
        var look =
                ref instanceof LookRef.Named(var name) ? Programme.SHOW.looks().get(name) : null;
        return look instanceof Look.Film film ? film : null;
    }

    private void step(Fact fact, @Nullable Hall before) {
        steps.addLast(new Step(fact.stamp().seq(), before, films()));
        if (steps.size() > MOST_STEPS) steps.removeFirst();
    }

    private void planned() {
        long last = steps.stream()
                .mapToLong(Step::seq)
                .filter(adoptions::contains)
                .max()
                .orElse(0);
        steps.removeIf(
                step -> adoptions.contains(step.seq()) || (moves.contains(step.seq()) && step.seq() < last));
    }

    private void undone() {
        var step = steps.pollLast();
        if (step == null || step.before() == null) return;
        sounds = new ArrayList<>(step.before().sounds());
        devices = new TreeMap<>(step.before().devices());
        films = new TreeMap<>(step.films());
    }

    private void shift(Duration by) {
        sounds.replaceAll(sound -> sound.shifted(by));
        films.replaceAll((surface, film) -> film.shifted(by));
        var all = new ArrayList<>(steps);
        steps.clear();
        for (var step : all) {
            var before = step.before();
            var then = new TreeMap<>(step.films());
            then.replaceAll((surface, film) -> film.shifted(by));
            var hall = before == null
                    ? null
                    : new Hall(
                            before.sounds().stream()
                                    .map(sound -> sound.shifted(by))
                                    .toList(),
                            before.devices());
            steps.addLast(new Step(step.seq(), hall, then));
        }
    }

    /** Where the plan's own times say what is on, the engine is believed. */
    private void adopt(Run run) {
        sounds = new ArrayList<>(run.sounds());
        devices = new TreeMap<>(run.devices());
        films = believed(run);
    }

    private NavigableMap<SurfaceName, Footage> believed(Run run) {
        var all = new TreeMap<SurfaceName, Footage>();
        for (var surface : Programme.SURFACES) {
            var up = run.screened(surface);
            if (up == null) continue;
            var was = films.get(surface);
            var reel = up.reel();
            var ref = was != null && was.film().equals(up.film()) ? was.ref() : ref(up.film());
            all.put(surface, new Footage(ref, up.film(), reel.since(), reel.at(), reel.runs()));
        }
        return all;
    }

    private static LookRef ref(Look.Film film) {
        for (var look : Programme.SHOW.looks().entrySet())
            if (look.getValue().equals(film)) return new LookRef.Named(look.getKey());
        throw new IllegalStateException("a film of no show: " + film);
    }
}

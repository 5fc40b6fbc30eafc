package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import khaimac.cue.Change;
import khaimac.scene.DeviceState;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * What a hall is: tracked pictures, levels, sounds and devices, and beside them what lies over the surfaces by explicit
 * wish.
 *
 * @param messages words inserted live
 * @param inserts what nobody planned, and what was there of it last
 * @param idle the idle look of each surface, as it was when the surface last fell back to it
 * @param sounds that are on, in the order they began
 * @param devices what each was told last, for those that were told something
 * @param hush the last time in which something solemn was heard; null: none yet
 * @param alarm the emergency text that is up; null: none is
 * @param overlays what lies over all pictures of a surface, tracked as they are
 * @param drawn who was drawn by lot, by the file of the list
 */
record Stage(
        NavigableMap<SurfaceName, Placed> tracked,
        NavigableMap<SurfaceName, Double> levels,
        NavigableMap<SurfaceName, Over> over,
        NavigableMap<SurfaceName, Words> messages,
        NavigableMap<SurfaceName, Insertion> inserts,
        NavigableMap<SurfaceName, Placed> idle,
        List<Sounding> sounds,
        NavigableMap<String, DeviceState> devices,
        @Nullable Hush hush,
        @Nullable Alarm alarm,
        NavigableMap<SurfaceName, Overlaid> overlays,
        NavigableMap<String, Drawn> drawn) {

    record Words(String text, Instant since, @Nullable Instant until) {}

    static final Stage EMPTY = new Stage(
            none(), none(), none(), none(), none(), none(), List.of(), none(), null, null, none(), none());

    /** After one change; {@code edition} has the words of the next take. */
    Stage after(Change change, Edition edition, Instant now) {
        return switch (change) {
            case Change.Picture picture -> pictured(picture, edition, now);
            case Change.Play(var tune) -> playing(Sounding.now(tune, now));
            case Change.StopSound stop -> stopping(stop, now);
            case Change.Device(var name, var order) -> told(name, order);
            case Change.Send _ -> this;
        };
    }

    /** The same sound once more begins anew; one that goes out goes on doing so. */
    private Stage playing(Sounding sound) {
        var others = sounds.stream().filter(one -> !one.name().equals(sound.name()) || one.ending() != null);
        return hearing(Stream.concat(others, Stream.of(sound)).toList());
    }

    private Stage stopping(Change.StopSound stop, Instant now) {
        return hearing(sounds.stream()
                .map(sound -> stop.stops(sound.name()) ? sound.ending(now, stop.fade()) : sound)
                .filter(sound -> !sound.isOver(now))
                .toList());
    }

    /** One that its player says is over. */
    Stage without(String name, Instant since) {
        return hearing(sounds.stream()
                .filter(sound -> !sound.name().equals(name) || !sound.since().equals(since))
                .toList());
    }

    /** What was over by then is heard no more. */
    Stage heardAt(Instant now, Hearsay said) {
        if (sounds.isEmpty() && hush == null) return this;
        var on = sounds.stream().filter(sound -> !sound.isOver(now)).toList();
        var next = Hush.after(hush, on, said, now);
        return on.equals(sounds) && Objects.equals(next, hush)
                ? this
                : new Stage(tracked, levels, over, messages, inserts, idle, on, devices, next, alarm, overlays, drawn);
    }

    private Stage told(String device, Change.DeviceOrder order) {
        var others = changed(devices, map -> {
            var state = map.getOrDefault(device, DeviceState.UNTOLD);
            map.put(
                    device,
                    switch (order) {
                        case Change.DeviceOrder.Normal() -> state.showing(DeviceState.Picture.NORMAL);
                        case Change.DeviceOrder.Freeze() -> state.showing(DeviceState.Picture.FROZEN);
                        case Change.DeviceOrder.Black() -> state.showing(DeviceState.Picture.BLACK);
                        case Change.DeviceOrder.Input(var name) -> state.on(name);
                        case Change.DeviceOrder.Pattern(var name) -> state.showingPattern(name);
                    });
        });
        return new Stage(tracked, levels, over, messages, inserts, idle, sounds, others, hush, alarm, overlays, drawn);
    }

    private Stage pictured(Change.Picture change, Edition edition, Instant now) {
        return switch (change) {
            case Change.Put(var surface, var ref, var entrance) -> {
                var put = Placed.now(ref, edition.looks(), now, entrance);
                var wanted = put.with(Reels.before(put.look(), this::drawn));
                var before = tracked.getOrDefault(surface, idle.get(surface));
                // A picture that is up already stays: no fade of a title into itself, no crawl that starts over.
                var next = before != null && before.samePicture(wanted) && !Looks.startsAnew(wanted.look())
                        ? before.playing(entrance, now)
                        : before == null ? wanted : wanted.goingOn(before, now);
                yield withTracked(map -> map.put(surface, next));
            }
            case Change.Clear(var surface, var entrance) ->
                tracked.containsKey(surface)
                        ? withTracked(map -> map.remove(surface)).idlingAnew(surface, edition, now, entrance)
                        : this;
            case Change.Overlay(var surface, var ref, var fade) -> {
                var wanted = ref == null ? null : Placed.now(ref, edition.looks(), now, Entrance.CUT);
                yield withOverlays(
                        map -> map.put(surface, Overlaid.after(overlays.get(surface), wanted, fade, now)));
            }
            case Change.Idle(var surface, var ref) ->
                withIdle(map -> map.put(surface, Placed.now(ref, edition.looks(), now, Entrance.CUT)));
            case Change.Level(var surface, double level) ->
                new Stage(
                        tracked,
                        changed(levels, map -> map.put(surface, level)),
                        over,
                        messages,
                        inserts,
                        idle,
                        sounds,
                        devices,
                        hush,
                        alarm,
                        overlays, drawn);
            case Change.Page(var surface, var turn) -> {
                var placed = tracked.get(surface);
                if (placed == null) yield this;
                int page = page(placed, turn);
                yield page == placed.page() ? this : withTracked(map -> map.put(surface, placed.turned(page, now)));
            }
            case Change.Steer(var surface, var how) -> screening(surface, film -> film.steered(how, now));
        };
    }

    /** Pages stop at both ends: a press too many must not show the first page again. */
    private static int page(Placed placed, Change.Turn turn) {
        int last = Looks.pages(placed.look()) - 1;
        int wanted = switch (turn) {
            case Change.Turn.Next() -> placed.page() + 1;
            case Change.Turn.Each() -> placed.page() + 1;
            case Change.Turn.Previous() -> placed.page() - 1;
            case Change.Turn.To(int page) -> page - 1;
        };
        return Math.clamp(wanted, 0, last);
    }

    /** Whether a surface shows its last page; also where there is none to turn. */
    boolean isAtLastPage(SurfaceName surface) {
        var placed = tracked.get(surface);
        return placed == null || page(placed, new Change.Turn.Next()) == placed.page();
    }

    /** Other words at once, on every surface that shows them. */
    Stage corrected(UnaryOperator<Placed> change) {
        return withTracked(map -> map.replaceAll((surface, placed) -> change.apply(placed)))
                .withIdle(map -> map.replaceAll((surface, placed) -> change.apply(placed)))
                .withOverlays(map -> map.replaceAll((surface, one) -> one.corrected(change)));
    }

    /** What lies over another place of the agenda: what is there already goes on, and what is not there goes. */
    private static NavigableMap<SurfaceName, Overlaid> overlaid(
            NavigableMap<SurfaceName, Overlaid> before, NavigableMap<SurfaceName, Overlaid> wanted) {
        return changed(
                wanted, map -> before.forEach((surface, was) -> {
                    var is = map.get(surface);
                    if (was.isSame(is)) map.put(surface, was);
                }));
    }

    /**
     * Another place of the agenda: what is on already, and belongs there too, goes on. A sound that plays once was over
     * long before by the plan; nobody wants to hear the anthem because of a jump.
     */
    Stage retracked(Stage wanted, Instant now) {
        var goOn = wanted.sounds.stream()
                .filter(sound -> sound.ending() == null)
                .map(sound -> sounds.stream()
                        .filter(one -> isSame(one, sound))
                        .findFirst()
                        .orElse(sound))
                .filter(sound -> sound.tune().loop() || sounds.contains(sound))
                .toList();
        return new Stage(
                kept(tracked, wanted.tracked, now),
                wanted.levels,
                over,
                messages,
                inserts,
                kept(idle, wanted.idle, now),
                goOn,
                wanted.devices,
                hush,
                alarm,
                overlaid(overlays, wanted.overlays), drawn);
    }

    private static boolean isSame(Sounding one, Sounding other) {
        return one.ending() == null && one.tune().equals(other.tune());
    }

    /**
     * Where a picture has become another one, and that is the one of then: the very picture of then, without coming in
     * anew.
     *
     * @param was the stage that this was made of
     */
    Stage asBefore(Stage was, Stage then) {
        return withTracked(map -> map.replaceAll((surface, is) -> asBefore(was.tracked, then.tracked, surface, is)))
                .withIdle(map -> map.replaceAll((surface, is) -> asBefore(was.idle, then.idle, surface, is)));
    }

    private static Placed asBefore(
            Map<SurfaceName, Placed> was, Map<SurfaceName, Placed> then, SurfaceName surface, Placed is) {
        var other = then.get(surface);
        if (other == null || is.equals(was.get(surface)) || !is.samePicture(other)) return is;
        // What somebody did with a film beside the words since then stays done.
        var film = is.film();
        return film == null ? other : other.screening(ignored -> film);
    }

    /** What is tracked as it was on another stage, to the moment; what lies over it stays as it is here. */
    Stage trackedAs(Stage other) {
        return new Stage(
                other.tracked,
                other.levels,
                over,
                messages,
                inserts,
                other.idle,
                other.sounds,
                other.devices,
                hush,
                alarm,
                other.overlays, drawn);
    }

    /** What came of several changes at once: a number that stood there before them climbs on. */
    Stage goingOn(Stage before, Instant now) {
        return withTracked(map -> map.replaceAll((surface, placed) -> {
            var was = before.tracked.getOrDefault(surface, before.idle.get(surface));
            return was == null || was.equals(placed) ? placed : placed.goingOn(was, now);
        }));
    }

    private static NavigableMap<SurfaceName, Placed> kept(
            NavigableMap<SurfaceName, Placed> before, NavigableMap<SurfaceName, Placed> wanted, Instant now) {
        return changed(
                wanted,
                map -> map.replaceAll((surface, placed) -> {
                    var same = before.get(surface);
                    // A draw that is up is as far as it is, wherever one jumps to.
                    if (same != null && same.samePicture(placed.with(same.lots()))) return same;
                    return same == null ? placed.settled() : placed.settled().goingOn(same, now);
                }));
    }

    Stage withOver(Consumer<NavigableMap<SurfaceName, Over>> change) {
        return new Stage(
                tracked, levels, changed(over, change), messages, inserts, idle, sounds, devices,
                hush, alarm, overlays, drawn);
    }

    Stage withMessages(Consumer<NavigableMap<SurfaceName, Words>> change) {
        return new Stage(
                tracked,
                levels,
                over,
                changed(messages, change),
                inserts,
                idle,
                sounds,
                devices,
                hush,
                alarm,
                overlays,
                drawn);
    }

    Stage withInserts(Consumer<NavigableMap<SurfaceName, Insertion>> change) {
        return new Stage(
                tracked,
                levels,
                over,
                messages,
                changed(inserts, change),
                idle,
                sounds,
                devices,
                hush,
                alarm,
                overlays,
                drawn);
    }

    /** @param other null: no emergency text is up any more */
    Stage alarmed(@Nullable Alarm other) {
        return new Stage(tracked, levels, over, messages, inserts, idle, sounds, devices, hush, other, overlays, drawn);
    }

    /** Another draw out of a list. */
    Stage drawing(String file, UnaryOperator<Drawn> change) {
        var others = changed(drawn, map -> map.put(file, change.apply(drawn(file))));
        return new Stage(
                tracked, levels, over, messages, inserts, idle, sounds, devices, hush, alarm, overlays, others);
    }

    Drawn drawn(String file) {
        return drawn.getOrDefault(file, Drawn.NONE);
    }

    private Stage drawnShifted(Duration by) {
        var others = changed(drawn, map -> map.replaceAll((file, one) -> one.shifted(by)));
        return new Stage(
                tracked, levels, over, messages, inserts, idle, sounds, devices, hush, alarm, overlays, others);
    }

    /** The emergency text on a surface; null: none is seen there. */
    @Nullable
    Alarm alarm(SurfaceName surface) {
        return alarm != null && alarm.isSeenOn(surface) ? alarm : null;
    }

    /** What nobody planned, where it is up; null: nothing of that is. */
    @Nullable
    Insertion laid(SurfaceName surface) {
        var laid = inserts.get(surface);
        return laid != null && laid.isUp() ? laid : null;
    }

    /** What is up there is taken away; the picture under it comes back as that came in. */
    Stage withoutInserts(Iterable<SurfaceName> surfaces, Instant now) {
        return withInserts(map -> {
            for (var surface : surfaces)
                map.computeIfPresent(surface, (name, laid) -> laid.isUp() ? laid.goneAt(now) : laid);
        });
    }

    /** On some surfaces what nobody planned as it was on another stage. */
    Stage insertsAs(Stage other, Iterable<SurfaceName> surfaces, Instant now) {
        var back = withoutInserts(surfaces, now);
        return back.withInserts(map -> {
            for (var surface : surfaces) {
                var was = other.laid(surface);
                if (was != null) map.put(surface, was);
            }
        });
    }

    Stage withOverlays(Consumer<NavigableMap<SurfaceName, Overlaid>> change) {
        return new Stage(
                tracked,
                levels,
                over,
                messages,
                inserts,
                idle,
                sounds,
                devices,
                hush,
                alarm,
                changed(overlays, change),
                drawn);
    }

    private Stage withTracked(Consumer<NavigableMap<SurfaceName, Placed>> change) {
        return new Stage(
                changed(tracked, change), levels, over, messages, inserts, idle, sounds, devices,
                hush, alarm, overlays, drawn);
    }

    private Stage withIdle(Consumer<NavigableMap<SurfaceName, Placed>> change) {
        return new Stage(
                tracked,
                levels,
                over,
                messages,
                inserts,
                changed(idle, change),
                sounds,
                devices,
                hush,
                alarm,
                overlays,
                drawn);
    }

    /** One surface as it was at another time. */
    Stage withScenery(SurfaceName surface, Scenery scenery) {
        var others = changed(levels, map -> set(map, surface, scenery.level()));
        var next = withTracked(map -> set(map, surface, scenery.placed()))
                .withIdle(map -> set(map, surface, scenery.idle()));
        var laid = changed(overlays, map -> set(map, surface, scenery.overlaid()));
        return new Stage(
                next.tracked, others, over, messages, inserts, next.idle, sounds, devices, hush, alarm, laid, drawn);
    }

    private static <V> void set(NavigableMap<SurfaceName, V> map, SurfaceName surface, @Nullable V value) {
        if (value == null) map.remove(surface);
        else map.put(surface, value);
    }

    Stage hearing(List<Sounding> others) {
        return new Stage(
                tracked,
                levels,
                over,
                messages,
                inserts,
                idle,
                List.copyOf(others),
                devices,
                hush,
                alarm,
                overlays,
                drawn);
    }

    /** The idle look comes up: a new take of it, with the words of now. */
    Stage idlingAnew(SurfaceName surface, Edition edition, Instant now, Entrance entrance) {
        return withIdle(
                map -> map.computeIfPresent(
                        surface,
                        (name, placed) -> Placed.now(edition.now(placed.ref()), edition.looks(), now, entrance)));
    }

    /** Before anything is put anywhere: every surface at its idle look. */
    static Stage idle(Edition edition, Instant now) {
        return EMPTY.withIdle(map -> edition.show()
                .idle()
                .forEach((surface, ref) ->
                        map.put(surface, Placed.now(ref, edition.looks(), now, Entrance.CUT))));
    }

    /** Another state of the film on a surface. */
    Stage screening(SurfaceName surface, UnaryOperator<Screening> change) {
        return withTracked(map -> map.computeIfPresent(surface, (name, placed) -> placed.screening(change)));
    }

    /** Films that ran out long ago, by the plan: nobody wants to see one from its beginning because of a jump. */
    Stage filmsOver(Instant now) {
        return withTracked(map -> map.replaceAll((surface, placed) -> {
            var film = Looks.first(placed.look(), Look.Film.class);
            if (film == null || film.then() == Look.FilmEnd.LOOP) return placed;
            return placed.screening(screening -> screening.over(film, now));
        }));
    }

    Stage shifted(Duration by) {
        var moved = withTracked(map -> map.replaceAll((surface, placed) -> placed.shifted(by)));
        var all = moved.withIdle(map -> map.replaceAll((surface, placed) -> placed.shifted(by)))
                .hearing(sounds.stream().map(sound -> sound.shifted(by)).toList());
        var told = all.withMessages(map -> map.replaceAll((surface, words) -> new Words(
                        words.text(),
                        words.since().plus(by),
                        words.until() == null ? null : words.until().plus(by))))
                .withInserts(map -> map.replaceAll((surface, one) -> one.shifted(by)))
                .withOverlays(map -> map.replaceAll((surface, one) -> one.shifted(by)))
                .withOver(map -> map.replaceAll((surface, one) -> one.shifted(by)))
                .alarmed(alarm == null ? null : alarm.shifted(by))
                .drawnShifted(by);
        return hush == null
                ? told
                : new Stage(
                        told.tracked,
                        told.levels,
                        told.over,
                        told.messages,
                        told.inserts,
                        told.idle,
                        told.sounds,
                        told.devices,
                        hush.shifted(by),
                        told.alarm,
                        told.overlays,
                        told.drawn);
    }

    private static <K, V> NavigableMap<K, V> changed(NavigableMap<K, V> map, Consumer<NavigableMap<K, V>> change) {
        var copy = new TreeMap<>(map);
        change.accept(copy);
        return Collections.unmodifiableNavigableMap(copy);
    }

    private static <K, V> NavigableMap<K, V> none() {
        return Collections.unmodifiableNavigableMap(new TreeMap<>());
    }

    /** What a surface shows underneath everything: its tracked picture; null where only the idle look is left. */
    @Nullable
    Placed placed(SurfaceName surface) {
        return tracked.get(surface);
    }
}

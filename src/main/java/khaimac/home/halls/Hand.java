package khaimac.home.halls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Output;
import khaimac.hall.Region;
import khaimac.hall.Rotate;
import khaimac.hall.Shown;
import khaimac.hall.Size;
import khaimac.hall.Surface;
import khaimac.hall.Wire;
import khaimac.hall.Wiring;
import khaimac.scene.LookRules;
import khaimac.scene.PageText;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** What a hall is after somebody has done something to it. */
final class Hand {
    /** The picture of lamps grows with what they show. */
    private static final Size ENDLESS = new Size(16_384, 16_384);

    /** A sign of which nobody has said how large it is. */
    private static final Size SOME_LAMPS = new Size(64, 16);

    private static final double STEP_OF_THE_STAGE = 10_000;

    private static final Sentence NO_NAME = new Sentence("Hãy đặt một cái tên.", "Give it a name.");
    private static final Sentence GONE = new Sentence(
            "Không còn mục này: ai đó vừa gỡ hoặc đổi tên nó.",
            "This is not here any more: somebody has just removed or renamed it.");

    /** @param because why there is no hall; empty where there is one */
    record Done(@Nullable Hall hall, Sentence because) {
        static Done of(Hall hall) {
            return new Done(hall, Sentence.NONE);
        }

        static Done not(Sentence because) {
            return new Done(null, because);
        }
    }

    private final Hall hall;

    private Hand(Hall hall) {
        this.hall = hall;
    }

    static Done does(Hall hall, HallWish wish) {
        return new Hand(hall).does(wish);
    }

    private Done does(HallWish wish) {
        return switch (wish) {
            case HallWish.Title(var text) ->
                text.isBlank() ? Done.not(NO_NAME) : Done.of(with(text.strip(), hall.surfaces(), hall.outputs()));
            case HallWish.NewSurface(var name, int width, int height) -> made(name, new Size(width, height));
            case HallWish.Resize(var name, int width, int height) -> resized(new SurfaceName(name), width, height);
            case HallWish.Rename(var name, var other) -> renamed(new SurfaceName(name), other);
            case HallWish.CallSurface(var name, var said) -> called(new SurfaceName(name), said);
            case HallWish.Remove(var name) -> removed(new SurfaceName(name));
            case HallWish.Stage stage -> staged(stage);
            case HallWish.Connect connect -> connected(connect);
            case HallWish.Lay lay -> laid(lay);
            case HallWish.TakeOff(var name, var output) -> changed(output, one -> without(one, new SurfaceName(name)));
            case HallWish.Turn(var name, var output, var rotate) -> turned(new SurfaceName(name), output, rotate);
            case HallWish.Wind(var name, var output, var wiring) -> wound(new SurfaceName(name), output, wiring);
            case HallWish.Seen(var name, var output, var corner) -> seen(new SurfaceName(name), output, corner);
            case HallWish.Rewire(var output, var wire) ->
                changed(output, one -> new Output(one.name(), wire, one.shows(), one.light()));
            case HallWish.Call(var output, var name) ->
                name.isBlank()
                        ? Done.not(NO_NAME)
                        : changed(output, one -> new Output(name.strip(), one.wire(), one.shows(), one.light()));
            case HallWish.Shine(var output, var light) ->
                changed(output, one -> new Output(one.name(), one.wire(), one.shows(), light));
            case HallWish.Disconnect(var output) ->
                Done.of(with(
                        hall.surfaces(),
                        hall.outputs().stream()
                                .filter(one -> !one.name().equals(output))
                                .toList()));
        };
    }

    /** Where a surface would lie if somebody let go of it there; null: it does not fit. */
    static @Nullable Region place(Hall hall, HallWish.Lay wish) {
        var done = does(hall, wish).hall();
        var output = done == null ? null : done.output(wish.output());
        var shown = output == null
                ? null
                : shown(output, new SurfaceName(wish.surface().strip()));
        return done == null || shown == null ? null : done.region(shown);
    }

    private Hall with(String name, Map<SurfaceName, Surface> surfaces, List<Output> outputs) {
        return new Hall(
                name, hall.note(), surfaces, outputs, hall.devices(), hall.allow(), hall.inputs(), hall.speakers());
    }

    private Hall with(Map<SurfaceName, Surface> surfaces, List<Output> outputs) {
        return with(hall.name(), surfaces, outputs);
    }

    private Done made(String named, Size size) {
        var name = new SurfaceName(named.strip());
        if (name.text().isEmpty()) return Done.not(NO_NAME);
        if (hall.surface(name) != null)
            return Done.not(new Sentence(
                    "Đã có màn hình “" + name + "”. Hãy đặt tên khác.",
                    "There is a surface \"" + name + "\" already. Give it another name."));
        return Done.of(withSurface(name, Surface.of(size.width(), size.height())));
    }

    private Hall withSurface(SurfaceName name, Surface surface) {
        var surfaces = new LinkedHashMap<>(hall.surfaces());
        surfaces.put(name, surface);
        return with(surfaces, hall.outputs());
    }

    private Done resized(SurfaceName name, int width, int height) {
        var before = hall.surface(name);
        if (before == null) return Done.not(GONE);
        var surface = new Surface(
                width,
                height,
                shaped(before.place(), width, height),
                before.pitchMm(),
                before.depthM(),
                before.keepFree(),
                before.delayMs(),
                        before.name());
        return new Hand(withSurface(name, surface)).settled(output -> shown(output, name) != null);
    }

    /** On the stage it keeps its width and its shape, as far as there is room. */
    private static Surface.@Nullable Place shaped(Surface.@Nullable Place place, int width, int height) {
        if (place == null || width < 1 || height < 1) return place;
        double tall = place.width() * 16 / 9 * height / width;
        double room = Math.min(1, (1 - place.y()) / tall);
        return placed(place.x(), place.y(), place.width() * room, tall * room);
    }

    private static Surface.Place placed(double left, double top, double width, double height) {
        double wide = Math.clamp(round(width), 1 / STEP_OF_THE_STAGE, 1);
        double tall = Math.clamp(round(height), 1 / STEP_OF_THE_STAGE, 1);
        return new Surface.Place(round(Math.clamp(left, 0, 1 - wide)), round(Math.clamp(top, 0, 1 - tall)), wide, tall);
    }

    private static double round(double part) {
        return Math.round(part * STEP_OF_THE_STAGE) / STEP_OF_THE_STAGE;
    }

    private Done renamed(SurfaceName name, String other) {
        var now = new SurfaceName(other.strip());
        if (hall.surface(name) == null) return Done.not(GONE);
        if (now.text().isEmpty()) return Done.not(NO_NAME);
        if (now.equals(name)) return Done.of(hall);
        if (hall.surface(now) != null) return made(other, new Size(1, 1));
        var surfaces = new LinkedHashMap<SurfaceName, Surface>();
        hall.surfaces().forEach((one, surface) -> surfaces.put(one.equals(name) ? now : one, surface));
        var outputs = hall.outputs().stream()
                .map(output -> shows(
                        output,
                        output.shows().stream()
                                .map(shown -> shown.surface().equals(name) ? with(shown, now) : shown)
                                .toList()))
                .toList();
        return Done.of(with(surfaces, outputs));
    }

    /** Two surfaces that people call the same nobody can tell apart on the panel. */
    private Done called(SurfaceName name, String said) {
        var before = hall.surface(name);
        if (before == null) return Done.not(GONE);
        var now = PageText.upTo(said.strip(), LookRules.NAME);
        boolean taken = !now.isEmpty()
                && hall.surfaces().entrySet().stream()
                        .anyMatch(one -> !one.getKey().equals(name)
                                && now.equalsIgnoreCase(one.getValue().name()));
        if (taken)
            return Done.not(new Sentence(
                    "Đã có màn hình tên “" + now + "”. Hãy đặt tên khác.",
                    "There is a surface called \"" + now + "\" already. Give it another name."));
        return Done.of(withSurface(name, before.called(now.isEmpty() ? null : now)));
    }

    private Done removed(SurfaceName name) {
        var surfaces = new LinkedHashMap<>(hall.surfaces());
        if (surfaces.remove(name) == null) return Done.not(GONE);
        var outputs = hall.outputs().stream()
                .map(output -> without(output, name))
                .filter(Hand::isKept)
                .toList();
        return Done.of(with(surfaces, outputs));
    }

    private static boolean isKept(Output output) {
        return !output.shows().isEmpty() || output.wire() instanceof Wire.Window;
    }

    private static Output without(Output output, SurfaceName name) {
        return shows(
                output,
                output.shows().stream()
                        .filter(shown -> !shown.surface().equals(name))
                        .toList());
    }

    private static Output shows(Output output, List<Shown> shows) {
        return new Output(output.name(), output.wire(), shows, output.light());
    }

    private static Shown with(Shown shown, SurfaceName name) {
        return new Shown(name, shown.x(), shown.y(), shown.rotate(), shown.wiring());
    }

    private Done staged(HallWish.Stage stage) {
        var name = new SurfaceName(stage.surface());
        var before = hall.surface(name);
        if (before == null) return Done.not(GONE);
        var place = placed(stage.left(), stage.top(), stage.width(), stage.height());
        return Done.of(withSurface(
                name,
                new Surface(
                        before.width(),
                        before.height(),
                        place,
                        before.pitchMm(),
                        before.depthM(),
                        before.keepFree(),
                        before.delayMs(),
                        before.name())));
    }

    private Done connected(HallWish.Connect wish) {
        var taken = hall.outputs().stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        var called = wish.name().isBlank() ? "LED" : wish.name().strip();
        var name = called;
        for (int more = 2; taken.contains(name.toLowerCase(Locale.ROOT)); more++) name = called + " " + more;
        var outputs = new ArrayList<>(hall.outputs());
        var light = wish.wire().drivesPixels() ? new Light(2.2, 1, Light.White.EVEN, Light.Order.RGB) : Light.PLAIN;
        outputs.add(new Output(name, wish.wire(), List.of(), light));
        var connected = new Hand(with(hall.surfaces(), outputs));
        if (wish.surface().isBlank())
            return isKept(outputs.getLast())
                    ? Done.of(connected.hall)
                    : Done.not(new Sentence(
                            "Hãy chọn màn hình mà bộ điều khiển này chiếu.",
                            "Choose the surface that this controller shows."));
        var surface = new SurfaceName(wish.surface().strip());
        if (hall.surface(surface) == null && wish.width() > 0)
            connected = new Hand(connected.withSurface(surface, Surface.of(wish.width(), wish.height())));
        return connected.laid(new HallWish.Lay(surface.text(), "", name, 0, 0, 0));
    }

    private Done laid(HallWish.Lay wish) {
        var name = new SurfaceName(wish.surface().strip());
        if (name.text().isEmpty()) return Done.not(NO_NAME);
        var to = hall.output(wish.output());
        if (to == null) return Done.not(GONE);
        var surface = hall.surface(name);
        if (surface == null) return laidNew(name, to, wish);
        var before = shown(to, name);
        var moved = before == null && !wish.from().isEmpty() ? from(wish.from(), name) : before;
        var wiring = to.wire().drivesPixels() && moved != null ? moved.wiring() : null;
        var fresh = new Shown(name, wish.x(), wish.y(), moved == null ? Rotate.NONE : moved.rotate(), wiring);
        var place = Laying.place(fresh.region(surface), picture(to), others(to, name), wish.reach());
        if (place == null) return Done.not(noRoom(name, surface.size(), to));
        var lies = new Shown(name, place.x(), place.y(), fresh.rotate(), fresh.wiring());
        var shows = new ArrayList<>(to.shows());
        if (before == null) shows.add(lies);
        else shows.set(shows.indexOf(before), lies);
        var outputs = new ArrayList<Output>();
        for (var output : hall.outputs()) {
            if (output.equals(to)) outputs.add(shows(to, shows));
            else if (!output.name().equals(wish.from())) outputs.add(output);
            else if (isKept(without(output, name))) outputs.add(without(output, name));
        }
        return Done.of(with(hall.surfaces(), outputs));
    }

    private Done laidNew(SurfaceName name, Output to, HallWish.Lay wish) {
        var own = to.wire().picture();
        var free = own == null ? null : Laying.free(own, others(to, name));
        if (own != null && free == null) return Done.not(noRoom(name, own, to));
        var size = free == null ? SOME_LAMPS : new Size(free.width(), free.height());
        var hand = new Hand(withSurface(name, Surface.of(size.width(), size.height())));
        return hand.laid(free == null ? wish : new HallWish.Lay(name.text(), "", to.name(), free.x(), free.y(), 0));
    }

    private @Nullable Shown from(String output, SurfaceName name) {
        var known = hall.output(output);
        return known == null ? null : shown(known, name);
    }

    private static @Nullable Shown shown(Output output, SurfaceName name) {
        for (var shown : output.shows()) if (shown.surface().equals(name)) return shown;
        return null;
    }

    private static Size picture(Output output) {
        var own = output.wire().picture();
        return own == null ? ENDLESS : own;
    }

    private List<Region> others(Output output, SurfaceName name) {
        return output.shows().stream()
                .filter(shown -> !shown.surface().equals(name))
                .map(hall::region)
                .toList();
    }

    private static Sentence noRoom(SurfaceName name, Size size, Output output) {
        var picture = picture(output);
        return new Sentence(
                "“" + name + "” (" + words(size) + ") không vừa chỗ còn trống của “" + output.name() + "” ("
                        + words(picture) + "). Hãy sửa cỡ của nó, hoặc gỡ bớt màn hình khác.",
                "\"" + name + "\" (" + words(size) + ") does not fit into what is free of \"" + output.name() + "\" ("
                        + words(picture) + "). Change its size, or take another surface off.");
    }

    private static String words(Size size) {
        return size.width() + " × " + size.height();
    }

    private Done changed(String named, UnaryOperator<Output> change) {
        var known = hall.output(named);
        if (known == null) return Done.not(GONE);
        var outputs = hall.outputs().stream()
                .map(one -> one.equals(known) ? change.apply(one) : one)
                .filter(Hand::isKept)
                .toList();
        return new Hand(with(hall.surfaces(), outputs))
                .settled(output -> !hall.outputs().contains(output));
    }

    private Done changed(SurfaceName name, String output, UnaryOperator<Shown> change) {
        var known = hall.output(output);
        if (known == null || shown(known, name) == null) return Done.not(GONE);
        return changed(
                output,
                one -> shows(
                        one,
                        one.shows().stream()
                                .map(shown -> shown.surface().equals(name) ? change.apply(shown) : shown)
                                .toList()));
    }

    private Done turned(SurfaceName name, String output, Rotate rotate) {
        return changed(name, output, shown -> new Shown(name, shown.x(), shown.y(), rotate, shown.wiring()));
    }

    private Done wound(SurfaceName name, String output, Wiring wiring) {
        return changed(name, output, shown -> new Shown(name, shown.x(), shown.y(), shown.rotate(), wiring));
    }

    /** Lamps are wired another way; a picture is turned another way. */
    private Done seen(SurfaceName name, String output, Wiring.Corner corner) {
        var known = hall.output(output);
        if (known == null) return Done.not(GONE);
        if (known.wire().drivesPixels())
            return changed(
                    name,
                    output,
                    shown -> new Shown(
                            name, shown.x(), shown.y(), shown.rotate(), Cables.corrected(shown.wired(), corner)));
        int quarters = switch (corner) {
            case TOP_LEFT -> 0;
            case TOP_RIGHT -> 1;
            case BOTTOM_RIGHT -> 2;
            case BOTTOM_LEFT -> 3;
        };
        return changed(name, output, shown -> {
            var rotate = Rotate.of(Math.floorMod(shown.rotate().degrees() - 90 * quarters, 360));
            return new Shown(name, shown.x(), shown.y(), rotate, shown.wiring());
        });
    }

    /** What lies where it has no place any more goes to the nearest place where it has one. */
    private Done settled(Predicate<Output> touched) {
        var outputs = new ArrayList<Output>();
        for (var output : hall.outputs()) {
            if (!touched.test(output)) {
                outputs.add(output);
                continue;
            }
            var shows = new ArrayList<Shown>();
            var regions = new ArrayList<Region>();
            for (var shown : output.shows()) {
                var surface = hall.surface(shown.surface());
                if (surface == null) return Done.not(GONE);
                var wish = shown.region(surface);
                var place = Laying.place(wish, picture(output), regions, 0);
                if (place == null) return Done.not(noRoom(shown.surface(), surface.size(), output));
                regions.add(place);
                shows.add(new Shown(shown.surface(), place.x(), place.y(), shown.rotate(), shown.wiring()));
            }
            outputs.add(shows(output, shows));
        }
        return Done.of(with(hall.surfaces(), outputs));
    }
}

package khaimac.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Lots;
import khaimac.scene.SurfaceName;
import khaimac.show.EveryLook;
import org.jspecify.annotations.Nullable;

/** Whether somebody may be drawn by lot, out of which names, and what is seen of it. */
final class Draws {
    /** A seed that decides nothing: for what is only asked or painted beforehand. */
    static final String TRIED = "0".repeat(16);

    private Draws() {}

    /** Those of a list as the next take has it; none where no look draws out of it. */
    static List<Look.RosterRow> names(Edition edition, String file) {
        for (var look : edition.looks().values())
            for (var one : Looks.all(look, Look.Draw.class)) if (one.file().equals(file)) return one.names();
        for (var look : EveryLook.in(edition.show()))
            if (look instanceof Look.Draw draw && draw.file().equals(file)) return draw.names();
        return List.of();
    }

    /** How many have been drawn out of each list that a look draws from. */
    static Map<String, Integer> before(Stage stage, Look look) {
        if (Looks.first(look, Look.Draw.class) == null) return Map.of();
        var many = new TreeMap<String, Integer>();
        for (var draw : Looks.all(look, Look.Draw.class))
            many.put(draw.file(), stage.drawn(draw.file()).many());
        return Collections.unmodifiableSortedMap(many);
    }

    /**
     * The same look with how far its draw is.
     *
     * @param before how many had been drawn when it was put up: until there is one more its heading is read
     */
    static Look filled(Stage stage, Look look, Map<String, Integer> before) {
        if (before.isEmpty()) return look;
        return Looks.each(look, one -> {
            if (!(one instanceof Look.Draw draw)) return one;
            var drawn = stage.drawn(draw.file());
            return drawn.many() > before.getOrDefault(draw.file(), 0) ? draw.with(drawn.spin()) : draw;
        });
    }

    /** What GO does of a draw that is up; null: nothing, and the agenda goes on. */
    static @Nullable Next next(Run run) {
        var stage = run.stage();
        for (var surface : run.show().surfaces()) {
            var placed = stage.placed(surface);
            if (placed == null || placed.lots().isEmpty()) continue;
            for (var lot : placed.lots().entrySet()) {
                var file = lot.getKey();
                var drawn = stage.drawn(file);
                if (drawn.turns()) return new Next.StopReel(file);
                boolean waits = drawn.many() == lot.getValue();
                if (waits && !Lots.left(names(run.edition(), file), drawn.all()).isEmpty())
                    return new Next.TurnReel(file);
            }
        }
        return null;
    }

    /** Whether one that is up is coming to rest. */
    static boolean rests(Run run, Instant now) {
        for (var placed : run.stage().tracked().values())
            for (var file : placed.lots().keySet())
                if (run.stage().drawn(file).isComingToRest(now)) return true;
        return false;
    }

    /** Whether a surface has it, under whatever lies over it. */
    private static boolean isUp(Stage stage, String file) {
        for (var surface : stage.tracked().keySet()) if (file.equals(file(stage, surface))) return true;
        return false;
    }

    /** The list out of which is drawn on a surface; null: there is none. */
    static @Nullable String file(Stage stage, SurfaceName surface) {
        var placed = stage.placed(surface);
        var draw = placed == null ? null : Looks.first(placed.look(), Look.Draw.class);
        return draw == null ? null : draw.file();
    }

    /** Why no audience would see it; null where one does. */
    static @Nullable Sentence unseen(Run run, String file) {
        if (!isUp(run.stage(), file)) return Refusals.NO_DRAW_UP;
        for (var surface : run.show().surfaces()) {
            if (run.cover(surface) != null || run.stage().alarm(surface) != null) continue;
            for (var draw : Looks.all(run.showing(surface).look(), Look.Draw.class))
                if (draw.file().equals(file)) return null;
        }
        return Refusals.DRAW_UNSEEN;
    }

    static @Nullable Sentence refusal(Run run, String file, Instant now) {
        var drawn = run.stage().drawn(file);
        if (!isUp(run.stage(), file)) return Refusals.NO_DRAW_UP;
        if (drawn.turns()) return Refusals.DRAW_TURNS;
        if (drawn.isComingToRest(now)) return Refusals.DRAW_RESTS;
        if (Lots.left(names(run.edition(), file), drawn.all()).isEmpty()) return Refusals.ALL_DRAWN;
        return unseen(run, file);
    }

    static Deed.DrawBegun begun(Stage stage, Edition edition, String file, String seed) {
        var left = Lots.left(names(edition, file), stage.drawn(file).all());
        return new Deed.DrawBegun(file, seed, Lots.hash(left), left.size());
    }
}

package khaimac.engine;

import java.time.Instant;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Lots;
import khaimac.scene.SurfaceName;
import khaimac.show.EveryLook;
import org.jspecify.annotations.Nullable;

/** Whether somebody may be drawn by lot, out of which names, and what is seen of it. */
final class Draws {
    private Draws() {}

    /** Those of a list as the next take has it; none where no look draws out of it. */
    static List<Look.RosterRow> names(Edition edition, String file) {
        for (var look : edition.looks().values())
            for (var one : Looks.all(look, Look.Draw.class)) if (one.file().equals(file)) return one.names();
        for (var look : EveryLook.in(edition.show()))
            if (look instanceof Look.Draw draw && draw.file().equals(file)) return draw.names();
        return List.of();
    }

    /** Whether one that is up is coming to rest. */
    static boolean rests(Stage stage, Instant now) {
        for (var placed : stage.tracked().values())
            for (var file : placed.lots().keySet())
                if (stage.drawn(file).isComingToRest(now)) return true;
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

    /**
     * Why no audience would see it; null where one does.
     *
     * @param seen what audiences have before their eyes, wherever nothing lies over it
     */
    static @Nullable Sentence unseen(Stage stage, List<Look> seen, String file) {
        if (!isUp(stage, file)) return Refusals.NO_DRAW_UP;
        boolean is = seen.stream()
                .flatMap(look -> Looks.all(look, Look.Draw.class).stream())
                .anyMatch(draw -> draw.file().equals(file));
        return is ? null : Refusals.DRAW_UNSEEN;
    }

    static @Nullable Sentence refusal(Stage stage, Edition edition, List<Look> seen, String file, Instant now) {
        var drawn = stage.drawn(file);
        if (!isUp(stage, file)) return Refusals.NO_DRAW_UP;
        if (drawn.turns()) return Refusals.DRAW_TURNS;
        if (drawn.isComingToRest(now)) return Refusals.DRAW_RESTS;
        if (Lots.left(names(edition, file), drawn.all()).isEmpty()) return Refusals.ALL_DRAWN;
        return unseen(stage, seen, file);
    }

    static Deed.DrawBegun begun(Stage stage, Edition edition, String file, String seed) {
        var left = Lots.left(names(edition, file), stage.drawn(file).all());
        return new Deed.DrawBegun(file, seed, Lots.hash(left), left.size());
    }
}

package khaimac.show;

import java.util.Collections;
import java.util.LinkedHashMap;
import khaimac.scene.Style;
import khaimac.scene.Styles;
import org.jspecify.annotations.Nullable;

/** The styles of a show: what is said of one is said of every look that wears it. */
public final class StyleEdits {
    private StyleEdits() {}

    /**
     * The same show with another style, and every look that wears it.
     *
     * @param style null: none of its own; where the program has one by this name, that counts again
     */
    static Show with(Show show, String name, @Nullable Style style) {
        var all = new LinkedHashMap<>(show.styles());
        if (style == null) all.remove(name);
        else all.put(name, style);
        var becomes = style == null ? builtIn(name) : style;
        var worn = becomes == null
                ? show
                : EveryLook.of(
                        show, look -> Styles.dressed(look, was -> was.name().equals(name) ? becomes : was));
        return worn.with(Collections.unmodifiableMap(all));
    }

    /** The same show where one look wears another style of those it knows; itself where there is no such style. */
    public static Show trying(Show show, String look, String name) {
        var own = show.styles().get(name);
        var style = own == null ? builtIn(name) : own;
        var was = show.looks().get(look);
        if (style == null || was == null) return show;
        var all = new LinkedHashMap<>(show.looks());
        all.put(look, Styles.dressed(was, _ -> style));
        return show.saying(Collections.unmodifiableMap(all));
    }

    /** The program's own style by this name; null where it has none. */
    static @Nullable Style builtIn(String name) {
        for (var one : Style.BUILT_IN) if (one.name().equals(name)) return one;
        return null;
    }

    /** Whether a look of the show wears this style. */
    public static boolean isWorn(Show show, String style) {
        return EveryLook.in(show).stream()
                .map(Styles::of)
                .anyMatch(worn -> worn != null && worn.name().equals(style));
    }
}

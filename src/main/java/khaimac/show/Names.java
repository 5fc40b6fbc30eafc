package khaimac.show;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import khaimac.finding.Sentence;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * What people call surfaces and looks. What files and commands call them by stays in files and commands.
 *
 * @param surfaces only those that somebody has named
 * @param looks only those that somebody has named
 */
public record Names(Map<SurfaceName, String> surfaces, Map<String, String> looks) {
    public static final Names NONE = new Names(Map.of(), Map.of());

    /** What everybody calls the surfaces that most halls have. */
    private static final Map<String, Sentence> USUAL = Map.of(
            "backdrop", new Sentence("Phông nền", "Backdrop"),
            "banner", new Sentence("Băng-rôn", "Banner"),
            "pano-left", new Sentence("Pa-nô trái", "Left panel"),
            "pano-right", new Sentence("Pa-nô phải", "Right panel"),
            "stage", new Sentence("Màn hình sân khấu", "Stage screen"),
            "board", new Sentence("Bảng chương trình", "Board"),
            "strip-left", new Sentence("Dải đèn trái", "Left strip"),
            "strip-right", new Sentence("Dải đèn phải", "Right strip"));

    public Names {
        surfaces = Collections.unmodifiableMap(new LinkedHashMap<>(surfaces));
        looks = Collections.unmodifiableMap(new LinkedHashMap<>(looks));
    }

    /** By its name, else as everybody calls it, else by what files call it. */
    public Sentence surface(SurfaceName surface) {
        var name = surfaces.get(surface);
        return name != null ? Sentence.same(name) : usual(surface);
    }

    /** What a surface is called that nobody has named. */
    public static Sentence usual(SurfaceName surface) {
        return USUAL.getOrDefault(surface.text(), Sentence.same(surface.text()));
    }

    public Sentence surfaces(Collection<SurfaceName> all) {
        return all.stream()
                .sorted()
                .map(this::surface)
                .reduce((one, other) -> new Sentence(one.vi() + ", " + other.vi(), one.en() + ", " + other.en()))
                .orElse(Sentence.NONE);
    }

    /** Null where nobody has named it. */
    public @Nullable String look(String look) {
        return looks.get(look);
    }

    /** These, with another name for a look. @param called null: nobody names it any more */
    Names calling(String look, @Nullable String called) {
        var next = new LinkedHashMap<>(looks);
        if (called == null) next.remove(look);
        else next.put(look, called);
        return new Names(surfaces, next);
    }

    /** These, and others for what they do not name. */
    public Names over(Names others) {
        var all = new LinkedHashMap<>(others.surfaces);
        all.putAll(surfaces);
        var called = new LinkedHashMap<>(others.looks);
        called.putAll(looks);
        return new Names(all, called);
    }

    /** Those of what there is. */
    public Names of(Collection<SurfaceName> there, Set<String> lookThere) {
        if (there.containsAll(surfaces.keySet()) && lookThere.containsAll(looks.keySet())) return this;
        var some = new LinkedHashMap<>(surfaces);
        some.keySet().retainAll(there);
        var called = new LinkedHashMap<>(looks);
        called.keySet().retainAll(lookThere);
        return new Names(some, called);
    }
}

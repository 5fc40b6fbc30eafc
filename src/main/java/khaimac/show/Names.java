package khaimac.show;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    /** What everybody calls the sounds of most ceremonies, by what files call them. */
    private static final Map<String, Sentence> USUAL_SOUNDS = Map.of(
            "nhac-cho", new Sentence("Nhạc chờ", "Waiting music"),
            "nhac-nen", new Sentence("Nhạc nền", "Background music"),
            "nhac-nen-le", new Sentence("Nhạc nền", "Background music"),
            "quoc-ca", new Sentence("Quốc ca", "National anthem"),
            "mac-niem", new Sentence("Phút mặc niệm", "Minute of silence"),
            "hoi-chuong", new Sentence("Hồi chuông", "Bell"));

    /** … and the devices. */
    private static final Map<String, Sentence> USUAL_DEVICES = Map.of(
            "processor", new Sentence("Bộ xử lý LED", "LED processor"),
            "projector", new Sentence("Máy chiếu", "Projector"));

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

    /** What a sound is called: as everybody calls it, else by its name; of one without a name, by its file. */
    public static Sentence sound(String name) {
        return USUAL_SOUNDS.getOrDefault(key(name), Sentence.same(file(name)));
    }

    public static Sentence sounds(Collection<String> names) {
        return together(names.stream().map(Names::sound));
    }

    public static Sentence device(String name) {
        return USUAL_DEVICES.getOrDefault(name, Sentence.same(spelled(name)));
    }

    /** A file as people read it: its name without folder and ending. */
    public static String file(String path) {
        return spelled(key(path));
    }

    private static String key(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        int ending = name.lastIndexOf('.');
        return ending > 0 && name.length() - ending <= 5 ? name.substring(0, ending) : name;
    }

    /** What was written as files are is read as a sentence begins; what was written for people stays. */
    private static String spelled(String name) {
        boolean written = name.chars().anyMatch(c -> c == ' ' || c > 127 || Character.isUpperCase(c));
        if (written || name.isEmpty()) return name;
        var words = name.replace('-', ' ').replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public Sentence surfaces(Collection<SurfaceName> all) {
        return together(all.stream().sorted().map(this::surface));
    }

    private static Sentence together(Stream<Sentence> all) {
        return all.reduce((one, other) -> new Sentence(one.vi() + ", " + other.vi(), one.en() + ", " + other.en()))
                .orElse(Sentence.NONE);
    }

    /** Null where nobody has named it. */
    public @Nullable String look(String look) {
        return looks.get(look);
    }

    /**
     * These, with another name for a look.
     *
     * @param called null: nobody names it any more
     */
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

package khaimac.wiring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import khaimac.finding.Sentence;
import khaimac.link.Link;
import khaimac.link.ToPeer;
import khaimac.notation.Notation;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.scene.Wanted;

/**
 * The newest state as one record of the link holds it. A player keeps the picture of a surface that it is told nothing
 * of, so what has no room is left out, the largest first; black and other small pictures always have room. Who would be
 * sent more would be cut off, come back, and be cut off again.
 */
final class OneRecord {
    private final int most;
    private final Consumer<Sentence> told;
    private final Function<Set<SurfaceName>, Sentence> called;
    private Set<SurfaceName> said = Set.of();

    OneRecord(Consumer<Sentence> told, Function<Set<SurfaceName>, Sentence> called) {
        this(Link.MOST_BYTES, told, called);
    }

    /**
     * @param told hears which surfaces keep their picture, once
     * @param called what people call surfaces
     */
    OneRecord(int most, Consumer<Sentence> told, Function<Set<SurfaceName>, Sentence> called) {
        this.most = most;
        this.called = called;
        this.told = told;
    }

    ToPeer.Want of(Wanted wanted) {
        var whole = new ToPeer.Want(wanted);
        if (fits(whole)) return saying(whole, Set.of());
        // What comes next is only a comfort: it is painted when it comes.
        var now = new ToPeer.Want(new Wanted(
                wanted.epoch(),
                wanted.seq(),
                wanted.surfaces(),
                wanted.sounds(),
                wanted.devices(),
                Wanted.Ahead.NOTHING));
        if (fits(now)) return saying(now, Set.of());
        var some = new ToPeer.Want(now.wanted().with(smallest(now.wanted())));
        var left = wanted.surfaces().keySet().stream()
                .filter(surface -> !some.wanted().surfaces().containsKey(surface))
                .collect(Collectors.toSet());
        return saying(some, left);
    }

    private boolean fits(Object record) {
        return Notation.length(record, most) <= most;
    }

    /** As many as there is room for. */
    private Map<SurfaceName, Showing> smallest(Wanted wanted) {
        var sizes = new HashMap<SurfaceName, Integer>();
        wanted.surfaces().forEach((surface, showing) -> sizes.put(surface, size(surface, showing)));
        long room = (long) most - Notation.length(new ToPeer.Want(wanted.with(Map.of())), most);
        var some = new LinkedHashMap<SurfaceName, Showing>();
        var bySize = sizes.entrySet().stream()
                .sorted(Map.Entry.<SurfaceName, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(SurfaceName::text))))
                .toList();
        for (var entry : bySize) {
            room -= entry.getValue();
            var showing = wanted.surfaces().get(entry.getKey());
            if (room >= 0 && showing != null) some.put(entry.getKey(), showing);
        }
        return some;
    }

    private int size(SurfaceName surface, Showing showing) {
        // With what stands between it and the next.
        return Notation.length(Map.of(surface, showing), most) + 1;
    }

    private synchronized ToPeer.Want saying(ToPeer.Want want, Set<SurfaceName> left) {
        if (!left.isEmpty() && !left.equals(said)) told.accept(words(called.apply(left)));
        said = left;
        return want;
    }

    private static Sentence words(Sentence names) {
        return new Sentence(
                "Hình mới của màn hình " + names.vi()
                        + " quá lớn nên không gửi được tới máy phát hình. Màn hình đó giữ hình cũ. Hãy rút ngắn danh sách"
                        + " hay chữ, hoặc chuyển sang hình khác.",
                "The new picture of the screen " + names.en()
                        + " is too large to be sent to the players. It keeps the one before. Shorten the list or the"
                        + " words, or go on to another.");
    }
}

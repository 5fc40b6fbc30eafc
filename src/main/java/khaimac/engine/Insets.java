package khaimac.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaimac.cue.Change;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.scene.Styles;
import khaimac.show.Show;

/** How what nobody planned looks in a show, and which of it was shown before. */
final class Insets {
    /** So many are kept at hand. */
    private static final int MOST = 12;

    /** Where a show never dissolves. */
    private static final Duration USUAL = Duration.ofMillis(800);

    private Insets() {}

    /** Most of the show's titles wear it. */
    static Style style(Show show) {
        var titles = show.looks().values().stream().filter(Look.Title.class::isInstance);
        var idle = show.idle().values().stream()
                .flatMap(ref -> ref instanceof khaimac.scene.LookRef.Inline(var look) ? Stream.of(look) : Stream.of());
        var worn = Stream.concat(titles, idle)
                .map(Styles::of)
                .filter(Objects::nonNull)
                .toList();
        return most(worn, Style.RED_GOLD);
    }

    /** Most of the show's pictures come in like that. */
    static Duration fade(Show show) {
        var fades = show.segments().stream()
                .flatMap(segment -> segment.cues().stream())
                .flatMap(cue -> cue.changes().stream())
                .flatMap(change -> change instanceof Change.Put put ? Stream.of(put.entrance()) : Stream.of())
                .filter(entrance -> entrance.kind() == Entrance.Kind.FADE)
                .map(Entrance::length)
                .toList();
        return most(fades, USUAL);
    }

    /** Of several as frequent ones the first, so that every replay finds the same. */
    private static <T> T most(List<T> all, T otherwise) {
        var counts = all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        T most = otherwise;
        long times = 0;
        for (var one : all) {
            long of = counts.getOrDefault(one, 0L);
            if (of > times) {
                most = one;
                times = of;
            }
        }
        return most;
    }

    /** The newest first, each once. */
    static List<Inset> and(List<Inset> before, Inset shown) {
        var all = new ArrayList<Inset>();
        all.add(shown);
        for (var one : before) if (!one.equals(shown) && all.size() < MOST) all.add(one);
        return List.copyOf(all);
    }
}

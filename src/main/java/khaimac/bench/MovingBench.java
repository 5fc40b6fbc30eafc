package khaimac.bench;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import khaimac.render.Wall;
import khaimac.render.live.LivePicture;
import khaimac.render.live.Workshop;
import khaimac.scene.Entrance;
import khaimac.scene.Flourish;
import khaimac.scene.Style;

/** What moves behind and before a title: in time, and in what is left for the collector. */
final class MovingBench {
    private static final String NAME = "HUY HIỆU ĐẢNG";

    /** A ground comes round in two minutes: it is looked at in so many places of that, for so many frames each. */
    private static final int PLACES = 12;

    private static final int FRAMES = 15;
    private static final int APART = 10;

    /** Painted for as long as a program is warm in a hall: what is allocated counts then. */
    private static final int WARM = 8_000;

    private static final int COUNTED = 400;
    private static final int WIDTH = 768;
    private static final int HEIGHT = 384;

    private final Consumer<Figure> told;
    private final Workshop workshop;

    private MovingBench(Consumer<Figure> told, Workshop workshop) {
        this.told = told;
        this.workshop = workshop;
    }

    static void run(Figures told, Workshop workshop) {
        var bench = new MovingBench(told, workshop);
        told.take("played 1920×1080", () -> bench.played(1920, 1080, 4));
        told.take("played 3840×2160", () -> bench.played(3840, 2160, 14));
        told.take("moving grounds 1920×1080", () -> bench.grounds(1920, 1080, 4));
        told.take("moving grounds 3840×2160", () -> bench.grounds(3840, 2160, 14));
        told.take("heap of what moves", bench::heap);
    }

    /** What lasts a few seconds: a light that passes over a title, fireworks behind it, a curtain before it. */
    private void played(int width, int height, double goal) throws Exception {
        var size = " " + width + "×" + height;
        var lit = Style.RED_GOLD.withLight(Style.Light.PASSING);
        played("light over a title" + size, width, height, lit, Entrance.CUT, 3_100, goal);
        for (var kind : Flourish.Kind.values())
            played(name(kind) + size, width, height, Style.RED_GOLD, entrance(kind), 1_900, goal);
    }

    /** The frames of a second and a half, again and again. */
    private void played(String name, int width, int height, Style style, Entrance entrance, int from, double goal)
            throws Exception {
        var begin = SamplePictures.UP.plusMillis(from);
        try (var picture = picture(width, height, style, entrance, begin)) {
            int[] frame = new int[1];
            var times = Samples.millis(
                    90, 270, () -> picture.paint(begin.plusNanos(frame[0]++ % 90 * 1_000_000_000L / 60)));
            told.accept(new Figure(name, times.median(), "ms", times.spread(), goal, false));
        }
    }

    /** Every ground there is, through a whole round of it: the costliest is told, by its name. */
    private void grounds(int width, int height, double goal) throws Exception {
        var motifs =
                Style.MOTIFS.stream().filter(motif -> !motif.equals("none")).toList();
        Samples worst = null;
        var of = "";
        for (var motif : motifs) {
            var times = ground(width, height, moving(motif));
            if (worst != null && times.median() <= worst.median()) continue;
            worst = times;
            of = motif;
        }
        if (worst == null) return;
        var name = "moving ground under a title " + width + "×" + height;
        name += ", the costliest of " + motifs.size() + ": " + of;
        told.accept(new Figure(name, worst.median(), "ms", worst.spread(), goal, false));
    }

    private Samples ground(int width, int height, Style style) throws Exception {
        try (var picture = picture(width, height, style, Entrance.CUT, SamplePictures.UP)) {
            var millis = new double[PLACES * FRAMES];
            for (int frame = -FRAMES; frame < millis.length; frame++) {
                var at = place(frame + FRAMES);
                // What painting begins with at another place is no frame of a wall.
                if (Math.floorMod(frame, FRAMES) == 0) picture.paint(at.minusNanos(1_000_000_000L / 60));
                long begun = System.nanoTime();
                picture.paint(at);
                if (frame >= 0) millis[frame] = (System.nanoTime() - begun) / 1e6;
            }
            return Samples.of(millis);
        }
    }

    private static Instant place(int frame) {
        return SamplePictures.UP
                .plusSeconds((long) frame / FRAMES * APART)
                .plusNanos(frame % FRAMES * 1_000_000_000L / 60);
    }

    private void heap() throws Exception {
        for (var kind : Flourish.Kind.values())
            heap("heap a frame, " + name(kind), Style.RED_GOLD, entrance(kind), frame -> SamplePictures.UP
                    .plusMillis(1_900)
                    .plusNanos(frame % 90 * 1_000_000_000L / 60));
        heap(
                "heap a frame, light over a title",
                Style.RED_GOLD.withLight(Style.Light.PASSING),
                Entrance.CUT,
                frame -> SamplePictures.UP.plusMillis(3_100).plusNanos(frame % 60 * 1_000_000_000L / 60));
        double most = 0;
        var of = "";
        for (var motif : Style.MOTIFS) {
            if (motif.equals("none")) continue;
            double one = bytes(moving(motif), Entrance.CUT, MovingBench::place);
            if (one <= most) continue;
            most = one;
            of = motif;
        }
        told.accept(new Figure("heap a frame, moving ground: " + of, most, "bytes", Map.of(), 4_096, false));
    }

    private void heap(String name, Style style, Entrance entrance, IntFunction<Instant> at) throws Exception {
        told.accept(new Figure(name, bytes(style, entrance, at), "bytes", Map.of(), 4_096, false));
    }

    private double bytes(Style style, Entrance entrance, IntFunction<Instant> at) throws Exception {
        var bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        try (var picture = picture(WIDTH, HEIGHT, style, entrance, at.apply(0))) {
            int frame = 0;
            while (frame < WARM) picture.paint(at.apply(frame++));
            long before = bean.getThreadAllocatedBytes(thread);
            for (int one = 0; one < COUNTED; one++) picture.paint(at.apply(frame++));
            return (bean.getThreadAllocatedBytes(thread) - before) / (double) COUNTED;
        }
    }

    private LivePicture picture(int width, int height, Style style, Entrance entrance, Instant begin) {
        var picture = new LivePicture(workshop, Wall.of(width, height));
        picture.show(SamplePictures.showing(SamplePictures.title(NAME, style), SamplePictures.UP, entrance));
        SamplePictures.ready(picture, begin);
        SamplePictures.ready(picture, begin.plusSeconds(1));
        LockSupport.parkNanos(300_000_000);
        return picture;
    }

    private static Style moving(String motif) {
        return Style.RED_GOLD.withMotif(motif).withMotion(Style.Motion.SLOW);
    }

    private static Entrance entrance(Flourish.Kind kind) {
        return Entrance.CUT.with(Flourish.of(kind)).begun(SamplePictures.UP);
    }

    private static String name(Flourish.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

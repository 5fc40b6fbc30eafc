package khaimac.render.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import khaimac.machine.SystemWatch;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.render.papers.Frames;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.showfile.ShowFile;
import khaimac.showfile.looks.LookKinds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of look, alone and in company, at every moment of its life: on the wall, where a frame paints only what
 * has changed, and in a proof, it is the picture that its marks make when all of them are painted onto black.
 */
class EveryLookOnTheWallTest {
    private static final Wall WALL = Wall.of(240, 120);
    private static final Instant UP = Painting.UP;
    private static final Instant NEXT = UP.plusSeconds(10);
    private static final Duration LENGTH = Duration.ofMillis(800);
    private static final Colour THROUGH = new Colour(0x103050);

    /** Two pictures that are mixed are rounded once or twice. */
    private static final int ROUNDED = 3;

    record Case(String name, Look look) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    static Stream<Case> looks() {
        var all = new TreeMap<>(Painting.examples());
        all.keySet().removeIf(name -> name.startsWith("TestPattern") && !name.endsWith(Look.Pattern.MOVING_BAR.name()));
        var others = new TreeMap<>(Painting.examples());
        others.keySet().removeAll(all.keySet());
        LookKinds.ALL.forEach(kind -> others.put("written " + kind.word(), written(kind.example())));
        // Films and inputs have tests of their own: where there is none, a wall says nothing and paper its name.
        return Stream.concat(
                all.entrySet().stream().flatMap(one -> inCompany(one.getKey(), one.getValue())),
                        others.entrySet().stream().map(one -> new Case(one.getKey(), one.getValue())))
                .filter(one -> Looks.first(one.look(), Look.Film.class) == null
                        && Looks.first(one.look(), Look.Live.class) == null);
    }

    private static Look written(String example) {
        var show = ShowFile.read("""
            {"format": "khaimac-show/1", "title": "T", "date": "2024-01-30", "surfaces": ["stage"],
             "looks": {"it": %s, "title": {"title": [{"name": "A"}]}, "award-title": {"title": [{"name": "B"}]},
               "conference-title": {"blank": true}},
             "segments": []}
            """.formatted(example)).show();
        return Looks.resolved(new LookRef.Named("it"), show.looks()::get);
    }

    /** Alone, above and below others, beside what runs and what ticks on either side, and in halves of halves. */
    private static Stream<Case> inCompany(String name, Look look) {
        var title = Painting.title(Style.RED_GOLD, "HUYỆN ỦY VĨNH BẢO", "LỄ TRAO TẶNG", "HUY HIỆU ĐẢNG");
        var crawl = new Look.Crawl("MỪNG ĐẢNG QUANG VINH", 120, Style.RED_GOLD);
        var clock = new Look.Countdown(new Look.Target.For(Duration.ofHours(5)), null, null, "", Style.PLAIN);
        return Stream.of(
                new Case(name, look),
                new Case(name + " over a title", stack(title, look)),
                new Case(name + " under a crawl", stack(look, crawl)),
                new Case(name + " | crawl", split(look, crawl)),
                new Case("countdown | " + name, split(clock, look)),
                new Case("title | (crawl | " + name + ")", split(title, split(crawl, look))),
                new Case("title over (" + name + " | countdown)", stack(title, split(look, clock))),
                new Case("(" + name + " | title) under a crawl", stack(split(look, title), crawl)));
    }

    @Test
    void every_kind_of_look_is_among_them() {
        assertThat(Painting.examples().values().stream()
                        .<Class<?>>map(Object::getClass)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Look.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_wall_and_the_proof_show_what_its_marks_make(Case one) {
        try (var painted = new PaintedAtOnce();
                var frames = Painting.frames();
                var workshop = new Workshop(1, Painting.files(Painting::slides), new SystemWatch(), wrong -> {
                    throw new AssertionError(wrong);
                });
                var wall = new LivePicture(workshop, WALL)) {
            var before = showing(new Look.Plain(new Colour(0x402010)), UP, Entrance.CUT);
            wall.show(before);
            settle(wall, UP);

            // It comes in by a cut, and stands.
            var cut = showing(one.look(), NEXT, Entrance.CUT);
            wall.show(cut);
            settle(wall, NEXT);
            assertSame("first frame", pixels(wall), all(painted, cut, NEXT));
            for (var later : moments()) {
                reaches("after " + later, wall, NEXT.plus(later), all(painted, cut, NEXT.plus(later)));
            }
            for (var later : List.of(Duration.ofMillis(17), Duration.ofHours(1)))
                assertSame(
                        "proof after " + later,
                        pixels(frames, before, cut, NEXT.plus(later)),
                        all(painted, cut, NEXT.plus(later)));

            // Something black lies over it for a while.
            var covered = NEXT.plusSeconds(3_700);
            var black = showing(new Look.Blank(), covered, Entrance.CUT);
            wall.show(black);
            settle(wall, covered);
            assertSame("blank", pixels(wall), all(painted, black, covered));
            var released = covered.plusMillis(1_517);
            wall.show(cut);
            settle(wall, released);
            reaches("released", wall, released, all(painted, cut, released));
            reaches(
                    "a moment after the release",
                    wall,
                    released.plusMillis(50),
                    all(painted, cut, released.plusMillis(50)));
            reaches("and a while after it", wall, released.plusSeconds(2), all(painted, cut, released.plusSeconds(2)));

            // It goes and comes again, over another picture.
            var from = released.plusSeconds(10);
            for (var entrance : List.of(Entrance.fade(LENGTH), Entrance.through(THROUGH, LENGTH))) {
                wall.show(showing(before.look(), from, Entrance.CUT));
                settle(wall, from);
                var comes = from.plusSeconds(1);
                var coming = showing(one.look(), comes, entrance);
                wall.show(coming);
                settle(wall, comes);
                for (int ms : new int[] {120, 400, 650}) {
                    var at = comes.plusMillis(ms);
                    var mixed = mixed(all(painted, before, at), all(painted, coming, at), entrance, ms);
                    assertClose(entrance.kind() + " after " + ms, pixels(wall, at), mixed);
                    if (ms == 400)
                        assertClose("proof of " + entrance.kind(), pixels(frames, before, coming, at), mixed);
                }
                for (int ms : new int[] {800, 817, 1_900}) {
                    var at = comes.plusMillis(ms);
                    reaches(entrance.kind() + " after " + ms, wall, at, all(painted, coming, at));
                }
                from = from.plusSeconds(10);
            }
        }
    }

    private static List<Duration> moments() {
        return List.of(
                Duration.ofMillis(17),
                Duration.ofMillis(34),
                Duration.ofMillis(1_000),
                Duration.ofMillis(1_017),
                Duration.ofSeconds(7),
                Duration.ofHours(1));
    }

    private static int[] all(PaintedAtOnce painted, Showing showing, Instant at) {
        return painted.pixels(showing.at(at), WALL.width(), WALL.height());
    }

    private static int[] mixed(int[] before, int[] after, Entrance entrance, int ms) {
        double linear = ms / (double) LENGTH.toMillis();
        double progress = linear * linear * (3 - 2 * linear);
        var mixed = new int[before.length];
        double veil = 1 - Math.abs(1 - 2 * progress);
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = entrance.kind() == Entrance.Kind.THROUGH
                    ? mix(progress < 0.5 ? before[i] : after[i], THROUGH.rgb(), veil)
                    : mix(before[i], after[i], progress);
        }
        return mixed;
    }

    private static int mix(int one, int other, double much) {
        int mixed = 0;
        for (int shift = 0; shift < 24; shift += 8)
            mixed |= (int) Math.round((one >> shift & 255) * (1 - much) + (other >> shift & 255) * much) << shift;
        return mixed;
    }

    /** Paints a moment until all of its parts are there and it is as it should be; what is wrong for good is told. */
    private static void reaches(String what, LivePicture wall, Instant at, int[] wanted) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Arrays.equals(pixels(wall, at), wanted) && System.nanoTime() < deadline)
            LockSupport.parkNanos(1_000_000);
        assertSame(what, pixels(wall), wanted);
    }

    private static void settle(LivePicture wall, Instant at) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        wall.paint(at);
        while (wall.isWaiting() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(500_000);
            wall.paint(at);
        }
        assertThat(wall.isWaiting()).as("it is never ready").isFalse();
    }

    private static void assertSame(String what, int[] seen, int[] wanted) {
        assertThat(apart(seen, wanted, 0)).as(what + ": pixels that differ").isZero();
    }

    private static void assertClose(String what, int[] seen, int[] wanted) {
        assertThat(apart(seen, wanted, ROUNDED))
                .as(what + ": pixels that differ")
                .isZero();
    }

    private static int apart(int[] seen, int[] wanted, int most) {
        int apart = 0;
        for (int i = 0; i < seen.length; i++)
            for (int shift = 0; shift < 24; shift += 8)
                if (Math.abs((seen[i] >> shift & 255) - (wanted[i] >> shift & 255)) > most) {
                    apart++;
                    break;
                }
        return apart;
    }

    private static int[] pixels(LivePicture wall, Instant at) {
        wall.paint(at);
        return pixels(wall);
    }

    private static int[] pixels(LivePicture wall) {
        return ints(wall.pixels().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer());
    }

    private static int[] pixels(Frames frames, Showing before, Showing showing, Instant at) {
        var image = Painting.image(frames, before, showing, at, WALL);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static int[] ints(java.nio.IntBuffer from) {
        var pixels = new int[from.remaining()];
        from.get(pixels);
        return pixels;
    }

    private static Look stack(Look... layers) {
        var refs = new ArrayList<LookRef>();
        for (var layer : layers) refs.add(new LookRef.Inline(layer));
        return new Look.Stack(List.copyOf(refs));
    }

    private static Look split(Look left, Look right) {
        return new Look.Split(new LookRef.Inline(left), new LookRef.Inline(right));
    }

    private static Showing showing(Look look, Instant since, Entrance entrance) {
        return new Showing(look, since, entrance, 0, null, 1);
    }
}

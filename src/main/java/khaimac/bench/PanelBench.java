package khaimac.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Consumer;
import khaimac.engine.Over;
import khaimac.engine.Wish;
import khaimac.guard.Rules;
import khaimac.machine.Folders;
import khaimac.machine.SystemWatch;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import khaimac.scene.SurfaceName;
import khaimac.trial.Onlookers;
import khaimac.trial.RealHouse;
import khaimac.trial.Silent;
import khaimac.trial.Tablet;
import khaimac.trial.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A hall full of tablets at the real panel: how soon a tap is answered, seen by everybody, and lit; and what those cost
 * who never read.
 */
public final class PanelBench {
    private static final int TABLETS = 200;
    private static final int VIEWERS = 1_000;
    private static final int SILENT = 50;
    private static final int MANY = 10_000;
    private static final int TAPS = 300;
    private static final int PRESSES = 7;
    private static final Duration APART = Duration.ofMillis(50);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final int BEATS = 20;
    private static final Duration SETTLES = Duration.ofMillis(1_500);
    private static final Duration BYTES_FOR = Duration.ofSeconds(10);
    private static final Duration SEEN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SHOW = "kien-an-2023-05-19";

    private final RealHouse house;
    private final String link;
    private final Consumer<Figure> told;
    private final SystemWatch watch = new SystemWatch();

    private PanelBench(RealHouse house, String link, Consumer<Figure> told) {
        this.house = house;
        this.link = link;
        this.told = told;
    }

    public static void run(Figures told) throws Exception {
        in(SHOW, told, PanelBench::all);
        told.take("a show of 10,000 cues", () -> {
            var show = Files.createTempFile(Path.of("").toAbsolutePath(), "khaimac-bench", ".show.json");
            try {
                Files.writeString(show, SampleShow.cues(MANY));
                in(show.toString(), told, PanelBench::large);
            } finally {
                Files.delete(show);
            }
        });
    }

    private interface Measuring {
        void at(PanelBench bench) throws Exception;
    }

    private static void in(String show, Consumer<Figure> told, Measuring what) throws Exception {
        var home = Path.of(System.getProperty("khaimac.home", ".")).toAbsolutePath();
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "khaimac-bench");
        try (var house = new RealHouse(home, show, "simulated", folder, Rules.NEVER_CAREFUL).start()) {
            if (!house.awaitPicture(PATIENCE)) throw new IOException("the house does not start: " + house.said());
            var link = house.awaitPanel(PATIENCE);
            if (link == null) throw new IOException("the panel does not open: " + house.said());
            what.at(new PanelBench(house, link, told));
        } finally {
            Folders.delete(folder);
        }
    }

    private void large() throws Exception {
        try (var page = Tablet.pair(link, "bench", watch).enter()) {
            if (page.await(ToPage.State::opened, PATIENCE) == null) throw new IOException("no state");
            Thread.sleep(SETTLES.toMillis());
            go(page);
            told.accept(bytesOfAGo(page, "told to a page for a GO, 10,000 cues"));
        }
    }

    private void all() throws Exception {
        told.accept(new Figure(
                "first load of Operate, compressed", Weight.ofPages(link) / 1_000.0, "KB", Map.of(), 300, false));
        try (var first = Tablet.pair(link, "bench", watch).enter()) {
            if (first.await(ToPage.State::opened, PATIENCE) == null) throw new IOException("no state");
            Typing.measure(first, first.looks(PATIENCE), told);
            bytes(first);
            try (var pages = new Onlookers(first)) {
                var hearts = Thread.ofPlatform().daemon().name("hearts").start(() -> beatAndBeat(first, pages));
                warmUp(first);
                pages.enter(TABLETS - 1);
                double alone = taps(first, pages, "200 tablets", 100, true);
                lights(first);
                silent(first, pages, alone);
                pages.enter(VIEWERS - TABLETS);
                taps(first, pages, "1,000 viewers", 250, false);
                hearts.interrupt();
            }
        }
    }

    /** What a page is told while nothing happens, and for a press with all that comes of it. */
    private void bytes(Tablet tablet) throws Exception {
        go(tablet);
        Thread.sleep(SETTLES.toMillis());
        long before = tablet.bytes();
        for (int second = 0; second < BYTES_FOR.toSeconds(); second++) {
            tablet.say(new FromPage.Beat(second));
            Thread.sleep(BEAT.toMillis());
        }
        double idle = (tablet.bytes() - before) / (double) BYTES_FOR.toSeconds();
        told.accept(new Figure("told to a page while nothing happens", idle, "bytes/s", Map.of(), 300, false));
        told.accept(bytesOfAGo(tablet, "told to a page for a GO"));
    }

    /** Of some presses in a row: one that brings trouble with the machine's sound says so, and is not all of them. */
    private static Figure bytesOfAGo(Tablet tablet, String name) throws Exception {
        var bytes = new double[PRESSES];
        for (int press = 0; press < PRESSES; press++) {
            Thread.sleep(SETTLES.toMillis());
            long before = tablet.bytes();
            go(tablet);
            Thread.sleep(SETTLES.toMillis());
            bytes[press] = tablet.bytes() - before;
        }
        var samples = Samples.of(bytes);
        return new Figure(name, samples.median(), "bytes", samples.spread(), 1_500, false);
    }

    private static void go(Tablet tablet) throws Exception {
        var answer = tablet.press(new Wish.Go()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!answer.accepted()) throw new IOException("GO is refused: " + answer);
    }

    private void warmUp(Tablet tablet) throws Exception {
        for (int tap = 0; tap < TAPS; tap++) {
            delay(tablet, tap);
            // Faster than any finger, and still no page that has gone mad.
            Thread.sleep(APART.dividedBy(2));
        }
    }

    private static void beatAndBeat(Tablet first, Onlookers pages) {
        try {
            for (int turn = 0; ; turn = (turn + 1) % BEATS) {
                if (turn == 0) first.say(new FromPage.Beat(0));
                pages.beat(turn, BEATS);
                Thread.sleep(BEAT.dividedBy(BEATS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A press that is always accepted and changes nothing on any surface. */
    private static ToPage.Answer delay(Tablet tablet, int tap) throws Exception {
        return tablet.press(new Wish.Delay(Duration.ofMinutes(tap % 50 + 1L)))
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** @return the p99 until everybody had seen it, in milliseconds */
    private double taps(Tablet first, Onlookers pages, String who, double goal, boolean asksForAnswers)
            throws Exception {
        var answers = new double[TAPS];
        var all = new double[TAPS * pages.count()];
        for (int tap = 0; tap < TAPS; tap++) {
            var seen = new CountDownLatch(pages.count());
            var saw = new AtomicIntegerArray(pages.count());
            long before = requireNonNull(first.state()).seq();
            int at = tap * pages.count();
            long begun = System.nanoTime();
            pages.look((page, seq) -> {
                if (page >= saw.length() || seq <= before || !saw.compareAndSet(page, 0, 1)) return;
                all[at + page] = (System.nanoTime() - begun) / 1e6;
                seen.countDown();
            });
            var answer = delay(first, tap);
            answers[tap] = (System.nanoTime() - begun) / 1e6;
            if (!answer.accepted() || !answer.kept()) throw new IOException("not accepted: " + answer);
            if (!seen.await(SEEN.toSeconds(), TimeUnit.SECONDS)) {
                // Somebody never sees it: that is what is told, and no tap after it.
                Arrays.fill(all, at, all.length, (double) SEEN.toMillis());
                Arrays.fill(answers, tap, answers.length, answers[tap]);
                break;
            }
            if (first.await(state -> state.seq() > before, PATIENCE) == null) throw new IOException("no state");
            Thread.sleep(APART);
        }
        var samples = Samples.of(answers);
        var states = Samples.of(all);
        if (asksForAnswers) {
            told.accept(new Figure(
                    "tap to fsynced answer, " + who + ", p50", samples.median(), "ms", samples.spread(), 15, false));
            told.accept(new Figure(
                    "tap to fsynced answer, " + who + ", p99", samples.p99(), "ms", samples.spread(), 50, false));
        }
        told.accept(new Figure("state to all " + who + ", p99", states.p99(), "ms", states.spread(), goal, false));
        return states.p99();
    }

    /**
     * Until the picture that a tap changed is back on the tablet: what the player painted first is a little older than
     * that.
     */
    private void lights(Tablet first) throws Exception {
        var surface = new SurfaceName("backdrop");
        first.say(new FromPage.Watch(List.of(surface), false));
        if (first.awaitPicture(picture -> true, PATIENCE) == null) throw new IOException("no picture");
        var millis = new double[TAPS / 2];
        for (int tap = 0; tap < millis.length; tap++) {
            boolean blank = tap % 2 == 0;
            while (first.awaitPicture(picture -> true, Duration.ofMillis(150)) != null) {
                // What is still on its way belongs to the tap before.
            }
            long begin = System.nanoTime();
            var answer = first.press(
                    blank ? new Wish.Cover(Set.of(surface), Over.Kind.BLANK) : new Wish.Release(Set.of(surface)));
            if (first.awaitPicture(picture -> true, PATIENCE) == null)
                throw new IOException("no picture: " + answer.getNow(null));
            millis[tap] = (System.nanoTime() - begin) / 1e6;
        }
        first.say(new FromPage.Watch(List.of(), false));
        var samples = Samples.of(millis);
        told.accept(new Figure(
                "tap to its picture back on the tablet, p99", samples.p99(), "ms", samples.spread(), 100, false));
    }

    private void silent(Tablet first, Onlookers pages, double alone) throws Exception {
        double before = heap();
        var silent = new ArrayList<Silent>();
        try {
            for (int one = 0; one < SILENT; one++) silent.add(Silent.at(first));
            double p99 = taps(first, pages, "200 tablets beside 50 who never read", Math.max(100, alone * 1.2), false);
            told.accept(new Figure(
                    "longer for the others beside 50 who never read",
                    p99 / alone * 100 - 100,
                    "%",
                    Map.of(),
                    20,
                    false));
            double after = heap();
            if (before > 0 && after > 0)
                told.accept(new Figure("heap for 50 who never read", after - before, "MB", Map.of(), 10, false));
        } finally {
            for (var one : silent) one.close();
        }
    }

    /** The desk's heap after a collection, in MB; 0 where this Java has no tool to ask with. */
    private double heap() throws IOException, InterruptedException {
        return Weight.ofHeap(desk());
    }

    private @Nullable Process desk() {
        return house.guard().desk();
    }
}

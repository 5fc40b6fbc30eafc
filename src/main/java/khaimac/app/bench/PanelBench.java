package khaimac.app.bench;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import khaimac.app.Folders;
import khaimac.app.SystemWatch;
import khaimac.app.trial.RealHouse;
import khaimac.app.trial.Silent;
import khaimac.app.trial.Tablet;
import khaimac.app.trial.Weight;
import khaimac.engine.Command;
import khaimac.engine.Over;
import khaimac.guard.Rules;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** A hall full of tablets at the real panel: how soon a tap is answered, seen by everybody, and lit; and what those cost who never read. */
public final class PanelBench {
    private static final int TABLETS = 200;
    private static final int VIEWERS = 1_000;
    private static final int SILENT = 50;
    private static final int TAPS = 120;
    private static final Duration APART = Duration.ofMillis(50);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration SEEN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SHOW = "kien-an-2023-05-19";

    private final RealHouse house;
    private final String link;
    private final Consumer<Figure> told;
    private final SystemWatch watch = new SystemWatch();
    private final List<Tablet> alive = new CopyOnWriteArrayList<>();

    private PanelBench(RealHouse house, String link, Consumer<Figure> told) {
        this.house = house;
        this.link = link;
        this.told = told;
    }

    public static void run(Consumer<Figure> told) throws Exception {
        var home = Path.of(System.getProperty("khaimac.home", ".")).toAbsolutePath();
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "khaimac-bench");
        try (var house = new RealHouse(home, SHOW, "simulated", folder, Rules.NEVER_CAREFUL).start()) {
            if (!house.awaitPicture(PATIENCE)) throw new IOException("the house does not start: " + house.said());
            var link = house.awaitPanel(PATIENCE);
            if (link == null) throw new IOException("the panel does not open: " + house.said());
            new PanelBench(house, link, told).all();
        } finally {
            Folders.delete(folder);
        }
    }

    private void all() throws Exception {
        told.accept(new Figure("first load of Operate, compressed", Weight.ofPages(link) / 1_000.0, "KB", Map.of(), 300, false));
        try (var first = Tablet.pair(link, "bench", watch).enter()) {
            if (first.await(ToPage.State::opened, PATIENCE) == null) throw new IOException("no state");
            alive.add(first);
            var hearts = Thread.ofPlatform().daemon().name("hearts").start(this::beatAndBeat);
            warmUp(first);
            var pages = crowd(first, TABLETS - 1);
            var alone = taps(first, pages, "tap to fsynced answer, 200 tablets", "state to all 200", 100, true);
            lights(first);
            silent(first, pages, alone);
            pages.addAll(crowd(first, VIEWERS - TABLETS));
            taps(first, pages, "tap to answer, 1,000 viewers", "state to all 1,000", 250, false);
            hearts.interrupt();
        }
    }

    private void warmUp(Tablet tablet) throws Exception {
        for (int tap = 0; tap < TAPS; tap++) {
            delay(tablet, tap);
            // Faster than any finger, and still no page that has gone mad.
            Thread.sleep(APART.dividedBy(2));
        }
    }

    private List<Tablet> crowd(Tablet first, int count) throws InterruptedException {
        var pages = new ArrayList<Tablet>();
        for (int page = 0; page < count; page++) {
            var another = first.another().enter();
            pages.add(another);
            alive.add(another);
        }
        return pages;
    }

    /** Every page gives its sign of life each second, as a browser does; who does not is sent away. */
    private void beatAndBeat() {
        try {
            while (true) {
                for (var page : alive) if (!page.isGone()) page.say(new FromPage.Beat(0));
                Thread.sleep(BEAT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A press that is always accepted and changes nothing on any surface. */
    private static ToPage.Answer delay(Tablet tablet, int tap) throws Exception {
        return tablet.press(sight -> new Command.Delay(sight, Duration.ofMinutes(tap % 50 + 1L))).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** @return the p99 until everybody had seen it, in milliseconds */
    private double taps(Tablet first, List<Tablet> pages, String answered, String seen, double goal, boolean asksForAnswers) throws Exception {
        var answers = new double[TAPS];
        var all = new double[TAPS * pages.size()];
        var round = new AtomicLong();
        var begun = new AtomicLong();
        var before = new AtomicLong();
        var counted = new AtomicIntegerArray(pages.size());
        var latches = new CountDownLatch[TAPS];
        for (int tap = 0; tap < TAPS; tap++) latches[tap] = new CountDownLatch(pages.size());
        for (int page = 0; page < pages.size(); page++) {
            int number = page;
            pages.get(page).hears(message -> {
                int now = (int) round.get();
                if (!(message instanceof ToPage.State state) || now < 1 || state.seq() <= before.get() || !counted.compareAndSet(number, now - 1, now)) return;
                all[(now - 1) * pages.size() + number] = (System.nanoTime() - begun.get()) / 1e6;
                latches[now - 1].countDown();
            });
        }
        for (int tap = 0; tap < TAPS; tap++) {
            before.set(requireNonNull(first.state()).seq());
            begun.set(System.nanoTime());
            round.set(tap + 1L);
            var answer = delay(first, tap);
            answers[tap] = (System.nanoTime() - begun.get()) / 1e6;
            if (!answer.accepted() || !answer.kept()) throw new IOException("not accepted: " + answer);
            if (!latches[tap].await(SEEN.toSeconds(), TimeUnit.SECONDS)) {
                // Somebody never sees it: that is what is told, and no tap after it.
                Arrays.fill(all, tap * pages.size(), all.length, (double) SEEN.toMillis());
                Arrays.fill(answers, tap, answers.length, answers[tap]);
                break;
            }
            Thread.sleep(APART);
        }
        round.set(0);
        var samples = Samples.of(answers);
        var states = Samples.of(all);
        if (asksForAnswers) {
            told.accept(new Figure(answered + ", p50", samples.median(), "ms", samples.spread(), 15, false));
            told.accept(new Figure(answered + ", p99", samples.p99(), "ms", samples.spread(), 50, false));
        }
        told.accept(new Figure(seen + ", p99", states.p99(), "ms", states.spread(), goal, false));
        return states.p99();
    }

    /** Until the picture that a tap changed is back on the tablet: what the player painted first is a little older than that. */
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
            var answer = first.press(sight -> blank ? new Command.Cover(sight, Set.of(surface), Over.Kind.BLANK) : new Command.Release(sight, Set.of(surface)));
            if (first.awaitPicture(picture -> true, PATIENCE) == null) throw new IOException("no picture: " + answer.getNow(null));
            millis[tap] = (System.nanoTime() - begin) / 1e6;
        }
        first.say(new FromPage.Watch(List.of(), false));
        var samples = Samples.of(millis);
        told.accept(new Figure("tap to its picture back on the tablet, p99", samples.p99(), "ms", samples.spread(), 100, false));
    }

    private void silent(Tablet first, List<Tablet> pages, double alone) throws Exception {
        double before = heap();
        var silent = new ArrayList<Silent>();
        try {
            for (int one = 0; one < SILENT; one++) silent.add(Silent.at(first));
            double p99 = taps(first, pages, "", "state to all 200 beside 50 who never read", Math.max(100, alone * 1.2), false);
            told.accept(new Figure("longer for the others beside 50 who never read", p99 / alone * 100 - 100, "%", Map.of(), 20, false));
            double after = heap();
            if (before > 0 && after > 0) told.accept(new Figure("heap for 50 who never read", after - before, "MB", Map.of(), 10, false));
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

package khaimac.trial.attack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import khaimac.engine.Over;
import khaimac.engine.Wish;
import khaimac.machine.SystemWatch;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.scene.SurfaceName;
import khaimac.trial.Tablet;
import org.jspecify.annotations.Nullable;

/** The operator at the desk's own machine, with a page of the panel and an eye on the wall. */
final class Hand implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration WHILE = Duration.ofMillis(300);
    private static final Duration BEAT = Duration.ofMillis(200);

    /** As the pages have it: without a word for so long a page says that it has no connection. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    /** As the pages have it: what is older is said to be old. */
    private static final long BEHIND_MILLIS = 1_000;

    private static final SurfaceName WALL = new SurfaceName(Stage.OURS);
    private static final Wish BLANK = new Wish.Cover(Set.of(WALL), Over.Kind.BLANK);
    private static final Wish HOLD = new Wish.Cover(Set.of(WALL), Over.Kind.HOLD);
    private static final Wish RELEASE = new Wish.Release(Set.of(WALL));

    private final Tablet tablet;
    private final Wall wall;
    private final Doze doze = new Doze();
    private final Thread beating;
    private final LinkedBlockingQueue<ToPage.Access> accesses = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<ToPage.Code> codes = new LinkedBlockingQueue<>();
    private volatile ToPage.@Nullable Looks looks;
    private volatile ToPage.@Nullable Outputs outputs;
    private volatile ToPage.@Nullable Access access;
    private volatile long heard;
    private volatile double age;

    /** @param link as the desk tells it on its own machine */
    Hand(String link, Wall wall) throws IOException, InterruptedException {
        this.wall = wall;
        this.tablet = Tablet.pair(link, "chu-tri", new SystemWatch())
                .hearing(this::hear)
                .enter();
        this.beating = Thread.ofPlatform().daemon().name("operator").start(this::beatAndBeat);
        if (tablet.await(ToPage.State::opened, LONG) == null) throw new IOException("the panel says nothing");
    }

    private void hear(ToPage message) {
        heard = System.nanoTime();
        if (message instanceof ToPage.Echo echo) age = echo.age();
        if (message instanceof ToPage.Looks one) looks = one;
        if (message instanceof ToPage.Outputs one) outputs = one;
        if (message instanceof ToPage.Code one) codes.add(one);
        if (message instanceof ToPage.Access one) {
            access = one;
            accesses.add(one);
        }
    }

    private void beatAndBeat() {
        try {
            while (true) {
                tablet.say(new FromPage.Beat(0));
                Thread.sleep(BEAT);
            }
        } catch (InterruptedException | IllegalStateException e) {
            // It is over, or the page was cut off: then the next press tells.
        }
    }

    /** Lamps are reached, in a rehearsal too. */
    void arm() throws IOException, InterruptedException {
        tablet.say(new FromPage.Tend(-1, new FromPage.Care.AskToArm()));
        var code = codes.poll(LONG.toSeconds(), TimeUnit.SECONDS);
        if (code == null) throw new IOException("nobody says how lamps are reached");
        tablet.say(new FromPage.Tend(-1, new FromPage.Care.Arm(code.code())));
    }

    /** Lets somebody come in with a right. @return what he opens */
    String letIn(Right right) throws IOException, InterruptedException {
        accesses.clear();
        tablet.say(new FromPage.Admit(-1, new FromPage.Admission.Pair(right)));
        while (true) {
            var now = accesses.poll(LONG.toSeconds(), TimeUnit.SECONDS);
            if (now == null) throw new IOException("nobody can be let in");
            if (now.window() != null && now.window().right() == right)
                return now.window().link();
        }
    }

    /** @return the secret of a control surface with that right */
    String token(String name, Right right) throws IOException, InterruptedException {
        accesses.clear();
        tablet.say(new FromPage.Admit(-1, new FromPage.Admission.Token(name, right)));
        while (true) {
            var now = accesses.poll(LONG.toSeconds(), TimeUnit.SECONDS);
            if (now == null) throw new IOException("there is no token");
            if (now.token() != null) return now.token();
        }
    }

    /** Everybody who is let in, once all that was changed is told. */
    List<ToPage.Session> letIn() throws IOException, InterruptedException {
        accesses.clear();
        tablet.say(new FromPage.Admit(-1, new FromPage.Admission.Close()));
        var now = accesses.poll(LONG.toSeconds(), TimeUnit.SECONDS);
        if (now == null) throw new IOException("nobody tells who is in");
        return now.sessions();
    }

    String name() {
        return tablet.welcome().name();
    }

    List<ToPage.OfPlayer> outputs() {
        var now = outputs;
        return now == null ? List.of() : now.players();
    }

    /** All that is true. */
    Known known() {
        var state = tablet.state();
        if (state == null) throw new IllegalStateException("nothing was seen yet");
        var words = new HashMap<String, ToPage.Titled>();
        var told = looks;
        if (told != null) for (var one : told.looks()) words.put(one.name(), one);
        var names = new ArrayList<String>();
        for (var player : outputs()) player.outputs().forEach(output -> names.add(output.name()));
        var who = access;
        return new Known(
                state.surfaces().stream().map(on -> on.name().text()).toList(),
                Map.copyOf(words),
                state.agenda().stream().map(ToPage.Row::id).toList(),
                List.copyOf(names),
                who == null
                        ? List.of()
                        : who.sessions().stream().map(ToPage.Session::id).toList(),
                state.epoch(),
                state.seen(),
                state.rev(),
                state.seq(),
                tablet.now());
    }

    /** The page that all this is said on. */
    Tablet tablet() {
        return tablet;
    }

    /**
     * BLANK until the lamps are dark and the page knows it, and HOLD; then everything as before.
     *
     * @param after how many acts
     * @throws IOException where the house does not do so at all
     */
    Judge.Round round(int after) throws IOException, InterruptedException {
        if (wall.await(false, LONG) == 0) throw new IOException("the wall does not light up");
        doze.longest();
        long pressed = System.nanoTime();
        var pressing = tablet.press(BLANK);
        var answer = pressing.thenApply(one -> System.nanoTime());
        accepted("BLANK", pressing);
        var blank = Duration.ofNanos(answer.join() - pressed);
        long answered = System.nanoTime();
        boolean shows = tablet.await(Hand::showsBlank, Duration.ofSeconds(1)) != null;
        boolean owned = !shows && owns();
        if (!shows && tablet.await(Hand::showsBlank, LONG) == null)
            throw new IOException("the page never shows that the wall is black");
        var shown = Duration.ofNanos(System.nanoTime() - answered);
        long dark = wall.await(true, LONG);
        if (dark == 0) throw new IOException("BLANK was answered and the wall is not black");
        var black = Duration.ofNanos(Math.max(0, dark - pressed));
        accepted("RELEASE", tablet.press(RELEASE));
        if (wall.await(false, LONG) == 0) throw new IOException("RELEASE was answered and the wall stays black");
        long holding = System.nanoTime();
        var second = tablet.press(HOLD);
        var held = second.thenApply(one -> System.nanoTime());
        accepted("HOLD", second);
        var hold = Duration.ofNanos(held.join() - holding);
        accepted("RELEASE", tablet.press(RELEASE));
        return new Judge.Round(after, blank, black, shown, owned, hold, doze.longest());
    }

    /** Every part of the show is on once: from then on nothing that belongs to it is new to anybody. */
    void walk() throws IOException, InterruptedException {
        for (var segment : known().segments()) {
            accepted("JUMP", tablet.press(new Wish.Jump(segment)));
            var live = tablet.await(
                    state -> state.live() != null && state.live().segment().equals(segment), LONG);
            if (live == null) throw new IOException("the page never shows " + segment);
            Thread.sleep(WHILE);
        }
    }

    private static boolean showsBlank(ToPage.State state) {
        return state.surfaces().stream().anyMatch(on -> on.name().equals(WALL) && "blank".equals(on.cover()));
    }

    /** Whether a page says to who sits before it that it may be behind. */
    private boolean owns() {
        return age > BEHIND_MILLIS || System.nanoTime() - heard > SILENCE.toNanos();
    }

    private static void accepted(String what, CompletableFuture<ToPage.Answer> answer)
            throws IOException, InterruptedException {
        try {
            var came = answer.get(LONG.toSeconds(), TimeUnit.SECONDS);
            if (!came.accepted())
                throw new IOException(what + " was refused: " + came.because().en());
        } catch (ExecutionException e) {
            throw new IOException(what + " was not answered", e);
        } catch (TimeoutException e) {
            throw new IOException(what + " was not answered in " + LONG.toSeconds() + " s", e);
        }
    }

    @Override
    public void close() {
        beating.interrupt();
        tablet.close();
        doze.close();
    }
}

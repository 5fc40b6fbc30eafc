package khaimac.player;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.media.Soundtrack;
import khaimac.media.live.Inputs;
import khaimac.media.live.Sight;
import khaimac.render.Wall;
import khaimac.render.live.LivePicture;
import khaimac.render.live.PictureCopy;
import khaimac.render.live.Workshop;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.scene.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Paints the surfaces of a hall, each on a thread of its own, for as long as it lives and whatever it is told or not
 * told.
 */
public final class Player implements AutoCloseable {
    private static final int MOST_HANDS = 3;

    private final Hall hall;
    private final DeskTime time;
    private final Watch watch;
    private final @Nullable Path recording;
    private final Consumer<Sentence> trouble;
    private final Consumer<ToDesk.Glance> glances;
    private final FilmLosses losses;
    private final Function<SurfaceName, Sentence> called;
    private final Inputs inputs;
    private final Workshop workshop;
    private final Holding holding;
    private final Stock stock;
    private final Map<SurfaceName, Showing> wanted = new LinkedHashMap<>();
    private Map<SurfaceName, Showing> next = Map.of();
    private List<Wanted.Standby> standby = List.of();
    private final Map<SurfaceName, Screen> screens = new LinkedHashMap<>();
    private final List<Screen> opened = new ArrayList<>();
    private final Map<SurfaceName, Peephole> peepholes = new LinkedHashMap<>();
    private final HallOutputs outputs;
    private final @Nullable OnDesktop desktop;
    private ToPeer.@Nullable Watch looked;

    /**
     * Opens it; nothing is painted before something is to be shown.
     *
     * @param armed whether the devices of the hall are reached, until the operator wishes it otherwise
     * @param recording the folder that every picture is written to; null: none
     * @param preview whether a window of the desktop shows the whole hall
     * @param called what people call a surface
     * @param heard what is heard at a speaker; at none by name: all there is; null: nothing is heard here
     * @param glances gets small pictures of the surfaces that somebody looks at
     * @param says what the desk should know at once
     */
    Player(
            Hall hall,
            boolean armed,
            Stock stock,
            DeskTime time,
            Watch watch,
            @Nullable Path recording,
            boolean preview,
            Function<SurfaceName, Sentence> called,
            @Nullable Function<String, Soundtrack> heard,
            Consumer<Sentence> trouble,
            Consumer<ToDesk.Glance> glances,
            Consumer<ToDesk> says) {
        this.hall = hall;
        this.stock = stock;
        this.holding = new Holding(stock, called, trouble);
        this.time = time;
        this.watch = watch;
        this.recording = recording;
        this.trouble = trouble;
        this.called = called;
        this.glances = glances;
        this.losses = new FilmLosses(called, says, trouble);
        // A hand fewer than the machine has: the paint threads need some of it.
        int hands = Math.clamp(Runtime.getRuntime().availableProcessors() - 1L, 1, MOST_HANDS);
        this.inputs = new Inputs(hall.inputs(), watch, trouble);
        this.workshop = new Workshop(hands, stock, watch, inputs, wrong -> trouble.accept(Fences.part(wrong)));
        this.desktop = preview ? new OnDesktop(hall, watch, trouble) : null;
        this.outputs = new HallOutputs(
                hall, armed, watch, time, heard, trouble, (name, wall, output) -> paint(name, wall, List.of(output)));
    }

    /** What every surface shows from now on. A surface that the hall does not have is somebody else's. */
    synchronized void show(Map<SurfaceName, Showing> showings) {
        wanted.putAll(showings);
        settle();
    }

    /** What the next GO would bring: it is made ready beforehand, so that nothing has to be painted at the press. */
    synchronized void next(Map<SurfaceName, Showing> showings) {
        next = showings;
        settleNext();
    }

    /** What any press may bring, at any time: it is ready before somebody needs it. */
    synchronized void standby(List<Wanted.Standby> looks) {
        standby = looks;
        settleStandby();
    }

    private void settleStandby() {
        screens.forEach((name, screen) -> screen.standby(standby.stream()
                .filter(one -> one.surfaces().contains(name))
                .toList()));
    }

    private void settleNext() {
        screens.forEach((name, screen) -> screen.next(holding.next(next.get(name))));
    }

    /** Shows whatever can be shown with the files that are here by now. */
    synchronized void settle() {
        var now = watch.now().steady();
        wanted.forEach((name, showing) -> {
            var screen = screens.get(name);
            if (screen == null) screen = open(name);
            var ruled = screen == null ? null : holding.ruled(name, showing, now);
            if (screen != null && ruled != null) screen.show(ruled);
            var film = Looks.first(showing.look(), Look.Film.class);
            if (film != null && stock.of(film.file()) == Stock.State.GONE) losses.lost(name, film.file(), showing, now);
        });
        settleNext();
        settleStandby();
    }

    private @Nullable Screen open(SurfaceName name) {
        var wall = Wall.of(hall, name);
        if (wall == null) return null;
        var peephole = new Peephole(name, watch, glances);
        peepholes.put(name, peephole);
        var told = new ArrayList<>(outputs.feeds(name));
        told.add(peephole);
        if (desktop != null) told.add(desktop.feed(name));
        if (recording != null) told.add(new Recording(recording, name, trouble));
        var screen = paint(name, wall, told);
        screens.put(name, screen);
        if (looked != null) look(looked);
        return screen;
    }

    private Screen paint(SurfaceName name, Wall wall, List<Output> told) {
        var screen = new Screen(name, new LivePicture(workshop, wall), told);
        synchronized (opened) {
            opened.removeIf(Screen::isClosed);
            opened.add(screen);
        }
        Thread.ofPlatform().name("paint " + name).start(() -> paintAndPaint(screen));
        return screen;
    }

    /** What the operator wishes of the outputs. */
    void tend(ToPeer.Tend wished) {
        outputs.tend(wished);
        synchronized (this) {
            screens.values().forEach(Screen::wake);
        }
    }

    /** How the outputs are, and the inputs that are open; also lets go what was wished for a while only. */
    ToDesk.Outputs outputs() {
        outputs.look();
        var states = outputs.states();
        var all = new ArrayList<>(states.outputs());
        for (var sight : inputs.sights()) if (sight.state() != Sight.State.CLOSED) all.add(InputStates.of(sight));
        return new ToDesk.Outputs(states.armed(), all, states.pulled());
    }

    private void paintAndPaint(Screen screen) {
        boolean wasWell = true;
        try {
            while (!screen.isClosed()) {
                try {
                    screen.comesRound();
                    turn(screen);
                    wasWell = true;
                } catch (RuntimeException | LinkageError | StackOverflowError e) {
                    // Our own mistake with one look costs that look: the picture that is up stays, and is tried again.
                    if (wasWell) trouble.accept(Fences.surface(called.apply(screen.name()), e));
                    wasWell = false;
                    screen.rest(time.now(), watch.now().steady(), new Beats(1, 1));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            screen.outputs().forEach(Output::close);
            screen.picture().close();
            screen.left();
        }
    }

    /** Everything that an audience sees passes here: the scene at t → painted → told to each output. */
    private void turn(Screen screen) throws InterruptedException {
        var beats = new Beats(screen.fps(), time.speed() > 0 ? time.speed() : 1);
        Instant t = beats.before(time.now());

        Showing another = screen.another();
        if (another != null) screen.picture().show(another);
        if (another != null) screen.outputs().forEach(Output::begins);

        boolean wanted = another != null || screen.isWanted(t);
        boolean changed = wanted && screen.picture().paint(t) && screen.hasPicture();
        if (wanted)
            for (var output : screen.outputs())
                if (changed || (output.owes() && screen.hasPicture())) output.show(screen.picture(), t);

        losses.look(
                screen.name(),
                screen.shown(),
                screen.picture().films(),
                watch.now().steady());
        screen.prepare(t, watch.now().steady());
        screen.answerPreviews();
        screen.turned(t, wanted, changed, watch.now().steady(), beats);
        screen.rest(time.now(), watch.now().steady(), beats);
    }

    /** Somebody looks at how this would be: if it is wanted next, it comes in at once. */
    synchronized void prepare(SurfaceName name, Showing showing) {
        var screen = screens.get(name);
        var coming = next.get(name);
        // What GO brings is looked at by every page as soon as it is known, and is made when its time comes.
        boolean later = coming != null && coming.samePicture(showing);
        if (screen != null && !later) screen.prepare(showing);
    }

    /** A small picture of what is on a surface; null where there is no such surface, or nothing on it yet. */
    synchronized @Nullable CompletableFuture<byte[]> preview(SurfaceName name, int width, int height) {
        var screen = screens.get(name);
        return screen == null ? null : screen.preview(width, height);
    }

    /** What is on a surface with every pixel; null where there is no such surface. */
    synchronized @Nullable CompletableFuture<PictureCopy> copy(SurfaceName name) {
        var screen = screens.get(name);
        return screen == null ? null : screen.copy();
    }

    /** Whose pictures somebody wants to see from now on. */
    synchronized void look(ToPeer.Watch at) {
        looked = at;
        peepholes.forEach((surface, peephole) ->
                peephole.want(at.surfaces().contains(surface) ? new Peephole.Size(at.width(), at.height()) : null));
        screens.values().forEach(Screen::wake);
    }

    /** How painting goes, surface by surface. */
    synchronized List<ToDesk.Count> counts() {
        return screens.values().stream().map(Screen::count).toList();
    }

    /** Whether every paint thread has come round since this was asked last. */
    boolean paints() {
        List<Screen> all;
        synchronized (opened) {
            all = List.copyOf(opened);
        }
        if (!all.stream().allMatch(screen -> screen.isClosed() || screen.hasTurned())) return false;
        all.forEach(Screen::mark);
        return true;
    }

    /** Whether every surface shows what it should. */
    synchronized boolean isUp() {
        return !screens.isEmpty()
                && screens.values().stream().noneMatch(screen -> screen.count().waiting());
    }

    @Override
    public void close() {
        outputs.close();
        if (desktop != null) desktop.close();
        List<Screen> all;
        synchronized (opened) {
            all = List.copyOf(opened);
        }
        all.forEach(Screen::close);
        all.forEach(Screen::end);
        workshop.close();
        inputs.close();
    }
}

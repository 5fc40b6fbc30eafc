package khaimac.panel;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import khaimac.desk.OnAir;
import khaimac.engine.Rewritten;
import khaimac.engine.Run;
import khaimac.finding.Sentence;
import khaimac.link.ToDesk;
import khaimac.mail.Latest;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.panel.words.Topic;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.show.Names;
import khaimac.show.Prompters;
import org.jspecify.annotations.Nullable;

/** Tells every page what is true, as soon as it is; one thread makes each state once, however many look at it. */
public final class Panel implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(250);

    /** While nobody presses anything, what is true is looked at no more often. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    /** The figures of outputs are looked at, not waited for. */
    private static final Duration FIGURES = Duration.ofSeconds(5);

    /** Pages reckon what time it is from what they were told; so far apart, they are told again. */
    private static final Duration LEAP = Duration.ofMillis(100);

    private static final int MOST_READY = 12;
    private static final int MOST_OTHERS = 1_200;

    private final House house;
    private final Porter porter;
    private final Consumer<Throwable> mistakes;
    private final TendedFile tended;
    private final Chronicle chronicle;
    private final Words words;
    private final Rewriting rewriting;
    private final AfterSigning signing;
    private final Pictures pictures;
    private final LampsSince lampsSince = new LampsSince();
    private final Behind behind = new Behind();
    private final Closeups closeups;
    private final Hearing hearing;
    private final List<Page> pages = new CopyOnWriteArrayList<>();
    private final List<ToPage.ReadyFor> ready = new CopyOnWriteArrayList<>();
    private final AtomicBoolean stirred = new AtomicBoolean();
    private final AtomicBoolean doorsMoved = new AtomicBoolean();
    private final Latest<OnAir> follow;
    private final Thread publisher;

    /** The newest revision of each part; whoever holds its lock may make the next one. */
    private final Map<Class<?>, Revision> told = new HashMap<>();

    private List<Long> looks = List.of();
    /** So many sentences about the journal and its folder have been told. */
    private int foundTold;

    private Duration reckoned = Duration.ZERO;

    /** What time it was on the run's line when it was looked at last, and how fast that ran. */
    private @Nullable Instant reckonedAt;

    private double reckonedSpeed;
    private Duration toldFigures = Duration.ZERO;
    private int players;
    private volatile Map<SurfaceName, Showing> ahead = Map.of();

    /** When all was looked at last, and told. */
    private volatile Duration looked;

    public Panel(House house, Porter porter, Consumer<Throwable> mistakes) {
        this.house = house;
        this.porter = porter;
        this.mistakes = mistakes;
        this.tended = new TendedFile(house.tended(), mistakes);
        this.chronicle = new Chronicle(run().show(), house.before(), tended.before());
        this.words = new Words(run());
        this.rewriting = new Rewriting(house.file());
        this.signing = new AfterSigning(house.approval());
        this.pictures = new Pictures(house.players(), () -> pages);
        this.closeups = new Closeups(house.players(), house.real());
        var _ = new Loudness(house.players(), () -> pages);
        this.hearing = new Hearing(this);
        this.follow = house.desk().follow();
        this.looked = house.real().now().steady();
        this.publisher = Thread.ofPlatform().daemon().name("panel").start(this::publishAndPublish);
    }

    House house() {
        return house;
    }

    Porter porter() {
        return porter;
    }

    /** The show file as it lies there now; null where nobody knows. */
    @Nullable
    Rewritten rewritten() {
        return rewriting.newest();
    }

    Pictures pictures() {
        return pictures;
    }

    /** The pictures of surfaces with every pixel that they have. */
    public Closeups closeups() {
        return closeups;
    }

    /** Whether a show that runs here has that surface. */
    public boolean hasSurface(SurfaceName surface) {
        return house.show().surfaces().contains(surface);
    }

    /** One for all pages. */
    Hearing hearing() {
        return hearing;
    }

    /** Now, on the run's time line. */
    Instant now() {
        var run = run();
        var now = house.watch().now();
        return run.opened() ? run.at(now) : now.wall();
    }

    /**
     * When something was sent, on the run's time line, for somebody who judges by how old it is: in a rehearsal that
     * runs sixty times as fast, the tenth of a second on the way is no six seconds.
     */
    Instant sent(Instant said) {
        var now = now();
        return now.minus(house.watch().really(Duration.between(said, now)));
    }

    /** How long what is read now may have waited already, where no page could say so. */
    Duration waited() {
        var real = house.real();
        return real.now().steady().minus(real.arrived());
    }

    /** How old what pages were told may be. */
    Duration age() {
        return house.real().now().steady().minus(looked);
    }

    Run run() {
        return house.desk().onAir().run();
    }

    /** Something is to be said to the operator that is no fact of the run. */
    public void say(Sentence sentence) {
        chronicle.said(now(), sentence);
        stir();
    }

    /** Somebody has tended an output; {@code of} names what of which, where only the last of its kind is told. */
    public void tended(String who, String of, Sentence words) {
        var line = new TendedFile.Line(now(), who, of, words);
        chronicle.tended(line);
        tended.add(line);
        stir();
    }

    /** What the operator's views would be told now, for whoever asks once. */
    public ToPage.All state() {
        var now = now();
        var onAir = house.desk().onAir();
        var state = desk(states(run(), now), onAir, Lacks.of(onAir.run(), ahead, house.players()));
        return new ToPage.All(tell(state, now, false).number(), now, state);
    }

    /** Something other than the run has changed. */
    public void stir() {
        stirred.set(true);
        follow.put(house.desk().onAir());
    }

    /** Who may come in has changed. */
    public void doorsMoved() {
        doorsMoved.set(true);
        stir();
    }

    /** Ends every page of a session at once. */
    public void cut(String session) {
        for (var page : pages) if (page.who().session().equals(session)) page.cut();
    }

    /** Since when somebody who was let in has had a page open, on the wall clock; null: there is none. */
    public @Nullable Instant since(String session) {
        return pages.stream()
                .filter(page -> page.who().session().equals(session))
                .map(Page::since)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether one more may come in: those who run the ceremony find a place also when the hall is full of screens. */
    public boolean hasPlaceFor(Right right) {
        return right.compareTo(Right.CONTROL) >= 0 || pages.size() < MOST_OTHERS;
    }

    /**
     * A page is there: it is told where it is, and how things stand.
     *
     * @param nonce where its messages have to be signed
     */
    void enters(Page page, @Nullable String nonce) {
        page.answer(welcome(page.who(), nonce));
        pages.add(page);
        // The next look at everything tells administrators; a hall full of screens that come back is told of once.
        doorsMoved.set(true);
        joins(page);
    }

    private ToPage.Welcome welcome(Page.Who who, @Nullable String nonce) {
        var places = new ArrayList<ToPage.Place>();
        var show = run().show();
        for (var name : house.show().surfaces()) {
            var surface = house.hall().surface(name);
            if (surface != null)
                places.add(new ToPage.Place(
                        name, surface.width(), surface.height(), surface.place(), !Prompters.of(show).contains(name)));
        }
        return new ToPage.Welcome(
                house.build(),
                who.right(),
                who.name(),
                nonce,
                house.show().title(),
                house.show().zone().getId(),
                house.rehearsal() != null,
                places,
                names(),
                KindWords.ALL);
    }

    private Map<SurfaceName, Sentence> names() {
        var all = new LinkedHashMap<SurfaceName, Sentence>();
        for (var name : house.show().surfaces()) all.put(name, called(name));
        for (var name : house.hall().surfaces().keySet()) all.putIfAbsent(name, called(name));
        return all;
    }

    /** How people call a surface, also one of the hall that the show does not use. */
    Sentence called(SurfaceName surface) {
        return house.show().surfaces().contains(surface)
                ? house.show().called(surface)
                : new Names(house.hall().names(), Map.of()).surface(surface);
    }

    /** A page is told everything of its topic; from then on, what changes. */
    void joins(Page page) {
        var now = now();
        switch (page.topic()) {
            case DESK -> {
                page.tell(known(ToPage.State.class, now), now);
                page.tell(known(ToPage.Looks.class, now), now);
                page.tell(known(ToPage.Outputs.class, now), now);
                access(page);
            }
            case STAGE -> page.tell(known(ToPage.Stage.class, now), now);
            case SPEAKER -> {
                page.tell(known(ToPage.Speaker.class, now), now);
                pictures.lookAtSheets();
            }
            case BACKSTAGE -> page.tell(known(ToPage.Backstage.class, now), now);
            case BOARD -> page.tell(known(ToPage.Board.class, now), now);
        }
    }

    void leaves(Page page) {
        pages.remove(page);
        doorsMoved.set(true);
        pictures.look();
    }

    /** The newest revision of a part; the first page that comes may be quicker than the first look at everything. */
    private Revision known(Class<? extends ToPage.Part> kind, Instant now) {
        synchronized (told) {
            var known = told.get(kind);
            if (known != null) return known;
            for (var part : all(now)) tell(part, now, false);
            return requireNonNull(told.get(kind));
        }
    }

    private List<ToPage.Part> all(Instant now) {
        var onAir = house.desk().onAir();
        var parts = new ArrayList<>(states(states(onAir.run(), now), onAir));
        parts.add(words.of(onAir.run(), chronicle));
        parts.add(outputs());
        return parts;
    }

    private States states(Run run, Instant now) {
        return new States(run, now, house.watch().speed(), house.players()::length);
    }

    /** Surfaces that the next GO gives another picture, which a player is still making ready. */
    private List<SurfaceName> coming() {
        return house.players().all().stream()
                .flatMap(player -> player.surfaces().stream())
                .filter(count -> count.coming() && ahead.containsKey(count.surface()))
                .map(ToDesk.Count::surface)
                .distinct()
                .sorted()
                .toList();
    }

    private List<ToPage.Part> states(States states, OnAir onAir) {
        var lacks = Lacks.of(onAir.run(), ahead, house.players());
        return List.of(
                desk(states, onAir, lacks),
                states.stage(lacks),
                states.speaker(),
                states.backstage(List.copyOf(ready)),
                states.board());
    }

    private void access(Page page) {
        if (page.who().right() == Right.ADMIN)
            page.tell(Frame.of(porter.access(page.who().session(), "")), ToPage.Access.class);
    }

    private ToPage.State desk(States states, OnAir onAir, List<ToPage.Lack> lacks) {
        boolean safe = isSafe();
        var lamps = lampsSince.of(
                Lamps.of(onAir.protection(), safe, house, behind(onAir.run()), porter.lost()), now());
        var changes = List.copyOf(ahead.keySet());
        var plan = rewriting.plan(onAir.run());
        var approved = signing.approved(onAir.run(), house.watch().now());
        var opening = house.beginning().told(onAir.run(), now(), house.real().now().steady(), lamps);
        return states.desk(
                changes,
                coming(),
                lacks,
                safe,
                pulled(),
                lamps,
                List.copyOf(ready),
                chronicle.lines(),
                plan,
                approved,
                opening);
    }

    /** Before a run is open nobody is told to paint anything, and a clock that is put forward makes nobody late. */
    private Map<SurfaceName, Behind.How> behind(Run run) {
        if (!run.opened() || run.closed() || house.watch().speed() > 1) return Map.of();
        var all = new LinkedHashMap<>(behind.of(house.players().all(), house.real().now().steady()));
        all.keySet().retainAll(house.show().surfaces());
        return all;
    }

    private List<SurfaceName> pulled() {
        return house.rehearsal() == null
                ? List.of()
                : house.rehearsal().pulled().stream().sorted().toList();
    }

    private boolean isSafe() {
        return house.careful() != null && house.careful().isCareful();
    }

    /** Somebody behind the stage is ready, or is not any more. */
    void ready(String name, @Nullable String segment) {
        ready.removeIf(one -> one.name().equals(name));
        if (segment != null && ready.size() < MOST_READY) ready.add(new ToPage.ReadyFor(name, segment));
        stir();
    }

    private void publishAndPublish() {
        try {
            while (true) {
                var newest = follow.take(TICK);
                try {
                    publish(newest != null);
                } catch (RuntimeException e) {
                    // Our own mistake with one state costs that state; the next one is whole.
                    mistakes.accept(e);
                }
            }
        } catch (InterruptedException e) {
            house.desk().unfollow(follow);
        }
    }

    private void publish(boolean isNew) {
        var began = house.real().now().steady();
        var onAir = house.desk().onAir();
        var run = onAir.run();
        boolean moved = stirred.getAndSet(false);
        chronicle.follow(onAir);
        onAir.told().stream().skip(foundTold).forEach(words -> chronicle.said(now(), words));
        foundTold = onAir.told().size();
        if (isNew) {
            ready.removeIf(one -> isOver(run, one));
            ahead = run.ahead(house.watch().now()).surfaces();
            pictures.ahead(run.epoch(), run.seq(), ahead);
            pictures.sheets(run.slides());
        }
        var steady = house.real().now().steady();
        double speed = house.watch().speed();
        var now = now();
        if (isNew || moved || speed > 1 || isDue(reckoned, QUIET, steady) || hasComeToRest(run, now)) {
            // A clock that was put forward changes nothing but what time it is: that is told too.
            boolean leapt = hasLeapt(now, steady, speed);
            reckoned = steady;
            reckonedAt = now;
            reckonedSpeed = speed;
            for (var part : states(states(run, now), onAir)) tell(part, now, leapt);
        }
        tellWords(run);
        tellOutputs(steady);
        if (doorsMoved.getAndSet(false)) for (var page : pages) access(page);
        lookAfter();
        looked = began;
    }

    /** Whether the run's time is not where it would have come to by itself. */
    private boolean hasLeapt(Instant now, Duration steady, double speed) {
        if (reckonedAt == null) return false;
        if (reckonedSpeed != speed) return true;
        double by = speed * steady.minus(reckoned).toMillis();
        double off = Duration.between(reckonedAt, now).toMillis() - by;
        return Math.abs(off) > LEAP.toMillis() * Math.max(1, speed);
    }

    /** Whether a reel has come to rest since something was told: who was drawn is read on the wall, and so here. */
    private boolean hasComeToRest(Run run, Instant now) {
        var told = reckonedAt;
        if (told == null) return false;
        return run.draws().stream()
                .anyMatch(file -> run.drawn(file).isComingToRest(told)
                        && !run.drawn(file).isComingToRest(now));
    }

    private static boolean isDue(Duration last, Duration after, Duration now) {
        return now.minus(last).compareTo(after) >= 0;
    }

    /** What somebody was ready for has been, or is on. */
    private static boolean isOver(Run run, ToPage.ReadyFor one) {
        var live = run.live();
        int at = live == null ? -1 : run.show().indexOf(live.id());
        return run.closed() || run.show().indexOf(one.segment()) <= at;
    }

    /**
     * What has changed is told to everybody it is for.
     *
     * @param always also where nothing has
     */
    private Revision tell(ToPage.Part newest, Instant now, boolean always) {
        synchronized (told) {
            var before = told.get(newest.getClass());
            if (before != null && !always && before.part().equals(newest)) return before;
            var next = before == null ? Revision.first(newest) : before.next(newest, now);
            told.put(newest.getClass(), next);
            var topic = topic(newest);
            for (var page : pages) if (page.topic() == topic) page.tell(next, now);
            return next;
        }
    }

    private static Topic topic(ToPage.Part part) {
        return switch (part) {
            case ToPage.State ignored -> Topic.DESK;
            case ToPage.Looks ignored -> Topic.DESK;
            case ToPage.Outputs ignored -> Topic.DESK;
            case ToPage.Stage ignored -> Topic.STAGE;
            case ToPage.Speaker ignored -> Topic.SPEAKER;
            case ToPage.Backstage ignored -> Topic.BACKSTAGE;
            case ToPage.Board ignored -> Topic.BOARD;
        };
    }

    private void tellWords(Run run) {
        var newest = run.looks().keySet().stream().map(run::lookRev).toList();
        if (newest.equals(looks)) return;
        looks = newest;
        tell(words.of(run, chronicle), now(), false);
    }

    /** A change at once; figures, which never stand still, now and then. */
    private void tellOutputs(Duration steady) {
        var newest = outputs();
        boolean due = isDue(toldFigures, FIGURES, steady);
        synchronized (told) {
            var known = told.get(ToPage.Outputs.class);
            if (!due
                    && known != null
                    && known.part() instanceof ToPage.Outputs before
                    && matters(before).equals(matters(newest))) return;
        }
        toldFigures = steady;
        tell(newest, now(), false);
    }

    private ToPage.Outputs outputs() {
        return new ToPage.Outputs(house.devices().all(), house.devices().numbers());
    }

    /** All but the figures. */
    private static List<@Nullable Object> matters(ToPage.Outputs outputs) {
        var all = new ArrayList<@Nullable Object>();
        all.add(outputs.numbers());
        for (var player : outputs.players()) {
            all.add(List.of(player.player(), player.armed(), player.silent(), player.found()));
            for (var one : player.outputs())
                all.add(Arrays.asList(
                        one.name(),
                        one.family(),
                        one.shows(),
                        one.state(),
                        one.words(),
                        one.since(),
                        one.brightness(),
                        one.pattern()));
        }
        return all;
    }

    private void lookAfter() {
        var now = house.real().now().steady();
        for (var page : pages) page.look(now);
        pictures.look(now);
        int here = house.players().all().size();
        if (here != players) pictures.again();
        players = here;
    }

    @Override
    public void close() {
        publisher.interrupt();
        pages.forEach(Page::cut);
    }
}

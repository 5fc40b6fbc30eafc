package khaimac.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import khaimac.desk.OnAir;
import khaimac.engine.Run;
import khaimac.finding.Sentence;
import khaimac.mail.Latest;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.panel.words.Topic;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** Tells every page what is true, as soon as it is; one thread makes each state once, however many look at it. */
public final class Panel implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(250);
    private static final int MOST_READY = 12;
    private static final int MOST_OTHERS = 1_200;

    private final House house;
    private final Porter porter;
    private final Consumer<Throwable> mistakes;
    private final Chronicle chronicle;
    private final Words words;
    private final Pictures pictures;
    private final List<Page> pages = new CopyOnWriteArrayList<>();
    private final List<ToPage.ReadyFor> ready = new CopyOnWriteArrayList<>();
    private final AtomicBoolean stirred = new AtomicBoolean();
    private final AtomicBoolean doorsMoved = new AtomicBoolean();
    private final Latest<OnAir> follow;
    private final Thread publisher;
    private final Map<Topic, ToPage> told = new EnumMap<>(Topic.class);
    private List<Long> revisions = List.of();
    private List<ToPage.OfPlayer> outputs = List.of();
    private int players;
    private volatile Map<SurfaceName, Showing> ahead = Map.of();

    public Panel(House house, Porter porter, Consumer<Throwable> mistakes) {
        this.house = house;
        this.porter = porter;
        this.mistakes = mistakes;
        this.chronicle = new Chronicle(house.show(), house.before());
        this.words = new Words(house.show());
        this.pictures = new Pictures(house.players(), () -> pages);
        this.follow = house.desk().follow();
        this.publisher = Thread.ofPlatform().daemon().name("panel").start(this::publishAndPublish);
    }

    House house() {
        return house;
    }

    Porter porter() {
        return porter;
    }

    Pictures pictures() {
        return pictures;
    }

    /** Now, on the run's time line. */
    Instant now() {
        var run = run();
        var now = house.watch().now();
        return run.opened() ? run.at(now) : now.wall();
    }

    /**
     * When something was sent, on the run's time line, for somebody who judges by how old it is: in a rehearsal that runs
     * sixty times as fast, the tenth of a second on the way is no six seconds.
     */
    Instant sent(Instant said) {
        var now = now();
        return now.minus(house.watch().really(Duration.between(said, now)));
    }

    Run run() {
        return house.desk().onAir().run();
    }

    /** Something is to be said to the operator that is no fact of the run. */
    public void say(Sentence sentence) {
        chronicle.said(now(), sentence);
        stir();
    }

    /** What the operator's views would be told now, for whoever asks once. */
    public ToPage.State state() {
        return desk(new States(run(), now(), house.watch().speed()), house.desk().onAir());
    }

    /** Something other than the run has changed. */
    void stir() {
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
        return pages.stream().filter(page -> page.who().session().equals(session)).map(Page::since).min(Comparator.naturalOrder()).orElse(null);
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
        for (var name : house.show().surfaces()) {
            var surface = house.hall().surface(name);
            if (surface != null) places.add(new ToPage.Place(name, surface.width(), surface.height(), surface.place()));
        }
        return new ToPage.Welcome(
                house.build(), who.right(), who.name(), nonce, house.show().title(), house.show().zone().getId(), house.rehearsal() != null, places);
    }

    /** From then on a page is told everything of its topic. */
    void joins(Page page) {
        var run = run();
        var states = new States(run, now(), house.watch().speed());
        tell(page, states);
    }

    void leaves(Page page) {
        pages.remove(page);
        doorsMoved.set(true);
        pictures.look();
    }

    private void tell(Page page, States states) {
        switch (page.topic()) {
            case DESK -> {
                page.tell(Frame.of(desk(states, house.desk().onAir())), ToPage.State.class);
                page.tell(Frame.of(words.of(run(), chronicle)), ToPage.Looks.class);
                page.tell(Frame.of(new ToPage.Outputs(house.devices().all())), ToPage.Outputs.class);
                access(page);
            }
            case STAGE -> page.tell(Frame.of(states.stage()), ToPage.Stage.class);
            case BACKSTAGE -> page.tell(Frame.of(states.backstage(ready)), ToPage.Backstage.class);
            case BOARD -> page.tell(Frame.of(states.board()), ToPage.Board.class);
        }
    }

    private void access(Page page) {
        if (page.who().right() == Right.ADMIN)
            page.tell(Frame.of(porter.access(page.who().session(), "")), ToPage.Access.class);
    }

    private ToPage.State desk(States states, OnAir onAir) {
        boolean safe = isSafe();
        var lamps = Lamps.of(onAir.protection(), safe, house);
        return states.desk(onAir, List.copyOf(ahead.keySet()), safe, pulled(), lamps, List.copyOf(ready), chronicle.lines());
    }

    private List<SurfaceName> pulled() {
        return house.rehearsal() == null ? List.of() : house.rehearsal().pulled().stream().sorted().toList();
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
        var onAir = house.desk().onAir();
        var run = onAir.run();
        boolean moved = stirred.getAndSet(false);
        chronicle.follow(onAir);
        if (isNew) {
            ready.removeIf(one -> isOver(run, one));
            ahead = run.ahead(house.watch().now()).surfaces();
            pictures.ahead(run.epoch(), run.seq(), ahead);
        }
        var states = new States(run, now(), house.watch().speed());
        if (moved) told.remove(Topic.DESK);
        tellIfNew(Topic.DESK, desk(states, onAir));
        tellIfNew(Topic.STAGE, states.stage());
        tellIfNew(Topic.BACKSTAGE, states.backstage(List.copyOf(ready)));
        tellIfNew(Topic.BOARD, states.board());
        tellWords(run);
        tellOutputs();
        if (doorsMoved.getAndSet(false)) for (var page : pages) access(page);
        lookAfter();
    }

    /** What somebody was ready for has been, or is on. */
    private static boolean isOver(Run run, ToPage.ReadyFor one) {
        var live = run.live();
        int at = live == null ? -1 : run.show().indexOf(live.id());
        return run.closed() || run.show().indexOf(one.segment()) <= at;
    }

    /** What would be the same again, said later, is not said; anchors do not tick. */
    private <T extends ToPage & ToPage.Timed> void tellIfNew(Topic topic, T newest) {
        if (told.get(topic) instanceof ToPage.Timed before && newest.equals(before.at(newest.now()))) return;
        told.put(topic, newest);
        tellAll(topic, newest);
    }

    private void tellWords(Run run) {
        var newest = run.looks().keySet().stream().map(run::lookRev).toList();
        if (newest.equals(revisions)) return;
        revisions = newest;
        tellAll(Topic.DESK, words.of(run, chronicle));
    }

    private void tellOutputs() {
        var newest = house.devices().all();
        if (newest.equals(outputs)) return;
        outputs = newest;
        tellAll(Topic.DESK, new ToPage.Outputs(newest));
    }

    private void tellAll(Topic topic, ToPage message) {
        Frame frame = null;
        for (var page : pages) {
            if (page.topic() != topic) continue;
            if (frame == null) frame = Frame.of(message);
            page.tell(frame, message.getClass());
        }
    }

    private void lookAfter() {
        var now = house.real().now().steady();
        for (var page : pages) page.look(now);
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

package khaimac.wiring;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import khaimac.asset.Catalogue;
import khaimac.asset.Library;
import khaimac.clock.Watch;
import khaimac.desk.Desk;
import khaimac.desk.OnAir;
import khaimac.desk.Reply;
import khaimac.desk.Role;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Fact;
import khaimac.engine.Over;
import khaimac.engine.Run;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.hall.Found;
import khaimac.hall.Output;
import khaimac.link.Doorway;
import khaimac.link.Gate;
import khaimac.link.Lending;
import khaimac.link.Link;
import khaimac.link.Part;
import khaimac.link.Peer;
import khaimac.link.Secret;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.notation.Bytes;
import khaimac.panel.Players;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** The desk as players and operators at the other end of a link know it: it tells them what is true, and hears them. */
public final class DeskLink implements Gate.House, Players, AutoCloseable {
    private static final Sentence TOO_LARGE = new Sentence(
            "Có nội dung quá lớn nên không gửi được tới máy phát hình. Màn hình giữ nguyên. Hãy rút ngắn hoặc dùng"
                    + " tệp nhỏ hơn.",
            "Something is too large to be sent to a player. The screens stay as they are. Shorten it, or use a smaller"
                    + " file.");

    private static final Duration OFTEN = Duration.ofMillis(250);

    private final Desk desk;
    private final Watch watch;
    private final Watch real;
    private final ToPeer.Welcome about;
    private final Consumer<Sentence> told;

    /** The files of the run; more may come in while it is on. */
    private volatile Catalogue assets;

    /** One for this machine, and one for others when there is: strangers at the one cannot crowd the other. */
    private final List<Gate> gates = new CopyOnWriteArrayList<>();

    private final Set<String> saidTooLarge = ConcurrentHashMap.newKeySet();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    /** How long the films of the run really are, as far as a player has looked into them. */
    private final Map<String, Duration> lengths = new ConcurrentHashMap<>();

    private final FilmsLost filmsLost = new FilmsLost();
    private final SoundsHeard soundsHeard = new SoundsHeard();

    private final Set<Run.RunningFilm> filmsOver = new HashSet<>();
    private final Questions questions = new Questions();
    private final OneRecord record;
    private final Tending tending;
    private final Lending lending;
    private final Thread publisher;
    private volatile BiConsumer<SurfaceName, ByteBuffer> glances = (surface, jpeg) -> {};
    private volatile BiConsumer<String, ToDesk.Levels> meters = (player, levels) -> {};
    private volatile ToPeer.Watch watched = new ToPeer.Watch(List.of(), 0, 0);
    private volatile boolean closing;

    /** What was black when it was told last; the publishing thread's own. */
    private Set<SurfaceName> black = Set.of();

    /** How often the publishing thread has come round; it alone counts. */
    private final AtomicLong turns = new AtomicLong();

    /**
     * @param watch the desk's time
     * @param real this machine's clocks: whether a player lives has nothing to do with a rehearsal
     * @param about all a player has to know, but for the time
     * @param library the files of the run
     * @param doorway for this machine; closed with it
     * @param secrets of those who come in there
     */
    public DeskLink(
            Desk desk,
            Watch watch,
            Watch real,
            ToPeer.Welcome about,
            Library library,
            Doorway doorway,
            Map<Part, Secret> secrets,
            Consumer<Sentence> told) {
        this.desk = desk;
        this.watch = watch;
        this.real = real;
        this.about = about;
        this.told = told;
        this.assets = about.assets();
        this.record = new OneRecord(
                told, surfaces -> desk.onAir().run().show().names().surfaces(surfaces));
        this.tending = new Tending(about.rehearsal(), about.speed(), this::now, DeskLink::code, this::tell);
        this.lending = new Lending(library, told);
        gates.add(Gate.inner(doorway, secrets, this, real));
        this.publisher = Thread.ofPlatform().daemon().name("publish").start(this::publishAndPublish);
    }

    /**
     * From now on players on other machines come in too.
     *
     * @param doorway closed with it
     */
    public void openTo(Doorway doorway, Secret players) {
        gates.add(Gate.outer(doorway, players, this, real));
    }

    /** More files have come in while the run is on: players may fetch them from now on. */
    public void grow(Catalogue all) {
        assets = all;
        lending.grow(all);
        tell(Part.PLAYER, welcome());
    }

    /** What the files of the run are now. */
    public Catalogue assets() {
        return assets;
    }

    private List<Peer> peers() {
        return gates.stream().flatMap(gate -> gate.peers().stream()).toList();
    }

    private void tell(Part part, ToPeer state) {
        gates.forEach(gate -> gate.tell(part, state));
    }

    /** The newest state goes to everybody at once; besides, who has fallen silent is looked for. */
    private void publishAndPublish() {
        var follow = desk.follow();
        try {
            while (true) {
                var onAir = follow.take(OFTEN);
                if (onAir != null) blackIsBlack(onAir.run());
                if (onAir != null) tell(Part.PLAYER, want(onAir));
                if (peers().stream().anyMatch(peer -> peer.part() == Part.OPERATOR))
                    tell(Part.OPERATOR, live(desk.onAir()));
                lookForSilence();
                endFilms();
                hearSounds();
                turns.incrementAndGet();
            }
        } catch (InterruptedException e) {
            desk.unfollow(follow);
        }
    }

    /** BLANK is black also where an output shows its number or a pattern in place of its surfaces. */
    private void blackIsBlack(Run run) {
        var now = run.show().surfaces().stream()
                .filter(surface -> run.cover(surface) == Over.Kind.BLANK)
                .collect(Collectors.toSet());
        var outputs = about.hall().outputs().stream()
                .filter(output -> output.shows().stream()
                        .anyMatch(shown -> now.contains(shown.surface()) && !black.contains(shown.surface())))
                .map(Output::name)
                .collect(Collectors.toSet());
        black = now;
        if (!outputs.isEmpty()) tending.black(outputs);
    }

    /** Grows for as long as what is true is told: who watches over the desk sees that it is. */
    public long turns() {
        return turns.get();
    }

    /** Whether real devices may be reached now: in a rehearsal only when somebody has armed it. */
    public boolean isArmed() {
        return tending().isArmed();
    }

    /** What the operator wishes of the outputs. */
    Tending tending() {
        return tending;
    }

    /**
     * How the outputs of a player are, and what its machine has.
     *
     * @param silent whether nothing is heard of it any more
     */
    record PlayerOutputs(String player, boolean silent, ToDesk.Outputs outputs, List<Found> found) {}

    /** The outputs of every player that has said how they are. */
    List<PlayerOutputs> outputs() {
        var all = new ArrayList<PlayerOutputs>();
        var now = real.now().steady();
        for (var peer : peers()) {
            var outputs = peer.outputs();
            if (outputs != null) all.add(new PlayerOutputs(peer.name(), isSilent(peer, now), outputs, peer.found()));
        }
        return all;
    }

    private void tell(ToPeer.Tend wished) {
        tell(Part.PLAYER, wished);
    }

    /** Four digits: nobody says them by accident, and nobody has to be kept out by them. */
    private static String code() {
        return String.format(Locale.ROOT, "%04d", ThreadLocalRandom.current().nextInt(10_000));
    }

    private static boolean isSilent(Peer peer, Duration now) {
        return now.minus(peer.heard()).compareTo(Link.SILENT) > 0;
    }

    private void lookForSilence() {
        var now = real.now().steady();
        for (var peer : peers()) {
            if (peer.part() != Part.PLAYER) continue;
            boolean is = isSilent(peer, now);
            if (is && silent.add(peer.name())) told.accept(Silence.of(peer.name()));
            if (!is && silent.remove(peer.name())) told.accept(Silence.over(peer.name()));
        }
    }

    /** A film is over when its length has passed, written or known, whether or not its player lives to see that. */
    private void endFilms() {
        var run = desk.onAir().run();
        if (!run.opened()) return;
        filmsOver.retainAll(run.films());
        for (var film : run.films()) {
            var ends = film.ends(length(film.film().file()));
            if (ends == null || ends.isAfter(now()) || !filmsOver.add(film)) continue;
            var _ = desk.filmOver(film.ended());
        }
    }

    /** What became of the sounds goes into the run, as far as it is another thing than what is known there. */
    private void hearSounds() {
        var run = desk.onAir().run();
        if (!run.opened()) return;
        var now = now();
        var on = run.heard().stream().filter(sound -> !sound.isOver(now)).toList();
        boolean live = watch.speed() == 1;
        for (var report : soundsHeard.news(
                on, run.hearsay(), living(_ -> true), live, real.now().steady())) {
            var _ = desk.heard(report);
        }
    }

    /** The players that are heard of. */
    private Set<String> living(Predicate<Peer> which) {
        var now = real.now().steady();
        return peers().stream()
                .filter(peer ->
                        peer.part() == Part.PLAYER && !isSilent(peer, now))
                .filter(which)
                .map(Peer::name)
                .collect(Collectors.toSet());
    }

    private Instant now() {
        var run = desk.onAir().run();
        var now = watch.now();
        return run.opened() ? run.at(now) : now.wall();
    }

    private ToPeer.Want want(OnAir onAir) {
        return record.of(onAir.run().wanted(watch.now()));
    }

    private ToPeer.Live live(OnAir onAir) {
        var run = onAir.run();
        return new ToPeer.Live(
                run.epoch(),
                run.seq(),
                run.seen(),
                run.rev(),
                run.goWords(),
                onAir.protection().words(),
                all());
    }

    @Override
    public List<ToPeer.Painting> all() {
        var now = real.now().steady();
        return peers().stream()
                .filter(peer -> peer.part() == Part.PLAYER)
                .map(peer -> new ToPeer.Painting(peer.name(), now.minus(peer.heard()), peer.counts(), peer.unheard()))
                .toList();
    }

    /** The players that paint a surface and are heard of. */
    private Set<String> painters(SurfaceName surface) {
        return living(
                peer -> peer.counts().stream().anyMatch(count -> count.surface().equals(surface)));
    }

    @Override
    public @Nullable Duration length(String file) {
        return lengths.get(file);
    }

    @Override
    public void watch(List<SurfaceName> surfaces, int width, int height) {
        watched = new ToPeer.Watch(surfaces, width, height);
        tell(Part.PLAYER, watched);
    }

    /** Whether the hall has anything to show a picture on. */
    public boolean hasSurfaces() {
        return !about.hall().surfaces().isEmpty();
    }

    /** Only in a rehearsal: every player falls over, as in a power cut. */
    void fall() {
        peers().stream().filter(peer -> peer.part() == Part.PLAYER).forEach(peer -> peer.answer(new ToPeer.Fall()));
    }

    /** Only in a rehearsal: a cable comes out, or goes in again; false where nobody has such a cable. */
    boolean cable(SurfaceName surface, boolean out) {
        boolean has = outputs().stream()
                .flatMap(one -> one.outputs().outputs().stream())
                .anyMatch(one -> one.shows().contains(surface));
        if (has) tending.cable(surface, out);
        return has;
    }

    /** The surfaces whose cable is out, in a rehearsal. */
    Set<SurfaceName> pulled() {
        return tending.pulled();
    }

    @Override
    public void glances(BiConsumer<SurfaceName, ByteBuffer> eye) {
        glances = eye;
    }

    @Override
    public void levels(BiConsumer<String, ToDesk.Levels> ear) {
        meters = ear;
    }

    @Override
    public CompletionStage<Painted> paint(SurfaceName surface, Showing showing, int width, int height) {
        var painted = new CompletableFuture<Painted>();
        questions.ask(
                peers(),
                surface,
                showing,
                width,
                height,
                reply -> painted.complete(
                        new Painted(reply.jpeg() == null ? null : picture(reply.jpeg()), reply.words())));
        return painted;
    }

    @Override
    public CompletionStage<Painted> whole(SurfaceName surface) {
        var painted = new CompletableFuture<Painted>();
        questions.whole(
                peers(),
                surface,
                reply -> painted.complete(
                        new Painted(reply.jpeg() == null ? null : picture(reply.jpeg()), reply.words())));
        return painted;
    }

    private static ByteBuffer picture(Bytes jpeg) {
        return ByteBuffer.wrap(jpeg.array());
    }

    /** Whoever paints says surfaces to people too. */
    private Map<SurfaceName, Sentence> names() {
        var show = desk.onAir().run().show();
        return show.surfaces().stream().collect(Collectors.toMap(one -> one, show::called));
    }

    @Override
    public ToPeer.Welcome welcome() {
        return new ToPeer.Welcome(
                Link.VERSION,
                about.run(),
                about.show(),
                about.title(),
                about.hall(),
                assets,
                watch.speed(),
                about.rehearsal(),
                now(),
                names());
    }

    @Override
    public void joined(Peer peer) {
        var onAir = desk.onAir();
        var tend = tending.newest();
        if (peer.part() == Part.PLAYER && tend != null) peer.tell(tend);
        // Before a run is open there is nothing to show yet: what a player has kept stays.
        if (peer.part() == Part.PLAYER && onAir.run().opened()) peer.tell(want(onAir));
        if (peer.part() == Part.PLAYER) peer.tell(watched);
        if (peer.part() == Part.OPERATOR) peer.tell(live(onAir));
    }

    @Override
    public void left(Peer peer) {
        if (peer.part() != Part.PLAYER || closing) return;
        silent.remove(peer.name());
        soundsHeard.left(peer.name());
        told.accept(Silence.left(peer.name()));
    }

    @Override
    public ToPeer.Echo echo(ToDesk.Beat beat) {
        return new ToPeer.Echo(beat.sent(), now(), watch.speed());
    }

    @Override
    public void heard(Peer peer, ToDesk message) {
        switch (message) {
            case ToDesk.FilmKnown(var file, var length) -> {
                boolean ours = peer.part() == Part.PLAYER && assets.of(file) != null;
                if (ours && length.isPositive()) lengths.put(file, length);
            }
            case ToDesk.FilmLost(var surface, var file, var since) -> {
                var lost = new Wish.FilmLost(surface, file, since);
                if (peer.part() == Part.PLAYER && filmsLost.isLost(lost, peer.name(), painters(surface))) {
                    var _ = desk.filmOver(lost);
                }
            }
            case ToDesk.SoundBecame(var name, var since, var became, var words) -> {
                if (peer.part() == Part.PLAYER) {
                    soundsHeard.says(peer.name(), name, since, became, words);
                    hearSounds();
                }
            }
            case ToDesk.Trouble(var words) -> told.accept(words);
            case ToDesk.Wish(long number, var command) -> wish(peer, number, command);
            case ToDesk.See see ->
                questions.ask(
                        peers(),
                        see.surface(),
                        see.showing(),
                        see.width(),
                        see.height(),
                        reply -> peer.answer(new ToPeer.Pictured(see.number(), reply.jpeg(), reply.words())));
            case ToDesk.Replied replied -> questions.replied(replied);
            case ToDesk.Glance(var surface, var jpeg) -> glances.accept(surface, picture(jpeg));
            case ToDesk.Levels levels -> {
                if (peer.part() == Part.PLAYER) meters.accept(peer.name(), levels);
            }
            // Who has been let in says it once; counts are kept with the peer.
            case ToDesk.Hello ignored -> {}
            case ToDesk.Beat ignored -> {}
            case ToDesk.Counted ignored -> {}
            case ToDesk.Outputs outputs -> {
                if (peer.part() == Part.PLAYER) tending.heard(outputs);
            }
            case ToDesk.Found ignored -> {}
            case ToDesk.Fetch fetch -> lending.fetch(peer, fetch);
        }
    }

    @Override
    public void untold(Peer peer, Object message) {
        if (message instanceof ToPeer.Ask ask) questions.replied(new ToDesk.Replied(ask.number(), null, TOO_LARGE));
        else if (saidTooLarge.add(peer.name())) told.accept(TOO_LARGE);
    }

    private void wish(Peer peer, long number, Command command) {
        var role = peer.part() == Part.OPERATOR ? Role.OPERATOR : Role.VIEWER;
        var _ = desk.ask(role, command).thenAccept(answer -> peer.answer(answered(number, answer)));
    }

    private static ToPeer.Answer answered(long number, Reply answer) {
        return switch (answer.decision()) {
            case Decision.Refused(var because) -> new ToPeer.Answer(number, false, false, false, List.of(), because);
            case Decision.Accepted(List<Fact> facts, boolean again) ->
                new ToPeer.Answer(
                        number,
                        true,
                        again,
                        answer.protectedByDisk(),
                        facts.stream().map(fact -> fact.stamp().seq()).toList(),
                        Sentence.NONE);
        };
    }

    @Override
    public void close() {
        closing = true;
        publisher.interrupt();
        lending.close();
        gates.forEach(Gate::close);
    }
}

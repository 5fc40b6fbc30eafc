package khaimac.player;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import khaimac.asset.Asset;
import khaimac.asset.AssetFolder;
import khaimac.asset.Cabinet;
import khaimac.asset.Catalogue;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.link.Join;
import khaimac.link.Link;
import khaimac.link.Part;
import khaimac.link.Secret;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.link.Way;
import khaimac.mail.Inbox;
import khaimac.mail.Latest;
import khaimac.media.sound.Level;
import khaimac.media.sound.Sounds;
import khaimac.notation.Bytes;
import khaimac.render.TimeLimit;
import khaimac.render.live.PictureCopy;
import khaimac.scene.Heard;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.scene.Wanted;
import org.jspecify.annotations.Nullable;

/** A player that has a desk, had one, or waits for one: it hands on what it is told, and reports. */
public final class Joined implements AutoCloseable {
    private static final Sentence TOO_LARGE = new Sentence(
            "Máy phát hình có điều muốn báo nhưng quá lớn nên bàn điều khiển không nhận được. Màn hình không đổi."
                    + " Hãy nhìn màn hình thay vì ảnh nhỏ trên bảng.",
            "The player has something to say that is too large for the desk to hear. The screens stay as they are. Look"
                    + " at the screens rather than at the small pictures on the panel.");

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration COUNTS = Duration.ofSeconds(1);
    private static final int MOST_ASKED = 16;

    /** So much of what came for earlier runs stays. */
    private static final long MOST_KEPT = 16L << 30;

    /** Nobody has asked how something would look for so long: what was kept for the next question is let go. */
    private static final Duration UNASKED = Duration.ofSeconds(20);

    private static final Sentence OLD = new Sentence(
            "Một bàn điều khiển cũ của buổi lễ này vẫn đang gửi hình. "
                    + "Màn hình giữ hình của bàn đã chạy tiếp sau nó. Hãy tắt bàn cũ.",
            "An old desk of this run still sends pictures. "
                    + "The screens keep those of the desk that went on after it. Switch the old one off.");

    /** As a process ends that was killed. */
    private static final int FALLEN = 137;

    /**
     * How a player is set up.
     *
     * @param own the hall it has itself; null: the one the desk runs
     * @param media a folder that has files of the show already; null: all of them come from the desk
     * @param cabinet the folder for the files that come
     * @param keep the file with what was last shown, beside which the outputs are noted; null: none
     * @param again whether that is to be shown before any desk is asked
     * @param preview whether a window of the desktop shows the whole hall
     * @param careful after it died again and again: what it is told first may be what it died of
     */
    public record Setting(
            String name,
            @Nullable Hall own,
            @Nullable Path media,
            Path cabinet,
            @Nullable Path keep,
            boolean again,
            @Nullable Path recording,
            boolean preview,
            boolean careful) {}

    private final Setting setting;
    private final Watch watch;
    private final DeskTime time;
    private final Consumer<Sentence> told;
    private final Runnable up;
    private final Consumer<Secret> unknown;
    private final Stock stock;
    private final Supplies supplies;
    private final FilmLengths lengths;
    private final Sounds sounds;
    private final Latest<Kept> toKeep = new Latest<>();
    private final Inbox<ToPeer.Ask> asked = new Inbox<>(MOST_ASKED, 0);
    private final Closeups closeups;
    private final Join join;
    private final Latest<Boolean> ended = new Latest<>();
    private final Slates slates = new Slates();
    private @Nullable Player player;
    private ToPeer.@Nullable Welcome welcome;

    /** What people call the surfaces; whoever paints one says so without waiting for anybody. */
    private volatile Map<SurfaceName, Sentence> names = Map.of();

    private ToPeer.@Nullable Want shown;
    private ToPeer.@Nullable Tend tend;
    private ToPeer.@Nullable Watch looked;
    private List<SurfaceName> saidWaiting = List.of();
    private List<SurfaceName> saidComing = List.of();
    private List<@Nullable Object> saidLacks = List.of();
    private Duration saidCounts = Duration.ofDays(-1);
    private final AtomicBoolean saidTooLarge = new AtomicBoolean();
    private boolean saidUp;
    private final Set<Sentence> saidRefused = new HashSet<>();
    private boolean saidFull;
    private @Nullable Wanted last;
    private boolean saidOld;

    /**
     * Begins to listen, and joins nobody yet.
     *
     * @param up told once, when every surface shows its first picture
     * @param unknown told which code it was whenever a desk that never let us in does not take it
     */
    public Joined(Setting setting, Watch watch, Consumer<Sentence> told, Runnable up, Consumer<Secret> unknown) {
        this.setting = setting;
        this.watch = watch;
        this.time = new DeskTime(watch);
        this.told = told;
        this.up = up;
        this.unknown = unknown;
        this.join = new Join(new Ear(), watch, this::counts);
        this.closeups = new Closeups(this::copy, setting.keep() != null, join::say);
        var cabinet =
                new Cabinet(setting.cabinet(), MOST_KEPT, () -> watch.now().wall());
        this.stock = new Stock(cabinet);
        var own = setting.media() == null ? null : new AssetFolder(setting.media());
        var fetching = new Fetching(cabinet, stock, own, join::say, this::trouble, this::settle);
        this.supplies = new Supplies(fetching, watch, this::trouble);
        this.lengths = new FilmLengths(stock, join::say);
        // What goes to no speaker that a hall names is heard where the desk is, and not from every player.
        this.sounds = new Sounds(
                new SoundFiles(stock),
                time::now,
                time::speed,
                watch,
                setting.cabinet().resolveSibling("loudness"),
                setting.keep() != null,
                new Voices());
        Thread.ofPlatform().daemon().name("answers").start(this::answerAndAnswer);
        Thread.ofPlatform().daemon().name("keep").start(this::keepAndKeep);
        Thread.ofPlatform().daemon().name("outputs").start(this::reportAndReport);
        if (setting.keep() != null && setting.again()) showKept(setting.keep());
    }

    /**
     * Where the desk is from now on.
     *
     * @param code that it and we know
     */
    public void desk(Way at, Secret code) {
        synchronized (this) {
            saidRefused.clear();
        }
        join.at(at, code);
    }

    /** Nobody has to be asked for the picture that was up: it is shown before the desk is even looked for. */
    private synchronized void showKept(Path file) {
        var kept = Kept.read(file);
        if (kept == null) return;
        time.roughly(watch.now().wall().plus(kept.ahead()), kept.welcome().speed());
        tend = kept.tend();
        welcomed(kept.welcome());
        shows(kept.want());
    }

    private final class Ear implements Join.Guest {
        @Override
        public ToDesk.Hello hello() {
            return new ToDesk.Hello(setting.name(), Part.PLAYER, can());
        }

        private static List<String> can() {
            var can = new ArrayList<>(List.of("simulated", "recording", "preview", "fit", ToPeer.Whole.CAN));
            Families.ALL.forEach(family -> can.add(family.name()));
            return can;
        }

        @Override
        public void heard(ToPeer message) {
            switch (message) {
                case ToPeer.Welcome one -> {
                    time.roughly(one.now(), one.speed());
                    welcomed(one);
                }
                case ToPeer.Want want -> shows(want);
                case ToPeer.Tend tend -> tended(tend);
                case ToPeer.Echo(var sent, var now, double speed) -> time.echoed(sent, now, speed);
                case ToPeer.Ask ask -> {
                    if (!asked.offer(ask, false)) join.say(new ToDesk.Replied(ask.number(), null, Sentence.NONE));
                }
                case ToPeer.Whole whole -> closeups.asked(whole);
                case ToPeer.Watch at -> looks(at);
                case ToPeer.Piece piece -> supplies.heard(piece);
                case ToPeer.Lacking lacking -> supplies.heard(lacking);
                case ToPeer.Fall ignored -> {
                    if (isRehearsal()) Runtime.getRuntime().halt(FALLEN);
                }
                // What is said before, and what is said to operators only.
                case ToPeer.Known ignored -> {}
                case ToPeer.Refused ignored -> {}
                case ToPeer.Answer ignored -> {}
                case ToPeer.Pictured ignored -> {}
                case ToPeer.Live ignored -> {}
            }
        }

        @Override
        public void alone() {
            told.accept(new Sentence(
                    "Mất liên lạc với bàn điều khiển. Màn hình giữ hình đang chiếu. Chương trình tự nối lại.",
                    "The desk is not answering. The screens keep what they show. It is joined again by itself."));
        }

        @Override
        public void untold() {
            if (saidTooLarge.compareAndSet(false, true)) trouble(TOO_LARGE);
        }

        @Override
        public void refused(Sentence because) {
            boolean isNew;
            synchronized (Joined.this) {
                isNew = saidRefused.add(because);
            }
            if (isNew) told.accept(because);
        }

        @Override
        public void unknown(Secret secret, Sentence words) {
            refused(words);
            boolean never;
            synchronized (Joined.this) {
                never = welcome == null;
            }
            // Whom the right desk has let in knows the right code, whoever says something else now.
            if (never) unknown.accept(secret);
        }
    }

    /** Another hall, or a show that sets its words otherwise, is another player; else it goes on without a blink. */
    private synchronized void welcomed(ToPeer.Welcome from) {
        saidRefused.clear();
        saidCounts = Duration.ofDays(-1);
        var before = welcome;
        var to = before == null ? from : from.withKnownHall(before);
        // Another run counts its epochs from one again.
        if (before == null || to.run().isEmpty() || !before.run().equals(to.run())) last = null;
        welcome = to;
        if (to.names() != null) names = to.names();
        if (before == null || !before.assets().equals(to.assets())) stock.run(to.assets());
        supplies.run(to.assets());
        lengths.sayAgain();
        sounds.expect(to.assets().files().entrySet().stream()
                .filter(file -> file.getValue().kind() == Asset.Kind.SOUND)
                .map(Map.Entry::getKey)
                .toList());
        if (player != null && before != null && before.hall().equals(to.hall()) && sameWords(before, to)) return;
        if (player != null) player.close();
        // A rehearsal reaches no device before somebody has wished it, twice.
        boolean armed = tend == null ? !to.rehearsal() : tend.armed();
        player = new Player(
                hall(to),
                armed,
                stock,
                time,
                watch,
                setting.recording(),
                setting.preview(),
                this::called,
                sounds::soundtrack,
                this::trouble,
                join::glance,
                join::say);
        if (looked != null) player.look(looked);
        if (tend != null) player.tend(tend);
    }

    private Hall hall(ToPeer.Welcome from) {
        return setting.own() == null ? from.hall() : setting.own();
    }

    private Sentence called(SurfaceName surface) {
        return names.getOrDefault(surface, Sentence.same(surface.text()));
    }

    private static boolean sameWords(ToPeer.Welcome before, ToPeer.Welcome to) {
        return Objects.equals(
                before.assets().of(Catalogue.OWN_WORDS), to.assets().of(Catalogue.OWN_WORDS));
    }

    /** A file has come, or cannot be had. */
    private synchronized void settle() {
        if (player != null) player.settle();
        if (shown != null) lookInto(shown.wanted());
    }

    /** What a player has died of may be such a file. */
    private void lookInto(Wanted wanted) {
        if (!setting.careful()) lengths.look(wanted);
    }

    private synchronized void tended(ToPeer.Tend wished) {
        tend = wished;
        if (player != null) player.tend(wished);
        keep();
    }

    /** Where two desks go on with one run, the one that took it up later counts. */
    private boolean isOld(Wanted wanted) {
        var before = last;
        boolean late = before != null && !wanted.follows(before);
        if (!late) last = wanted;
        boolean old = before != null && wanted.epoch() < before.epoch();
        if (old && !saidOld) trouble(OLD);
        saidOld = old;
        return late;
    }

    private synchronized void shows(ToPeer.Want want) {
        if (isOld(want.wanted())) return;
        supplies.need(needed(want.wanted()));
        var surfaces = want.wanted().surfaces();
        if (player != null) {
            player.show(setting.careful() ? slates.instead(surfaces, title()) : surfaces);
            // What it died of may be what it made ready.
            player.next(setting.careful() ? Map.of() : want.wanted().ahead().surfaces());
            player.standby(setting.careful() ? List.of() : want.wanted().ahead().standby());
        }
        if (welcome != null && !setting.careful()) sounds.play(want.wanted(), hall(welcome));
        shown = want;
        lookInto(want.wanted());
        join.beat();
        keep();
    }

    /** The files of what is on, and then those of what the next GO would bring. */
    private static Set<String> needed(Wanted wanted) {
        var all = new LinkedHashSet<String>();
        all.add(Catalogue.OWN_WORDS);
        for (var showing : wanted.surfaces().values())
            all.addAll(Needs.of(showing.look()).all());
        for (var sound : wanted.sounds()) all.add(sound.tune().file());
        for (var showing : wanted.ahead().surfaces().values())
            all.addAll(Needs.of(showing.look()).all());
        for (var sound : wanted.ahead().sounds()) all.add(sound.tune().file());
        return all;
    }

    private void keep() {
        var want = shown;
        if (welcome != null && want != null && setting.keep() != null)
            toKeep.put(new Kept(
                    Link.VERSION,
                    welcome,
                    want,
                    tend,
                    Duration.between(watch.now().wall(), time.now())));
    }

    private synchronized void looks(ToPeer.Watch at) {
        looked = at;
        sounds.look(!at.surfaces().isEmpty());
        if (player != null) player.look(at);
    }

    private String title() {
        return welcome == null ? "" : welcome.title();
    }

    /** Whether what is shown is only for practice: nobody misses the picture. */
    public synchronized boolean isRehearsal() {
        return welcome == null || welcome.rehearsal();
    }

    /** What the desk is told of sounds. */
    private final class Voices implements Sounds.Teller {
        @Override
        public void became(String name, Instant since, Heard became, Sentence words) {
            join.say(new ToDesk.SoundBecame(name, since, became, words));
        }

        @Override
        public void trouble(Sentence words) {
            Joined.this.trouble(words);
        }

        @Override
        public void length(String file, Duration length) {
            var asset = stock.catalogue().of(file);
            // A film whose sound alone is played is as long as its pictures.
            if (asset != null && asset.kind() == Asset.Kind.SOUND) join.say(new ToDesk.FilmKnown(file, length));
        }

        @Override
        public void levels(List<Level> levels, List<String> ducked) {
            var told = levels.stream()
                    .map(level -> new ToDesk.Level(
                            level.speaker(), level.peak(), level.loudness(), level.limited(), level.mute()))
                    .toList();
            join.levels(new ToDesk.Levels(told, ducked));
        }
    }

    private void trouble(Sentence words) {
        boolean atDesk = join.say(new ToDesk.Trouble(words));
        // Only the guard's own player keeps what it shows; its words come to the desk's screen either way, and once is
        // enough.
        if (!atDesk || setting.keep() == null) told.accept(words);
    }

    /** At once where a surface waits or does not wait any more, else not more often than figures are read. */
    private synchronized @Nullable ToDesk counts() {
        if (player == null) return null;
        var painted = player.counts();
        var counts = sounds.isReady()
                ? painted
                : painted.stream().map(ToDesk.Count::soundComing).toList();
        var now = watch.now().steady();
        var waiting = counts.stream()
                .filter(ToDesk.Count::waiting)
                .map(ToDesk.Count::surface)
                .toList();
        var coming = counts.stream()
                .filter(ToDesk.Count::coming)
                .map(ToDesk.Count::surface)
                .toList();
        var lacks = new ArrayList<@Nullable Object>();
        lacks.add(sounds.lacking());
        for (var count : counts) lacks.add(count.lack());
        boolean same = waiting.equals(saidWaiting)
                && coming.equals(saidComing)
                && lacks.equals(saidLacks)
                && now.minus(saidCounts).compareTo(COUNTS) < 0;
        if (same) return null;
        saidWaiting = waiting;
        saidComing = coming;
        saidLacks = lacks;
        saidCounts = now;
        return new ToDesk.Counted(counts, sounds.lacking());
    }

    /** Looked at now and then by whoever runs this: says once that the first picture is up. */
    public synchronized boolean isUp() {
        boolean is = player != null && player.isUp();
        if (is && !saidUp) {
            saidUp = true;
            up.run();
        }
        return is;
    }

    /** Whether every surface has come round since this was asked last; where there is none, nothing hangs. */
    public synchronized boolean paints() {
        return player == null || player.paints();
    }

    private void answerAndAnswer() {
        try (var judgements = new Judgements(TimeLimit.OF_A_PART)) {
            while (true) {
                var all = asked.takeAll(UNASKED);
                for (var ask : all) {
                    join.say(answer(ask, judgements));
                    prepare(ask);
                }
                if (all.isEmpty()) judgements.forget();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What somebody has just seen in a small picture is what will be shown: a corrected title, the next look. */
    private synchronized void prepare(ToPeer.Ask ask) {
        if (player != null && ask.showing() != null) player.prepare(ask.surface(), ask.showing());
    }

    /** A question that cannot be answered costs its answer, and nothing on any surface. */
    private ToDesk answer(ToPeer.Ask ask, Judgements judgements) throws InterruptedException {
        try {
            var showing = ask.showing();
            return showing == null ? preview(ask) : judged(ask, showing, judgements);
        } catch (RuntimeException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            // What was kept may be what it stumbled over.
            judgements.forget();
            return new ToDesk.Replied(ask.number(), null, Fences.part(e));
        }
    }

    private ToDesk preview(ToPeer.Ask ask)
            throws InterruptedException, java.util.concurrent.ExecutionException,
                    java.util.concurrent.TimeoutException {
        Player now;
        synchronized (this) {
            now = player;
        }
        var jpeg = now == null ? null : now.preview(ask.surface(), ask.width(), ask.height());
        if (jpeg == null) return new ToDesk.Replied(ask.number(), null, Judgements.NOWHERE);
        var bytes = jpeg.get(1, java.util.concurrent.TimeUnit.SECONDS);
        return new ToDesk.Replied(ask.number(), new Bytes(bytes), Sentence.NONE);
    }

    /** Null where there is no such surface here. */
    private @Nullable CompletableFuture<PictureCopy> copy(SurfaceName surface) {
        Player now;
        synchronized (this) {
            now = player;
        }
        return now == null ? null : now.copy(surface);
    }

    private ToDesk judged(ToPeer.Ask ask, Showing showing, Judgements judgements) {
        ToPeer.Welcome now;
        synchronized (this) {
            now = welcome;
        }
        if (now == null) return new ToDesk.Replied(ask.number(), null, Judgements.NOWHERE);
        // A picture of it without its file would be none of what will be shown.
        for (var file : Needs.of(showing.look()).content())
            if (stock.of(file) == Stock.State.COMING)
                return new ToDesk.Replied(ask.number(), null, Lacks.onItsWay(file));
        Instant at = time.now();
        var opened = Needs.opened(showing, stock);
        return judgements.of(ask, opened, hall(now), stock, at);
    }

    /**
     * How the outputs are, as soon as it is another state, and what this machine has; else once a second, for the
     * figures.
     */
    private void reportAndReport() {
        var reports = new Reports(join::say);
        var notes = setting.keep() == null
                ? null
                : new OutputNotes(setting.keep().resolveSibling("outputs.log")).start(watch);
        try {
            while (ended.take(Reports.OFTEN) == null) {
                Player now;
                synchronized (this) {
                    now = player;
                }
                if (now == null) continue;
                now.settle();
                var outputs = now.outputs();
                reports.look(outputs, watch.now().steady());
                if (notes != null) notes.put(outputs);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepAndKeep() {
        var file = setting.keep();
        if (file == null) return;
        try {
            while (true) {
                var kept = toKeep.take(LONG);
                if (kept == null) continue;
                boolean written = kept.write(file);
                if (!written && !saidFull)
                    told.accept(new Sentence(
                            "Không cất được hình đang chiếu vào " + file
                                    + ". Màn hình vẫn chạy đúng. Hãy kiểm tra ổ đĩa.",
                            "What is shown cannot be kept in " + file
                                    + ". The screens run as they should. Check the disk."));
                saidFull = !written;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.put(true);
        join.close();
        closeups.close();
        supplies.close();
        lengths.close();
        sounds.close();
        Player last;
        synchronized (this) {
            last = player;
            player = null;
        }
        if (last != null) last.close();
    }
}

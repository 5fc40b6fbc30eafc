package khaimac.panel.door;

import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.mail.Latest;
import khaimac.panel.Porter.Done;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.qr.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * The doors of what can be reached by a browser: one for this machine, always open, and one for a network, when an
 * administrator says so.
 */
public final class Porch implements AutoCloseable {
    private static final int NEIGHBOURS = 10;

    /** A cable that was pulled is told while whoever pulled it still stands there. */
    private static final Duration LOOKS = Duration.ofSeconds(2);

    private static final Sentence NO_SUCH_NETWORK = new Sentence(
            "Máy này không có mạng đó nữa. Màn hình không đổi. Hãy chọn mạng khác.",
            "This machine is not on that network any more. The screens stay as they are. Choose another.");
    private static final Sentence NOT_LENT = new Sentence(
            "Quyền quản trị chỉ có trên máy chính.", "Only the desk's own machine can decide who comes in.");
    private static final Sentence NOBODY = new Sentence("Thiết bị này đã ra khỏi rồi.", "This device is out already.");

    /**
     * How they are set up.
     *
     * @param port for this machine; where it is taken, one beside it
     * @param code in the link on this machine
     * @param file who was let in
     * @param certificate a PKCS #12 file for networks; null: plain HTTP with signed messages
     * @param again whether the network that was open last is opened again: a desk that was killed finds its tablets
     */
    public record Setting(
            int port, String code, Path file, @Nullable Path certificate, String password, boolean again) {}

    private final Setting setting;
    private final Watch watch;
    private final Sessions sessions;
    private final Pairing pairing;
    private @Nullable Ways ways;
    private @Nullable Door local;
    private @Nullable Thread looking;

    private final Networks networks;
    private final Consumer<Throwable> mistakes;

    /** Which of them the door stands open to, as an administrator said it; null: to none. */
    private volatile @Nullable String wanted;

    /** The networks as they were seen last. */
    private volatile List<ToPage.Address> known = List.of();

    /**
     * Read by who tells pages what is true, and must never wait for somebody who opens a door. There is none while the
     * machine is not on the network that is wanted.
     */
    private volatile @Nullable Outside outside;

    private volatile @Nullable Drawn drawn;

    /** The door to a network. */
    private record Outside(Door door, String address) {}

    /** A link as a picture: drawn once, and told many times. */
    private record Drawn(String link, List<String> code) {}

    public Porch(Setting setting, Networks networks, Watch watch, Consumer<Throwable> mistakes) {
        this.setting = setting;
        this.networks = networks;
        this.mistakes = mistakes;
        this.watch = watch;
        this.sessions = new Sessions(setting.file(), mistakes);
        this.pairing = new Pairing(watch);
    }

    /** How somebody comes in by any of the doors. */
    public Entrance entrance(Entrance.Host host) {
        return new Entrance(sessions, pairing, setting.code(), host);
    }

    /** Opens the door for this machine. */
    public void open(Ways all) {
        ways = all;
        local = openLocal(all);
        wanted = setting.again() ? sessions.open() : null;
        lookOnce(() -> {});
    }

    /**
     * From now on somebody looks after the networks.
     *
     * @param moved is told when they are others, on a thread of its own
     */
    public void watches(Runnable moved) {
        looking = Thread.ofPlatform().daemon().name("networks").start(() -> lookAndLook(moved));
    }

    private void lookAndLook(Runnable moved) {
        var nobody = new Latest<Boolean>();
        try {
            while (true) {
                var _ = nobody.take(LOOKS);
                lookOnce(moved);
            }
        } catch (InterruptedException e) {
            // The doors are closed.
        }
    }

    private void lookOnce(Runnable moved) {
        try {
            if (look()) moved.run();
        } catch (RuntimeException e) {
            // Our own mistake with one look costs that look.
            mistakes.accept(e);
        }
    }

    /**
     * The door to a network goes with that network and comes back with it; to another one it is opened by people alone.
     *
     * @return whether anything is another
     */
    synchronized boolean look() {
        var before = known;
        known = networks.now();
        var open = outside;
        var to = wanted;
        boolean is = isKnown(to);
        if (open != null && !is) shut();
        if (open == null && to != null && is && isCertified()) openOutside(to);
        return !before.equals(known) || !Objects.equals(open, outside);
    }

    private boolean isKnown(@Nullable String address) {
        return known.stream().anyMatch(one -> one.address().equals(address));
    }

    /** The network that the door should stand open to, and does not; null: all is as it should be. */
    public @Nullable String lost() {
        return outside == null ? wanted : null;
    }

    /** What the browser of this machine opens. */
    public String link() {
        return local().link() + "#key=" + setting.code();
    }

    Door local() {
        return Objects.requireNonNull(local, "not open yet");
    }

    Sessions sessions() {
        return sessions;
    }

    /**
     * Where it was before, else where it is wanted, else near that, else anywhere: tablets find it where they left it.
     */
    private Door openLocal(Ways all) {
        var ports = new ArrayList<Integer>();
        if (sessions.port() > 0) ports.add(sessions.port());
        for (int beside = 0; setting.port() > 0 && beside < NEIGHBOURS; beside++) ports.add(setting.port() + beside);
        ports.add(0);
        for (int port : ports) {
            try {
                var door = new Door(new Door.Place("127.0.0.1", port, true, null, ""), sessions, all).open();
                if (door.port() != sessions.port()) sessions.port(door.port());
                return door;
            } catch (JavalinBindException e) {
                // Somebody else has it: another hall on this machine, or another program.
            }
        }
        throw new IllegalStateException("no port is free for the panel");
    }

    /** @param cut gets the session of who is sent out */
    public synchronized Done admit(FromPage.Admission what, Consumer<String> cut) {
        return switch (what) {
            case FromPage.Admission.Allow(var to) -> allow(to);
            case FromPage.Admission.Pair(var right) -> {
                if (right == Right.ADMIN) yield Done.not(NOT_LENT);
                pairing.open(right);
                yield Done.WELL;
            }
            case FromPage.Admission.Close() -> {
                pairing.close();
                yield Done.WELL;
            }
            case FromPage.Admission.Revoke(var id) -> {
                if (!sessions.revoke(id)) yield Done.not(NOBODY);
                cut.accept(id);
                yield Done.WELL;
            }
            case FromPage.Admission.Token(var name, var right) ->
                right == Right.ADMIN
                        ? Done.not(NOT_LENT)
                        : new Done(Sentence.NONE, sessions.admit(name, right, "", true));
        };
    }

    private Done allow(@Nullable String to) {
        if (to == null) {
            shut();
            wants(null);
            return Done.WELL;
        }
        known = networks.now();
        if (!isKnown(to)) return Done.not(NO_SUCH_NETWORK);
        if (!isCertified()) return Done.not(Certificate.BAD);
        shut();
        boolean opened = openOutside(to);
        wants(opened ? to : null);
        return opened ? Done.WELL : Done.not(taken(to));
    }

    private void wants(@Nullable String to) {
        wanted = to;
        sessions.open(to);
    }

    private boolean isCertified() {
        var file = setting.certificate();
        return file == null || Certificate.opens(file, setting.password());
    }

    private boolean openOutside(String to) {
        try {
            var place = new Door.Place(to, local().port(), false, setting.certificate(), setting.password());
            outside = new Outside(new Door(place, sessions, Objects.requireNonNull(ways)).open(), to);
            return true;
        } catch (JavalinBindException e) {
            return false;
        }
    }

    private void shut() {
        var open = outside;
        outside = null;
        if (open != null) open.door().close();
    }

    private Sentence taken(String to) {
        return new Sentence(
                "Cổng " + local().port() + " trên " + to
                        + " đang do chương trình khác dùng. Màn hình không đổi. Hãy đóng chương trình đó rồi bấm lại.",
                "Another program uses port " + local().port() + " on " + to
                        + ". The screens stay as they are. Close it and press again.");
    }

    /** @param since when somebody came; null: he is not here now */
    public ToPage.Access access(String session, String token, Function<String, @Nullable Instant> since) {
        var all = sessions.all().stream()
                .map(one -> new ToPage.Session(
                        one.id(),
                        one.name(),
                        one.right(),
                        one.id().equals(session),
                        one.token(),
                        since.apply(one.id())))
                .toList();
        var open = outside;
        return new ToPage.Access(
                known,
                open == null ? null : open.address(),
                window(open),
                all,
                token.isEmpty() ? null : token,
                lost());
    }

    private ToPage.@Nullable Window window(@Nullable Outside open) {
        var ajar = pairing.ajar();
        if (ajar == null) return null;
        var door = open == null ? local() : open.door();
        var link = door.link() + "#pair=" + ajar.code();
        var left = ajar.until().minus(watch.now().steady());
        return new ToPage.Window(
                ajar.right(),
                link,
                door.signs() ? ajar.digits() : ajar.pin(),
                // To this machine alone no tablet gets, and no picture says that it would.
                open == null ? List.of() : picture(link),
                watch.now().wall().plus(left),
                ajar.triesLeft());
    }

    private List<String> picture(String link) {
        var last = drawn;
        if (last == null || !last.link().equals(link)) {
            last = new Drawn(link, QrCode.link(link).rows());
            drawn = last;
        }
        return last.code();
    }

    @Override
    public synchronized void close() {
        if (looking != null) looking.interrupt();
        shut();
        if (local != null) local.close();
    }
}

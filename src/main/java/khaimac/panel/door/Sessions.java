package khaimac.panel.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import khaimac.link.OnlyOurs;
import khaimac.notation.Notation;
import khaimac.panel.words.Right;
import org.jspecify.annotations.Nullable;

/** Everybody who was let in, kept in a file of the run's folder: a desk that died knows its tablets when it is back. */
public final class Sessions {
    private static final int MOST = 2_000;

    /**
     * The file.
     *
     * @param port the panel was on, so that tablets find it there again
     * @param open the address of a network that it was open on; null: none, or who wrote it did not say
     */
    record Kept(int port, List<Session> sessions, @Nullable String open) {
        static final Kept NOTHING = new Kept(0, List.of(), null);
    }

    private final Path file;
    private final Consumer<Throwable> mistakes;

    /** By the hash of what they keep; replaced as a whole, so that whoever looks waits for no disk. */
    private volatile Map<String, Session> all;

    private volatile int port;
    private volatile @Nullable String open;

    public Sessions(Path file, Consumer<Throwable> mistakes) {
        this.file = file;
        this.mistakes = mistakes;
        var kept = read();
        var found = new LinkedHashMap<String, Session>();
        for (var session : kept.sessions()) found.put(session.hash(), session);
        this.all = found;
        this.port = kept.port();
        this.open = kept.open();
    }

    /** The port that a file of another process names; 0 where there is none. */
    public static int port(Path file) {
        try {
            return Notation.read(Files.readAllBytes(file), Kept.class).port();
        } catch (IOException | Notation.Unreadable e) {
            return 0;
        }
    }

    private Kept read() {
        try {
            OnlyOurs.is(file);
            return Files.exists(file) ? Notation.read(Files.readAllBytes(file), Kept.class) : Kept.NOTHING;
        } catch (IOException | Notation.Unreadable e) {
            // Everybody pairs once more; nothing on any surface depends on it.
            mistakes.accept(e);
            return Kept.NOTHING;
        }
    }

    public int port() {
        return port;
    }

    public synchronized void port(int now) {
        port = now;
        write();
    }

    /** The address of the network that tablets came by last; null: none. */
    @Nullable
    String open() {
        return open;
    }

    synchronized void open(@Nullable String now) {
        if (Objects.equals(open, now)) return;
        open = now;
        write();
    }

    /** Lets somebody in, and returns what his browser, or his control surface, keeps. */
    synchronized String admit(String name, Right right, String key, boolean token) {
        var secret = Secrets.fresh();
        var hash = Secrets.hash(secret);
        var next = new LinkedHashMap<>(all);
        if (next.size() >= MOST) oldestScreen().ifPresent(next::remove);
        next.put(
                hash,
                new Session(
                        Secrets.fresh().substring(0, 8),
                        hash,
                        Called.of(name, right, this::isTaken),
                        right,
                        key,
                        token));
        all = next;
        write();
        return secret;
    }

    /** Who changes something was let in one by one, and is never put out for somebody who looks. */
    private Optional<String> oldestScreen() {
        return all.values().stream()
                .filter(session -> !session.right().changes())
                .map(Session::hash)
                .findFirst();
    }

    private boolean isTaken(String name) {
        return all.values().stream().anyMatch(session -> session.name().equals(name));
    }

    @Nullable
    Session of(@Nullable String secret, boolean token) {
        if (secret == null || secret.isEmpty()) return null;
        // Whoever tries secrets learns nothing from how long it took: it is their hash that is looked up.
        var session = all.get(Secrets.hash(secret));
        return session != null && session.token() == token ? session : null;
    }

    synchronized boolean revoke(String id) {
        var next = new LinkedHashMap<>(all);
        boolean was = next.values().removeIf(session -> session.id().equals(id));
        all = next;
        if (was) write();
        return was;
    }

    boolean holds(Session session) {
        return session.equals(all.get(session.hash()));
    }

    List<Session> all() {
        return List.copyOf(all.values());
    }

    private void write() {
        try {
            OnlyOurs.write(file, Notation.write(new Kept(port, List.copyOf(all.values()), open)));
        } catch (IOException e) {
            // They stay let in for as long as this desk lives.
            mistakes.accept(e);
        }
    }
}

package khaimac.panel.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import khaimac.notation.Notation;
import khaimac.panel.words.Right;
import org.jspecify.annotations.Nullable;

/** Everybody who was let in, kept in a file of the run's folder: a desk that died knows its tablets when it is back. */
final class Sessions {
    private static final int MOST = 2_000;
    private static final int MOST_NAME = 40;

    /**
     * The file.
     *
     * @param port the panel was on, so that tablets find it there again
     */
    record Kept(int port, List<Session> sessions) {
        static final Kept NOTHING = new Kept(0, List.of());
    }

    private final Path file;
    private final Consumer<Throwable> mistakes;
    private final List<Session> all;
    private int port;

    Sessions(Path file, Consumer<Throwable> mistakes) {
        this.file = file;
        this.mistakes = mistakes;
        var kept = read();
        this.all = new ArrayList<>(kept.sessions());
        this.port = kept.port();
    }

    private Kept read() {
        try {
            return Files.exists(file) ? Notation.read(Files.readAllBytes(file), Kept.class) : Kept.NOTHING;
        } catch (IOException | Notation.Unreadable e) {
            // Everybody pairs once more; nothing on any surface depends on it.
            mistakes.accept(e);
            return Kept.NOTHING;
        }
    }

    synchronized int port() {
        return port;
    }

    synchronized void port(int now) {
        port = now;
        write();
    }

    /** Lets somebody in, and returns what his browser, or his control surface, keeps. */
    synchronized String admit(String name, Right right, String key, boolean token) {
        var secret = Secrets.fresh();
        if (all.size() >= MOST) all.removeFirst();
        all.add(new Session(
                Secrets.fresh().substring(0, 8), Secrets.hash(secret), called(name, right), right, key, token));
        write();
        return secret;
    }

    /** A name for the log, that nobody else has. */
    private String called(String name, Right right) {
        var tidy = name.strip().replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        if (tidy.codePointCount(0, tidy.length()) > MOST_NAME)
            tidy = tidy.substring(0, tidy.offsetByCodePoints(0, MOST_NAME));
        if (tidy.isEmpty()) tidy = right.name().toLowerCase(java.util.Locale.ROOT);
        var called = tidy;
        for (int number = 2; isTaken(called); number++) called = tidy + " " + number;
        return called;
    }

    private boolean isTaken(String name) {
        return all.stream().anyMatch(session -> session.name().equals(name));
    }

    synchronized @Nullable Session of(@Nullable String secret, boolean token) {
        if (secret == null || secret.isEmpty()) return null;
        var hash = Secrets.hash(secret);
        for (var session : all) if (session.token() == token && Secrets.same(session.hash(), hash)) return session;
        return null;
    }

    synchronized boolean revoke(String id) {
        boolean was = all.removeIf(session -> session.id().equals(id));
        if (was) write();
        return was;
    }

    synchronized boolean holds(Session session) {
        return all.contains(session);
    }

    synchronized List<Session> all() {
        return List.copyOf(all);
    }

    private void write() {
        try {
            var next = file.resolveSibling(file.getFileName() + ".new");
            Files.write(next, Notation.write(new Kept(port, List.copyOf(all))));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // They stay let in for as long as this desk lives.
            mistakes.accept(e);
        }
    }
}

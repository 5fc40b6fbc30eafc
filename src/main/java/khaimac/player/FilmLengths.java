package khaimac.player;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import khaimac.link.ToDesk;
import khaimac.mail.Latest;
import khaimac.media.Unplayable;
import khaimac.media.film.Peek;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the films that are on or come next, so that the desk knows how long they really are: where nobody has
 * written it, only a player can tell. The thread begins with the first film.
 */
final class FilmLengths implements AutoCloseable {
    private static final Duration LONG = Duration.ofHours(1);

    /** What the audience sees first comes first. */
    private static final Duration LATER = Duration.ofMillis(500);

    private final Stock stock;
    private final Consumer<ToDesk> says;
    private final Latest<Set<String>> named = new Latest<>();

    /** By content; nought of a file that is no film. */
    private final Map<String, Duration> known = new HashMap<>();

    private final Set<String> said = new HashSet<>();
    private @Nullable Thread thread;

    FilmLengths(Stock stock, Consumer<ToDesk> says) {
        this.stock = stock;
        this.says = says;
    }

    /** Something else is wanted, or a file of it has come. */
    synchronized void look(Wanted wanted) {
        var films = new LinkedHashSet<String>();
        for (var showing : wanted.surfaces().values()) add(films, showing.look());
        for (var showing : wanted.ahead().surfaces().values()) add(films, showing.look());
        if (films.isEmpty()) return;
        named.put(films);
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("film lengths").unstarted(this::lookAndLook);
            thread.start();
        }
    }

    private static void add(Set<String> films, Look look) {
        for (var film : Looks.all(look, Look.Film.class)) films.add(film.file());
    }

    /** The desk is another one, or was away: it has to be told all of it. */
    synchronized void sayAgain() {
        said.clear();
        var last = named.look();
        if (last != null) named.put(last);
    }

    private void lookAndLook() {
        try {
            while (true) {
                var films = named.take(LONG);
                if (films == null) continue;
                var newer = named.take(LATER);
                for (var file : newer == null ? films : newer) look(file);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(String file) {
        var asset = stock.catalogue().of(file);
        if (asset == null || stock.of(file) != Stock.State.HERE) return;
        var length = known.get(asset.hash());
        var path = length == null ? stock.path(stock.opened(file)) : null;
        if (path != null) {
            length = length(path);
            known.put(asset.hash(), length);
        }
        if (length != null && length.isPositive() && isNew(asset.hash() + file))
            says.accept(new ToDesk.FilmKnown(file, length));
    }

    private static Duration length(Path path) {
        try {
            return Peek.of(path).length();
        } catch (Unplayable | RuntimeException | LinkageError e) {
            // Who shows it says what is wrong with it.
            return Duration.ZERO;
        }
    }

    private synchronized boolean isNew(String about) {
        return said.add(about);
    }

    @Override
    public synchronized void close() {
        if (thread != null) thread.interrupt();
    }
}

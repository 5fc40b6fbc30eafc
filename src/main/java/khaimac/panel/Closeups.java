package khaimac.panel;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.scene.SurfaceName;

/**
 * Surfaces with every pixel, for whoever wants to look closely. However many look, a player makes one picture at a time
 * for all of them, and another one of the same surface no sooner than a second after the last was begun.
 */
public final class Closeups {
    private static final Duration APART = Duration.ofSeconds(1);

    /** Who was asked may have died over it; another one is asked then. */
    private static final long PATIENCE_SECONDS = 6;

    private static final Sentence NO_ANSWER = new Sentence(
            "Máy phát hình chưa chụp được màn hình này. Màn hình không đổi. Trang tự xin lại.",
            "The player could not take this picture. The screens stay as they are. It is asked again by itself.");

    private record Taken(Duration begun, CompletableFuture<Players.Painted> picture) {}

    private final Players players;
    private final Watch real;
    private final Map<SurfaceName, Taken> newest = new HashMap<>();

    /** The one that is being made, or was made last: another one waits for it. */
    private CompletableFuture<Players.Painted> last = CompletableFuture.completedFuture(nothing());

    Closeups(Players players, Watch real) {
        this.players = players;
        this.real = real;
    }

    /** What is on the surface, or was less than a second ago. It always ends. */
    public synchronized CompletableFuture<Players.Painted> of(SurfaceName surface) {
        var now = real.now().steady();
        newest.values().removeIf(one -> one.picture().isDone() && now.minus(one.begun()).compareTo(APART) >= 0);
        var known = newest.get(surface);
        if (known != null) return known.picture();
        var picture = last.thenCompose(before -> players.whole(surface))
                .completeOnTimeout(nothing(), PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(problem -> nothing());
        newest.put(surface, new Taken(now, picture));
        last = picture;
        return picture;
    }

    private static Players.Painted nothing() {
        return new Players.Painted(null, NO_ANSWER);
    }
}

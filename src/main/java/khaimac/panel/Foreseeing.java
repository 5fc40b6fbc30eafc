package khaimac.panel;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import khaimac.engine.Command;
import khaimac.engine.FactWords;
import khaimac.engine.Foresight;
import khaimac.engine.Run;
import khaimac.finding.Sentence;
import khaimac.panel.words.ToPage;
import khaimac.scene.Looks;
import khaimac.scene.Showing;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import khaimac.show.Names;
import org.jspecify.annotations.Nullable;

/**
 * What one page asks beforehand: what would this wish bring? The engine is asked what it would do, and a player paints
 * what would be seen, by the path of the wall. So much work waits for a page and no more: one question is being
 * painted, and of those that came meanwhile the newest waits.
 */
final class Foreseeing {
    /** Where the answers go. */
    interface Ear {
        void words(ToPage message);

        /** @param of which picture it is the newest of */
        void picture(Object of, ToPage header, ByteBuffer jpeg);
    }

    private static final Sentence OVERTAKEN = new Sentence(
            "Đã hỏi xem trước một việc khác. Màn hình không đổi.",
            "Something else was asked about meanwhile. The screens stay as they are.");

    private static final Players.Painted LATE = new Players.Painted(
            null,
            new Sentence(
                    "Máy phát hình không kịp vẽ thử. Màn hình không đổi. Hãy thử lại.",
                    "The player had no time for this preview. The screens stay as they are. Try again."));

    /** A player that dies with a question takes it along. */
    private static final long PATIENCE_SECONDS = 3;

    private record Of(SurfaceName surface) {}

    private record Question(long number, Command command) {}

    /** So long a picture that does not move is shown again: what it is made of may be replaced on the disk. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private record Kept(Showing showing, Players.Painted painted, Duration at) {}

    private final House house;
    private final Ear ear;
    private @Nullable Question waiting;

    /** What was painted last for each surface. */
    private final Map<SurfaceName, Kept> kept = new ConcurrentHashMap<>();

    /** Pictures that are being painted, or one while it is decided. */
    private int open;

    Foreseeing(House house, Ear ear) {
        this.house = house;
        this.ear = ear;
    }

    private Run run() {
        return house.desk().onAir().run();
    }

    /** An answer that there is nothing to see. */
    static ToPage.Foreseen refused(long number, Run run, Sentence because) {
        return new ToPage.Foreseen(
                number,
                run.epoch(),
                run.seq(),
                because,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    void ask(long number, Command command) {
        Question overtaken = null;
        var next = new Question(number, command);
        synchronized (this) {
            if (open > 0) {
                overtaken = waiting;
                waiting = next;
                next = null;
            } else open = 1;
        }
        if (overtaken != null) ear.words(refused(overtaken.number(), run(), OVERTAKEN));
        if (next != null) look(next);
    }

    private void look(Question question) {
        Foresight foresight;
        try {
            foresight = Foresight.of(run(), question.command(), house.watch().now());
        } catch (RuntimeException e) {
            done();
            throw e;
        }
        var changes = foresight.changes();
        ear.words(said(question.number(), foresight, List.copyOf(changes.keySet())));
        synchronized (this) {
            open += changes.size();
        }
        changes.forEach((surface, showing) -> {
            var _ = painted(surface, showing).thenAccept(painted -> {
                var header = new ToPage.Glimpse(question.number(), surface, painted.words());
                if (painted.jpeg() == null) ear.words(header);
                else ear.picture(new Of(surface), header, painted.jpeg().duplicate());
                done();
            });
        });
        done();
    }

    /**
     * While somebody looks at what a press would bring, things happen that change nothing of it, and the question comes
     * anew. A picture that does not move is as it was a moment ago.
     */
    private CompletionStage<Players.Painted> painted(SurfaceName surface, Showing showing) {
        var now = house.real().now().steady();
        var known = kept.get(surface);
        if (known != null
                && now.minus(known.at()).compareTo(KEPT) < 0
                && known.showing().samePicture(showing)
                && Looks.isStill(showing.look())) return CompletableFuture.completedStage(known.painted());
        return house.players()
                .paint(surface, showing, Pictures.WIDTH, Pictures.HEIGHT)
                .toCompletableFuture()
                .completeOnTimeout(LATE, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .thenApply(painted -> {
                    if (painted.jpeg() != null) kept.put(surface, new Kept(showing, painted, now));
                    return painted;
                });
    }

    private void done() {
        Question next;
        synchronized (this) {
            open--;
            if (open > 0) return;
            next = waiting;
            waiting = null;
            if (next == null) return;
            open = 1;
        }
        look(next);
    }

    private static ToPage.Foreseen said(long number, Foresight foresight, List<SurfaceName> changes) {
        var run = foresight.before();
        return new ToPage.Foreseen(
                number,
                run.epoch(),
                run.seq(),
                foresight.refused(),
                foresight.words(),
                changes,
                foresight.sends().stream().map(FactWords::effect).toList(),
                foresight.leftOut().stream().map(FactWords::effect).toList(),
                foresight.begins().stream().map(Foreseeing::name).toList(),
                foresight.stops().stream().map(Foreseeing::name).toList());
    }

    private static Sentence name(Sounding sound) {
        return Names.sound(sound.name());
    }
}

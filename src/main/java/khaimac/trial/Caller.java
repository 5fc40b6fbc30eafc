package khaimac.trial;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import khaimac.clock.Watch;
import khaimac.engine.Command;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.link.Join;
import khaimac.link.Part;
import khaimac.link.Secret;
import khaimac.link.Sockets;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.mail.Latest;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * An operator at the other end of a link, as a program: it wishes, remembers what was answered, and sees what the desk
 * says.
 */
public final class Caller implements AutoCloseable {
    private static final int MOST_OPEN = 10_000;

    private record Told(Duration steady, Instant now) {}

    private final Secret secret;
    private final Watch watch;
    private final Join join;
    private final Map<Long, CompletableFuture<ToPeer.Answer>> open = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<ToPeer.Pictured>> seeing = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Latest<ToPeer.Live> live = new Latest<>();
    private volatile @Nullable Told told;
    private volatile boolean in;
    private volatile Sentence refused = Sentence.NONE;

    public Caller(int port, Secret secret, Watch watch) {
        this.secret = secret;
        this.watch = watch;
        this.join = new Join(new Ear(), watch, () -> null);
        at(port);
    }

    public void at(int port) {
        join.at(Sockets.to(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)), secret);
    }

    private final class Ear implements Join.Guest {
        @Override
        public ToDesk.Hello hello() {
            return new ToDesk.Hello("caller", Part.OPERATOR, List.of());
        }

        @Override
        public void heard(ToPeer message) {
            switch (message) {
                case ToPeer.Welcome welcome -> told = new Told(watch.now().steady(), welcome.now());
                case ToPeer.Echo(var sent, var now, double speed) ->
                    told = new Told(watch.now().steady(), now);
                case ToPeer.Live one -> {
                    in = true;
                    live.put(one);
                }
                case ToPeer.Answer answer -> {
                    var asked = open.remove(answer.number());
                    if (asked != null) asked.complete(answer);
                }
                case ToPeer.Pictured picture -> {
                    var asked = seeing.remove(picture.number());
                    if (asked != null) asked.complete(picture);
                }
                case ToPeer.Known ignored -> {}
                case ToPeer.Refused ignored -> {}
                case ToPeer.Want ignored -> {}
                case ToPeer.Tend ignored -> {}
                case ToPeer.Ask ignored -> {}
                case ToPeer.Whole ignored -> {}
                case ToPeer.Watch ignored -> {}
                case ToPeer.Fall ignored -> {}
                case ToPeer.Piece ignored -> {}
                case ToPeer.Lacking ignored -> {}
            }
        }

        @Override
        public void alone() {
            in = false;
        }

        @Override
        public void untold() {
            throw new IllegalStateException("a wish is no larger than a record");
        }

        @Override
        public void refused(Sentence because) {
            refused = because;
        }

        @Override
        public void unknown(Secret given, Sentence words) {
            refused = words;
        }
    }

    public boolean isIn() {
        return in;
    }

    /** Why the desk did not let us in; empty when it did. */
    public Sentence refused() {
        return refused;
    }

    public ToPeer.@Nullable Live live() {
        return live.look();
    }

    /** Waits until the desk says something that fits; null when it did not in time. */
    public ToPeer.@Nullable Live await(Predicate<ToPeer.Live> fits, Duration longest) throws InterruptedException {
        var end = watch.now().steady().plus(longest);
        while (watch.now().steady().compareTo(end) < 0) {
            var now = live.take(Duration.ofMillis(50));
            if (now != null && in && fits.test(now)) return now;
        }
        return null;
    }

    /** What somebody sees who presses now. */
    public Sight sight(String id) {
        var now = live.look();
        var when = told;
        if (now == null || when == null) throw new IllegalStateException("nothing was heard of the desk yet");
        var sent = when.now().plus(watch.now().steady().minus(when.steady()));
        return new Sight(id, "caller", now.epoch(), now.seen(), now.rev(), sent);
    }

    public CompletableFuture<ToPeer.Answer> wish(String id, Wish wish) {
        return send(new Command(sight(id), wish));
    }

    /** The very same press, sent once more. */
    public CompletableFuture<ToPeer.Answer> send(Command command) {
        long number = numbers.incrementAndGet();
        var answer = new CompletableFuture<ToPeer.Answer>();
        if (open.size() < MOST_OPEN) open.put(number, answer);
        join.say(new ToDesk.Wish(number, command));
        return answer;
    }

    public CompletableFuture<ToPeer.Pictured> see(
            SurfaceName surface, @Nullable Showing showing, int width, int height) {
        long number = numbers.incrementAndGet();
        var picture = new CompletableFuture<ToPeer.Pictured>();
        if (seeing.size() < MOST_OPEN) seeing.put(number, picture);
        join.say(new ToDesk.See(number, surface, showing, width, height));
        return picture;
    }

    @Override
    public void close() {
        join.close();
    }
}

package khaimac.send;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import khaimac.clock.Watch;
import khaimac.cue.Change;
import khaimac.hall.Address;
import khaimac.hall.Hall;

/**
 * Carries messages of a show to what its hall allows. Each address has a thread and a queue of its own: messages to it
 * keep their order, and one that hangs keeps no other waiting. Whoever gives a message goes on at once, and hears what
 * became of it.
 */
public final class Messenger implements AutoCloseable {
    /**
     * So many messages to one address may wait. What comes then is refused: it would come too late for what it belongs
     * to.
     */
    static final int MOST = 16;

    private final Hall hall;
    private final BooleanSupplier reachesTheHall;
    private final Watch watch;
    private final HttpWay http;
    private final Map<String, ThreadPoolExecutor> lanes = new HashMap<>();
    private boolean closed;

    /** @param reachesTheHall asked for every message; where it is false, only this machine is spoken to */
    public Messenger(Hall hall, BooleanSupplier reachesTheHall, Watch watch) {
        this(hall, reachesTheHall, watch, HttpWay.PATIENCE);
    }

    Messenger(Hall hall, BooleanSupplier reachesTheHall, Watch watch, Duration patience) {
        this.hall = hall;
        this.reachesTheHall = reachesTheHall;
        this.watch = watch;
        http = new HttpWay(patience);
    }

    /** @param told hears once what became of it, on the caller's thread or on one of this room */
    public void send(Change.Send send, Consumer<Outcome> told) {
        var address = hall.allow().get(send.to());
        if (address == null) {
            told.accept(new Outcome.NotAllowed());
            return;
        }
        try {
            lane(send.to()).execute(() -> told.accept(carried(address, send.message())));
        } catch (RejectedExecutionException e) {
            told.accept(new Outcome.Failed(isClosed() ? SendWords.ended() : SendWords.tooMany(MOST)));
        }
    }

    private synchronized ThreadPoolExecutor lane(String to) {
        if (closed) throw new RejectedExecutionException();
        return lanes.computeIfAbsent(
                to,
                name -> new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(MOST),
                        Thread.ofVirtual().name("send " + name).factory()));
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private Outcome carried(Address address, Change.Message message) {
        try {
            return switch (address) {
                case Address.Osc(var udp)
                when message instanceof Change.Message.Osc osc -> {
                    var host = InetAddress.getByName(udp.host());
                    yield isWithinReach(host)
                            ? OscWay.send(host, udp.port(), osc, watch)
                            : new Outcome.NotArmed(udp.host());
                }
                case Address.Http(var base)
                when message instanceof Change.Message.Http asked -> {
                    var host = URI.create(base).getHost();
                    yield isWithinReach(InetAddress.getByName(host))
                            ? http.send(base, asked, watch)
                            : new Outcome.NotArmed(host);
                }
                case Address.Osc _, Address.Http _ -> new Outcome.Failed(SendWords.otherKind());
            };
        } catch (UnknownHostException e) {
            return new Outcome.Failed(SendWords.unknownHost(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed(SendWords.ended());
        } catch (RuntimeException e) {
            return new Outcome.Failed(SendWords.mistake(e));
        }
    }

    private boolean isWithinReach(InetAddress host) {
        return host.isLoopbackAddress() || reachesTheHall.getAsBoolean();
    }

    /** What still waits is not sent. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            for (var lane : lanes.values()) lane.shutdownNow();
        }
        http.close();
    }
}

package khaimac.output.network;

import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import khaimac.finding.Sentence;
import khaimac.hall.Measure;
import khaimac.hall.Wire;
import khaimac.output.Doubt;
import khaimac.output.Driver;
import khaimac.output.Lost;
import khaimac.output.Pace;
import khaimac.output.Picture;
import khaimac.output.light.Lamps;
import org.jspecify.annotations.Nullable;

/**
 * Sends the lamps of an output over the network, in whichever dialect. Nothing is made anew for a packet: everything is
 * there from the start.
 */
final class NetworkDriver implements Driver<byte[], Volley> {
    static final Duration PICTURE = Duration.ofSeconds(1).dividedBy(Wire.ON_A_NETWORK);

    /** Some of its time is left for the next picture to be made ready in. */
    private static final Duration SPREAD = Duration.ofMillis(20);

    /** A machine may stumble for a moment, and receivers still hear something every second. */
    private static final Duration KEEP_ALIVE = Duration.ofMillis(600);

    private static final Duration CHECK = Duration.ofSeconds(1);

    /** Routers and machines say only now and then that they took nothing. */
    private static final Duration REFUSED = Duration.ofSeconds(3);

    private static final Duration ANNOUNCED = Duration.ofSeconds(10);

    private static final int FAREWELLS = 3;
    private static final long FAREWELL_PAUSE_NANOS = 1_000_000;

    private final Way way;
    private final Words words;
    private final Lamps lamps;
    private final Dialect dialect;
    private final Ears ears;
    private final Repeats repeats;
    private final int[] due;
    private final List<Datagram> packets = new ArrayList<>();
    private final List<Volley> all = new ArrayList<>();
    private final List<Volley> volleys = new ArrayList<>();
    private long number = -1;
    private double brightness = -1;
    private Duration now = Duration.ZERO;
    private @Nullable Duration checked;
    private @Nullable Duration refused;
    private @Nullable Duration announced;
    private boolean broken;
    private boolean spoke;
    private volatile boolean isThere;

    NetworkDriver(Way way, Words words, Lamps lamps, Dialect dialect, Ears ears) {
        this.way = way;
        this.words = words;
        this.lamps = lamps;
        this.dialect = dialect;
        this.ears = ears;
        repeats = new Repeats(dialect.stretches());
        due = new int[dialect.stretches().count()];
    }

    @Override
    public byte[] want(Picture picture) {
        if (picture.number() != number || picture.brightness() != brightness) repeats.another();
        number = picture.number();
        brightness = picture.brightness();
        return lamps.of(picture);
    }

    @Override
    public List<Volley> difference(byte @Nullable [] have, byte[] want) {
        packets.clear();
        int count = repeats.due(have, want, due);
        for (int i = 0; i < count; i++) packets.add(dialect.light(due[i], want, i == count - 1));
        var after = count == 0 ? null : dialect.after();
        if (after != null) packets.add(after);
        Volley.fill(packets, all, volleys);
        return volleys;
    }

    @Override
    public void send(Volley volley) throws Lost {
        try {
            for (var packet : volley.packets()) send(packet);
            spoke = true;
        } catch (IOException e) {
            throw lost(words.failed(reason(e)));
        }
    }

    /**
     * A device that is off says so, or its router does: the stream goes on, and it is up again with the first packet it
     * hears.
     */
    private void send(Datagram packet) throws IOException, Lost {
        try {
            if (!way.send(packet.bytes().rewind(), packet.group())) throw lost(words.failed("queue full"));
        } catch (PortUnreachableException | NoRouteToHostException e) {
            refused = now;
        }
    }

    @Override
    public void look(Duration at) throws Lost {
        now = at;
        if (checked == null || now.minus(checked).compareTo(CHECK) >= 0) {
            checked = now;
            try {
                way.check(words);
            } catch (Lost e) {
                broken = true;
                throw e;
            }
        }
        try {
            announce();
            ears.listen(now);
        } catch (PortUnreachableException | NoRouteToHostException e) {
            refused = now;
        } catch (IOException e) {
            throw lost(words.failed(reason(e)));
        }
        isThere = ears.isThere(now);
    }

    /** Only what is being sent is announced. */
    private void announce() throws IOException, Lost {
        if (!spoke || (announced != null && now.minus(announced).compareTo(ANNOUNCED) < 0)) return;
        announced = now;
        for (var page : dialect.announcement()) {
            try {
                send(page);
            } catch (IOException e) {
                // The light of one device does not depend on what all the others may be told.
                if (way.crowd() == null) throw e;
            }
        }
    }

    @Override
    public @Nullable Doubt doubt() {
        var to = way.to();
        if (to != null && refused != null && now.minus(refused).compareTo(REFUSED) < 0)
            return Doubt.gone(words.nobodyThere(to.getHostString()));
        return ears.doubt(now);
    }

    private Lost lost(Sentence why) {
        broken = true;
        return new Lost(why);
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    @Override
    public Pace pace() {
        return new Pace(PICTURE, SPREAD, KEEP_ALIVE, repeats.owes() || lamps.isRestless());
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "universes or packets a picture", dialect.stretches().count(), ""),
                new Measure("device answers", isThere ? 1 : 0, ""));
    }

    @Override
    public void close() {
        try {
            if (spoke && !broken) sayFarewell();
        } catch (IOException e) {
            // Nobody can be told; receivers notice the silence by themselves.
        } finally {
            way.close();
        }
    }

    private void sayFarewell() throws IOException {
        for (int i = 0; i < FAREWELLS; i++) {
            Volley.fill(dialect.farewell(), all, volleys);
            for (var volley : volleys) {
                for (var packet : volley.packets()) way.send(packet.bytes().rewind(), packet.group());
                LockSupport.parkNanos(FAREWELL_PAUSE_NANOS);
            }
        }
    }
}

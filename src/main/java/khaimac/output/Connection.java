package khaimac.output;

import java.time.Duration;
import java.util.List;
import khaimac.hall.Measure;
import org.jspecify.annotations.Nullable;

/** A driver and what its device has: decides at a moment whether there is something to send, and sends what is due. */
final class Connection<W, P> implements AutoCloseable {
    /** Nothing has to be done before something happens. */
    static final Duration LONG = Duration.ofSeconds(10);

    /** So many times as quickly as they should, packets that are late follow each other. */
    private static final int HURRY = 4;

    private final Driver<W, P> driver;
    private final Montage montage;
    private final Tally tally;

    private @Nullable W have;
    private @Nullable W want;
    private List<P> packets = List.of();
    private int next;

    /** When the picture on its way began, and when the next one may. */
    private @Nullable Duration began;
    private Duration free = Duration.ZERO;
    private Duration notBefore = Duration.ZERO;
    private Pace pace;
    private double brightness = -1;
    private long turn;

    Connection(Driver<W, P> driver, Montage montage, Tally tally) {
        this.driver = driver;
        this.montage = montage;
        this.tally = tally;
        this.pace = driver.pace();
    }

    /** @return until when it may rest, on the steady clock, if nothing happens before */
    Duration turn(Duration now, double bright) throws Lost {
        driver.look(now);
        if (want != null) return send(now);
        if (now.compareTo(free) < 0) return free;
        boolean another = montage.update();
        boolean changed = another || bright != brightness;
        brightness = bright;
        if (!montage.hasPicture()) return now.plus(LONG);
        boolean again = began != null && now.minus(began).compareTo(pace.keepAlive()) >= 0;
        if (!changed && have != null && !again && !pace.restless()) return began == null ? now.plus(LONG) : began.plus(pace.keepAlive());
        return wish(now, again && !changed);
    }

    private Duration wish(Duration now, boolean again) throws Lost {
        var wanted = driver.want(new Picture(montage.pixels(), montage.number(), brightness, turn++));
        pace = driver.pace();
        packets = driver.difference(again ? null : have, wanted);
        next = 0;
        want = wanted;
        if (packets.isEmpty()) {
            have = wanted;
            want = null;
            return now.plus(pace.picture());
        }
        // Whoever comes a little late goes on with the beat there was: the cable would else be idle for that long, every time.
        boolean inTime = began != null && now.minus(free).compareTo(pace.picture()) < 0;
        var beginning = inTime ? free : now;
        if (began != null) tally.gap(now.minus(began));
        began = beginning;
        free = beginning.plus(pace.picture());
        return send(now);
    }

    /** Sends what is due by now; the rest of the picture waits for its time. */
    private Duration send(Duration now) throws Lost {
        var beginning = began == null ? now : began;
        while (next < packets.size()) {
            // Where this thread comes late, what is due does not leave all at once: that is what the spreading is for.
            long apart = pace.spread().toNanos() / packets.size();
            var due = later(beginning.plusNanos(apart * next), notBefore);
            if (due.compareTo(now) > 0) return due;
            driver.send(packets.get(next));
            notBefore = now.plusNanos(apart / HURRY);
            next++;
        }
        // Only now, when all of it is written, the device has it.
        have = want;
        want = null;
        packets = List.of();
        tally.sent(now, now.minus(beginning).compareTo(pace.picture().multipliedBy(2)) > 0 && !pace.picture().isZero());
        return free;
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Whether the device has got a picture since it is connected. */
    boolean isUp() {
        return have != null;
    }

    @Nullable Doubt doubt() {
        return driver.doubt();
    }

    List<Measure> measures() {
        return driver.measures();
    }

    @Override
    public void close() {
        driver.close();
    }
}

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

    /** Pictures that are no further apart are something that moves. */
    private static final Duration MOVING = Duration.ofMillis(150);

    /** By such a part of its time a picture may be early. */
    private static final int EAGER = 16;

    private static final Duration LONG_AGO = Duration.ofDays(-1);

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

    /**
     * When the last two pictures were taken that were others than those before, and how many had been left out by then.
     */
    private Duration came = LONG_AGO;

    private Duration cameBefore = LONG_AGO.minus(LONG);
    private long missed;
    private boolean waits;
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
        // What moves comes at a beat of its own: the stream is led towards that, so that none of its pictures is left
        // out.
        var soonest = moves(now) && montage.missed() == missed
                ? free.minus(pace.picture().dividedBy(EAGER))
                : free;
        if (now.compareTo(soonest) < 0) return soonest;
        if (now.compareTo(free) < 0 && !montage.isAnother()) return free;
        boolean another = montage.update();
        boolean changed = another || bright != brightness;
        brightness = bright;
        if (!montage.hasPicture()) return now.plus(LONG);
        if (another) came(now);
        boolean again = began != null && now.minus(began).compareTo(pace.keepAlive()) >= 0;
        if (!changed && have != null && !again && !pace.restless())
            return began == null ? now.plus(LONG) : began.plus(pace.keepAlive());
        // One that was sent twice would make what runs stand still for a moment, and then jump.
        if (!changed && have != null && moves(now)) {
            waits = true;
            return came.plus(MOVING);
        }
        return wish(now, again && !changed);
    }

    private void came(Duration now) {
        cameBefore = came;
        came = now;
        missed = montage.missed();
    }

    /** Whether pictures come one after the other, and the next is to be expected. */
    private boolean moves(Duration now) {
        return came.minus(cameBefore).compareTo(MOVING) < 0 && now.minus(came).compareTo(MOVING) < 0;
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
        // Whoever comes a little late goes on with the beat there was: the cable would else be idle for that long,
        // every time.
        boolean inTime = began != null && now.minus(free).compareTo(pace.picture()) < 0;
        // Where the picture was what came late, the beat is from now on that of the pictures.
        var beginning = inTime && !waits && free.compareTo(now) < 0 ? free : now;
        waits = false;
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
        tally.sent(
                now,
                now.minus(beginning).compareTo(pace.picture().multipliedBy(2)) > 0
                        && !pace.picture().isZero());
        return free;
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Whether the device has got a picture since it is connected. */
    boolean isUp() {
        return have != null;
    }

    /** Whether there is nothing for the device yet. */
    boolean isIdle() {
        return have == null && want == null;
    }

    @Nullable
    Doubt doubt() {
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

package khaimac.output;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import khaimac.clock.Moment;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Output;
import org.jspecify.annotations.Nullable;

/**
 * One output of a hall, without a thread: what it does at a moment, and until when it may rest. It connects, sends,
 * loses the device and finds it again.
 */
final class OutputMachine implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /**
     * One that is stuck takes a little each time it is opened: it is up again, and told to be back, when it has
     * lasted.
     */
    private static final Duration LASTING = Duration.ofSeconds(5);

    private final Family family;
    private final Hall hall;
    private final Output output;
    private final Montage montage;
    private final Runnable wake;
    private final Consumer<Sentence> told;
    private final Tally tally = new Tally();

    private @Nullable Connection<?, ?> connection;
    private Duration tryAt = Duration.ZERO;
    private Duration pause = FIRST_PAUSE;
    private Health.State state = Health.State.WAITING;
    private Sentence words = Sentence.NONE;
    private @Nullable Instant since;
    private boolean wasUp;

    /** What was said of it last; empty when it has been up for a while since. */
    private Sentence complaint = Sentence.NONE;

    /** Whether that was that the device is not there. */
    private boolean isAbsent;

    /** Since when it gets its pictures; null while it does not. */
    private @Nullable Duration wellSince;

    OutputMachine(Family family, Hall hall, Output output, Montage montage, Runnable wake, Consumer<Sentence> told) {
        this.family = family;
        this.hall = hall;
        this.output = output;
        this.montage = montage;
        this.wake = wake;
        this.told = told;
    }

    /**
     * Does what is to be done now.
     *
     * @param brightness asked for when a picture is made: opening a device may take a while, and somebody may have
     *     dimmed it meanwhile
     * @return until when it may rest, on the steady clock, if nothing happens before
     */
    Duration turn(Moment now, DoubleSupplier brightness) {
        try {
            if (connection == null) {
                if (now.steady().compareTo(tryAt) < 0) return tryAt;
                connection = new Connection<>(family.open(hall, output, wake), montage, tally);
            }
            var until = connection.turn(now.steady(), brightness.getAsDouble());
            heed(connection, now);
            // Nothing else may happen until then; that it has lasted is said all the same.
            if (wellSince == null || complaint.isEmpty()) return until;
            var lasting = wellSince.plus(LASTING);
            return lasting.compareTo(until) < 0 ? lasting : until;
        } catch (Lost e) {
            return lost(now, e);
        } catch (RuntimeException | LinkageError e) {
            // Our own mistake costs this output its picture for a while, and no other output anything.
            return lost(now, new Lost(Fence.of(output, e)));
        }
    }

    /** A device that is not there is told like one that was lost, but its connection stays. */
    private void heed(Connection<?, ?> open, Moment now) {
        var doubt = open.doubt();
        if (doubt != null && doubt.isGone()) {
            gone(now, doubt.words(), false);
        } else if (open.isUp()) {
            wasUp = true;
            if (wellSince == null) wellSince = now.steady();
            if (!complaint.isEmpty() && now.steady().minus(wellSince).compareTo(LASTING) >= 0) lasts();
            if (complaint.isEmpty()) up(now, doubt == null ? Sentence.NONE : doubt.words());
        } else if (open.isIdle()) {
            become(Health.State.WAITING, Sentence.NONE, now);
        }
    }

    private void up(Moment now, Sentence remark) {
        boolean another = !remark.isEmpty() && !remark.equals(words);
        become(Health.State.UP, remark, now);
        if (another) told.accept(remark);
    }

    private void miss(Moment now, Lost lost) {
        switch (lost.kind()) {
            case TROUBLE -> gone(now, lost.why(), false);
            case ABSENT -> gone(now, isAbsent ? complaint : lost.why(), true);
            case NOT_YET -> {
                if (complaint.isEmpty()) become(Health.State.WAITING, lost.why(), now);
            }
        }
    }

    private void gone(Moment now, Sentence why, boolean absent) {
        boolean another = !why.equals(complaint);
        complaint = why;
        isAbsent = absent;
        wellSince = null;
        become(wasUp ? Health.State.LOST : Health.State.MISSING, why, now);
        if (another) told.accept(why);
    }

    private void lasts() {
        complaint = Sentence.NONE;
        isAbsent = false;
        pause = FIRST_PAUSE;
        told.accept(Fence.back(output));
    }

    private Duration lost(Moment now, Lost why) {
        var open = connection;
        connection = null;
        // Told first: to close what is stuck may take a while.
        miss(now, why);
        if (open != null) open.close();
        tryAt = now.steady().plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        return tryAt;
    }

    private void become(Health.State next, Sentence said, Moment now) {
        if (state != next) since = now.wall();
        state = next;
        words = said;
    }

    Health health(Moment now) {
        var open = connection;
        return new Health(
                state,
                words,
                since == null ? now.wall() : since,
                tally.fps(now.steady()),
                tally.sent(),
                tally.late(),
                montage.missed(),
                tally.gap(),
                open == null ? List.of() : open.measures());
    }

    @Override
    public void close() {
        var open = connection;
        connection = null;
        if (open != null) open.close();
    }
}

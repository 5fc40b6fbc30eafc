package khaimac.player;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import khaimac.output.OutputRunner;
import khaimac.render.live.LivePicture;
import org.jspecify.annotations.Nullable;

/** Takes the pictures of a paint thread to an output of the hall, for as long as that is open. */
final class Feed implements Output {
    /** How a picture gets to an output. */
    interface Giving {
        /** @param at the moment of the desk that it is of */
        void give(OutputRunner to, LivePicture picture, Instant at);
    }

    private final Supplier<@Nullable OutputRunner> output;
    private final Every every;
    private final Duration apart;
    private final Giving give;
    private @Nullable OutputRunner last;
    private @Nullable Instant lastAt;
    private boolean owes;

    /**
     * Which pictures an output takes that is slower than the surface is painted.
     *
     * @param fps how many pictures a second there are
     * @param one it takes one of so many
     */
    record Every(int fps, int one) {
        static final Every ONE = new Every(1, 1);

        boolean isTaken(Instant at) {
            return one == 1 || Beats.number(at, fps) % one == 0;
        }
    }

    /**
     * @param every which pictures it may have
     * @param apart so far apart are those that are painted for its sake
     */
    Feed(Supplier<@Nullable OutputRunner> output, Every every, Duration apart, Giving give) {
        this.output = output;
        this.every = every;
        this.apart = apart;
        this.give = give;
    }

    @Override
    public void show(LivePicture picture, Instant at) {
        owes = !every.isTaken(at);
        if (owes) return;
        var now = output.get();
        last = now;
        lastAt = at;
        if (now != null) give.give(now, picture, at);
    }

    @Override
    public boolean takes(Instant at) {
        return lastAt == null || Duration.between(lastAt, at).compareTo(apart) >= 0;
    }

    /**
     * An output that was opened since has not seen the picture that stands, and a slow one not the last that it left
     * out.
     */
    @Override
    public boolean owes() {
        return owes || output.get() != last;
    }

    @Override
    public void close() {}
}

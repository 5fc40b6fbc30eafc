package khaimac.output.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import khaimac.media.Soundtrack;
import khaimac.media.Unplayable;
import khaimac.media.stream.Encoder;
import khaimac.output.Driver;
import khaimac.output.Lost;
import khaimac.output.Pace;
import khaimac.output.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Every picture is encoded at its time; one that stands still is sent again now and then, for who comes in later. What
 * is heard goes beside them without a gap, silence too, each frame at the time of the desk that it is heard at.
 */
final class StreamDriver implements Driver<Picture, Picture> {
    private static final Duration STILL = Duration.ofMillis(200);
    private static final Duration BLOCK = Duration.ofNanos(1_000_000_000L * Soundtrack.BLOCK / Soundtrack.RATE);

    /** What was heard longer ago than that is silent: nobody who plays it now is disturbed by who comes too late. */
    private static final Duration LATEST = Duration.ofSeconds(1);

    /** A picture that is older than that has waited for something else than its turn. */
    private static final Duration OLDEST = Duration.ofMillis(200);

    private final String output;
    private final Encoder encoder;
    private final @Nullable Soundtrack track;
    private final Pace pace;
    private final float[] block = new float[2 * Soundtrack.BLOCK];

    /** Of which moment the first picture is: with it the recording begins, and its sound. */
    private @Nullable Duration began;

    private Duration now = Duration.ZERO;
    private long blocks;
    private long shown = -1;

    /** @param track closed with it; null: there is no sound */
    StreamDriver(String output, Encoder encoder, int fps, @Nullable Soundtrack track) {
        this.output = output;
        this.encoder = encoder;
        this.track = track;
        pace = Pace.of(Duration.ofNanos(TimeUnit.SECONDS.toNanos(1) / fps)).keepAlive(STILL);
    }

    @Override
    public void look(Duration steady) throws Lost {
        now = steady;
        if (began == null || track == null) return;
        try {
            hear(track, began);
        } catch (Unplayable e) {
            throw StreamWords.lost(output, e);
        }
    }

    private void hear(Soundtrack from, Duration begin) throws Unplayable {
        for (var at = begin.plus(BLOCK.multipliedBy(blocks));
                !at.plus(BLOCK).minus(now).isPositive(); ) {
            boolean late = now.minus(at).compareTo(LATEST) > 0;
            if (late) java.util.Arrays.fill(block, 0);
            else from.read(from.at(at), block);
            encoder.hear(block);
            blocks++;
            at = at.plus(BLOCK);
        }
    }

    @Override
    public Picture want(Picture picture) {
        return picture;
    }

    @Override
    public List<Picture> difference(@Nullable Picture have, Picture want) {
        return have != null && have.number() == want.number() ? List.of() : List.of(want);
    }

    @Override
    public void send(Picture picture) throws Lost {
        try {
            encoder.write(picture.pixels().bytes(), at(picture));
        } catch (Unplayable e) {
            throw StreamWords.lost(output, e);
        }
    }

    /** A picture that has just come is of the moment that it was painted for; one that stands is of now. */
    private Duration at(Picture picture) {
        boolean again = picture.number() == shown;
        shown = picture.number();
        var moment = picture.pixels().moment();
        var of = again || moment == null || track == null ? now : track.steady(moment);
        boolean just = of.compareTo(now) <= 0 && now.minus(of).compareTo(OLDEST) < 0;
        var at = just ? of : now;
        if (began == null) began = at;
        return at.minus(began);
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public void close() {
        if (track != null) track.close();
        encoder.close();
    }
}

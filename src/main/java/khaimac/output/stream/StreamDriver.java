package khaimac.output.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import khaimac.media.Unplayable;
import khaimac.media.stream.Encoder;
import khaimac.output.Driver;
import khaimac.output.Lost;
import khaimac.output.Pace;
import khaimac.output.Picture;
import org.jspecify.annotations.Nullable;

/** Every picture is encoded at its time; one that stands still is sent again now and then, for who comes in later. */
final class StreamDriver implements Driver<Picture, Picture> {
    private static final Duration STILL = Duration.ofMillis(200);

    private final String output;
    private final Encoder encoder;
    private final Pace pace;
    private @Nullable Duration began;
    private Duration at = Duration.ZERO;

    StreamDriver(String output, Encoder encoder, int fps) {
        this.output = output;
        this.encoder = encoder;
        pace = Pace.of(Duration.ofNanos(TimeUnit.SECONDS.toNanos(1) / fps)).keepAlive(STILL);
    }

    @Override
    public void look(Duration now) {
        if (began == null) began = now;
        at = now.minus(began);
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
            encoder.write(picture.pixels().bytes(), at);
        } catch (Unplayable e) {
            throw StreamWords.lost(output, e);
        }
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public void close() {
        encoder.close();
    }
}

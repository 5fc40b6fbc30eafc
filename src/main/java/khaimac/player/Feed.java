package khaimac.player;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import khaimac.output.OutputRunner;
import khaimac.render.LivePicture;
import org.jspecify.annotations.Nullable;

/** Takes the pictures of a paint thread to an output of the hall, for as long as that is open. */
final class Feed implements Output {
    private final Supplier<@Nullable OutputRunner> output;
    private final BiConsumer<OutputRunner, LivePicture> give;
    private @Nullable OutputRunner last;

    Feed(Supplier<@Nullable OutputRunner> output, BiConsumer<OutputRunner, LivePicture> give) {
        this.output = output;
        this.give = give;
    }

    @Override
    public void show(LivePicture picture, Instant at) {
        var now = output.get();
        last = now;
        if (now != null) give.accept(now, picture);
    }

    /** An output that was opened since has not seen the picture that stands. */
    @Override
    public boolean owes() {
        return output.get() != last;
    }

    @Override
    public void close() {}
}

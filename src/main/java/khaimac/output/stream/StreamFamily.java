package khaimac.output.stream;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import khaimac.hall.Found;
import khaimac.hall.Hall;
import khaimac.hall.Output;
import khaimac.hall.Wire;
import khaimac.media.Soundtrack;
import khaimac.media.Unplayable;
import khaimac.media.stream.Encoder;
import khaimac.output.Driver;
import khaimac.output.Family;
import khaimac.output.Lost;
import org.jspecify.annotations.Nullable;

/** Outputs that are encoded: recorded, or sent to somebody who shows them elsewhere. */
public final class StreamFamily implements Family {
    private final @Nullable Function<String, Soundtrack> heard;

    /** Where nothing is heard. */
    public StreamFamily() {
        this(null);
    }

    /** @param heard what is heard at a speaker of the hall; at none by name: all there is; null: there is no sound */
    public StreamFamily(@Nullable Function<String, Soundtrack> heard) {
        this.heard = heard;
    }

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public boolean reaches(Output output) {
        return output.wire() instanceof Wire.Stream;
    }

    @Override
    public Driver<?, ?> open(Hall hall, Output output, Runnable wake) throws Lost {
        if (!(output.wire() instanceof Wire.Stream stream))
            throw new IllegalArgumentException(output.name() + " is no stream");
        var size = hall.picture(output);
        var speaker = stream.sound();
        var sounds = speaker == null ? null : heard;
        try {
            var to = free(stream.to());
            long bits = stream.kbits() * 1_000L;
            var encoder = new Encoder(to, size.width(), size.height(), stream.fps(), bits, sounds != null, () -> false);
            var track = sounds == null || speaker == null ? null : sounds.apply(speaker);
            return new StreamDriver(output.name(), encoder, stream.fps(), track);
        } catch (Unplayable e) {
            throw StreamWords.lost(output.name(), e);
        }
    }

    /** What was recorded before is never written over: the next file has the next number. */
    private static String free(String to) {
        if (to.contains("://") || !Files.exists(Path.of(to))) return to;
        int dot = to.lastIndexOf('.');
        for (int number = 2; ; number++) {
            var next = to.substring(0, dot) + "-" + number + to.substring(dot);
            if (!Files.exists(Path.of(next))) return next;
        }
    }

    @Override
    public List<Found> found() {
        return List.of();
    }
}

package khaimac.output.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import khaimac.output.Doubt;
import org.jspecify.annotations.Nullable;

/** Asks an Art-Net controller whether it is there, and listens to what it says to us or, as many do, to everybody. */
final class ArtNetEars implements Ears {
    /** Whatever comes, it takes no more than this of one picture's time. */
    private static final int MOST_AT_ONCE = 64;

    private final Way way;
    private final Words words;
    private final Answers answers;
    private final ByteBuffer poll = ArtNetPacket.poll();
    private final ByteBuffer heard = ByteBuffer.allocateDirect(1_500);

    ArtNetEars(Way way, Words words, Answers answers) {
        this.way = way;
        this.words = words;
        this.answers = answers;
    }

    @Override
    public void listen(Duration now) throws IOException {
        if (answers.ask(now)) way.send(poll.rewind(), null);
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            var who = way.hear(heard.clear());
            if (who == null) return;
            var reply = way.isDevice(who) ? ArtPollReply.of(heard.flip()) : null;
            if (reply != null) answers.hear(reply, now);
        }
    }

    @Override
    public boolean isThere(Duration now) {
        return answers.isThere(now);
    }

    @Override
    public @Nullable Doubt doubt(Duration now) {
        var doubt = answers.doubt(now);
        return doubt != null && !way.ownPort() && !isThere(now)
                ? Doubt.small(words.portTaken(ArtNetPacket.PORT))
                : doubt;
    }
}

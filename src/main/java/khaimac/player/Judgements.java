package khaimac.player;

import java.time.Duration;
import java.time.Instant;
import khaimac.asset.Assets;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.notation.Bytes;
import khaimac.render.Patience;
import khaimac.render.TimeLimit;
import khaimac.render.Wall;
import khaimac.render.papers.Frames;
import khaimac.render.papers.Remarks;
import khaimac.scene.LookFiles;
import khaimac.scene.Showing;
import org.jspecify.annotations.Nullable;

/**
 * Answers "how would this look, and does it fit?" without touching any surface. Somebody who types asks again at once,
 * so what it needed for one question is kept for the next, until nobody has asked for a while. One thread owns it.
 */
final class Judgements implements AutoCloseable {
    /** A ground, the words on it, and the words before them. */
    private static final long MOST_BYTES = 4L * 1920 * 1080 * 4;

    private static final Sentence TOO_LONG = new Sentence(
            "Hình thử vẽ quá lâu nên bị bỏ. Màn hình không đổi. Hãy rút ngắn chữ.",
            "The trial picture takes too long to paint and is given up. The screens stay as they are. Shorten the"
                    + " words.");

    static final Sentence NOWHERE =
            new Sentence("Máy phát hình này không có màn hình đó.", "This player has no such surface.");

    private final TimeLimit limit;
    private @Nullable Frames frames;

    /** @param longest that one question may take: the next one waits for it */
    Judgements(Duration longest) {
        limit = new TimeLimit(longest);
    }

    ToDesk.Replied of(ToPeer.Ask ask, Showing showing, Hall hall, Assets files, Instant now) {
        var wall = Wall.of(hall, ask.surface());
        if (wall == null) return new ToDesk.Replied(ask.number(), null, NOWHERE);
        try {
            return limit.within(() -> judged(ask, showing, wall, frames(files), now));
        } catch (Patience.Lost e) {
            return new ToDesk.Replied(ask.number(), null, TOO_LONG);
        }
    }

    private static ToDesk.Replied judged(ToPeer.Ask ask, Showing showing, Wall wall, Frames painting, Instant now) {
        var scene = showing.at(now);
        var proof = painting.proof(scene, wall);
        // What cannot be shown brings the idle look: so does its picture, and the words say why.
        boolean lost = proof.trouble().stream()
                .anyMatch(one -> LookFiles.content(showing.look()).contains(one.file()));
        var seen = lost && showing.instead() != null ? showing.instead() : showing;
        var jpeg = painting.jpeg(seen, now, wall, ask.width(), ask.height());
        return new ToDesk.Replied(ask.number(), new Bytes(jpeg), Remarks.of(proof, painting, scene, wall));
    }

    private Frames frames(Assets files) {
        var known = frames;
        if (known == null) known = new Frames(files, MOST_BYTES);
        frames = known;
        return known;
    }

    /** Lets go of what was kept for the next question. */
    void forget() {
        if (frames != null) frames.close();
        frames = null;
    }

    @Override
    public void close() {
        limit.close();
        forget();
    }
}

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
import khaimac.render.papers.Proof;
import khaimac.scene.LookFiles;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
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

    private final TimeLimit limit;
    private @Nullable Frames frames;

    /** @param longest that one question may take: the next one waits for it */
    Judgements(Duration longest) {
        limit = new TimeLimit(longest);
    }

    ToDesk.Replied of(ToPeer.Ask ask, Showing showing, Hall hall, Assets files, Instant now) {
        var wall = Wall.of(hall, ask.surface());
        if (wall == null) return new ToDesk.Replied(ask.number(), null, nowhere(ask.surface()));
        try {
            return limit.within(() -> judged(ask, showing, wall, frames(files), now));
        } catch (Patience.Lost e) {
            return new ToDesk.Replied(ask.number(), null, TOO_LONG);
        }
    }

    private static ToDesk.Replied judged(ToPeer.Ask ask, Showing showing, Wall wall, Frames painting, Instant now) {
        var proof = painting.proof(showing.at(now), wall);
        // What cannot be shown brings the idle look: so does its picture, and the words say why.
        boolean lost = proof.trouble().stream()
                .anyMatch(one -> LookFiles.content(showing.look()).contains(one.file()));
        var seen = lost && showing.instead() != null ? showing.instead() : showing;
        // A number is seen where it arrives: that is what has to be right before the press.
        var jpeg = painting.jpeg(seen.arrived(), now, wall, ask.width(), ask.height());
        return new ToDesk.Replied(ask.number(), new Bytes(jpeg), words(proof, wall));
    }

    private Frames frames(Assets files) {
        var known = frames;
        if (known == null) known = new Frames(files, MOST_BYTES);
        frames = known;
        return known;
    }

    static Sentence nowhere(SurfaceName surface) {
        return new Sentence(
                "Máy phát hình này không có màn hình " + surface + ".", "This player has no surface " + surface + ".");
    }

    private static Sentence words(Proof proof, Wall wall) {
        var words = Sentence.NONE;
        if (!proof.isReadable(wall))
            words = words.and(new Sentence(
                    "Chữ quá nhỏ: hàng ghế cuối không đọc được. Hãy rút ngắn.",
                    "The letters are too small for the last row. Shorten it."));
        if (!proof.cut().isEmpty())
            words = words.and(new Sentence(
                    "Quá dài cho một dòng: “" + proof.cut().getFirst() + "”.",
                    "Too long for one line: \"" + proof.cut().getFirst() + "\"."));
        if (!proof.missing().isEmpty()) words = words.and(missing(proof));
        for (var one : proof.trouble()) words = words.and(one.why());
        return words;
    }

    /** The letters of the first word that lacks any. */
    private static Sentence missing(Proof proof) {
        var word = proof.missing().iterator().next().word();
        var its =
                proof.missing().stream().filter(one -> one.word().equals(word)).toList();
        return Proof.Absent.said(its, word);
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

package khaimac.render.papers;

import khaimac.finding.Sentence;
import khaimac.render.Skia;
import khaimac.render.Told;
import khaimac.render.Wall;
import khaimac.scene.Scene;

/** What somebody should know of a picture before it is shown, in the words that stand beside it. */
public final class Remarks {
    static {
        Skia.first();
    }

    private Remarks() {}

    /** Of its letters and files as they are set, and of its words as they are told from what is painted under them. */
    public static Sentence of(Frames frames, Scene scene, Wall wall) {
        return set(frames.proof(scene, wall), wall).and(faint(frames, scene, wall));
    }

    /** Of what can be said without painting it. */
    public static Sentence set(Proof proof, Wall wall) {
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

    /** Of the words that are hardest to tell from what lies under them, measured; empty where all are read. */
    public static Sentence faint(Frames frames, Scene scene, Wall wall) {
        Told faintest = null;
        for (var line : frames.told(scene, wall))
            if (!line.isRead() && (faintest == null || line.share() < faintest.share())) faintest = line;
        return faintest == null
                ? Sentence.NONE
                : new Sentence("Chữ khó đọc:", "Hard to read:")
                        .and(faintest.said())
                        .and(faintest.means());
    }

    /** The letters of the first word that lacks any. */
    private static Sentence missing(Proof proof) {
        var word = proof.missing().iterator().next().word();
        var its =
                proof.missing().stream().filter(one -> one.word().equals(word)).toList();
        return Proof.Absent.said(its, word);
    }
}

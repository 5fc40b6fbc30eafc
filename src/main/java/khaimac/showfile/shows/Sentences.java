package khaimac.showfile.shows;

import khaimac.finding.Sentence;
import khaimac.scene.Looks;

/** Places of a show file in words. */
final class Sentences {
    static final Sentence TOO_MUCH = new Sentence(
            "Hình này gồm quá nhiều hình khác (nhiều nhất " + Looks.MOST + " hình, " + Looks.DEPTH + " tầng).",
            "It is made of too many looks (at most " + Looks.MOST + ", " + Looks.DEPTH + " deep).");

    private Sentences() {}

    static Sentence segment(String id) {
        return new Sentence("phần '" + id + "'", "segment '" + id + "'");
    }

    /** People count cues from 1. */
    static Sentence cue(int index) {
        return new Sentence("lệnh " + (index + 1), "cue " + (index + 1));
    }

    static Sentence cue(Sentence where, int index) {
        return new Sentence(
                where.vi() + ", " + cue(index).vi(),
                where.en() + ", " + cue(index).en());
    }

    static Sentence idle(String surface) {
        return new Sentence("hình chờ của “" + surface + "”", "idle look of \"" + surface + "\"");
    }

    static Sentence emergency(String name) {
        return new Sentence("chữ khẩn cấp “" + name + "”", "emergency text \"" + name + "\"");
    }

    static Sentence look(String name) {
        return new Sentence("hình '" + name + "'", "look '" + name + "'");
    }
}

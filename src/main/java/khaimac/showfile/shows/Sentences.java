package khaimac.showfile.shows;

import khaimac.finding.Sentence;

/** Places of a show file in words. */
final class Sentences {
    private Sentences() {}

    static Sentence segment(String id) {
        return new Sentence("phần '" + id + "'", "segment '" + id + "'");
    }

    /** People count cues from 1. */
    static Sentence cue(int index) {
        return new Sentence("lệnh " + (index + 1), "cue " + (index + 1));
    }

    static Sentence cue(String segment, int index) {
        var where = segment(segment);
        return new Sentence(
                where.vi() + ", " + cue(index).vi(),
                where.en() + ", " + cue(index).en());
    }

    static Sentence idle(String surface) {
        return new Sentence("hình nghỉ của “" + surface + "”", "idle look of \"" + surface + "\"");
    }

    static Sentence look(String name) {
        return new Sentence("hình '" + name + "'", "look '" + name + "'");
    }
}

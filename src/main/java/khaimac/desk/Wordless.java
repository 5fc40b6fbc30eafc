package khaimac.desk;

import khaimac.engine.Inset;
import khaimac.engine.Run;
import khaimac.engine.Wish;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.show.ShowEdit;

/** A correction that leaves nothing to read: to empty a wall is BLANK, and BLANK is the operator's. */
final class Wordless {
    /** Letters by name, and nothing to be seen. */
    private static final String FILLERS = "\u115F\u1160\u2800\u3164\uFFA0";

    private Wordless() {}

    static boolean is(Wish wish, Run run) {
        if (wish instanceof Wish.Message(var surface, var text, var stays)) return !isSeen(text);
        if (wish instanceof Wish.Insert(var surfaces, Inset.Words(var text))) return !isSeen(text);
        if (wish instanceof Wish.Insert(var surfaces, Inset.Third(var name, var office)))
            return !isSeen(name) && !isSeen(office);
        if (wish instanceof Wish.CorrectList list) return list.rows().stream().anyMatch(Wordless::hasNoName);
        if (!(wish instanceof Wish.Retitle(var name, var text, long basedOn, boolean onAir))) return false;
        var before = run.look(name);
        return before != null && reads(before) && !reads(text);
    }

    private static boolean hasNoName(ShowEdit.OfRows edit) {
        if (edit instanceof ShowEdit.SetRow set) return !isSeen(set.becomes().name());
        return edit instanceof ShowEdit.AddRow add && !isSeen(add.added().name());
    }

    private static boolean reads(Look look) {
        return Looks.texts(look).stream().anyMatch(Wordless::isSeen);
    }

    private static boolean isSeen(String text) {
        return text.codePoints()
                .anyMatch(one -> !Character.isISOControl(one)
                        && !Character.isWhitespace(one)
                        && !Character.isSpaceChar(one)
                        && Character.getType(one) != Character.FORMAT
                        && FILLERS.indexOf(one) < 0);
    }
}

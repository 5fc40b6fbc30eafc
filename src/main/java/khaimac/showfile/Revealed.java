package khaimac.showfile;

import khaimac.finding.Cure;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Severity;
import khaimac.showfile.json.Lines;
import khaimac.showfile.json.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What is read only since a name is known: what the object or list under it holds, and where the name says what kind of
 * thing an object is, all that stands beside it.
 *
 * @param in as it stands afterwards; null: nothing is
 * @param own where the value of the name begins: an ill of that comes with the name
 */
record Revealed(@Nullable Piece in, int own, Lines lines) {
    /** @param written the text before the cure of a finding, and what it made of it */
    static Revealed by(Finding finding, Cure cure, String written, String made) {
        var mend = cure.mends().getFirst();
        boolean isWord = cure.mends().size() == 1 && mend instanceof Cure.Mend.Word;
        var root = isWord ? Piece.of(made) : null;
        var none = new Revealed(null, 0, new Lines(made));
        if (root == null) return none;
        // Of an object whose kind nobody knows nothing was read.
        boolean isKind = finding.severity() == Severity.ERROR;
        var found = under(root, new Lines(written).offset(mend.line(), mend.column()), isKind, new Lines(made));
        return found == null ? none : found;
    }

    /** A name begins at its place before and after. */
    private static @Nullable Revealed under(Piece in, int at, boolean isKind, Lines lines) {
        for (var item : in.inside()) {
            if (at < item.from() || at >= item.to()) continue;
            boolean isName = in.object() && item.from() == at;
            if (!isName) return under(item.piece(), at, isKind, lines);
            var value = item.piece();
            if (isKind) return new Revealed(in, value.from(), lines);
            return value.items() == null ? null : new Revealed(value, value.from(), lines);
        }
        return null;
    }

    boolean holds(Place place) {
        if (in == null || place.line() == 0) return false;
        int at = lines.offset(place.line(), place.column());
        return at > in.from() && at < in.to() && at != own;
    }
}

package khaimac.showfile;

import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Cure;
import khaimac.showfile.json.Layout;
import khaimac.showfile.json.Lines;
import khaimac.showfile.json.Piece;
import khaimac.showfile.json.Splice;
import org.jspecify.annotations.Nullable;

/** Where in the text of a file a cure is written, and how. */
final class Mended {
    private final String text;
    private final Lines lines;

    /** Null where nobody can tell what all of the text means: its signs can be mended all the same. */
    private final @Nullable Piece root;

    private final List<Splice> splices = new ArrayList<>();

    private Mended(String text) {
        this.text = text;
        this.lines = new Lines(text);
        this.root = Piece.of(text);
    }

    /** Null where the text does not stand there as the cure says. */
    static @Nullable List<Splice> splices(String text, Cure cure) {
        var mended = new Mended(text);
        for (var mend : cure.mends()) if (!mended.made(mend)) return null;
        return mended.splices.isEmpty() ? null : List.copyOf(mended.splices);
    }

    private boolean made(Cure.Mend mend) {
        int at = lines.offset(mend.line(), mend.column());
        if (mend instanceof Cure.Mend.Sign(int line, int column, var was, var put)) {
            splices.add(new Splice(at, was, put));
            return text.startsWith(was, at);
        }
        if (root == null) return false;
        return switch (mend) {
            case Cure.Mend.Sign ignored -> false;
            case Cure.Mend.Word(int line, int column, var was, var put) -> word(at, root, was, put);
            case Cure.Mend.Inside(int line, int column, var was, var put) -> {
                var piece = piece(root, at);
                yield piece != null && inside(piece, was, put);
            }
            case Cure.Mend.Without(int line, int column, var entry) -> {
                var piece = piece(root, at);
                yield piece != null && gone(piece, piece.indexOf(entry));
            }
            case Cure.Mend.Gone(int line, int column) -> gone(at, root);
        };
    }

    private static @Nullable Piece piece(Piece in, int at) {
        if (in.from() == at) return in;
        for (var item : in.inside()) {
            if (at < item.from() || at >= item.to()) continue;
            return piece(item.piece(), at);
        }
        return null;
    }

    /** The name of an entry, or a text, that begins there. */
    private boolean word(int at, Piece in, String was, String put) {
        for (var item : in.inside()) {
            if (at < item.from() || at >= item.to()) continue;
            boolean named = in.object() && item.from() == at;
            if (!named && item.piece().from() != at) return word(at, item.piece(), was, put);
            if (named ? !item.key().equals(was) : !was.equals(item.piece().said())) return false;
            int end = named ? item.keyTo() : item.piece().to();
            splices.add(new Splice(at, text.substring(at, end), Layout.quoted(put)));
            return true;
        }
        return false;
    }

    private boolean inside(Piece piece, String was, String put) {
        boolean found = false;
        for (int at = text.indexOf(was, piece.from()); at >= 0 && at < piece.to(); at = text.indexOf(was, at + 1)) {
            splices.add(new Splice(at, was, put));
            found = true;
        }
        return found;
    }

    private boolean gone(Piece in, int index) {
        if (index < 0) return false;
        splices.addAll(new Layout(text).removed(in, index));
        return true;
    }

    private boolean gone(int at, Piece in) {
        for (int index = 0; index < in.inside().size(); index++) {
            var item = in.inside().get(index);
            if (at < item.from() || at >= item.to()) continue;
            return item.piece().from() == at ? gone(in, index) : gone(at, item.piece());
        }
        return false;
    }
}

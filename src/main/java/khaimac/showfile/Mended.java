package khaimac.showfile;

import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Cure;
import khaimac.showfile.json.Layout;
import khaimac.showfile.json.Piece;
import khaimac.showfile.json.Splice;
import org.jspecify.annotations.Nullable;

/** Where in the text of a file a cure is written, and how. */
final class Mended {
    private final String text;
    private final Piece root;
    private final List<Splice> splices = new ArrayList<>();

    private Mended(String text, Piece root) {
        this.text = text;
        this.root = root;
    }

    /** Null where the text does not stand there as the cure says. */
    static @Nullable List<Splice> splices(String text, Cure cure) {
        var root = Piece.of(text);
        if (root == null) return null;
        var mended = new Mended(text, root);
        for (var mend : cure.mends()) if (!mended.made(mend)) return null;
        return mended.splices.isEmpty() ? null : List.copyOf(mended.splices);
    }

    private boolean made(Cure.Mend mend) {
        int at = offset(mend.line(), mend.column());
        return switch (mend) {
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

    /** Lines end as the reader of the file counts them: at every line feed, and at a return without one. */
    private int offset(int line, int column) {
        int at = 0;
        for (int passed = 1; passed < line && at < text.length(); at++) {
            char c = text.charAt(at);
            boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1));
            if (ends) passed++;
        }
        return at + column - 1;
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
            int end = named ? end(at) : item.piece().to();
            splices.add(new Splice(at, text.substring(at, end), Layout.quoted(put)));
            return true;
        }
        return false;
    }

    /** The place after the quote that closes a text. */
    private int end(int from) {
        int at = from + 1;
        while (text.charAt(at) != '"') at += text.charAt(at) == '\\' ? 2 : 1;
        return at + 1;
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

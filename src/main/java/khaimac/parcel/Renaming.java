package khaimac.parcel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.showfile.json.Decoded;
import khaimac.showfile.json.Piece;
import khaimac.showfile.json.Splice;

/** The text of a show in which some of its files are called by other names; every other letter stays. */
final class Renaming {
    private Renaming() {}

    /** @param names what each file is called from now on, by how it was called, both beside the show */
    static byte[] of(byte[] show, Map<String, String> names) throws Refused {
        if (names.isEmpty()) return show;
        var text = Decoded.of("show.json", show);
        var root = text.whole() ? Piece.of(text.text()) : null;
        if (root == null)
            throw new Refused(new Sentence(
                    "Tệp kịch bản trong gói viết sai dấu, nên không đổi được tên tệp cho khỏi trùng. Chưa nhận gì. Hãy"
                            + " sửa kịch bản trên máy đã xuất, hoặc chọn thay tệp đang có.",
                    "The signs of the show file in the package are broken, so its files cannot be given other names."
                            + " Nothing was taken. Mend the show where it was exported, or choose to replace what is"
                            + " here."));
        var splices = new ArrayList<Splice>();
        collect(root, text.text(), names, splices);
        var patched = Splice.all(text.text(), splices);
        if (patched == null) throw new IllegalStateException("places of one text");
        return text.bytes(patched);
    }

    /** A file is a text that says its name and nothing else; what stops a sound calls it by its file too. */
    private static void collect(Piece piece, String text, Map<String, String> names, List<Splice> into) {
        for (var item : piece.inside()) collect(item.piece(), text, names, into);
        if (!(piece.value() instanceof String said)) return;
        var becomes = names.get(Names.plain(said));
        if (becomes == null) return;
        // Neither quotes nor backslashes may stand in a name.
        into.add(new Splice(piece.from(), text.substring(piece.from(), piece.to()), "\"" + becomes + "\""));
    }
}

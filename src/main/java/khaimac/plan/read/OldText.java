package khaimac.plan.read;

import khaimac.plan.paper.Block;
import khaimac.text.Encodings;
import khaimac.text.OldLetters;
import khaimac.text.Syllables;

/** A whole paper whose letters are of an old code, though no face says so: pasted, or badly converted. */
final class OldText {
    private static final int LOOKED_AT = 400_000;
    private static final int FEWEST = 20;
    private static final double TOO_FEW_RIGHT = 0.88;

    private OldText() {}

    static void tell(OldLetters code, Sheaf sheaf) {
        sheaf.tell(
                "Văn bản gõ bằng bảng mã cũ " + code.called()
                        + ", đã đổi sang Unicode. Hãy xem lại tên người và tên đơn vị.",
                "The text is written in the old code " + code.called()
                        + " and was turned into Unicode. Look at the names of people and bodies again.");
    }

    /** A file as letters, with a word about it where they are not Unicode. */
    static String text(byte[] content, Sheaf sheaf) {
        var letters = Encodings.of(content);
        if (letters.code() != null) tell(letters.code(), sheaf);
        if (letters.broken() >= 0)
            sheaf.tell(
                    "Không nhận ra bảng mã của tệp, nên có chữ có thể sai. Hãy lưu lại thành UTF-8 rồi chọn lại.",
                    "How the letters of the file are written is not known; some may be wrong. Save it as UTF-8 and"
                            + " choose it again.");
        return turned(letters.text(), sheaf);
    }

    /** A text before anything of it is taken for a sign that nobody sees: such places were letters once. */
    static String turned(String text, Sheaf sheaf) {
        var code = OldLetters.found(text);
        if (code == null) return text;
        tell(code, sheaf);
        return code.turn(text);
    }

    static Sheaf turned(Sheaf sheaf) {
        var all = new StringBuilder();
        for (var block : sheaf.blocks()) {
            if (all.length() > LOOKED_AT) break;
            switch (block) {
                case Block.Paragraph paragraph -> all.append(paragraph.text()).append('\n');
                case Block.Table table -> {
                    for (var row : table.rows())
                        for (var cell : row.cells()) all.append(cell.text()).append('\n');
                }
            }
        }
        var text = all.toString();
        var code = OldLetters.found(text);
        if (code != null) {
            tell(code, sheaf);
            sheaf.each(paragraph -> new Block.Paragraph(
                    paragraph.place(), Words.clean(code.turn(paragraph.text())), paragraph.manner()));
            return sheaf;
        }
        var count = Syllables.count(text);
        if (count.words() >= FEWEST && count.share() < TOO_FEW_RIGHT)
            sheaf.tell(
                    "Nhiều chữ trong tệp không thành tiếng Việt: tệp được chuyển đổi lỗi. Hãy xin tệp Word gốc, hoặc"
                            + " soát lại từng chữ.",
                    "Many words of the file are no Vietnamese: it was converted badly. Ask for the Word file it came"
                            + " from, or look at every word.");
        return sheaf;
    }
}

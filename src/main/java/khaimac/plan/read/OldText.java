package khaimac.plan.read;

import khaimac.plan.paper.Block;

/** A whole paper whose letters are of an old code, though no face says so: pasted, or badly converted. */
final class OldText {
    private static final int LOOKED_AT = 400_000;
    private static final int FEWEST = 20;
    private static final double TOO_FEW_RIGHT = 0.88;

    private OldText() {}

    /** A text before anything of it is taken for a sign that nobody sees: such places were letters once. */
    static String turned(String text, Sheaf sheaf) {
        var code = OldLetters.found(text);
        if (code == null) return text;
        code.tell(sheaf);
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
            code.tell(sheaf);
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

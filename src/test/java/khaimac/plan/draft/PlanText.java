package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import khaimac.plan.paper.Block;
import khaimac.plan.paper.Manner;
import khaimac.plan.paper.Paper;
import khaimac.plan.paper.Place;

/**
 * Plans for tests as texts. A line is a paragraph; before it may stand [c] centred, [b] bold, [i] slanted, [box] in a
 * frame, [h1] a heading. Lines with | are rows: in a cell ¶ parts lines, ^ goes on from above, < from the left.
 */
final class PlanText {
    private final List<Block> blocks = new ArrayList<>();
    private List<Block.Row> rows = new ArrayList<>();

    static Paper paper(String name, String text) {
        var reader = new PlanText();
        for (var line : text.split("\n", -1)) reader.line(line);
        reader.table();
        return new Paper(name, reader.blocks, List.of());
    }

    private void line(String line) {
        if (line.isBlank()) {
            table();
        } else if (line.startsWith("|")) {
            row(line);
        } else {
            table();
            blocks.add(paragraph(line.strip(), Place.of(0, blocks.size())));
        }
    }

    private static Block.Paragraph paragraph(String written, Place place) {
        boolean centred = false;
        boolean bold = false;
        boolean slanted = false;
        boolean boxed = false;
        int heading = 0;
        var text = written;
        while (text.matches("\\[(?:c|b|i|box|h\\d)].*")) {
            var mark = text.substring(1, text.indexOf(']'));
            centred |= mark.equals("c");
            bold |= mark.equals("b");
            slanted |= mark.equals("i");
            boxed |= mark.equals("box");
            if (mark.startsWith("h")) heading = mark.charAt(1) - '0';
            text = text.substring(mark.length() + 2);
        }
        return new Block.Paragraph(place, text.strip(), new Manner(heading, bold, slanted, centred, boxed, ""));
    }

    private void row(String line) {
        var cells = new ArrayList<Block.Cell>();
        var written = line.strip().substring(1, line.strip().length() - 1).split("\\|", -1);
        for (int column = 0; column < written.length; column++) {
            var text = written[column].strip();
            if (text.equals("<") && !cells.isEmpty()) {
                var left = cells.removeLast();
                cells.add(new Block.Cell(left.place(), left.column(), left.width() + 1, left.goesOn(), left.lines()));
                continue;
            }
            boolean goesOn = text.equals("^");
            var lines = new ArrayList<Block.Paragraph>();
            var parts = goesOn || text.isEmpty() ? new String[0] : text.split("¶");
            for (int at = 0; at < parts.length; at++)
                lines.add(paragraph(parts[at], new Place(0, blocks.size(), rows.size(), column, at)));
            cells.add(new Block.Cell(new Place(0, blocks.size(), rows.size(), column, 0), column, 1, goesOn, lines));
        }
        rows.add(new Block.Row(false, cells));
    }

    private void table() {
        if (!rows.isEmpty()) blocks.add(new Block.Table(Place.of(0, blocks.size()), rows));
        rows = new ArrayList<>();
    }
}

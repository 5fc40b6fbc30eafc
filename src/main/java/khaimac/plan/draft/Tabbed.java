package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import khaimac.plan.paper.Block;

/** Lines whose words stand behind tabs, one under the other, are a table that nobody drew. */
final class Tabbed {
    private static final int FEWEST = 3;

    private Tabbed() {}

    static List<Block> tables(List<Block> blocks) {
        var all = new ArrayList<Block>();
        for (int at = 0; at < blocks.size(); ) {
            int end = end(blocks, at);
            if (end - at < FEWEST) all.add(blocks.get(at++));
            else {
                all.add(table(blocks.subList(at, end)));
                at = end;
            }
        }
        return all;
    }

    /** Where the lines end that have as many columns as the first. */
    private static int end(List<Block> blocks, int from) {
        int many = columns(blocks.get(from)).size();
        int end = from;
        boolean timed = false;
        while (many > 2 && end < blocks.size() && columns(blocks.get(end)).size() == many) {
            timed |= columns(blocks.get(end)).stream().anyMatch(cell -> Hours.first(cell) != null);
            end++;
        }
        return timed ? end : from;
    }

    private static List<String> columns(Block block) {
        if (!(block instanceof Block.Paragraph(var _, var text, var _)) || text.contains("\n")) return List.of();
        var cells = new ArrayList<String>();
        for (var cell : text.split("\t+", -1)) if (!cell.isBlank()) cells.add(cell.strip());
        return cells;
    }

    private static Block.Table table(List<Block> lines) {
        var rows = new ArrayList<Block.Row>();
        for (var line : lines) {
            if (!(line instanceof Block.Paragraph paragraph)) continue;
            var cells = new ArrayList<Block.Cell>();
            for (var words : columns(paragraph)) {
                boolean first = cells.isEmpty();
                var plain = first ? Marker.of(paragraph.manner().mark(), words).text() : words;
                var said = new Block.Paragraph(paragraph.place(), plain, paragraph.manner());
                cells.add(new Block.Cell(paragraph.place(), cells.size(), 1, false, List.of(said)));
            }
            rows.add(new Block.Row(false, cells));
        }
        return new Block.Table(lines.getFirst().place(), rows);
    }
}

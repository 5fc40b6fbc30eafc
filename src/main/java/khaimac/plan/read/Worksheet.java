package khaimac.plan.read;

import java.util.List;
import khaimac.plan.paper.Manner;

/** One sheet of a workbook: lines above its table are lines, the rest is a table. */
record Worksheet(String name, Grid grid) {
    /** Puts the sheets into the paper; where there are several, each below its name. */
    static void lay(List<Worksheet> sheets, Sheaf sheaf) {
        var written = sheets.stream().filter(sheet -> sheet.grid().hasWords()).toList();
        for (var sheet : written) {
            if (written.size() > 1)
                sheaf.add(new Said(0, Words.clean(sheet.name()), new Manner(1, false, false, false, false, "")));
            sheet.lay(sheaf);
        }
    }

    private void lay(Sheaf sheaf) {
        grid.trim();
        grid.rows.removeIf(row -> row.boxes().isEmpty());
        while (!grid.rows.isEmpty() && grid.rows.get(0).boxes().size() == 1) {
            if (grid.continuedFrom(0)) break;
            sheaf.add(grid.rows.removeFirst().boxes().get(0).lines());
        }
        sheaf.add(grid);
    }
}

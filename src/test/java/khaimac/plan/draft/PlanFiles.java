package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import khaimac.plan.read.Documents;
import khaimac.plan.read.Documents.Dress;
import khaimac.plan.read.Documents.Row;

/** A plan for tests as the files that a person sends. */
final class PlanFiles {
    private PlanFiles() {}

    static Documents of(String text) {
        var document = Documents.document();
        var rows = new ArrayList<Row>();
        for (var line : (text + "\n").split("\n", -1)) {
            if (line.startsWith("|")) {
                var cells = new ArrayList<String>();
                for (var cell :
                        line.strip().substring(1, line.strip().length() - 1).split("\\|", -1))
                    cells.add(cell.strip().replaceAll("\\[\\w+]", ""));
                rows.add(Documents.row(cells.toArray(String[]::new)));
                continue;
            }
            if (!rows.isEmpty()) {
                boolean letterhead =
                        rows.stream().anyMatch(row -> row.cells().getFirst().startsWith("Số"));
                if (letterhead) document.columns(rows.toArray(Row[]::new));
                else document.table(rows.toArray(Row[]::new));
                rows.clear();
            }
            if (!line.isBlank()) line(document, line);
        }
        return document;
    }

    private static void line(Documents document, String written) {
        var text = written;
        var dress = EnumSet.noneOf(Dress.class);
        while (text.matches("\\[(?:c|b|i|box|h\\d)].*")) {
            switch (text.substring(1, text.indexOf(']'))) {
                case "c" -> dress.add(Dress.CENTRED);
                case "b" -> dress.add(Dress.BOLD);
                case "i" -> dress.add(Dress.SLANTED);
                case "box" -> dress.add(Dress.BOX);
                default -> dress.add(Dress.HEAD);
            }
            text = text.substring(text.indexOf(']') + 1);
        }
        document.line(text.replace("**", ""), dress.toArray(Dress[]::new));
    }

    /** The kinds of files that a plan comes in, and what makes them. */
    static List<Kind> kinds() {
        return List.of(
                new Kind("docx", Documents::docx),
                new Kind("odt", Documents::odt),
                new Kind("pdf", Documents::pdf),
                new Kind("txt", document -> document.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    record Kind(String ending, java.util.function.Function<Documents, byte[]> file) {}
}

package khaimac.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the benches told, line by line, as the page that people read. Nothing on it is written by hand. */
public final class FigurePage {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What a bench said in one line: a figure, or why there is none. */
    private record Row(
            String name, @Nullable Double value, String unit, String spread, String goal, boolean met, String why) {}

    private FigurePage() {}

    /**
     * The page.
     *
     * @param build which commit it is of
     * @param machine where it was taken, and when
     * @param lines what each bench wrote, by its name
     * @param beside lines of another build, in any order; empty: there is none
     * @param besides which build that is
     */
    public static String of(
            String build, String machine, Map<String, List<String>> lines, List<String> beside, String besides) {
        var others = new LinkedHashMap<String, Row>();
        for (var line : beside) {
            var row = row(line);
            if (row != null) others.put(row.name(), row);
        }
        var page = new StringBuilder("# What was measured\n\nCommit " + build + ". " + machine + "\n\n"
                + "`khaimac figures` wrote this page; run it on the laptop that will be in the hall. "
                + "What misses its goal is bold.\n");
        lines.forEach((bench, said) -> {
            page.append("\n`khaimac bench ")
                    .append(bench)
                    .append("`\n\n| Figure | Here |")
                    .append(beside.isEmpty() ? "" : " " + cell(besides) + " |")
                    .append(" Spread | Goal |\n|---|---|")
                    .append(beside.isEmpty() ? "" : "---|")
                    .append("---|---|\n");
            said.stream().map(FigurePage::row).forEach(row -> {
                if (row != null) page.append(written(row, others.get(row.name()), !beside.isEmpty()));
            });
        });
        return page.toString();
    }

    private static String written(Row row, @Nullable Row other, boolean besides) {
        var value = row.value() == null ? "not taken: " + row.why() : value(row);
        var column = !besides ? "" : " " + (other == null || other.value() == null ? "" : cell(value(other))) + " |";
        var shown = row.met() ? cell(value) : "**" + cell(value) + "**";
        return "| " + cell(row.name()) + " | " + shown + " |" + column + " " + cell(row.spread()) + " | "
                + cell(row.goal()) + " |\n";
    }

    private static String value(Row row) {
        return (row.value() + " " + row.unit()).replaceFirst("\\.0 ", " ");
    }

    /** A line that is no figure is something a bench printed besides; it is not lost, but it is no row. */
    private static @Nullable Row row(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            return null;
        }
        if (!node.isObject() || !node.path("figure").isString()) return null;
        var spread = new StringBuilder();
        node.path("spread")
                .properties()
                .forEach(one -> spread.append(spread.isEmpty() ? "" : ", ")
                        .append(one.getKey())
                        .append(' ')
                        .append(String.format(
                                Locale.ROOT, "%.3g", one.getValue().asDouble())));
        var value = node.path("value");
        return new Row(
                node.path("figure").asString(),
                value.isNumber() ? value.asDouble() : null,
                node.path("unit").asString(""),
                spread.toString(),
                node.path("goal").asString("").replace(">=", "≥").replace("<=", "≤"),
                node.path("met").asBoolean(false),
                node.path("why").asString(""));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ').strip();
    }
}

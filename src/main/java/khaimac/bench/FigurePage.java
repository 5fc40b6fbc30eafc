package khaimac.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the benches told, line by line, as the page that people read. No figure on it is written by hand; what people
 * noted about them stands at its end, and stays.
 */
public final class FigurePage {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** From here on the page is written by people. */
    public static final String NOTES = "## Beside the figures";

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
     * @param beside lines of other builds, by what they are called, each in any order
     * @param before the page as it was; its notes stay
     */
    public static String of(
            String build,
            String machine,
            Map<String, List<String>> lines,
            Map<String, List<String>> beside,
            String before) {
        var others = beside.values().stream().map(FigurePage::byName).toList();
        var page = new StringBuilder("# What was measured\n\nCommit " + build + ". " + machine + "\n\n"
                + "`khaimac figures` wrote this page; run it on the laptop that will be in the hall. "
                + "What misses its goal is bold.\n");
        lines.forEach((bench, said) -> {
            page.append("\n`khaimac bench ").append(bench).append("`\n\n| Figure | Here |");
            for (var name : beside.keySet()) page.append(' ').append(cell(name)).append(" |");
            page.append(" Spread | Goal |\n|---|---|").append("---|".repeat(beside.size())).append("---|---|\n");
            said.stream().map(FigurePage::row).forEach(row -> {
                if (row != null) page.append(written(row, others));
            });
        });
        int notes = before.indexOf(NOTES);
        return notes < 0 ? page.toString() : page + "\n" + before.substring(notes);
    }

    private static Map<String, Row> byName(List<String> lines) {
        var all = new LinkedHashMap<String, Row>();
        for (var line : lines) {
            var row = row(line);
            if (row != null) all.put(row.name(), row);
        }
        return all;
    }

    private static String written(Row row, List<Map<String, Row>> others) {
        var value = row.value() == null ? "not taken: " + row.why() : value(row);
        var columns = new StringBuilder();
        for (var other : others) {
            var same = other.get(row.name());
            columns.append(' ').append(same == null ? "" : cell(value(same))).append(" |");
        }
        var shown = row.met() ? cell(value) : "**" + cell(value) + "**";
        return "| " + cell(row.name()) + " | " + shown + " |" + columns + " " + cell(row.spread()) + " | "
                + cell(row.goal()) + " |\n";
    }

    private static String value(Row row) {
        return row.value() == null ? "" : number(row.value()) + " " + row.unit();
    }

    /** As people read it: three figures that count, and no power of ten. */
    private static String number(double value) {
        if (Math.abs(value) >= 1_000) return String.format(Locale.ROOT, "%,.0f", value);
        var figures = new BigDecimal(value).round(new MathContext(3));
        return figures.signum() == 0 ? "0" : figures.stripTrailingZeros().toPlainString();
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
                        .append(number(one.getValue().asDouble())));
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

package khaimac.plan.read;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.clock.Moment;
import khaimac.plan.paper.Block;
import khaimac.plan.paper.Paper;

/**
 * A paper in few letters, for comparing: {@code h1 b i c box} before a line say how it looks, {@code [1.]} its mark,
 * {@code ⏎} a break, {@code ⇥} a tab. A row is {@code | a | b |}, {@code !} before it: a header; {@code ^}: goes on
 * from above; {@code a‹2}: over two columns; {@code ¶} between the lines of a cell.
 */
public final class Shown {
    private Shown() {}

    /** Reads as the house does, with time that stands still. */
    public static Paper read(String name, byte[] content) throws IOException {
        return new Papers(null).read(name, new java.io.ByteArrayInputStream(content), still());
    }

    public static Patience still() {
        return Patience.of(() -> new Moment(Instant.EPOCH, Duration.ZERO), Duration.ofSeconds(20));
    }

    public static List<String> lines(String name, byte[] content) throws IOException {
        return lines(read(name, content));
    }

    public static List<String> lines(Paper paper) {
        var lines = new ArrayList<String>();
        for (var block : paper.blocks())
            switch (block) {
                case Block.Paragraph paragraph -> lines.add(line(paragraph));
                case Block.Table table -> {
                    for (var row : table.rows()) lines.add(row(row));
                }
            }
        return lines;
    }

    private static String row(Block.Row row) {
        var text = new StringBuilder(row.header() ? "!|" : "|");
        for (var cell : row.cells()) {
            text.append(' ').append(cell.goesOn() ? "^" : "");
            text.append(String.join("¶", cell.lines().stream().map(Shown::line).toList()));
            if (cell.width() > 1) text.append('‹').append(cell.width());
            text.append(" |");
        }
        return text.toString().replace("|  |", "| |").replace("|  |", "| |");
    }

    private static String line(Block.Paragraph paragraph) {
        var manner = paragraph.manner();
        var text = new StringBuilder();
        if (manner.heading() > 0) text.append('h').append(manner.heading()).append(' ');
        if (manner.bold()) text.append("b ");
        if (manner.slanted()) text.append("i ");
        if (manner.centred()) text.append("c ");
        if (manner.boxed()) text.append("box ");
        if (!manner.mark().isEmpty()) text.append('[').append(manner.mark()).append("] ");
        return (text + paragraph.text().replace('\n', '⏎').replace('\t', '⇥')).strip();
    }
}

package khaimac.render;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;
import khaimac.scene.Mark;
import khaimac.scene.Style;
import org.jspecify.annotations.Nullable;

/** Rows under a heading. One letter size serves all rows: a list that changes its size from line to line looks broken. */
final class Tables {
    private static final double MOST_CONDENSED = 0.85;

    /** The letters of a remark beside those of the row that it belongs to. */
    private static final double REMARK = 0.72;

    private static final double PAD = 0.45;

    private final Typing typing;
    private final Style style;
    private final List<Mark.Row> rows;
    private final Face main;
    private final Face remark;

    private Tables(Typing typing, Mark.Table table) {
        this.typing = typing;
        this.style = table.style();
        this.rows = table.rows().stream()
                .map(row -> new Mark.Row(
                        Typing.line(row.left()), Typing.line(row.main()), Typing.line(row.right()), row.strong()))
                .toList();
        main = typing.face(style.font(), Weight.MEDIUM);
        remark = typing.face(style.font(), Weight.SLANTED);
    }

    static void paint(Canvas canvas, Typing typing, Mark.Table table, Box box) {
        new Tables(typing, table).paint(canvas, table.heading(), box);
    }

    /** Every line of a table where it stands, unpainted. */
    static List<Placed> lines(Typing typing, Mark.Table table, Box box) {
        var tables = new Tables(typing, table);
        var lines = new ArrayList<>(tables.heading(table.heading(), box));
        if (!tables.rows.isEmpty()) lines.addAll(tables.grid(table.heading(), box).lines);
        return lines;
    }

    private static double headingShare(int rows) {
        return Math.min(0.24, 1.5 / (rows + 1.5));
    }

    private List<Placed> heading(String heading, Box box) {
        if (heading.isBlank()) return List.of();
        double share = headingShare(rows.size());
        double most = box.height() * share * 0.56;
        var face = typing.face(style.font(), Weight.HEAVY);
        return typing.centred(face, heading, box.slice(0, share * 0.86), most, Tint.of(style.text()));
    }

    private void paint(Canvas canvas, String heading, Box box) {
        Lettering.paint(canvas, heading(heading, box), Tint.of(style.outline()));
        if (rows.isEmpty()) return;
        var grid = grid(heading, box);
        for (int i = 0; i < rows.size(); i++) {
            var band = new Box(grid.box.x(), grid.box.y() + i * grid.tall, grid.box.width(), grid.tall);
            if (rows.get(i).strong()) plate(canvas, band, Tint.of(style.text()), grid.plan.size);
            else if (i > 0 && grid.tall > 14 && !rows.get(i - 1).strong()) rule(canvas, band, Tint.of(style.text()));
        }
        grid.lines.forEach(line -> Lettering.plain(canvas, line));
    }

    /** The rows where they stand. */
    private record Grid(Box box, double tall, Plan plan, List<Placed> lines) {}

    private Grid grid(String heading, Box box) {
        var body = heading.isBlank() ? box : box.slice(headingShare(rows.size()), 1);
        double tall = Math.min(body.height() / rows.size(), box.height() * 0.3);
        double above = (body.height() - tall * rows.size()) * (heading.isBlank() ? 0.46 : 0.3);
        var grid = new Box(body.x(), body.y() + above, body.width(), tall * rows.size());
        var plan = plan(grid.width(), tall);
        return new Grid(grid, tall, plan, rows(grid, tall, plan));
    }

    /** The lines of one row, and how wide its letters are. */
    private record Cell(List<String> lines, double stretch) {}

    /**
     * How rows are divided.
     *
     * @param under remarks stand under their row and not beside it
     */
    private record Plan(double size, double left, double right, boolean under, List<Cell> cells) {}

    private Plan plan(double width, double tall) {
        var beside = plan(width, tall, false);
        if (rows.stream().allMatch(row -> row.right().isEmpty())) return beside;
        var under = plan(width, tall, true);
        return under.size > beside.size * 1.05 ? under : beside;
    }

    /** Halves the interval: whatever fits at a size fits at a smaller one. */
    private Plan plan(double width, double tall, boolean under) {
        double fits = 1;
        double tooLarge = tall * 0.62 / main.capHeight();
        var best = tried(fits, width, tall, under);
        for (int i = 0; i < 14; i++) {
            double size = (fits + tooLarge) / 2;
            var plan = tried(size, width, tall, under);
            if (plan == null) tooLarge = size;
            else {
                fits = size;
                best = plan;
            }
        }
        return best != null ? best : new Plan(1, 0, 0, under, rows.stream().map(row -> new Cell(List.of(row.main()), 1)).toList());
    }

    private @Nullable Plan tried(double size, double width, double tall, boolean under) {
        double left = 0;
        double right = 0;
        for (var row : rows) {
            left = Math.max(left, main.advance(row.left()) * size);
            if (!under) right = Math.max(right, remark.advance(row.right()) * size * REMARK);
        }
        if (left > 0) left += size * 0.8;
        if (right > 0) right += size * 0.8;
        double room = width - left - right - 2 * PAD * size;
        if (room < width * 0.3) return null;
        var cells = new ArrayList<Cell>();
        for (var row : rows) {
            var cell = cell(row.main(), room / size);
            double high = high(main, cell.lines) * size;
            if (under && !row.right().isEmpty()) {
                if (remark.advance(row.right()) * size * REMARK * MOST_CONDENSED > room) return null;
                high += (0.12 + (remark.ink(row.right()).above() + remark.ink(row.right()).below()) * REMARK) * size;
            }
            if (high > tall * 0.86 || widest(cell.lines) * cell.stretch * size > room + 0.01) return null;
            cells.add(cell);
        }
        return new Plan(size, left, right, under, cells);
    }

    /** On one line, a little condensed if need be; else on as many as it takes. */
    private Cell cell(String text, double room) {
        double wide = main.advance(text);
        if (wide <= room) return new Cell(List.of(text), 1);
        if (wide * MOST_CONDENSED <= room) return new Cell(List.of(text), room / wide);
        return new Cell(Wrapping.lines(main, typing.phrases(), text, room), 1);
    }

    private double widest(List<String> lines) {
        return lines.stream().mapToDouble(line -> main.advance(line)).max().orElse(0);
    }

    private static double high(Face face, List<String> lines) {
        return face.ink(lines.getFirst()).above() + face.ink(lines.getLast()).below() + (lines.size() - 1) * PITCH;
    }

    /** From line to line within a row, in ems: two stacked accents and a dot below do not touch. */
    private static final double PITCH = 1.28;

    private List<Placed> rows(Box grid, double tall, Plan plan) {
        var lines = new ArrayList<Placed>();
        int text = Tint.of(style.text());
        int pale = Tint.mix(text, Tint.WHITE, 0.72);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var band = new Box(grid.x(), grid.y() + i * tall, grid.width(), tall);
            int letters = row.strong() ? text : Tint.WHITE;
            var cell = plan.cells.get(i);
            double size = plan.size;
            boolean under = plan.under && !row.right().isEmpty();
            double span = (cell.lines.size() - 1) * PITCH * size + main.capHeight() * size
                    + (under ? 1.1 * REMARK * size + 0.12 * size : 0);
            double baseline = band.y() + (tall - span) / 2 + main.capHeight() * size;
            double x = band.x() + PAD * size;
            if (!row.left().isEmpty()) lines.add(new Placed(row.left(), main, size, 1, x, baseline, text));
            x += plan.left;
            // Names without numbers or remarks are read like a title: from the middle.
            boolean centred = plan.left == 0 && (plan.right == 0 || plan.under);
            for (var line : cell.lines) {
                double at = centred ? band.middle() - main.advance(line) * size * cell.stretch / 2 : x;
                lines.add(new Placed(line, main, size, cell.stretch, at, baseline, letters));
                baseline += PITCH * size;
            }
            if (row.right().isEmpty()) continue;
            double wide = remark.advance(row.right()) * size * REMARK;
            if (under) {
                double stretch = Math.min(1, (band.width() - plan.left - 2 * PAD * size) / wide);
                double at = centred ? band.middle() - wide * stretch / 2 : x;
                double y = baseline - PITCH * size + (0.12 + 1.1 * REMARK) * size;
                lines.add(new Placed(row.right(), remark, size * REMARK, stretch, at, y, pale));
            } else {
                double y = band.y() + (tall + remark.capHeight() * size * REMARK) / 2;
                lines.add(new Placed(
                        row.right(), remark, size * REMARK, 1, band.right() - PAD * size - wide, y, pale));
            }
        }
        return lines;
    }

    /** A band of light and a bar at its head. A plate in full gold would outshine the whole wall. */
    private static void plate(Canvas canvas, Box band, int colour, double size) {
        try (var paint = new Paint()) {
            paint.setColor(Tint.faint(colour, 0.2));
            canvas.drawRect(band.rect(), paint);
            double bar = Math.max(1, size * 0.16);
            paint.setColor(colour);
            canvas.drawRect(new Box(band.x(), band.y(), bar, band.height()).rect(), paint);
        }
    }

    private static void rule(Canvas canvas, Box band, int colour) {
        try (var paint = new Paint()) {
            double thick = Math.max(1, Math.round(band.height() * 0.012));
            paint.setColor(Tint.faint(colour, 0.34));
            canvas.drawRect(
                    Rect.makeXYWH((float) band.x(), (float) Math.rint(band.y() - thick / 2), (float) band.width(), (float) thick),
                    paint);
        }
    }
}

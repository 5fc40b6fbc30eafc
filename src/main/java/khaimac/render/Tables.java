package khaimac.render;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import khaimac.scene.Mark;
import khaimac.scene.Style;
import org.jspecify.annotations.Nullable;

/** Rows under a heading. One letter size serves all rows: a list that changes its size from line to line looks broken. */
final class Tables {
    private static final double MOST_CONDENSED = 0.85;

    /** The letters of a remark beside those of the row that it belongs to; larger only where they are not read else. */
    private static final double[] REMARKS = {0.72, 0.84, 0.96};

    /**
     * How much of the height a row may have, and how much of that its letters may fill. Few rows in the middle, with air
     * between them, look better than torn apart or pressed together; but what is read comes before what looks well.
     */
    private record Room(double tallest, double fill) {}

    private static final List<Room> ROOMS = List.of(new Room(0.3, 0.76), new Room(0.5, 0.76), new Room(1, 0.82), new Room(1, 0.92));

    private static final double PAD = 0.45;

    /** A name broken in two is only better than smaller letters for all if those are much smaller. */
    private static final double WORTH_ONE_LINE = 0.72;

    private final Typing typing;
    private final Style style;
    private final List<Mark.Row> rows;
    private final Face main;
    private final Face remark;

    /** How far the ink of any row reaches: rows stand at one distance, whatever accents their names have. */
    private final double above;

    private final double below;

    private final List<Tables> pages;

    private Tables(Typing typing, Mark.Table table) {
        this(typing, table.style(), table.rows(), table.pages());
    }

    private Tables(Typing typing, Style style, List<Mark.Row> written, List<List<Mark.Row>> pages) {
        this.typing = typing;
        this.style = style;
        this.pages = pages.stream()
                .filter(page -> !page.equals(written))
                .map(page -> new Tables(typing, style, page, List.of()))
                .toList();
        this.rows = written.stream()
                .map(row -> new Mark.Row(
                        Typing.line(row.left()), Typing.line(row.main()), Typing.line(row.right()), row.strong()))
                .toList();
        main = typing.face(style.font(), Weight.MEDIUM);
        remark = typing.face(style.font(), Weight.SLANTED);
        above = rows.stream().mapToDouble(row -> main.ink(row.main()).above()).max().orElse(0);
        below = rows.stream().mapToDouble(row -> main.ink(row.main()).below()).max().orElse(0);
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
        double share = headingShare(most());
        double tallest = box.height() * share * 0.56;
        var face = typing.face(style.font(), Weight.HEAVY);
        return typing.centred(face, heading, box.slice(0, share * 0.86), tallest, Tint.of(style.text()));
    }

    private void paint(Canvas canvas, String heading, Box box) {
        Lettering.paint(canvas, heading(heading, box), Tint.of(style.outline()));
        if (rows.isEmpty()) return;
        var grid = grid(heading, box);
        for (int i = 0; i < rows.size(); i++) {
            var band = grid.bands.get(i);
            if (rows.get(i).strong()) plate(canvas, band, Tint.of(style.text()), grid.plan.size);
            else if (i > 0 && band.height() > 14 && !rows.get(i - 1).strong()) rule(canvas, band, Tint.of(style.text()));
        }
        grid.lines.forEach(line -> Lettering.plain(canvas, line));
    }

    /** The rows where they stand, each in its band. */
    private record Grid(List<Box> bands, Plan plan, List<Placed> lines) {}

    /** As tall as each row needs, with the same air for all. */
    private List<Box> bands(Box grid, Plan plan) {
        double sum = 0;
        for (var cell : plan.cells) sum += high(cell, plan.share) * plan.size;
        double air = Math.max(0, grid.height() - sum) / rows.size();
        var bands = new ArrayList<Box>();
        double y = grid.y();
        for (var cell : plan.cells) {
            double tall = high(cell, plan.share) * plan.size + air;
            bands.add(new Box(grid.x(), y, grid.width(), tall));
            y += tall;
        }
        return bands;
    }

    private Grid grid(String heading, Box box) {
        var body = heading.isBlank() ? box : box.slice(headingShare(most()), 1);
        Grid best = null;
        for (var room : ROOMS) {
            double tall = Math.min(body.height() / most(), box.height() * room.tallest);
            var plan = common(body.width(), tall * room.fill);
            if (best == null || smallestCap(plan) > smallestCap(best.plan)) {
                double above = (body.height() - tall * rows.size()) * (heading.isBlank() ? 0.46 : 0.3);
                var grid = new Box(body.x(), body.y() + above, body.width(), tall * rows.size());
                var bands = bands(grid, plan);
                best = new Grid(bands, plan, rows(bands, plan));
            }
            if (smallestCap(best.plan) >= typing.leastCap()) break;
        }
        return Objects.requireNonNull(best);
    }

    /**
     * One row set.
     *
     * @param stretch how wide the letters of its main lines are
     * @param remarks the lines of the remark under it; none where it stands beside it or there is none
     */
    private record Cell(List<String> lines, double stretch, List<String> remarks) {}

    /**
     * How rows are divided.
     *
     * @param share of a remark's letters beside those of its row
     * @param under remarks stand under their row and not beside it
     */
    private record Plan(double size, double share, double left, double right, boolean under, List<Cell> cells) {}

    /** The largest that is read from the last row with remarks smaller than names; else whatever is read best. */
    private Plan plan(double width, double tall) {
        Plan best = null;
        for (double share : REMARKS) {
            var plan = plan(width, tall, share);
            if (smallestCap(plan) >= typing.leastCap()) return plan;
            if (best == null || smallestCap(plan) > smallestCap(best)) best = plan;
        }
        return Objects.requireNonNull(best);
    }

    /** How many rows the fullest page has. */
    private int most() {
        int most = rows.size();
        for (var page : pages) most = Math.max(most, page.rows.size());
        return most;
    }

    /** In the letters of the page that needs the smallest: the names of one list look alike from page to page. */
    private Plan common(double width, double tall) {
        var own = plan(width, tall);
        var smallest = own;
        for (var page : pages) {
            var plan = page.rows.isEmpty() ? own : page.plan(width, tall);
            if (plan.size < smallest.size) smallest = plan;
        }
        var alike = tried(smallest.size, smallest.share, width, tall, smallest.under, true);
        return alike == null ? own : alike;
    }

    private double smallestCap(Plan plan) {
        boolean remarks = rows.stream().anyMatch(row -> !row.right().isEmpty());
        double names = plan.size * main.capHeight();
        return remarks ? Math.min(names, plan.size * plan.share * remark.capHeight()) : names;
    }

    private Plan plan(double width, double tall, double share) {
        var beside = unbroken(width, tall, share, false);
        if (rows.stream().allMatch(row -> row.right().isEmpty())) return beside;
        var under = unbroken(width, tall, share, true);
        return under.size > beside.size * 1.05 ? under : beside;
    }

    /** Names on one line each, unless letters would have to be much smaller for it. */
    private Plan unbroken(double width, double tall, double share, boolean under) {
        var broken = plan(width, tall, share, under, true);
        if (broken.cells.stream().allMatch(cell -> cell.lines.size() == 1)) return broken;
        var whole = plan(width, tall, share, under, false);
        boolean stillRead = smallestCap(whole) >= typing.leastCap() || smallestCap(broken) < typing.leastCap();
        return stillRead && whole.size >= broken.size * WORTH_ONE_LINE ? whole : broken;
    }

    /** Halves the interval: whatever fits at a size fits at a smaller one. */
    private Plan plan(double width, double tall, double share, boolean under, boolean breaks) {
        double fits = 1;
        double tooLarge = tall * 0.62 / main.capHeight();
        var best = tried(fits, share, width, tall, under, breaks);
        for (int i = 0; i < 14; i++) {
            double size = (fits + tooLarge) / 2;
            var plan = tried(size, share, width, tall, under, breaks);
            if (plan == null) tooLarge = size;
            else {
                fits = size;
                best = plan;
            }
        }
        if (best != null) return best;
        return new Plan(1, share, 0, 0, under, rows.stream().map(row -> new Cell(List.of(row.main()), 1, List.of())).toList());
    }

    private @Nullable Plan tried(double size, double share, double width, double tall, boolean under, boolean breaks) {
        double left = 0;
        double right = 0;
        for (var row : rows) {
            left = Math.max(left, main.advance(row.left()) * size);
            if (!under) right = Math.max(right, remark.advance(row.right()) * size * share);
        }
        if (left > 0) left += size * 0.8;
        if (right > 0) right += size * 0.8;
        double room = width - left - right - 2 * PAD * size;
        if (room < width * 0.3) return null;
        var cells = new ArrayList<Cell>();
        double high = 0;
        for (var row : rows) {
            var cell = cell(row, room / size, share, under);
            boolean tooWide = widest(main, cell.lines) * cell.stretch * size > room + 0.01
                    || widest(remark, cell.remarks) * size * share * MOST_CONDENSED > room + 0.01;
            if (tooWide || (!breaks && cell.lines.size() > 1)) return null;
            high += high(cell, share) * size;
            cells.add(cell);
        }
        // One row may be taller than another; together they have so much.
        if (high > tall * rows.size()) return null;
        return new Plan(size, share, left, right, under, cells);
    }

    /** On one line, a little condensed if need be; else on as many as it takes. */
    private Cell cell(Mark.Row row, double room, double share, boolean under) {
        double wide = main.advance(row.main());
        var remarks = under && !row.right().isEmpty()
                ? Wrapping.lines(remark, typing.phrases(), row.right(), room / share)
                : List.<String>of();
        if (wide <= room) return new Cell(List.of(row.main()), 1, remarks);
        if (wide * MOST_CONDENSED <= room) return new Cell(List.of(row.main()), room / wide, remarks);
        return new Cell(Wrapping.lines(main, typing.phrases(), row.main(), room), 1, remarks);
    }

    private static double widest(Face face, List<String> lines) {
        double widest = 0;
        for (var line : lines) widest = Math.max(widest, face.advance(line));
        return widest;
    }

    /** From the top of the ink of a row to its bottom, in ems. */
    private double high(Cell cell, double share) {
        double high = above + (cell.lines.size() - 1) * PITCH;
        if (cell.remarks.isEmpty()) return high + below;
        return high + APART + cell.remarks.size() * PITCH * share;
    }

    /** From line to line within a row, in ems: two stacked accents and a dot below do not touch. */
    private static final double PITCH = 1.28;

    /** Between a row and the remark under it, in ems of the row. */
    private static final double APART = 0.12;

    private List<Placed> rows(List<Box> bands, Plan plan) {
        var lines = new ArrayList<Placed>();
        int text = Tint.of(style.text());
        int pale = Tint.mix(text, Tint.WHITE, 0.72);
        double size = plan.size;
        double small = size * plan.share;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var band = bands.get(i);
            int letters = row.strong() ? text : Tint.WHITE;
            var cell = plan.cells.get(i);
            double span = (cell.lines.size() - 1) * PITCH * size + main.capHeight() * size
                    + (cell.remarks.isEmpty() ? 0 : APART * size + cell.remarks.size() * PITCH * small);
            double baseline = band.y() + (band.height() - span) / 2 + main.capHeight() * size;
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
            baseline += (APART - PITCH) * size;
            for (var line : cell.remarks) {
                baseline += PITCH * small;
                double wide = remark.advance(line) * small;
                double stretch = Math.min(1, (band.width() - plan.left - 2 * PAD * size) / wide);
                double at = centred ? band.middle() - wide * stretch / 2 : x;
                lines.add(new Placed(line, remark, small, stretch, at, baseline, pale));
            }
            if (plan.under || row.right().isEmpty()) continue;
            double y = band.y() + (band.height() + remark.capHeight() * small) / 2;
            double wide = remark.advance(row.right()) * small;
            lines.add(new Placed(row.right(), remark, small, 1, band.right() - PAD * size - wide, y, pale));
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

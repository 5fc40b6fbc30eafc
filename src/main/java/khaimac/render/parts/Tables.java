package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Mark;
import khaimac.scene.Style;

/**
 * Rows under a heading. One letter size serves all rows: a list that changes its size from line to line looks broken.
 */
public final class Tables {
    /**
     * How much of the height a row may have, and how much of that its letters may fill. Few rows in the middle, with
     * air between them, look better than torn apart or pressed together; but what is read comes before what looks well.
     */
    private record Room(double tallest, double fill) {}

    private static final List<Room> ROOMS =
            List.of(new Room(0.3, 0.76), new Room(0.5, 0.76), new Room(1, 0.82), new Room(1, 0.92));

    private final Typing typing;
    private final Style style;
    private final Rows rows;

    /** All pages of the same list. */
    private final List<List<Mark.Row>> pages;

    private Tables(Typing typing, Mark.Table table) {
        this.typing = typing;
        style = table.style();
        rows = new Rows(typing, style, table.rows());
        pages = table.pages();
    }

    static void paint(Canvas canvas, Typing typing, Mark.Table table, Box box) {
        new Tables(typing, table).paint(canvas, table.heading(), box);
    }

    /** Every line of a table where it stands, unpainted. */
    public static List<Placed> lines(Typing typing, Mark.Table table, Box box) {
        var tables = new Tables(typing, table);
        var lines = new ArrayList<>(tables.heading(table.heading(), box));
        if (tables.rows.many() > 0) lines.addAll(tables.grid(table.heading(), box).lines);
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
        if (rows.many() == 0) return;
        var grid = grid(heading, box);
        for (int i = 0; i < rows.many(); i++) {
            var band = grid.bands.get(i);
            if (rows.all().get(i).strong()) plate(canvas, band, Tint.of(style.text()), grid.plan.size());
            else if (i > 0 && band.height() > 14 && !rows.all().get(i - 1).strong())
                rule(canvas, band, Tint.of(style.text()));
        }
        grid.lines.forEach(line -> Lettering.plain(canvas, line));
    }

    /** The rows where they stand, each in its band. */
    private record Grid(List<Box> bands, Rows.Plan plan, List<Placed> lines) {}

    /** As tall as each row needs, with the same air for all. */
    private List<Box> bands(Box grid, Rows.Plan plan) {
        double sum = 0;
        for (var cell : plan.cells()) sum += rows.high(cell, plan.share()) * plan.size();
        double air = Math.max(0, grid.height() - sum) / rows.many();
        var bands = new ArrayList<Box>();
        double y = grid.y();
        for (var cell : plan.cells()) {
            double tall = rows.high(cell, plan.share()) * plan.size() + air;
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
            if (best == null || rows.smallestCap(plan) > rows.smallestCap(best.plan)) {
                double over = (body.height() - tall * rows.many()) * (heading.isBlank() ? 0.46 : 0.3);
                var grid = new Box(body.x(), body.y() + over, body.width(), tall * rows.many());
                var bands = bands(grid, plan);
                best = new Grid(bands, plan, rows(bands, plan));
            }
            if (rows.smallestCap(best.plan) >= typing.leastCap()) break;
        }
        return Objects.requireNonNull(best);
    }

    /** How many rows the fullest page has. */
    private int most() {
        int most = rows.many();
        for (var page : pages) most = Math.max(most, page.size());
        return most;
    }

    /** In the letters of the page that needs the smallest: the names of one list look alike from page to page. */
    private Rows.Plan common(double width, double tall) {
        var own = rows.plan(width, tall);
        if (pages.size() < 2 && pages.equals(List.of(rows.all()))) return own;
        var smallest = Alike.of(typing, style, pages, width, tall);
        boolean ownIs = own.size() <= smallest.size();
        var alike = ownIs
                ? rows.tried(own.size(), own.share(), width, tall, own.under(), true)
                : rows.tried(smallest.size(), smallest.share(), width, tall, smallest.under(), true);
        return alike == null ? own : alike;
    }

    private List<Placed> rows(List<Box> bands, Rows.Plan plan) {
        var main = rows.main;
        var remark = rows.remark;
        var lines = new ArrayList<Placed>();
        int text = Tint.of(style.text());
        int pale = Tint.pale(text);
        double size = plan.size();
        double small = size * plan.share();
        for (int i = 0; i < rows.many(); i++) {
            var row = rows.all().get(i);
            var band = bands.get(i);
            int letters = row.strong() ? text : Tint.WHITE;
            var cell = plan.cells().get(i);
            double span = (cell.lines().size() - 1) * Rows.PITCH * size
                    + main.capHeight() * size
                    + (cell.remarks().isEmpty()
                            ? 0
                            : Rows.APART * size + cell.remarks().size() * Rows.PITCH * small);
            double baseline = band.y() + (band.height() - span) / 2 + main.capHeight() * size;
            double x = band.x() + Rows.PAD * size;
            if (!row.left().isEmpty()) lines.add(new Placed(row.left(), main, size, 1, x, baseline, text));
            x += plan.left();
            // Names without numbers or remarks are read like a title: from the middle.
            boolean centred = plan.left() == 0 && (plan.right() == 0 || plan.under());
            for (var line : cell.lines()) {
                double at = centred ? band.middle() - main.advance(line) * size * cell.stretch() / 2 : x;
                lines.add(new Placed(line, main, size, cell.stretch(), at, baseline, letters));
                baseline += Rows.PITCH * size;
            }
            baseline += (Rows.APART - Rows.PITCH) * size;
            for (var line : cell.remarks()) {
                baseline += Rows.PITCH * small;
                double wide = remark.advance(line) * small;
                double stretch = Math.min(1, (band.width() - plan.left() - 2 * Rows.PAD * size) / wide);
                double at = centred ? band.middle() - wide * stretch / 2 : x;
                lines.add(new Placed(line, remark, small, stretch, at, baseline, pale));
            }
            if (plan.under() || row.right().isEmpty()) continue;
            double y = band.y() + (band.height() + remark.capHeight() * small) / 2;
            double wide = remark.advance(row.right()) * small;
            lines.add(new Placed(row.right(), remark, small, 1, band.right() - Rows.PAD * size - wide, y, pale));
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
                    Rect.makeXYWH(
                            (float) band.x(), (float) Math.rint(band.y() - thick / 2), (float) band.width(), (float)
                                    thick),
                    paint);
        }
    }
}

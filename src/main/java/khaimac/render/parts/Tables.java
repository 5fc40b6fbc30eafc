package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import khaimac.render.Box;
import khaimac.render.Around;
import khaimac.render.Tint;
import khaimac.render.grounds.Hush;
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

    /** Of the height: letters of rows of several lines are small, and may have more of it than others. */
    private static final double SMALL = 0.07;

    /** By so much they have to grow for it. */
    private static final double LARGER = 1.1;

    /** What is read first are the names: the words above them are smaller. */
    private static final double HEADING = 0.9;

    /** Between what a list is of and what is given. */
    private static final String DASH = " – ";

    /** So much smaller a heading may be, if it breaks where it should. */
    private static final double GENTLE = 0.8;

    /** Of a portrait, beside its height. */
    private static final double UPRIGHT = 0.75;

    private final Typing typing;
    private final Mark.Table table;
    private final Style style;
    private final Rows rows;
    private final Rows.Manner manner;
    private final Beside beside;

    /** All pages of the same list. */
    private final List<List<Mark.Row>> pages;

    private Tables(Typing typing, Mark.Table table, Box whole) {
        this.typing = typing;
        this.table = table;
        style = table.style();
        pages = table.pages();
        beside = Beside.of(table, whole);
        boolean portraits = beside.portrait() == null && Beside.hasRoom(whole) && Beside.hasPhotos(table);
        manner = new Rows.Manner(portraits, beside.text().width() < beside.text().height());
        rows = new Rows(typing, style, table.rows(), manner);
    }

    static void paint(
            Canvas canvas, Typing typing, Portraits portraits, Mark.Table table, Box box, Around place) {
        var tables = new Tables(typing, table, box);
        Hush.under(canvas, table.style(), tables.lines().stream().map(Placed::ink).toList(), place);
        tables.paint(canvas, portraits);
    }

    /** Every line of a table where it stands, unpainted. */
    public static List<Placed> lines(Typing typing, Mark.Table table, Box box) {
        return new Tables(typing, table, box).lines();
    }

    private List<Placed> lines() {
        if (rows.many() == 0) return heading(Double.MAX_VALUE);
        var grid = grid();
        var lines = new ArrayList<>(heading(grid.plan.size()));
        lines.addAll(grid.lines);
        return lines;
    }

    private static double headingShare(int rows) {
        return Math.min(0.2, 1.3 / (rows + 1.3));
    }

    /** @param names the size of the letters of the names under it */
    private List<Placed> heading(double names) {
        if (table.heading().isBlank()) return List.of();
        var box = beside.text();
        double share = headingShare(most());
        double tallest = Math.min(box.height() * share * 0.6, names * HEADING);
        var face = typing.face(style.font(), Weight.HEAVY);
        int text = Tint.of(style.text());
        int colour = isAlone() ? Tint.mix(text, Tint.WHITE, 0.72) : text;
        var room = box.slice(0, share * 0.86);
        var lines = typing.centred(face, table.heading(), room, tallest, colour);
        int dash = table.heading().indexOf(DASH);
        if (lines.size() < 2 || dash < 0) return lines;
        // What is given stands whole: it begins a line, where that costs no size to speak of.
        var broken = table.heading().replace(DASH, "\n");
        var halves = typing.centred(face, broken, room, tallest, colour);
        boolean gentle = begins(halves, table.heading().substring(0, dash))
                && halves.getFirst().size() >= lines.getFirst().size() * GENTLE;
        return gentle ? halves : lines;
    }

    /** Whether the first lines say just this. */
    private static boolean begins(List<Placed> lines, String text) {
        var said = new StringBuilder();
        for (var line : lines) {
            said.append(said.isEmpty() ? "" : " ").append(line.text());
            if (said.toString().equals(text)) return true;
        }
        return false;
    }

    private void paint(Canvas canvas, Portraits portraits) {
        var portrait = beside.portrait();
        if (portrait != null) portraits.paint(canvas, rows.all().getFirst().photo(), portrait, style);
        for (var place : beside.awards()) Medals.paint(canvas, typing, table.award(), place);
        if (rows.many() == 0) {
            Lettering.paint(canvas, heading(Double.MAX_VALUE), style);
            return;
        }
        var grid = grid();
        Lettering.paint(canvas, heading(grid.plan.size()), style);
        for (int i = 0; i < rows.many(); i++) {
            var band = grid.bands.get(i);
            if (rows.all().get(i).strong()) plate(canvas, band, Tint.of(style.text()), grid.plan.size());
            else if (i > 0 && band.height() > 14 && !rows.all().get(i - 1).strong())
                rule(canvas, band, Tint.of(style.text()));
        }
        for (int i = 0; i < grid.photos.size(); i++)
            portraits.paint(canvas, rows.all().get(i).photo(), grid.photos.get(i), style);
        if (isAlone()) Lettering.paint(canvas, grid.lines, style);
        else grid.lines.forEach(line -> Lettering.plain(canvas, line));
    }

    /** The rows where they stand, each in its band. */
    private record Grid(List<Box> bands, List<Box> photos, Rows.Plan plan, List<Placed> lines) {}

    /** As tall as each row needs, with the same air for all. */
    private List<Box> bands(Box grid, Rows.Plan plan) {
        var high = new double[rows.many()];
        double sum = 0;
        for (int i = 0; i < high.length; i++) {
            high[i] = rows.high(rows.all().get(i), plan.cells().get(i), plan.way(), plan.share()) * plan.size();
            sum += high[i];
        }
        double air = Math.max(0, grid.height() - sum) / rows.many();
        var bands = new ArrayList<Box>();
        double y = grid.y();
        for (double own : high) {
            bands.add(new Box(grid.x(), y, grid.width(), own + air));
            y += own + air;
        }
        return bands;
    }

    private Grid grid() {
        var box = beside.text();
        var body = table.heading().isBlank() ? box : box.slice(headingShare(most()), 1);
        Grid best = null;
        boolean read = false;
        for (var room : isAlone() ? ROOMS.subList(1, ROOMS.size()) : ROOMS) {
            double tall = Math.min(body.height() / most(), box.height() * room.tallest);
            double photo = manner.portraits() ? Math.min(tall * 0.9 * UPRIGHT, body.width() * 0.24) : 0;
            double aside = photo * 1.12;
            var plan = common(body.width() - aside, tall * room.fill);
            double asked = read ? LARGER : 1;
            if (best == null || rows.smallestCap(plan) > rows.smallestCap(best.plan) * asked) {
                double over = (body.height() - tall * rows.many()) * (table.heading().isBlank() ? 0.46 : 0.3);
                double indent = manner.portraits() ? Math.max(0, body.width() - aside - widest(plan)) / 2 : 0;
                var grid = new Box(
                        body.x() + aside + indent,
                        body.y() + over,
                        body.width() - aside - indent,
                        tall * rows.many());
                var bands = bands(grid, plan);
                best = new Grid(bands, photos(bands, photo), plan, rows(bands, plan));
            }
            read = rows.smallestCap(best.plan) >= typing.leastCap();
            boolean hasMore = !isAlone() && tall < body.height() / most() - 1;
            if (read && !(hasMore && best.plan.size() < SMALL * box.height())) break;
        }
        return Objects.requireNonNull(best);
    }

    /** What the names take of the width: with their portraits they stand in the middle of the wall together. */
    private double widest(Rows.Plan plan) {
        double widest = 0;
        for (var cell : plan.cells()) {
            for (var line : cell.lines()) widest = Math.max(widest, rows.main.advance(line) * cell.stretch());
            for (var line : cell.remarks()) widest = Math.max(widest, rows.remark.advance(line) * plan.share());
        }
        return (widest + 2 * Rows.PAD) * plan.size();
    }

    /** One shape for all, before each name. */
    private static List<Box> photos(List<Box> bands, double wide) {
        if (wide <= 0) return List.of();
        double tall = wide / UPRIGHT;
        return bands.stream()
                .map(band -> new Box(band.x() - wide * 1.12, band.y() + (band.height() - tall) / 2, wide, tall))
                .toList();
    }

    /** Whether everybody is called alone: the name is the title of its page. */
    private boolean isAlone() {
        return most() == 1;
    }

    /** How many rows the fullest page has. */
    private int most() {
        int most = rows.many();
        for (var page : pages) most = Math.max(most, page.size());
        return most;
    }

    /** In the letters of the page that needs the smallest: the names of one list look alike from page to page. */
    private Rows.Plan common(double width, double tall) {
        var all = pages.stream().allMatch(List::isEmpty)
                ? Alike.of(List.of(rows), manner, typing.leastCap(), width, tall)
                : Alike.of(typing, style, pages, manner, width, tall);
        var alike = rows.tried(all.size(), all.share(), width, tall, all.way(), Rows.Breaks.ANYWHERE);
        // A name that was put right may need smaller letters than any page had.
        return alike != null ? alike : rows.unbroken(width, tall, all.share(), all.way());
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
            int letters = row.strong() || isAlone() ? text : Tint.WHITE;
            var cell = plan.cells().get(i);
            double span = (cell.lines().size() - 1) * Rows.PITCH * size
                    + main.capHeight() * size
                    + (cell.remarks().isEmpty()
                            ? 0
                            : Rows.APART * size + cell.remarks().size() * Rows.PITCH * small);
            double overhead = Rows.overhead(row, plan.way()) * size;
            double baseline = band.y() + (band.height() - span - overhead) / 2 + main.capHeight() * size;
            double x = band.x() + Rows.PAD * size;
            // A time above the words is as large as they are: smaller ones would not be read from the last row.
            if (!row.left().isEmpty()) lines.add(new Placed(row.left(), main, size, 1, x, baseline, text));
            baseline += overhead;
            x += plan.left();
            // Names without numbers or remarks are read like a title: from the middle.
            boolean centred = plan.left() == 0
                    && !plan.way().above()
                    && !manner.portraits()
                    && (plan.right() == 0 || plan.way().under());
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
            if (plan.way().under() || row.right().isEmpty()) continue;
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

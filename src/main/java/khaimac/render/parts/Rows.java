package khaimac.render.parts;

import java.util.ArrayList;
import java.util.List;
import khaimac.render.Patience;
import khaimac.render.letters.Face;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.render.letters.Wrapping;
import khaimac.scene.Mark;
import khaimac.scene.Style;
import org.jspecify.annotations.Nullable;

/** The rows of one page of a table, and how large they can be: one letter size serves all of them. */
final class Rows {
    private static final double MOST_CONDENSED = 0.85;

    /** Beside the letters of a row, in ems. */
    static final double PAD = 0.45;

    /** A name broken in two is only better than smaller letters for all if those are much smaller. */
    private static final double WORTH_ONE_LINE = 0.72;

    /** The same in a narrow place, which has rows to spare and no columns, and for who stands alone there. */
    private static final double WORTH_ONE_LINE_THERE = 0.9;

    /** What keeping words whole may leave of the size. */
    private static final double WORTH_A_WORD = 0.5;

    private static final double WORTH_A_WORD_THERE = 0.75;

    /** From line to line within a row, in ems: two stacked accents and a dot below do not touch. */
    static final double PITCH = 1.28;

    /** Between a row and the remark under it, in ems of the row. */
    static final double APART = 0.12;

    final Face main;
    final Face remark;

    private final Manner manner;

    private final Typing typing;
    private final List<Mark.Row> all;

    /** How far the ink of any row reaches: rows stand at one distance, whatever accents their names have. */
    private final double above;

    private final double below;

    Rows(Typing typing, Style style, List<Mark.Row> written, Manner manner) {
        this.typing = typing;
        this.manner = manner;
        all = written.stream()
                .map(row -> new Mark.Row(
                        Typing.line(row.left()),
                        Typing.line(row.main()),
                        Typing.line(row.right()),
                        row.strong(),
                        row.photo()))
                .toList();
        main = typing.face(style.font(), Weight.MEDIUM);
        remark = typing.face(style.font(), Weight.SLANTED);
        above = all.stream()
                .mapToDouble(row -> main.ink(row.main()).above())
                .max()
                .orElse(0);
        below = all.stream()
                .mapToDouble(row -> main.ink(row.main()).below())
                .max()
                .orElse(0);
    }

    List<Mark.Row> all() {
        return all;
    }

    int many() {
        return all.size();
    }

    /**
     * What the place of a table asks of its rows.
     *
     * @param portraits a picture stands before each name: what is said of somebody stands under it
     * @param narrow the place is higher than it is wide
     */
    record Manner(boolean portraits, boolean narrow) {}

    /** Where a name may go on in a line of its own. */
    enum Breaks {
        NOWHERE,
        BETWEEN_WORDS,
        ANYWHERE
    }

    /**
     * Where what belongs to a row stands.
     *
     * @param under remarks stand under their row and not beside it
     * @param above times stand above their row and not before it
     */
    record Way(boolean under, boolean above) {}

    /**
     * One row set.
     *
     * @param stretch how wide the letters of its main lines are
     * @param remarks the lines of the remark under it; none where it stands beside it or there is none
     */
    record Cell(List<String> lines, double stretch, List<String> remarks) {}

    /**
     * How rows are divided.
     *
     * @param share of a remark's letters beside those of its row
     */
    record Plan(double size, double share, double left, double right, Way way, List<Cell> cells) {}

    double smallestCap(Plan plan) {
        return smallestCap(plan.size, plan.share);
    }

    double smallestCap(double size, double share) {
        double names = size * main.capHeight();
        return hasRemarks() ? Math.min(names, size * share * remark.capHeight()) : names;
    }

    boolean hasRemarks() {
        return all.stream().anyMatch(row -> !row.right().isEmpty());
    }

    boolean hasTimes() {
        return all.stream().anyMatch(row -> !row.left().isEmpty());
    }

    /** Names on one line each, unless letters would have to be much smaller for it. */
    Plan unbroken(double width, double tall, double share, Way way) {
        var broken = worded(plan(width, tall, share, way, Breaks.ANYWHERE), width, tall);
        if (broken.cells.stream().allMatch(cell -> cell.lines.size() == 1)) return broken;
        var whole = plan(width, tall, share, way, Breaks.NOWHERE);
        boolean stillRead = smallestCap(whole) >= typing.leastCap() || smallestCap(broken) < typing.leastCap();
        double worth = isRoomy() ? WORTH_ONE_LINE_THERE : WORTH_ONE_LINE;
        return stillRead && whole.size >= broken.size * worth ? whole : broken;
    }

    /** The same in smaller letters where it parts what belongs together, unless they would have to be half as large. */
    private Plan worded(Plan broken, double width, double tall) {
        boolean parted = false;
        for (int i = 0; i < many() && !parted; i++)
            parted = broken.cells.get(i).lines.size() > 1
                    && parts(all.get(i), room(broken.size, broken.left, broken.right, width) / broken.size);
        if (!parted) return broken;
        var worded = plan(width, tall, broken.share, broken.way, Breaks.BETWEEN_WORDS);
        boolean stillRead = smallestCap(worded) >= typing.leastCap() || smallestCap(broken) < typing.leastCap();
        double worth = isRoomy() ? WORTH_A_WORD_THERE : WORTH_A_WORD;
        return stillRead && worded.size >= broken.size * worth ? worded : broken;
    }

    private boolean isRoomy() {
        return manner.narrow || many() == 1;
    }

    private boolean parts(Mark.Row row, double room) {
        return !Wrapping.tooWide(main, typing.phrases(), row.main(), room).isEmpty();
    }

    private static double room(double size, double left, double right, double width) {
        return width - left - right - 2 * PAD * size;
    }

    /** Halves the interval: whatever fits at a size fits at a smaller one. */
    private Plan plan(double width, double tall, double share, Way way, Breaks breaks) {
        double fits = 1;
        double tooLarge = tall * 0.62 / main.capHeight();
        var best = tried(fits, share, width, tall, way, breaks);
        for (int i = 0; i < 14; i++) {
            double size = (fits + tooLarge) / 2;
            var plan = tried(size, share, width, tall, way, breaks);
            if (plan == null) tooLarge = size;
            else {
                fits = size;
                best = plan;
            }
        }
        if (best != null) return best;
        return new Plan(
                1,
                share,
                0,
                0,
                way,
                all.stream()
                        .map(row -> new Cell(List.of(row.main()), 1, List.of()))
                        .toList());
    }

    @Nullable
    Plan tried(double size, double share, double width, double tall, Way way, Breaks breaks) {
        double left = 0;
        double right = 0;
        Patience.ask();
        for (var row : all) {
            if (!way.above) left = Math.max(left, main.advance(row.left()) * size);
            if (!way.under) right = Math.max(right, remark.advance(row.right()) * size * share);
        }
        if (left > 0) left += size * 0.8;
        if (right > 0) right += size * 0.8;
        double room = room(size, left, right, width);
        if (room < width * 0.3) return null;
        var cells = new ArrayList<Cell>();
        double high = 0;
        for (var row : all) {
            var cell = cell(row, room / size, share, way.under);
            boolean tooWide = widest(main, cell.lines) * cell.stretch * size > room + 0.01
                    || widest(remark, cell.remarks) * size * share * MOST_CONDENSED > room + 0.01;
            boolean broken = cell.lines.size() > 1;
            if (tooWide || (broken && breaks == Breaks.NOWHERE)) return null;
            if (broken && breaks == Breaks.BETWEEN_WORDS && parts(row, room / size)) return null;
            high += high(row, cell, way, share) * size;
            cells.add(cell);
        }
        // One row may be taller than another; together they have so much.
        if (high > tall * all.size()) return null;
        return new Plan(size, share, left, right, way, cells);
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

    /** What a time above its words takes of the height, in ems. */
    static double overhead(Mark.Row row, Way way) {
        return way.above && !row.left().isEmpty() ? PITCH : 0;
    }

    /** From the top of the ink of a row to its bottom, in ems. */
    double high(Mark.Row row, Cell cell, Way way, double share) {
        double high = above + (cell.lines.size() - 1) * PITCH + overhead(row, way);
        if (cell.remarks.isEmpty()) return high + below;
        return high + APART + cell.remarks.size() * PITCH * share;
    }
}

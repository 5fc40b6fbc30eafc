package khaimac.render.letters;

import java.util.ArrayList;
import java.util.List;
import khaimac.render.Box;
import khaimac.typeset.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Sets words on a low sign in letters of whole pixels: in the largest sizes that hold all of them, or in the smallest
 * one on pages that take turns. A sign of 16 rows has room for one line; smaller letters than those nobody can read.
 */
public final class PixelSetting {
    /** On more rows scaled letters are sharp enough. */
    static final int MOST_ROWS = 96;

    public static final int LEAST_ROWS = 16;

    /** With fewer rows, or columns, nobody draws a letter: a strip of lamps has only its light. */
    private static final int LETTERS = 7;

    /**
     * What is said, and whether it is what the sign is about.
     *
     * @param joint what stands between it and what was said before where both share a line; null: they never do
     */
    public record Said(String text, int colour, boolean main, @Nullable String joint) {
        public Said(String text, int colour, boolean main) {
            this(text, colour, main, null);
        }

        private boolean joins(Said before) {
            return joint != null && main == before.main && colour == before.colour;
        }
    }

    /** Of what the sign is about, and of the rest, from the best to the least. */
    private static final int[][] SIZES = {
        {64, 48}, {64, 32}, {64, 24}, {48, 32}, {48, 24}, {32, 24}, {32, 16}, {24, 24}, {24, 16}, {16, 16}
    };

    private final Phrases phrases;
    private final List<Said> said;
    private final Box box;

    private PixelSetting(Phrases phrases, List<Said> said, Box box) {
        this.phrases = phrases;
        this.said = said;
        this.box = box;
    }

    /** Whether a place is too low for any letters: what cannot be read is a smear, and not painted. */
    public static boolean isTooLow(double rows, Box box) {
        boolean isSign = rows <= MOST_ROWS && rows >= LEAST_ROWS;
        return rows < LETTERS || (isSign && box.height() < LEAST_ROWS);
    }

    /** Whether a surface, and the place on it, are what these letters are for. */
    public static boolean fits(double rows, Box box) {
        return rows <= MOST_ROWS && rows >= LEAST_ROWS && box.height() >= LEAST_ROWS;
    }

    public static List<List<PixelLine>> pages(Phrases phrases, List<Said> all, Box box) {
        var said = all.stream().filter(one -> !one.text.isBlank()).toList();
        if (said.isEmpty()) return List.of(List.of());
        // Where nothing is what it is about, all of it is.
        boolean headless = said.stream().noneMatch(Said::main);
        var heard = headless
                ? said.stream()
                        .map(one -> new Said(one.text, one.colour, true, one.joint))
                        .toList()
                : said;
        return new PixelSetting(phrases, heard, box).pages();
    }

    /** All on one page in the largest letters that hold it; null where even the smallest do not. */
    static @Nullable List<PixelLine> page(Phrases phrases, List<Said> said, Box box) {
        return new PixelSetting(phrases, said, box).page();
    }

    private List<List<PixelLine>> pages() {
        var one = page();
        if (one != null) return List.of(one);
        var pages = new ArrayList<List<PixelLine>>();
        var smallest = broken(said, face(LEAST_ROWS), face(LEAST_ROWS));
        int most = Math.max(1, (int) box.height() / LEAST_ROWS);
        int count = (smallest.size() + most - 1) / most;
        for (int i = 0; i < count; i++) {
            int from = most * i;
            pages.add(placed(smallest.subList(from, Math.min(smallest.size(), from + most)), box));
        }
        return pages;
    }

    private @Nullable List<PixelLine> page() {
        var joined = joined();
        for (var sizes : SIZES) {
            var lines = lines(said, face(sizes[0]), face(sizes[1]));
            if (lines != null && tall(lines) <= box.height()) return placed(lines, box);
            var fewer = joined.equals(said) ? null : lines(joined, face(sizes[0]), face(sizes[1]));
            // What shares a line is to stay on it: broken elsewhere, nobody would know what belongs together.
            if (fewer != null && fewer.size() == joined.size() && tall(fewer) <= box.height())
                return placed(fewer, box);
        }
        return null;
    }

    /** On a long and low sign what the sign is about stands on one line, and so does when and where. */
    private List<Said> joined() {
        var joined = new ArrayList<Said>();
        for (var one : said) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before == null || !one.joins(before)) joined.add(one);
            else joined.set(joined.size() - 1, new Said(
                    before.text + one.joint + one.text, one.colour, one.main, before.joint));
        }
        return joined;
    }

    /** Lines in sizes that no word is too wide for; null where one is. */
    private @Nullable List<PixelLine> lines(List<Said> said, @Nullable PixelFace main, @Nullable PixelFace rest) {
        if (main == null || rest == null || main.rows() > box.height()) return null;
        var lines = broken(said, main, rest);
        boolean tooWide = said.stream()
                .anyMatch(one -> !Wrapping.tooWide(measures(one, main, rest), phrases, one.text, box.width())
                        .isEmpty());
        return tooWide ? null : lines;
    }

    /** Phrases that have to be parted even in the smallest letters. */
    public static List<String> cut(Phrases phrases, List<Said> said, Box box) {
        var face = PixelFace.forRows(LEAST_ROWS);
        if (face == null) return List.of();
        return said.stream()
                .flatMap(one -> Wrapping.tooWide(new PixelMeasures(face), phrases, one.text, box.width()).stream())
                .distinct()
                .toList();
    }

    private List<PixelLine> broken(List<Said> said, @Nullable PixelFace main, @Nullable PixelFace rest) {
        var lines = new ArrayList<PixelLine>();
        for (var one : said) {
            var measures = measures(one, main, rest);
            for (var line : Wrapping.lines(measures, phrases, one.text, box.width()))
                lines.add(new PixelLine(line, measures.face(), 0, 0, one.colour));
        }
        return lines;
    }

    private static PixelMeasures measures(Said one, @Nullable PixelFace main, @Nullable PixelFace rest) {
        var face = one.main ? main : rest;
        if (face == null) throw new IllegalStateException("a sign of sixteen rows has a face");
        return new PixelMeasures(face);
    }

    private @Nullable PixelFace face(int size) {
        var face = PixelFace.forRows(size);
        return face != null && face.rows() == size ? face : null;
    }

    private static int tall(List<PixelLine> lines) {
        return lines.stream().mapToInt(line -> line.face().rows()).sum();
    }

    /** In the middle, with what rows are left over spread between the lines. */
    static List<PixelLine> placed(List<PixelLine> lines, Box box) {
        var placed = new ArrayList<PixelLine>();
        int over = Math.max(0, (int) box.height() - tall(lines));
        int between = lines.size() == 1 ? 0 : Math.min(over / (lines.size() + 1), 4);
        int y = (int) box.y() + (over - between * (lines.size() - 1)) / 2;
        for (var line : lines) {
            int x = (int) Math.floor(box.x() + (box.width() - line.face().width(line.text())) / 2);
            placed.add(new PixelLine(line.text(), line.face(), Math.max((int) box.x(), x), y, line.colour()));
            y += line.face().rows() + between;
        }
        return placed;
    }
}

package khaimac.render.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import khaimac.render.Box;
import khaimac.render.letters.PixelSetting.Said;
import khaimac.typeset.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list on a low sign. What is said of somebody stays on the page of the name: beside it where a line has
 * room for both, else under it. Letters are as large as they can be without more pages than the smallest would have,
 * and pages that take turns are about as full as each other.
 */
public final class PixelRows {
    private static final int[] SIZES = {64, 48, 32, 24, PixelSetting.LEAST_ROWS};

    /** Between a name and what is said of it, on one line. */
    private static final String DASH = " – ";

    /** Of longer lists nobody sees how even the pages are. */
    private static final int EVEN = 120;

    private final Phrases phrases;
    private final List<List<Said>> rows;
    private final Box box;

    private PixelRows(Phrases phrases, List<List<Said>> rows, Box box) {
        this.phrases = phrases;
        this.rows = rows;
        this.box = box;
    }

    /** @param all what each row says; what stands above the list is a row too, and not left alone on a page */
    public static List<List<PixelLine>> pages(Phrases phrases, List<List<Said>> all, Box box) {
        var rows = all.stream()
                .map(row -> row.stream().filter(one -> !one.text().isBlank()).toList())
                .filter(row -> !row.isEmpty())
                .toList();
        var said = rows.stream().flatMap(List::stream).toList();
        if (rows.size() < 2 || said.stream().noneMatch(Said::main)) return PixelSetting.pages(phrases, said, box);
        var one = PixelSetting.page(phrases, said, box);
        if (one != null) return List.of(one);
        var pixels = new PixelRows(phrases, rows, box);
        int most = PixelSetting.pages(phrases, said, box).size();
        for (int size : SIZES) {
            var face = PixelFace.forRows(size);
            if (face == null || face.rows() != size || size > box.height()) continue;
            var pages = pixels.pages(face, size == PixelSetting.LEAST_ROWS);
            if (pages != null && (pages.size() <= most || size == PixelSetting.LEAST_ROWS)) return pages;
        }
        return PixelSetting.pages(phrases, said, box);
    }

    /** In letters of one face; null where a word is too wide for them. */
    private @Nullable List<List<PixelLine>> pages(PixelFace face, boolean anyhow) {
        var measures = new PixelMeasures(face);
        if (!anyhow)
            for (var row : rows)
                for (var one : row)
                    if (!Wrapping.tooWide(measures, phrases, one.text(), box.width()).isEmpty()) return null;
        int room = Math.max(1, (int) box.height() / face.rows());
        var pieces = new ArrayList<List<PixelLine>>();
        for (var row : rows) {
            var lines = lines(row, measures);
            // A row that is taller than the sign goes on on the next page.
            for (int from = 0; from < lines.size(); from += room)
                pieces.add(lines.subList(from, Math.min(lines.size(), from + room)));
        }
        headed(pieces, room);
        return divided(pieces, room).stream().map(page -> PixelSetting.placed(page, box)).toList();
    }

    /** What stands above the list stands above its first row. */
    private static void headed(List<List<PixelLine>> pieces, int room) {
        if (pieces.size() < 2 || pieces.get(0).size() + pieces.get(1).size() > room) return;
        var both = new ArrayList<>(pieces.removeFirst());
        both.addAll(pieces.getFirst());
        pieces.set(0, both);
    }

    private List<PixelLine> lines(List<Said> row, PixelMeasures measures) {
        var face = measures.face();
        var joined = String.join(DASH, row.stream().map(Said::text).toList());
        if (row.size() > 1 && face.width(joined) <= box.width())
            return List.of(new PixelLine(joined, face, 0, 0, row.getFirst().colour()));
        var lines = new ArrayList<PixelLine>();
        for (var one : row)
            for (var line : Wrapping.lines(measures, phrases, one.text(), box.width()))
                lines.add(new PixelLine(line, face, 0, 0, one.colour()));
        return lines;
    }

    /** In as few pages as there must be, of which the emptiest is as full as it can be. */
    private static List<List<PixelLine>> divided(List<List<PixelLine>> pieces, int room) {
        var starts = starts(pieces, room);
        var pages = new ArrayList<List<PixelLine>>();
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : pieces.size();
            pages.add(pieces.subList(starts.get(i), to).stream().flatMap(List::stream).toList());
        }
        return pages;
    }

    /** The first piece of each page. */
    private static List<Integer> starts(List<List<PixelLine>> pieces, int room) {
        var filled = new ArrayList<Integer>();
        int lines = room + 1;
        for (int i = 0; i < pieces.size(); i++) {
            if (lines + pieces.get(i).size() > room) {
                filled.add(i);
                lines = 0;
            }
            lines += pieces.get(i).size();
        }
        return pieces.size() > EVEN ? filled : even(pieces, room, filled.size());
    }

    /** The same count of pages, where the squares of their lines are least together. */
    private static List<Integer> even(List<List<PixelLine>> pieces, int room, int count) {
        int many = pieces.size();
        var costs = new long[many + 1];
        Arrays.fill(costs, Long.MAX_VALUE);
        costs[0] = 0;
        var froms = new int[count + 1][many + 1];
        for (int page = 1; page <= count; page++) {
            var next = new long[many + 1];
            Arrays.fill(next, Long.MAX_VALUE);
            for (int to = page; to <= many; to++) {
                long lines = 0;
                for (int from = to - 1; from >= page - 1; from--) {
                    lines += pieces.get(from).size();
                    if (lines > room) break;
                    if (costs[from] == Long.MAX_VALUE || costs[from] + lines * lines >= next[to]) continue;
                    next[to] = costs[from] + lines * lines;
                    froms[page][to] = from;
                }
            }
            costs = next;
        }
        var starts = new ArrayList<Integer>();
        for (int page = count, to = many; page > 0; page--) {
            to = froms[page][to];
            starts.addFirst(to);
        }
        return starts;
    }
}

package khaimac.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import khaimac.scene.Role;

/**
 * Sets a list of names, on one page or several, all in one size. A name that is too long is condensed, or else takes two
 * lines; so a few long names do not make the whole list small.
 */
public record NameList(Phrases phrases, Measures face) {
    public enum Align {
        LEFT,
        CENTRE
    }

    /** Letters narrower than this look like another face. */
    public static final double MOST_CONDENSED = 0.85;

    /** Where more names than this are too long, the list is just a list of long names. */
    private static final double LONG_NAMES = 0.2;

    /** Between two names, more than between the lines of one. */
    private static final double NAME_GAP = 0.25;

    private static final double OPTICAL_MIDDLE = 0.47;
    private static final double ROUNDING = 1 + 1e-9;

    /** The largest size that all pages share, and where the names stand on each. Empty names take no line. */
    public List<Layout> pages(List<List<String>> pages, Box surface, Align align, double leastCap) {
        var box = surface.orASpeck();
        var asked = face.remembered();
        double widest = leastCap > 0 ? box.width() * asked.capHeight() / leastCap : Double.POSITIVE_INFINITY;
        var rows = pages.stream()
                .map(page -> page.stream()
                        .map(name -> phrases.read(name.replace('\n', ' ')))
                        .filter(name -> !name.isEmpty())
                        .map(name -> Row.of(name.loosened(asked, widest), asked))
                        .toList())
                .toList();
        var sheet = new Sheet(rows, box);
        double size = sheet.largest();
        var layouts = new ArrayList<Layout>();
        for (int i = 0; i < pages.size(); i++) {
            var cut = new ArrayList<String>();
            var lines = place(rows.get(i), sheet, size, box, align, cut);
            layouts.add(new Layout(lines, cut, missing(pages.get(i)), stripped(pages.get(i))));
        }
        return layouts;
    }

    private List<PlacedLine> place(
            List<Row> rows, Sheet sheet, double size, Box box, Align align, List<String> cut) {
        var lines = new ArrayList<PlacedLine>();
        double tall = size * sheet.height(rows.size(), sheet.lines(rows, size));
        double middle = (tall - size * (sheet.above - face.capHeight()) - size * sheet.below) / 2
                + size * (sheet.above - face.capHeight());
        double top = box.y() + Math.clamp(OPTICAL_MIDDLE * box.height() - middle, 0, Math.max(0, box.height() - tall));
        double baseline = top + size * sheet.above;
        for (var row : rows) {
            var text = row.text();
            int count = row.lines(box.width(), size);
            double limit = Math.max(box.width() / size, row.widest(count)) * ROUNDING;
            var starts = Breaks.best(text, limit, count, count);
            text.cut(starts).forEach(cut::add);
            double natural = size * text.widest(starts);
            double condensed = natural <= box.width() * ROUNDING ? 1 : box.width() / natural;
            for (int i = 0; i < count; i++) {
                int from = starts.get(i);
                int to = i + 1 < count ? starts.get(i + 1) : text.atoms();
                double width = size * text.width(from, to) * condensed;
                double x = align == Align.LEFT ? box.x() : box.x() + (box.width() - width) / 2;
                var ink = text.ink(from, to, face);
                lines.add(new PlacedLine(
                        Role.NAME,
                        text.text(from, to),
                        x,
                        baseline,
                        size,
                        width,
                        size * face.capHeight(),
                        size * ink.above(),
                        size * ink.below(),
                        condensed));
                baseline += size * (sheet.pitch() + (i + 1 < count ? 0 : NAME_GAP));
            }
        }
        return lines;
    }

    private List<Integer> missing(List<String> names) {
        return names.stream()
                .flatMap(name -> CleanText.missing(CleanText.of(name).text(), face).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Integer> stripped(List<String> names) {
        return names.stream().flatMap(name -> CleanText.of(name).stripped().stream()).distinct().sorted().toList();
    }

    /**
     * One name.
     *
     * @param one its width on one line, at size 1
     * @param two the width of the wider line if it takes two; the same as one if it cannot
     */
    private record Row(Measured text, double one, double two) {
        static Row of(Passage name, Measures face) {
            var text = new Measured(name, face, false);
            var widths = new LeastWidest(text);
            return new Row(text, widths.in(1), widths.in(2));
        }

        int lines(double width, double size) {
            return one * MOST_CONDENSED * size <= width * ROUNDING || two >= one ? 1 : 2;
        }

        double widest(int lines) {
            return lines == 1 ? one : two;
        }
    }

    /** All pages, which share one size. */
    private static final class Sheet {
        private final List<List<Row>> pages;
        private final Box box;
        private final double above;
        private final double below;

        Sheet(List<List<Row>> pages, Box box) {
            this.pages = pages;
            this.box = box;
            above = all().map(row -> row.text().ink.above()).reduce(0.0, Math::max);
            below = all().map(row -> row.text().ink.below()).reduce(0.0, Math::max);
        }

        private Stream<Row> all() {
            return pages.stream().flatMap(List::stream);
        }

        double pitch() {
            return above + below + Section.LEADING;
        }

        double height(int names, int lines) {
            return above + below + (lines - 1) * pitch() + (names - 1) * NAME_GAP;
        }

        int lines(List<Row> rows, double size) {
            return rows.stream().mapToInt(row -> row.lines(box.width(), size)).sum();
        }

        /** Every size at which something begins not to fit; the largest of them at which all still fits is the answer. */
        double largest() {
            var byWidth = all().flatMapToDouble(row -> DoubleStream.of(row.one, row.two))
                    .flatMap(width -> DoubleStream.of(box.width() / width, box.width() / (width * MOST_CONDENSED)));
            var byHeight = pages.stream()
                    .filter(rows -> !rows.isEmpty())
                    .flatMapToDouble(rows -> IntStream.rangeClosed(rows.size(), 2 * rows.size())
                            .mapToDouble(lines -> box.height() / height(rows.size(), lines)));
            var sizes = DoubleStream.concat(byWidth, byHeight)
                    .filter(Double::isFinite)
                    .distinct()
                    .sorted()
                    .toArray();
            int low = 0;
            int high = sizes.length - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (fits(sizes[middle])) low = middle;
                else high = middle - 1;
            }
            return sizes.length == 0 ? 0 : sizes[low];
        }

        private boolean fits(double size) {
            double width = box.width() * ROUNDING;
            long tooLong = all().filter(row -> row.one * size > width).count();
            long names = all().count();
            if (tooLong > Math.max(names > 1 ? 1 : 0, (long) (names * LONG_NAMES))) return false;
            if (all().anyMatch(row -> row.widest(row.lines(box.width(), size)) * MOST_CONDENSED * size > width)) return false;
            return pages.stream()
                    .allMatch(rows -> rows.isEmpty()
                            || size * height(rows.size(), lines(rows, size)) <= box.height() * ROUNDING);
        }
    }
}

package khaimac.typeset;

import java.util.ArrayList;
import java.util.List;
import khaimac.scene.Role;

/** Sections that are set together in a box. */
final class Block {
    /** How far down its free space a block's middle lies: the eye's middle is above the measured one. */
    private static final double OPTICAL_MIDDLE = 0.47;

    /** What keeping the writer's lines may leave of the size. */
    private static final double WORTH_KEEPING = 0.7;

    /** What may be left of the size where fewer lines are a single syllable then. */
    private static final double[] WORTH_COMPANY = {0.94, 0.88};

    /** What adding up fractions loses. */
    private static final double ROUNDING = 1 + 1e-9;

    private final List<Section> sections;
    private final TextBox box;
    private final Fit fit;

    private Block(List<Section> sections, TextBox box) {
        this.sections = sections;
        this.box = box;
        fit = sociable(Fit.comfortable(sections, box.width(), box.height()));
    }

    /** A little smaller, if that spares a syllable a line of its own. */
    private Fit sociable(Fit comfortable) {
        var best = comfortable;
        int fewest = lonely(best);
        for (double worth : WORTH_COMPANY) {
            if (fewest == 0) return best;
            var smaller = new Fit(worth * comfortable.scale(), comfortable.floored(), comfortable.lines());
            int lonely = lonely(smaller);
            if (lonely >= fewest) continue;
            best = smaller;
            fewest = lonely;
        }
        return best;
    }

    private int lonely(Fit fit) {
        int lonely = 0;
        for (int i = 0; i < sections.size(); i++) lonely += sections.get(i).text().lonely(starts(i, fit, fit.scale()));
        return lonely;
    }

    /**
     * Keeps the writer's lines, role by role from the top, while the block stays at least seven tenths as large as with
     * lines that end where they fit best, and does not fall below what is read. What cannot be kept line by line may
     * still keep the line ends and add others.
     */
    static Block of(List<Section> flowing, TextBox box) {
        var sections = new ArrayList<>(flowing);
        var best = Fit.largest(sections, box.width(), box.height());
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            if (section.text().passage.writtenLines() == 1) continue;
            for (var candidate : List.of(section.written(), section.kept())) {
                sections.set(i, candidate);
                var fit = Fit.largest(sections, box.width(), box.height());
                if (fit.floored() == best.floored() && fit.scale() >= WORTH_KEEPING * best.scale()) break;
                sections.set(i, section);
            }
        }
        return new Block(sections, box);
    }

    double scale() {
        return fit.scale();
    }

    /** The scale at which a line is no wider; what is not read from the last row even so stays as it is. */
    double narrowed(PlacedLine line, double width) {
        boolean read = fit.floored() || sections.stream().allMatch(section -> section.floor() == 0);
        return read ? fit.scale() * width / line.width() : fit.scale();
    }

    List<PlacedLine> lines(double scale, List<String> cut) {
        var starts = new ArrayList<List<Integer>>();
        for (int i = 0; i < sections.size(); i++) {
            var chosen = starts(i, fit, scale);
            sections.get(i).text().cut(chosen).stream()
                    .filter(phrase -> !cut.contains(phrase))
                    .forEach(cut::add);
            starts.add(chosen);
        }
        return place(scale, starts);
    }

    /** The first atom of each line of a section. */
    private List<Integer> starts(int i, Fit fit, double scale) {
        var section = sections.get(i);
        double limit = box.width() / section.size(scale, fit.floored()) * ROUNDING;
        int fewest = section.widths().fewest(limit, fit.lines().get(i));
        return Breaks.best(section.text(), limit, fewest, fit.lines().get(i));
    }

    private List<PlacedLine> place(double scale, List<List<Integer>> starts) {
        int last = sections.size() - 1;
        boolean foot = last > 0 && sections.get(last).role() == Role.DATELINE;
        double footHeight = foot ? height(last, scale, starts) : 0;
        int upper = foot ? last : last + 1;
        int first = hasHead(upper) ? 1 : 0;
        double head = first > 0 ? height(0, scale, starts) + gap(1, scale) : 0;
        double room = box.height() - head - footHeight - (foot ? gap(last, scale) : 0);
        double tall = 0;
        for (int i = first; i < upper; i++) tall += height(i, scale, starts) + (i > first ? gap(i, scale) : 0);
        var placed = new ArrayList<PlacedLine>();
        if (first > 0) place(0, scale, starts.getFirst(), box.y(), placed);
        double y = box.y() + head + top(scale, room, tall, first, upper);
        for (int i = first; i < upper; i++) {
            if (i > first) y += gap(i, scale);
            place(i, scale, starts.get(i), y, placed);
            y += height(i, scale, starts);
        }
        if (foot) place(last, scale, starts.get(last), box.bottom() - footHeight, placed);
        return placed;
    }

    /** On a pano who invites stands at its head, as the date does at its foot. */
    private boolean hasHead(int upper) {
        return upper > 1 && sections.getFirst().role() == Role.ORGANISER && box.isTall();
    }

    /** Centres from the top of the first capitals to the last baseline; accents and tails must only stay inside. */
    private double top(double scale, double room, double tall, int from, int upper) {
        var first = sections.get(from);
        var last = sections.get(upper - 1);
        double above = first.size(scale, fit.floored())
                * (first.text().ink.above() - first.face().capHeight());
        double below = last.size(scale, fit.floored()) * last.text().ink.below();
        double middle = (above + tall - below) / 2;
        return Math.clamp(OPTICAL_MIDDLE * room - middle, 0, Math.max(0, room - tall));
    }

    private double height(int i, double scale, List<List<Integer>> starts) {
        return sections.get(i).size(scale, fit.floored())
                * sections.get(i).height(starts.get(i).size());
    }

    /** Above a section that is not the first. */
    private double gap(int i, double scale) {
        return Fit.ROLE_GAP
                * Math.max(
                        sections.get(i).size(scale, fit.floored()),
                        sections.get(i - 1).size(scale, fit.floored()));
    }

    private void place(int i, double scale, List<Integer> starts, double top, List<PlacedLine> placed) {
        var section = sections.get(i);
        var text = section.text();
        double size = section.size(scale, fit.floored());
        for (int line = 0; line < starts.size(); line++) {
            int from = starts.get(line);
            int to = line + 1 < starts.size() ? starts.get(line + 1) : text.atoms();
            double width = size * text.width(from, to);
            var ink = text.ink(from, to, section.face());
            placed.add(new PlacedLine(
                    section.role(),
                    text.text(from, to),
                    box.x() + (box.width() - width) / 2,
                    top + size * (text.ink.above() + line * section.pitch()),
                    size,
                    width,
                    size * section.face().capHeight(),
                    size * ink.above(),
                    size * ink.below(),
                    1));
        }
    }
}

package khaimac.typeset;

import java.util.ArrayList;
import java.util.List;
import khaimac.scene.Role;
import khaimac.scene.TitleLine;
import khaimac.typeset.Gap.Bond;

/**
 * Sets a title block: one size for each role, all from one scale, so that the block reads as one design. Lines of one
 * role that follow each other are one text; its dateline, if it comes last, stands at the foot.
 */
public record TitleBlock(Phrases phrases, Faces faces, RoleShares shares) {
    /** What keeping a phrase together may leave of the size. */
    private static final double WORTH_OF_A_PHRASE = 0.5;

    /** The same on a narrow and tall surface, which has rows to spare and no columns. */
    private static final double WORTH_ON_A_PANO = 0.6;

    private static final double WORTH_OF_A_WORD = 1 / 3.0;

    /** Of the width it has, which is four fifths of a wall: a title of one line from edge to edge shouts. */
    private static final double LONE = 0.86;

    /** From what is parted first to what is parted last. */
    private static final List<Bond> BONDS = List.of(Bond.PHRASE, Bond.CLOSE, Bond.WORD);

    /**
     * The whole block in one box, as large as it goes. It may be too small to read: see {@link Layout#readable} and
     * {@link Paging}.
     *
     * @param leastCap the cap height in pixels that is read from the last row, 0 if nobody knows; no role goes below it
     *     as long as all fit
     */
    public Layout layout(List<TitleLine> lines, TextBox surface, double leastCap) {
        return layout(lines, lines, surface, leastCap);
    }

    /**
     * The block of a title that was corrected while it stood: as much as possible stays where it is.
     *
     * @param as the lines as they were set before
     */
    public Layout layout(List<TitleLine> lines, List<TitleLine> as, TextBox surface, double leastCap) {
        return layout(lines, as, surface, leastCap, LONE);
    }

    /** @param lone what a single line may take of the width */
    private Layout layout(List<TitleLine> lines, List<TitleLine> as, TextBox surface, double leastCap, double lone) {
        var box = surface.orASpeck();
        var texts = texts(lines);
        var before = as.equals(lines) ? texts : texts(as);
        if (!before.equals(texts)) {
            var standing = layout(as, as, surface, leastCap, lone).lines();
            var corrected = Correction.of(standing, before, texts, phrases, faces, box);
            if (corrected != null) return new Layout(corrected, List.of(), missing(texts), stripped(lines));
        }
        var cut = new ArrayList<String>();
        var placed = new ArrayList<PlacedLine>();
        var sections = sections(texts, box, leastCap);
        if (!sections.isEmpty()) {
            var block = Block.of(sections, box);
            placed.addAll(block.lines(block.scale(), cut));
            if (placed.size() == 1 && placed.getFirst().width() > lone * box.width()) {
                double scale = block.narrowed(placed.getFirst(), lone * box.width());
                placed.clear();
                placed.addAll(block.lines(scale, new ArrayList<>()));
            }
        }
        return new Layout(placed, cut, missing(texts), stripped(lines));
    }

    /** One text, as large as it goes, from edge to edge: it is a part of something. */
    public Layout layout(String text, TextBox box, double leastCap) {
        var lines = List.of(new TitleLine(Role.NAME, text));
        return layout(lines, lines, box, leastCap, 1);
    }

    /** What one role says. */
    record RoleText(Role role, List<String> lines) {}

    static List<RoleText> texts(List<TitleLine> lines) {
        var texts = new ArrayList<RoleText>();
        for (var line : lines) {
            var clean = CleanText.of(line.text()).text();
            if (clean.isBlank()) continue;
            if (!texts.isEmpty() && texts.getLast().role() == line.role())
                texts.getLast().lines().add(clean);
            else texts.add(new RoleText(line.role(), new ArrayList<>(List.of(clean))));
        }
        return texts;
    }

    List<Section> sections(List<RoleText> texts, TextBox box, double leastCap) {
        var remembered = faces.remembered();
        return gentler(sections(texts, remembered, box, leastCap), box);
    }

    private List<Section> sections(List<RoleText> texts, Faces remembered, TextBox box, double leastCap) {
        return texts.stream()
                .map(text -> section(text.role(), phrases.readClean(text.lines()), remembered, box, leastCap))
                .filter(section -> section.text().atoms() > 0)
                .toList();
    }

    /**
     * Parts what holds the whole block small: a phrase where its letters would be less than half of what they may be, a
     * word where they would be a third. Only what is too wide for those letters is parted, and where it lets go: a
     * word is never parted beside a phrase that was kept.
     */
    private static List<Section> gentler(List<Section> sections, TextBox box) {
        if (sections.isEmpty()) return sections;
        var kept = sections;
        for (int parted = 1; parted <= BONDS.size(); parted++) {
            var bonds = BONDS.subList(0, parted);
            double scale = Fit.largest(kept, box.width(), box.height()).scale();
            boolean held = kept.stream().anyMatch(section -> section.isHeld(section.size(scale, false), box.width()));
            if (!held) return kept;
            var open = kept.stream().map(section -> section.loosened(bonds, 0)).toList();
            double free = Fit.largest(open, box.width(), box.height()).scale();
            double worth = worth(bonds.getLast(), box) * free;
            if (scale >= worth) continue;
            kept = kept.stream()
                    .map(section -> section.loosened(bonds, box.width() / section.size(worth, false)))
                    .toList();
        }
        return kept;
    }

    private static double worth(Bond bond, TextBox box) {
        if (bond != Bond.PHRASE) return WORTH_OF_A_WORD;
        return box.isTall() ? WORTH_ON_A_PANO : WORTH_OF_A_PHRASE;
    }

    private Section section(Role role, Passage passage, Faces remembered, TextBox box, double leastCap) {
        var face = remembered.of(role);
        // Where not even a letter of that size has room, cutting words to letters would not help anybody.
        boolean known = leastCap > 0 && box.width() >= leastCap;
        var fitting = known ? passage.loosened(face, box.width() * face.capHeight() / leastCap) : passage;
        return Section.flowing(role, face, shares.of(role), leastCap, fitting);
    }

    List<Integer> missing(List<RoleText> texts) {
        return texts.stream()
                .flatMap(text ->
                        text.lines().stream().flatMap(line -> CleanText.missing(line, faces.of(text.role())).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    static List<Integer> stripped(List<TitleLine> lines) {
        return lines.stream()
                .flatMap(line -> CleanText.of(line.text()).stripped().stream())
                .distinct()
                .sorted()
                .toList();
    }
}

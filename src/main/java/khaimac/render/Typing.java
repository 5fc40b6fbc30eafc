package khaimac.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;
import khaimac.typeset.CleanText;
import khaimac.typeset.Compounds;
import khaimac.typeset.Phrases;
import khaimac.typeset.PlacedLine;
import khaimac.typeset.RoleShares;
import khaimac.typeset.TitleBlock;

/** Text set by the typesetter in our faces. */
final class Typing implements AutoCloseable {
    /** Who invites and when stay well below what it is about: from row 30 the name is read first. */
    private static final RoleShares SHARES = new RoleShares(0.46, 0.8, 1.0, 0.56, 0.44);

    /** With fewer, serifs and slanted strokes fall between the pixels. */
    private static final int FEW_ROWS = 128;

    private final Faces faces = new Faces();
    private final Phrases phrases = new Phrases(Compounds.of(words("compounds.txt"), words("places.txt")));

    private double rows = Double.MAX_VALUE;

    Faces faces() {
        return faces;
    }

    /** The face of a family, or one that can be read where there are few rows. */
    Face face(String family, Weight weight) {
        if (rows > FEW_ROWS) return faces.face(family, weight);
        var upright = weight == Weight.SLANTED ? Weight.MEDIUM : weight;
        return faces.face(family.equals("serif") ? "sans" : family, upright);
    }

    double rows() {
        return rows;
    }

    /** How many rows of pixels, or columns if they are fewer, the surface has that is painted next. */
    void setFor(double rows) {
        this.rows = rows;
    }

    Phrases phrases() {
        return phrases;
    }

    /** On one line, without what steers or piles up. */
    static String line(String text) {
        return CleanText.of(text).text().replace('\n', ' ').strip();
    }

    List<PlacedLine> title(List<TitleLine> lines, Style style, Box box) {
        var block = new TitleBlock(phrases, role -> face(style.font(), weight(role)), SHARES);
        return block.layout(lines, box.forText(), 0).lines();
    }

    static Weight weight(Role role) {
        return switch (role) {
            case NAME -> Weight.HEAVY;
            case KIND -> Weight.BOLD;
            case ORGANISER, SUBTITLE -> Weight.MEDIUM;
            case DATELINE -> Weight.SLANTED;
        };
    }

    /**
     * Running text as large as it fits.
     *
     * @param most the largest size that is wanted
     */
    List<Placed> centred(Face face, String text, Box box, double most, int colour) {
        var lines = new TitleBlock(phrases, role -> face, SHARES).layout(text, box.forText(), 0).lines();
        double size = lines.stream().mapToDouble(PlacedLine::size).max().orElse(0);
        double by = size > most ? most / size : 1;
        return lines.stream()
                .map(line -> Placed.of(line, face, colour)
                        .scaled(by, box.middle(), box.y() + box.height() / 2))
                .toList();
    }

    private static List<String> words(String list) {
        try (var in = Phrases.class.getResourceAsStream(list)) {
            if (in == null) throw new IllegalStateException(list + " did not come with the program");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        faces.close();
    }
}

package khaimac.render.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import khaimac.asset.Assets;
import khaimac.asset.Catalogue;
import khaimac.render.Box;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;
import khaimac.typeset.CleanText;
import khaimac.typeset.Compounds;
import khaimac.typeset.Layout;
import khaimac.typeset.Paging;
import khaimac.typeset.Phrases;
import khaimac.typeset.PlacedLine;
import khaimac.typeset.RoleShares;
import khaimac.typeset.TitleBlock;
import org.jspecify.annotations.Nullable;

/** Text set by the typesetter in our faces. */
public final class Typing implements AutoCloseable {
    /** Who invites and when stay well below what it is about: from row 30 the name is read first. */
    private static final RoleShares SHARES = new RoleShares(0.46, 0.8, 1.0, 0.56, 0.44);

    /** With fewer, serifs and slanted strokes fall between the pixels. */
    private static final int FEW_ROWS = 128;

    private static final int MOST_WORDS = 1 << 20;

    /** The words that come with the program, read once: tens of thousands, that nothing ever changes. */
    private static @Nullable Phrases bundled;

    private final Faces faces;
    private final Assets files;
    private volatile @Nullable Phrases phrases;

    /** Who paints a title and then asks whether it fits sets it once. */
    private volatile @Nullable Set set;

    private static final int MOST_KEPT = 8;

    /** What was found by trying thousands of rows, for the walls it was found for. */
    private final Map<Object, Object> kept = new ConcurrentHashMap<>();

    private double rows = Double.MAX_VALUE;
    private double leastCap;

    public Typing(Assets files) {
        faces = new Faces(files);
        this.files = files;
    }

    public Faces faces() {
        return faces;
    }

    /** The face of a family, or one that can be read where there are few rows. */
    public Face face(String family, Weight weight) {
        if (rows > FEW_ROWS) return faces.face(family, weight);
        var upright = weight == Weight.SLANTED ? Weight.MEDIUM : weight;
        return faces.face(family.equals("serif") ? "sans" : family, upright);
    }

    public double rows() {
        return rows;
    }

    /** What takes long to find is not looked for once more: a few of them are kept. */
    public <T> T kept(Object of, Class<T> kind, Supplier<T> finds) {
        var key = List.of(of, rows, leastCap);
        var known = kept.get(key);
        if (kind.isInstance(known)) return kind.cast(known);
        var found = finds.get();
        if (kept.size() >= MOST_KEPT) kept.clear();
        kept.put(key, found);
        return found;
    }

    public double leastCap() {
        return leastCap;
    }

    /**
     * Which surface is painted next.
     *
     * @param rows of pixels, or columns if they are fewer
     * @param leastCap what is read from the last row; 0 where nobody knows
     */
    public void setFor(double rows, double leastCap) {
        this.rows = rows;
        this.leastCap = leastCap;
    }

    /** Made when the first words are set: by then what a show brings has come over the link. */
    public Phrases phrases() {
        var known = phrases;
        if (known != null) return known;
        var own = files.whole(Catalogue.OWN_WORDS, MOST_WORDS);
        known = own == null
                ? bundled()
                : read(new String(own, StandardCharsets.UTF_8).lines().toList());
        phrases = known;
        return known;
    }

    private static synchronized Phrases bundled() {
        var known = bundled;
        if (known == null) {
            known = read(List.of());
            bundled = known;
        }
        return known;
    }

    private static Phrases read(List<String> own) {
        return new Phrases(
                Compounds.of(words("compounds.txt"), words("places.txt"), words("bodies.txt"), own));
    }

    /** On one line, without what steers or piles up. */
    public static String line(String text) {
        return CleanText.of(text).text().replace('\n', ' ').strip();
    }

    /** The lines of a title, page by page; mostly there is one. */
    public List<List<PlacedLine>> title(List<TitleLine> lines, List<TitleLine> as, Style style, Box box) {
        return titlePages(lines, as, style, box).stream().map(Layout::lines).toList();
    }

    public List<Layout> titlePages(List<TitleLine> lines, List<TitleLine> as, Style style, Box box) {
        var title = new Title(List.copyOf(lines), List.copyOf(as), style, box, rows, leastCap);
        var before = set;
        if (before != null && before.title.equals(title)) return before.pages;
        var block = new TitleBlock(phrases(), role -> face(style.font(), weight(role)), SHARES);
        var pages = new Paging(block).pages(lines, as, box.forText(), leastCap);
        set = new Set(title, pages);
        return pages;
    }

    /** All that decides how a title is set. */
    private record Title(
            List<TitleLine> lines, List<TitleLine> as, Style style, Box box, double rows, double leastCap) {}

    private record Set(Title title, List<Layout> pages) {}

    /** Running text as large as it fits, page by page. */
    public List<List<Placed>> message(Face face, String text, Box box, int colour) {
        return messagePages(face, text, box).stream()
                .map(page -> page.lines().stream()
                        .map(line -> Placed.of(line, face, colour))
                        .toList())
                .toList();
    }

    public List<Layout> messagePages(Face face, String text, Box box) {
        return new Paging(new TitleBlock(phrases(), role -> face, SHARES)).pages(text, box.forText(), leastCap);
    }

    public static Weight weight(Role role) {
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
    public List<Placed> centred(Face face, String text, Box box, double most, int colour) {
        var lines = new TitleBlock(phrases(), role -> face, SHARES)
                .layout(text, box.forText(), 0)
                .lines();
        double size = lines.stream().mapToDouble(PlacedLine::size).max().orElse(0);
        double by = size > most ? most / size : 1;
        return lines.stream()
                .map(line -> Placed.of(line, face, colour).scaled(by, box.middle(), box.y() + box.height() / 2))
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

package khaimac.render.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Letters drawn pixel by pixel, for signs so low that a scaled letter would be grey mud. A pixel is lit or it is not,
 * and every Vietnamese letter keeps its accents apart from itself. Texts are NFC; nothing is shaped and nothing is
 * scaled.
 */
public final class PixelFace {
    /** From the tallest; every size is a resource of its own. */
    private static final List<Integer> SIZES = List.of(64, 48, 32, 24, 16);

    private static final Map<Integer, PixelFace> LOADED = new ConcurrentHashMap<>();

    private final int rows;
    private final int ascent;
    private final int capRows;
    private final Map<Integer, PixelGlyph> glyphs;

    private PixelFace(int rows, int ascent, int capRows, Map<Integer, PixelGlyph> glyphs) {
        this.rows = rows;
        this.ascent = ascent;
        this.capRows = capRows;
        this.glyphs = glyphs;
    }

    /** The largest face that is not taller than so many rows; none where even the smallest does not fit. */
    public static @Nullable PixelFace forRows(int rows) {
        for (int size : SIZES) if (size <= rows) return LOADED.computeIfAbsent(size, PixelFace::load);
        return null;
    }

    /** Every row that any letter may need, accents and descenders included: lines so far apart never touch. */
    public int rows() {
        return rows;
    }

    /** The rows of a capital without accents. */
    public int capRows() {
        return capRows;
    }

    /** The rows above the baseline; a letter without a descender ends in row {@code ascent() - 1}. */
    int ascent() {
        return ascent;
    }

    public boolean has(int codePoint) {
        return glyphs.containsKey(codePoint);
    }

    /** How many columns the pen moves over a text; the air after the last letter is counted. */
    public int advance(String text) {
        return text.codePoints().map(letter -> glyph(letter).advance()).sum();
    }

    /** The columns from the pen's start to the last one with ink: what a text needs, and what is centred. */
    int width(String text) {
        int pen = 0;
        int end = 0;
        for (int letter : text.codePoints().toArray()) {
            var glyph = glyph(letter);
            end = Math.max(end, pen + glyph.end());
            pen += glyph.advance();
        }
        return end;
    }

    /** How many rows above the baseline a text has ink in. */
    int above(String text) {
        return text.codePoints()
                .map(letter -> glyph(letter).rows().isEmpty()
                        ? 0
                        : ascent - glyph(letter).top())
                .reduce(0, Math::max);
    }

    /** How many rows below the baseline a text has ink in. */
    int below(String text) {
        return text.codePoints().map(letter -> glyph(letter).bottom() - ascent).reduce(0, Math::max);
    }

    /** Every pixel to be lit, from letter to letter: columns from the pen's start, rows from the top of the cell. */
    void each(String text, PixelSink sink) {
        int pen = 0;
        for (int letter : text.codePoints().toArray()) {
            var glyph = glyph(letter);
            for (int row = 0; row < glyph.rows().size(); row++)
                for (int column = 0; column < glyph.advance(); column++)
                    if (glyph.ink(column, row)) sink.lit(pen + column, glyph.top() + row);
            pen += glyph.advance();
        }
    }

    /** A byte for a pixel, {@link #rows} rows of {@link #width} columns: -1 (0xFF) is lit, 0 is dark. */
    byte[] mask(String text) {
        int width = width(text);
        var mask = new byte[width * rows];
        each(text, (x, y) -> mask[y * width + x] = -1);
        return mask;
    }

    private PixelGlyph glyph(int codePoint) {
        return glyphs.getOrDefault(codePoint, PixelGlyph.NOTHING);
    }

    static PixelFace load(int size) {
        var lines = lines("fonts/pixel-" + size + ".txt");
        var head = lines.getFirst().split(" ", -1);
        var glyphs = new HashMap<Integer, PixelGlyph>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.split(" ", -1);
            var rows = new ArrayList<Long>();
            for (int i = 3; i < fields.length; i++) rows.add(Long.parseUnsignedLong(fields[i], 16));
            glyphs.put(
                    Integer.parseInt(fields[0], 16),
                    new PixelGlyph(Integer.parseInt(fields[1]), Integer.parseInt(fields[2]), List.copyOf(rows)));
        }
        return new PixelFace(
                Integer.parseInt(head[0]), Integer.parseInt(head[1]), Integer.parseInt(head[2]), Map.copyOf(glyphs));
    }

    /** What is left without remarks. */
    private static List<String> lines(String resource) {
        try (var in = PixelFace.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " did not come with the program");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.indexOf('#') < 0
                            ? line.strip()
                            : line.substring(0, line.indexOf('#')).strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

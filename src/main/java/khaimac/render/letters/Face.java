package khaimac.render.letters;

import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.Font;
import io.github.humbleui.skija.FontEdging;
import io.github.humbleui.skija.FontHinting;
import io.github.humbleui.skija.FontMgr;
import io.github.humbleui.skija.TextLine;
import io.github.humbleui.skija.Typeface;
import io.github.humbleui.skija.paragraph.TypefaceFontProvider;
import io.github.humbleui.skija.shaper.ShapingOptions;
import io.github.humbleui.types.Rect;
import java.util.LinkedHashMap;
import java.util.Map;
import khaimac.render.Natives;
import khaimac.render.Patience;
import khaimac.typeset.Measures;

/** One bundled face. Nothing is hinted, so that widths measured once hold at every size. */
public final class Face implements Measures, AutoCloseable {
    /** Bounds come rounded to whole units: measured this large, the error is a thousandth of an em. */
    private static final int REFERENCE = 1000;

    private static final int REMEMBERED = 4000;

    private final Natives natives = new Natives();
    private final Typeface typeface;
    private final ShapingOptions shaping;
    private final Font reference;
    private final Map<String, Extent> extents = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Extent> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final double capHeight;
    private final double digitCell;

    Face(byte[] file) {
        try (var data = Data.makeFromBytes(file)) {
            typeface = natives.keep(FontMgr.getDefault().makeFromData(data));
        }
        // A provider that knows this face alone: the shaper would otherwise take missing letters from the system.
        var provider = natives.keep(new TypefaceFontProvider());
        provider.registerTypeface(typeface);
        shaping = ShapingOptions.DEFAULT.withFontMgr(provider);
        reference = natives.keep(font(REFERENCE));
        capHeight = extent("H").above();
        double widest = 0;
        for (char digit = '0'; digit <= '9'; digit++)
            widest = Math.max(widest, extent(String.valueOf(digit)).advance());
        digitCell = widest;
    }

    /** The height of a capital without accents, in ems. */
    @Override
    public double capHeight() {
        return capHeight;
    }

    /** The width that every digit is given on a clock, in ems. */
    public double digitCell() {
        return digitCell;
    }

    @Override
    public boolean has(int letter) {
        return typeface.getUTF32Glyph(letter) != 0;
    }

    public Extent extent(String text) {
        var known = extents.get(text);
        if (known != null) return known;
        var measured = measure(text);
        extents.put(text, measured);
        return measured;
    }

    @Override
    public void goesOn() {
        Patience.ask();
    }

    @Override
    public double advance(String text) {
        return extent(text).advance();
    }

    @Override
    public Ink ink(String text) {
        var extent = extent(text);
        return new Ink(Math.max(0, extent.above()), Math.max(0, extent.below()));
    }

    @Override
    public double space() {
        return extent(" ").advance();
    }

    private Extent measure(String text) {
        try (var line = TextLine.make(seen(text), reference, shaping)) {
            var glyphs = line.getGlyphs();
            var positions = line.getPositions();
            var bounds = reference.getBounds(glyphs);
            Rect all = null;
            for (int i = 0; i < glyphs.length; i++) {
                if (bounds[i].isEmpty()) continue;
                var at = bounds[i].offset(positions[2 * i], positions[2 * i + 1]);
                all = all == null ? at : joined(all, at);
            }
            double advance = line.getWidth() / REFERENCE;
            if (all == null) return new Extent(advance, 0, 0, 0, 0);
            return new Extent(
                    advance,
                    all.getLeft() / (double) REFERENCE,
                    all.getRight() / (double) REFERENCE,
                    -all.getTop() / (double) REFERENCE,
                    all.getBottom() / (double) REFERENCE);
        }
    }

    private static Rect joined(Rect a, Rect b) {
        return Rect.makeLTRB(
                Math.min(a.getLeft(), b.getLeft()),
                Math.min(a.getTop(), b.getTop()),
                Math.max(a.getRight(), b.getRight()),
                Math.max(a.getBottom(), b.getBottom()));
    }

    /** The caller closes it. */
    TextLine shaped(String text, double size) {
        try (var font = font((float) size)) {
            return TextLine.make(seen(text), font, shaping);
        }
    }

    /** What it has of a text. For any other letter it would paint an empty box, which an audience takes for a fault. */
    private String seen(String text) {
        if (text.codePoints().allMatch(this::has)) return text;
        return text.codePoints()
                .filter(this::has)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Font font(float size) {
        return new Font(typeface, size)
                .setSubpixel(true)
                .setMetricsLinear(true)
                .setEdging(FontEdging.ANTI_ALIAS)
                .setHinting(FontHinting.NONE);
    }

    @Override
    public void close() {
        natives.close();
    }
}

package khaimac.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Faces in place of those that a document names and does not bring. They came with the program: a page looks the same
 * on every machine, and nobody waits for all faces of a machine to be looked through.
 */
public final class Standins implements FontMapper {
    private static final String PLAIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String BOLD = "/khaimac/render/letters/fonts/BeVietnamPro_700Bold.ttf";
    private static final String SLANTED = "/khaimac/render/letters/fonts/BeVietnamPro_500Medium_Italic.ttf";

    /** Kept, or they would forget that they are to be quiet. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private static final AtomicBoolean IN_USE = new AtomicBoolean();

    private final Map<String, TrueTypeFont> opened = new HashMap<>();

    private Standins() {}

    /** Said before the first document is opened; PDFBox has one such place for all of a program. */
    public static void use() {
        if (!IN_USE.compareAndSet(false, true)) return;
        // There is no screen of Java's own, and on a Mac it would take the thread that windows need.
        System.setProperty("java.awt.headless", "true");
        // It complains of every file that is not quite right, to whoever reads what this program prints.
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
        FontMappers.set(new Standins());
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String face, PDFontDescriptor described) {
        return new FontMapping<>(standin(face), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String face, PDFontDescriptor described) {
        return new FontMapping<>(standin(face), true);
    }

    @Override
    public CIDFontMapping getCIDFont(String face, PDFontDescriptor described, PDCIDSystemInfo letters) {
        return new CIDFontMapping(null, standin(face), true);
    }

    private synchronized TrueTypeFont standin(String face) {
        var name = face == null ? "" : face.toLowerCase(Locale.ROOT);
        boolean bold = name.contains("bold") || name.contains("black") || name.contains("heavy");
        boolean slanted = name.contains("italic") || name.contains("oblique");
        return opened.computeIfAbsent(bold ? BOLD : slanted ? SLANTED : PLAIN, Standins::open);
    }

    private static TrueTypeFont open(String file) {
        try (InputStream in = PDFont.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " did not come with the program");
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

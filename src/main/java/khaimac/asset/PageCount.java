package khaimac.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * How many pages a document has. Only what says it is read, of a file of any size, and nothing is painted: whoever
 * decides has to know where the last page is.
 */
public record PageCount(State state, int many) {
    /** What came of counting. */
    public enum State {
        COUNTED,
        /** Nobody has looked, or there is no such file. */
        UNKNOWN,
        /** It opens by a password only. */
        LOCKED,
        /** It is not a PDF, or not all of one. */
        BROKEN
    }

    public static final PageCount UNKNOWN = new PageCount(State.UNKNOWN, 0);

    private static final int MOST_KNOWN = 100;

    /** Kept, or it would forget that it is to be quiet. */
    private static final Logger QUIET = Logger.getLogger("org.apache.pdfbox");

    /** A file as it was when it was counted: whoever types reads a show again with every word. */
    private record Known(Path file, long size, FileTime modified) {}

    private static final Map<Known, PageCount> KNOWN = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Known, PageCount> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    static {
        // It complains of every file that is not quite right, to whoever reads what this program prints.
        QUIET.setLevel(Level.OFF);
    }

    public static PageCount of(Path file) {
        try {
            var known = new Known(file, Files.size(file), Files.getLastModifiedTime(file));
            synchronized (KNOWN) {
                var before = KNOWN.get(known);
                if (before != null) return before;
            }
            var counted = counted(file);
            synchronized (KNOWN) {
                KNOWN.put(known, counted);
            }
            return counted;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static PageCount counted(Path file) {
        try (var in = new RandomAccessReadBufferedFile(file)) {
            int many = new Counting(in).many();
            return many > 0 ? new PageCount(State.COUNTED, many) : new PageCount(State.BROKEN, 0);
        } catch (InvalidPasswordException e) {
            return new PageCount(State.LOCKED, 0);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What a broken file makes of a reader nobody knows beforehand.
            return new PageCount(State.BROKEN, 0);
        }
    }

    /** Goes only as far as to the number: a whole document would load what paints, which is no business of a desk. */
    private static final class Counting extends PDFParser {
        Counting(RandomAccessRead in) throws IOException {
            super(in);
        }

        int many() throws IOException {
            if (!parsePDFHeader() && !parseFDFHeader()) throw new IOException("no header");
            initialParse();
            try (var read = document) {
                var root = read.getTrailer().getCOSDictionary(COSName.ROOT);
                var pages = root == null ? null : root.getCOSDictionary(COSName.PAGES);
                return pages == null ? 0 : pages.getInt(COSName.COUNT, 0);
            }
        }
    }
}

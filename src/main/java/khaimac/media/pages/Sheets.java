package khaimac.media.pages;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import khaimac.asset.Assets;
import khaimac.media.Unpaintable;
import khaimac.pdf.Standins;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/**
 * Pages of documents as pixels. The document that was asked for last stays open, so that its next page costs only
 * itself. One thread owns it; whoever loses patience interrupts that thread.
 */
public final class Sheets implements AutoCloseable {
    /** A document that is no file of its own here has to be in memory. */
    private static final int MOST_BYTES = 64 << 20;

    /** What a document unpacks to beyond this is put on disk while it is painted. */
    private static final long MOST_UNPACKED = 16L << 20;

    /** A small document can hold a picture that fills the memory. */
    private static final long MOST_PIXELS = 50_000_000;

    /** A document remembers what it has read: after so many pages it is opened anew. */
    private static final int MOST_PAGES = 50;

    private static final int MOST_LOOKED_THROUGH = 200;

    private static final Object ONE_AT_A_TIME = new Object();

    static {
        Standins.use();
    }

    /**
     * A page that was painted.
     *
     * @param pixels row by row, each 0xFFRRGGBB
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sheet(int width, int height, int[] pixels) {}

    private final Assets files;
    private @Nullable PDDocument open;
    private String name = "";
    private int painted;

    public Sheets(Assets files) {
        this.files = files;
    }

    /**
     * One page, as large as it fits into so many pixels; or all of these pixels, of which it leaves none open.
     *
     * @param page counted from 0
     * @throws Unpaintable if it cannot be painted
     */
    public Sheet paint(String file, int page, int width, int height, boolean covers) {
        // One page may take a hundred megabytes for a moment; several at once are not needed by anybody.
        synchronized (ONE_AT_A_TIME) {
            boolean well = false;
            try {
                var sheet = painted(document(file), file, page, width, height, covers);
                well = true;
                return sheet;
            } catch (IOException | RuntimeException | StackOverflowError e) {
                if (e instanceof Unpaintable told) throw told;
                throw Unpaintable.page(file, page);
            } finally {
                // What could not be painted may have left it half read, and who is interrupted loses the file.
                if (!well || ++painted >= MOST_PAGES) close();
            }
        }
    }

    /**
     * The faces that a document names and does not bring; others are seen in their place.
     *
     * @throws Unpaintable if it cannot be opened
     */
    public Set<String> absentFaces(String file) {
        var absent = new TreeSet<String>();
        synchronized (ONE_AT_A_TIME) {
            try {
                var document = document(file);
                for (int page = 0; page < Math.min(MOST_LOOKED_THROUGH, document.getNumberOfPages()); page++) {
                    var with = document.getPage(page).getResources();
                    if (with == null) continue;
                    for (var name : with.getFontNames()) {
                        var face = with.getFont(name);
                        if (face != null && !face.isEmbedded()) absent.add(String.valueOf(face.getName()));
                    }
                }
            } catch (IOException | RuntimeException | StackOverflowError e) {
                if (e instanceof Unpaintable told) throw told;
                throw Unpaintable.broken(file);
            } finally {
                close();
            }
        }
        return absent;
    }

    private PDDocument document(String file) {
        var known = open;
        if (known != null && name.equals(file)) return known;
        close();
        var opened = opened(file);
        opened.setResourceCache(new WithoutPictures());
        open = opened;
        name = file;
        return opened;
    }

    private PDDocument opened(String file) {
        try {
            var in = source(file);
            if (in == null) throw Unpaintable.gone(file);
            return Loader.loadPDF(in, "", null, null, MemoryUsageSetting.setupMixed(MOST_UNPACKED).streamCache);
        } catch (InvalidPasswordException e) {
            throw Unpaintable.locked(file);
        } catch (IOException e) {
            throw Unpaintable.broken(file);
        }
    }

    private @Nullable RandomAccessRead source(String file) throws IOException {
        var path = files.path(file);
        if (path != null) return new RandomAccessReadBufferedFile(path);
        var bytes = files.whole(file, MOST_BYTES);
        return bytes == null ? null : new RandomAccessReadBuffer(bytes);
    }

    private static Sheet painted(PDDocument document, String file, int number, int width, int height, boolean covers)
            throws IOException {
        if (number >= document.getNumberOfPages()) throw Unpaintable.page(file, number);
        var page = document.getPage(number);
        boolean sideways = page.getRotation() % 180 != 0;
        var box = page.getCropBox();
        double across = sideways ? box.getHeight() : box.getWidth();
        double down = sideways ? box.getWidth() : box.getHeight();
        if (!(across > 0 && down > 0)) throw Unpaintable.page(file, number);
        double scale = covers ? Math.max(width / across, height / down) : Math.min(width / across, height / down);
        int wide = covers ? width : Math.clamp(Math.round(across * scale), 1, width);
        int high = covers ? height : Math.clamp(Math.round(down * scale), 1, height);
        var picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        try {
            canvas.setBackground(Color.WHITE);
            canvas.clearRect(0, 0, wide, high);
            if (covers) canvas.translate((wide - across * scale) / 2, (high - down * scale) / 2);
            paint(document, file, number, canvas, covers ? scale : wide / across, covers ? scale : high / down);
        } finally {
            canvas.dispose();
        }
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) pixels[i] |= 0xFF << 24;
        return new Sheet(wide, high, pixels);
    }

    private static void paint(
            PDDocument document, String file, int number, Graphics2D canvas, double across, double down)
            throws IOException {
        var renderer = new PDFRenderer(document) {
            @Override
            protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
                return new Careful(parameters, file, number);
            }
        };
        renderer.setSubsamplingAllowed(true);
        renderer.renderPageToGraphics(number, canvas, (float) across, (float) down);
    }

    /** Stops where somebody has lost patience, and at a picture that would fill the memory. */
    private static final class Careful extends PageDrawer {
        private final String file;
        private final int number;

        Careful(PageDrawerParameters parameters, String file, int number) throws IOException {
            super(parameters);
            this.file = file;
            this.number = number;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (Thread.currentThread().isInterrupted()) throw Unpaintable.page(file, number);
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) throw Unpaintable.tooLarge(file, number);
            super.drawImage(image);
        }
    }

    /** Faces are needed again on the next page; a picture hardly ever, and it is what takes the memory. */
    private static final class WithoutPictures extends DefaultResourceCache {
        @Override
        public void put(COSObject of, PDXObject picture) {}
    }

    @Override
    public void close() {
        var known = open;
        open = null;
        painted = 0;
        if (known == null) return;
        try {
            known.close();
        } catch (IOException e) {
            // It was only read.
            name = "";
        }
    }
}

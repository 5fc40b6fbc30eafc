package khaimac.render.papers;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Document;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.OutputWStream;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.types.Rect;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import khaimac.render.Natives;
import khaimac.render.Skia;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.render.letters.Wrapping;
import org.jspecify.annotations.Nullable;

/** A PDF of pages of A4 that lie on their side: pictures with what is to be said of them, and a place to sign. */
public final class Book implements AutoCloseable {
    static {
        Skia.first();
    }

    private static final float WIDE = 842;
    private static final float TALL = 595;
    private static final float MARGIN = 36;
    private static final int INK = 0xFF1A1A1A;
    private static final int PALE = 0xFF666666;
    private static final int WARNING = 0xFFB01217;

    /** Beside the text of a page stands the place to sign. */
    private static final float SIGN_WIDE = 190;

    /**
     * Something to be said of a picture.
     *
     * @param warns whether it should be seen first
     */
    public record Row(String word, String text, boolean warns) {}

    private final Natives natives = new Natives();
    private final Typing typing = new Typing(file -> null);
    private final Document document;
    private int number;

    public Book(OutputStream out, String title, Instant made) {
        var stream = natives.keep(new OutputWStream(out));
        long day = made.toEpochMilli();
        document = Document.makePDF(stream, title, "", "", "", "Khai Mạc", "Khai Mạc", day, day);
    }

    /**
     * Adds a page.
     *
     * @param head who and what, above the picture
     * @param picture an encoded picture; null where the page has only words
     * @param rows what is to be said of it, each with a word in front
     * @param sign the words over the place to sign
     */
    public void add(String head, byte @Nullable [] picture, List<Row> rows, String sign) {
        var canvas = document.beginPage(WIDE, TALL);
        number++;
        words(canvas, head, Weight.BOLD, 13, MARGIN, MARGIN + 10, WIDE - 2 * MARGIN, 1, INK);
        float y = MARGIN + 26;
        if (picture != null) y = picture(canvas, picture, y) + 20;
        float room = WIDE - 2 * MARGIN - SIGN_WIDE - 16;
        for (var row : rows) {
            if (y > TALL - MARGIN - 14) break;
            words(canvas, row.word(), Weight.BOLD, 9, MARGIN, y, 90, 1, row.warns() ? WARNING : PALE);
            int lines = Math.max(1, (int) ((TALL - MARGIN - 10 - y) / 13));
            y = words(
                            canvas,
                            row.text(),
                            Weight.MEDIUM,
                            9.5f,
                            MARGIN + 96,
                            y,
                            room - 96,
                            lines,
                            row.warns() ? WARNING : INK)
                    + 4;
        }
        sign(canvas, sign);
        var foot = Integer.toString(number);
        words(canvas, foot, Weight.MEDIUM, 8, WIDE - MARGIN - 12, TALL - 16, 40, 1, PALE);
        document.endPage();
    }

    /** How far down the picture reaches. */
    private static float picture(Canvas canvas, byte[] file, float top) {
        try (var image = Image.makeDeferredFromEncodedBytes(file);
                var edge = new Paint()) {
            float wide = image.getImageInfo().getWidth();
            float tall = image.getImageInfo().getHeight();
            float scale = Math.min((WIDE - 2 * MARGIN) / wide, 360 / tall);
            var box = Rect.makeXYWH((WIDE - wide * scale) / 2, top, wide * scale, tall * scale);
            canvas.drawImageRect(image, box);
            canvas.drawRect(
                    box, edge.setMode(PaintMode.STROKE).setStrokeWidth(0.5f).setColor(0xFF999999));
            return box.getBottom();
        }
    }

    private void sign(Canvas canvas, String words) {
        float left = WIDE - MARGIN - SIGN_WIDE;
        float top = TALL - MARGIN - 92;
        try (var paint = new Paint()) {
            paint.setMode(PaintMode.STROKE).setStrokeWidth(0.7f).setColor(0xFF999999);
            canvas.drawRect(Rect.makeXYWH(left, top, SIGN_WIDE, 92), paint);
        }
        words(canvas, words, Weight.BOLD, 9, left + 8, top + 14, SIGN_WIDE - 16, 2, PALE);
    }

    /** Lines of words from a baseline down; the last one that has room ends in dots if there are more. */
    private float words(
            Canvas canvas,
            String text,
            Weight weight,
            float size,
            float x,
            float baseline,
            float wide,
            int most,
            int colour) {
        var face = typing.face("sans", weight);
        var lines = Wrapping.lines(face, typing.phrases(), Typing.line(text), wide / size);
        float y = baseline;
        for (int i = 0; i < Math.min(lines.size(), most); i++) {
            var line = i == most - 1 && lines.size() > most ? lines.get(i) + " …" : lines.get(i);
            Lettering.plain(canvas, new Placed(line, face, size, 1, x, y, colour));
            y += size * 1.38f;
        }
        return y;
    }

    @Override
    public void close() {
        document.close();
        natives.close();
        typing.close();
    }
}

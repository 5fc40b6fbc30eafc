package khaimac.render.papers;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Document;
import io.github.humbleui.skija.OutputWStream;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.render.Natives;
import khaimac.render.Skia;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.render.letters.Wrapping;

/** A PDF of upright pages of A4 that are filled one after the other: headings, lines, and tables with ruled rows. */
public final class Minutes implements AutoCloseable {
    static {
        Skia.first();
    }

    private static final float WIDE = 595;
    private static final float TALL = 842;
    private static final float MARGIN = 48;
    private static final float FOOT = 40;
    private static final float SIZE = 9.5f;
    private static final float LINE = 13;
    private static final float PAD = 4;
    private static final int INK = 0xFF1A1A1A;
    private static final int PALE = 0xFF666666;
    private static final int RULE = 0xFFBBBBBB;

    private final Natives natives = new Natives();
    private final Typing typing = new Typing(file -> null);
    private final Document document;
    private final String title;
    private Canvas canvas;
    private float y;
    private int number;

    public Minutes(OutputStream out, String title, Instant made) {
        var stream = natives.keep(new OutputWStream(out));
        long day = made.toEpochMilli();
        this.title = title;
        document = Document.makePDF(stream, title, "", "", "", "Khai Mạc", "Khai Mạc", day, day);
        canvas = page();
    }

    private Canvas page() {
        var next = document.beginPage(WIDE, TALL);
        number++;
        y = MARGIN;
        return next;
    }

    /** What is to come has so much room, if need be on the next page. */
    private void room(float high) {
        if (y + high <= TALL - FOOT - 8) return;
        foot();
        canvas = page();
    }

    private void foot() {
        float base = TALL - FOOT + 14;
        draw(List.of(title), Weight.MEDIUM, 8, MARGIN, base, PALE);
        draw(List.of(Integer.toString(number)), Weight.MEDIUM, 8, WIDE - MARGIN - 12, base, PALE);
        document.endPage();
    }

    public void title(String text) {
        var lines = wrapped(text, Weight.BOLD, 18, WIDE - 2 * MARGIN);
        room(lines.size() * 24f);
        y = draw(lines, Weight.BOLD, 18, MARGIN, y + 16, INK) + 2;
    }

    /** Over what follows it, with which it stays together. */
    public void heading(String text) {
        y += 14;
        room(64);
        y = draw(List.of(text), Weight.BOLD, 11, MARGIN, y + 10, INK);
    }

    public void line(String text) {
        var lines = wrapped(text, Weight.MEDIUM, SIZE, WIDE - 2 * MARGIN);
        room(lines.size() * LINE);
        y = draw(lines, Weight.MEDIUM, SIZE, MARGIN, y + SIZE, PALE);
    }

    /**
     * A table; its head stands over it on every page.
     *
     * @param shares how much of the width each column has
     */
    public void table(List<String> head, List<Integer> shares, List<List<String>> rows) {
        var wide = widths(shares);
        head(head, wide);
        for (var row : rows) {
            float high = high(row, wide, Weight.MEDIUM);
            if (y + high > TALL - FOOT - 8) {
                room(high);
                head(head, wide);
            }
            row(row, wide, Weight.MEDIUM, INK);
        }
    }

    private void head(List<String> head, List<Float> wide) {
        room(high(head, wide, Weight.BOLD) + 2 * LINE);
        row(head, wide, Weight.BOLD, PALE);
    }

    private static List<Float> widths(List<Integer> shares) {
        float all = shares.stream().mapToInt(Integer::intValue).sum();
        var wide = new ArrayList<Float>();
        for (var share : shares) wide.add((WIDE - 2 * MARGIN) * share / all);
        return wide;
    }

    private List<List<String>> cells(List<String> row, List<Float> wide, Weight weight) {
        var cells = new ArrayList<List<String>>();
        for (int at = 0; at < row.size(); at++) cells.add(wrapped(row.get(at), weight, SIZE, wide.get(at) - 2 * PAD));
        return cells;
    }

    private float high(List<String> row, List<Float> wide, Weight weight) {
        int most = cells(row, wide, weight).stream().mapToInt(List::size).max().orElse(1);
        return most * LINE + 2 * PAD;
    }

    private void row(List<String> row, List<Float> wide, Weight weight, int colour) {
        float x = MARGIN;
        float high = high(row, wide, weight);
        var cells = cells(row, wide, weight);
        for (int at = 0; at < cells.size(); at++) {
            draw(cells.get(at), weight, SIZE, x + PAD, y + PAD + SIZE, colour);
            x += wide.get(at);
        }
        y += high;
        try (var paint = new Paint()) {
            paint.setMode(PaintMode.STROKE).setStrokeWidth(0.5f).setColor(RULE);
            canvas.drawLine(MARGIN, y, WIDE - MARGIN, y, paint);
        }
    }

    private List<String> wrapped(String text, Weight weight, float size, float wide) {
        return Wrapping.lines(typing.face("sans", weight), typing.phrases(), Typing.line(text), wide / size);
    }

    /** Where the next baseline is. */
    private float draw(List<String> lines, Weight weight, float size, float x, float baseline, int colour) {
        var face = typing.face("sans", weight);
        float base = baseline;
        for (var line : lines) {
            Lettering.plain(canvas, new Placed(line, face, size, 1, x, base, colour));
            base += size * LINE / SIZE;
        }
        return base;
    }

    @Override
    public void close() {
        foot();
        document.close();
        natives.close();
        typing.close();
    }
}

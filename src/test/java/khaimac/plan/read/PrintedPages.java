package khaimac.plan.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import khaimac.plan.read.Documents.Dress;
import khaimac.plan.read.Documents.Piece;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints what a test tells on pages of A4, as a word processor does: wrapped, numbered, with ruled tables. */
final class PrintedPages {
    static final String PLAIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String BOLD = "/khaimac/render/letters/fonts/BeVietnamPro_700Bold.ttf";
    private static final String SLANTED = "/khaimac/render/letters/fonts/BeVietnamPro_500Medium_Italic.ttf";
    private static final float EDGE = 60;
    private static final float SIZE = 11;
    private static final float PITCH = 15;
    private static final float PAD = 3;

    private final PDDocument document = new PDDocument();
    private final PDFont plain;
    private final PDFont bold;
    private final PDFont slanted;
    private final float wide = PDRectangle.A4.getWidth() - 2 * EDGE;
    private PDPageContentStream page;
    private int pages;
    private float y;
    private int number;
    private int roman;
    private int second;
    private int letter;

    private PrintedPages() throws IOException {
        plain = face(document, PLAIN);
        bold = face(document, BOLD);
        slanted = face(document, SLANTED);
        page = turn();
    }

    static byte[] print(List<Piece> pieces) {
        try {
            var printed = new PrintedPages();
            for (var piece : pieces)
                switch (piece) {
                    case Piece.Line line -> printed.line(line);
                    case Piece.Grid grid -> printed.grid(grid);
                    case Piece.Break _ -> printed.page = printed.turn();
                }
            printed.page.close();
            var out = new ByteArrayOutputStream();
            printed.document.save(out);
            printed.document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PDFont face(PDDocument document, String name) throws IOException {
        try (var in = PDFont.class.getResourceAsStream(name)) {
            if (in == null) throw new IOException(name);
            return PDType0Font.load(document, in, true);
        }
    }

    private PDPageContentStream turn() throws IOException {
        if (pages > 0) page.close();
        var next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        pages++;
        y = PDRectangle.A4.getHeight() - EDGE;
        if (pages > 1) put(String.valueOf(pages), plain, PDRectangle.A4.getWidth() / 2, y + 25);
        return page;
    }

    private void put(String words, PDFont face, float x, float at) throws IOException {
        page.beginText();
        page.setFont(face, SIZE);
        page.newLineAtOffset(x, at);
        page.showText(words);
        page.endText();
    }

    private void line(Piece.Line line) throws IOException {
        var dress = line.dress();
        var face = dress.contains(Dress.BOLD) || dress.contains(Dress.HEAD) || dress.contains(Dress.HEAD2)
                ? bold
                : dress.contains(Dress.SLANTED) ? slanted : plain;
        boolean boxed = dress.contains(Dress.BOX);
        boolean centred = dress.contains(Dress.CENTRED);
        float top = y - 2;
        for (var part : Documents.seen(mark(dress) + line.words()).split("[¶\n]", -1))
            for (var row : wrapped(part, face, wide - (boxed ? 20 : 0))) {
                if (y - PITCH < EDGE) page = turn();
                y -= PITCH;
                float x = EDGE + (boxed ? 10 : 0);
                if (centred) x = (PDRectangle.A4.getWidth() - width(row, face)) / 2;
                put(row, face, x, y);
            }
        if (boxed) {
            page.addRect(EDGE, y - 6, wide, top - y + 6);
            page.stroke();
            y -= 6;
        }
        y -= 5;
    }

    private String mark(java.util.Set<Dress> dress) {
        if (!dress.contains(Dress.LETTERED)) letter = 0;
        if (dress.contains(Dress.NUMBERED)) {
            second = 0;
            return ++number + ". ";
        }
        if (dress.contains(Dress.NUMBERED2)) return number + "." + ++second + ". ";
        if (dress.contains(Dress.ROMAN))
            return List.of("I", "II", "III", "IV", "V", "VI").get(roman++) + ". ";
        if (dress.contains(Dress.LETTERED)) return (char) ('a' + letter++) + ") ";
        return dress.contains(Dress.DASHED) ? "- " : "";
    }

    private void grid(Piece.Grid grid) throws IOException {
        int columns = Documents.columns(grid);
        var edges = edges(grid, columns);
        var laid = Documents.laid(grid);
        for (int r = 0; r < laid.size(); r++) {
            float high = height(laid.get(r), edges);
            if (y - high < EDGE) {
                page = turn();
                if (grid.rows().get(0).header() && r > 0) row(laid.get(0), edges, grid.ruled(), false);
            }
            boolean last = r == laid.size() - 1 || y - high - height(laid.get(r + 1), edges) < EDGE;
            row(laid.get(r), edges, grid.ruled(), last);
        }
        y -= 10;
    }

    /** Columns are as wide as their longest word asks, and share what is left by how much stands in them. */
    private float[] edges(Piece.Grid grid, int columns) throws IOException {
        var needs = new float[columns];
        float sum = 0;
        for (int c = 0; c < columns; c++) {
            for (var row : grid.rows())
                if (c < row.cells().size())
                    needs[c] = Math.max(
                            needs[c],
                            Math.min(
                                    180,
                                    width(
                                            row.cells()
                                                    .get(c)
                                                    .replace("¶", " ")
                                                    .replace("\n", " ")
                                                    .replace("\t", " "),
                                            plain)));
            needs[c] += 12;
            sum += needs[c];
        }
        var edges = new float[columns + 1];
        edges[0] = EDGE;
        for (int c = 0; c < columns; c++) edges[c + 1] = edges[c] + needs[c] * wide / sum;
        return edges;
    }

    private float height(List<Documents.Put> puts, float[] edges) throws IOException {
        int lines = 1;
        for (var put : puts) lines = Math.max(lines, rows(put, edges).size());
        return lines * PITCH + 2 * PAD;
    }

    private List<String> rows(Documents.Put put, float[] edges) throws IOException {
        var rows = new ArrayList<String>();
        for (var part : Documents.seen(put.words()).split("[¶\n]", -1))
            rows.addAll(wrapped(part, plain, edges[put.column() + put.width()] - edges[put.column()] - 2 * PAD));
        return rows;
    }

    private void row(List<Documents.Put> puts, float[] edges, boolean ruled, boolean last) throws IOException {
        float high = height(puts, edges);
        for (var put : puts) {
            float x = edges[put.column()];
            float right = edges[put.column() + put.width()];
            float at = y - PAD;
            for (var row : rows(put, edges)) {
                at -= PITCH;
                put(row, plain, x + PAD, at + 3);
            }
            if (!ruled) continue;
            stroke(x, y, x, y - high);
            stroke(right, y, right, y - high);
            if (!put.goesOn()) stroke(x, y, right, y);
            if (last) stroke(x, y - high, right, y - high);
        }
        y -= high;
    }

    private void stroke(float x, float from, float to, float down) throws IOException {
        page.moveTo(x, from);
        page.lineTo(to, down);
        page.stroke();
    }

    private static float width(String words, PDFont face) throws IOException {
        return face.getStringWidth(words) / 1000 * SIZE;
    }

    private static List<String> wrapped(String words, PDFont face, float wide) throws IOException {
        var rows = new ArrayList<String>();
        var row = new StringBuilder();
        for (var word : words.replace("\t", "    ").split(" ", -1)) {
            if (!row.isEmpty() && width(row + " " + word, face) > wide) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        rows.add(row.toString());
        return rows;
    }
}

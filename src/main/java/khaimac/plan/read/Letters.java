package khaimac.plan.read;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Takes letters and drawn lines from pages, each with its place. */
final class Letters extends PDFTextStripper {
    private static final int MOST_GLYPHS = 100_000;
    private static final int MOST_RULES = 8_000;
    private static final float THIN = 3;
    private static final float SHORT = 6;

    /** A page that was read, to be taken at once: it is not kept. */
    interface Reader {
        void take(Leaf leaf) throws IOException;
    }

    private final Patience patience;
    private final Reader reader;
    private final Map<PDFont, Face> faces = new HashMap<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    /** Corners of what is being drawn, as pairs of ends. */
    private final List<Point2D[]> path = new ArrayList<>();

    private Point2D.Float start = new Point2D.Float();
    private Point2D.Float point = new Point2D.Float();
    private boolean bent;
    private int pictures;
    private int number;
    private float width;
    private float height;
    private int turned;

    /** How many letters had no name, were turned, or are not drawn but only lie over a picture. */
    int unnamed;

    int seen;
    int aslant;
    int unpainted;

    Letters(Patience patience, Reader reader) {
        this.patience = patience;
        this.reader = reader;
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(false);
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        glyphs.clear();
        rules.clear();
        path.clear();
        faces.clear();
        pictures = 0;
        number++;
        turned = Math.floorMod(page.getRotation(), 360);
        var box = page.getCropBox();
        boolean sideways = turned % 180 != 0;
        width = sideways ? box.getHeight() : box.getWidth();
        height = sideways ? box.getWidth() : box.getHeight();
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        reader.take(new Leaf(number, width, height, List.copyOf(glyphs), List.copyOf(rules), pictures));
    }

    // ------------------------------------------------------------------ letters

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        patience.ask();
        seen++;
        if (font.toUnicode(code) == null) unnamed++;
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) unpainted++;
        super.showGlyph(place, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition at) {
        if (glyphs.size() >= MOST_GLYPHS) return;
        if (at.getDir() != 0 && at.getDir() != turned) {
            aslant++;
            return;
        }
        var text = at.getUnicode();
        if (text == null || text.isEmpty()) return;
        float size = at.getFontSizeInPt() > 0 ? at.getFontSizeInPt() : 10;
        var face = face(at.getFont());
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE)
            face = new Face(true, face.slanted(), false, false, face.font());
        var glyph = new Glyph(text, at.getX(), at.getX() + at.getWidth(), at.getY(), size, face);
        if (glyphs.isEmpty()) {
            glyphs.add(glyph);
            return;
        }
        var before = glyphs.getLast();
        boolean onLine = Math.abs(before.y() - glyph.y()) < size / 2;
        if (onLine && marks(text) && glyph.x() < before.right() + size / 3 && glyph.x() > before.x() - size / 3) {
            glyphs.set(glyphs.size() - 1, before.with(text));
            return;
        }
        // What is printed twice, a hair apart, is meant to look bold.
        boolean again = before.text().equals(text) && onLine && Math.abs(before.x() - glyph.x()) < size / 6;
        if (!again) glyphs.add(glyph);
    }

    private static boolean marks(String text) {
        return text.codePoints().allMatch(letter -> Character.getType(letter) == Character.NON_SPACING_MARK);
    }

    private Face face(PDFont font) {
        return faces.computeIfAbsent(font, _ -> {
            var name = font.getName() == null ? "" : font.getName();
            if (name.length() > 7 && name.charAt(6) == '+') name = name.substring(7);
            var small = name.toLowerCase(Locale.ROOT);
            var described = font.getFontDescriptor();
            boolean bold = small.contains("bold")
                    || small.contains("black")
                    || small.contains("heavy")
                    || (described != null && (described.isForceBold() || described.getFontWeight() >= 600));
            boolean slanted = small.contains("italic")
                    || small.contains("oblique")
                    || (described != null && (described.isItalic() || described.getItalicAngle() != 0));
            return new Face(bold, slanted, false, false, name);
        });
    }

    // ------------------------------------------------------------------ lines

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        patience.ask();
        switch (operator.getName()) {
            case "m" -> {
                if (operands.size() > 1) start = point = at(operands, 0);
            }
            case "l" -> {
                if (operands.size() > 1) lineTo(at(operands, 0));
            }
            case "h" -> lineTo(start);
            case "c", "v", "y" -> bent = true;
            case "re" -> rectangle(operands);
            case "S" -> stroke();
            case "s", "b", "b*" -> {
                lineTo(start);
                stroke();
            }
            case "B", "B*" -> stroke();
            case "f", "F", "f*" -> fill();
            case "n" -> forget();
            case "Do" -> picture(operands);
            case "BI" -> pictures++;
            default -> {
                // It draws no line.
            }
        }
        super.processOperator(operator, operands);
    }

    private void picture(List<COSBase> operands) {
        var with = getResources();
        if (with != null && !operands.isEmpty() && operands.get(0) instanceof COSName name && with.isImageXObject(name))
            pictures++;
    }

    private Point2D.Float at(List<COSBase> operands, int from) {
        float x = operands.get(from) instanceof COSNumber number ? number.floatValue() : 0;
        float y = operands.get(from + 1) instanceof COSNumber number ? number.floatValue() : 0;
        return onPage(x, y);
    }

    /** From the paper's own measure, which begins at its foot, to what a reader sees. */
    private Point2D.Float onPage(float x, float y) {
        var place = getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        var box = getCurrentPage().getCropBox();
        float across = place.x - box.getLowerLeftX();
        float up = place.y - box.getLowerLeftY();
        return switch (turned) {
            case 90 -> new Point2D.Float(up, across);
            case 180 -> new Point2D.Float(width - across, up);
            case 270 -> new Point2D.Float(width - up, height - across);
            default -> new Point2D.Float(across, height - up);
        };
    }

    private void lineTo(Point2D.Float to) {
        if (path.size() < MOST_RULES) path.add(new Point2D[] {point, to});
        point = to;
    }

    private void rectangle(List<COSBase> operands) {
        if (operands.size() < 4) return;
        float wide = operands.get(2) instanceof COSNumber number ? number.floatValue() : 0;
        float high = operands.get(3) instanceof COSNumber number ? number.floatValue() : 0;
        float x = operands.get(0) instanceof COSNumber number ? number.floatValue() : 0;
        float y = operands.get(1) instanceof COSNumber number ? number.floatValue() : 0;
        start = point = onPage(x, y);
        lineTo(onPage(x + wide, y));
        lineTo(onPage(x + wide, y + high));
        lineTo(onPage(x, y + high));
        lineTo(start);
    }

    private void stroke() {
        for (var line : path)
            add((float) line[0].getX(), (float) line[0].getY(), (float) line[1].getX(), (float) line[1].getY());
        forget();
    }

    /** What is filled is a line where it is thin; else it is a colour behind words. */
    private void fill() {
        // Several rectangles may be filled at once: each begins where the one before it closed.
        int from = 0;
        for (int i = 0; i < path.size() && !bent; i++) {
            boolean ends = i + 1 == path.size() || !path.get(i + 1)[0].equals(path.get(i)[1]);
            boolean closes = path.get(i)[1].equals(path.get(from)[0]);
            if (!ends && !closes) continue;
            filled(path.subList(from, i + 1));
            from = i + 1;
        }
        forget();
    }

    private void filled(List<Point2D[]> shape) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double foot = -Double.MAX_VALUE;
        for (var line : shape)
            for (var corner : line) {
                left = Math.min(left, corner.getX());
                right = Math.max(right, corner.getX());
                top = Math.min(top, corner.getY());
                foot = Math.max(foot, corner.getY());
            }
        if (foot - top <= THIN) add((float) left, (float) (top + foot) / 2, (float) right, (float) (top + foot) / 2);
        else if (right - left <= THIN)
            add((float) (left + right) / 2, (float) top, (float) (left + right) / 2, (float) foot);
    }

    private void add(float x, float y, float toX, float toY) {
        if (rules.size() >= MOST_RULES) return;
        if (Math.abs(y - toY) <= 1 && Math.abs(x - toX) >= SHORT)
            rules.add(new Rule(true, (y + toY) / 2, Math.min(x, toX), Math.max(x, toX)));
        else if (Math.abs(x - toX) <= 1 && Math.abs(y - toY) >= SHORT)
            rules.add(new Rule(false, (x + toX) / 2, Math.min(y, toY), Math.max(y, toY)));
    }

    private void forget() {
        path.clear();
        bent = false;
    }
}

package khaimac.plan.read;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import khaimac.pdf.Standins;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF with text. It holds letters at places; lines, paragraphs and tables are found again by where they stand. */
final class PdfPaper {
    private static final long MOST_MEMORY = 96L << 20;
    private static final int MOST_PAGES = 400;
    private static final int FEWEST_LETTERS = 25;
    private static final float EDGE = 0.11f;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-–— ]*((Trang|Page)\\s*)?\\d{1,3}(\\s*/\\s*\\d{1,3})?[-–— ]*");

    private static final Pattern ENDED = Pattern.compile("[.:;!?]$");

    /** What stands on a page, from top to bottom. */
    private sealed interface Piece {
        float top();
    }

    private record Line(int page, float top, Strip strip, Said said) implements Piece {}

    private record Table(int page, float top, Grid grid, List<Float> edges) implements Piece {}

    private record Frame(int page, float top, List<Said> said) implements Piece {}

    private final Sheaf sheaf;
    private final List<List<Piece>> pages = new ArrayList<>();
    private final List<Float> heights = new ArrayList<>();
    private final List<Integer> scanned = new ArrayList<>();
    private float width;
    private int lettered;

    private PdfPaper(Sheaf sheaf) {
        this.sheaf = sheaf;
    }

    static void read(byte[] content, Sheaf sheaf, Patience patience) throws IOException {
        Standins.use();
        PdfBombs.refuse(content, patience);
        var paper = new PdfPaper(sheaf);
        try (var document = open(content, patience)) {
            int many = Math.min(document.getNumberOfPages(), MOST_PAGES);
            if (many < document.getNumberOfPages())
                sheaf.tell(
                        "Tệp quá dài nên chỉ đọc " + many + " trang đầu.",
                        "The file is too long; only its first " + many + " pages were read.");
            var letters = new Letters(patience, paper::take);
            letters.setEndPage(many);
            letters.writeText(document, Writer.nullWriter());
            paper.judge(letters);
        } catch (Unreadable | Sheaf.Full told) {
            throw told;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What a broken file makes of a reader nobody knows beforehand.
            if (Thread.currentThread().isInterrupted()) throw Unreadable.stopped();
            throw Unreadable.broken();
        } finally {
            paper.lay();
        }
    }

    private static PDDocument open(byte[] content, Patience patience) throws IOException {
        try {
            return Loader.loadPDF(
                    new Watched(content, patience),
                    "",
                    null,
                    null,
                    MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache);
        } catch (InvalidPasswordException e) {
            throw Unreadable.locked();
        }
    }

    private void judge(Letters letters) throws IOException {
        if (lettered == 0 && !scanned.isEmpty()) throw Unreadable.scan();
        if (!scanned.isEmpty()) {
            var which = scanned.toString().replaceAll("[\\[\\]]", "");
            sheaf.tell(
                    "Trang " + which + " là ảnh chụp, không có chữ để đọc. Hãy gõ lại phần đó nếu cần.",
                    "Page " + which + " is a picture and has no words to read. Type that part if it is needed.");
        }
        if (letters.unnamed * 10 > letters.seen)
            sheaf.tell(
                    "Phông chữ của PDF bị hỏng: nhiều chữ không đọc được. Hãy xin tệp Word, hoặc soát lại từng chữ.",
                    "The fonts of the PDF are broken: many letters cannot be read. Ask for the Word file, or look at"
                            + " every word.");
        if (letters.unpainted * 2 > letters.seen && letters.seen > 0)
            sheaf.tell(
                    "Chữ trong PDF là do máy nhận dạng từ ảnh chụp, có thể sai. Hãy soát lại từng chữ.",
                    "The words of the PDF were recognised from a picture and may be wrong. Look at every word.");
        if (letters.aslant * 5 > letters.seen)
            sheaf.tell(
                    "Một phần chữ xoay ngang hoặc xiên nên không đọc.",
                    "Words that are turned or aslant were not read.");
    }

    // ------------------------------------------------------------------ one page

    private void take(Leaf leaf) throws IOException {
        heights.add(leaf.height());
        // Pages that lie among others that stand are of tables.
        width = width == 0 ? leaf.width() : Math.min(width, leaf.width());
        var pieces = new ArrayList<Piece>();
        pages.add(pieces);
        long inked = leaf.glyphs().stream().filter(glyph -> !glyph.isSpace()).count();
        if (inked < FEWEST_LETTERS && leaf.pictures() > 0) scanned.add(leaf.number());
        else if (inked > 0) lettered++;
        var rest = leaf.glyphs();
        for (var table : Ruled.of(leaf.rules())) {
            var parted = rest.stream().collect(Collectors.partitioningBy(table::holds));
            var within = parted.getOrDefault(true, List.of());
            if (within.isEmpty()) continue;
            rest = parted.getOrDefault(false, List.of());
            var grid = table.grid(within, sheaf, leaf.number());
            boolean frame = grid.rows.size() == 1 && grid.rows.get(0).boxes().size() == 1;
            if (frame)
                pieces.add(new Frame(
                        leaf.number(),
                        table.top(),
                        grid.lines().stream().map(Said::boxed).toList()));
            else pieces.add(new Table(leaf.number(), table.top(), grid, table.edges()));
        }
        flow(leaf, rest, pieces);
        pieces.sort(Comparator.comparingDouble(Piece::top));
    }

    private void flow(Leaf leaf, List<Glyph> glyphs, List<Piece> pieces) throws IOException {
        var lines = new ArrayList<List<Strip>>();
        for (var line : Strip.lines(glyphs)) {
            var parts = line.parts();
            // Words that were spread over a line by hand are words, and no columns.
            if (parts.size() > 8) parts = List.of(line);
            lines.add(parts);
        }
        beside(lines);
        for (int i = 0; i < lines.size(); i++) {
            // Columns are of lines between which nothing else stands.
            var rest = lines.subList(i, lines.size());
            float until = until(lines.get(i).get(0).y(), pieces);
            int many = 0;
            while (many < rest.size() && rest.get(many).get(0).y() <= until) many++;
            var columns = Columns.from(rest.subList(0, many));
            if (columns.lines().size() > 1 && columns.isTable()) {
                pieces.add(new Table(leaf.number(), columns.top(), columns.grid(sheaf, leaf.number()), List.of()));
                i += columns.lines().size() - 1;
                continue;
            }
            pieces.add(line(leaf, lines.get(i)));
        }
    }

    /** Lines of two columns that stand a little higher and lower than each other are one. */
    private static void beside(List<List<Strip>> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            var one = lines.get(i);
            var next = lines.get(i + 1);
            if (next.get(0).y() - one.get(0).y() > one.get(0).size() * 0.95) continue;
            boolean apart = one.getLast().right() + 12 < next.get(0).x()
                    || next.getLast().right() + 12 < one.get(0).x();
            if (!apart) continue;
            var both = new ArrayList<>(one);
            both.addAll(next);
            both.sort(Comparator.comparingDouble(Strip::x));
            lines.set(i, both);
            lines.remove(i + 1);
        }
    }

    private static float until(float y, List<Piece> pieces) {
        float until = Float.MAX_VALUE;
        for (var piece : pieces) if (piece.top() > y && !(piece instanceof Line)) until = Math.min(until, piece.top());
        return until;
    }

    private Line line(Leaf leaf, List<Strip> parts) throws IOException {
        var whole =
                Strip.of(parts.stream().flatMap(part -> part.glyphs().stream()).toList());
        var ink = new Ink(sheaf);
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0)
                ink.write(
                        parts.size() > 3 ? " " : "\t",
                        parts.get(i).glyphs().get(0).face(),
                        leaf.number());
            parts.get(i).write(ink, leaf.number());
        }
        return new Line(leaf.number(), whole.y(), whole, ink.dry(leaf.number(), 0, false, false, ""));
    }

    // ------------------------------------------------------------------ all pages

    private void lay() {
        withoutMargins();
        var block = TextBlock.of(
                pages.stream()
                        .flatMap(List::stream)
                        .filter(Line.class::isInstance)
                        .map(piece -> ((Line) piece).strip())
                        .toList(),
                width);
        Line before = null;
        Said open = null;
        Table table = null;
        for (var page : pages)
            for (var piece : page) {
                if (piece instanceof Line line) {
                    if (table != null) sheaf.add(table.grid());
                    table = null;
                    if (open != null && before != null && goesOn(block, before, open, line))
                        open = joined(block, before, open, line);
                    else {
                        if (open != null) sheaf.add(open);
                        open = line.said().centred(centred(block, line));
                    }
                    before = line;
                    continue;
                }
                if (open != null) sheaf.add(open);
                open = null;
                before = null;
                if (piece instanceof Frame frame) {
                    if (table != null) sheaf.add(table.grid());
                    table = null;
                    sheaf.add(frame.said());
                } else if (piece instanceof Table next) {
                    if (table != null
                            && next.page() == table.page() + 1
                            && TornTable.continues(table.grid(), table.edges(), next.grid(), next.edges())) {
                        TornTable.mend(table.grid(), next.grid());
                        table = new Table(next.page(), table.top(), table.grid(), table.edges());
                    } else {
                        if (table != null) sheaf.add(table.grid());
                        table = next;
                    }
                }
            }
        if (open != null) sheaf.add(open);
        if (table != null) sheaf.add(table.grid());
        pages.clear();
    }

    private static boolean centred(TextBlock block, Line line) {
        return block.centred(line.strip()) && !Strip.begins(line.said().text());
    }

    private static boolean goesOn(TextBlock block, Line line, Said open, Line next) {
        var words = next.said().text();
        if (words.isEmpty() || Strip.begins(words)) return false;
        if (!block.justified() && Strip.isLabelled(words)) return false;
        var strip = line.strip();
        if (Math.abs(strip.size() - next.strip().size()) > 1) return false;
        boolean small = Character.isLowerCase(words.codePointAt(0));
        boolean full = block.fills(strip, next.strip().firstWord());
        if (line.page() != next.page()) {
            boolean outward = block.indents() && !block.indented(next.strip());
            return full && (small || outward) && !ENDED.matcher(open.text()).find();
        }
        if (next.strip().y() - strip.y() > strip.size() * 2.1) return false;
        boolean middle = centred(block, next);
        if (middle || open.manner().centred()) {
            boolean sameLook =
                    line.said().manner().bold() == next.said().manner().bold();
            return sameLook && middle && block.wide(strip, next.strip().firstWord());
        }
        // A first line may be indented; one that goes on is not, unless it hangs below its number.
        boolean hangs = Strip.begins(open.text()) && next.strip().x() > strip.x() - 1;
        return full && (hangs || !block.indented(next.strip()));
    }

    /** Of a title in the middle a full line tells by nothing that it stands there; the one below does. */
    private static Said joined(TextBlock block, Line line, Said open, Line next) {
        boolean middle = centred(block, next)
                && !block.indented(line.strip())
                && line.said().manner().bold() == next.said().manner().bold();
        return open.and(next.said()).centred(open.manner().centred() || middle);
    }

    /** Numbers of pages, and what stands at the head or the foot of every page. */
    private void withoutMargins() {
        Map<String, Integer> often = new HashMap<>();
        for (int page = 0; page < pages.size(); page++)
            for (var line : atEdge(page)) often.merge(shape(line), 1, Integer::sum);
        for (int page = 0; page < pages.size(); page++)
            for (var line : atEdge(page)) {
                boolean number = PAGE_NUMBER.matcher(line.said().text()).matches();
                boolean everywhere =
                        often.getOrDefault(shape(line), 0) > 2 && often.getOrDefault(shape(line), 0) * 2 > pages.size();
                if (number || everywhere) pages.get(page).remove(line);
            }
    }

    private static String shape(Line line) {
        return Math.round(line.top() / 4) + " " + line.said().text().replaceAll("\\d+", "#");
    }

    private List<Line> atEdge(int page) {
        float height = heights.get(page);
        var lines = new ArrayList<Line>();
        for (var piece : pages.get(page))
            if (piece instanceof Line line && (line.top() < height * EDGE || line.top() > height * (1 - EDGE)))
                lines.add(line);
        return lines;
    }
}

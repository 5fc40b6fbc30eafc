package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import khaimac.plan.paper.Block;
import khaimac.plan.paper.Manner;
import khaimac.plan.paper.Paper;
import khaimac.plan.paper.Place;

/** A document as one reads a plan: a line, or a grid, one after the other. */
sealed interface Piece {
    /**
     * Where a line ends: at a break, and where two lines have run together, as they do in what is copied out of a page.
     * After capitals or the end of a sentence a label begins a line, and so does a time with its colon.
     * "II. Thời gian:" is one line with its number.
     */
    Pattern RUN_TOGETHER = Pattern.compile("\n"
        + "|(?<!(?:^|\n"
        + ")\\s{0,4}[\\p{L}\\d.]{1,6}[.)])(?<=[!?;)”\\p{Lu}]|\\p{L}\\.|\\d{4})[ \\u00a0]+(?=(?:Thời gian|Địa"
        + " điểm|Thành phần|Phông(?: chính| hậu| sân khấu)?|Ma ?-?[Kk][ée]t|Maket|Tiêu đề|Khẩu hiệu|Nơi"
        + " nhận|Backdrop)\\s*:)|[ \\u00a0]+(?=\\((?:Kèm theo|Ban hành kèm))|(?<=\\))[ ]+(?=(?:Ngày|NGÀY) \\d)|["
        + " ]+(?=\\((?:Thời gian\\s*:|Ngày [^()]{5,60}, tại ))|(?<=[\\p{L}\\d”)])[ ]+(?=Căn cứ \\p{Lu})|(?<=\\p{Lu})["
        + " ]+(?=(?:TM|KT|T/M|TL|TUQ)[. ]+(?:BAN|CHỦ|GIÁM|HIỆU|UBND|ỦY|HỘI|TRƯỞNG|ĐẢNG|CÔNG|BTC)[ $])|(?<=\\p{L})["
        + " ]+(?=\\d{1,2}(?:h|:|g| giờ )\\d{0,2}['’]?\\s*[-–—÷]\\s*\\d{1,2}(?:h|:|g| giờ )\\d{0,2}['’]?\\s*:\\s)");

    Place place();

    /**
     * A line.
     *
     * @param all its words, with its mark
     * @param marker its mark, and its words without it
     */
    record Line(Place place, Manner manner, String all, Marker marker) implements Piece {
        String text() {
            return marker.text();
        }

        String folded() {
            return Spelling.folded(marker.text());
        }

        /** Whether all of it is large, but for what stands in brackets. */
        boolean isLarge() {
            return Spelling.capitals(marker.text().replaceAll("\\([^()]*\\)", ""));
        }

        boolean marked() {
            return marker.kind() != Marker.Kind.NONE;
        }
    }

    record Grid(Place place, Block.Table table) implements Piece {}

    static List<Piece> of(Paper paper) {
        var pieces = new ArrayList<Piece>();
        for (var block : Tabbed.tables(paper.blocks())) {
            switch (block) {
                case Block.Paragraph paragraph -> lines(paragraph, paragraph.manner(), pieces);
                case Block.Table table -> table(table, pieces);
            }
        }
        return pieces;
    }

    private static void table(Block.Table table, List<Piece> pieces) {
        int other = other(table);
        if (other > 0) {
            table(new Block.Table(table.place(), table.rows().subList(0, other)), pieces);
            below(
                    new Block.Table(
                            table.place(),
                            table.rows().subList(other, table.rows().size())),
                    pieces);
        } else if (isCard(table)) {
            for (var row : table.rows()) labels(row, pieces);
        } else if (isBox(table) || isByTwos(table)) {
            for (var row : table.rows()) boxes(row, pieces);
        } else {
            int begin = head(table);
            for (var row : table.rows().subList(0, begin)) labels(row, pieces);
            int end = Math.max(begin, tail(table));
            pieces.add(new Grid(
                    table.place(), new Block.Table(table.place(), table.rows().subList(begin, end))));
            for (var row : table.rows().subList(end, table.rows().size())) {
                if (filled(row).size() == 2) labels(row, pieces);
                else boxes(row, pieces);
            }
        }
    }

    private static void boxes(Block.Row row, List<Piece> pieces) {
        for (var cell : row.cells()) for (var line : cell.lines()) lines(line, boxed(line.manner()), pieces);
    }

    /** Where something else begins in a sheet: a row like "CHỮ TRÊN MÀN HÌNH", "DANH SÁCH KHEN THƯỞNG"; 0: nowhere. */
    private static int other(Block.Table table) {
        for (int at = 2; at < table.rows().size(); at++)
            if (isOther(table.rows().get(at))) return at;
        return 0;
    }

    private static boolean isOther(Block.Row row) {
        var filled = filled(row);
        if (filled.size() != 1) return false;
        var text = filled.getFirst().text().strip();
        boolean heads = Spelling.capitals(text) || text.endsWith(":");
        if (!heads || text.length() > 80 || Hours.first(text) != null) return false;
        var topic = Topic.of(Spelling.folded(text.replaceAll(":$", "")));
        return topic == Topic.TITLE || topic == Topic.SLOGAN || topic == Topic.LIST || topic == Topic.DECOR;
    }

    /** What such a row is over: lines, until there are rows of several cells again. */
    private static void below(Block.Table table, List<Piece> pieces) {
        var heading = filled(table.rows().getFirst()).getFirst().lines().getFirst();
        var bold = heading.manner();
        lines(
                heading,
                new Manner(Math.max(1, bold.heading()), true, bold.slanted(), false, false, bold.mark()),
                pieces);
        int at = 1;
        for (; at < table.rows().size(); at++) {
            var row = table.rows().get(at);
            var filled = filled(row);
            boolean label =
                    filled.size() == 2 && filled.getFirst().text().strip().endsWith(":");
            if (isOther(row) || (filled.size() > 1 && !label)) break;
            if (label) labels(row, pieces);
            else boxes(row, pieces);
        }
        if (at >= table.rows().size()) return;
        var rest = new Block.Table(
                table.place(), table.rows().subList(at, table.rows().size()));
        if (isOther(rest.rows().getFirst())) below(rest, pieces);
        else table(rest, pieces);
    }

    /** "8h00: Chào cờ" over all columns, and under it "Thực hiện: …": an item of two rows, which is read as lines. */
    private static boolean isByTwos(Block.Table table) {
        int timed = 0;
        int labelled = 0;
        for (var row : table.rows()) {
            var filled = filled(row);
            if (filled.isEmpty()) continue;
            var first = filled.getFirst().text().strip();
            var hours = Hours.first(first);
            boolean begins =
                    hours != null && hours.start() != null && hours.from() <= 2 && first.length() > hours.to() + 3;
            if (filled.size() == 1 && begins) timed++;
            else if (first.matches("(?s)\\p{L}[^:]{1,30}:.*")) labelled++;
        }
        return timed > 2 && (timed + labelled) * 10 >= table.rows().size() * 9 && labelled * 2 >= timed;
    }

    /**
     * Where a table ends and lines begin that only stand in its cells: under the rows of a sheet a label, and what
     * belongs to it.
     */
    private static int tail(Block.Table table) {
        int from = table.rows().size();
        for (int at = table.rows().size() - 1; at > 1; at--) {
            var filled = filled(table.rows().get(at));
            // "Loading: | 22:00 ngày 04/12": a label and what it says.
            if (filled.size() == 2
                    && from == at + 1
                    && filled.getFirst().text().strip().endsWith(":")
                    && Hours.first(filled.getFirst().text()) == null) {
                from = at;
                continue;
            }
            if (filled.size() > 1) break;
            if (filled.isEmpty() || !filled.getFirst().text().strip().endsWith(":")) continue;
            var topic =
                    Topic.of(Spelling.folded(filled.getFirst().text().strip().replaceAll(":$", "")));
            if (topic == Topic.TITLE || topic == Topic.SLOGAN || topic == Topic.DECOR) from = at;
        }
        return from;
    }

    /** Two columns that say "Địa điểm | …", "Ngày | …": lines with their labels. */
    private static boolean isCard(Block.Table table) {
        int known = 0;
        for (var row : table.rows()) {
            var filled = filled(row);
            if (filled.size() > 2) return false;
            if (filled.size() < 2 || filled.getFirst().text().length() > 40) continue;
            var topic =
                    Topic.of(Spelling.folded(filled.getFirst().text().strip().replaceAll(":$", "")));
            boolean said = topic == Topic.TIME || topic == Topic.PLACE || topic == Topic.ORGANISER;
            if (said && filled.getFirst().width() <= 1) known++;
        }
        return known >= 2;
    }

    /** Where the rows of a sheet begin, under rows that only say "Địa điểm: …" in two cells. */
    private static int head(Block.Table table) {
        int headings = Table.headed(table);
        boolean card = headings > 0;
        for (int at = 0; at < headings; at++) {
            int many = filled(table.rows().get(at)).size();
            card &= many <= 2 || many == 4;
        }
        if (card) return headings;
        for (int at = 0; at < table.rows().size(); at++) {
            var filled = filled(table.rows().get(at));
            if (filled.size() > 2) return at;
            boolean label =
                    filled.size() == 2 && filled.getFirst().text().strip().endsWith(":");
            if (!label && filled.size() == 2) return 0;
        }
        return 0;
    }

    private static List<Block.Cell> filled(Block.Row row) {
        return row.cells().stream().filter(cell -> !cell.text().isBlank()).toList();
    }

    /** "Chữ màn hình LED | …": a label, and the lines of a title beside it. */
    private static boolean isTitleCell(Block.Cell label, Block.Cell words) {
        return Topic.of(Spelling.folded(label.text().strip().replaceAll(":$", ""))) == Topic.TITLE
                && words.text().strip().contains("\n");
    }

    private static void labels(Block.Row row, List<Piece> pieces) {
        var cells = filled(row);
        if (cells.isEmpty()) return;
        if (cells.size() == 4) {
            // Two labels beside each other.
            labels(new Block.Row(row.header(), cells.subList(0, 2)), pieces);
            labels(new Block.Row(row.header(), cells.subList(2, 4)), pieces);
            return;
        }
        if (cells.size() == 2 && isTitleCell(cells.getFirst(), cells.getLast())) {
            var label = cells.getFirst().lines().getFirst();
            var said = cells.getFirst().text().replace('\n', ' ').strip();
            lines(
                    new Block.Paragraph(label.place(), said.endsWith(":") ? said : said + ":", label.manner()),
                    label.manner(),
                    pieces);
            for (var line : cells.getLast().lines()) lines(line, boxed(line.manner()), pieces);
            return;
        }
        var first = cells.getFirst().lines().getFirst();
        var words = new StringBuilder();
        for (var cell : cells) {
            var said = cell.text().replace('\n', ' ').strip();
            boolean label = words.isEmpty() && cells.size() == 2 && !said.endsWith(":");
            words.append(words.isEmpty() ? "" : " ").append(said).append(label ? ":" : "");
        }
        lines(new Block.Paragraph(first.place(), words.toString(), first.manner()), first.manner(), pieces);
    }

    private static void lines(Block.Paragraph paragraph, Manner manner, List<Piece> pieces) {
        boolean first = true;
        for (var part : RUN_TOGETHER.split(paragraph.text(), -1)) {
            var clean = clean(part);
            if (clean.isEmpty()) continue;
            if (first && goesOn(clean, pieces)) {
                var before = (Line) pieces.removeLast();
                var whole = before.all() + " " + clean;
                pieces.add(new Line(
                        before.place(),
                        before.manner(),
                        whole,
                        Marker.of(before.manner().mark(), whole)));
                continue;
            }
            var mark = first ? manner.mark() : "";
            pieces.add(new Line(paragraph.place(), manner, clean, Marker.of(mark, clean)));
            first = false;
        }
    }

    /** "18h45" and "- 19h30" under it: a span that the end of a line has broken. */
    private static boolean goesOn(String text, List<Piece> pieces) {
        if (!text.matches("[-–—]\\s*\\d{1,2}\\s?(?:h|g|:|giờ).*")
                || pieces.isEmpty()
                || !(pieces.getLast() instanceof Line before)
                || !before.all().matches(".*\\D\\d{1,2}\\s?(?:h|g|:|giờ)\\s?(?:\\d{2})?\\s?(?:['’′]|phút)?$"))
            return false;
        var hours = Hours.first(before.all());
        return hours != null && hours.end() == null && hours.from() > 2;
    }

    /** Signs that a text keeps when it is copied out of a page: they are not its words. */
    static String clean(String text) {
        return text.replaceAll("</?[biu]>", "")
                .replaceAll("\\*\\*", "")
                .replaceAll("\\\\(?=\\*)", "")
                .replaceAll("(?<=[(“\"\\s])\\*(?=\\S)|(?<=\\S)\\*(?=[)”\"\\s.,;]|$)", "")
                .replaceAll("(?<=^|[(\\s])_(?=\\S)|(?<=\\S)_(?=[)\\s.,;]|$)", "")
                .replaceAll("“\\s+", "“")
                .replaceAll("\\s+”", "”")
                .replaceAll("^#{1,6}\\s+", "")
                .replaceAll("^[-_=*.~─]{4,}$", "")
                .replaceAll("^>+$", "")
                .replaceAll("^[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{23E9}-\\x{23FF}\\x{FE0F}\\x{200D}]+\\s*", "")
                .replaceAll("\\s*[\\x{1F000}-\\x{1FAFF}\\x{FE0F}\\x{200D}]+$", "")
                .strip();
    }

    private static Manner boxed(Manner manner) {
        return new Manner(manner.heading(), manner.bold(), manner.slanted(), true, true, manner.mark());
    }

    /** A table of one column is a frame around lines. */
    private static boolean isBox(Block.Table table) {
        return table.rows().stream().allMatch(row -> row.cells().size() <= 1)
                && table.rows().size() <= 3;
    }

    /** The columns of a line that has two, far from each other; one that has not comes alone. */
    static List<String> columns(String line) {
        var parts = new ArrayList<String>();
        for (var part : line.split("\\t+| {3,}|\\u00a0{3,}", -1)) if (!part.isBlank()) parts.add(part.strip());
        return parts;
    }
}

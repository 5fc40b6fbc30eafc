package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.regex.Pattern;
import khaimac.plan.paper.Block;

/** Tables of those who are honoured. */
final class Rosters {
    private static final Pattern HONOURED = Pattern.compile(
            "award|winner|khen|tặng|tuyên dương|vinh danh|biểu dương|tôn vinh|trao|giải|học bổng|huy hiệu|huân "
                    + "chương|kỷ niệm"
                    + " chương|danh hiệu|đạt |nhận ");
    private static final Pattern OTHERS =
            Pattern.compile("ban tổ chức|ban chỉ đạo|tiểu ban|khách mời|đại biểu|thành phần|phân công|tổ giúp việc|"
                    + "ban giám khảo|dự"
                    + " họp|tham dự|vận động viên|đội tuyển|liên hệ");

    private Rosters() {}

    /**
     * @param heading the words over the table
     * @param alone whether the document is nothing but this
     */
    static boolean isOne(Table table, String heading, boolean alone) {
        if (isOfAwards(table, heading)) return true;
        if (!table.has(Column.WHO) && !(table.has(Column.AWARD) && table.has(Column.UNIT))) return false;
        if ((table.has(Column.MONEY) && !table.has(Column.AWARD))
                || table.has(Column.MATCH)
                || table.has(Column.TASK)
                || table.has(Column.TIME)
                || table.has(Column.CONTENT)) return false;
        var folded = Spelling.folded(heading);
        if (OTHERS.matcher(folded).find() && !HONOURED.matcher(folded).find() && !table.has(Column.AWARD)) return false;
        return table.has(Column.AWARD) || HONOURED.matcher(folded).find() || alone;
    }

    /** "Hạng mục | Họ tên" under a heading of awards: what they get, and no items. */
    private static boolean isOfAwards(Table table, String heading) {
        return table.has(Column.WHO)
                && table.has(Column.CONTENT)
                && !table.has(Column.TIME)
                && !table.has(Column.AWARD)
                && HONOURED.matcher(Spelling.folded(heading)).find();
    }

    static boolean isHonoured(String heading) {
        return HONOURED.matcher(Spelling.folded(heading)).find();
    }

    /** The column with the names; where no heading says so, the one that nothing else is known of. */
    private static Column whose(Table table) {
        if (table.has(Column.WHO)) return Column.WHO;
        return table.has(Column.OTHER) ? Column.OTHER : Column.UNIT;
    }

    static NameList read(Table table, String heading) {
        var rows = new ArrayList<NameList.Row>();
        var noted = table.has(Column.UNIT) ? Column.UNIT : Column.OTHER;
        var section = "";
        var award = "";
        var unit = "";
        for (var row : table.rows().subList(table.from(), table.rows().size())) {
            if (table.isHeading(row)) continue;
            var banner = table.banner(row);
            var who = table.cell(row, whose(table));
            if (banner != null && (who == null || who.width() > 1 || !isFilled(row, table))) {
                section = Spelling.trimmed(Marker.of("", banner).text());
                award = "";
                continue;
            }
            var given = table.cell(row, isOfAwards(table, heading) ? Column.CONTENT : Column.AWARD);
            if (given != null && !given.goesOn() && !given.text().isBlank()) award = flat(given);
            else if (given != null && !given.goesOn()) award = "";
            var name = who == null || who.goesOn() ? "" : flat(who);
            if (name.isEmpty()) continue;
            var notes = new ArrayList<String>();
            for (int at = 0; at < table.columns().size(); at++) {
                if (table.columns().get(at) != noted) continue;
                var cell = Table.cell(row, at);
                if (cell == null || cell.equals(who) || cell.column() != at) continue;
                if (!cell.goesOn()) unit = flat(cell);
                if (!unit.isEmpty()) notes.add(unit);
            }
            var group = award.isEmpty() ? section : award;
            rows.add(new NameList.Row(
                    group,
                    name,
                    String.join(", ", notes),
                    row.cells().getFirst().place()));
        }
        return new NameList(heading, rows, table.place());
    }

    /** Whether more than one cell of a row says something besides its number. */
    private static boolean isFilled(Block.Row row, Table table) {
        int filled = 0;
        for (var cell : row.cells()) {
            boolean number =
                    cell.column() < table.columns().size() && table.columns().get(cell.column()) == Column.NUMBER;
            if (!number && !cell.text().isBlank()) filled++;
        }
        boolean counted = false;
        var number = table.cell(row, Column.NUMBER);
        if (number != null) counted = number.text().strip().matches("\\d+[.)]?");
        return filled > 1 || counted;
    }

    private static String flat(Block.Cell cell) {
        return Spelling.trimmed(cell.text().replaceAll("\\s+", " ")).strip();
    }
}

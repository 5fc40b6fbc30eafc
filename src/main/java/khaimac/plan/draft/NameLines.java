package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lists of those who are honoured, as lines. */
final class NameLines {
    private static final Pattern GIVEN = Pattern.compile(
            "^((?:tập thể|cá nhân|giải|huy|huân|bằng|giấy|cờ|danh hiệu|chiến sĩ|lao động|hạng|nhất|nhì|ba|khuyến"
                    + " khích)[^:]{0,60})\\s*:\\s*(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Gắn bó 15 năm: Quách Đại Nghĩa": what is given, and whom. */
    private static final Pattern OTHER = Pattern.compile("^([^:]{3,40})\\s*:\\s*(\\p{Lu}\\p{Ll}*\\s.{3,})$");

    private static final Pattern UNIT = Pattern.compile("^(.{3,}?)\\s*\\(([^()]{3,60})\\)[.;]?$");

    private final Reading plan;
    private String group = "";

    NameLines(Reading plan) {
        this.plan = plan;
    }

    /** Another list begins. */
    void begin() {
        group = "";
    }

    /** A line of a list that is no table: "Giải Nhất: Đội Lò 1", "1. Bà Ninh Thị Gấm - Tổ dân phố số 1". */
    boolean listed(Piece.Line line, Heading here, Scope scope) {
        if (!Rosters.isHonoured(here.words()) || line.text().length() > 200) return false;
        boolean head = !line.marked()
                || line.marker().kind() == Marker.Kind.ROMAN
                || line.text().endsWith(":");
        var given = GIVEN.matcher(line.text());
        if (head && !given.matches() && !OTHER.matcher(line.text()).matches()) {
            group = Spelling.trimmed(line.text());
            return true;
        }
        var parts = line.text().split("\\s[-–—]\\s|,\\s+", 2);
        var other = OTHER.matcher(line.text());
        boolean named = given.matches() || (!line.marked() && other.matches());
        var of = given.matches() ? given : other;
        if (named) parts = of.group(2).split("\\s[-–—]\\s", 2);
        var unit = UNIT.matcher(parts[0]);
        if (parts.length < 2 && unit.matches()) parts = new String[] {unit.group(1), unit.group(2)};
        var row = new NameList.Row(
                named ? Spelling.trimmed(of.group(1)) : group,
                Spelling.trimmed(parts[0]),
                parts.length < 2 ? "" : Spelling.trimmed(parts[1]),
                line.place());
        var rows = new ArrayList<NameList.Row>();
        var heading = Spelling.trimmed(here.words());
        boolean goesOn =
                !scope.rosters.isEmpty() && scope.rosters.getLast().heading().equals(heading);
        var before = goesOn ? scope.rosters.removeLast() : new NameList(heading, List.of(), line.place());
        rows.addAll(before.rows());
        rows.add(row);
        scope.rosters.add(new NameList(heading, rows, before.place()));
        plan.mark(line.place(), Taken.What.ROSTER, scope);
        return true;
    }
}

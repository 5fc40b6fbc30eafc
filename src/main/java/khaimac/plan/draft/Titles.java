package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import khaimac.plan.draft.TitleBlock.Role;
import khaimac.plan.paper.Place;

/** The lines of a title, and what each of them is. */
final class Titles {
    static final Pattern DATELINE =
            Pattern.compile("^(?:[\\p{L}.… ]{0,50}?,\\s*)?(?:ngày\\s*(?:[\\d….]|tháng)|(?:tháng|mùng)\\s*[\\d….]).*|"
                    + "^[\\p{L}\\d.…"
                    + " \\-]{2,50},\\s*(?:ngày|tháng|mùng|thứ) .*|^[\\p{L}"
                    + " ]{2,40},\\s*\\d{1,2}\\s*[/\\-.]\\s*\\d{1,2}.*|^\\d{1,2}[/.\\-]\\d{1,2}[/.\\-]\\d{4}$");
    private static final Pattern SUBTITLE = Pattern.compile(
            "^(?:đợt|năm học|nhiệm kỳ|nhiệm kì|năm \\d{4}|lần thứ|khóa|\\(|giai đoạn|chào mừng|chủ đề|hướng"
                    + " tới|quý|lớp|niên khóa|mùa).*");
    static final Pattern GAP = Pattern.compile("…|\\.{3,}|_{2,}|ngày\\s{2,}tháng|ngày tháng");
    private static final Pattern LATE_DATELINE =
            Pattern.compile("^(.{8,}?[\\p{L}\\d”\")])\\s+((?:\\p{Lu}\\p{Ll}+\\s?){1,5},\\s*(?:ngày|tháng)\\s.*)$");
    private static final Pattern RUN_ON =
            Pattern.compile("(?<=\\bNĂM \\d{4})\\s+(?=(?:PHÁT ĐỘNG|TRIỂN KHAI|PHƯƠNG HƯỚNG|TỔNG KẾT|SƠ KẾT|KHEN "
                    + "THƯỞNG|TRAO|GẶP MẶT|RA"
                    + " MẮT|CÔNG BỐ|ĐÓN NHẬN)\\b)");
    private static final Pattern BEFORE_KIND =
            Pattern.compile("\\s+(?:[-–—]\\s+)?(?=(?:LỄ|HỘI NGHỊ|ĐẠI HỘI|HỘI THẢO|HỘI THI|NGÀY HỘI|GẶP MẶT|TỌA ĐÀM|"
                    + "HỘI THAO|LIÊN"
                    + " HOAN)\\s+[\\p{Lu}“\"])");

    /** "HUY HIỆU ĐẢNG Đợt 03/02/2024": capitals, and then a line that has none. */
    private static final Pattern AFTER_CAPITALS = Pattern.compile("^((?:[\\p{Lu}\\d\\-–,.;:“”\"/]+\\s+)*\\p{Lu}{2,"
            + "}[”\"]?)\\s+((?:\\p{Lu}\\p{Ll}+)\\s\\p{L}*\\d*.{3,})$");

    /** @param runTogether whether a missing line break was put in where only the words say that it belongs there */
    record Read(TitleBlock block, boolean runTogether) {}

    private Titles() {}

    static Read read(List<Said<String>> written) {
        var lines = new ArrayList<Said<String>>();
        boolean run = false;
        for (var line : written) {
            var parts = parted(line.value());
            for (var part : parts) lines.add(line.with(part));
            // Place and day, or "Đợt …", are a line of their own in every title.
            run |= parts.stream().skip(1).anyMatch(part -> role(part, true) == Role.NAME);
        }
        return new Read(new TitleBlock(roles(lines)), run);
    }

    private static List<String> parted(String text) {
        var late = LATE_DATELINE.matcher(text);
        if (late.matches() && late.group(1).length() > 12) {
            var parts = new ArrayList<>(parted(late.group(1)));
            parts.add(late.group(2));
            return parts;
        }
        var mixed = AFTER_CAPITALS.matcher(text);
        if (mixed.matches()) {
            var parts = new ArrayList<>(parted(mixed.group(1)));
            parts.addAll(parted(mixed.group(2)));
            return parts;
        }
        if (!Spelling.capitals(text)) return List.of(text);
        var kind = BEFORE_KIND.matcher(text);
        if (kind.find()
                && Words.BODY
                        .matcher(Spelling.folded(text.substring(0, kind.start())))
                        .find()
                && !text.substring(0, kind.start()).endsWith("KẾT")) {
            var parts = new ArrayList<String>();
            parts.add(text.substring(0, kind.start()));
            parts.addAll(parted(text.substring(kind.end())));
            return parts;
        }
        return List.of(RUN_ON.split(text));
    }

    private static List<TitleBlock.Row> roles(List<Said<String>> lines) {
        int kind = -1;
        for (int i = 0; i < lines.size() && kind < 0; i++) {
            var folded = Spelling.folded(lines.get(i).value());
            boolean body = Words.BODY.matcher(folded).find()
                    && !folded.matches(
                            "^(?:hội (?:nghị|thảo|thi|thao|diễn|trại|khỏe|chợ|giảng|xuân|làng|báo)|khối thi).*");
            if (Words.isKind(folded) && !body) kind = i;
        }
        boolean moreAfter = false;
        for (int i = kind + 1; kind >= 0 && i < lines.size(); i++)
            moreAfter |= role(lines.get(i).value(), true) == Role.NAME;
        var rows = new ArrayList<TitleBlock.Row>();
        boolean named = false;
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).value();
            Role role;
            if (isDateline(text)) role = Role.DATELINE;
            else if (i < kind
                    || (kind < 0
                            && i == 0
                            && Words.BODY.matcher(Spelling.folded(text)).find()
                            && lines.size() > 1)) role = Role.ORGANISER;
            else if (i == kind) role = moreAfter || text.split("\\s+").length <= 4 ? Role.KIND : Role.NAME;
            else if (named && text.matches("[“\"«].*[”\"»]")) role = Role.SUBTITLE;
            else role = role(text, Spelling.capitals(text) || !named);
            named |= role == Role.NAME;
            rows.add(new TitleBlock.Row(role, lines.get(i)));
        }
        return rows;
    }

    private static Role role(String text, boolean large) {
        if (isDateline(text)) return Role.DATELINE;
        if (SUBTITLE.matcher(Spelling.folded(text)).matches() || !large) return Role.SUBTITLE;
        return Role.NAME;
    }

    static boolean isDateline(String text) {
        var folded = Spelling.folded(text);
        boolean dated = folded.matches(".*\\d{4}.*") || folded.contains("…") || folded.contains("...");
        return dated
                && text.length() < 90
                && DATELINE.matcher(folded).matches()
                && !folded.startsWith("ngày hội")
                && !folded.matches("^ngày \\d+/\\d+.*(?:của|về).*");
    }

    /** Where a line of text says that another begins. */
    private static final String BROKEN =
            "(?iu)\\s+//?\\s+|\\s*\\|\\s*|\\s*[(\\[](?:xuống|ngắt) (?:dòng|hàng)[)\\]]\\s*";

    /** A line that one line of text gives by itself: "A / B", or one in quotes. */
    static List<Said<String>> inline(String value, Place place) {
        var lines = new ArrayList<Said<String>>();
        // "dòng trên “A”, dòng dưới “B”": only what stands in quotes is shown.
        var quoted = Slogans.quoted(value, Slogan.Side.ANY, place);
        var beside = Spelling.folded(value.replaceAll("[“\"«][^“”\"«»]*[”\"»]", " "));
        if (quoted.size() > 1
                && beside.matches("(?:dòng|hàng|thứ|nhất|hai|ba|tư|trên|giữa|dưới|cùng|và|là|\\d|[\\s:,.;/-])+"))
            return quoted.stream().map(Slogan::text).toList();
        for (var part : Spelling.unquoted(value).split(BROKEN, -1))
            if (!part.isBlank()) lines.add(Said.at(Spelling.unquoted(part.strip()), place));
        return lines;
    }
}

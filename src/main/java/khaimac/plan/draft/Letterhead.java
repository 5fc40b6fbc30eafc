package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** What stands above the name of a document: who writes it, under whom, its number and day. */
final class Letterhead {
    private static final Pattern MOTTO =
            Pattern.compile("cộng h[òo]?[aà]? ?xã hội|^cộng hòa|độc lập|^đảng cộng sản việt nam$|"
                    + "^đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$|^[*\\-_=\\s.]+$|"
                    + "^số\\s*[:.\\d]|^số"
                    + " .*-|ngày .*tháng|^mẫu|^dự thảo|^phụ lục");

    private static final Pattern NEXT_BODY = Pattern.compile(
            "(?<=\\s)(?=(?:TRƯỜNG|CÔNG AN|ĐẢNG ỦY|ĐẢNG BỘ|BAN|PHÒNG|CÔNG ĐOÀN|BẢO TÀNG|THƯ VIỆN|TRUNG ĐOÀN|TIỂU"
                    + " ĐOÀN|CHI CỤC|TRUNG TÂM|HUYỆN ĐOÀN|XÃ ĐOÀN|BỆNH VIỆN|KHOA|CHI BỘ)\\s)");

    private static final Pattern UNIT = Pattern.compile(
            "^(?:cđcs|cđ|lđlđ|ttyt|bvđk|trung đoàn|sư đoàn|lữ đoàn|tiểu đoàn|đại đội|đồn|trạm|tổ|đội|nông trường|lâm"
                    + " trường|hạt|kho bạc|tòa án|văn phòng|vườn|cảng|nhà hát|tạp chí|quỹ|mạng lưới|hiệp hội|liên"
                    + " minh|siêu thị) ");
    private static final Pattern PLACE =
            Pattern.compile("^(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|thôn|bản|khu phố) (?!đoàn|ủy)");
    private static final Pattern NO_PLACE = Pattern.compile(
            "(?:ủy ban nhân dân|hội đồng nhân dân|đảng ủy|đảng bộ|ban chấp hành|công đoàn|ban chỉ đạo|ban tổ chức"
                    + "|mặt trận tổ quốc(?: việt nam)?|phụ nữ(?: việt nam)?|nông dân|cựu chiến binh|hồ chí minh"
                    + "|người cao tuổi|chữ thập đỏ|khuyến học)$");

    private static final Pattern ORGAN =
            Pattern.compile("(?:ban (?:thường vụ|chấp hành|giám hiệu|giám đốc|thường trực)|btv|bch|thường trực)");

    private Letterhead() {}

    /** @param lines the document from its top to its name */
    static @Nullable Said<String> body(List<Piece> lines) {
        var names = new ArrayList<Said<String>>();
        for (var piece : lines) {
            switch (piece) {
                case Piece.Line line -> {
                    if (line.manner().heading() == 0 || Spelling.capitals(line.all()))
                        add(first(line.all()), line.place(), names);
                }
                case Piece.Grid grid -> {
                    for (var row : grid.table().rows())
                        if (!row.cells().isEmpty() && row.cells().getFirst().column() == 0)
                            for (var line : row.cells().getFirst().lines())
                                for (var part : parts(line.text())) add(first(Piece.clean(part)), line.place(), names);
                }
            }
        }
        if (names.isEmpty()) return null;
        var last = names.removeLast();
        while (!names.isEmpty()
                && !Words.BODY.matcher(Spelling.folded(last.value())).find()
                && !UNIT.matcher(Spelling.folded(last.value())).find()) {
            var before = names.removeLast();
            last = before.with(before.value() + " " + last.value());
        }
        // "ỦY BAN NHÂN DÂN" over "XÃ …": one body in two lines.
        boolean place = PLACE.matcher(Spelling.folded(last.value())).find();
        if (place
                && !names.isEmpty()
                && NO_PLACE.matcher(Spelling.folded(names.getLast().value())).find()) {
            var before = names.removeLast();
            last = before.with(before.value() + " " + last.value());
        }
        // "BAN THƯỜNG VỤ" under "HỘI …": an organ has no name of its own.
        boolean organ = ORGAN.matcher(Spelling.folded(last.value())).matches();
        if (organ
                && !names.isEmpty()
                && Words.BODY.matcher(Spelling.folded(names.getLast().value())).find())
            last = last.with(last.value() + " " + names.getLast().value());
        return last;
    }

    /** The superior body and the body itself, also where they have run together. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            int begin = 0;
            var next = NEXT_BODY.matcher(line);
            while (next.find()) {
                if (line.substring(begin, next.start()).strip().split("\\s+").length < 3) continue;
                parts.add(line.substring(begin, next.start()));
                begin = next.start();
            }
            parts.add(line.substring(begin));
        }
        return parts;
    }

    private static String first(String line) {
        var columns = Piece.columns(line);
        return columns.isEmpty() ? "" : columns.getFirst();
    }

    private static void add(String name, Place place, List<Said<String>> names) {
        var plain = name.replaceAll("[*]+", "").strip();
        var folded = Spelling.folded(plain);
        // "BCH HỘI NÔNG DÂN XÃ HỒNG" and "KỲ" under it: a short end of the same name.
        if (plain.length() >= 2
                && plain.length() < 4
                && plain.equals(plain.toUpperCase(Locale.ROOT))
                && plain.codePoints().allMatch(Character::isLetter)
                && !names.isEmpty()) {
            var before = names.removeLast();
            names.add(before.with(before.value() + " " + plain));
            return;
        }
        boolean body = Spelling.capitals(plain) || Words.BODY.matcher(folded).find();
        if (plain.length() < 4 || plain.length() > 120 || MOTTO.matcher(folded).find() || !body || plain.endsWith(":"))
            return;
        names.add(Said.at(plain, place));
    }
}

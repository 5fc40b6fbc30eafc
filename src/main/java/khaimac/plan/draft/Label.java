package khaimac.plan.draft;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A heading or a label, and what stands behind its colon. */
record Label(String words, String value, @Nullable Topic topic) {
    private static final Pattern LABEL = Pattern.compile("^([^:]{2,140}?)\\s*:\\s*(.*)$");

    /** What leads to a list is no heading of it. */
    private static final Pattern PROGRAMME =
            Pattern.compile("(?:nội dung,? )?(?:chương trình|kịch bản|tiến trình|trình tự)(?: [^,;:]{0,40})?");

    private static final Pattern SENTENCE = Pattern.compile("(?:như sau|cụ thể|sau đây)\\s*[:.]?$");

    static @Nullable Label of(Piece.Line line) {
        var sentence = SENTENCE.matcher(line.folded());
        // "Nội dung chương trình như sau:" leads to one, whatever else such a sentence leads to.
        if (sentence.find()) {
            boolean programme = PROGRAMME
                    .matcher(line.folded().substring(0, sentence.start()).strip())
                    .matches();
            return programme ? new Label(line.text(), "", Topic.PROGRAMME) : null;
        }
        // "(Thời gian: 8 giờ …)": brackets around the whole say no less.
        boolean bracketed = line.text().matches("\\((?:[^()]|\\([^()]*\\))*\\)");
        var parts =
                LABEL.matcher(bracketed ? line.text().substring(1, line.text().length() - 1) : line.text());
        // "Khai mạc: 7g30 ngày 14/11": a day says that it is no item.
        if (parts.matches()
                && Spelling.folded(parts.group(1)).matches("khai mạc|khai hội|bắt đầu|diễn ra|tổ chức")
                && Days.of(parts.group(2), 2000) instanceof Days.Found(var day, var _)
                && day.wholeDay())
            return new Label(parts.group(1), parts.group(2).strip(), Topic.TIME);
        if (parts.matches()) {
            var topic = Topic.of(Spelling.folded(parts.group(1)));
            if ((topic != null && Hours.first(parts.group(1)) == null) || topic == Topic.PROGRAMME)
                return new Label(parts.group(1), parts.group(2).strip(), topic);
        }
        var folded = line.folded().replaceAll("[:.;]+$", "");
        // "Địa điểm Hội trường xã" without a colon is said of nothing else.
        boolean heading = line.marker().kind().ofHeadings()
                || line.manner().heading() > 0
                || line.manner().bold()
                || line.isLarge()
                || line.text().endsWith(":");
        boolean brief = folded.replaceAll("\\([^)]*\\)", "").length() <= 40
                && !line.text().matches(".*[.!?]$");
        if (!heading && !brief) return null;
        var topic = Topic.of(folded);
        if (topic == null) return null;
        heading |= line.manner().centred() && topic.leftOut();
        boolean screen = topic == Topic.TITLE || topic == Topic.SLOGAN;
        boolean exact = heading || folded.split(" ").length <= (screen ? 6 : 4);
        return exact ? new Label(line.text(), "", topic) : null;
    }

    /** "Nội dung, chương trình Hội nghị" names no item. */
    static boolean isGeneric(String words) {
        return words.replaceAll("[:.;]+$", "")
                .matches("^(?:dự kiến |các )?(?:nội dung|chương trình|tiến trình|trình tự|diễn biến|"
                        + "kịch bản|lịch"
                        + " trình)(?:,? (?:nội dung|chương trình|chi tiết|tổ chức|dự kiến|cụ thể|thực hiện|buổi"
                        + " lễ|lễ|hội nghị|đại hội|hội thảo|hội thi|gặp mặt|chính|các hoạt động|và|như sau|tiến"
                        + " trình|làm việc))*(?: .{0,60})?$");
    }
}

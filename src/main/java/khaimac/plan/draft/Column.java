package khaimac.plan.draft;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column of a table holds, by the words over it. The first that fits is meant. */
enum Column {
    NUMBER("^(?:số )?(?:tt|stt|thứ tự)$|^số tt|^no\\.?$|^#$"),
    /** Which part of the ceremony a row belongs to. */
    PART("^(?:các )?phần$|^mục$|^giai đoạn$|^part$|^section$|^session$|^phiên$|^buổi$|^chặng$"),
    MONEY("kinh phí|số lượng|đơn giá|thành tiền|số tiền|định mức|đvt|đơn vị tính|dự toán"),
    MATCH("^trận|^đội(?: [ab12]| nhà| khách)?$|^cặp|^bảng|tỷ số|tỉ số|^sân$|^vòng"),
    /** What is eaten, and when it comes. */
    MEAL("^món|^course$|lên món|^thực đơn"),
    DEADLINE("deadline|^due|^status$|^tình trạng|^trạng thái|^done$|hoàn thành|thời hạn|tiến độ|hạn chót|^hạn(?!g)|ngày"
            + " nộp"),
    HOST("script|lời dẫn|lời mc|mc dẫn|lời bình|lời thoại"),
    SCREEN("sound|light|visual|props|video|^kỹ thuật|màn hình|âm thanh|ánh sáng|(?:^| )led(?: |$)|hình ảnh|hiệu"
            + " ứng|đạo cụ|nhạc|backdrop"),
    NOTE("^ghi chú|^lưu ý|^yêu cầu|^chuẩn bị|^ký"),
    DATE("^date$|^ngày|^thứ(?: |$)"),
    LENGTH("thời lượng|số phút|\\(phút\\)|độ dài|^phút$"),
    TIME("^mấy giờ|^start|^from$|^từ$|^thời gian|^time(?:line)?$|^khung giờ|^giờ|^thời điểm|^mốc|^bắt đầu|^lúc"),
    END("^end|^finish|^until|^to$|^kết thúc|^đến$"),
    BY("^ai(?: |$)|^(?:by|hosts?|speakers?|presenters?|pic|in charge|owner)$|^(?!nội dung|phần|tiết mục|công việc|nhiệm"
            + " vụ|hoạt động|kết quả).*(?:thực hiện|phụ trách|phân công|chủ trì|điều hành|nhân sự|trình bày|trách"
            + " nhiệm|diễn giả|người dẫn|thể hiện|đảm nhiệm|biểu diễn)"),
    WHO("^người (?:nộp|được|nhận|đoạt|đạt|có)|^đại lý|^cửa hàng|họ và tên|họ tên|họ, tên|họ tên|^tên(?! tiết|"
            + " chương)|^tác giả|^nghệ nhân|^học sinh|^sinh viên|^thí sinh|^nhà tài trợ|^giáo viên|tập thể|cá"
            + " nhân|người được|hộ gia đình|^đảng viên"),
    AWARD("hình thức|danh hiệu|^giải|^mức |học bổng|loại khen|khen thưởng|huy hiệu|thành tích|^loại|^hạng(?! mục)|^phần"
            + " thưởng|^giấy khen|^bằng khen"),
    TASK("^tasks?$|^to-?do$|^việc(?: |$)|luyện tập|tập luyện|hợp luyện|công việc|nhiệm vụ|nội dung chi|đầu việc|sản"
            + " phẩm|khoản"),
    CONTENT("^(?:items?|content|agenda|activity|activities)$|nội dung|chương trình|hoạt động|tiết mục|hạng mục|diễn"
            + " biến|tiến trình|các phần|^phần|trình tự|các bước"),
    SOMEBODY("phối hợp|^người"),
    UNIT("doanh nghiệp|đơn vị|chi bộ|đảng bộ|^lớp|khoa|phòng|chức vụ|chức danh|địa bàn|địa phương|trường|địa chỉ|cơ"
            + " quan|^nơi|công tác|quê quán|bộ phận|thôn|^tổ"),
    PLACE("địa điểm|vị trí"),
    OTHER("");

    private final Pattern words;

    Column(String words) {
        this.words = Pattern.compile(words);
    }

    /** @return null for a cell that is no heading of a column */
    static @Nullable Column of(String heading) {
        var folded = Spelling.folded(heading).replaceAll("[.:*]+$", "").strip();
        if (folded.isEmpty() || folded.length() > 60) return null;
        // "Time / Giờ": the same in two languages.
        var twice = folded.split("\\s+/\\s+", -1);
        if (twice.length == 2 && twice[0].split(" ", -1).length <= 2) {
            var first = of(twice[0]);
            return first != null ? first : of(twice[1]);
        }
        for (var column : values()) {
            if (column == OTHER || !column.words.matcher(folded).find()) continue;
            // A time is no heading. It is looked for last: few cells of a list are asked about it.
            return Hours.first(folded) != null ? null : column == SOMEBODY ? BY : column;
        }
        return null;
    }
}

package khaimac.plan.draft;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a part of a plan is about, by the words of its heading or label. */
enum Topic {
    HEAD,
    TIME,
    PLACE,
    WHEN_WHERE,
    ORGANISER,
    PROGRAMME,
    TITLE,
    SLOGAN,
    DECOR,
    LIST,
    PEOPLE,
    PURPOSE,
    TASKS,
    MONEY,
    REHEARSAL,
    END;

    /** What says how something is called says nothing of its parts. */
    private static final Pattern P_NAME = Pattern.compile(
            "^(?:tên (?:chương trình|sự kiện|hoạt động|hội nghị|hội thảo|buổi lễ|gọi)|event(?: name)?)$");

    private static final Pattern P_TITLE = Pattern.compile(
            "(?:típ|tip|tít|tít) chữ|tiêu đề|ma ?-?k[ée]t|market|(?<!\\p{L})phông(?!\\p{L})|back ?-?drop|nội dung"
                    + " trang trí|dòng chữ|nội dung chữ|chữ (?:trên|màn|led|phông|ma ?-?k[ée]t|sân khấu|back)|^(?:trên"
                    + " |nền )?(?:màn hình|màn led|led)(?= |$)|nội dung (?:hiển thị |thể hiện |trình chiếu |chạy |chiếu"
                    + " |hiện )?(?:trên )?(?:màn|led)");
    private static final Pattern P_SLOGAN =
            Pattern.compile("khẩu hiệu|liễn|câu đối|(?<!\\p{L})banner|băng ?-?rôn|băng zôn|băng zol|(?<!\\p{L})băng"
                    + " (?:vải|ngang|bên|treo|đường|cổng|trái|phải)|cổng chào|pano|pa[ -]?nô|phướn|cánh"
                    + " gà|^(?:hàng|dòng|băng) chữ (?:phía |bên )?trên cùng");
    private static final Pattern P_SIDE = Pattern.compile(
            "^(?:phía |bên |cánh gà |cánh )?(?:bên )?(?:trái|phải|tả|hữu)(?: sân khấu| hội trường| phông)?$"
                    + "|^(?:phía |bên )?trên(?: cùng)?(?: phông| sân khấu| hội trường)?$");
    private static final Pattern P_MIDDLE =
            Pattern.compile("^(?:ở |phía |khoảng )?(?:chính )?giữa(?: phông| sân khấu| hội trường| lễ đài)?$");
    private static final Pattern P_TASKS = Pattern.compile(
            "tổ chức thực hiện|phân công|nhiệm vụ|tiến độ|công tác chuẩn bị|^(?:việc )?chuẩn bị$|kế hoạch thực"
                + " hiện|trách nhiệm|biện pháp thực hiện|lịch thi đấu|phục vụ|hậu cần|công tác tổ chức|công việc|thể"
                + " lệ|cơ cấu giải|điều lệ|tổ chức thi đấu|giải pháp|^(?:các |mấy |vài |một số |những )?(?:công )?việc"
                + " (?:cần|phải|chuẩn|khác)|check ?list|set[- ]?up|^load(?:ing|[- ]?in|[- ]?out)|^tear ?down|^tháo"
                + " dỡ|^lắp đặt|^(?:hành trình|lịch (?:xe|di chuyển|trình xe)|di chuyển|đưa đón|sơ đồ|chỗ ngồi|liên"
                + " hệ|thực đơn|menu|phòng ở|xe$|xe đưa)|^(?:ghi chú|lưu ý|một số lưu ý|yêu cầu kỹ"
                + " thuật)(?!\\p{L})|to-?do|timeline chuẩn bị");
    private static final Pattern P_REHEARSAL = Pattern.compile(
            "tổng duyệt|sơ duyệt|chạy thử|duyệt chương trình|duyệt văn nghệ|chạy chương trình|ráp " + "chương trình");
    private static final Pattern P_PEOPLE =
            Pattern.compile("^dự họp$|thành phần|khách mời|đối tượng|số lượng|đại biểu (?:dự|tham dự|mời|thành"
                    + " phố|huyện|tỉnh|quận|xã|cơ quan)|người tham dự|trang phục|ban tổ chức gồm|ban chỉ đạo");
    private static final Pattern P_PURPOSE =
            Pattern.compile("mục đích|yêu cầu|ý nghĩa|căn cứ|cơ sở|đặt vấn đề|quan điểm|mục tiêu|chủ đề|thông điệp");
    private static final Pattern P_MONEY = Pattern.compile("kinh phí|dự toán|ngân sách|nguồn kinh phí");
    private static final Pattern P_LIST = Pattern.compile("^(?:phụ lục.*)?danh sách|^ds(?: |$)");
    private static final Pattern P_PLACE = Pattern.compile(
            "^(?:venue|location|ở đâu|tại đâu|chỗ|nơi (?!nhận|gửi)\\p{L}+(?: \\p{L}+)?)$|^(?:địa điểm|nơi tổ"
                    + " chức|tại)(?! \\p{L}+ \\p{L}+ \\p{L}+ \\p{L}+ \\p{L}+ \\p{L}+ \\p{L}+)|^địa điểm");
    private static final Pattern P_TIME = Pattern.compile(
            "^(?:date|time|when|event date|khi nào|lúc|lúc nào|lên sóng|phát sóng|ghi hình|giờ diễn|suất diễn|bắt"
                    + " đầu|ngày họp|giờ, ngày|start)$|^(?:thời gian|thời điểm|ngày giờ|ngày tổ chức|ngày, giờ)(?:$|"
                    + " (?!thứ|\\d|đăng ký|hoàn thành|nộp|gửi|nhận))|^(?:ngày|giờ)(?:$| (?:tổ chức|diễn ra|khai mạc|bắt"
                    + " đầu|khai hội|cử hành|làm lễ|lễ|hành lễ|khai tiệc|tiệc|mở màn|sự kiện))");
    private static final Pattern P_ORGANISER = Pattern.compile(
            "^(?:ban |bên )?tổ chức$|^đơn vị tc$|^(?:client|host|organi[sz]er|organi[sz]ed by|khách hàng)$|^(?:(?:đơn"
                + " vị|cơ quan)(?: \\(?đồng\\)?)? (?:tổ chức|chủ trì|đăng cai|chủ quản)|đơn vị, cơ quan tổ"
                + " chức|chủ trì tổ chức|đơn vị đứng ra tổ chức)|^chủ đầu tư$");
    private static final Pattern P_PROGRAMME = Pattern.compile(
            "chương trình|tiến trình|kịch bản|trình tự|diễn biến|nghi thức|nội dung|phần lễ|phần hội|các hoạt"
                    + " động|agenda|lịch trình|thời gian biểu");
    private static final Pattern P_DECOR =
            Pattern.compile("^design$|^thiết kế|trang trí|khánh tiết|tuyên truyền trực " + "quan|cổ động|maket");
    private static final Pattern P_END = Pattern.compile("^nơi (?:nhận|gửi)");

    /**
     * @param label the words of a heading, or before the colon of a line
     * @return null where they name nothing that is known
     */
    static @Nullable Topic of(String label) {
        var words = label.replaceAll("\\([^)]*\\)", " ").replaceAll("\\s+", " ").strip();
        // "Venue / Địa điểm": the same in two languages.
        var twice = words.split("\\s+/\\s+", -1);
        if (twice.length == 2 && words.length() <= 50) {
            var first = of(twice[0]);
            return first != null ? first : of(twice[1]);
        }
        if (P_NAME.matcher(words).find()) return null;
        if (words.matches(".*(?:màn hình|led|phông|maket).*nội dung$")) return TITLE;
        if (P_END.matcher(words).find()) return END;
        if (words.length() > 90) return null;
        if (P_LIST.matcher(words).find()) return LIST;
        if (P_SIDE.matcher(words).find()) return SLOGAN;
        if (P_MIDDLE.matcher(words).find()) return TITLE;
        if (P_REHEARSAL.matcher(words).find()) return REHEARSAL;
        boolean time = words.contains("thời gian");
        boolean place = words.contains("địa điểm");
        boolean programme = P_PROGRAMME.matcher(words).find();
        if ((time && place) || ((time || place) && words.contains("thành phần")))
            return programme ? PROGRAMME : WHEN_WHERE;
        if (P_ORGANISER.matcher(words).find()) return ORGANISER;
        // "Màn hình LED, khẩu hiệu": the title comes first.
        boolean both = P_SLOGAN.matcher(words).find() && P_TITLE.matcher(words).find();
        if (both && words.matches(".*(?:,| và | - |/|&|\\+).*")) return TITLE;
        if (P_SLOGAN.matcher(words).find()) return SLOGAN;
        if (P_TITLE.matcher(words).find()) return TITLE;
        if (P_PLACE.matcher(words).find()) return PLACE;
        if (P_TIME.matcher(words).find()) return TIME;
        if (words.matches("^nội dung (?:in|in ấn|thiết kế|ấn phẩm)(?: .*)?$")) return DECOR;
        if (words.matches("^(?:nội dung|chương trình|nội dung,? chương trình).*")) return PROGRAMME;
        if (P_TASKS.matcher(words).find()) return TASKS;
        if (P_MONEY.matcher(words).find()) return MONEY;
        if (P_PURPOSE.matcher(words).find()) return PURPOSE;
        if (P_PEOPLE.matcher(words).find()) return PEOPLE;
        if (P_DECOR.matcher(words).find()) return DECOR;
        if (programme) return PROGRAMME;
        if (words.matches("^thông tin chung.*")) return WHEN_WHERE;
        return null;
    }

    /** Whether it says only that something hangs in the middle. */
    static boolean isMiddle(String words) {
        return P_MIDDLE.matcher(words).find();
    }

    /** Whether nothing under it is for the screens. */
    boolean leftOut() {
        return switch (this) {
            case PEOPLE, PURPOSE, TASKS, MONEY, REHEARSAL, END -> true;
            case HEAD, TIME, PLACE, WHEN_WHERE, ORGANISER, PROGRAMME, TITLE, SLOGAN, DECOR, LIST -> false;
        };
    }
}

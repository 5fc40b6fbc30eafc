package khaimac.plan.draft;

import java.util.regex.Pattern;

/** The words by which plans say what a part of them is. All of them are compared folded. */
final class Words {
    /** What a ceremony is called by. */
    private static final String KINDS =
            "lễ|hội nghị|đại hội|hội thảo|hội thi|hội diễn|hội thao|hội trại|hội khỏe|hội chợ|hội đàm|hội giảng|hội"
                + " báo|hội ngộ|hội xuân|cuộc thi|giải|gặp mặt|buổi|tọa đàm|đêm|ngày hội|ngày|liên hoan|diễn đàn|họp"
                + " mặt|họp báo|tiệc|dạ tiệc|dạ hội|khai trương|khánh thành|khởi công|mít tinh|mittinh|tất niên|tân"
                + " niên|year[- ]?end|workshop|talk ?show|kick[- ]?off|team ?building|chương trình|triển lãm|chung"
                + " kết|khai mạc|bế mạc|tổng kết|sơ kết|kỷ niệm|phát động|ra mắt|đối thoại|giao lưu|tập"
                + " huấn|festival|gala|sinh hoạt|tuần lễ|tết|hội làng|hội|năm";

    static final Pattern KIND = Pattern.compile("^(?:" + KINDS + ")(?!\\p{L})");

    /** A part of a programme that has a day and a place of its own begins so. */
    static final Pattern EVENT = Pattern.compile("^(?:tổ chức )?(?:các )?(?:(?:" + KINDS
            + ")(?!\\p{L})|dâng hương|dâng hoa|viếng|thăm|tặng quà|thắp|trồng cây|rước)");

    /** Nothing of these is shown on a screen. */
    static final Pattern ASIDE =
            Pattern.compile("dâng hương|dâng hoa|viếng|thăm |tặng quà|thắp nến|thắp hương|trồng cây|đặt vòng hoa");

    /** The first words of somebody who does something. */
    static final Pattern SOMEBODY = Pattern.compile("^(?:(?:các |một số |nguyên |tập thể )?(?:đồng"
        + " chí|đ/c|đ\\.c|đc|ông|bà|anh|chị|cô|thầy|em|cháu|chú|dì|cậu|bé|bạn|cả|band|bác|ngài|mc|bác sĩ|nhà|nghệ"
        + " sĩ|nghệ nhân|nhạc sĩ|ca sĩ|ths|ts|pgs|gs|bs|bscki+|cn|ks|kts|tiến sĩ|thạc sĩ|luật sư|đại tá|trung tá|thiếu"
        + " tá|thượng tá|đại úy|thượng úy|hòa thượng|thượng tọa|linh"
        + " mục|ban|btc|bch|btv|bgh|bgk|bgđ|phòng|sở|bộ|vụ|cục|trường|văn phòng|vp|đoàn|hội|trung tâm|lãnh đạo|đại"
        + " diện|ubnd|ủy ban|hđnd|công đoàn|bí thư|phó|chủ tịch|chánh|trưởng|giám đốc|hiệu trưởng|hiệu phó|tổng|tổ|câu"
        + " lạc bộ|clb|đội|nhóm|thư ký|chủ tọa|chủ trì|người|thường trực|thường vụ|chi ủy|hr|it|pr|pg|kế toán|ngân"
        + " hàng|nhà trường|chùa|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|quận ủy|đảng bộ|chi bộ|chi hội|chi đoàn|cấp ủy|liên"
        + " đoàn|liên đội|khối|khoa|viện|công ty|xã|phường|thôn|bản|làng|huyện|quận|tỉnh|thành phố|bệnh viện|trạm|hợp"
        + " tác xã|htx|mttq|mặt trận|ubmttq|báo|đài|công an|quân|học sinh|sinh viên|giáo viên|gv|hs|cán bộ|công"
        + " chức|dẫn chương trình|dân làng|nhân dân|bà con|phật tử|tăng ni|trụ trì|chủ tế|cụ|già làng|bộ đội|dân"
        + " quân|chiến sĩ|công nhân|diễn viên|nhạc công|đạo diễn|vận động viên|trọng tài|trại sinh|thí sinh|tình"
        + " nguyện viên|giám khảo|toàn thể|toàn trường|toàn đoàn|đại biểu|hội đồng|xã đoàn|huyện đoàn|tỉnh đoàn|lớp|bộ"
        + " phận|kỹ thuật|lễ tân|đơn vị|thành viên|chủ đầu tư|dòng họ|gia đình|khách mời|diễn giả|tác giả|phụ"
        + " huynh|tất cả|các|khu|cụm|ấp|buôn|nhà tài trợ|địa phương|cơ quan|ngành|doanh nghiệp|tổ chức|đảng viên|đoàn"
        + " viên|hội viên|cựu|điều phối|bộ chỉ huy|bchqs))(?![\\p{L}])");

    /** The last words of a bracket that says who does it. */
    static final Pattern DOES =
            Pattern.compile("\\s*(?:tổ chức |chịu trách nhiệm |chủ trì |phối hợp )*(?:thực hiện|trình bày|điều hành|"
                    + "phụ trách|chủ"
                    + " trì|đảm nhiệm|đảm nhận|biểu diễn|thể hiện|công bố|dẫn|phát biểu|đọc|trao|chuẩn "
                    + "bị|thông qua|điều"
                    + " khiển|báo cáo|hướng dẫn|lựa chọn|giới thiệu|mời)$");

    /** In brackets, but nobody. */
    static final Pattern NOBODY = Pattern.compile("^(?:\\d|nếu|dự kiến|có |gồm|bao gồm|quốc ca|kèm|theo|tối đa|không|"
            + "khoảng|phát |trình"
            + " chiếu|chiếu|bằng|hình thức|xem|lần|đợt|từ |sau|trước|video|clip|bài|tại|và )");

    /** What begins like somebody, and happens: "Báo cáo …" is no newspaper. */
    static final Pattern NOBODY_EITHER = Pattern.compile(
            "^(?:báo cáo|tổng (?:kết|duyệt|hợp)|hội (?:nghị|thảo|thi|thao)|các (?:bài|tiết mục|phần|nội dung|hoạt"
                    + " động|trò)|nhóm họp|đoàn kết|người dự|quân ca)(?!\\p{L})");

    static final Pattern ANTHEM = Pattern.compile("chào cờ|quốc ca|quốc thiều|quốc tế ca|đội ca|đoàn ca");
    static final Pattern FILM =
            Pattern.compile("phóng sự|phim|trailer|teaser|video|\\bvcr\\b|\\btvc\\b|\\bclip\\b|trình chiếu");
    static final Pattern AWARD = Pattern.compile(
            "khen thưởng|trao thưởng|phát thưởng|phát phần thưởng|trao tặng|trao giải|(?:^|[ ,])trao (?!quà|đổi|tặng"
                    + " quà)|tặng thưởng|tuyên dương|vinh danh|tôn vinh|biểu dương|tặng bằng khen|tặng giấy khen");
    static final Pattern SPEECH =
            Pattern.compile("phát biểu|báo cáo|tham luận|diễn văn|kết luận|đọc |trình bày|cảm tưởng|tổng kết|thảo "
                    + "luận|hưởng ứng|đáp"
                    + " từ|chúc mừng của|ý kiến|lời kêu gọi|sơ kết");
    static final Pattern BREAK = Pattern.compile("giải lao|nghỉ giữa|nghỉ trưa|nghỉ giải|tea.?break|ăn trưa|cơm trưa");
    static final Pattern ART = Pattern.compile("văn nghệ|ca nhạc|nghệ thuật|múa|trống hội|biểu diễn|hát ");
    static final Pattern WELCOME =
            Pattern.compile("đón tiếp|đón khách|đón đại biểu|ổn định|đăng ký " + "đại biểu|đón tiếp");
    static final Pattern CLOSING = Pattern.compile("bế mạc|kết thúc|bế giảng");
    static final Pattern OPENING = Pattern.compile("tuyên bố lý do|giới thiệu đại biểu|khai mạc");
    static final Pattern PLEDGE =
            Pattern.compile("ký kết|giao ước|phát động|bấm nút|cắt băng|ra mắt|khởi công|khánh thành");

    /** Words that hardly stand anywhere but in an agenda. */
    static final Pattern CEREMONIAL =
            Pattern.compile("chào cờ|tuyên bố lý do|giới thiệu đại biểu|văn nghệ|phát biểu|bế mạc|khai mạc|diễn văn|"
                    + "trao |phóng sự|báo"
                    + " cáo|tham luận|đón tiếp|đón khách|giải lao|thảo luận|kết thúc|ổn định|công "
                    + "bố|bế giảng|tuyên"
                    + " thệ|múa|ra mắt|bầu |thông qua");

    /** Where ceremonies are held: the first words of such a line. */
    static final Pattern PLACE = Pattern.compile(
            "^(?:hội trường|nhà văn hóa|sân |trung tâm (?:hội nghị|văn hóa|tổ chức)|khách sạn|phòng họp|quảng"
                    + " trường|nhà thi đấu|nhà hát|rạp|trụ sở|đình |chùa |công viên|nhà hàng|cung )");

    /** What also happens in ceremonies, besides what hardly stands anywhere else. */
    static final Pattern HAPPENS = Pattern.compile(
            "dâng|tặng|thi |biểu diễn|chụp ảnh|chụp hình|tiệc|liên hoan|bốc thăm|rút thăm|bầu|biểu quyết|cắt"
                + " băng|khánh thành|khởi công|động thổ|rước|tế |thắp|trò chơi|giao lưu|tham quan|ký kết|nghi"
                + " thức|nghi lễ|nghi|đọc |check|keynote|workshop|panel|tea ?break|ăn |nghỉ|lễ |hát|ca |đón|mời|phát"
                + " động|kết luận|ý kiến|trình bày|hội thảo|tọa đàm|đối thoại|hưởng ứng|diễu|duyệt|q&a|quay"
                + " số|gala|vinh danh|tri ân|trình diễn|mc ");

    /** Who holds something: the first words of such a line. */
    static final Pattern BODY = Pattern.compile(
            "^(?:ubnd|bch |btv |ủy ban|hđnd|hội đồng|đảng bộ|đảng ủy|chi bộ|chi \\(|tỉnh ủy|thành ủy|huyện ủy|"
                    + "quận ủy|thị ủy|ban"
                    + " |bộ |sở |cục |chi cục|tổng cục|trường |phòng |công đoàn|liên đoàn|đoàn |tỉnh "
                    + "đoàn|huyện đoàn|thành"
                    + " đoàn|quận đoàn|xã đoàn|hội |trung tâm|công ty|tổng công ty|tập đoàn|bệnh viện|"
                    + "học viện|viện |khoa"
                    + " |mặt trận|ủy ban mttq|hợp tác xã|báo |đài |công an|quân |câu lạc bộ|ngân hàng|chi nhánh|xí"
                    + " nghiệp|nhà máy|đại học|huyện |xã |phường |quận |tỉnh |thành phố|thị xã|thị trấn|"
                    + "cụm|khối |nhà văn"
                    + " hóa|thư viện|bảo tàng)");

    /** The end of a plan, and who signs it. */
    static final Pattern SIGNATURE =
            Pattern.compile("^(?:tm\\.|tm |t/m|kt\\.|kt |t/l|tl\\.|tuq\\.|q\\. )|^(?:phó )?(?:chủ tịch|giám đốc|"
                    + "tổng giám đốc|hiệu"
                    + " trưởng|trưởng ban|bí thư|trưởng phòng|chánh văn phòng|thủ trưởng đơn vị|"
                    + "người lập(?: kế hoạch|"
                    + " biểu)?|bí thư thường trực)$");

    private Words() {}

    /** Whether something is handed over in an item; a report about awards is none. */
    static boolean isAward(String folded) {
        if (!AWARD.matcher(folded).find()) return false;
        return !folded.matches("^(?:- )?(?:báo cáo|phát biểu|diễn văn|tham luận|tổng kết|văn nghệ|đại biểu).*")
                || folded.matches(".*(?:^|[ ,])trao .*");
    }

    /** Whether a line begins with what a ceremony is called, and is not one of the parts of its agenda. */
    static boolean isKind(String folded) {
        return KIND.matcher(folded).find()
                && !folded.matches(
                        "^(?:(?:năm|ngày|buổi) (?:\\d|thứ|…|sáng|chiều|tối)|lễ (?:tân|phục|vật|đài|đường|tiết)(?:"
                                + " |$)).*");
    }
}

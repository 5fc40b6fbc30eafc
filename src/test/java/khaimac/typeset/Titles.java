package khaimac.typeset;

import java.util.ArrayList;
import java.util.List;
import khaimac.scene.Role;
import khaimac.scene.TitleLine;

/** The titles of the five ceremonies, to the letter. */
final class Titles {
    private static final String[] VINH_BAO_HEAD = {"HUYỆN ỦY - HĐND - UBND - ỦY BAN MTTQ VIỆT NAM", "HUYỆN VĨNH BẢO"};

    static final List<TitleLine> VINH_BAO_AWARD = new Writing()
            .organiser(VINH_BAO_HEAD)
            .kind("LỄ TRAO TẶNG")
            .name("HUY HIỆU ĐẢNG")
            .subtitle("Đợt 03/02/2024")
            .lines;

    static final List<TitleLine> VINH_BAO_CONFERENCE = new Writing()
            .organiser(VINH_BAO_HEAD)
            .kind("HỘI NGHỊ")
            .name("Mừng Đảng - Mừng Xuân", "Tổng kết phong trào thi đua xây dựng tổ chức Đảng năm 2023")
            .dateline("Vĩnh Bảo, ngày 30 tháng 01 năm 2024")
            .lines;

    static final List<TitleLine> VINH_BAO_APRIL = new Writing()
            .organiser("HUYỆN ỦY VĨNH BẢO")
            .kind("HỘI NGHỊ")
            .name("Triển khai đợt sinh hoạt chính trị, tư tưởng; Tập huấn kỹ năng xây dựng tác phẩm chính luận; "
                    + "Phát động Cuộc thi chính luận năm 2024")
            .dateline("Vĩnh Bảo, ngày 09 tháng 4 năm 2024")
            .lines;

    static final List<TitleLine> KIEN_AN = new Writing()
            .organiser("QUẬN ỦY KIẾN AN")
            .kind("LỄ TRAO HUY HIỆU ĐẢNG ĐỢT 19/5/2023;")
            .name(
                    "SƠ KẾT 02 NĂM THỰC HIỆN KẾT LUẬN SỐ 01-KL/TW,",
                    "NGÀY 18/5/2021 CỦA BỘ CHÍNH TRỊ VỀ TIẾP TỤC THỰC HIỆN",
                    "CHỈ THỊ SỐ 05-CT/TW CỦA BỘ CHÍNH TRỊ (KHÓA XII)",
                    "“VỀ ĐẨY MẠNH HỌC TẬP VÀ LÀM THEO TƯ TƯỞNG, ĐẠO ĐỨC",
                    "PHONG CÁCH HỒ CHÍ MINH”; PHÁT ĐỘNG HƯỞNG ỨNG",
                    "CUỘC THI TRẮC NGHIỆM TRÊN INTERNET",
                    "“HẢI PHÒNG LÀM THEO LỜI BÁC”")
            .dateline("Kiến An, ngày 19 tháng 5 năm 2023")
            .lines;

    static final List<TitleLine> THAI_BINH = new Writing()
            .organiser("ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH")
            .kind("HỘI NGHỊ")
            .name("TỔNG KẾT PHONG TRÀO THI ĐUA YÊU NƯỚC NĂM 2023", "PHÁT ĐỘNG THI ĐUA YÊU NƯỚC NĂM 2024")
            .dateline("Thái Bình, ngày    tháng 01 năm 2024")
            .lines;

    static final List<TitleLine> LAO_CAI = new Writing()
            .organiser("ĐẢNG ỦY KHỐI CƠ QUAN - DOANH NGHIỆP TỈNH LÀO CAI")
            .kind("GẶP MẶT KỶ NIỆM 65 NĂM")
            .name("Ngày thành lập Đảng bộ Khối Cơ quan - Doanh nghiệp tỉnh (10/5/1959 - 10/5/2024)")
            .dateline("Lào Cai, ngày 10 tháng 5 năm 2024")
            .lines;

    static final List<List<TitleLine>> ALL =
            List.of(VINH_BAO_AWARD, VINH_BAO_CONFERENCE, VINH_BAO_APRIL, KIEN_AN, THAI_BINH, LAO_CAI);

    private Titles() {}

    static final class Writing {
        final List<TitleLine> lines = new ArrayList<>();

        Writing organiser(String... texts) {
            return add(Role.ORGANISER, texts);
        }

        Writing kind(String... texts) {
            return add(Role.KIND, texts);
        }

        Writing name(String... texts) {
            return add(Role.NAME, texts);
        }

        Writing subtitle(String... texts) {
            return add(Role.SUBTITLE, texts);
        }

        Writing dateline(String... texts) {
            return add(Role.DATELINE, texts);
        }

        private Writing add(Role role, String... texts) {
            for (var text : texts) lines.add(new TitleLine(role, text));
            return this;
        }
    }
}

package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One programme, laid out in every order of time, name and who does it that people think of. */
final class Layouts {
    private static final String HEAD = """
        ỦY BAN NHÂN DÂN XÃ AN MỘC
        KẾ HOẠCH
        Tổ chức Lễ kỷ niệm 20 năm thành lập xã
        Ủy ban nhân dân xã An Mộc xây dựng kế hoạch như sau:
        I. THỜI GIAN, ĐỊA ĐIỂM
        - Thời gian: 7h30, ngày 15/9/2026
        - Địa điểm: Nhà văn hóa xã
        II. CHƯƠNG TRÌNH
        """;
    private static final String TAIL = """

        III. TỔ CHỨC THỰC HIỆN
        1. Văn phòng: in giấy mời trước ngày 01/9/2026.
        """;

    /** Each line of a programme: S begins, N is its name, B does it, I is its number. */
    static final List<String> ALL = List.of(
            "- S: N (B)",
            "- S N - B",
            "S: N - B",
            "S – N – B",
            "I. N (B): S",
            "I. N (B) - S",
            "I. N (S) - B",
            "I. N - S - B",
            "I) N, S (B)",
            "I. B: N (S)",
            "- S: B: N",
            "N ....... B ....... S",
            "S → N → B",
            "(S) N (B)",
            "I. N / B / S",
            "S¶N¶B",
            "I. N¶- Thời gian: S¶- Thực hiện: B",
            "I. N¶Người thực hiện: B¶Thời gian: S",
            "|S|N|B|",
            "|B|S|N|",
            "|N|B|S|",
            "|I|N (B)|S|",
            "|I|S: N|B|",
            "|Giờ|Phần việc|Ai làm|¶|S|N|B|",
            "|Ai|Lúc nào|Làm gì|¶|B|S|N|",
            "S / N / B",
            "S | N | B",
            "- S · N · B",
            "* S ~ N ~ B",
            "S >> N >> B",
            "S => N => B",
            "S; N; B",
            "S -- N -- B",
            "+ S: N [B]",
            "- S: N (PT: B)",
            "- S: N (do B thực hiện)",
            "- S: N. Thực hiện: B.",
            "(I) S: N; phụ trách: B",
            "I/ S – N. Người thực hiện: B",
            "I. S: N – Thực hiện: B",
            "- Lúc S: N do B phụ trách",
            "- Từ S: N (B trình bày)",
            "• S, N – B",
            "I. N (B, S)",
            "I. N – B – S",
            "I. N – B (S)",
            "I. S - N: B",
            "S: N¶Thực hiện: B",
            "S: N¶(B)",
            "- S: N¶+ Thực hiện: B",
            "- S: N¶+ B",
            "I. N¶S – B",
            "S – N¶Phụ trách: B",
            "S: B – N",
            "[S] N – B",
            "**S** N – _B_",
            "|Từ|Hạng mục|Người phụ trách|¶|S|N|B|",
            "|STT|Giờ|Việc|Ai|¶|I|S|N|B|",
            "|Mốc|Diễn biến|Nhân sự|¶|S|N|B|",
            "|No.|Time|Activity|PIC|¶|I|S|N|B|",
            "|Time / Giờ|Activity / Hoạt động|Presenter / Người thực hiện|¶|S|N|B|",
            "|TT|Nội dung|Bắt đầu|Thực hiện|Ghi chú|¶|I|N|S|B||",
            "|Thời gian thực hiện|Tên tiết mục|Đơn vị biểu diễn|¶|S|N|B|",
            "|Nội dung công việc|Người chủ trì|Thời điểm|¶|N|B|S|",
            "|Thứ tự|Phần trình bày|Diễn giả|Giờ lên sân khấu|¶|I|N|B|S|");

    private Layouts() {}

    /** @param items a programme of which every item has a beginning and somebody */
    static String plan(String layout, List<JsonNode> items) {
        var head = layout.startsWith("|") && layout.contains("¶") ? layout.substring(0, layout.indexOf('¶') + 1) : "";
        var line = layout.substring(head.length());
        var plan = new StringBuilder(HEAD).append(head.replace("¶", "\n"));
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var words = new StringBuilder();
            for (int at = 0; at < line.length(); at++) {
                boolean alone = at + 1 >= line.length() || !Character.isLetter(line.charAt(at + 1));
                alone &= at == 0 || !Character.isLetter(line.charAt(at - 1));
                words.append(
                        switch (alone ? line.charAt(at) : '\0') {
                            case 'S' -> written(item.path("s").asString());
                            case 'N' -> item.path("n").asString();
                            case 'B' -> item.path("by").asString();
                            case 'I' -> "" + (i + 1);
                            default -> "" + line.charAt(at);
                        });
            }
            plan.append(words.toString().replace("¶", "\n")).append('\n');
        }
        return plan.append(TAIL).toString();
    }

    private static String written(String time) {
        return time.startsWith("0") ? time.substring(1).replace(':', 'h') : time.replace(':', 'h');
    }

    static String expected(List<JsonNode> items) {
        var all = new ArrayList<Map<String, String>>();
        for (var item : items) {
            var one = new LinkedHashMap<String, String>();
            for (var field : List.of("s", "n", "by"))
                one.put(field, item.path(field).asString());
            all.add(one);
        }
        return """
            {"drafts": [{"title": "Lễ kỷ niệm 20 năm thành lập xã", "organiser": "Ủy ban nhân dân xã An Mộc",
            "venue": "Nhà văn hóa xã", "date": "2026-09-15", "start": "07:30", "items": %s,
            "titles": [], "slogans": []}], "questions": []}
            """.formatted(JsonMapper.shared().writeValueAsString(all));
    }
}

package khaimac.bench;

/** Shows made for measuring: their size is what matters, their words are sample words. */
final class SampleShow {
    private static final String HEAD = """
        {"format": "khaimac-show/1", "title": "Chương trình mẫu để đo", "organiser": "Ban Tổ chức Mẫu",
         "date": "2024-01-30", "surfaces": ["backdrop", "banner", "stage"],
         "looks": {
           "title": {"title": [{"organiser": "BAN TỔ CHỨC MẪU"}, {"kind": "HỘI NGHỊ"},
             {"name": "Tổng kết phong trào thi đua mẫu"}]},
           "slogan": {"crawl": "CHÀO MỪNG CÁC ĐẠI BIỂU!"},
           "clock": {"countdown": "segment"}},
         "segments": [
        """;

    private SampleShow() {}

    /** Ten parts of twelve minutes with six cues each: a morning in a district hall. */
    static String twoHours() {
        return show(10, 6, "12m");
    }

    static String segments(int many) {
        return show(many, 1, "5m");
    }

    static String cues(int many) {
        return show(many / 20, 20, "8m");
    }

    private static String show(int segments, int cues, String length) {
        var text = new StringBuilder(HEAD);
        for (int i = 0; i < segments; i++) {
            text.append("{\"id\": \"phan-")
                    .append(i)
                    .append("\", \"name\": \"Phần mẫu số ")
                    .append(i)
                    .append("\", ");
            if (i == 0) text.append("\"start\": \"08:00\", ");
            // Days do not hold a thousand parts; linked ones run on past midnight.
            text.append("\"length\": \"").append(length).append("\", \"cues\": [");
            for (int cue = 0; cue < cues; cue++) text.append(cue(cue)).append(cue + 1 < cues ? ",\n" : "]}");
            text.append(i + 1 < segments ? ",\n" : "]}\n");
        }
        return text.toString();
    }

    private static String cue(int index) {
        return switch (index % 4) {
            case 0 ->
                "{\"at\": \"start+" + index * 5
                        + "s\", \"put\": {\"backdrop\": \"title\", \"stage\": \"clock\"}, \"fade\": \"800ms\"}";
            case 1 -> "{\"on\": \"go\", \"name\": \"Khẩu hiệu\", \"put\": {\"banner\": \"slogan\"}}";
            case 2 ->
                "{\"at\": \"start+" + index * 5 + "s\", \"put\": {\"stage\": {\"message\": \"Còn {remaining}\"}}}";
            default -> "{\"on\": \"go\", \"name\": \"Dọn\", \"clear\": \"banner\"}";
        };
    }
}

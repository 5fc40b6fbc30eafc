package khaimac.showfile.json;

import khaimac.finding.Sentence;

/** What is wrong with the signs of a file, in words for somebody who edits by hand. */
final class Mistakes {
    private Mistakes() {}

    /** @param message the parser's own, in its English */
    static Sentence what(String message) {
        if (message.startsWith("Unexpected end-of-input"))
            return new Sentence("Tệp kết thúc giữa chừng.", "The file ends in the middle.");
        if (message.contains("was expecting a colon"))
            return new Sentence(
                    "Thiếu dấu hai chấm giữa tên và giá trị.", "The colon between a name and its value is missing.");
        if (message.contains("expecting double-quote to start"))
            return new Sentence("Tên phải nằm trong dấu ngoặc kép.", "A name must stand in double quotes.");
        if (message.contains("character escape"))
            return new Sentence("Dấu \\ ở đây không hợp lệ.", "The \\ here means nothing.");
        if (message.startsWith("Unexpected close marker"))
            return new Sentence("Dấu đóng không khớp với dấu mở.", "The closing sign does not match the opening one.");
        if (message.startsWith("Illegal unquoted character"))
            return new Sentence("Trong đoạn chữ có ký tự điều khiển.", "There is a control character in the text.");
        if (message.contains("numeric value"))
            return new Sentence("Số ở đây viết không đúng.", "The number here is not written correctly.");
        if (message.contains("nesting depth")) return new Sentence("Lồng nhau quá sâu.", "Nested far too deep.");
        return new Sentence("Chữ ở đây không phải JSON.", "What stands here is not JSON.");
    }

    static Sentence instead(String message) {
        if (message.startsWith("Unexpected end-of-input"))
            return new Sentence("Hãy kiểm tra các dấu } và ] ở cuối tệp.", "Check the } and ] at the end of the file.");
        if (message.contains("character escape"))
            return new Sentence("Hãy viết \\\\ nếu muốn có dấu \\.", "Write \\\\ for a \\.");
        if (message.startsWith("Unexpected close marker"))
            return new Sentence("Mỗi { cần một }, mỗi [ cần một ].", "Every { needs a }, every [ needs a ].");
        if (message.contains("expected a valid value") || message.startsWith("Unrecognized token"))
            return new Sentence(
                    "Chữ phải nằm trong dấu \"…\"; ngoài ra chỉ có số, true, false.",
                    "Text stands in \"…\"; otherwise only numbers, true and false.");
        return Sentence.NONE;
    }
}

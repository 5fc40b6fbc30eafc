package khaimac.showfile.json;

import khaimac.finding.Sentence;

/** What is wrong with the signs of a file, in words for somebody who edits by hand. */
final class Mistakes {
    private Mistakes() {}

    static Sentence what(Unsound.Fault fault) {
        return switch (fault) {
            case EMPTY -> new Sentence("Tệp trống.", "The file is empty.");
            case END -> new Sentence("Tệp kết thúc giữa chừng.", "The file ends in the middle.");
            case MORE ->
                new Sentence("Sau dấu đóng cuối cùng vẫn còn chữ.", "There is more after the last closing sign.");
            case COLON ->
                new Sentence(
                        "Thiếu dấu hai chấm giữa tên và giá trị.",
                        "The colon between a name and its value is missing.");
            case NAME -> new Sentence("Tên phải nằm trong dấu ngoặc kép.", "A name must stand in double quotes.");
            case ESCAPE -> new Sentence("Dấu \\ ở đây không hợp lệ.", "The \\ here means nothing.");
            case CLOSE ->
                new Sentence("Dấu đóng không khớp với dấu mở.", "The closing sign does not match the opening one.");
            case CONTROL ->
                new Sentence("Trong đoạn chữ có ký tự điều khiển.", "There is a control character in the text.");
            case NUMBER -> new Sentence("Số ở đây viết không đúng.", "The number here is not written correctly.");
            case DEPTH -> new Sentence("Lồng nhau quá sâu.", "Nested far too deep.");
            case COMMA -> new Sentence("Thiếu dấu phẩy trước chỗ này.", "A comma is missing before this place.");
            case VALUE -> new Sentence("Chữ ở đây không phải JSON.", "What stands here is not JSON.");
        };
    }

    static Sentence instead(Unsound.Fault fault) {
        return switch (fault) {
            case EMPTY -> new Sentence("Hãy bắt đầu bằng {", "Begin with {");
            case END ->
                new Sentence("Hãy kiểm tra các dấu } và ] ở cuối tệp.", "Check the } and ] at the end of the file.");
            case MORE -> new Sentence("Hãy xem phía trên có thừa dấu } không.", "Look for a } too many above.");
            case ESCAPE -> new Sentence("Hãy viết \\\\ nếu muốn có dấu \\.", "Write \\\\ for a \\.");
            case CLOSE -> new Sentence("Mỗi { cần một }, mỗi [ cần một ].", "Every { needs a }, every [ needs a ].");
            case VALUE ->
                new Sentence(
                        "Chữ phải nằm trong dấu \"…\"; ngoài ra chỉ có số, true, false.",
                        "Text stands in \"…\"; otherwise only numbers, true and false.");
            case COLON, NAME, CONTROL, NUMBER, DEPTH, COMMA -> Sentence.NONE;
        };
    }
}

package khaimac.send;

import java.io.IOException;
import khaimac.finding.Sentence;

/** Why a message did not do what it was sent for: what happened, and what to do. */
final class SendWords {
    private SendWords() {}

    static Sentence tooMany(int most) {
        return new Sentence(
                most + " lệnh trước còn đang chờ. Hãy kiểm tra máy bên kia; nếu cần, hãy tự làm lệnh này.",
                most + " messages before it still wait. Check the other machine; do it by hand if need be.");
    }

    static Sentence unknownHost(String host) {
        return new Sentence(
                "Không tìm thấy máy “" + host + "”. Hãy kiểm tra tên, hoặc ghi địa chỉ số.",
                "No machine is called \"" + host + "\". Check the name, or write its number.");
    }

    static Sentence nobodyListens(String where) {
        return new Sentence(
                "Không chương trình nào nghe ở " + where + ". Hãy kiểm tra máy bên kia; nếu cần, hãy tự làm lệnh này.",
                "No program listens at " + where + ". Check the other machine; do it by hand if need be.");
    }

    static Sentence refused(String answer) {
        return new Sentence(
                "Bên kia không làm theo, trả lời " + answer
                        + ". Hãy kiểm tra lệnh trong kịch bản; nếu cần, hãy tự làm.",
                "The other side does not do it and answers " + answer
                        + ". Check the message in the show; do it by hand if need be.");
    }

    static Sentence noWay(String where, IOException why) {
        var reason = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        return new Sentence(
                "Không có đường tới " + where + " (" + reason + "). Hãy kiểm tra dây mạng và địa chỉ.",
                "There is no way to " + where + " (" + reason + "). Check the cable and the address.");
    }

    static Sentence noAddress(String address) {
        return new Sentence("“" + address + "” không phải là địa chỉ web.", "\"" + address + "\" is no web address.");
    }

    static Sentence otherKind() {
        return new Sentence(
                "Kịch bản và \"allow\" của hội trường không cùng loại (osc, http). Hãy sửa một trong hai.",
                "The show and \"allow\" of the hall are not of one kind (osc, http). Correct one of the two.");
    }

    static Sentence tooLong() {
        return new Sentence("Lệnh quá dài cho một gói tin.", "The message is too long for one packet.");
    }

    static Sentence ended() {
        return new Sentence("Chương trình đang tắt.", "The program ends.");
    }

    static Sentence mistake(Throwable wrong) {
        return new Sentence(
                "Lỗi của chương trình (" + wrong.getMessage() + ").",
                "A mistake of the program (" + wrong.getMessage() + ").");
    }
}

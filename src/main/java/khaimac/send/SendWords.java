package khaimac.send;

import java.io.IOException;
import khaimac.finding.Sentence;

/** Why a message did not do what it was sent for: what happened, and what to do. */
final class SendWords {
    private SendWords() {}

    static Sentence tooMany(int most) {
        return new Sentence(
                "không gửi: " + most + " lệnh trước còn đang chờ. Hãy kiểm tra máy bên kia; nếu cần, hãy tự làm lệnh này.",
                "not sent: " + most + " messages before it still wait. Check the other machine; do it by hand if need be.");
    }

    static Sentence unknownHost(String host) {
        return new Sentence(
                "không gửi được: không tìm thấy máy “" + host + "”. Hãy kiểm tra tên, hoặc ghi địa chỉ số.",
                "not sent: no machine is called \"" + host + "\". Check the name, or write its number.");
    }

    static Sentence nobodyListens(String where) {
        return new Sentence(
                "không nhận: không chương trình nào nghe ở " + where + ". Hãy kiểm tra máy bên kia; nếu cần, hãy tự làm lệnh này.",
                "takes nothing: no program listens at " + where + ". Check the other machine; do it by hand if need be.");
    }

    static Sentence refused(String answer) {
        return new Sentence(
                "không làm theo, trả lời " + answer + ". Hãy kiểm tra lệnh trong kịch bản; nếu cần, hãy tự làm.",
                "does not do it and answers " + answer + ". Check the message in the show; do it by hand if need be.");
    }

    static Sentence noWay(String where, IOException why) {
        var reason = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        return new Sentence(
                "không gửi được tới " + where + " (" + reason + "). Hãy kiểm tra dây mạng và địa chỉ.",
                "nothing can be sent to " + where + " (" + reason + "). Check the cable and the address.");
    }

    static Sentence noAddress(String address) {
        return new Sentence("không gửi: “" + address + "” không phải là địa chỉ web.", "not sent: \"" + address + "\" is no web address.");
    }

    static Sentence otherKind() {
        return new Sentence(
                "không gửi: kịch bản và \"allow\" của hội trường không cùng loại (osc, http). Hãy sửa một trong hai.",
                "not sent: the show and \"allow\" of the hall are not of one kind (osc, http). Correct one of the two.");
    }

    static Sentence tooLong() {
        return new Sentence("không gửi: lệnh quá dài cho một gói tin.", "not sent: the message is too long for one packet.");
    }

    static Sentence ended() {
        return new Sentence("không gửi: chương trình đang tắt.", "not sent: the program ends.");
    }

    static Sentence mistake(Throwable wrong) {
        return new Sentence(
                "không gửi: lỗi của chương trình (" + wrong.getMessage() + ").", "not sent: a mistake of the program (" + wrong.getMessage() + ").");
    }
}

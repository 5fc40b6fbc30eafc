package khaimac.desk;

import khaimac.finding.Sentence;

/** Why the desk does not even ask the engine. */
final class Denials {
    static final Sentence NOT_YOURS = new Sentence(
            "Quyền của bạn không cho phép việc này. Màn hình giữ nguyên. Hãy nhờ người vận hành.",
            "You are not allowed to do this. The screens stay as they are. Ask the operator.");

    static final Sentence WORDLESS = new Sentence(
            "Không còn chữ nào để đọc, nên không được thực hiện. Màn hình giữ nguyên. Muốn để trống màn hình, hãy nhờ"
                    + " người vận hành bấm TẮT ĐEN.",
            "There would be nothing left to read, so it was not done. The screens stay as they are. To empty a screen,"
                    + " ask the operator for BLANK.");

    static final Sentence TOO_MANY = new Sentence(
            "Quá nhiều lệnh cùng một lúc; lệnh này không được thực hiện. Màn hình giữ nguyên. Hãy bấm lại. DỪNG HÌNH và"
                    + " TẮT ĐEN vẫn dùng được.",
            "Too many commands at once; this one was not done. The screens stay as they are. Press again. HOLD and"
                    + " BLANK still work.");

    static final Sentence TOO_LONG = new Sentence(
            "Buổi lễ này đã ghi quá nhiều việc; lệnh này không được thực hiện. Màn hình giữ nguyên. Hãy mở một buổi"
                    + " mới.",
            "This run has recorded too much; the command was not done. The screens stay as they are. Open a new run.");

    static final Sentence TOO_LARGE = new Sentence(
            "Nội dung quá dài; lệnh này không được thực hiện. Màn hình giữ nguyên. Hãy rút ngắn.",
            "The text is too long; the command was not done. The screens stay as they are. Shorten it.");

    static final Sentence CLOSING = new Sentence(
            "Bàn điều khiển đang tắt. Màn hình giữ nguyên. Hãy mở lại chương trình.",
            "The desk is closing. The screens stay as they are. Start the program again.");

    static final Sentence MISTAKE = new Sentence(
            "Chương trình gặp lỗi của chính nó với lệnh này. Màn hình giữ nguyên. Hãy dùng lệnh khác.",
            "The program made a mistake of its own with this command. The screens stay as they are. Use another"
                    + " command.");

    private Denials() {}
}

package khaimac.link;

import khaimac.finding.Sentence;

/** Why somebody is not let in. */
final class Refusals {
    static final Sentence FULL = new Sentence(
            "Bàn điều khiển đã có đủ số máy phát hình. Nó không gửi hình nào tới đây. Hãy tắt bớt máy phát hình"
                    + " không dùng.",
            "The desk has as many players as it can serve. It sends no picture here. Switch off those that are not"
                    + " needed.");

    private Refusals() {}

    static Sentence version(int theirs) {
        return new Sentence(
                "Hai máy chạy hai phiên bản khác nhau (đường truyền " + theirs + " và " + Link.VERSION
                        + "). Màn hình ở máy này không đổi. Hãy cài cùng một phiên bản.",
                "The two machines run different versions (link " + theirs + " and " + Link.VERSION
                        + "). The screens here stay as they are. Install the same version on both.");
    }

    /** Whoever answers does not take what we know; what he says of it need not be true. */
    static Sentence unknown(String other) {
        return new Sentence(
                "Máy trả lời ở " + other
                        + " không nhận mã kết nối này: gõ nhầm mã, hoặc đó không phải bàn điều khiển của hội trường."
                        + " Màn hình ở máy này không đổi. Hãy xem lại mã mà bàn điều khiển in ra.",
                "Who answers at " + other
                        + " does not take this code: it was mistyped, or that is not the desk of this hall. The"
                        + " screens here stay as they are. Look again at the code that the desk printed.");
    }

    static Sentence impostor(String other) {
        return new Sentence(
                "Máy trả lời ở " + other
                        + " không biết mã kết nối: đó không phải bàn điều khiển của hội trường. Không nhận hình nào của"
                        + " nó; màn hình ở máy này không đổi. Hãy xem lại địa chỉ, và xem ai ở trên mạng này.",
                "Who answers at " + other
                        + " does not know the code: that is not the desk of this hall. No picture of it is taken; the"
                        + " screens here stay as they are. Check the address, and who else is on this network.");
    }
}

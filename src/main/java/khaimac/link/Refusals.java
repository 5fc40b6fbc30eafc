package khaimac.link;

import khaimac.finding.Sentence;

/** Why somebody is not let in. */
final class Refusals {
    static final Sentence TOKEN = new Sentence(
            "Mã kết nối không đúng. Bàn điều khiển không gửi hình nào tới đây. Hãy chép lại mã mà bàn điều khiển in"
                    + " ra.",
            "The token is wrong. The desk sends no picture here. Copy the token that the desk printed again.");

    private Refusals() {}

    static Sentence version(int theirs) {
        return new Sentence(
                "Hai máy chạy hai phiên bản khác nhau (đường truyền " + theirs + " và " + Link.VERSION
                        + "). Màn hình ở máy này không đổi. Hãy cài cùng một phiên bản.",
                "The two machines run different versions (link " + theirs + " and " + Link.VERSION
                        + "). The screens here stay as they are. Install the same version on both.");
    }
}

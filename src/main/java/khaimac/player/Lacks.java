package khaimac.player;

import khaimac.finding.Sentence;
import khaimac.link.ToDesk;

/** What the operator is told of files that a player does not have, by the names they have in the show. */
final class Lacks {
    private Lacks() {}

    /** What an audience sees where a file is missing. */
    enum Seen {
        BEFORE,
        IDLE,
        REST
    }

    static Sentence of(Sentence surface, String file, Stock.State state, Seen seen) {
        return what(surface, file, state).and(words(seen)).and(todo(state));
    }

    private static Sentence what(Sentence surface, String file, Stock.State state) {
        return switch (state) {
            case COMING ->
                new Sentence(
                        surface.vi() + ": tệp “" + file + "” còn đang chép sang máy phát hình.",
                        surface.en() + ": the file \"" + file + "\" is still on its way to the player.");
            case GONE ->
                new Sentence(
                        surface.vi() + ": máy phát hình không có tệp “" + file + "”.",
                        surface.en() + ": the player does not have the file \"" + file + "\".");
            case TOO_LARGE ->
                new Sentence(
                        surface.vi() + ": ảnh “" + file + "” quá lớn.",
                        surface.en() + ": the picture \"" + file + "\" is too large.");
            case HERE -> Sentence.NONE;
        };
    }

    private static Sentence words(Seen seen) {
        return switch (seen) {
            case BEFORE -> new Sentence("Màn hình này giữ hình trước.", "It keeps the picture before.");
            case IDLE -> new Sentence("Màn hình này hiện hình chờ.", "It shows its idle look.");
            case REST -> new Sentence("Phần còn lại vẫn hiện.", "The rest of it is shown.");
        };
    }

    private static Sentence todo(Stock.State state) {
        return switch (state) {
            case COMING -> new Sentence("Không cần làm gì.", "Nothing to do.");
            case GONE ->
                new Sentence(
                        "Hãy chép lại đúng tệp đó vào thư mục kịch bản, hoặc cho hiện hình khác.",
                        "Put that very file back into the show's folder, or show something else.");
            case TOO_LARGE -> new Sentence("Hãy thu nhỏ ảnh rồi mở buổi mới.", "Make it smaller and open a new run.");
            case HERE -> Sentence.NONE;
        };
    }

    static Sentence onItsWay(String file) {
        return new Sentence(
                "Tệp “" + file + "” còn đang chép sang máy phát hình.",
                "The file \"" + file + "\" is still on its way to the player.");
    }

    static Sentence sound(String file) {
        return new Sentence(
                "Máy phát hình không có tệp âm thanh “" + file + "”. Không ai nghe thấy gì; màn hình không đổi. Hãy"
                        + " chép lại đúng tệp đó vào thư mục kịch bản.",
                "The player does not have the sound file \"" + file + "\". Nobody hears anything; the screens stay as"
                        + " they are. Put that very file back into the show's folder.");
    }

    /** Why the next GO would bring no film. */
    static ToDesk.Lack film(String file, Sentence why) {
        return new ToDesk.Lack(
                new Sentence(
                        "Phim “" + file + "” không chiếu được: " + why.vi() + ".",
                        "The film \"" + file + "\" cannot be shown: " + why.en() + "."),
                true);
    }

    /** Why the next GO would bring nothing new: it was tried, and cannot be painted. */
    static ToDesk.Lack unpaintable(Sentence why) {
        return new ToDesk.Lack(new Sentence(why.vi() + ".", why.en() + "."), false);
    }

    /** The same by what is known of its file. */
    static ToDesk.Lack next(String file, Stock.State state, boolean film) {
        return new ToDesk.Lack(
                state == Stock.State.TOO_LARGE
                        ? new Sentence("Ảnh “" + file + "” quá lớn.", "The picture \"" + file + "\" is too large.")
                        : new Sentence(
                                "Máy phát hình không có tệp “" + file + "”.",
                                "The player does not have the file \"" + file + "\"."),
                film);
    }

    /** What came was not what it should be, again. */
    static Sentence wrong(String file) {
        return new Sentence(
                "Tệp “" + file + "” tới máy phát hình không nguyên vẹn. Màn hình giữ hình trước. "
                        + "Chương trình tự chép lại; hãy kiểm tra dây mạng.",
                "The file \"" + file
                        + "\" did not come to the player as it should be. The screens keep the picture before. "
                        + "It is fetched again by itself; check the network cable.");
    }

    static Sentence full(String file) {
        return new Sentence(
                "Máy phát hình không cất được tệp “" + file + "”. Màn hình giữ hình trước. Hãy kiểm tra ổ đĩa của"
                        + " máy đó.",
                "The player cannot keep the file \"" + file + "\". The screens keep the picture before. "
                        + "Check the disk of that machine.");
    }
}

package khaimac.player;

import khaimac.finding.Sentence;
import khaimac.link.ToDesk;
import khaimac.scene.SurfaceName;

/** What the operator is told of files that a player does not have, by the names they have in the show. */
final class Lacks {
    private Lacks() {}

    /** @param held whether the surface keeps the picture before it */
    static Sentence of(SurfaceName surface, String file, Stock.State state, boolean held) {
        return what(surface, file, state).and(seen(held)).and(todo(state));
    }

    private static Sentence what(SurfaceName surface, String file, Stock.State state) {
        return switch (state) {
            case COMING ->
                new Sentence(
                        surface + ": tệp “" + file + "” còn đang chép sang máy phát hình.",
                        surface + ": the file \"" + file + "\" is still on its way to the player.");
            case GONE ->
                new Sentence(
                        surface + ": máy phát hình không có tệp “" + file + "”.",
                        surface + ": the player does not have the file \"" + file + "\".");
            case TOO_LARGE ->
                new Sentence(
                        surface + ": ảnh “" + file + "” quá lớn.",
                        surface + ": the picture \"" + file + "\" is too large.");
            case HERE -> Sentence.NONE;
        };
    }

    private static Sentence seen(boolean held) {
        return held
                ? new Sentence("Màn hình này giữ hình trước.", "It keeps the picture before.")
                : new Sentence("Phần còn lại vẫn hiện.", "The rest of it is shown.");
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

package khaimac.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import khaimac.finding.Sentence;
import khaimac.scene.LookRef;
import khaimac.scene.PageText;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/** What there is to say of an approval, as an operator says it. */
public final class ApprovalWords {
    /** So much of what a look said is repeated. */
    private static final int MOST = 200;

    /** A look that has none, and is written in its place. */
    public static final Sentence WITHOUT_NAME = new Sentence("hình không tên", "look without a name");

    private ApprovalWords() {}

    /** By whom, and on which day. */
    public static Sentence by(Entry.Signed signed, Show show) {
        var who = signed.office().isEmpty() ? signed.name() : signed.name() + " (" + signed.office() + ")";
        var day = day(signed.at(), show);
        return new Sentence(who + " duyệt ngày " + day, "signed by " + who + " on " + day);
    }

    public static String day(Instant at, Show show) {
        LocalDate day = at.atZone(show.zone()).toLocalDate();
        return String.format(Locale.ROOT, "%d/%d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** Which look. */
    public static Sentence of(Spot spot, Show show) {
        return switch (spot) {
            case Spot.Named(var look) -> show.called(new LookRef.Named(look));
            case Spot.Idle(var surface) -> {
                var on = show.called(surface);
                yield new Sentence("hình chờ của " + on.vi(), "idle look of " + on.en());
            }
            case Spot.InCue(var part, var surface, int _) -> {
                var segment = show.segment(part);
                var name = segment == null ? part : segment.name();
                var on = show.called(surface);
                yield new Sentence(
                        "hình ở phần “" + name + "” trên " + on.vi(),
                        "look of the part \"" + name + "\" on " + on.en());
            }
        };
    }

    /** What it says, as much of it as is read in a glance. */
    public static String brief(@Nullable Wording wording) {
        return wording == null ? "" : PageText.upTo(wording.words(), MOST);
    }

    public static final Sentence TAKEN_BACK = new Sentence(
            "Bản duyệt vừa được rút lại ở trang Soạn. Màn hình không đổi.",
            "The approval was taken back on Prepare. The screens stay as they are.");

    public static final Sentence DAMAGED = new Sentence(
            "Hồ sơ duyệt bị hỏng hoặc bị sửa tay nên không được tin. Màn hình không đổi. Hãy lấy lại bản sao của thư"
                    + " mục approved, hoặc duyệt lại.",
            "What is kept of the approval is damaged, or was changed by hand, and is not believed. The screens stay as"
                    + " they are. Bring back a copy of the folder \"approved\", or have it signed again.");

    static final Sentence NO_BOOK = new Sentence(
            "Bản maket đã ký không còn trong thư mục approved. Chữ đã duyệt vẫn được nhớ. Hãy lấy lại bản sao của thư"
                    + " mục đó, hoặc duyệt lại.",
            "The signed maket is not in the folder \"approved\" any more. The signed words are still known. Bring back"
                    + " a copy of that folder, or have it signed again.");

    static final Sentence OTHER_BOOK = new Sentence(
            "Bản maket đã ký không còn nguyên: tệp đã bị thay hoặc sửa. Chữ đã duyệt vẫn được nhớ. Hãy lấy lại bản sao"
                    + " của thư mục approved, hoặc duyệt lại.",
            "The signed maket is not what it was: its file was changed. The signed words are still known. Bring back a"
                    + " copy of the folder \"approved\", or have it signed again.");
}

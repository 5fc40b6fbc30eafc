package khaimac.proof;

import java.util.ArrayList;
import java.util.List;
import khaimac.approval.ApprovalWords;
import khaimac.approval.Spot;
import khaimac.approval.Standing;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.show.Show;
import khaimac.showfile.shows.Places;

/** What a writer should know of looks that say something else than was signed. */
public final class ApprovalChecks {
    private static final Sentence SHOWN = new Sentence(
            "Màn hình chiếu bản bây giờ, và bảng điều khiển nói là sửa sau duyệt.",
            "The screens show what it says now, and Operate says that it was changed after the signature.");

    private static final Sentence SIGN = new Sentence(
            "Hãy trình duyệt lại ở trang Soạn, hoặc trả lại chữ đã duyệt.",
            "Have it signed again on Prepare, or give it back its signed words.");

    private ApprovalChecks() {}

    public static List<Finding> of(Standing standing, Show show, Places places) {
        var findings = new ArrayList<Finding>();
        var whole = Place.whole(places.file());
        if (!standing.told().isEmpty())
            findings.add(new Finding(Severity.WARNING, whole, standing.told(), Sentence.NONE, Sentence.NONE));
        var since = standing.since();
        if (since == null) return findings;
        var by = ApprovalWords.by(since.signed(), show);
        for (var fate : since.fates()) {
            var what = ApprovalWords.of(fate.spot(), show);
            var was = ApprovalWords.brief(fate.was());
            switch (fate.state()) {
                case SIGNED -> {}
                case CHANGED ->
                    findings.add(new Finding(
                            Severity.WARNING,
                            place(fate.spot(), places),
                            new Sentence(
                                    "Sửa sau duyệt: “" + what.vi() + "” (" + by.vi() + "). Khi duyệt: “" + was + "”.",
                                    "Changed after the signature: \"" + what.en() + "\" (" + by.en() + "). It said: \""
                                            + was + "\"."),
                            SHOWN,
                            SIGN));
                case NEW ->
                    findings.add(new Finding(
                            Severity.WARNING,
                            place(fate.spot(), places),
                            new Sentence(
                                    "Thêm sau duyệt: “" + what.vi() + "” (" + by.vi() + ").",
                                    "New since the signature: \"" + what.en() + "\" (" + by.en() + ")."),
                            SHOWN,
                            SIGN));
                case GONE ->
                    findings.add(new Finding(
                            Severity.NOTE,
                            whole,
                            new Sentence(
                                    "Bỏ sau duyệt: “" + what.vi() + "” (" + by.vi() + "). Khi duyệt: “" + was + "”.",
                                    "Taken out after the signature: \"" + what.en() + "\" (" + by.en()
                                            + "). It said: \"" + was + "\"."),
                            Sentence.NONE,
                            SIGN));
            }
        }
        return findings;
    }

    private static Place place(Spot spot, Places places) {
        return switch (spot) {
            case Spot.Named(var look) -> places.look(look);
            case Spot.Idle(var surface) -> places.idle(surface.text());
            case Spot.InCue(var part, var _, int _) -> places.segment(part);
        };
    }
}

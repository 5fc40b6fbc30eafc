package khaimac.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import khaimac.approval.ApprovalWords;
import khaimac.approval.Entry;
import khaimac.approval.Fate;
import khaimac.approval.Since;
import khaimac.approval.Spot;
import khaimac.approval.Standing;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.render.papers.Book;
import khaimac.scene.Looks;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/** What the pages of a maket say of their approval: signed on which day, or changed since, with the words of then. */
final class Stamps {
    private static final Sentence WORD = new Sentence("Duyệt", "Approval");

    private final Show show;
    private final Standing standing;
    private final Language language;

    Stamps(Show show, Standing standing, Language language) {
        this.show = show;
        this.standing = standing;
        this.language = language;
    }

    List<Book.Row> cover() {
        var rows = new ArrayList<Book.Row>();
        if (!standing.told().isEmpty()) rows.add(row(standing.told(), true));
        var since = standing.since();
        if (since == null) return rows;
        rows.add(row(since.isAsSigned() ? signed(since.signed()) : summary(since), !since.isAsSigned()));
        for (var gone : since.of(Fate.State.GONE)) {
            var what = ApprovalWords.of(gone.spot(), show);
            var was = ApprovalWords.brief(gone.was());
            rows.add(row(
                    new Sentence(
                            "BỎ SAU DUYỆT: " + what.vi() + ". Khi duyệt: “" + was + "”",
                            "TAKEN OUT AFTER THE SIGNATURE: " + what.en() + ". It said: \"" + was + "\""),
                    true));
        }
        return rows;
    }

    /** Null where nothing is signed, or there is nothing on it to be signed. */
    Book.@Nullable Row of(Picture picture) {
        var since = standing.since();
        if (since == null) return null;
        var fates = fates(since, picture);
        for (var fate : fates)
            if (fate.state() == Fate.State.CHANGED) return row(changed(since.signed(), fate, fates.size() > 1), true);
        for (var fate : fates)
            if (fate.state() == Fate.State.NEW) return row(added(since.signed(), fate, fates.size() > 1), true);
        return fates.isEmpty() ? null : row(signed(since.signed()), false);
    }

    private static List<Fate> fates(Since since, Picture picture) {
        var all = since.fates().stream().filter(fate -> shows(picture, fate)).toList();
        var texts = Looks.texts(picture.showing().look());
        // Of several that were written for this surface, the one whose words these are.
        var own = all.stream()
                .filter(fate -> fate.now() != null && fate.now().lines().equals(texts))
                .toList();
        return picture.looks().isEmpty() && !own.isEmpty() ? own : all;
    }

    private static boolean shows(Picture picture, Fate fate) {
        if (fate.now() == null) return false;
        return switch (fate.spot()) {
            case Spot.Named(var look) -> picture.looks().contains(look);
            case Spot.Idle(var surface) -> picture.looks().isEmpty() && surface.equals(picture.surface());
            case Spot.InCue(var part, var surface, int _) ->
                picture.looks().isEmpty() && surface.equals(picture.surface()) && part.equals(picture.segment());
        };
    }

    private Sentence signed(Entry.Signed signed) {
        var who = signed.office().isEmpty() ? signed.name() : signed.name() + ", " + signed.office();
        var day = ApprovalWords.day(signed.at(), show);
        return new Sentence("Đã duyệt ngày " + day + ": " + who + ".", "Signed on " + day + ": " + who + ".");
    }

    private Sentence summary(Since since) {
        var day = ApprovalWords.day(since.signed().at(), show);
        return new Sentence(
                "SỬA SAU DUYỆT (duyệt ngày " + day + "): " + counts(since, Language.VI) + ".",
                "CHANGED AFTER THE SIGNATURE (of " + day + "): " + counts(since, Language.EN) + ".");
    }

    private static String counts(Since since, Language language) {
        return List.of(
                        count(since, Fate.State.CHANGED, new Sentence("hình sửa chữ", "changed")),
                        count(since, Fate.State.NEW, new Sentence("hình mới", "new")),
                        count(since, Fate.State.GONE, new Sentence("hình bỏ", "taken out")))
                .stream()
                .filter(words -> !words.isEmpty())
                .map(words -> words.in(language))
                .collect(Collectors.joining(", "));
    }

    private static Sentence count(Since since, Fate.State state, Sentence words) {
        int many = since.of(state).size();
        return many == 0 ? Sentence.NONE : new Sentence(many + " " + words.vi(), many + " " + words.en());
    }

    private Sentence changed(Entry.Signed signed, Fate fate, boolean name) {
        var day = ApprovalWords.day(signed.at(), show);
        var was = ApprovalWords.brief(fate.was());
        var what = name ? ApprovalWords.of(fate.spot(), show) : Sentence.NONE;
        var of = what.isEmpty() ? "" : " (" + what.vi() + ")";
        var whose = what.isEmpty() ? "" : " (" + what.en() + ")";
        return new Sentence(
                "SỬA SAU DUYỆT (duyệt ngày " + day + "). Khi duyệt" + of + ": “" + was + "”",
                "CHANGED AFTER THE SIGNATURE (of " + day + "). It said" + whose + ": \"" + was + "\"");
    }

    private Sentence added(Entry.Signed signed, Fate fate, boolean name) {
        var day = ApprovalWords.day(signed.at(), show);
        var what = name ? ApprovalWords.of(fate.spot(), show) : Sentence.NONE;
        return new Sentence(
                "CHƯA DUYỆT: thêm sau khi duyệt ngày " + day + (what.isEmpty() ? "." : ": " + what.vi() + "."),
                "NOT SIGNED: new since the signature of " + day + (what.isEmpty() ? "." : ": " + what.en() + "."));
    }

    private Book.Row row(Sentence words, boolean warns) {
        return new Book.Row(WORD.in(language), words.in(language), warns);
    }
}

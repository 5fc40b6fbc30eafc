package khaimac.approval;

import java.util.List;
import java.util.function.UnaryOperator;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * What a run knows of what was signed.
 *
 * @param signed as it was when the run was opened and, behind that, as it was signed since: what either says is signed
 * @param told damage, or that it was taken back; empty: neither
 * @param content of a file of the run by its name, as a hash
 */
public record Known(List<Entry.Signed> signed, Sentence told, UnaryOperator<String> content) {
    public static final Known NOTHING = new Known(List.of(), Sentence.NONE, file -> "");

    /** What a look says by now, where that was not signed. */
    public record Unsigned(Sentence look, @Nullable Wording was, Wording now) {}

    /** A look that has a name, as it is on a wall or would come there; null: it says what was signed. */
    public @Nullable Unsigned named(String name, Look look, Show show) {
        var spot = new Spot.Named(name);
        var now = Wording.of(spot, look, show, content);
        Wording was = null;
        for (var one : signed)
            for (var word : one.words()) {
                if (!word.spot().equals(spot)) continue;
                if (word.hash().equals(now.hash())) return null;
                was = word;
            }
        return new Unsigned(ApprovalWords.of(spot, show), was, now);
    }

    /** A look without a name on a surface: signed is whatever was signed without one. */
    public @Nullable Unsigned inPlace(SurfaceName surface, Look look, Show show) {
        var now = Wording.of(new Spot.Idle(surface), look, show, content);
        if (!now.says()) return null;
        for (var one : signed)
            for (var word : one.words())
                if (!(word.spot() instanceof Spot.Named) && word.hash().equals(now.hash())) return null;
        return new Unsigned(ApprovalWords.WITHOUT_NAME, null, now);
    }
}

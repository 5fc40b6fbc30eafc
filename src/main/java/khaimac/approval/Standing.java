package khaimac.approval;

import java.util.List;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How a show stands to its approval.
 *
 * @param told what is wrong with what is kept of it; mostly nothing
 * @param since null where no signature counts
 */
public record Standing(
        Approval approval, Sentence told, @Nullable Since since) {
    /** Nothing was ever signed. */
    public static final Standing NONE = new Standing(Approval.NONE, Sentence.NONE, null);

    static Standing of(Approval approval, Sentence told, List<Wording> now) {
        var signed = approval.signed();
        return new Standing(approval, told, signed == null ? null : Since.of(signed, now));
    }
}

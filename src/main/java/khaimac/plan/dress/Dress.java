package khaimac.plan.dress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import khaimac.finding.Sentence;
import khaimac.plan.draft.Draft;
import khaimac.plan.draft.ItemKind;
import khaimac.plan.dress.Proposal.Kind;

/**
 * Sensible pictures for every item, from its own words. Nothing of it needs a file that is not there.
 *
 * @param off what somebody has switched off
 */
public record Dress(List<Proposal> proposals, Set<Proposal> off) {
    public Dress {
        proposals = List.copyOf(proposals);
        off = Set.copyOf(off);
    }

    public static Dress of(Draft draft) {
        var all = new ArrayList<Proposal>();
        for (int i = 0; i < draft.items().size(); i++) {
            var kinds = ItemKind.of(draft.items().get(i).name().value());
            if (kinds.contains(ItemKind.BREAK)) {
                add(all, i, Kind.NOW_NEXT, "bảng chương trình lên phông", "the agenda on the backdrop");
            } else {
                add(all, i, Kind.TITLE, "tiêu đề lên phông", "the title on the backdrop");
            }
            if (kinds.contains(ItemKind.SPEECH) || kinds.contains(ItemKind.BREAK))
                add(all, i, Kind.SPEAKER_CLOCK, "đồng hồ đếm lùi trên sân khấu", "the time left on the stage");
            else
                add(
                        all,
                        i,
                        Kind.BACKSTAGE,
                        "phần đang diễn ra và phần tiếp theo trên sân khấu",
                        "what is on and what is next, on the stage");
            if (kinds.contains(ItemKind.ANTHEM)) add(all, i, Kind.ANTHEM, "chỗ cho Quốc ca", "a place for the anthem");
            if (kinds.contains(ItemKind.FILM)) add(all, i, Kind.FILM, "chỗ cho phim", "a place for the film");
            if (kinds.contains(ItemKind.AWARD))
                add(all, i, Kind.ROSTER, "danh sách người nhận", "the list of those who get it");
        }
        return new Dress(all, Set.of());
    }

    private static void add(List<Proposal> all, int item, Kind kind, String vi, String en) {
        all.add(new Proposal(item, kind, new Sentence(vi, en)));
    }

    /** The same without one of them. */
    public Dress without(Proposal proposal) {
        var less = new HashSet<>(off);
        less.add(proposal);
        return new Dress(proposals, less);
    }

    boolean has(int item, Kind kind) {
        return proposals.stream()
                .anyMatch(proposal -> proposal.item() == item && proposal.kind() == kind && !off.contains(proposal));
    }
}

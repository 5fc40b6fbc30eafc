package khaimac.plan.dress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import khaimac.Reckons;
import khaimac.finding.Severity;
import khaimac.plan.draft.Plans;
import khaimac.plan.draft.Question.Asked;
import org.junit.jupiter.api.Test;

@Reckons
class ShowDraftTest {
    /** What a plan says against itself is found in its draft, too. */
    private static final Set<Asked> CONTRADICTIONS = EnumSet.of(
            Asked.WEEKDAY, Asked.LUNAR, Asked.NO_SUCH_DAY, Asked.OVERLAP, Asked.END_BEFORE_START, Asked.ORDER);

    @Test
    void every_draft_is_read_clean_or_says_what_its_plan_says_against_itself() throws IOException {
        for (var plan : Plans.all()) {
            var understood = Plans.understood(plan);
            for (int i = 0; i < understood.drafts().size(); i++) {
                int number = i;
                var read = Drafts.read(
                        understood.drafts().get(i), Dress.of(understood.drafts().get(i)));
                var loud = read.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .toList();
                boolean contradicts = understood.questions().stream()
                        .anyMatch(question -> question.draft() == number && CONTRADICTIONS.contains(question.asked()));
                assertThat(read.hasErrors()).as("%s %s", plan, loud).isFalse();
                if (!contradicts) assertThat(loud).as("%s", plan).isEmpty();
                assertThat(read.findings())
                        .as("%s", plan)
                        .noneMatch(finding -> finding.what().en().contains("no cue uses"));
            }
        }
    }

    @Test
    void what_is_proposed_can_be_switched_off_one_by_one_and_all() throws IOException {
        for (var plan : Plans.all()) {
            for (var draft : Plans.understood(plan).drafts()) {
                var dress = Dress.of(draft);
                var dressed = Drafts.read(draft, dress).show();
                var tried = EnumSet.noneOf(Proposal.Kind.class);
                for (var proposal : dress.proposals()) {
                    if (!tried.add(proposal.kind())) continue;
                    var less = Drafts.read(draft, dress.without(proposal));
                    assertThat(less.hasErrors()).as("%s %s", plan, proposal).isFalse();
                    assertThat(less.show()).as("%s %s", plan, proposal).isNotEqualTo(dressed);
                }
                var none = dress;
                for (var proposal : dress.proposals()) none = none.without(proposal);
                assertThat(Drafts.read(draft, none).hasErrors()).as("%s", plan).isFalse();
            }
        }
    }
}

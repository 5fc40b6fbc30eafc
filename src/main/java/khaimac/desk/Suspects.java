package khaimac.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.FactWords;
import khaimac.engine.Run;
import khaimac.finding.Sentence;
import khaimac.scene.PageText;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * What a desk that died again and again may have died of: the last words and pictures that somebody brought in. The
 * show itself was read and checked before the evening; these were not. A careful desk comes up without them.
 */
final class Suspects {
    /** Deaths that make a desk careful lie within a minute; what they came of was brought in not long before. */
    private static final Duration LATELY = Duration.ofMinutes(2);

    private static final int MOST_NAMED = 5;
    private static final int MOST_LETTERS = 100;

    private Suspects() {}

    /**
     * Those of the last two minutes; where that did not help, or there are none, the last one, two, four and so on:
     * what was written long ago may be put up only now.
     */
    static List<Fact> among(List<Fact> facts, @Nullable Instant lastLife) {
        var known = Run.leftOut(facts, Set.of());
        var all = facts.stream()
                .filter(fact ->
                        isBroughtIn(fact.deed()) && !known.contains(fact.stamp().seq()))
                .toList();
        var last = facts.getLast().at();
        var lately = (lastLife != null && lastLife.isAfter(last) ? lastLife : last).minus(LATELY);
        long tries = facts.stream()
                .filter(fact -> !fact.at().isBefore(lately))
                .filter(fact -> fact.deed() instanceof Deed.Recovered back && back.leftOut() != null)
                .count();
        long recent = all.stream().filter(fact -> !fact.at().isBefore(lately)).count();
        int many = Math.clamp(Math.max(recent, 1L << Math.min(tries, 20)), 0, all.size());
        return all.subList(all.size() - many, all.size());
    }

    private static boolean isBroughtIn(Deed deed) {
        return deed instanceof Deed.Retitled
                || deed instanceof Deed.ListCorrected
                || deed instanceof Deed.MessageShown
                || deed instanceof Deed.ByHand;
    }

    /** What the operator is told of them. */
    static Sentence words(List<Fact> facts, Show show) {
        var named = facts.reversed().stream()
                .limit(MOST_NAMED)
                .map(fact -> words(fact, show))
                .toList();
        int more = facts.size() - named.size();
        return new Sentence(
                "Bàn điều khiển dừng nhiều lần liền nên bỏ qua: "
                        + named.stream().map(Sentence::vi).collect(Collectors.joining("; "))
                        + (more > 0 ? "; và " + more + " việc trước đó" : "")
                        + ". Màn hình như khi chưa có việc đó; nhật ký vẫn giữ. Hãy nhìn lại màn hình, rồi làm lại theo"
                        + " cách khác nếu cần.",
                "The desk stopped again and again, so it left out: "
                        + named.stream().map(Sentence::en).collect(Collectors.joining("; "))
                        + (more > 0 ? "; and " + more + " before" : "")
                        + ". The screens are as before that; the journal keeps it. Look at the screens, then do it"
                        + " again in another way if need be.");
    }

    private static Sentence words(Fact fact, Show show) {
        var what = FactWords.of(fact, show);
        var who = fact.stamp().who().isEmpty()
                ? ""
                : " (" + PageText.upTo(fact.stamp().who(), MOST_LETTERS) + ")";
        return new Sentence(PageText.upTo(what.vi(), MOST_LETTERS) + who, PageText.upTo(what.en(), MOST_LETTERS) + who);
    }
}

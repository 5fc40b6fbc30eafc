package khaimac.output.network;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import khaimac.hall.Universes;
import khaimac.output.Doubt;
import org.jspecify.annotations.Nullable;

/** What an Art-Net controller has said of itself, and what follows from its silence. It is asked again and again. */
final class Answers {
    private static final Duration EVERY = Duration.ofMillis(2_500);

    /** Three questions in a row without an answer. */
    private static final Duration SILENT = Duration.ofSeconds(8);

    /** A controller with more ports answers as often; nobody has more than this. */
    private static final int MOST_UNIVERSES = 4_096;

    private final Words words;
    private final String host;
    private final Universes sent;
    private final Set<Integer> has = new TreeSet<>();
    private @Nullable Duration firstAsked;
    private @Nullable Duration asked;
    private @Nullable Duration heard;

    Answers(Words words, String host, Universes sent) {
        this.words = words;
        this.host = host;
        this.sent = sent;
    }

    /** Whether it is time to ask; it then counts as asked. */
    boolean ask(Duration now) {
        if (asked != null && now.minus(asked).compareTo(EVERY) < 0) return false;
        if (firstAsked == null) firstAsked = now;
        asked = now;
        return true;
    }

    void hear(ArtPollReply reply, Duration now) {
        heard = now;
        if (has.size() < MOST_UNIVERSES) has.addAll(reply.universes());
    }

    boolean isThere(Duration now) {
        return heard != null && now.minus(heard).compareTo(SILENT) < 0;
    }

    @Nullable
    Doubt doubt(Duration now) {
        if (heard == null)
            return firstAsked != null && now.minus(firstAsked).compareTo(SILENT) >= 0
                    ? Doubt.small(words.neverAnswered(host))
                    : null;
        if (!isThere(now)) return Doubt.gone(words.silent(host));
        // One that says nothing of its ports may still have them.
        if (has.isEmpty()) return null;
        var missing = new TreeSet<Integer>();
        for (int universe = sent.first(); universe <= sent.last(); universe++)
            if (!has.contains(universe)) missing.add(universe);
        return missing.isEmpty() ? null : Doubt.small(words.otherUniverses(host, spans(has), spans(missing)));
    }

    /** "0–3, 8": as people write it. */
    static String spans(Set<Integer> sorted) {
        var text = new StringBuilder();
        int first = -2;
        int last = -2;
        for (int number : sorted) {
            if (number != last + 1) {
                if (first >= 0) text.append(span(first, last)).append(", ");
                first = number;
            }
            last = number;
        }
        return first >= 0 ? text.append(span(first, last)).toString() : "";
    }

    private static String span(int first, int last) {
        return first == last ? "" + first : first + "–" + last;
    }
}

package khaimac.trial.attack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import khaimac.engine.Seen;
import khaimac.panel.words.ToPage;

/**
 * What is true at the house just now, as far as whoever attacks it makes use of it: the worst of them knows all of it.
 *
 * @param looks the words of the show, by the names of their looks
 */
record Known(
        List<String> surfaces,
        Map<String, ToPage.Titled> looks,
        List<String> segments,
        List<String> outputs,
        List<String> sessions,
        long epoch,
        Seen seen,
        long rev,
        long seq,
        Instant now) {
    private static final Duration LONG_AGO = Duration.ofHours(1);

    /** The same without what is called so: who may change it all is kept off what the proof looks at. */
    Known without(Predicate<String> ours) {
        return new Known(
                surfaces.stream().filter(ours.negate()).toList(),
                looks.entrySet().stream()
                        .filter(look -> !ours.test(look.getKey()))
                        .collect(java.util.stream.Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
                segments,
                outputs.stream().filter(ours.negate()).toList(),
                sessions,
                epoch,
                seen,
                rev,
                seq,
                now);
    }

    /** As somebody knew it who has slept for an hour, before the desk was started again. */
    Known stale() {
        var before = new Seen(seen.visit() - 1, seen.step());
        return new Known(
                surfaces,
                looks,
                segments,
                outputs,
                sessions,
                epoch - 1,
                before,
                rev - 1,
                Math.max(0, seq - 10),
                now.minus(LONG_AGO));
    }
}

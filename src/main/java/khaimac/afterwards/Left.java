package khaimac.afterwards;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.clock.Tempo;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.scene.Looks;
import khaimac.show.RosterEdits;
import khaimac.show.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What one run has left.
 *
 * @param run how it is called here
 * @param held when it was begun, on the wall
 * @param additions parts that nobody had planned; null: none, as in runs of older programs
 * @param notes for the posts; null in what an older program has kept
 */
public record Left(
        String run,
        boolean rehearsal,
        Instant held,
        List<Correction> corrections,
        List<Measure> measures,
        @Nullable List<Addition> additions,
        @Nullable List<NoteLeft> notes) {
    /**
     * What a run leaves.
     *
     * @param ended the run after all its facts
     * @param tempo how fast its clock ran; null where it is no rehearsal, or nobody knows: then nothing is measured
     */
    public static Left of(
            String run, boolean rehearsal, Instant held, Run ended, List<Fact> facts, @Nullable Tempo tempo) {
        var counted = counted(facts);
        return new Left(
                run,
                rehearsal,
                held,
                corrections(ended, counted),
                tempo == null ? List.of() : new Measuring(tempo).of(counted),
                additions(ended, counted),
                notes(ended, counted));
    }

    public boolean isNothing() {
        return corrections.isEmpty() && measures.isEmpty() && added().isEmpty() && told().isEmpty();
    }

    List<Addition> added() {
        return additions == null ? List.of() : additions;
    }

    List<NoteLeft> told() {
        return notes == null ? List.of() : notes;
    }

    /** The last that each post was told of each part, where that is not what the file said. */
    private static List<NoteLeft> notes(Run ended, List<Fact> facts) {
        var last = new LinkedHashMap<List<Object>, NoteLeft>();
        for (var fact : facts) {
            if (!(fact.deed() instanceof Deed.Noted(var part, var post, var text))) continue;
            var written = ended.approved().segment(part);
            var was = written == null ? "" : written.note(post);
            var key = List.<Object>of(part, post);
            if (was.equals(text)) last.remove(key);
            else last.put(key, new NoteLeft(part, post, was, text, fact.stamp().who(), fact.at()));
        }
        return List.copyOf(last.values());
    }

    /** What was added and never was on is nothing that a file should have. */
    private static List<Addition> additions(Run ended, List<Fact> facts) {
        var all = new ArrayList<Addition>();
        for (var fact : facts) {
            if (!(fact.deed() instanceof Deed.PartAdded(var added, var _))) continue;
            var part = ended.show().segment(added.id());
            boolean wasOn = ended.held().stream().anyMatch(one -> one.segment().equals(added.id()));
            if (part == null || !wasOn) continue;
            var behind = ended.show().segments().subList(0, ended.show().indexOf(part.id())).reversed().stream()
                    .map(Segment::id)
                    .toList();
            all.add(new Addition(part, behind, fact.stamp().who(), fact.at()));
        }
        return List.copyOf(all);
    }

    /** Without what was taken back, and what a desk left out. */
    private static List<Fact> counted(List<Fact> facts) {
        Set<Long> without = new HashSet<>(Run.leftOut(facts, Set.of()));
        for (var fact : facts)
            if (fact.deed() instanceof Deed.Undone(long taken, int _)
                    && !without.contains(fact.stamp().seq())) without.add(taken);
        return facts.stream()
                .filter(fact -> !without.contains(fact.stamp().seq()))
                .toList();
    }

    private static List<Correction> corrections(Run ended, List<Fact> facts) {
        var last = new LinkedHashMap<String, Fact>();
        for (var fact : facts) {
            if (fact.deed() instanceof Deed.Retitled edit) last.put(edit.look(), fact);
            else if (fact.deed() instanceof Deed.ListCorrected edit) last.put(edit.look(), fact);
        }
        var all = new ArrayList<Correction>();
        last.forEach((name, fact) -> {
            var was = ended.wasWritten(name);
            var live = ended.look(name);
            if (was == null || live == null) return;
            var list = RosterEdits.in(was);
            var listed = RosterEdits.in(live);
            // Written in several places it is one look, by whichever of them it was called.
            if (all.stream().anyMatch(one -> one.was().equals(was) && one.live().equals(live))) return;
            boolean sameRows = list == null || listed == null || list.groups().equals(listed.groups());
            if (sameRows && Looks.texts(was).equals(Looks.texts(live))) return;
            all.add(new Correction(name, was, live, fact.stamp().who(), fact.at()));
        });
        return List.copyOf(all);
    }

    /** Walks through a rehearsal once. A part counts that began, ran and was left as it would with an audience. */
    private static final class Measuring {
        private final Tempo tempo;
        private final Map<String, Measure> found = new LinkedHashMap<>();
        private @Nullable String part;
        private Instant since = Instant.EPOCH;
        private @Nullable Instant paused;
        private Duration pauses = Duration.ZERO;
        private boolean counts;

        Measuring(Tempo tempo) {
            this.tempo = tempo;
        }

        List<Measure> of(List<Fact> facts) {
            for (var fact : facts) {
                var deed = fact.deed();
                if (deed instanceof Deed.SegmentStarted begun) begins(begun, fact.at());
                else if (deed instanceof Deed.Closed) ends(fact.at(), true);
                else if (deed instanceof Deed.Paused) paused = fact.at();
                else if (deed instanceof Deed.Resumed) goesOn(fact.at());
                // Nobody knows how long it really took.
                else if (deed instanceof Deed.Recovered
                        || deed instanceof Deed.ClockJumped
                        || deed instanceof Deed.Moved) counts = false;
            }
            return List.copyOf(found.values());
        }

        private void begins(Deed.SegmentStarted begun, Instant at) {
            var how = begun.how();
            ends(at, how != Deed.Start.JUMP && how != Deed.Start.BACK);
            part = begun.segment();
            since = at;
            paused = null;
            pauses = Duration.ZERO;
            counts = how != Deed.Start.JOIN;
        }

        private void goesOn(Instant at) {
            if (paused != null) pauses = pauses.plus(Duration.between(paused, at));
            paused = null;
        }

        /** @param ofItself whether it was left for what comes next, and not jumped out of */
        private void ends(Instant at, boolean ofItself) {
            var was = part;
            part = null;
            if (was == null) return;
            goesOn(at);
            if (!counts || !ofItself || !tempo.isLife(since, at)) return;
            var took = Duration.between(since, at).minus(pauses);
            // A part that was on more than once took as long as it did last.
            found.put(was, new Measure(was, took));
        }
    }
}

package khaimac.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import khaimac.desk.Doors;
import khaimac.engine.Command;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.journal.FolderDisk;
import khaimac.journal.Reading;
import khaimac.link.ToPeer;
import khaimac.machine.SystemWatch;

/**
 * What the journal says of all that was pressed.
 *
 * @param answered how many presses were answered "accepted"
 * @param lost what was answered and is not there, or was done twice
 * @param unasked what began although nobody pressed and nothing was due
 */
record Audit(int answered, List<String> lost, List<String> unasked) {
    /** What was due may be done a little late. */
    private static final Duration FORGIVEN = Duration.ofSeconds(5);

    /** A press, and what was said of it. */
    record Sent(Command command, CompletableFuture<ToPeer.Answer> answer) {}

    static Audit of(Path folder, List<Sent> sent) throws IOException {
        var past = Doors.look(new FolderDisk(folder), new SystemWatch().now(), null)
                .past();
        if (past == null) throw new IOException("no run lies in " + folder);
        return of(Run.of(past.show().reading().show()), past.journal().facts(), sent);
    }

    static Audit of(Run beginning, List<Fact> kept, List<Sent> sent) {
        Map<String, List<Long>> effects = new HashMap<>();
        for (var fact : kept)
            effects.computeIfAbsent(fact.stamp().command(), id -> new ArrayList<>())
                    .add(fact.stamp().seq());
        var lost = new ArrayList<String>();
        int answered = 0;
        for (var one : sent) {
            var facts = effects.getOrDefault(one.command().sight().id(), List.of());
            // Facts of one decision follow each other; a second decision of the same press would come later.
            for (int at = 1; at < facts.size(); at++)
                if (facts.get(at) != facts.get(at - 1) + 1) lost.add("twice: " + one.command());
            var answer = one.answer().isDone() ? one.answer().join() : null;
            if (answer == null || !answer.accepted()) continue;
            answered++;
            if (answer.facts().size() < facts.size()) lost.add("twice: " + one.command() + " " + facts);
            if (answer.kept() && !facts.containsAll(answer.facts())) lost.add("lost: " + one.command() + " " + answer);
        }
        return new Audit(answered, List.copyOf(lost), unasked(beginning, kept));
    }

    private static List<String> unasked(Run beginning, List<Fact> facts) {
        var unasked = new ArrayList<String>();
        var run = beginning;
        for (var fact : facts) {
            boolean byItself = fact.stamp().command().isEmpty() && fact.deed() instanceof Deed.SegmentStarted;
            var due = run.nextDue();
            boolean isDue = due != null
                    && !due.isAfter(fact.at())
                    && Duration.between(due, fact.at()).compareTo(FORGIVEN) <= 0;
            if (byItself && !isDue) unasked.add("began by itself: " + fact + ", due " + due);
            run = run.after(fact);
        }
        return List.copyOf(unasked);
    }

    /** The number of the last fact that lies in a folder; 0 where there is none. */
    static long reaches(Path folder) {
        try {
            var facts = Reading.of(new FolderDisk(folder)).facts();
            return facts.isEmpty() ? 0 : facts.getLast().stamp().seq();
        } catch (IOException e) {
            return 0;
        }
    }
}

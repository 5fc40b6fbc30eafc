package khaimac.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import khaimac.desk.Past;
import khaimac.engine.Deed;
import khaimac.engine.Run;
import khaimac.finding.Sentence;
import khaimac.machine.SystemWatch;
import khaimac.scene.Look;
import khaimac.scene.Lots;
import khaimac.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reckons every draw of a run once more, from its seed and its list: whoever doubts a winner sees that it was fair. */
@Command(name = "draw")
final class DrawVerb implements Callable<Integer> {
    @Option(names = "--verify", paramLabel = "RUN", required = true, descriptionKey = "run")
    private String run = "";

    private final Terminal terminal;

    DrawVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var past = new Runs(terminal).past(run, new SystemWatch());
        if (past == null) return 2;
        return new Reckoning(past).all() ? 0 : 1;
    }

    /** From the facts in their order, with the list as it was at each of them. */
    private final class Reckoning {
        private final Past past;
        private final HashMap<String, Deed.DrawBegun> begun = new HashMap<>();
        private final HashMap<String, List<Look.RosterRow>> left = new HashMap<>();
        private final HashMap<String, List<Look.RosterRow>> drawn = new HashMap<>();
        private boolean sound = true;

        Reckoning(Past past) {
            this.past = past;
        }

        boolean all() {
            var facts = past.journal().facts();
            var without = Run.leftOut(facts, new HashSet<>());
            var at = Run.of(past.show().reading().show());
            int draws = 0;
            for (var fact : facts) {
                if (fact.deed() instanceof Deed.DrawBegun draw) {
                    var before = drawn.computeIfAbsent(draw.file(), _ -> new ArrayList<>());
                    begun.put(draw.file(), draw);
                    left.put(draw.file(), Lots.left(at.lots(draw.file()), before));
                }
                if (fact.deed() instanceof Deed.DrawEnded end) tell(++draws, end);
                at = at.after(List.of(fact), without);
            }
            if (draws == 0)
                terminal.say(new Sentence("Buổi này không có lượt bốc thăm nào.", "Nobody was drawn in this run."));
            return sound;
        }

        private void tell(int number, Deed.DrawEnded end) {
            var draw = begun.get(end.file());
            var names = left.getOrDefault(end.file(), List.of());
            if (draw == null || names.isEmpty()) return;
            boolean same = Lots.hash(names).equals(draw.list());
            boolean right = same && Lots.winner(draw.seed(), names).equals(end.winner());
            sound &= right;
            drawn.computeIfAbsent(end.file(), _ -> new ArrayList<>()).add(end.winner());
            var facts = end.file() + ", " + draw.seed() + ", " + draw.list() + " (" + draw.left() + "): "
                    + end.winner().name();
            terminal.say(
                    right
                            ? new Sentence(number + ". ĐÚNG: " + facts, number + ". RIGHT: " + facts)
                            : same
                                    ? new Sentence(number + ". SAI: " + facts, number + ". WRONG: " + facts)
                                    : new Sentence(
                                            number + ". KHÔNG TÍNH LẠI ĐƯỢC, danh sách đã khác: " + facts,
                                            number + ". CANNOT BE RECKONED, the list is another: " + facts));
        }
    }
}

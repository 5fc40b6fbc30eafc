package khaimac.evenings;

import java.time.Instant;
import java.util.List;
import khaimac.engine.Command;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Over;
import khaimac.engine.Run;
import khaimac.engine.Wish;
import khaimac.scene.Sounding;

/** What nobody planned: inserts and emergency texts leave no trace. */
final class OnTop extends Claims {
    OnTop(Complaints complaints) {
        super(complaints);
    }

    /** 34. What nobody planned leaves no trace: where it is gone a surface shows what it would show without it. */
    void whatLiesUnderAnInsertComesBack(Command command, Run run, Run without) {
        if (command.wish() instanceof Wish.Withdraw(var surfaces))
            for (var surface : surfaces)
                must(run.laid(surface) == null, "whatLiesUnderAnInsertComesBack", () -> surface + ": " + command);
        for (var surface : Programme.SURFACES) {
            // HOLD keeps what was seen when it was pressed.
            if (run.laid(surface) != null || run.cover(surface) == Over.Kind.HOLD) continue;
            must(
                    Alike.isSame(run.showing(surface), without.showing(surface)),
                    "whatLiesUnderAnInsertComesBack",
                    () -> run.showing(surface) + " instead of " + without.showing(surface));
        }
    }

    /** 36. An emergency text is read on all of its surfaces at once, but where somebody has made one black since. */
    void anEmergencyIsSeenEverywhereAtOnce(Came came) {
        for (int at = 0; at < came.facts().size(); at++) {
            if (!(came.facts().get(at).deed() instanceof Deed.EmergencyShown up)) continue;
            var run = came.runs().get(at);
            for (var surface : up.surfaces())
                must(
                        run.showing(surface).look().equals(up.look()),
                        "anEmergencyIsSeenEverywhereAtOnce",
                        () -> surface + " after " + up);
        }
        var after = came.after();
        var alarm = after.alarm();
        if (alarm == null) return;
        for (var surface : Programme.SURFACES) {
            var over = after.cover(surface);
            boolean black = over == Over.Kind.BLANK || over == Over.Kind.SAFE;
            must(
                    black
                            || !alarm.surfaces().contains(surface)
                            || after.showing(surface).look().equals(alarm.look()),
                    "anEmergencyIsSeenEverywhereAtOnce",
                    () -> after.showing(surface) + " instead of " + alarm);
        }
    }

    /** 36. … it is the one that was asked for, with its words, wherever the show says. */
    void anEmergencyIsTheOneThatWasAsked(Run before, Command command, List<Fact> facts) {
        if (!(command.wish() instanceof Wish.ShowEmergency(var name))) return;
        var ready = before.show().emergency(name);
        must(
                ready != null
                        && facts.getFirst()
                                .deed()
                                .equals(new Deed.EmergencyShown(
                                        name, ready.on(before.show().surfaces()), ready.look(), ready.silence())),
                "anEmergencyIsTheOneThatWasAsked",
                () -> facts.getFirst() + " for " + command);
    }

    /** 36. … and leaves no trace: gone, every surface shows, and everybody hears, what would be there without it. */
    void anEmergencyLeavesNoTrace(Command command, Run run, Run calm, Instant now) {
        must(
                run.alarm() == null || !(command.wish() instanceof Wish.EndEmergency),
                "anEmergencyLeavesNoTrace",
                () -> run.alarm() + " after " + command);
        if (run.alarm() != null) return;
        for (var surface : Programme.SURFACES)
            must(
                    run.showing(surface).equals(calm.showing(surface)),
                    "anEmergencyLeavesNoTrace",
                    () -> run.showing(surface) + " instead of " + calm.showing(surface));
        // What is over goes with the next fact, and the other evening has fewer of them.
        var heard = heard(run, now);
        var would = heard(calm, now);
        must(heard.equals(would), "anEmergencyLeavesNoTrace", () -> heard + " instead of " + would);
    }

    private static List<Sounding> heard(Run run, Instant now) {
        return run.heard().stream()
                .filter(sound -> !Expected.isOver(sound, now))
                .toList();
    }
}

package khaimac.panel;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.desk.OnAir;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.FactWords;
import khaimac.engine.ListWords;
import khaimac.finding.Sentence;
import khaimac.panel.words.ToPage;
import khaimac.show.InPlace;
import khaimac.show.Show;

/** What happened and who did it, as the panel tells it: the latest lines, and every change of words. */
final class Chronicle {
    private static final int MOST_LINES = 80;
    private static final int MOST_EDITS = 20;

    /** As the run has it: a part that came in while it is on has a name too. */
    private Show show;

    private final ArrayDeque<ToPage.Said> lines = new ArrayDeque<>();
    private final Map<String, List<ToPage.Edit>> edits = new LinkedHashMap<>();
    private long seq = -1;

    /** What the last line was done to, where another one of its kind takes its place. */
    private String tended = "";

    /**
     * @param before what had happened before this desk was started
     * @param tended what was done to outputs until then
     */
    Chronicle(Show show, List<Fact> before, List<TendedFile.Line> tended) {
        this.show = show;
        var still = new ArrayDeque<>(tended);
        for (var fact : before) {
            for (var line = still.peek(); line != null && line.at().isBefore(fact.at()); line = still.peek())
                tended(still.remove());
            happened(fact);
        }
        still.forEach(this::tended);
    }

    /** The facts that are new since the last time; whether there were any. */
    synchronized boolean follow(OnAir onAir) {
        long was = seq;
        show = onAir.run().show();
        onAir.latest().forEach(this::happened);
        return seq > was;
    }

    private synchronized void happened(Fact fact) {
        if (fact.stamp().seq() <= seq) return;
        seq = fact.stamp().seq();
        say(new ToPage.Said(seq, fact.at(), fact.stamp().who(), FactWords.of(fact, show)));
        if (fact.deed() instanceof Deed.Retitled edit) {
            edited(
                    edit.look(),
                    new ToPage.Edit(
                            fact.at(), fact.stamp().who(), edit.onAir(), edit.text(), List.of(), List.of()));
        } else if (fact.deed() instanceof Deed.ListCorrected edit) {
            edited(
                    edit.look(),
                    new ToPage.Edit(
                            fact.at(), fact.stamp().who(), edit.onAir(), null, ListWords.of(edit), edit.back()));
        }
    }

    /** What is written in several places is one look, whichever of them it was called by. */
    private void edited(String look, ToPage.Edit edit) {
        var written = show.looks().containsKey(look) ? null : InPlace.look(show, look);
        var place = written == null ? null : InPlace.name(show, written);
        var all = edits.computeIfAbsent(place == null ? look : place, name -> new ArrayList<>());
        if (all.size() >= MOST_EDITS) all.removeFirst();
        all.add(edit);
    }

    /** Something that is no fact of the run: a player fell silent, a cable came out. */
    synchronized void said(Instant at, Sentence words) {
        say(new ToPage.Said(0, at, "", words));
    }

    /**
     * Somebody has tended an output. A slider is moved to and fro: of what one person does to the same thing without a
     * pause only the last is kept.
     */
    synchronized void tended(TendedFile.Line line) {
        var last = lines.peekLast();
        boolean goesOn = !line.of().isEmpty() && line.of().equals(tended);
        if (goesOn && last != null && last.who().equals(line.who())) lines.removeLast();
        say(new ToPage.Said(0, line.at(), line.who(), line.words()));
        tended = line.of();
    }

    private void say(ToPage.Said line) {
        tended = "";
        if (lines.size() >= MOST_LINES) lines.removeFirst();
        lines.addLast(line);
    }

    synchronized List<ToPage.Said> lines() {
        return List.copyOf(lines);
    }

    synchronized List<ToPage.Edit> edits(String look) {
        return List.copyOf(edits.getOrDefault(look, List.of()));
    }
}

package khaimac.terminal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.FactWords;
import khaimac.engine.Run;
import khaimac.engine.TimingWords;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.show.Show;

/**
 * What a person made of the plan and its words while the run was on: what it was, and what it became.
 *
 * @param was as it stood before; only what became another is said
 */
record Corrected(Instant at, String who, Sentence words, Sentence was, Sentence is) {
    /** A list of hundreds of names is no cell of a table. */
    private static final int MOST = 240;

    /**
     * All of a run.
     *
     * @param without the numbers of facts that count no more
     */
    static List<Corrected> of(Show show, List<Fact> facts, Set<Long> without) {
        var all = new ArrayList<Corrected>();
        var run = Run.of(show);
        for (var fact : facts) {
            if (without.contains(fact.stamp().seq())) continue;
            var before = run;
            run = run.after(fact);
            if (!fact.stamp().who().isEmpty()) add(all, before, run, fact);
        }
        return List.copyOf(all);
    }

    private static void add(List<Corrected> all, Run before, Run after, Fact fact) {
        switch (fact.deed()) {
            case Deed.Retitled edit -> {
                var was = before.look(edit.look());
                if (was != null) all.add(corrected(fact, after, was, edit.text()));
            }
            case Deed.ListCorrected edit -> {
                var was = before.look(edit.look());
                var is = after.look(edit.look());
                if (was != null && is != null) all.add(corrected(fact, after, was, is));
            }
            case Deed.Reordered move -> {
                var was = place(before.show(), move.segment());
                all.add(corrected(fact, after, was, place(after.show(), move.segment())));
            }
            case Deed.PartAdded(var part, var _) ->
                all.add(corrected(fact, after, Sentence.same("–"), place(after.show(), part.id())));
            case Deed.PartRemoved(var part, var _) ->
                all.add(corrected(fact, after, place(before.show(), part.id()), Sentence.same("–")));
            case Deed.Fitted fit -> {
                for (var id : fit.lengths().keySet()) {
                    var was = before.show().segment(id);
                    var is = after.show().segment(id);
                    if (was == null || is == null || was.length().equals(is.length())) continue;
                    var words = new Sentence("Rút ngắn: " + is.name(), "Shortened: " + is.name());
                    all.add(new Corrected(
                            fact.at(),
                            fact.stamp().who(),
                            words,
                            TimingWords.span(was.length()),
                            TimingWords.span(is.length())));
                }
            }
            // These are read among what people did, or changed no plan and no word.
            case Deed.Opened _,
                    Deed.Recovered _,
                    Deed.SegmentStarted _,
                    Deed.CueStarted _,
                    Deed.TimeUp _,
                    Deed.TimeAdded _,
                    Deed.Paused _,
                    Deed.Resumed _,
                    Deed.Skipped _,
                    Deed.Noted _,
                    Deed.Covered _,
                    Deed.Released _,
                    Deed.MessageShown _,
                    Deed.Inserted _,
                    Deed.EmergencyShown _,
                    Deed.EmergencyEnded _,
                    Deed.DrawBegun _,
                    Deed.DrawEnded _,
                    Deed.Withdrawn _,
                    Deed.ByHand _,
                    Deed.MessageEnded _,
                    Deed.DelayAnnounced _,
                    Deed.DelayApplied _,
                    Deed.Unfitted _,
                    Deed.Moved _,
                    Deed.PlanChanged _,
                    Deed.FilmEnded _,
                    Deed.FilmLost _,
                    Deed.SoundBecame _,
                    Deed.Sent _,
                    Deed.Undone _,
                    Deed.SteppedBack _,
                    Deed.SteppedAgain _,
                    Deed.Missed _,
                    Deed.CaughtUp _,
                    Deed.ClockJumped _,
                    Deed.ClockSettled _,
                    Deed.Closed _ -> {}
        }
    }

    private static Corrected corrected(Fact fact, Run after, Look was, Look is) {
        return corrected(fact, after, Sentence.same(other(was, is)), Sentence.same(other(is, was)));
    }

    private static Corrected corrected(Fact fact, Run after, Sentence was, Sentence is) {
        return new Corrected(fact.at(), fact.stamp().who(), FactWords.of(fact, after.show()), was, is);
    }

    private static Sentence place(Show show, String part) {
        int next = show.indexOf(part) + 1;
        if (next >= show.segments().size()) return new Sentence("cuối chương trình", "at the end");
        var name = show.segments().get(next).name();
        return new Sentence("trước “" + name + "”", "before \"" + name + "\"");
    }

    /** A list's names too. */
    private static List<String> texts(Look look) {
        var all = new ArrayList<>(Looks.texts(look));
        for (var roster : Looks.all(look, Look.Roster.class))
            for (var group : roster.groups())
                for (var row : group.rows())
                    all.add(row.note().isEmpty() ? row.name() : row.name() + " (" + row.note() + ")");
        return all;
    }

    /** What a look says that another does not. */
    private static String other(Look look, Look than) {
        var texts = texts(look);
        var others = texts(than);
        var own = texts.stream()
                .filter(text -> !others.contains(text))
                .collect(Collectors.joining(" / "));
        // The same texts in another order, or something else than a text.
        var said = own.isEmpty() ? String.join(" / ", texts) : own;
        return said.length() <= MOST ? said : said.substring(0, MOST) + "…";
    }
}

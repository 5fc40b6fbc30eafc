package khaimac.app;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import khaimac.desk.Past;
import khaimac.engine.Fact;
import khaimac.engine.FactWords;
import khaimac.machine.SystemWatch;
import khaimac.scene.Digits;
import khaimac.terminal.JsonLines;
import khaimac.terminal.PlannedActual;
import khaimac.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What happened in a run, in words, as its journal has it; and what is wrong with the journal. */
@Command(name = "journal")
final class JournalVerb implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", descriptionKey = "run")
    private String run = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Terminal terminal;

    JournalVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var past = new Runs(terminal).past(run, new SystemWatch());
        if (past == null) return 2;
        if (json) tellJson(past);
        else {
            for (var fact : past.journal().facts()) terminal.out().println(line(past, fact));
            past.told().forEach(terminal::say);
        }
        return past.told().isEmpty() ? 0 : 1;
    }

    private String line(Past past, Fact fact) {
        var at = fact.at().atZone(past.run().show().zone());
        var time = at.toLocalDate() + " " + Digits.two(at.getHour()) + ":" + Digits.two(at.getMinute()) + ":"
                + Digits.two(at.getSecond());
        var who = fact.stamp().who().isEmpty() ? "" : "   – " + fact.stamp().who();
        return PlannedActual.pad(Long.toString(fact.stamp().seq()), 6) + time + "  "
                + terminal.in(FactWords.of(fact, past.run().show())) + who;
    }

    private void tellJson(Past past) {
        var writer = new JsonLines(past.run().show().zone());
        for (var fact : past.journal().facts()) {
            var map = new LinkedHashMap<String, Object>();
            map.put("stamp", requireNonNull(writer.plain(fact.stamp())));
            map.put("fact", requireNonNull(writer.plain(fact.deed())));
            map.put("words", JsonLines.both(FactWords.of(fact, past.run().show())));
            terminal.out().println(writer.line(map));
        }
        var summary = new LinkedHashMap<String, Object>();
        summary.put("facts", past.journal().facts().size());
        summary.put("told", past.told().stream().map(JsonLines::both).toList());
        terminal.out().println(writer.line(summary));
    }
}

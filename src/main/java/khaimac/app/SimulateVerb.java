package khaimac.app;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import khaimac.engine.FactWords;
import khaimac.finding.Language;
import khaimac.rehearsal.Ceremony;
import khaimac.rehearsal.Happening;
import khaimac.rehearsal.HumanOperator;
import khaimac.rehearsal.IdealOperator;
import khaimac.rehearsal.Operator;
import khaimac.rehearsal.Script;
import khaimac.scene.Digits;
import khaimac.scene.Entrance;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import khaimac.showfile.language.Times;
import khaimac.terminal.JsonLines;
import khaimac.terminal.PlannedActual;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whole ceremony in virtual time: every fact, every change of every surface, and what was planned against it. */
@Command(name = "simulate")
final class SimulateVerb implements Callable<Integer> {
    /** Whose hands are on the buttons. */
    private enum Hands {
        IDEAL,
        NONE
    }

    @Parameters(paramLabel = "SHOW", descriptionKey = "show")
    private String show = "";

    @Option(names = "--hall", paramLabel = "HALL", descriptionKey = "hall")
    private @Nullable String hall;

    @Option(names = "--script", paramLabel = "FILE", descriptionKey = "script")
    private @Nullable String script;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    private @Nullable Long seed;

    @Option(names = "--operator", paramLabel = "ideal|none", descriptionKey = "operator")
    private @Nullable Hands operator;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Terminal terminal;

    /** When the last thing happened: the moment the table at the end is drawn for. */
    private Instant last = Instant.EPOCH;

    SimulateVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var sources = new Sources(terminal);
        var prepared = sources.prepared(show, hall);
        if (prepared == null) return 2;
        sources.complain(prepared.findings());
        var reading = prepared.show();
        Script lines = null;
        if (script != null) {
            var text = sources.text(script);
            if (text == null) return 2;
            lines = Script.read(script, text, reading.show());
            sources.complain(lines.findings());
        }
        simulate(reading, lines);
        return lines != null && !lines.findings().isEmpty() ? 2 : reading.hasErrors() ? 2 : 0;
    }

    private void simulate(ShowFile.Reading reading, @Nullable Script lines) {
        var zone = reading.show().zone();
        var writer = new JsonLines(zone);
        var run = Ceremony.hold(
                reading.show(), reading.hash(), operator(lines), lines, json ? tellJson(writer) : tell(reading.show()));
        var table = new PlannedActual(run, last);
        if (json) terminal.out().println(writer.line(table.summary(writer)));
        else {
            terminal.out().println();
            table.lines(terminal.language()).forEach(terminal.out()::println);
        }
    }

    private Operator operator(@Nullable Script lines) {
        if (seed != null) return new HumanOperator(seed);
        boolean ideal = operator == null ? lines == null : operator == Hands.IDEAL;
        return ideal ? new IdealOperator() : Operator.NOBODY;
    }

    private Consumer<Happening> tell(Show plan) {
        var out = terminal.out();
        return happening -> {
            last = happening.at();
            var time = time(happening.at(), plan);
            switch (happening) {
                case Happening.Happened(var fact) -> out.println(time + "  " + terminal.in(FactWords.of(fact, plan)));
                case Happening.Changed(var at, var surface, var showing) ->
                    out.println(time + "      " + PlannedActual.pad(terminal.in(plan.called(surface)), 19)
                            + showing.at(at).words() + entrance(showing.entrance()));
                case Happening.Undone(var at, var change, var because) ->
                    out.println(time + "  ✗ " + terminal.in(FactWords.effect(change)) + ": " + terminal.in(because));
                case Happening.Refused(var at, var asked, var because) ->
                    out.println(time + "  ✗ " + asked + ": " + terminal.in(because));
            }
        };
    }

    private String entrance(Entrance entrance) {
        if (entrance.kind() == Entrance.Kind.CUT) return "";
        return (terminal.language() == Language.VI ? "  (chuyển " : "  (over ") + Times.written(entrance.length())
                + ")";
    }

    private static String time(Instant at, Show plan) {
        var local = at.atZone(plan.zone());
        var text =
                Digits.two(local.getHour()) + ":" + Digits.two(local.getMinute()) + ":" + Digits.two(local.getSecond());
        return local.toLocalDate().equals(plan.date().day()) ? text : local.toLocalDate() + " " + text;
    }

    private Consumer<Happening> tellJson(JsonLines writer) {
        return happening -> {
            last = happening.at();
            var line = new LinkedHashMap<String, Object>();
            line.put("at", writer.at(happening.at()));
            switch (happening) {
                case Happening.Happened(var fact) -> {
                    line.put("stamp", requireNonNull(writer.plain(fact.stamp())));
                    line.put("fact", requireNonNull(writer.plain(fact.deed())));
                }
                case Happening.Changed(var at, var surface, var showing) -> {
                    line.put("surface", surface.text());
                    line.put("shows", requireNonNull(writer.plain(showing)));
                    line.put("words", showing.at(at).words());
                }
                case Happening.Undone(var at, var change, var because) -> {
                    line.put("undone", requireNonNull(writer.plain(change)));
                    line.put("because", JsonLines.both(because));
                }
                case Happening.Refused(var at, var asked, var because) -> {
                    line.put("refused", asked);
                    line.put("because", JsonLines.both(because));
                }
            }
            terminal.out().println(writer.line(line));
        };
    }
}

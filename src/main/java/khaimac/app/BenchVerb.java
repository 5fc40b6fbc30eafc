package khaimac.app;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import khaimac.bench.BreaksBench;
import khaimac.bench.CoreBench;
import khaimac.bench.EveningsBench;
import khaimac.bench.Figure;
import khaimac.bench.Figures;
import khaimac.bench.JournalBench;
import khaimac.bench.MediaBench;
import khaimac.bench.OutputsBench;
import khaimac.bench.PaintBench;
import khaimac.bench.PanelBench;
import khaimac.bench.PrepareBench;
import khaimac.bench.RecoverBench;
import khaimac.bench.StartBench;
import khaimac.bench.hands.HandsBench;
import khaimac.bench.hands.Screen;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.showfile.language.Nearest;
import khaimac.terminal.JsonLines;
import khaimac.terminal.PlannedActual;
import khaimac.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries a laptop before a ceremony: measures, and says which goals it misses. */
@Command(name = "bench")
final class BenchVerb implements Callable<Integer> {
    private interface Bench {
        void run(Figures told) throws Exception;
    }

    /** To add one: a class in the bench folder, a line here. */
    private static final Map<String, Bench> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("breaks", BreaksBench::run),
            Map.entry("core", CoreBench::run),
            Map.entry("evenings", EveningsBench::run),
            Map.entry("hands", HandsBench::run),
            Map.entry("journal", JournalBench::run),
            Map.entry("media", MediaBench::run),
            Map.entry("outputs", OutputsBench::run),
            Map.entry("paint", PaintBench::run),
            Map.entry("prepare", PrepareBench::run),
            Map.entry("panel", PanelBench::run),
            Map.entry("recover", RecoverBench::run),
            Map.entry("start", StartBench::run)));

    @Parameters(paramLabel = "NAME", descriptionKey = "bench")
    private String name = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--screens", split = ",", descriptionKey = "screens")
    private List<String> screens = List.of();

    private static final Sentence FAILED = new Sentence("✗ Không đo được:", "✗ Not taken:");
    private static final Sentence LEFT = new Sentence("– Không đo trên máy này:", "– Not taken on this machine:");

    private static final Sentence SCREENS = new Sentence(
            "--screens chỉ dùng với “hands”, viết như 390x844,853x533-en, hoặc all.",
            "--screens goes with \"hands\" only, written as 390x844,853x533-en, or all.");

    private final Terminal terminal;

    /** In the order of the page of figures. */
    static Set<String> names() {
        return ALL.keySet();
    }

    BenchVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var bench = ALL.get(name);
        if (bench == null) {
            terminal.complain(new Sentence("Không có phép đo “" + name + "”.", "There is no bench \"" + name + "\".")
                    .and(Nearest.instead(name, ALL.keySet())));
            return Main.WRONG_USE;
        }
        var before = screens.stream().map(Screen::of).filter(Objects::nonNull).toList();
        boolean everywhere = screens.equals(List.of("all"));
        if (!screens.isEmpty() && (!name.equals("hands") || (before.size() < screens.size() && !everywhere))) {
            terminal.complain(SCREENS);
            return Main.WRONG_USE;
        }
        boolean[] missed = new boolean[1];
        var lines = new JsonLines(ZoneId.of("UTC"));
        var figures = new Figures(
                figure -> {
                    missed[0] |= !figure.met();
                    terminal.out().println(json ? lines.line(object(figure)) : text(figure));
                },
                (what, why) -> {
                    missed[0] = true;
                    terminal.out()
                            .println(
                                    json
                                            ? lines.line(Map.of("figure", what, "met", false, "why", why))
                                            : text(FAILED, what, why));
                },
                (what, why) -> terminal.out()
                        .println(json ? lines.line(Map.of("figure", what, "why", why)) : text(LEFT, what, why)));
        figures.take(name, () -> {
            if (screens.isEmpty()) bench.run(figures);
            else HandsBench.run(figures, everywhere ? Screen.all() : before);
        });
        return missed[0] ? 1 : 0;
    }

    private static Map<String, Object> object(Figure figure) {
        var map = new LinkedHashMap<String, Object>();
        map.put("figure", figure.name());
        map.put("value", rounded(figure.value()));
        map.put("unit", figure.unit());
        var spread = new LinkedHashMap<String, Object>();
        figure.spread().forEach((word, value) -> spread.put(word, rounded(value)));
        map.put("spread", spread);
        map.put("goal", (figure.atLeast() ? ">= " : "<= ") + tidy(figure.goal()));
        map.put("met", figure.met());
        return map;
    }

    private String text(Figure figure) {
        var vi = terminal.language() == Language.VI;
        var spread = new StringBuilder();
        figure.spread()
                .forEach((word, value) ->
                        spread.append(' ').append(word).append(' ').append(tidy(value)));
        return (figure.met() ? "✓ " : "✗ ")
                + PlannedActual.pad(figure.name(), 46)
                + PlannedActual.pad(tidy(figure.value()) + " " + figure.unit(), 22)
                + PlannedActual.pad(
                        (vi ? "đích " : "goal ") + (figure.atLeast() ? "≥ " : "≤ ") + tidy(figure.goal()), 20)
                + spread.toString().strip();
    }

    private String text(Sentence how, String what, String why) {
        return PlannedActual.pad(how.in(terminal.language()) + " " + what, 48) + why;
    }

    private static double rounded(double value) {
        return value >= 100 ? Math.rint(value) : Math.rint(value * 1_000) / 1_000;
    }

    private static String tidy(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%,d", Math.round(value))
                : String.format(Locale.ROOT, "%.3g", value);
    }
}

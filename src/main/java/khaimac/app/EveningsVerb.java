package khaimac.app;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import khaimac.evenings.Evenings;
import khaimac.evenings.Violation;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.terminal.JsonLines;
import khaimac.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Simulated evenings with every fault, by their seeds; the last line says how many steps and how many violations. */
@Command(name = "evenings")
final class EveningsVerb implements Callable<Integer> {
    /** A batch this large must have seen every mix. */
    private static final long LARGE = 5_000_000;

    @Option(names = "--seeds", paramLabel = "A..B", descriptionKey = "seeds")
    private String seeds = "1..100";

    @Option(names = "--steps", paramLabel = "N", descriptionKey = "steps")
    private long steps = Evenings.STEPS;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Terminal terminal;
    private final JsonLines lines = new JsonLines(ZoneId.of("UTC"));

    EveningsVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Told(Evenings evenings, Evenings.Evening evening) {}

    @Override
    public Integer call() {
        var range = Seeds.of(seeds);
        if (range == null || steps < 1) {
            terminal.complain(new Sentence(
                    "Hãy viết, ví dụ: --seeds 1..100 --steps 20000",
                    "Write for instance: --seeds 1..100 --steps 20000"));
            return Main.WRONG_USE;
        }
        long began = System.nanoTime();
        var all = new Evenings();
        // In their order, whichever core was quicker.
        LongStream.rangeClosed(range.from(), range.to())
                .parallel()
                .mapToObj(this::evening)
                .forEachOrdered(told -> {
                    all.add(told.evenings());
                    tell(told.evening());
                });
        var never = all.steps() >= LARGE ? all.mixes().never() : java.util.List.of();
        summary(all, never, (System.nanoTime() - began) / 1e9);
        return all.violations().isEmpty() && never.isEmpty() ? 0 : 1;
    }

    private Told evening(long seed) {
        var evenings = new Evenings();
        var told = new Evenings.Evening[1];
        evenings.run(seed, seed, steps, evening -> told[0] = evening);
        return new Told(evenings, told[0]);
    }

    private void tell(Evenings.Evening evening) {
        if (json) {
            var map = new LinkedHashMap<String, Object>();
            map.put("seed", evening.seed());
            map.put("steps", evening.steps());
            map.put("digest", String.format(Locale.ROOT, "%016x", evening.digest()));
            map.put(
                    "violations",
                    evening.violations().stream().map(Violation::text).toList());
            terminal.out().println(lines.line(map));
        } else evening.violations().forEach(violation -> terminal.out().println(violation.text()));
    }

    private void summary(Evenings all, java.util.List<?> never, double seconds) {
        if (json) {
            var map = new LinkedHashMap<String, Object>();
            map.put("steps", all.steps());
            map.put("violations", all.violations().size());
            map.put("never-happened", never.stream().map(String::valueOf).toList());
            terminal.out().println(lines.line(map));
            return;
        }
        boolean vi = terminal.language() == Language.VI;
        all.mixes()
                .counts()
                .forEach((mix, count) -> terminal.out()
                        .println(String.format(
                                Locale.ROOT,
                                "  %,14d  %s",
                                count,
                                mix.name().toLowerCase(Locale.ROOT).replace('_', ' '))));
        if (!never.isEmpty()) terminal.out().println((vi ? "Chưa từng xảy ra: " : "Never happened: ") + never);
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        vi ? "%,d bước mỗi giây" : "%,d steps a second",
                        Math.round(all.steps() / seconds)));
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        vi ? "%,d bước, %d vi phạm" : "%,d steps, %d violations",
                        all.steps(),
                        all.violations().size()));
    }
}

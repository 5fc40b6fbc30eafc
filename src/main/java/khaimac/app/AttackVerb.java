package khaimac.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import khaimac.finding.Sentence;
import khaimac.machine.Folders;
import khaimac.terminal.Terminal;
import khaimac.trial.attack.Attack;
import khaimac.trial.attack.Judge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Attacks a real house by everything that can be said to it, by seeds, and says what the hall noticed. */
@Command(name = "attack")
final class AttackVerb implements Callable<Integer> {
    private static final Judge.Limits LIMITS = Judge.Limits.TRUE;

    @Option(names = "--seeds", paramLabel = "A..B", descriptionKey = "attack-seeds")
    private String seeds = "1..10";

    @Option(names = "--acts", paramLabel = "N", descriptionKey = "acts")
    private int acts = 500;

    private final Terminal terminal;
    private final List<Judge.Round> rounds = new ArrayList<>();
    private final List<Judge.Round> quiet = new ArrayList<>();
    private double desk;
    private double player;
    private int badly;

    AttackVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var range = Seeds.of(seeds);
        if (range == null || acts < 1) {
            terminal.complain(new Sentence(
                    "Hãy viết, ví dụ: --seeds 1..50 --acts 500", "Write for instance: --seeds 1..50 --acts 500"));
            return Main.WRONG_USE;
        }
        for (long seed = range.from(); seed <= range.to(); seed++) attack(seed);
        return summary() ? 0 : 1;
    }

    private void attack(long seed) throws Exception {
        // Where the program stands, not where the system keeps what it may lose: that is often no disk at all.
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "khaimac-attack");
        boolean well = false;
        try {
            var result = Attack.of(terminal.home(), folder, seed, acts, LIMITS);
            rounds.addAll(result.rounds());
            quiet.addAll(result.quiet());
            desk = Math.max(desk, result.desk());
            player = Math.max(player, result.player());
            well = result.problems().isEmpty();
            tell(result);
        } finally {
            // What went wrong is worth looking at.
            if (well) Folders.delete(folder);
            else {
                badly++;
                terminal.say(new Sentence(
                        "Hạt giống " + seed + " không qua; thư mục còn ở " + folder
                                + ". Chạy lại: khaimac attack --seeds " + seed + " --acts " + acts,
                        "Seed " + seed + " did not pass; its folder stays in " + folder
                                + ". Run it again: khaimac attack --seeds " + seed + " --acts " + acts));
            }
        }
    }

    private void tell(Attack.Result result) {
        var all = result.rounds();
        var figures = new Object[] {
            result.seed(),
            result.acts(),
            result.accepted(),
            all.size(),
            most(all, Judge.Round::black),
            most(result.quiet(), Judge.Round::black),
            most(all, Judge.Round::hold),
            times(result.desk()),
            times(result.player())
        };
        terminal.say(new Sentence(
                ("hạt giống %d: %d hành động, %d được làm; tắt đen %d lần, lên màn hình chậm nhất %d ms (khi yên %d"
                                + " ms); HOLD trả lời chậm nhất %d ms; bộ nhớ %s và %s lần")
                        .formatted(figures),
                ("seed %d: %d acts, %d granted; black %d times, on the wall after at most %d ms (in quiet %d ms);"
                                + " HOLD answered after at most %d ms; memory %s and %s times")
                        .formatted(figures)));
        Stream.concat(result.problems().stream(), result.late().stream())
                .forEach(line -> terminal.out().println("  " + line));
    }

    /** @return whether all is as it should be */
    private boolean summary() {
        long blank = p99(rounds, Judge.Round::blank);
        long black = p99(rounds, Judge.Round::black);
        long hold = p99(rounds, Judge.Round::hold);
        var figures = new Object[] {
            rounds.size(),
            blank,
            p99(quiet, Judge.Round::blank),
            black,
            p99(quiet, Judge.Round::black),
            hold,
            p99(quiet, Judge.Round::hold),
            times(desk),
            times(player),
            badly
        };
        terminal.say(new Sentence(
                ("%d lần tắt đen, p99 (khi yên): trả lời sau %d (%d) ms, đen trên màn hình sau %d (%d) ms; HOLD trả"
                                + " lời sau %d (%d) ms; bộ nhớ nhiều nhất %s và %s lần khi yên; %d hạt giống không qua")
                        .formatted(figures),
                ("%d times black, p99 (in quiet): answered after %d (%d) ms, black on the wall after %d (%d) ms;"
                                + " HOLD answered after %d (%d) ms; memory at most %s and %s times that in quiet;"
                                + " %d seeds did not pass")
                        .formatted(figures)));
        return badly == 0
                && blank <= LIMITS.answered().toMillis()
                && black <= LIMITS.black().toMillis()
                && hold <= LIMITS.answered().toMillis();
    }

    private static long p99(List<Judge.Round> of, Function<Judge.Round, Duration> what) {
        var sorted = of.stream().map(what).sorted().toList();
        return sorted.isEmpty()
                ? 0
                : sorted.get((sorted.size() * 99 + 99) / 100 - 1).toMillis();
    }

    private static long most(List<Judge.Round> of, Function<Judge.Round, Duration> what) {
        return of.stream().map(what).mapToLong(Duration::toMillis).max().orElse(0);
    }

    private static String times(double factor) {
        return factor == 0 ? "?" : String.format(Locale.ROOT, "%.2f", factor);
    }
}

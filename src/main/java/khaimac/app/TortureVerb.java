package khaimac.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import khaimac.finding.Sentence;
import khaimac.machine.Folders;
import khaimac.terminal.Terminal;
import khaimac.trial.Harm;
import khaimac.trial.Torture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does to a real house what an evening may do to it, and says what was lost and what was said and not true. */
@Command(name = "torture")
final class TortureVerb implements Callable<Integer> {
    private static final Duration GOAL = Duration.ofSeconds(1);

    @Option(names = "--rounds", paramLabel = "N", descriptionKey = "rounds")
    private int rounds = 40;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "torture-seed")
    private long seed = 1;

    @Option(names = "--harm", paramLabel = "HARM", split = ",", descriptionKey = "harm")
    private Set<Harm> harms = EnumSet.allOf(Harm.class);

    @Option(names = "--folder", paramLabel = "DIR", descriptionKey = "torture-folder")
    private @Nullable Path where;

    private final Terminal terminal;

    TortureVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        // Where the program stands, not where the system keeps what it may lose: that is often no disk at all.
        var parent = where == null ? Path.of("").toAbsolutePath() : Files.createDirectories(where);
        var folder = Files.createTempDirectory(parent, "khaimac-torture").toAbsolutePath();
        boolean well = false;
        try {
            var plan = new Torture.Plan(rounds, seed, harms);
            var result = Torture.of(terminal.home(), folder, plan, terminal.out()::println);
            result.skipped().forEach(terminal::say);
            result.lost().forEach(terminal.out()::println);
            result.untrue().forEach(terminal.out()::println);
            terminal.say(summary(result));
            well = result.lost().isEmpty()
                    && result.untrue().isEmpty()
                    && (result.done().getOrDefault(Harm.STOP, 0) > 0
                            || result.stopped().compareTo(GOAL) <= 0);
            return well ? 0 : 1;
        } finally {
            // What went wrong is worth looking at.
            if (well) Folders.delete(folder);
            else terminal.say(Sentence.same(folder.toString()));
        }
    }

    private static Sentence summary(Torture.Result result) {
        return new Sentence(
                result.done() + "; " + result.answered() + " lệnh đã xác nhận, "
                        + result.lost().size() + " bị mất hoặc làm hai lần, "
                        + result.untrue().size() + " lời nói không đúng; hình đứng lâu nhất "
                        + result.stopped().toMillis() + " ms; bàn điều khiển trở lại lâu nhất "
                        + result.control().toMillis() + " ms, hình trở lại lâu nhất "
                        + result.picture().toMillis() + " ms",
                result.done() + "; " + result.answered() + " answered, "
                        + result.lost().size() + " lost or done twice, "
                        + result.untrue().size() + " said and not true; frames stopped at most "
                        + result.stopped().toMillis() + " ms; control back at most "
                        + result.control().toMillis() + " ms, picture back at most "
                        + result.picture().toMillis() + " ms");
    }
}

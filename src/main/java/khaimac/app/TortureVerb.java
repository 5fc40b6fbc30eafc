package khaimac.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import khaimac.finding.Sentence;
import khaimac.machine.Folders;
import khaimac.terminal.Terminal;
import khaimac.trial.Torture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills desk and player again and again while commands are on their way, and says what was lost. */
@Command(name = "torture")
final class TortureVerb implements Callable<Integer> {
    private static final Duration GOAL = Duration.ofSeconds(1);

    @Option(names = "--kills", paramLabel = "N", descriptionKey = "kills")
    private int kills = 40;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "torture-seed")
    private long seed = 1;

    private final Terminal terminal;

    TortureVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        // Where the program stands, not where the system keeps what it may lose: that is often no disk at all.
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "khaimac-torture");
        boolean well = false;
        try {
            var result = Torture.of(terminal.home(), folder, kills, seed, terminal.out()::println);
            result.problems().forEach(terminal.out()::println);
            terminal.say(new Sentence(
                    result.kills() + " lần giết, " + result.answered() + " lệnh đã xác nhận, "
                            + result.problems().size()
                            + " bị mất hoặc làm hai lần; hình đứng lâu nhất "
                            + result.stopped().toMillis() + " ms; bàn điều khiển trở lại lâu nhất "
                            + result.control().toMillis() + " ms, hình trở lại lâu nhất "
                            + result.picture().toMillis() + " ms",
                    result.kills() + " kills, " + result.answered() + " answered, "
                            + result.problems().size()
                            + " lost or done twice; frames stopped at most "
                            + result.stopped().toMillis() + " ms; control back at most "
                            + result.control().toMillis() + " ms, picture back at most "
                            + result.picture().toMillis() + " ms"));
            well = result.problems().isEmpty() && result.stopped().compareTo(GOAL) <= 0;
            return well ? 0 : 1;
        } finally {
            // What went wrong is worth looking at.
            if (well) Folders.delete(folder);
            else terminal.say(Sentence.same(folder.toString()));
        }
    }
}

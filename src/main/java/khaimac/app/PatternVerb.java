package khaimac.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import khaimac.finding.Sentence;
import khaimac.guard.Code;
import khaimac.machine.SystemWatch;
import khaimac.output.window.Desktop;
import khaimac.player.Trial;
import khaimac.terminal.Terminal;
import khaimac.wiring.OutputWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Test patterns on all outputs of a hall, until a key is pressed: for whoever hangs the wall. */
@Command(name = "pattern")
final class PatternVerb implements Callable<Integer> {
    /** Nobody sits at the keys of a machine without any; it shows on until it is ended. */
    private static final Duration WITHOUT_KEYS = Duration.ofDays(1);

    @Parameters(index = "0", paramLabel = "HALL", descriptionKey = "pattern-hall")
    private String hall = "";

    @Parameters(index = "1", paramLabel = "NAME", arity = "0..1", descriptionKey = "pattern-name")
    private String name = "grid";

    private final Terminal terminal;

    PatternVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        var reading = new Sources(terminal).hall(hall);
        if (reading == null) return 2;
        var pattern = OutputWords.pattern(name);
        if (pattern == null) {
            terminal.complain(new Sentence(
                    "Không có hình thử “" + name + "”. Có: " + OutputWords.patterns(),
                    "There is no pattern \"" + name + "\". There are: " + OutputWords.patterns()));
            return Main.WRONG_USE;
        }
        var watch = new SystemWatch();
        try (var desktop = Desktop.begin(watch);
                var trial = new Trial(reading.hall(), watch, terminal::say)) {
            // Ctrl-C too ends it well: receivers are told that nothing more will come.
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(trial::close));
            trial.show(pattern);
            terminal.say(new Sentence(
                    "Hình thử " + name + " đang hiện. Gõ tên hình khác để đổi (" + OutputWords.patterns()
                            + "), Enter để dừng.",
                    "The pattern " + name + " is shown. Type another name to change it (" + OutputWords.patterns()
                            + "), Enter to stop."));
            var keys = new Latch(desktop, watch, () -> {});
            Thread.ofPlatform().daemon().name("keys").start(() -> obey(trial, keys));
            keys.await(WITHOUT_KEYS);
        } catch (LinkageError e) {
            terminal.complain(Painted.CANNOT);
            return Painted.NO_PAINTER;
        }
        return Code.WELL;
    }

    private void obey(Trial trial, Latch over) {
        try (var keys = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))) {
            for (var line = keys.readLine(); line != null; line = keys.readLine()) {
                if (line.isBlank() || line.strip().equals("quit")) {
                    over.over();
                    return;
                }
                var another = OutputWords.pattern(line.strip());
                if (another != null) trial.show(another);
                else
                    terminal.say(new Sentence("Có: " + OutputWords.patterns(), "There are: " + OutputWords.patterns()));
            }
        } catch (IOException e) {
            terminal.complain(new Sentence(
                    "Không đọc được bàn phím nữa; hình thử vẫn hiện.",
                    "The keyboard cannot be read any more; the pattern stays."));
        }
    }
}

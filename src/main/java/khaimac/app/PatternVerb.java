package khaimac.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.guard.Code;
import khaimac.hall.Hall;
import khaimac.machine.SystemWatch;
import khaimac.output.window.Desktop;
import khaimac.player.Trial;
import khaimac.scene.Look;
import khaimac.terminal.Terminal;
import khaimac.wiring.OutputWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

    @Option(names = "--surfaces", descriptionKey = "pattern-surfaces")
    private boolean surfaces;

    /** Nobody sits at its keys: it ends with who started it. */
    @Option(names = "--tied", hidden = true)
    private boolean tied;

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
                var wall = new Hung(reading.hall(), pattern, watch)) {
            // Ctrl-C too ends it well: receivers are told that nothing more will come.
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(wall::close));
            if (!tied)
                terminal.say(new Sentence(
                        "Hình thử " + name + " đang hiện. Gõ tên hình khác để đổi (" + OutputWords.patterns()
                                + "), again để đọc lại tệp hội trường, Enter để dừng.",
                        "The pattern " + name + " is shown. Type another name to change it (" + OutputWords.patterns()
                                + "), again to read the hall file again, Enter to stop."));
            var keys = new Latch(desktop, watch, () -> {});
            Thread.ofPlatform().daemon().name("keys").start(() -> obey(wall, keys));
            keys.await(WITHOUT_KEYS);
        } catch (LinkageError e) {
            terminal.complain(Painted.CANNOT);
            return Painted.NO_PAINTER;
        }
        return Code.WELL;
    }

    /** The wall as it hangs now: after a change of its file it is hung anew. */
    private final class Hung implements AutoCloseable {
        private final Watch watch;
        private Look.Pattern pattern;
        private @Nullable Trial trial;

        Hung(Hall hall, Look.Pattern pattern, Watch watch) {
            this.watch = watch;
            this.pattern = pattern;
            this.trial = new Trial(hall, watch, terminal::say);
            show(pattern);
        }

        synchronized void show(Look.Pattern other) {
            pattern = other;
            var hanging = trial;
            if (hanging == null) return;
            if (surfaces) hanging.showOnSurfaces(other);
            else hanging.show(other);
        }

        synchronized void again() {
            var reading = new Sources(terminal).hall(hall);
            if (reading == null || trial == null) return;
            close();
            trial = new Trial(reading.hall(), watch, terminal::say);
            show(pattern);
        }

        @Override
        public synchronized void close() {
            var hanging = trial;
            trial = null;
            if (hanging != null) hanging.close();
        }
    }

    private void obey(Hung wall, Latch over) {
        try (var keys = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))) {
            for (var line = keys.readLine(); line != null; line = keys.readLine()) {
                if (line.isBlank() || line.strip().equals("quit")) {
                    over.over();
                    return;
                }
                var another = OutputWords.pattern(line.strip());
                if (line.strip().equals("again")) wall.again();
                else if (another != null) wall.show(another);
                else
                    terminal.say(new Sentence("Có: " + OutputWords.patterns(), "There are: " + OutputWords.patterns()));
            }
            if (tied) over.over();
        } catch (IOException e) {
            if (tied) over.over();
            terminal.complain(new Sentence(
                    "Không đọc được bàn phím nữa; hình thử vẫn hiện.",
                    "The keyboard cannot be read any more; the pattern stays."));
        }
    }
}

package khaimac.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import khaimac.asset.Assets;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.guard.Code;
import khaimac.guard.Guard;
import khaimac.guard.Line;
import khaimac.hall.Hall;
import khaimac.link.Sockets;
import khaimac.machine.House;
import khaimac.machine.SystemWatch;
import khaimac.output.window.Desktop;
import khaimac.player.Joined;
import khaimac.render.papers.Frames;
import khaimac.terminal.Outflow;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A player as a process of its own: started by the guard, or by hand on another machine. */
@Command(name = "player")
final class PlayerVerb implements Callable<Integer> {
    /** An audience that still sits there by then has other worries; a machine must not be busy for ever. */
    private static final Duration WITHOUT_GUARD = Duration.ofHours(6);

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofDays(365);

    @Option(names = "--join", paramLabel = "HOST:PORT", descriptionKey = "join")
    private @Nullable String join;

    @Option(names = "--token", paramLabel = "T", descriptionKey = "token")
    private @Nullable String token;

    @Option(names = "--hall", paramLabel = "HALL", descriptionKey = "player-hall")
    private @Nullable String hall;

    @Option(names = "--media", paramLabel = "DIR", descriptionKey = "media")
    private @Nullable Path media;

    @Option(names = "--record", paramLabel = "DIR", descriptionKey = "record")
    private @Nullable Path record;

    @Option(names = "--preview", descriptionKey = "preview")
    private boolean preview;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "player-name")
    private String name = "player";

    @Option(names = "--keep", hidden = true)
    private @Nullable Path keep;

    @Option(names = "--again", hidden = true)
    private boolean again;

    @Option(names = "--guarded", hidden = true)
    private boolean guarded;

    @Option(names = "--careful", hidden = true)
    private boolean careful;

    /** Until it runs, the one it was started at; then the same one, at which nobody who prints waits. */
    private Terminal terminal;

    private Duration beaten = Duration.ofDays(-1);

    PlayerVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var unhurried = Outflow.of(terminal)) {
            terminal = unhurried.terminal();
            return play();
        }
    }

    private int play() throws InterruptedException {
        var desk = join == null ? null : address(join);
        if (desk == null && !guarded) {
            terminal.complain(new Sentence("Hãy viết: --join MÁY:CỔNG", "Write: --join HOST:PORT"));
            return Main.WRONG_USE;
        }
        Hall own = null;
        if (hall != null) {
            var reading = new Sources(terminal).hall(hall);
            if (reading == null) return Code.NEVER;
            own = reading.hall();
        }
        if (!canPaint()) return guarded ? Code.UNPAINTED : Painted.NO_PAINTER;
        var secret = token != null ? token : System.getenv().getOrDefault(House.TOKEN, "");
        var setting = new Joined.Setting(
                name + "-" + ProcessHandle.current().pid(),
                secret,
                own,
                media,
                Cabinets.contents(terminal),
                keep,
                again,
                record,
                preview,
                careful);
        NoMemory.endsTheProcess();
        var watch = new SystemWatch();
        try (var desktop = Desktop.begin(watch);
                var joined = new Joined(setting, watch, this::say, this::up)) {
            if (desk != null) joined.desk(Sockets.to(desk));
            var guard = new Latch(desktop, watch, () -> beat(joined, watch));
            if (guarded) desktop.keys(this::pressed);
            if (guarded) Thread.ofPlatform().daemon().name("guard").start(() -> listen(joined, guard));
            guard.await(LONG, LOOK, joined::isUp);
            guard.await(LONG);
            if (guard.isLost() && !joined.isRehearsal()) guard.stay(WITHOUT_GUARD);
        }
        return Code.WELL;
    }

    /** The native library is loaded now, while the desk is still starting, and not when the first picture is wanted. */
    private boolean canPaint() {
        try {
            new Frames(Assets.NONE).close();
            return true;
        } catch (LinkageError e) {
            say(Painted.CANNOT);
            return false;
        }
    }

    private void listen(Joined joined, Latch guard) {
        try (var reader = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                for (var said : Line.read(line)) {
                    if (said instanceof Line.Desk(var host, int port))
                        joined.desk(Sockets.to(new InetSocketAddress(host, port)));
                    if (said instanceof Line.End) guard.over();
                }
            }
        } catch (IOException e) {
            // The same as its end.
        }
        guard.lost();
    }

    /** A sign of life, if those have come round who must: who paints, and this thread, which looks after windows. */
    private void beat(Joined joined, Watch watch) {
        var now = watch.now().steady();
        if (!guarded || now.minus(beaten).compareTo(BEAT) < 0 || !joined.paints()) return;
        beaten = now;
        terminal.err().println(new Line.Beat(now).written());
    }

    private void say(Sentence words) {
        terminal.out().println(guarded ? new Line.Say(words).written() : terminal.in(words));
        terminal.out().flush();
    }

    /** As if it were typed at the guard: that way it goes to the desk like any other wish. */
    private void pressed(Desktop.Key key) {
        var words = switch (key) {
            case HOLD -> "hold all";
            case BLANK -> "blank all";
        };
        terminal.out().println(new Line.Typed(words).written());
        terminal.out().flush();
    }

    private void up() {
        if (guarded) terminal.out().println(Guard.UP);
        else say(House.UP);
        terminal.out().flush();
    }

    static @Nullable InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        var port = text.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) return null;
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(port));
    }
}

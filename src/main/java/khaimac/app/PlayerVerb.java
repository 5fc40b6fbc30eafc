package khaimac.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import khaimac.link.PlayerName;
import khaimac.link.Secret;
import khaimac.link.Sockets;
import khaimac.machine.House;
import khaimac.machine.SystemWatch;
import khaimac.mail.Latest;
import khaimac.output.window.Desktop;
import khaimac.player.Joined;
import khaimac.render.papers.Frames;
import khaimac.terminal.Keyboard;
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

    private static final Sentence ASK = new Sentence(
            "Hãy gõ mã kết nối mà bàn điều khiển in ra (16 chữ).", "Type the code that the desk printed (16 letters).");

    private static final Sentence NO_CODE = new Sentence(
            "Đó không phải mã kết nối: mã có 16 chữ, như K7QD-3MXA-90TR-WZ5C. Màn hình không đổi. Hãy đặt mã vào"
                    + " KHAIMAC_LINK_CODE, vào tệp của --code-file, hoặc gõ ở đây.",
            "That is no code: a code has 16 letters, like K7QD-3MXA-90TR-WZ5C. The screens stay as they are. Put it"
                    + " into KHAIMAC_LINK_CODE, into the file of --code-file, or type it here.");

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofDays(365);

    @Option(names = "--join", paramLabel = "HOST:PORT", descriptionKey = "join")
    private @Nullable String join;

    @Option(names = "--code-file", paramLabel = "FILE", descriptionKey = "code-file")
    private @Nullable Path codeFile;

    @Option(names = "--hall", paramLabel = "HALL", descriptionKey = "player-hall")
    private @Nullable String hall;

    @Option(names = "--media", paramLabel = "DIR", descriptionKey = "media")
    private @Nullable Path media;

    @Option(names = "--record", paramLabel = "DIR", descriptionKey = "record")
    private @Nullable Path record;

    @Option(names = "--preview", descriptionKey = "preview")
    private boolean preview;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "player-name")
    private String name = PlayerName.NOBODYS;

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

    private final Latest<Secret> wrong = new Latest<>();
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
        var desk = join == null ? null : Sockets.address(join);
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
        var keyboard = guarded ? null : new Keyboard(terminal);
        var code = code(keyboard);
        if (code == null) return Main.WRONG_USE;
        var setting = new Joined.Setting(
                PlayerName.of(name, ProcessHandle.current().pid()),
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
                var joined = new Joined(setting, watch, this::say, this::up, wrong::put)) {
            if (desk != null) joined.desk(Sockets.sealed(desk), code);
            if (desk != null && keyboard != null) askAgain(keyboard, joined, desk, code);
            var guard = new Latch(desktop, watch, () -> beat(joined, watch));
            if (guarded) desktop.keys(this::pressed);
            if (guarded) Thread.ofPlatform().daemon().name("guard").start(() -> listen(joined, code, guard));
            guard.await(LONG, LOOK, joined::isUp);
            guard.await(LONG);
            if (guard.isLost() && !joined.isRehearsal()) guard.stay(WITHOUT_GUARD);
        }
        return Code.WELL;
    }

    /** From the file, the environment, or whoever sits here; null: from nobody, and that has been said. */
    private @Nullable Secret code(@Nullable Keyboard keyboard) throws InterruptedException {
        var given = codeFile == null ? System.getenv().getOrDefault(House.Secrets.PLAYER, "") : text(codeFile);
        var code = Secret.read(given);
        if (code != null) return code;
        if (!given.isEmpty()) terminal.complain(NO_CODE);
        var typed = keyboard == null ? null : typed(keyboard);
        if (typed == null && given.isEmpty()) terminal.complain(NO_CODE);
        return typed;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Asks until it may be a code; null when nobody types. */
    private @Nullable Secret typed(Keyboard keyboard) throws InterruptedException {
        while (true) {
            var typed = keyboard.ask(ASK);
            var code = Secret.read(typed);
            if (code != null || typed.isEmpty()) return code;
            terminal.complain(NO_CODE);
        }
    }

    /** Where somebody sits here, another code is tried when the desk does not take the one before. */
    private void askAgain(Keyboard keyboard, Joined joined, InetSocketAddress desk, Secret first) {
        Thread.ofPlatform().daemon().name("code").start(() -> {
            try {
                for (var code = first; ; ) {
                    // What is said of the one before is no word about this one.
                    if (wrong.take(LONG) != code) continue;
                    code = typed(keyboard);
                    if (code == null) return;
                    joined.desk(Sockets.sealed(desk), code);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
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

    private void listen(Joined joined, Secret code, Latch guard) {
        try (var reader = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                for (var said : Line.read(line)) {
                    if (said instanceof Line.Desk(int port))
                        joined.desk(Sockets.to(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)), code);
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
}

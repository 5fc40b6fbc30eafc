package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import khaimac.finding.Sentence;
import khaimac.guard.Code;
import khaimac.guard.Guard;
import khaimac.guard.Rules;
import khaimac.journal.RunFolder;
import khaimac.link.Secret;
import khaimac.link.Sockets;
import khaimac.machine.House;
import khaimac.machine.OpenFiles;
import khaimac.machine.SystemWatch;
import khaimac.machine.WakefulWatch;
import khaimac.panel.Beginning;
import khaimac.terminal.Keyboard;
import khaimac.terminal.Outflow;
import khaimac.terminal.Terminal;
import khaimac.wiring.RehearsalWatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A ceremony in a hall: a guard with its desk and its player, and the operator's keys. */
@Command(name = "run")
final class RunVerb implements Callable<Integer> {
    /** The desk waits for a disk in real time; much faster than this it would not be patient any more. */
    static final double FASTEST = 20;

    @Parameters(paramLabel = "SHOW", descriptionKey = "show")
    private String show = "";

    @Option(names = "--hall", paramLabel = "HALL", descriptionKey = "hall")
    private String hall = "simulated";

    @Option(names = "--folder", paramLabel = "DIR", descriptionKey = "folder")
    private @Nullable Path folder;

    @Option(names = "--rehearsal", descriptionKey = "rehearsal")
    private boolean rehearsal;

    @Option(names = "--speed", paramLabel = "N", descriptionKey = "run-speed")
    private double speed = 1;

    @Option(names = "--ideal", descriptionKey = "ideal")
    private boolean ideal;

    @Option(names = "--link", paramLabel = "HOST:PORT", descriptionKey = "link")
    private @Nullable String link;

    @Option(names = "--record", paramLabel = "DIR", descriptionKey = "record")
    private @Nullable Path record;

    @Option(names = "--preview", descriptionKey = "preview")
    private boolean preview;

    @Option(names = "--panel", paramLabel = "PORT", descriptionKey = "panel")
    private int panel = 8470;

    @Option(names = "--certificate", paramLabel = "FILE", descriptionKey = "certificate")
    private @Nullable Path certificate;

    @Option(names = "--no-browser", descriptionKey = "no-browser")
    private boolean silent;

    @Option(names = "--go-on", descriptionKey = "go-on")
    private boolean goOn;

    /** Home has asked what is asked before the start. */
    @Option(names = House.Choice.ANSWERED, hidden = true)
    private Beginning.Answer answered = Beginning.Answer.NONE;

    /** Until it runs, the one it was started at; then the same one, at which nobody who prints waits. */
    private Terminal terminal;

    RunVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A rehearsal in the very processes that a hall runs on. */
    static RunVerb rehearsal(
            Terminal terminal, String show, String hall, double speed, boolean ideal, boolean preview) {
        var verb = new RunVerb(terminal);
        verb.show = show;
        verb.hall = hall;
        verb.rehearsal = true;
        verb.speed = speed;
        verb.ideal = ideal;
        verb.preview = preview;
        return verb;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var unhurried = Outflow.of(terminal)) {
            terminal = unhurried.terminal();
            return hold();
        }
    }

    private int hold() throws IOException, InterruptedException {
        boolean known = link == null || Sockets.address(link) != null;
        if (!known || !(speed > 0 && speed <= FASTEST) || (speed != 1 && !rehearsal)) {
            terminal.complain(new Sentence(
                    "Hãy viết: --link MÁY:CỔNG; --speed từ 0.1 đến 20 và chỉ khi --rehearsal.",
                    "Write: --link HOST:PORT; --speed from 0.1 to 20, and only with --rehearsal."));
            return Main.WRONG_USE;
        }
        var few = OpenFiles.wrong();
        if (!few.isEmpty()) {
            terminal.complain(few);
            return Code.NEVER;
        }
        var setting = rehearsal
                ? RehearsalWatch.Setting.beginning(new SystemWatch().now().wall(), speed)
                : null;
        var keyboard = new Keyboard(terminal);
        var place = folder == null ? usual() : folder;
        var choice = new House.Choice(goOn, answered.name());
        while (true) {
            var rehearsed = rehearsal && folder == null ? new RehearsalEnd(terminal, show, place) : null;
            int code = hold(place, choice, setting, keyboard, rehearsed == null ? () -> {} : rehearsed::end);
            if (rehearsed != null) rehearsed.end();
            if (code != Code.ASK) return code;
            var answer = keyboard.ask(new Sentence(
                    "Gõ go-on để chạy tiếp, new để mở buổi mới, hoặc quit.",
                    "Type go-on to go on with it, new to open a new one, or quit."));
            switch (answer) {
                case "go-on" -> choice = new House.Choice(true, answered.name());
                case "new" -> place = another(place);
                default -> {
                    return Code.NEVER;
                }
            }
        }
    }

    /** Whoever sits at a desktop finds the page before him; who started this from elsewhere shows it himself. */
    private boolean opens() {
        return !silent
                && terminal.lively()
                && Browser.hasDesktop(System.getProperty("os.name", ""), System.getenv());
    }

    /** One guard for one folder, for as long as it lasts. */
    private int hold(
            Path place,
            House.Choice choice,
            RehearsalWatch.@Nullable Setting setting,
            Keyboard keyboard,
            Runnable ended)
            throws IOException, InterruptedException {
        var beside = place.resolve(House.BESIDE);
        return switch (RunFolder.take(beside)) {
            case RunFolder.Taking.Refused ignored -> {
                terminal.complain(taken(place));
                yield Code.NEVER;
            }
            case RunFolder.Taking.Taken(var held) -> {
                try (held) {
                    var players = players(beside);
                    if (players == null) yield Code.NEVER;
                    var house = new House(
                            terminal,
                            show,
                            hall,
                            place,
                            link,
                            new House.Secrets(players.written(), "", forThePanel()),
                            setting,
                            choice,
                            ideal,
                            record,
                            preview,
                            new House.Panel(panel, certificate, opens()));
                    yield guarded(house, players, keyboard, ended);
                }
            }
        };
    }

    /** What players show; on other machines they come back with the one of this folder. */
    private @Nullable Secret players(Path beside) {
        try {
            return link == null ? Secret.fresh() : Secret.kept(beside);
        } catch (IOException e) {
            terminal.complain(new Sentence(
                    "Không cất được mã kết nối vào " + beside + " (" + e.getMessage()
                            + "). Buổi lễ chưa bắt đầu; màn hình không đổi. Hãy kiểm tra ổ đĩa, hoặc bỏ --link.",
                    "The code for players on other machines cannot be kept in " + beside + " (" + e.getMessage()
                            + "). The ceremony has not begun; the screens stay as they are. Check the disk, or leave"
                            + " --link out."));
            return null;
        }
    }

    private int guarded(House house, Secret players, Keyboard keyboard, Runnable ended)
            throws IOException, InterruptedException {
        var orphan = new Orphan(house.folder().resolve(House.BESIDE).resolve("player"));
        var owner = new Owner(terminal, orphan);
        var guard = new Guard(Rules.USUAL, new WakefulWatch(), house, owner);
        // Ctrl-C, a closed window, a shutdown of the machine: the house ends together, and well.
        var hook = Thread.ofPlatform().unstarted(() -> {
            guard.close();
            ended.run();
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            guard.start();
            if (link != null) {
                terminal.say(Sentence.same("khaimac player --join " + link));
                terminal.say(new Sentence(
                        "Mã kết nối, gõ ở máy kia khi được hỏi: " + players.written(),
                        "The code, to be typed there when it asks: " + players.written()));
            }
            keyboard.to(line -> {
                if (line.strip().equals("quit")) guard.end(Code.WELL);
                else
                    switch (guard.typed(line)) {
                        case DESK -> {}
                        case KEPT -> terminal.say(KEPT);
                        case NOBODY -> terminal.say(NOT_NOW);
                    }
            });
            owner.watch(guard);
            return guard.await();
        } finally {
            guard.close();
            unhook(hook);
        }
    }

    private static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is the hook itself that ends us.
        }
    }

    private static final Sentence NOT_NOW = new Sentence(
            "Bàn điều khiển chưa trả lời; lệnh này không được thực hiện. Màn hình giữ nguyên. Hãy bấm lại sau giây"
                    + " lát.",
            "The desk does not answer yet; this was not done. The screens stay as they are. Press again in a moment.");

    private static final Sentence KEPT = new Sentence(
            "Bàn điều khiển chưa trả lời. Màn hình giữ nguyên. Lệnh này được làm ngay khi có trả lời, trong vòng một"
                    + " phút; hãy nhìn màn hình.",
            "The desk does not answer yet. The screens stay as they are. This is done as soon as one answers, within a"
                    + " minute; watch the screens.");

    private static Sentence taken(Path folder) {
        return new Sentence(
                "Buổi lễ trong thư mục " + folder
                        + " đang chạy ở một cửa sổ khác, hoặc thư mục không cho ghi. Màn hình không đổi. Hãy dùng cửa"
                        + " sổ đó, hoặc chọn --folder khác.",
                "The ceremony in the folder " + folder
                        + " is running in another window, or the folder may not be written to. The screens stay as"
                        + " they are. Use that window, or choose another --folder.");
    }

    /** A rehearsal leaves nothing behind that a person would look for; a ceremony has a folder of its name. */
    private Path usual() throws IOException {
        if (rehearsal) return RehearsalEnd.begin(terminal, show);
        var name = Path.of(show).getFileName().toString().replace(".show.json", "");
        return terminal.home().resolve("runs").resolve(name);
    }

    private static Path another(Path folder) {
        for (int number = 2; ; number++) {
            var next = folder.resolveSibling(folder.getFileName() + "-" + number);
            if (!Files.exists(next)) return next;
        }
    }

    /** Nobody has to read or type it: it is part of a link. Whoever started this guard may have chosen it. */
    private static String forThePanel() {
        var chosen = System.getenv(House.Secrets.PANEL);
        if (chosen != null && !chosen.isEmpty()) return chosen;
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Who sits before the guard. */
    private record Owner(Terminal terminal, Orphan orphan) implements Guard.Owner {
        @Override
        public void say(Sentence words) {
            terminal.say(words);
        }

        @Override
        public void draw(byte[] bytes, int length) {
            terminal.out().write(bytes, 0, length);
            terminal.out().flush();
        }

        @Override
        public void up() {
            orphan.end();
            if (!terminal.lively()) say(House.UP);
        }

        /** Writes down which player is ours, for a guard that may come after us. */
        void watch(Guard guard) {
            Thread.ofPlatform().daemon().name("orphans").start(() -> {
                try {
                    for (long pid = 0; ; Thread.sleep(Duration.ofMillis(200))) {
                        var player = guard.player();
                        if (player == null || player.pid() == pid) continue;
                        pid = player.pid();
                        orphan.ours(player.toHandle());
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }
}

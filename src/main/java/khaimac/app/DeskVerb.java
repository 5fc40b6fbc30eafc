package khaimac.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import khaimac.asset.AssetFolder;
import khaimac.asset.Library;
import khaimac.calendar.DateWords;
import khaimac.clock.Watch;
import khaimac.desk.CarefulJudge;
import khaimac.desk.Desk;
import khaimac.desk.Doors;
import khaimac.desk.Judge;
import khaimac.desk.Past;
import khaimac.desk.Resumable;
import khaimac.desk.ShowCopy;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.TimingWords;
import khaimac.finding.Finding;
import khaimac.finding.Sentence;
import khaimac.guard.Code;
import khaimac.hall.Hall;
import khaimac.journal.RunFolder;
import khaimac.link.Link;
import khaimac.link.Part;
import khaimac.link.Secret;
import khaimac.link.Sockets;
import khaimac.link.ToPeer;
import khaimac.machine.House;
import khaimac.machine.RunReport;
import khaimac.machine.WakefulWatch;
import khaimac.mail.Latest;
import khaimac.panel.Beginning;
import khaimac.panel.door.AsRun;
import khaimac.panel.door.Lobby;
import khaimac.panel.door.Networks;
import khaimac.panel.door.Porch;
import khaimac.rehearsal.Ceremony;
import khaimac.scene.Digits;
import khaimac.showfile.HallFile;
import khaimac.terminal.OperatorNews;
import khaimac.terminal.OperatorScreen;
import khaimac.terminal.Outflow;
import khaimac.terminal.PlannedActual;
import khaimac.terminal.Terminal;
import khaimac.wiring.DeskLink;
import khaimac.wiring.DeskPanel;
import khaimac.wiring.Mistakes;
import khaimac.wiring.Outside;
import khaimac.wiring.PanelDevices;
import khaimac.wiring.RehearsalWatch;
import khaimac.wiring.Rehearsed;
import khaimac.wiring.Sending;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The desk as a process of its own. The guard starts it; people do not. */
@Command(name = "desk", hidden = true)
final class DeskVerb implements Callable<Integer> {
    @Parameters(paramLabel = "SHOW", descriptionKey = "show")
    private String show = "";

    @Option(names = "--hall", required = true)
    private String hall = "";

    @Option(names = "--folder", required = true)
    private Path folder = Path.of("");

    /** Of this machine, where its own player comes in. */
    @Option(names = "--port", required = true)
    private int port;

    /** Where players on other machines come in. */
    @Option(names = "--link")
    private @Nullable String outer;

    @Option(names = "--rehearsal")
    private @Nullable String rehearsal;

    @Option(names = "--go-on")
    private boolean goOn;

    /** What was asked on Home already. */
    @Option(names = House.Choice.ANSWERED)
    private Beginning.Answer answered = Beginning.Answer.NONE;

    /** In the place of one that ran: it goes on with the run, and opens none by itself. */
    @Option(names = "--again")
    private boolean again;

    @Option(names = "--careful")
    private boolean careful;

    @Option(names = "--ideal")
    private boolean ideal;

    @Option(names = "--lively")
    private boolean lively;

    /** Negative: none. */
    @Option(names = "--panel")
    private int panel = -1;

    /** Whether somebody sits at this machine to whom the page is shown. */
    @Option(names = "--browser")
    private boolean browser;

    @Option(names = "--certificate")
    private @Nullable Path certificate;

    private final Terminal given;

    DeskVerb(Terminal terminal) {
        given = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var unhurried = Outflow.of(given.with(lively))) {
            return run(unhurried.terminal());
        }
    }

    private int run(Terminal terminal) throws IOException, InterruptedException {
        var wanted = new Sources(terminal).copy(show, hall);
        // What was copied for the run is enough to go on with it.
        if (wanted == null && !again) return Code.NEVER;
        var came = again ? new AwaitedRun(terminal, folder, wanted, new WakefulWatch()).await() : AwaitedRun.Came.NEW;
        if (came == AwaitedRun.Came.END) return Code.WELL;
        return switch (RunFolder.take(folder)) {
            case RunFolder.Taking.Refused(var why) -> {
                terminal.say(why);
                yield Code.FOLDER;
            }
            case RunFolder.Taking.Taken(var held) -> {
                try (held) {
                    if (again && came == AwaitedRun.Came.NEW) held.setAside();
                    yield run(terminal, held, wanted, came);
                }
            }
        };
    }

    private int run(Terminal terminal, RunFolder held, @Nullable ShowCopy wanted, AwaitedRun.Came came)
            throws IOException, InterruptedException {
        var real = new WakefulWatch();
        var beside = Files.createDirectories(folder.resolve(House.BESIDE));
        var secrets = secrets();
        var outside = outside(secrets.get(Part.PLAYER), beside);
        // A ceremony that runs already goes on without.
        var closed = outside == null || again ? Sentence.NONE : outside.open();
        if (!closed.isEmpty()) {
            terminal.say(closed);
            return Code.LINK;
        }
        var sources = new Sources(terminal);
        var hashes = Cabinets.hashes(terminal);
        var files = sources.folder(show).assets();
        // A person who starts it is asked where media are others by now; a guard asks nobody.
        var asked = wanted == null || goOn ? wanted : wanted.withAssets(hashes.catalogue(files, wanted.named()));
        var known = asked == null ? left(held, real) : asked;
        if (known == null) return Code.BROKEN;
        // Its clock began by the plan of then, whatever the file says by now.
        var before = rehearsal == null
                ? null
                : Doors.look(held.disk(), real.now(), null).past();
        var start = Ceremony.doors((before == null ? known : before.show()).reading().show(), null);
        var setting = rehearsal == null
                ? null
                : before == null || again || !goOn
                        ? Rehearsed.setting(rehearsal, beside)
                        : Rehearsed.goesOn(before, start, beside, real.now().wall());
        var rehearsed = setting == null ? null : new RehearsalWatch(setting, start, real);
        Watch watch = rehearsed == null ? real : rehearsed;
        var mistakes = new Mistakes(beside.resolve("mistakes.txt"));
        var judge = careful ? new CarefulJudge() : null;
        Judge decides = judge == null ? Judge.ENGINE : judge;
        var mode = setting == null ? Mode.SHOW : Mode.REHEARSAL;
        var found = Doors.look(held.disk(), watch.now(), asked, careful);
        if (found instanceof Resumable.Never(var why)) {
            terminal.say(why);
            return Code.NEVER;
        }
        if (found instanceof Resumable.Ask(var left, var why) && !goOn) {
            terminal.say(why);
            return Code.ASK;
        }
        var past = found.past();
        // It was there a moment ago; whoever waits for it says so.
        if (past == null && came == AwaitedRun.Came.BACK) return Code.BROKEN;
        var copy = past != null
                ? past.show()
                : (known.assets() == null ? known.withAssets(hashes.catalogue(files, known.named())) : known)
                        .withRun(UUID.randomUUID().toString());
        var desk = past == null
                ? Desk.open(held.disk(), copy, mode, decides, watch, mistakes)
                : Desk.resume(held.disk(), past, decides, watch, mistakes);
        var kept = copy.assets();
        var opened = kept == null ? hashes.catalogue(files, copy.named()) : kept;
        var assets = past == null ? opened : ShowOnDisk.Grown.since(beside, opened);
        var news = new OperatorNews(copy.reading().show(), terminal);
        var about = new ToPeer.Welcome(
                Link.VERSION,
                copy.run(),
                copy.reading().hash(),
                copy.reading().show().title(),
                place(copy),
                assets,
                setting == null ? 1 : setting.speed(),
                setting != null,
                watch.now().wall(),
                null);
        var said = new Latest<DeskPanel>();
        Consumer<Sentence> tell = words -> {
            news.say(words);
            var open = said.look();
            if (open != null) open.say(words);
        };
        var beginning = again
                ? Beginning.over()
                : new Beginning(
                                goesOn(past, watch),
                                wanted == null ? List.of() : wanted.reading().findings(),
                                checks(),
                                real.now().steady())
                        .answered(answered);
        try (mistakes;
                desk;
                var link = new DeskLink(
                        desk,
                        watch,
                        real,
                        about,
                        new Library(assets, files, new AssetFolder(beside), hashes),
                        Sockets.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)),
                        secrets,
                        tell);
                outside;
                var onDisk = new ShowOnDisk(
                        sources.file(show),
                        copy,
                        hashes,
                        () -> desk.onAir().run(),
                        new ShowOnDisk.Grown(beside, assets, link::grow, mistakes),
                        tell,
                        mistakes);
                var signed = new SignedOnDisk(sources.file(show), copy, link::assets, mistakes);
                var _ = beginning.isOver() || !checks()
                        ? null
                        : new StartCheck(
                                given.home(),
                                show,
                                hall,
                                all -> checked(beginning, all, desk, watch, news, said),
                                mistakes);
                // A rehearsal that was broken off stays one, also without a clock of its own.
                var _ = new Sending(
                        desk, place(copy), () -> desk.onAir().run().mode() == Mode.SHOW || link.isArmed(), real);
                var doors = panel < 0 || panelCode().isEmpty()
                        ? null
                        : new DeskPanel(
                                () -> shown(
                                        lobby(
                                                found, copy, desk, rehearsed, real, link, judge, onDisk, signed,
                                                beginning, mistakes),
                                        mistakes),
                                news::say,
                                mistakes)) {
            if (doors != null) said.put(doors);
            AnsweredOnHome.done(answered, desk, watch);
            tell(beginning, desk, watch, news);
            if (outside != null) outside.to(link, tell);
            held.whenMadeAgain(() -> keepAgain(beside, outside, doors, mistakes));
            return new OperatorScreen(
                            terminal,
                            desk,
                            link,
                            watch,
                            real,
                            news,
                            tell,
                            setting,
                            judge,
                            ideal,
                            () -> doors == null ? DeskPanel.NONE : doors.link(),
                            words -> {
                                if (doors != null) doors.tended(words);
                            },
                            onDisk)
                    .run();
        } catch (java.net.BindException e) {
            return Code.PORT;
        }
    }

    /** Only where somebody can read what comes of it, and a person starts it. */
    private boolean checks() {
        return panel >= 0 && !panelCode().isEmpty();
    }

    private static void tell(Beginning beginning, Desk desk, Watch watch, OperatorNews news) {
        if (beginning.isOver()) return;
        var run = AnsweredOnHome.opened(desk);
        beginning.lines(run, run.at(watch.now())).forEach(news::say);
    }

    /** What was found is told at once, on the pages and in the terminal. */
    private static void checked(
            Beginning beginning,
            @Nullable List<Finding> found,
            Desk desk,
            Watch watch,
            OperatorNews news,
            Latest<DeskPanel> panel) {
        if (beginning.checked(found)) tell(beginning, desk, watch, news);
        var open = panel.look();
        if (open != null) open.stir();
    }

    /** Of a run that was broken off, and goes on here; empty where it is a new one. */
    private static Sentence goesOn(@Nullable Past past, Watch watch) {
        if (past == null) return Sentence.NONE;
        var zone = past.show().reading().show().zone();
        var left = watch.now().wall().minus(past.away()).atZone(zone);
        var time = Digits.two(left.getHour()) + ":" + Digits.two(left.getMinute()) + ", "
                + DateWords.of(left.toLocalDate());
        var live = past.run().live();
        var away = TimingWords.span(past.away());
        var part = live == null
                ? new Sentence("chưa có phần nào đang diễn ra", "no part was on")
                : new Sentence("đang ở phần “" + live.name() + "”", "the part \"" + live.name() + "\" was on");
        return new Sentence(
                "Buổi này chạy tiếp buổi dở dang lúc " + time + " (cách đây " + away.vi() + "), " + part.vi()
                        + ". Hình của lúc đó đã lên lại. Muốn mở buổi mới: kết thúc buổi này rồi bắt đầu lại trong thư"
                        + " mục khác (--folder).",
                "This goes on with the run that was broken off at " + time + " (" + away.en() + " ago); " + part.en()
                        + ". Its pictures are up again. For a new run: end this one and start again in another folder"
                        + " (--folder).");
    }

    /** Nobody comes in as what has none. */
    private static Map<Part, Secret> secrets() {
        var all = new EnumMap<Part, Secret>(Part.class);
        Map.of(Part.PLAYER, House.Secrets.PLAYER, Part.OPERATOR, House.Secrets.OPERATOR)
                .forEach((part, name) -> {
                    var secret = Secret.read(System.getenv().getOrDefault(name, ""));
                    if (secret != null) all.put(part, secret);
                });
        return all;
    }

    private static String panelCode() {
        return System.getenv().getOrDefault(House.Secrets.PANEL, "");
    }

    private @Nullable Outside outside(@Nullable Secret players, Path beside) {
        var at = outer == null ? null : Sockets.address(outer);
        return at == null || players == null ? null : new Outside(at, players, beside);
    }

    /** The show of the run that lies here; null where there is none. */
    private static @Nullable ShowCopy left(RunFolder held, Watch real) {
        var past = Doors.look(held.disk(), real.now(), null).past();
        return past == null ? null : past.show();
    }

    private static void keepAgain(
            Path beside, @Nullable Outside outside, @Nullable DeskPanel doors, Mistakes mistakes) {
        try {
            Files.createDirectories(beside);
            if (outside != null) outside.keep();
        } catch (IOException e) {
            mistakes.accept(e);
        }
        if (doors != null) doors.keep();
    }

    /** Nobody waits for a browser, and the link is told in any case. */
    private Lobby shown(Lobby open, Mistakes mistakes) {
        if (!browser) return open;
        try {
            Browser.open(open.link());
        } catch (IOException e) {
            mistakes.accept(e);
        }
        return open;
    }

    private Lobby lobby(
            Resumable found,
            ShowCopy copy,
            Desk desk,
            @Nullable RehearsalWatch rehearsed,
            Watch real,
            DeskLink link,
            @Nullable CarefulJudge judge,
            ShowOnDisk onDisk,
            SignedOnDisk signed,
            Beginning beginning,
            Mistakes mistakes) {
        var past = found.past();
        var before = past == null ? List.<Fact>of() : past.journal().facts();
        var beside = folder.resolve(House.BESIDE);
        Watch watch = rehearsed == null ? real : rehearsed;
        var accidents = rehearsed == null ? null : new Rehearsed(rehearsed, desk, link, beside, mistakes);
        var house = new khaimac.panel.House(
                desk,
                copy.reading().show(),
                place(copy),
                watch,
                real,
                link,
                new PanelDevices(link),
                before,
                beside.resolve("tended.jsonl"),
                judge,
                accidents,
                onDisk,
                signed,
                new PhotosBroughtIn(beside, given.home(), place(copy), Cabinets.hashes(given), onDisk.media()),
                beginning,
                Main.build());
        var setting = new Porch.Setting(
                panel,
                panelCode(),
                beside.resolve(House.PANEL_FILE),
                certificate,
                System.getenv().getOrDefault(House.CERTIFICATE_PASSWORD, ""),
                true);
        AsRun report = (as, english) -> {
            var lies = folder.toAbsolutePath().toString();
            if (as.isEmpty()) return new AsRun.Made(words(desk, watch), "text/plain; charset=utf-8", "", lies);
            var form = RunReport.Form.of(as);
            var made = RunReport.of(given.home(), folder, form, english ? "en" : "vi");
            return new AsRun.Made(made, form.kind(), form.file(), lies);
        };
        return Lobby.open(setting, Networks.OF_THIS_MACHINE, house, report, mistakes);
    }

    /** Planned against actual in lines, out of what the desk knows by itself: also where no other process comes up. */
    private byte[] words(Desk desk, Watch watch) {
        var run = desk.onAir().run();
        var now = watch.now();
        var lines = new PlannedActual(run, run.opened() ? run.at(now) : now.wall()).lines(given.language());
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** The hall as it was copied; a surface that the show uses and the hall lacks is nobody's. */
    private static Hall place(ShowCopy copy) {
        var bytes = copy.hall();
        return bytes == null ? Hall.EMPTY : HallFile.read("hall.json", bytes).hall();
    }
}

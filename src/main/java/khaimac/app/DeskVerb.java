package khaimac.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import khaimac.clock.Watch;
import khaimac.desk.CarefulJudge;
import khaimac.desk.Desk;
import khaimac.desk.Doors;
import khaimac.desk.Judge;
import khaimac.desk.Resumable;
import khaimac.desk.ShowCopy;
import khaimac.engine.Mode;
import khaimac.guard.Code;
import khaimac.hall.Hall;
import khaimac.journal.RunFolder;
import khaimac.link.Link;
import khaimac.link.ToPeer;
import khaimac.rehearsal.Ceremony;
import khaimac.showfile.HallFile;
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

    @Option(names = "--host", required = true)
    private String host = "";

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--rehearsal")
    private @Nullable String rehearsal;

    @Option(names = "--go-on")
    private boolean goOn;

    @Option(names = "--careful")
    private boolean careful;

    @Option(names = "--ideal")
    private boolean ideal;

    @Option(names = "--lively")
    private boolean lively;

    private final Terminal given;

    DeskVerb(Terminal terminal) {
        given = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var terminal = new Terminal(given.out(), given.err(), given.in(), given.language(), given.home(), lively);
        return switch (RunFolder.take(folder)) {
            case RunFolder.Taking.Refused(var why) -> {
                terminal.say(why);
                yield Code.FOLDER;
            }
            case RunFolder.Taking.Taken(var held) -> {
                try (held) {
                    yield run(terminal, held);
                }
            }
        };
    }

    private int run(Terminal terminal, RunFolder held) throws IOException, InterruptedException {
        var real = new SystemWatch();
        var setting = rehearsal == null ? null : RehearsalWatch.Setting.read(rehearsal);
        var sources = new Sources(terminal);
        var wanted = sources.copy(show, hall);
        if (wanted == null) return Code.NEVER;
        Watch watch = setting == null ? real : new RehearsalWatch(setting, Ceremony.doors(wanted.reading().show(), null), real);
        var mistakes = new Mistakes(Files.createDirectories(folder.resolve(House.BESIDE)).resolve("mistakes.txt"));
        var judge = careful ? new CarefulJudge() : null;
        Judge decides = judge == null ? Judge.ENGINE : judge;
        var mode = setting == null ? Mode.SHOW : Mode.REHEARSAL;
        var found = Doors.look(held.disk(), watch.now(), wanted);
        if (found instanceof Resumable.Never(var why)) {
            terminal.say(why);
            return Code.NEVER;
        }
        if (found instanceof Resumable.Ask(var past, var why) && !goOn) {
            terminal.say(why);
            return Code.ASK;
        }
        var copy = switch (found) {
            case Resumable.Ready(var past) -> past.show();
            case Resumable.Ask(var past, var why) -> past.show();
            default -> wanted;
        };
        var desk = switch (found) {
            case Resumable.Ready(var past) -> Desk.resume(held.disk(), past, decides, watch, mistakes);
            case Resumable.Ask(var past, var why) -> Desk.resume(held.disk(), past, decides, watch, mistakes);
            default -> Desk.open(held.disk(), copy, mode, decides, watch, mistakes);
        };
        var news = new OperatorNews(copy.reading().show(), terminal);
        var about = new ToPeer.Welcome(
                Link.VERSION, copy.reading().hash(), copy.reading().show().title(), place(copy),
                sources.folder(show).path().toString(), setting == null ? 1 : setting.speed(), setting != null, watch.now().wall());
        var token = System.getenv().getOrDefault(House.TOKEN, "");
        try (desk;
                var link = new DeskLink(desk, watch, real, about, new InetSocketAddress(host, port), token, news::say)) {
            return new OperatorScreen(terminal, desk, link, watch, news, setting, judge, ideal).run();
        } catch (java.net.BindException e) {
            return Code.PORT;
        }
    }

    /** The hall as it was copied; a surface that the show uses and the hall lacks is nobody's. */
    private static Hall place(ShowCopy copy) {
        var bytes = copy.hall();
        return bytes == null ? Hall.EMPTY : HallFile.read("hall.json", bytes).hall();
    }
}

package khaimac.app;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import khaimac.terminal.JsonLines;
import khaimac.terminal.PlannedActual;
import khaimac.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every file that a show plays or paints from: what it is, and what has to be done before the ceremony. */
@Command(name = "media")
final class MediaVerb implements Callable<Integer> {
    /** Every sort of media. To add one: a class that lists it, a line here. */
    private static final List<Media> ALL = List.of(new SlideMedia());

    private static final int KIND = 14;
    private static final int FILE = 34;

    @Parameters(paramLabel = "SHOW", descriptionKey = "show")
    private String show = "";

    @Option(names = "--prepare", descriptionKey = "prepare")
    private boolean prepare;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Terminal terminal;

    MediaVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var sources = new Sources(terminal);
        var reading = sources.show(show);
        if (reading == null) return 2;
        var found = new ArrayList<Media.Found>();
        for (var kind : ALL)
            found.addAll(kind.of(reading.show(), sources.folder(show).assets(), prepare, terminal::say));
        var lines = new JsonLines(ZoneId.of("UTC"));
        for (var one : found) terminal.out().println(json ? lines.line(object(one)) : text(one));
        if (found.isEmpty() && !json)
            terminal.say("Kịch bản này không có tệp nào như thế.", "This show has no such file.");
        return found.stream().allMatch(Media.Found::isReady) ? 0 : 1;
    }

    private LinkedHashMap<String, Object> object(Media.Found found) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", found.kind().en());
        object.put("file", found.file());
        object.put("about", found.about().en());
        object.put("ready", found.isReady());
        object.put("todo", found.todo().en());
        return object;
    }

    private String text(Media.Found found) {
        var line = PlannedActual.pad(terminal.in(found.kind()), KIND)
                + PlannedActual.pad(found.file(), FILE)
                + terminal.in(found.about());
        return found.isReady() ? line : line + "\n    " + terminal.in(found.todo());
    }
}

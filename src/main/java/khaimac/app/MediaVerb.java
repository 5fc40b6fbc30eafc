package khaimac.app;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import khaimac.hall.Hall;
import khaimac.terminal.JsonLines;
import khaimac.terminal.PlannedActual;
import khaimac.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every file that a show plays or paints from: what it is, and what has to be done before the ceremony. */
@Command(name = "media")
final class MediaVerb implements Callable<Integer> {
    private static final int KIND = 14;
    private static final int FILE = 34;

    @Parameters(paramLabel = "SHOW", arity = "0..1", descriptionKey = "media-show")
    private String show = "";

    @Option(names = "--hall", paramLabel = "HALL", descriptionKey = "media-hall")
    private String hall = "simulated";

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
        var place = sources.hall(hall);
        if (place == null) return 2;
        var all = all(place.hall());
        var found = new ArrayList<Media.Found>();
        for (var one : show.isEmpty() ? sources.shows() : List.of(show)) {
            var reading = sources.show(one);
            if (reading == null) return 2;
            var folder = sources.folder(one).assets();
            for (var kind : all)
                found.addAll(kind.of(reading.show(), folder, prepare, json ? terminal::complain : terminal::say));
        }
        var known = new LinkedHashSet<>(found);
        var lines = new JsonLines(ZoneId.of("UTC"));
        for (var one : known) terminal.out().println(json ? lines.line(object(one)) : text(one));
        if (found.isEmpty() && !json)
            terminal.say("Kịch bản này không có tệp nào như thế.", "This show has no such file.");
        return found.stream().allMatch(Media.Found::isReady) ? 0 : 1;
    }

    /** Every sort of media. To add one: a class that lists it, a line here. */
    private List<Media> all(Hall hall) {
        return List.of(new FilmMedia(terminal, hall), new SoundMedia(), new SlideMedia());
    }

    private Map<String, Object> object(Media.Found found) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", found.kind().en());
        object.put("file", found.file());
        object.put("about", found.about().en());
        object.put("ready", found.isReady());
        object.put("todo", found.todo().en());
        object.putAll(found.facts());
        return object;
    }

    private String text(Media.Found found) {
        var line = PlannedActual.pad(terminal.in(found.kind()), KIND)
                + PlannedActual.pad(found.file(), FILE)
                + terminal.in(found.about());
        return found.isReady() ? line : line + "\n    " + terminal.in(found.todo());
    }
}

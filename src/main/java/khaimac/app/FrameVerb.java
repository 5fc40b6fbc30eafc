package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.rehearsal.Moments;
import khaimac.render.Wall;
import khaimac.scene.SurfaceName;
import khaimac.showfile.language.Nearest;
import khaimac.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The picture of any surface at any moment, as the audience would see it, without any screen. */
@Command(name = "frame")
final class FrameVerb implements Callable<Integer> {
    @Parameters(paramLabel = "SHOW", descriptionKey = "show")
    private String show = "";

    @Option(names = "--surface", paramLabel = "SURFACE", required = true, descriptionKey = "surface")
    private String surface = "";

    @Option(names = "--at", paramLabel = "MOMENT", required = true, descriptionKey = "at")
    private String at = "";

    @Option(names = "--hall", paramLabel = "HALL", descriptionKey = "hall")
    private String hall = "simulated";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private Path out = Path.of("frame.png");

    private final Terminal terminal;

    FrameVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var sources = new Sources(terminal);
        var reading = sources.show(show);
        var place = sources.hall(hall);
        if (reading == null || place == null) return 2;
        sources.complain(reading.findings());
        var name = new SurfaceName(surface);
        var wall = Wall.of(place.hall(), name);
        if (wall == null || !reading.show().surfaces().contains(name)) return noSurface(place.hall());
        var moment = Moments.read(reading.show(), at);
        if (moment.run() == null) {
            terminal.complain(moment.wrong());
            return 2;
        }
        var showing = moment.run().showing(name);
        return Painted.by(terminal, sources.folder(show), frames -> {
            Files.write(out, frames.png(moment.before().get(name), showing, moment.at(), wall));
            terminal.say(Sentence.same(out + ": " + wall.width() + "×" + wall.height() + ", "
                    + showing.at(moment.at()).words()));
            return 0;
        });
    }

    private int noSurface(Hall hall) {
        var known = hall.surfaces().keySet().stream().map(SurfaceName::text).toList();
        terminal.complain(new Sentence(
                        "Kịch bản hoặc hội trường không có màn hình “" + surface + "”.",
                        "The show or the hall has no surface \"" + surface + "\".")
                .and(Nearest.instead(surface, known)));
        return 2;
    }
}

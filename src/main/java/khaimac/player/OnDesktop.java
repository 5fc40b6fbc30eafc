package khaimac.player;

import java.time.Instant;
import java.util.function.Consumer;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.output.OutputRunner;
import khaimac.output.window.HallSheet;
import khaimac.output.window.PreviewFamily;
import khaimac.render.live.LivePicture;
import khaimac.scene.SurfaceName;

/** The whole hall in a window of the desktop, beside whatever else its pictures go to. */
final class OnDesktop implements AutoCloseable {
    private static final String TITLE = "Khai Mạc";

    private final OutputRunner runner;

    OnDesktop(Hall hall, Watch watch, Consumer<Sentence> trouble) {
        var sheet = HallSheet.of(hall, TITLE);
        runner = new OutputRunner(new PreviewFamily(), sheet.hall(), sheet.output(), watch, trouble).start();
    }

    /** Where a surface's paint thread brings its pictures. */
    Output feed(SurfaceName surface) {
        return new Output() {
            @Override
            public void show(LivePicture picture, Instant at) {
                runner.show(surface, picture.pixels());
            }

            @Override
            public void close() {
                // The window shows the other surfaces still.
            }
        };
    }

    @Override
    public void close() {
        runner.close();
    }
}

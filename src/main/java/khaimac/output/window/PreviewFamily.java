package khaimac.output.window;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import khaimac.hall.Found;
import khaimac.hall.Hall;
import khaimac.hall.Output;
import khaimac.hall.Surface;
import khaimac.output.Driver;
import khaimac.output.Family;
import khaimac.output.Lost;
import khaimac.output.Pace;
import khaimac.output.Picture;
import khaimac.output.Pixels;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * An ordinary window of the desktop that shows a whole hall, for whoever rehearses at a desk. Its outputs are those of
 * {@link HallSheet}.
 */
public final class PreviewFamily implements Family {
    @Override
    public String name() {
        return "preview";
    }

    @Override
    public boolean reaches(Output output) {
        return false;
    }

    @Override
    public Driver<?, ?> open(Hall hall, Output output, Runnable wake) throws Lost {
        try {
            var window = Desktop.one().preview(output.name(), wake);
            if (window == null) throw new Lost(MonitorWords.noWindow(output.name(), Glfw.complaint()));
            return new Preview(window, hall, output);
        } catch (IllegalStateException e) {
            throw new Lost(MonitorWords.noDesktop(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public List<Found> found() {
        return List.of();
    }

    /** What is seen in the window: all of the sheet, in the places of the stage. */
    private static final class Preview implements Driver<Picture, Pixels> {
        private static final Duration QUICKEST = Duration.ofNanos(1_000_000_000L / 30);

        private final Pane window;
        private final Hall hall;
        private final Output output;
        private final Map<SurfaceName, Surface.Place> places;
        private final Canvas canvas;

        Preview(Pane window, Hall hall, Output output) {
            this.window = window;
            this.hall = hall;
            this.output = output;
            places = HallSheet.places(hall);
            window.hold();
            canvas = new Canvas(hall.picture(output), true);
        }

        @Override
        public Picture want(Picture picture) {
            return picture;
        }

        @Override
        public List<Pixels> difference(@Nullable Picture have, Picture want) {
            return have == null || have.number() != want.number() ? List.of(want.pixels()) : List.of();
        }

        @Override
        public void send(Pixels pixels) {
            canvas.take(pixels);
            present();
        }

        private void present() {
            window.stale = false;
            canvas.clear(window);
            // The largest stage that the window has room for, in its middle.
            double wide = Math.min(window.pixelsWide, window.pixelsHigh * HallSheet.SHAPE);
            double high = wide / HallSheet.SHAPE;
            double left = (window.pixelsWide - wide) / 2;
            double top = (window.pixelsHigh - high) / 2;
            for (var shown : output.shows()) {
                var place = places.get(shown.surface());
                if (place != null)
                    canvas.put(
                            hall.region(shown),
                            left + place.x() * wide,
                            top + place.y() * high,
                            place.width() * wide,
                            place.height() * high);
            }
            window.swap();
        }

        @Override
        public void look() throws Lost {
            var lost = window.lost;
            if (lost != null) throw lost;
            if (window.stale) present();
        }

        @Override
        public Pace pace() {
            return Pace.of(QUICKEST);
        }

        @Override
        public void close() {
            canvas.close();
            window.release();
            Desktop.one().end(window);
        }
    }
}

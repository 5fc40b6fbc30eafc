package khaimac.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Measure;
import khaimac.hall.Monitor;
import khaimac.hall.Output;
import khaimac.hall.Rotate;
import khaimac.hall.Shown;
import khaimac.hall.Size;
import khaimac.hall.Surface;
import khaimac.hall.Wire;
import khaimac.machine.SystemWatch;
import khaimac.output.OutputRunner;
import khaimac.output.Pixels;
import khaimac.output.window.Desktop;
import khaimac.output.window.WindowFamily;
import khaimac.scene.SurfaceName;

/**
 * What a window costs: a picture of 1920 by 1080 put together and handed to the graphics driver, and until it is on the
 * monitor.
 */
final class WindowBench {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    private static final SurfaceName BANNER = new SurfaceName("banner");
    private static final int FRAMES = 300;

    /** Of fewer there is no telling. */
    private static final int LEAST = 30;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BEAT = Duration.ofNanos(1_000_000_000L / 60);

    private WindowBench() {}

    /** On the first thread of the process. Without a monitor besides the operator's no window is measured. */
    static void run(Figures told) throws Exception {
        together(told);
        var watch = new SystemWatch();
        try (var desktop = Desktop.begin(watch)) {
            var found = new WindowFamily()
                    .found().stream()
                            .filter(monitor -> !monitor.about().containsKey("primary"))
                            .findFirst();
            if (found.isEmpty() || found.get().about().get("connector") == null) {
                told.leave(
                        "window 1920×1080: handed to the driver, drawn and swapped",
                        "there is no monitor besides the operator's");
                return;
            }
            var hall = hall(new Monitor(found.get().name(), "", ""));
            try (var runner =
                    new OutputRunner(new WindowFamily(), hall, hall.outputs().getFirst(), watch, words -> {}).start()) {
                measure(told, desktop, watch, runner, hall);
            }
        }
    }

    /**
     * What is done on the output's thread before the driver gets it: whole surfaces come from their paint threads as
     * copies.
     */
    private static void together(Consumer<Figure> told) throws Exception {
        var hall = hall(new Monitor("", "bench", ""));
        var backdrop = picture(hall, BACKDROP, 1);
        var banner = picture(hall, BANNER, 2);
        var whole = new Pixels(new Size(1920, 1080));
        var samples = Samples.millis(50, FRAMES, () -> {
            whole.put(backdrop, 0, 0, Rotate.NONE);
            whole.put(banner, 0, 1064, Rotate.NONE);
        });
        told.accept(new Figure("window 1920×1080: put together", samples.median(), "ms", samples.spread(), 4, false));
    }

    private static void measure(
            Consumer<Figure> told, Desktop desktop, SystemWatch watch, OutputRunner runner, Hall hall)
            throws InterruptedException {
        var pictures = List.of(picture(hall, BACKDROP, 1), picture(hall, BACKDROP, 2));
        runner.show(BANNER, picture(hall, BANNER, 3).bytes());
        var upload = new double[FRAMES];
        var swap = new double[FRAMES];
        var end = watch.now().steady().plus(PATIENCE);
        int frame = 0;
        for (long sent = 0; frame < FRAMES && watch.now().steady().compareTo(end) < 0; ) {
            runner.show(BACKDROP, pictures.get(frame % 2).bytes());
            desktop.turn(BEAT);
            var health = runner.health();
            if (health.sent() == sent) continue;
            sent = health.sent();
            upload[frame] = figure(health.measures(), "upload");
            swap[frame] = figure(health.measures(), "swap");
            frame++;
        }
        if (frame < LEAST)
            throw new IllegalStateException("only " + frame + " pictures were drawn in " + PATIENCE.toSeconds() + " s");
        told(told, "window 1920×1080: handed to the driver", Arrays.copyOf(upload, frame), 8);
        told(told, "window 1920×1080: drawn and swapped", Arrays.copyOf(swap, frame), 17);
    }

    private static void told(Consumer<Figure> told, String name, double[] millis, double goal) {
        var samples = Samples.of(millis);
        told.accept(new Figure(name, samples.median(), "ms", samples.spread(), goal, false));
    }

    private static double figure(List<Measure> measures, String name) {
        return measures.stream()
                .filter(one -> one.name().equals(name))
                .mapToDouble(Measure::value)
                .findFirst()
                .orElse(0);
    }

    private static Hall hall(Monitor monitor) {
        var shows =
                List.of(new Shown(BACKDROP, 0, 0, Rotate.NONE, null), new Shown(BANNER, 0, 1064, Rotate.NONE, null));
        var output = new Output("bench", new Wire.Window(monitor, 1920, 1080, 60), shows, Light.PLAIN);
        return new Hall(
                "",
                "",
                Map.of(BACKDROP, Surface.of(1920, 1080), BANNER, Surface.of(128, 16)),
                List.of(output),
                Map.of(),
                Map.of());
    }

    private static Pixels picture(Hall hall, SurfaceName name, int seed) {
        var surface = hall.surfaces().get(name);
        if (surface == null) throw new IllegalArgumentException(name.text());
        var pixels = new Pixels(surface.size());
        for (int y = 0; y < surface.height(); y++)
            for (int x = 0; x < surface.width(); x++) pixels.set(x, y, (x * 7 + y * 13) * seed);
        return pixels;
    }
}

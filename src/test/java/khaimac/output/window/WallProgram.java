package khaimac.output.window;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Monitor;
import khaimac.hall.Output;
import khaimac.hall.Rotate;
import khaimac.hall.Shown;
import khaimac.hall.Surface;
import khaimac.hall.Wire;
import khaimac.machine.SystemWatch;
import khaimac.output.OutputRunner;
import khaimac.output.Pixels;
import khaimac.scene.SurfaceName;

/**
 * A process with the real runner and the real window of one output, told on its standard input what to show. It says
 * what an operator would be told.
 */
final class WallProgram {
    static final String WINDOW = "LED";
    static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    static final SurfaceName SIDE = new SurfaceName("side");
    static final int WIDTH = 640;
    static final int HEIGHT = 360;

    /** A backdrop, and a banner that stands upright beside it and reaches over it and beyond the picture. */
    static Hall hall(Monitor monitor) {
        var shows =
                List.of(new Shown(BACKDROP, 10, 20, Rotate.NONE, null), new Shown(SIDE, 480, 40, Rotate.RIGHT, null));
        var output = new Output(WINDOW, new Wire.Window(monitor, WIDTH, HEIGHT, 60), shows, Light.PLAIN);
        return new Hall(
                "",
                "",
                Map.of(BACKDROP, Surface.of(500, 300), SIDE, Surface.of(400, 96)),
                List.of(output),
                Map.of(),
                Map.of());
    }

    /** A picture in which no pixel is like its neighbours. */
    static Pixels picture(Surface surface, int seed) {
        var pixels = new Pixels(surface.size());
        for (int y = 0; y < surface.height(); y++)
            for (int x = 0; x < surface.width(); x++) pixels.set(x, y, colour(x, y, seed));
        return pixels;
    }

    static int colour(int x, int y, int seed) {
        int mixed = (x * 73_856_093) ^ (y * 19_349_663) ^ (seed * 83_492_791);
        return (mixed ^ (mixed >>> 13)) & 0xFFFFFF;
    }

    public static void main(String[] args) throws Exception {
        var hall = hall(new Monitor(args[0], args[1], args[2]));
        try (var desktop = Desktop.begin(new SystemWatch());
                var runner = new OutputRunner(
                                new WindowFamily(),
                                hall,
                                hall.outputs().getFirst(),
                                new SystemWatch(),
                                words -> say("told " + words.en()))
                        .start()) {
            Thread.ofPlatform().daemon().start(() -> obey(hall, runner));
            while (true) {
                desktop.turn(Duration.ofMillis(20));
                var health = runner.health();
                say("health " + health.state() + " " + health.words().en());
                if (over) return;
            }
        }
    }

    private static volatile boolean over;
    private static String said = "";

    private static void obey(Hall hall, OutputRunner runner) {
        try (var reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var words = line.split(" ", -1);
                switch (words[0]) {
                    case "show" ->
                        hall.surfaces()
                                .forEach((name, surface) -> runner.show(
                                        name,
                                        picture(surface, Integer.parseInt(words[1]))
                                                .bytes()));
                    case "bright" -> runner.brightness(Double.parseDouble(words[1]));
                    case "measures" -> say("measures " + runner.health().measures());
                    default -> throw new IllegalArgumentException(line);
                }
            }
        } catch (java.io.IOException e) {
            // The same as its end.
        }
        over = true;
    }

    private static synchronized void say(String line) {
        if (line.equals(said)) return;
        if (line.startsWith("health")) said = line;
        System.out.println(line);
    }

    private WallProgram() {}
}

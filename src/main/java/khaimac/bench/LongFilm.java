package khaimac.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import khaimac.asset.AssetFolder;
import khaimac.machine.House;
import khaimac.machine.ResidentMemory;
import khaimac.machine.SystemWatch;
import khaimac.render.Wall;
import khaimac.render.live.LivePicture;
import khaimac.render.live.Workshop;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.trial.BarCode;

/** A film of two hours, of few and small pictures, all of which are shown as fast as they come. */
final class LongFilm {
    static final int WIDTH = 64;
    static final int HEIGHT = 36;
    static final int FPS = 6;
    static final int PICTURES = 2 * 60 * 60 * FPS;

    private static final int POINTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant UP = Instant.parse("2024-03-10T01:00:00Z");

    private LongFilm() {}

    /** How many megabytes who shows it holds, at points of its way; in a process of its own. */
    static List<Double> watched(Path film) throws IOException, InterruptedException {
        var words = House.java("-Xmx384m", Path.of("").toAbsolutePath());
        words.set(words.size() - 1, LongFilm.class.getName());
        words.add(film.toString());
        var process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var points = process.inputReader().lines().map(Double::valueOf).toList();
        if (process.waitFor() != 0 || points.size() != POINTS)
            throw new IOException("the film of two hours was not shown to its end");
        return points;
    }

    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[0]);
        var points = new ArrayList<Double>();
        var files = new AssetFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        try (var workshop = new Workshop(1, files, new SystemWatch(), wrong -> {
                    throw new IllegalStateException(wrong);
                });
                var picture = new LivePicture(workshop, Wall.of(WIDTH, HEIGHT))) {
            var look = new Look.Film(file.getFileName().toString(), null, Look.FilmEnd.HOLD);
            picture.show(new Showing(look, UP, Entrance.CUT, 0, null, 1));
            for (int number = 0; number < PICTURES; number++) {
                awaits(picture, number);
                if ((number + 1) % (PICTURES / POINTS) == 0) points.add(ResidentMemory.of(ProcessHandle.current()));
            }
        }
        points.forEach(System.out::println);
    }

    /** Time stands until the picture is there. */
    private static void awaits(LivePicture picture, int number) {
        var at = UP.plusNanos(number * TimeUnit.SECONDS.toNanos(1) / FPS + TimeUnit.MILLISECONDS.toNanos(1));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        picture.paint(at);
        while (picture.isWaiting()
                || BarCode.read(picture.pixels(), WIDTH, HEIGHT, 4 * WIDTH) != number % (1 << BarCode.BITS)) {
            if (System.nanoTime() > deadline) throw new IllegalStateException("picture " + number + " never came");
            LockSupport.parkNanos(50_000);
            picture.paint(at);
        }
    }
}

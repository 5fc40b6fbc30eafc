package khaimac.bench;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import khaimac.asset.AssetFolder;
import khaimac.guard.Rules;
import khaimac.machine.Folders;
import khaimac.machine.ResidentMemory;
import khaimac.machine.SystemWatch;
import khaimac.media.Unplayable;
import khaimac.media.film.Filming;
import khaimac.render.Wall;
import khaimac.render.live.LivePicture;
import khaimac.render.live.Workshop;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.trial.BarCode;
import khaimac.trial.FilmTwins;
import khaimac.trial.RealHouse;

/**
 * What films cost, by the path of the wall: a clip that is made here runs on a surface, and each picture is known by
 * the number that it carries as a bar code. Decoded by the processor alone.
 */
public final class MediaBench {
    /** So long each film is watched. */
    private static final int SECONDS = 60;

    /** So long it is: it goes round without a seam, since a minute of 4K takes many to be made. */
    private static final int ROUND = 10;

    private static final int PAGES = 12;

    private static final int TWIN_SECONDS = 20;

    private static final int STARTS = 500;
    private static final int TRIES = 7;
    private static final int START_ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Figures told;
    private final Path folder;
    private final SystemWatch watch = new SystemWatch();
    private final Instant up = watch.now().wall();
    private final Duration begin = watch.now().steady();

    private MediaBench(Figures told, Path folder) {
        this.told = told;
        this.folder = folder;
    }

    public static void run(Figures told) throws Exception {
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "khaimac-bench");
        try {
            var bench = new MediaBench(told, folder);
            told.take("film 1080p30", () -> bench.plays("film 1080p30, 8 Mb/s", 1920, 1080, 30, 8, 0.99, 60));
            told.take("film 1080p60", () -> bench.plays("film 1080p60, 12 Mb/s", 1920, 1080, 60, 12, 0.99, 120));
            told.take("film 4K30", () -> bench.plays("film 4K30, 20 Mb/s", 3840, 2160, 30, 20, 0.9, 200));
            told.take("press", bench::presses);
            told.take("seams", bench::seams);
            told.take("memory of starts", bench::starts);
            told.take("memory of two hours", bench::twoHours);
            told.take("page of slides", bench::turnsPages);
            told.take("start with a film", bench::startsWithAFilm);
            told.take("two players", bench::twins);
        } finally {
            Folders.delete(folder);
        }
    }

    /** A moving ground with grain, which is hard to code, as a real film is; over it the bar code. */
    private void film(String name, int width, int height, int fps, int pictures, long bits) throws Unplayable {
        var pixels = ByteBuffer.allocateDirect(4 * width * height).order(ByteOrder.LITTLE_ENDIAN);
        var random = new Random(1);
        var grain = new int[1 << 16];
        for (int i = 0; i < grain.length; i++) grain[i] = random.nextInt(24) * 0x010101;
        try (var filming = new Filming(folder.resolve(name), width, height, fps, bits)) {
            for (int number = 0; number < pictures; number++) {
                int shift = random.nextInt(grain.length);
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        int ground = ((((x + 7 * number) >> 3) & 0x7F) << 16) | ((y >> 3) & 0x3F);
                        pixels.putInt(4 * (y * width + x), ground + grain[(shift + y * 977 + x) & (grain.length - 1)]);
                    }
                }
                BarCode.paint(pixels, width, height / 2 - 8, height / 2 + 8, number);
                filming.add(pixels, 4 * width);
            }
            filming.finish();
        }
    }

    private static int number(LivePicture picture, int width, int height) {
        return BarCode.read(picture.pixels(), width, height, 4 * width);
    }

    private Instant now() {
        return up.plus(watch.now().steady().minus(begin));
    }

    private long passed(Duration since) {
        return watch.now().steady().minus(since).toNanos();
    }

    private static Showing showing(String file, Instant since, Look.FilmEnd then) {
        return new Showing(new Look.Film(file, null, then), since, Entrance.CUT, 0, null, 1);
    }

    private Workshop workshop() {
        return new Workshop(1, new AssetFolder(folder), watch, wrong -> {
            throw new IllegalStateException(wrong);
        });
    }

    private static void awaitReady(LivePicture picture, Instant at) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!picture.isNextReady()) {
            picture.goOn(at);
            picture.paint(at);
            if (System.nanoTime() > deadline) throw new IllegalStateException("the film does not come");
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Runs in real time, painted at each of its own pictures' times as a player does it. */
    private void plays(String what, int width, int height, int fps, int megabits, double least, double most)
            throws Exception {
        int round = ROUND * fps;
        film("phim.mp4", width, height, fps, round, megabits * 1_000_000L);
        long each = TimeUnit.SECONDS.toNanos(1) / fps;
        var inTime = new BitSet();
        int counted = SECONDS * fps - 1;
        long cpu;
        try (var workshop = workshop();
                var picture = new LivePicture(workshop, Wall.of(width, height))) {
            var prepared = showing("phim.mp4", now().plusSeconds(60), Look.FilmEnd.LOOP);
            picture.next(prepared);
            awaitReady(picture, now());
            var since = now();
            var begun = watch.now().steady();
            cpu = busy();
            picture.show(showing("phim.mp4", since, Look.FilmEnd.LOOP));
            for (int beat = 0; beat < counted; beat++) {
                long left = beat * each + each / 2 - passed(begun);
                if (left > 0) LockSupport.parkNanos(left);
                // A picture that took too long costs the beats that it took; nobody waits for them.
                beat = (int) Math.max(beat, passed(begun) / each);
                picture.paint(now());
                // Behind is what is shown for longer; before its time it never is.
                int behind = Math.floorMod(beat - number(picture, width, height), round);
                if (behind <= 1) inTime.set(beat - behind);
            }
            cpu = busy() - cpu;
        }
        told.accept(new Figure(
                what + ": pictures in time",
                (double) inTime.get(0, counted).cardinality() / counted,
                "of all",
                Map.of(),
                least,
                true));
        told.accept(new Figure(what + ": processor", cpu / 1e7 / SECONDS, "% of a core", Map.of(), most, false));
    }

    /** What all threads of this process have taken so far, in nanoseconds. */
    private static long busy() {
        var bean = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return bean.getProcessCpuTime();
    }

    /** From the press to the first picture painted. */
    private void presses() throws Exception {
        film("phim.mp4", 1920, 1080, 30, 60, 8_000_000);
        var ready = new double[TRIES];
        var cold = new double[TRIES];
        for (int one = 0; one < TRIES; one++) {
            ready[one] = press(true);
            cold[one] = press(false);
        }
        var first = Samples.of(ready);
        told.accept(new Figure("press to first picture, ready", first.median(), "ms", first.spread(), 17, false));
        var second = Samples.of(cold);
        told.accept(
                new Figure("press to first picture, not ready", second.median(), "ms", second.spread(), 250, false));
    }

    private double press(boolean ready) {
        try (var workshop = workshop();
                var picture = new LivePicture(workshop, Wall.of(1920, 1080))) {
            if (ready) {
                picture.next(showing("phim.mp4", now().plusSeconds(60), Look.FilmEnd.HOLD));
                awaitReady(picture, now());
            }
            long begun = System.nanoTime();
            picture.show(showing("phim.mp4", now(), Look.FilmEnd.HOLD));
            do {
                picture.paint(now());
                if (System.nanoTime() - begun > PATIENCE.toNanos()) throw new IllegalStateException("no picture");
                if (picture.isWaiting()) LockSupport.parkNanos(1_000_000);
            } while (picture.isWaiting());
            return (System.nanoTime() - begun) / 1e6;
        }
    }

    /** Around the end of a loop, three times: pictures that are twice there, missing, or none of the film. */
    private void seams() throws Exception {
        int pictures = 50;
        film("vong.mp4", 640, 360, 25, pictures, 1_000_000);
        int wrong = 0;
        try (var workshop = workshop();
                var picture = new LivePicture(workshop, Wall.of(640, 360))) {
            var since = up;
            picture.show(showing("vong.mp4", since, Look.FilmEnd.LOOP));
            for (int beat = 0; beat < 4 * pictures; beat++) {
                var at = since.plusNanos(beat * TimeUnit.SECONDS.toNanos(1) / 25);
                long deadline = System.nanoTime() + PATIENCE.toNanos() / 4;
                int before = beat == 0 ? 0 : (beat - 1) % pictures;
                // Time stands until this picture is there; what is seen until then is the one before it.
                do {
                    picture.paint(at);
                    int seen = number(picture, 640, 360);
                    if (!picture.isWaiting() && seen == beat % pictures) break;
                    if (!picture.isWaiting() && seen != before) wrong++;
                    LockSupport.parkNanos(500_000);
                } while (System.nanoTime() < deadline);
                if (number(picture, 640, 360) != beat % pictures) wrong++;
            }
        }
        told.accept(new Figure("three seams of a loop: wrong pictures", wrong, "pictures", Map.of(), 0, false));
    }

    private void starts() throws Exception {
        film("ngan.mp4", 640, 360, 25, 25, 1_000_000);
        double settled = 0;
        try (var workshop = workshop();
                var picture = new LivePicture(workshop, Wall.of(640, 360))) {
            for (int start = 0; start < STARTS; start++) {
                var since = up.plusSeconds(10L * start);
                picture.show(showing("ngan.mp4", since, Look.FilmEnd.HOLD));
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                do {
                    picture.paint(since.plusMillis(200));
                    LockSupport.parkNanos(200_000);
                } while (picture.isWaiting() && System.nanoTime() < deadline);
                picture.show(new Showing(new Look.Blank(), since.plusSeconds(1), Entrance.CUT, 0, null, 1));
                picture.paint(since.plusSeconds(2));
                if (start == STARTS / 5) settled = memory();
            }
        }
        double grown = memory() - settled;
        told.accept(new Figure("memory grown in " + STARTS + " starts and stops", grown, "MB", Map.of(), 16, false));
    }

    /** In a Java that is started as a player's is: what it would take for itself here is not what a film holds. */
    private void twoHours() throws Exception {
        film("hai-gio.mp4", LongFilm.WIDTH, LongFilm.HEIGHT, LongFilm.FPS, LongFilm.PICTURES, 60_000);
        var points = LongFilm.watched(folder.resolve("hai-gio.mp4"));
        double most = points.stream().mapToDouble(point -> point).max().orElseThrow();
        told.accept(new Figure(
                "memory grown over a film of two hours",
                most - points.getFirst(),
                "MB",
                Map.of("points", (double) points.size()),
                16,
                false));
    }

    /** The page after the one that is up was made ahead; from the press until it is painted. */
    private void turnsPages() throws Exception {
        Files.write(folder.resolve("trang.pdf"), SamplePages.of(PAGES));
        var turns = new double[PAGES - 1];
        try (var workshop = workshop();
                var picture = new LivePicture(workshop, Wall.of(1920, 1080))) {
            var look = new Look.Pages("trang.pdf", PAGES, Look.Fit.CONTAIN, Style.PLAIN.text());
            for (int page = 0; page < PAGES; page++) {
                long begun = System.nanoTime();
                picture.show(new Showing(look, up.plusSeconds(page), Entrance.CUT, page, null, 1));
                do {
                    picture.paint(up.plusSeconds(page));
                    if (System.nanoTime() - begun > PATIENCE.toNanos()) throw new IllegalStateException("no page");
                    if (picture.isWaiting()) LockSupport.parkNanos(1_000_000);
                } while (picture.isWaiting());
                if (page > 0) turns[page - 1] = (System.nanoTime() - begun) / 1e6;
                // A speaker talks for a while, and the pages beside it are made.
                long talks = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
                while (System.nanoTime() < talks) {
                    picture.goOn(up.plusSeconds(page));
                    picture.paint(up.plusSeconds(page));
                    LockSupport.parkNanos(5_000_000);
                }
            }
        }
        var samples = Samples.of(turns);
        told.accept(new Figure("page of slides turned, ahead", samples.median(), "ms", samples.spread(), 17, false));
    }

    /** From the start of a house to its first picture, by turns with and without a film in the show. */
    private void startsWithAFilm() throws Exception {
        film("phim.mp4", 640, 360, 25, 50, 1_000_000);
        var home = Path.of(System.getProperty("khaimac.home", ".")).toAbsolutePath();
        var without = new double[START_ROUNDS];
        var with = new double[START_ROUNDS];
        // The first start fills what the machine keeps in memory, and is not counted.
        start(home, "first", true);
        for (int round = 0; round < START_ROUNDS; round++) {
            without[round] = start(home, "without-" + round, false);
            with[round] = start(home, "with-" + round, true);
        }
        var plain = Samples.of(without);
        var filmed = Samples.of(with);
        told.accept(
                new Figure("start to the first picture, no film", plain.median(), "ms", plain.spread(), 1_600, false));
        told.accept(new Figure(
                "start to the first picture, a film in the show: longer",
                100 * (filmed.median() / plain.median() - 1),
                "%",
                filmed.spread(),
                10,
                false));
    }

    private double start(Path home, String name, boolean filmed) throws Exception {
        var place = Files.createDirectories(folder.resolve(name));
        Files.copy(
                folder.resolve("phim.mp4"),
                Files.createDirectories(place.resolve("media")).resolve("phim.mp4"));
        var show = Files.writeString(place.resolve("mot.show.json"), FilmTwins.show(filmed ? "media/phim.mp4" : null));
        var hall = Files.writeString(place.resolve("mot.hall.json"), FilmTwins.HALL);
        long begun = System.nanoTime();
        try (var house =
                new RealHouse(home, show.toString(), hall.toString(), place.resolve("run"), Rules.USUAL).start()) {
            if (!house.awaitPicture(PATIENCE)) throw new IllegalStateException("no picture: " + house.said());
            return (System.nanoTime() - begun) / 1e6;
        }
    }

    private void twins() throws Exception {
        int fps = 25;
        film("doi.mp4", 96, 54, fps, (TWIN_SECONDS + 5) * fps, 400_000);
        var home = Path.of(System.getProperty("khaimac.home", ".")).toAbsolutePath();
        var result = FilmTwins.run(
                home, folder.resolve("twins"), folder.resolve("doi.mp4"), fps, Duration.ofSeconds(TWIN_SECONDS));
        double of = result.beats();
        told.accept(new Figure(
                "two players in two processes: same picture at a beat",
                result.same() / of,
                "of all",
                Map.of("of", of),
                0.99,
                true));
        told.accept(new Figure(
                "two players in two processes: same picture in an instant",
                result.sameNow() / of,
                "of all",
                Map.of("of", of),
                0.9,
                true));
        told.accept(new Figure(
                "two players in two processes: apart at most",
                Math.max(result.apart(), result.apartNow()),
                "pictures",
                Map.of(),
                1,
                false));
    }

    private static double memory() throws Exception {
        return ResidentMemory.of(ProcessHandle.current());
    }
}

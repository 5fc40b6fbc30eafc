package khaimac.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import khaimac.engine.Wish;
import khaimac.guard.Rules;
import khaimac.link.ToPeer;
import org.jspecify.annotations.Nullable;

/**
 * The same film at two players in two processes, each of which writes down what it shows and when. No player asks the
 * other where it is.
 */
public final class FilmTwins {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How a recording calls its pictures. */
    private static final DateTimeFormatter NAMES = DateTimeFormatter.ofPattern(
                    "yyyyMMdd'T'HHmmss.SSSSSSSSS'Z.png'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** A start is somebody's press; what is compared is a film that runs. */
    private static final Duration BEGUN = Duration.ofMillis(600);

    /** One small wall that nobody sees. */
    public static final String HALL = """
        {"format": "khaimac-hall/1", "name": "Hai máy", "surfaces": {"backdrop": {"pixels": [96, 54]}},
         "outputs": [{"name": "Phông", "simulated": {}, "shows": [{"surface": "backdrop"}]}]}
        """;

    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "Hai máy một phim", "date": "2024-03-10", "surfaces": ["backdrop"],
         "looks": {"title": {"title": [{"name": "Hai máy một phim"}]}, "phim": FILM},
         "idle": {"backdrop": "title"},
         "segments": [{"id": "mot", "name": "Phim", "start": "08:00", "length": "10m", "cues": [
           {"at": "start", "put": {"backdrop": "title"}}, {"on": "go", "put": {"backdrop": "phim"}}]}]}
        """;

    private FilmTwins() {}

    /**
     * A title, and then a film.
     *
     * @param film beside the show; null: other words in its place
     */
    public static String show(@Nullable String film) {
        var look = film == null
                ? "{\"title\": [{\"name\": \"Không có phim\"}]}"
                : "{\"film\": \"" + film + "\", \"fit\": \"cover\", \"then\": \"hold\"}";
        return SHOW.replace("FILM", look);
    }

    /**
     * What was seen.
     *
     * @param beats how many pictures of the film were compared
     * @param same how many of them were the same picture at both by their own clocks
     * @param apart how many pictures they were apart at most
     * @param sameNow how many were the same at both in the same instant of the machine they stand on
     * @param apartNow how many pictures they were apart at most by that
     */
    public record Result(int beats, int same, int apart, int sameNow, int apartNow) {}

    /** What one of them has shown: by the desk's time as it knows it, and by the machine's own. */
    private record Shown(NavigableMap<Instant, Integer> beats, NavigableMap<Instant, Integer> real) {}

    /**
     * Both in a house of their own.
     *
     * @param film of numbered pictures, small ones
     * @param fps its pictures a second
     * @param length how long it is watched
     * @throws IOException where the house does not come so far; its words say why
     */
    public static Result run(Path home, Path folder, Path film, int fps, Duration length)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Files.createDirectories(folder.resolve("media"));
        Files.copy(film, folder.resolve("media").resolve(film.getFileName()));
        var show = Files.writeString(folder.resolve("hai-may.show.json"), show("media/" + film.getFileName()));
        var hall = Files.writeString(folder.resolve("hai-may.hall.json"), HALL);
        var one = folder.resolve("one");
        var other = folder.resolve("other");
        try (var house =
                new RealHouse(home, show.toString(), hall.toString(), folder.resolve("run"), Rules.USUAL).start()) {
            if (!house.awaitPicture(PATIENCE)) throw new IOException("the house does not start: " + house.said());
            var first = house.another(one);
            var second = house.another(other);
            try (var caller = house.caller()) {
                if (caller.await(live -> areUp(live, 3), PATIENCE) == null)
                    throw new IOException("the players do not come: " + house.said());
                go(caller);
                // They hear of it, begin to make it ready, and are.
                if (caller.await(live -> !isReady(live), PATIENCE) == null
                        || caller.await(live -> areUp(live, 3) && isReady(live), PATIENCE) == null)
                    throw new IOException("the film is never ready: " + house.said());
                go(caller);
                TimeUnit.NANOSECONDS.sleep(length.toNanos());
            } finally {
                RealHouse.kill(first);
                RealHouse.kill(second);
                first.waitFor();
                second.waitFor();
            }
        }
        return compared(shown(one), shown(other), fps);
    }

    private static boolean areUp(ToPeer.Live live, int players) {
        return live.players().size() == players
                && live.players().stream()
                        .allMatch(player -> !player.surfaces().isEmpty()
                                && player.surfaces().stream().noneMatch(count -> count.waiting()));
    }

    private static boolean isReady(ToPeer.Live live) {
        return live.players().stream()
                .allMatch(player -> player.surfaces().stream().noneMatch(count -> count.coming()));
    }

    private static void go(Caller caller)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var answer = caller.wish(UUID.randomUUID().toString(), new Wish.GoAnyway())
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!answer.accepted()) throw new IOException(answer.because().en());
    }

    private static Shown shown(Path folder) throws IOException {
        var beats = new TreeMap<Instant, Integer>();
        var real = new TreeMap<Instant, Integer>();
        try (var files = Files.newDirectoryStream(folder.resolve("backdrop"), "*.png")) {
            for (var file : files) {
                var picture = ImageIO.read(file.toFile());
                // The last one may not have been written to its end.
                if (picture == null || isTitle(picture.getRGB(2, 2))) continue;
                int number = BarCode.read(picture);
                beats.put(Instant.from(NAMES.parse(file.getFileName().toString())), number);
                real.put(Files.getLastModifiedTime(file).toInstant(), number);
            }
        }
        return new Shown(beats, real);
    }

    /** Bars are grey. */
    private static boolean isTitle(int colour) {
        return Math.abs((colour >> 16 & 0xFF) - (colour & 0xFF)) > 40;
    }

    private static Result compared(Shown one, Shown other, int fps) throws IOException {
        var each = Duration.ofSeconds(1).dividedBy(fps);
        if (one.beats().isEmpty() || other.beats().isEmpty()) throw new IOException("no film was seen");
        int[] own = compared(one.beats(), other.beats(), each);
        int[] now = compared(one.real(), other.real(), each);
        return new Result(own[0], own[1], own[2], now[1], now[2]);
    }

    /** Looked at in the middle of each picture: how many, how many were the same, and how far they were apart. */
    private static int[] compared(
            NavigableMap<Instant, Integer> one, NavigableMap<Instant, Integer> other, Duration each) {
        var begin = later(one.firstKey(), other.firstKey()).plus(BEGUN);
        var end = one.lastKey().isBefore(other.lastKey()) ? one.lastKey() : other.lastKey();
        // When a picture came up is known best from those that were not late: the middle is reckoned from there.
        var phase = one.ceilingKey(begin);
        int beats = 0;
        int same = 0;
        int apart = 0;
        if (phase == null) return new int[3];
        for (var at = phase.plus(each.dividedBy(2)); at.isBefore(end); at = at.plus(each)) {
            int here = Objects.requireNonNull(one.floorEntry(at)).getValue();
            int there = Objects.requireNonNull(other.floorEntry(at)).getValue();
            beats++;
            if (here == there) same++;
            apart = Math.max(apart, Math.abs(here - there));
        }
        return new int[] {beats, same, apart};
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

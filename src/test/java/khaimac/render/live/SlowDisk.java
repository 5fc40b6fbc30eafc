package khaimac.render.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import khaimac.asset.AssetFolder;
import khaimac.machine.SystemWatch;
import khaimac.media.film.Clips;
import khaimac.render.Wall;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;

/** Two surfaces with a film each, in real time; the disk of the one is held up. Says what was seen. */
final class SlowDisk {
    static final int FPS = 25;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final long EACH = TimeUnit.SECONDS.toNanos(1) / FPS;
    private static final Instant UP = Instant.parse("2024-01-30T01:00:00Z");

    private SlowDisk() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        boolean gone = arguments[1].equals("gone");
        var flag = folder.resolve(arguments[1]);
        var workshop = new Workshop(1, new AssetFolder(folder), new SystemWatch(), wrong -> {
            throw new AssertionError(wrong);
        });
        var slow = picture(workshop, "cham.mp4");
        var quick = picture(workshop, "nhanh.mp4");
        while (slow.isWaiting() || quick.isWaiting()) {
            slow.paint(UP);
            quick.paint(UP);
            LockSupport.parkNanos(EACH / 4);
        }
        long began = System.nanoTime();
        int last = -1;
        int other = -1;
        int otherMissed = 0;
        long stoodSince = began;
        long longest = 0;
        boolean black = false;
        boolean told = false;
        boolean inStep = false;
        for (long now = 0; now < TimeUnit.SECONDS.toNanos(11); now = System.nanoTime() - began) {
            if (now > TimeUnit.SECONDS.toNanos(3) && now < TimeUnit.SECONDS.toNanos(6) && !Files.exists(flag))
                Files.createFile(flag);
            if (!gone && now > TimeUnit.SECONDS.toNanos(6)) Files.deleteIfExists(flag);
            var at = UP.plusNanos(now);
            slow.paint(at);
            quick.paint(at);
            int number = number(slow);
            if (number != last) stoodSince = System.nanoTime();
            longest = Math.max(longest, System.nanoTime() - stoodSince);
            last = number;
            // Number nought is black bars, and shown for the first picture only.
            black |= number == 0 && now > TimeUnit.SECONDS.toNanos(1);
            told |= slow.films().stream().anyMatch(film -> film.broken() != null);
            inStep = Math.abs(number - now / EACH) <= 2;
            int shown = number(quick);
            if (Math.abs(shown - now / EACH) > 12) otherMissed++;
            other = Math.max(other, shown);
            LockSupport.parkNanos(EACH / 3);
        }
        System.out.println(longest > TimeUnit.MILLISECONDS.toNanos(1_200) ? "stood" : "never stood");
        System.out.println(black ? "black" : "never black");
        System.out.println(inStep ? "in step again" : "not in step: " + last);
        System.out.println(told ? "told" : "never told");
        System.out.println(
                otherMissed < 20 && other > 10 * FPS ? "the other surface ran on" : "the other stood: " + otherMissed);
        System.exit(0);
    }

    private static LivePicture picture(Workshop workshop, String file) {
        var picture = new LivePicture(workshop, Wall.of(WIDTH, HEIGHT));
        picture.show(new Showing(new Look.Film(file, null, Look.FilmEnd.HOLD), UP, Entrance.CUT, 0, null, 1));
        return picture;
    }

    private static int number(LivePicture picture) {
        return Clips.number(picture.pixels(), WIDTH, HEIGHT, 4 * WIDTH);
    }
}

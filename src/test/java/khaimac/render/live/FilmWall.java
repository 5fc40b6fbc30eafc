package khaimac.render.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import khaimac.asset.AssetFolder;
import khaimac.machine.SystemWatch;
import khaimac.media.film.Clips;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A wall that films are shown on, and what is seen on it: a red title, or the grey bars of a film. */
abstract class FilmWall {
    static final int FPS = 25;
    static final Instant UP = Instant.parse("2024-01-30T01:00:00Z");
    static final Look TITLE = Painting.title(Style.RED_GOLD, "ĐƠN VỊ MẪU", "LỄ KỶ NIỆM");

    /** A busy machine takes its time. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    @TempDir
    Path folder;

    private final int width;
    private final int height;
    private Workshop workshop;
    LivePicture picture;

    FilmWall(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @BeforeEach
    void open() {
        workshop = new Workshop(1, new AssetFolder(folder), new SystemWatch(), trouble -> {
            throw new AssertionError(trouble);
        });
        picture = new LivePicture(workshop, Wall.of(width, height));
    }

    @AfterEach
    void close() {
        picture.close();
        workshop.close();
    }

    static void until(String what, BooleanSupplier is) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!is.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    void showTitle() {
        picture.show(new Showing(TITLE, UP.minusSeconds(10), Entrance.CUT, 0, null, 1));
        LivePictureTest.settle(picture, UP.minusSeconds(9));
        assertThat(isTitle()).isTrue();
    }

    int green(int x, int y) {
        return picture.pixels().get(4 * (y * width + x) + 1) & 0xFF;
    }

    int red(int x, int y) {
        return picture.pixels().get(4 * (y * width + x) + 2) & 0xFF;
    }

    /** The red of the ground; bars of a film are grey. */
    boolean isTitle() {
        return red(4, 4) > green(4, 4) + 40;
    }

    int number() {
        return Clips.number(picture.pixels(), width, height, 4 * width);
    }
}

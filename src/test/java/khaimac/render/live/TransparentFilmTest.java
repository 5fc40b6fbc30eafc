package khaimac.render.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import khaimac.asset.AssetFolder;
import khaimac.machine.SystemWatch;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a film is transparent, the audience sees what lies below it: with each coding that can say so. */
class TransparentFilmTest {
    private static final int WIDTH = 192;
    private static final int HEIGHT = 108;
    private static final int BLUE = 0xFF0000FF;
    private static final Instant UP = Instant.parse("2024-01-30T01:00:00Z");

    @TempDir
    Path folder;

    /** The left half is open, the right half is blue. */
    private void made(String name, String coding) throws IOException, InterruptedException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < HEIGHT; y++) for (int x = WIDTH / 2; x < WIDTH; x++) picture.setRGB(x, y, BLUE);
        for (int number = 0; number < 5; number++)
            ImageIO.write(picture, "png", folder.resolve("p" + number + ".png").toFile());
        var words = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-framerate", "25", "-i", "p%d.png"));
        words.addAll(List.of(coding.split(" ")));
        words.add(name);
        Process process;
        try {
            process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "the program ffmpeg is not here");
            return;
        }
        boolean over = process.waitFor(30, TimeUnit.SECONDS);
        assumeTrue(over && process.exitValue() == 0, "this ffmpeg does not write " + coding);
    }

    @ParameterizedTest
    @CsvSource({
        "a.mov, -c:v qtrle",
        "b.mov, -c:v png",
        "c.mov, -c:v prores_ks -profile:v 4444 -pix_fmt yuva444p10le",
        "d.webm, -c:v libvpx-vp9 -pix_fmt yuva420p"
    })
    void a_title_is_seen_through_a_film_that_lies_over_it(String name, String coding) throws Exception {
        made(name, coding);
        var title = Painting.title(Style.RED_GOLD, "ĐƠN VỊ MẪU", "LỄ KỶ NIỆM");
        var film = new Look.Film(name, null, Look.FilmEnd.HOLD);
        var stack = new Look.Stack(List.of(new LookRef.Inline(title), new LookRef.Inline(film)));
        try (var workshop = new Workshop(1, new AssetFolder(folder), new SystemWatch(), trouble -> {
                    throw new AssertionError(trouble);
                });
                var picture = new LivePicture(workshop, Wall.of(WIDTH, HEIGHT))) {
            picture.show(new Showing(stack, UP, Entrance.CUT, 0, null, 1));
            LivePictureTest.settle(picture, UP);
            int left = pixel(picture, 4);
            int right = pixel(picture, WIDTH - 5);
            assertThat(left >> 16 & 255).as("red of the ground").isGreaterThan((left & 255) + 40);
            assertThat(right & 255).as("blue of the film").isGreaterThan(220);
            assertThat(right >> 16 & 255).isLessThan(30);
        }
    }

    private static int pixel(LivePicture picture, int x) {
        int at = 4 * (HEIGHT / 2 * WIDTH + x);
        var pixels = picture.pixels();
        return (pixels.get(at + 2) & 255) << 16 | (pixels.get(at + 1) & 255) << 8 | (pixels.get(at) & 255);
    }
}

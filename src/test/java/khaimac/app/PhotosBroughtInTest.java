package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import khaimac.asset.Catalogue;
import khaimac.asset.Hashes;
import khaimac.asset.Signatures;
import khaimac.hall.Hall;
import khaimac.hall.Surface;
import khaimac.panel.BroughtIn;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.render.papers.Frames;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A photograph as a telephone of today takes it: 48 million pixels, and held sideways. */
@Tag("processes")
class PhotosBroughtInTest {
    private static final int WIDTH = 8_000;
    private static final int HEIGHT = 6_000;

    /** "The right side of what was taken is its upper one": turned to the right when it is looked at. */
    private static final int HELD_UPRIGHT = 6;

    private static byte[] taken;

    private final List<Throwable> mistakes = new ArrayList<>();

    @TempDir
    private Path run;

    @BeforeAll
    static void somebody_takes_a_picture() throws IOException {
        Painting.assumeThatItPaints();
        taken = photograph();
    }

    /** As the sensor has it: red where, seen upright, the upper right is; blue where the lower left is. */
    private static byte[] photograph() throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(WIDTH / 2, HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return held(out.toByteArray());
    }

    /** With the note of the camera how it was held, right behind the first marker. */
    private static byte[] held(byte[] jpeg) throws IOException {
        var note = new ByteArrayOutputStream();
        note.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
        note.writeBytes(new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, HELD_UPRIGHT, 0, 0, 0, 0, 0, 0});
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (note.size() + 2)});
        note.writeTo(all);
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    @Test
    void it_comes_in_upright_as_large_as_the_hall_needs_in_a_process_of_little_memory() throws IOException {
        var known = new ShowOnDisk.Grown(run, Catalogue.EMPTY, all -> {}, mistakes::add);
        var hashes = new Hashes(run.resolve("known.json"), List.of(new Signatures()), (file, size) -> {});
        var wall = new Surface(1_920, 1_080, null, null, null, Surface.KeepFree.NONE);
        var hall = new Hall("", "", Map.of(new SurfaceName("backdrop"), wall), List.of(), Map.of(), Map.of());
        BroughtIn photos = new PhotosBroughtIn(run, Path.of("").toAbsolutePath(), hall, hashes, known);

        var brought = photos.take(new ByteArrayInputStream(taken), Hashes.hash(taken));

        assertThat(brought.because().en()).isEmpty();
        var photo = brought.photo();
        assertThat(photo).isNotNull();
        assertThat(photos.has(photo)).isTrue();
        var made = ImageIO.read(run.resolve(photo.file()).toFile());
        assertThat(made.getWidth()).as("no taller than the hall is, and upright").isEqualTo(810);
        assertThat(made.getHeight()).isEqualTo(1_080);
        isUpright(made);
        assertThat(Files.size(run.resolve(photo.file()))).isLessThan(taken.length / 4L);
    }

    /** As the look of a show that names the file, without being made anew. */
    @Test
    void a_look_of_a_show_paints_it_upright() {
        var look = new Look.Image("media/anh.jpg", Look.Fit.CONTAIN, Style.PLAIN);
        try (var frames = new Frames(Painting.files(file -> taken))) {
            var made = Painting.image(frames, Painting.showing(look), Painting.UP, Wall.of(600, 800));
            isUpright(made);
        }
    }

    private static void isUpright(BufferedImage made) {
        int right = made.getWidth() * 3 / 4;
        int left = made.getWidth() / 4;
        int lower = made.getHeight() * 3 / 4;
        int upper = made.getHeight() / 4;
        assertThat(colour(made, right, upper)).isEqualTo("red");
        assertThat(colour(made, left, lower)).isEqualTo("blue");
        assertThat(colour(made, left, upper)).isEqualTo("green");
        assertThat(colour(made, right, lower)).isEqualTo("green");
    }

    private static String colour(BufferedImage made, int x, int y) {
        var colour = new Color(made.getRGB(x, y));
        if (colour.getRed() > 200 && colour.getGreen() < 60) return "red";
        if (colour.getBlue() > 200 && colour.getGreen() < 60) return "blue";
        return colour.getGreen() > 200 ? "green" : colour.toString();
    }
}

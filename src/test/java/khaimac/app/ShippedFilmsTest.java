package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import khaimac.finding.Language;
import khaimac.media.film.Clip;
import khaimac.media.film.Peek;
import khaimac.proof.ShownFilms;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import khaimac.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever unzips the program and starts a rehearsal sees a film run. */
class ShippedFilmsTest {
    private static final Path HOME = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void every_film_that_a_shipped_show_names_is_there_is_small_and_can_be_shown() throws Exception {
        var found = new ArrayList<Clip>();
        try (var all = Files.list(HOME.resolve("show-files"))) {
            for (var file :
                    all.filter(one -> one.toString().endsWith(".show.json")).toList()) {
                var reading = ShowFile.read(file.toString(), Files.readAllBytes(file), Folder.of(file));
                for (var use : ShownFilms.of(reading.show(), reading.places())) {
                    var path = HOME.resolve("show-files").resolve(use.film().file());
                    assertThat(Files.size(path)).isLessThanOrEqualTo(300 * 1024);
                    found.add(Peek.of(path));
                }
            }
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(4).allSatisfy(clip -> {
            assertThat(clip.length().toSeconds()).isBetween(10L, 20L);
            assertThat(clip.notes()).isEmpty();
        });
    }

    @Test
    void the_rehearsed_show_shows_its_film_on_the_backdrop() throws Exception {
        var out = folder.resolve("frame.png");
        var said = new ByteArrayOutputStream();
        var to = new PrintStream(said, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(to, to, new ByteArrayInputStream(new byte[0]), Language.EN, HOME, false);
        int code = Main.run(
                terminal,
                "frame",
                "vinh-bao-2024-01-30",
                "--surface",
                "backdrop",
                "--at",
                "phong-su+10s",
                "--out",
                out.toString());
        assumeTrue(code != Painted.NO_PAINTER, "nothing can be painted here");
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        var picture = ImageIO.read(out.toFile());
        // The bar at its lower edge that says how far it has run: gold at its beginning, and the red ground farther on.
        for (int x : List.of(20, 60)) {
            int gold = picture.getRGB(x, picture.getHeight() - 4);
            assertThat(gold >> 16 & 0xFF).isGreaterThan(210);
            assertThat(gold >> 8 & 0xFF).isGreaterThan(170);
        }
        assertThat(picture.getRGB(picture.getWidth() - 40, picture.getHeight() - 4) >> 8 & 0xFF)
                .isLessThan(120);
    }
}

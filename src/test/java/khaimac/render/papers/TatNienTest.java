package khaimac.render.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import javax.imageio.ImageIO;
import khaimac.Reckons;
import khaimac.engine.Mode;
import khaimac.engine.Wish;
import khaimac.rehearsal.Ceremony;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Operator;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** The year-end party as it is shipped: its title, its song as it is sung, its list and its draw, on one sheet. */
@Reckons
class TatNienTest {
    private static final int COARSE = 6;
    private static final int WIDE = 240;
    private static final int HIGH = 96;

    private final BufferedImage sheet = new BufferedImage(3 * WIDE, 2 * HIGH, BufferedImage.TYPE_INT_RGB);
    private int laid;

    private static Show show() throws IOException {
        var file = Path.of("show-files/tat-nien-2024-02-02.show.json");
        return ShowFile.read(file.toString(), Files.readAllBytes(file), Folder.of(file))
                .show();
    }

    @Test
    void its_pages_look_as_they_were_accepted() throws IOException {
        Painting.assumeThatItPaints();
        var show = show();
        var evening = Evening.open(
                show, "test", Mode.REHEARSAL, Ceremony.doors(show, null), Operator.NOBODY, happening -> {});
        try (var frames = new Frames(Folder.of(Path.of("show-files/tat-nien-2024-02-02.show.json")).assets())) {
            happens(evening, show, "17:30", new Wish.Go());
            seen(evening, show, "17:31", frames);
            happens(evening, show, "18:05", new Wish.Jump("bai-ca"));
            happens(evening, show, "18:06", new Wish.Go());
            seen(evening, show, "18:06:06", frames);
            happens(evening, show, "18:25", new Wish.Jump("tuyen-duong"));
            happens(evening, show, "18:26", new Wish.Go());
            seen(evening, show, "18:26:05", frames);
            happens(evening, show, "19:30", new Wish.Jump("boc-tham"));
            happens(evening, show, "19:31", new Wish.Go());
            seen(evening, show, "19:31:05", frames);
            happens(evening, show, "19:32", new Wish.Go());
            seen(evening, show, "19:32:03", frames);
            happens(evening, show, "19:32:06", new Wish.Go());
            seen(evening, show, "19:32:12", frames);
        }
        var golden = new Golden("golden", 2 * COARSE);
        var why = golden.differs("tat-nien", png(sheet));
        golden.page();
        assertThat(why).as("see target/golden/index.html").isEmpty();
    }

    private static Instant at(Show show, String time) {
        return show.date().day().atTime(LocalTime.parse(time)).atZone(show.zone()).toInstant();
    }

    private static void happens(Evening evening, Show show, String time, Wish wish) {
        evening.until(at(show, time));
        evening.ask("test", wish);
    }

    /** What the audience sees, laid beside what it saw before. */
    private void seen(Evening evening, Show show, String time, Frames frames) throws IOException {
        evening.until(at(show, time));
        var showing = evening.run().showing(new SurfaceName("backdrop"));
        var picture = Painting.image(frames.png(showing, at(show, time), Wall.of(1920, 768)));
        var small = picture.getScaledInstance(WIDE, HIGH, Image.SCALE_AREA_AVERAGING);
        int left = laid % 3 * WIDE;
        int top = laid / 3 * HIGH;
        laid++;
        var graphics = sheet.createGraphics();
        graphics.drawImage(small, left, top, null);
        graphics.dispose();
        for (int y = top; y < top + HIGH; y++)
            for (int x = left; x < left + WIDE; x++) sheet.setRGB(x, y, coarse(sheet.getRGB(x, y)));
    }

    private static int coarse(int colour) {
        int all = 0;
        for (int shift = 16; shift >= 0; shift -= 8) all = all << 8 | ((colour >> shift & 0xFF) / COARSE * COARSE);
        return all;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}

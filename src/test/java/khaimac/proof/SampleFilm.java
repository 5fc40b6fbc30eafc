package khaimac.proof;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import khaimac.asset.Assets;
import khaimac.media.film.Filming;
import khaimac.render.Wall;
import khaimac.render.papers.Frames;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;

/**
 * Draws the film that stands in for the reports of the shipped shows: light that flows over titles which the program
 * itself sets, and which say that this is a sample. Nobody's recording is in it. Run it to make
 * {@code show-files/media/phim-thu.mp4} anew.
 */
public final class SampleFilm {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 384;
    private static final int FPS = 25;
    private static final int SECONDS = 12;
    private static final long BITS = 90_000;

    /** A title gives way to the next within so many pictures. */
    private static final int DISSOLVE = 25;

    private static final int BAR = 6;
    private static final int RED = 16;
    private static final int GREEN = 8;

    private SampleFilm() {}

    public static void main(String[] args) throws Exception {
        make(Path.of(args.length > 0 ? args[0] : "show-files/media/phim-thu.mp4"));
    }

    static Path make(Path file) throws Exception {
        var cards = new ArrayList<BufferedImage>();
        try (var frames = new Frames(Assets.NONE)) {
            cards.add(card(frames, "PHIM MẪU", "PHÓNG SỰ CỦA BUỔI LỄ", "Chạy thử, không phải phim thật"));
            cards.add(card(frames, "PHIM MẪU", "QUÊ HƯƠNG VÀO XUÂN", "Tên, chữ và hình đều do chương trình tự đặt"));
            cards.add(card(frames, "PHIM MẪU", "HÃY THAY BẰNG PHIM CỦA BUỔI LỄ", "Đặt tệp vào thư mục media"));
        }
        int pictures = FPS * SECONDS;
        int each = pictures / cards.size();
        var pixels = ByteBuffer.allocateDirect(4 * WIDTH * HEIGHT).order(ByteOrder.LITTLE_ENDIAN);
        Files.deleteIfExists(file);
        try (var filming = new Filming(file, WIDTH, HEIGHT, FPS, BITS)) {
            for (int number = 0; number < pictures; number++) {
                int card = Math.min(number / each, cards.size() - 1);
                int into = number - card * each;
                double mix = card == 0 ? 1 : Math.min(1, (double) into / DISSOLVE);
                paint(pixels, cards.get(Math.max(0, card - 1)), cards.get(card), mix, number, pictures);
                filming.add(pixels, 4 * WIDTH);
            }
            filming.finish();
        }
        return file;
    }

    private static BufferedImage card(Frames frames, String kind, String name, String line) throws Exception {
        var look = new Look.Title(
                List.of(
                        new TitleLine(Role.KIND, kind),
                        new TitleLine(Role.NAME, name),
                        new TitleLine(Role.SUBTITLE, line)),
                Style.RED_GOLD);
        var up = Instant.parse("2024-01-30T01:00:00Z");
        var showing = new Showing(look, up, Entrance.CUT, 0, null, 1);
        return ImageIO.read(
                new ByteArrayInputStream(frames.png(null, showing, up.plusSeconds(5), Wall.of(WIDTH, HEIGHT))));
    }

    private static void paint(
            ByteBuffer into, BufferedImage before, BufferedImage card, double mix, int number, int pictures) {
        double turn = 2 * Math.PI * number / pictures;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int one = before.getRGB(x, y);
                int other = card.getRGB(x, y);
                double red = part(one, other, RED, mix);
                double green = part(one, other, GREEN, mix);
                double blue = part(one, other, 0, mix);
                // Letters and ornaments stand still; the light flows over the ground.
                double ground = Math.clamp((150 - green) / 150, 0, 1);
                double light = ground * flow((double) x / WIDTH, (double) y / HEIGHT, turn);
                boolean done = y >= HEIGHT - BAR && x < WIDTH * (long) (number + 1) / pictures;
                into.putInt(
                        4 * (y * WIDTH + x),
                        done
                                ? 0xFFD75E
                                : whole(red + 70 * light) << RED
                                        | whole(green + 52 * light) << GREEN
                                        | whole(blue + 12 * light));
            }
        }
    }

    private static double part(int one, int other, int shift, double mix) {
        return (one >> shift & 0xFF) * (1 - mix) + (other >> shift & 0xFF) * mix;
    }

    /** Broad waves, each going its own way and back where it began by the end of the film. */
    private static double flow(double x, double y, double turn) {
        double wave = Math.sin(5 * x + 2.2 * y + 3 * turn)
                + Math.sin(-3 * x + 5 * y + 2 * turn)
                + Math.sin(7 * (y - 0.5) * (x - 0.5) + 4 * turn);
        return Math.clamp((wave + 0.6) / 3.9, 0, 1);
    }

    private static int whole(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}

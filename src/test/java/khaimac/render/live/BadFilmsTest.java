package khaimac.render.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.media.film.Clips;
import khaimac.media.film.Peek;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a film, the wall is never black: it shows the film, or what was up, and it is told. */
class BadFilmsTest extends FilmWall {
    private static final Duration EACH = Duration.ofSeconds(1).dividedBy(FPS);
    private static final int WIDTH = 192;
    private static final int HEIGHT = 108;

    BadFilmsTest() {
        super(WIDTH, HEIGHT);
    }

    @BeforeEach
    void aTitleIsUp() {
        showTitle();
    }

    private Path bars(String name, int pictures, int gop) {
        return Clips.film(folder.resolve(name), WIDTH, HEIGHT, FPS, pictures, gop);
    }

    private void show(String name) {
        var film = new Look.Film(name, EACH, null, null, Look.FilmEnd.HOLD, Look.Fit.CONTAIN, 1);
        picture.show(new Showing(film, UP, Entrance.CUT, 0, null, 1));
    }

    /** When a picture is due. The first of them, nought, has only black bars and is left out. */
    private static Instant at(int number) {
        return UP.plus(EACH.multipliedBy(number - 1L));
    }

    /** Whether anything at all is on the wall. */
    private boolean isBlack() {
        for (int y = 2; y < HEIGHT; y += 9)
            for (int x = 2; x < WIDTH; x += 5) if (green(x, y) + red(x, y) > 60) return false;
        return true;
    }

    private @Nullable String broken() {
        for (var film : picture.films()) {
            var why = film.broken();
            if (why != null) return why.en();
        }
        return null;
    }

    /** Paints that moment until its picture is up. */
    private void shows(int wanted) {
        until("number " + wanted, () -> {
            picture.paint(at(wanted));
            assertThat(isBlack()).isFalse();
            return !picture.isWaiting() && number() == wanted;
        });
    }

    /** Something of the film comes up, and nothing black before it. */
    private void comesUp(int moment) {
        until("the film", () -> {
            picture.paint(at(moment));
            assertThat(isBlack()).isFalse();
            assertThat(broken()).isNull();
            return !picture.isWaiting() && !isTitle();
        });
    }

    private String isToldAndTheTitleStays(String name) {
        show(name);
        until("it is told", () -> {
            picture.paint(at(1));
            assertThat(isTitle()).isTrue();
            return broken() != null;
        });
        picture.paint(at(10_000));
        assertThat(isTitle()).isTrue();
        return broken();
    }

    /** The program of that name makes what our own encoder cannot. */
    private void ffmpeg(String... words) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
        all.addAll(List.of(words));
        Process process;
        try {
            process = new ProcessBuilder(all)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "ffmpeg is not installed: " + e.getMessage());
            return;
        }
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assumeTrue(process.waitFor() == 0, "this ffmpeg cannot make it: " + said);
    }

    @Test
    void an_empty_file_is_told() throws IOException {
        Files.createFile(folder.resolve("rong.mp4"));
        assertThat(isToldAndTheTitleStays("rong.mp4")).isNotBlank();
    }

    @Test
    void a_file_whose_table_was_cut_off_is_told() throws IOException {
        var whole = Files.readAllBytes(bars("phim.mp4", 50, 12));
        Files.write(folder.resolve("dut.mp4"), java.util.Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThat(isToldAndTheTitleStays("dut.mp4")).isNotBlank();
    }

    @Test
    void a_file_that_was_cut_off_runs_to_where_it_is_torn_and_holds_its_last_picture() throws IOException {
        var whole = Files.readAllBytes(bars("phim.mkv", 100, 12));
        Files.write(folder.resolve("dut.mkv"), java.util.Arrays.copyOf(whole, whole.length / 2));
        show("dut.mkv");
        shows(1);
        shows(30);
        for (int number = 31; number < 90; number++) {
            picture.paint(at(number));
            assertThat(isBlack()).isFalse();
        }
        assertThat(isTitle()).isFalse();
    }

    @Test
    void a_file_with_a_wrong_ending_runs() throws IOException {
        Files.move(bars("phim.mkv", 50, 12), folder.resolve("phim.jpg.mp4"));
        show("phim.jpg.mp4");
        shows(1);
        shows(40);
    }

    @Test
    void a_file_that_has_only_sound_is_told() throws Exception {
        ffmpeg("-f", "lavfi", "-i", "sine=440:d=1", "tieng.mp4");
        assertThat(isToldAndTheTitleStays("tieng.mp4")).isEqualTo("the file has only sound and no picture");
    }

    @Test
    void a_record_with_a_cover_is_no_film() throws Exception {
        ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", "1", "bia.png");
        ffmpeg(
                "-f",
                "lavfi",
                "-i",
                "sine=440:d=1",
                "-i",
                "bia.png",
                "-map",
                "0",
                "-map",
                "1",
                "-c:v",
                "copy",
                "-disposition:v",
                "attached_pic",
                "bai.mp3");
        assertThat(isToldAndTheTitleStays("bai.mp3")).isEqualTo("the file has only sound and no picture");
    }

    @Test
    void a_film_without_a_key_picture_at_its_start_shows_what_can_be_seen_first() throws Exception {
        bars("phim.mkv", 100, 25);
        ffmpeg("-i", "phim.mkv", "-c", "copy", "-bsf:v", "noise=drop=lt(n\\,5)", "-copyts", "ts.mkv");
        show("ts.mkv");
        comesUp(30);
        // Its own time begins five pictures later.
        until("number 60", () -> {
            picture.paint(at(55));
            return number() == 60;
        });
    }

    @Test
    void a_film_with_a_hole_in_its_middle_runs_on_after_it() throws IOException {
        var file = bars("phim.mkv", 100, 12);
        try (var damaged = new RandomAccessFile(file.toFile(), "rw")) {
            long middle = damaged.length() / 2;
            damaged.seek(middle);
            damaged.write(new byte[(int) Math.min(600, damaged.length() / 20)]);
        }
        show("phim.mkv");
        shows(1);
        shows(20);
        for (int number = 21; number < 95; number++) {
            picture.paint(at(number));
            assertThat(isBlack()).isFalse();
        }
        shows(95);
        assertThat(broken()).isNull();
    }

    @Test
    void a_film_whose_rate_varies_shows_each_picture_at_its_time_and_it_is_noted() throws Exception {
        bars("phim.mkv", 100, 12);
        // Every third picture of the second half is left out.
        ffmpeg(
                "-i",
                "phim.mkv",
                "-vf",
                "select='lt(n,50)+not(mod(n,3))'",
                "-fps_mode",
                "vfr",
                "-c:v",
                "mpeg4",
                "-q:v",
                "2",
                "doi.mkv");
        show("doi.mkv");
        shows(10);
        shows(60);
        shows(63);
    }

    @Test
    void a_film_of_odd_size_runs() throws Exception {
        ffmpeg("-f", "lavfi", "-i", "color=0x00C000:s=321x181:r=25:d=2", "-c:v", "libvpx-vp9", "le.webm");
        show("le.webm");
        comesUp(5);
        assertThat(green(WIDTH / 2, HEIGHT / 2)).isBetween(170, 210);
    }

    @Test
    void a_film_of_8k_comes_up_and_is_noted_as_too_large() throws Exception {
        ffmpeg("-f", "lavfi", "-i", "color=0x00C000:s=7680x4320:r=25:d=0.2", "-c:v", "mjpeg", "lon.avi");
        assertThat(Peek.of(folder.resolve("lon.avi")).notes())
                .anyMatch(note -> note.en().contains("larger than 4K"));
        show("lon.avi");
        comesUp(1);
        assertThat(green(WIDTH / 2, HEIGHT / 2)).isBetween(170, 210);
    }

    @Test
    void a_film_that_a_telephone_took_upright_stands_upright() throws Exception {
        ffmpeg(
                "-f",
                "lavfi",
                "-i",
                "color=red:s=320x180:r=25:d=2",
                "-vf",
                "drawbox=0:0:160:180:lime:fill",
                "-c:v",
                "mpeg4",
                "-q:v",
                "2",
                "nam.mp4");
        ffmpeg("-display_rotation", "90", "-i", "nam.mp4", "-c", "copy", "dung.mp4");
        var clip = Peek.of(folder.resolve("dung.mp4"));
        assertThat(clip.width()).isEqualTo(180);
        assertThat(clip.height()).isEqualTo(320);
        show("dung.mp4");
        comesUp(5);
        // What was left is below, turned against the clock; to its sides nothing is shown.
        assertThat(green(WIDTH / 2, HEIGHT - 10)).isGreaterThan(200);
        assertThat(red(WIDTH / 2, 10)).isGreaterThan(200);
        assertThat(green(WIDTH / 2, 10)).isLessThan(60);
    }

    @Test
    void a_film_of_ten_bits_runs_in_its_colours() throws Exception {
        ffmpeg(
                "-f",
                "lavfi",
                "-i",
                "color=0x00C000:s=320x180:r=25:d=1",
                "-c:v",
                "prores_ks",
                "-pix_fmt",
                "yuv422p10le",
                "sau.mov");
        show("sau.mov");
        comesUp(5);
        assertThat(green(WIDTH / 2, HEIGHT / 2)).isBetween(170, 210);
        assertThat(red(WIDTH / 2, HEIGHT / 2)).isLessThan(30);
    }

    @Test
    void a_film_of_high_contrast_comes_up_and_is_told_as_such() throws Exception {
        ffmpeg(
                "-f",
                "lavfi",
                "-i",
                "color=0x00C000:s=320x180:r=25:d=1",
                "-c:v",
                "libx265",
                "-pix_fmt",
                "yuv420p10le",
                "-x265-params",
                "log-level=none:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc",
                "hdr.mp4");
        assertThat(Peek.of(folder.resolve("hdr.mp4")).notes())
                .anyMatch(note -> note.en().contains("HDR"));
        show("hdr.mp4");
        comesUp(5);
    }

    /** An upright bar that moves: its edge is elsewhere in each half, and is not left as a comb. */
    @Test
    void a_film_of_two_halves_a_picture_shows_no_comb() throws Exception {
        ffmpeg(
                "-f",
                "lavfi",
                "-i",
                "color=black:s=192x108:r=50:d=2",
                "-vf",
                "geq=lum='if(lt(mod(X-N*10,192),60),200,60)':cb=128:cr=128,tinterlace=interleave_top,setfield=tff",
                "-flags",
                "+ildct+ilme",
                "-c:v",
                "mpeg2video",
                "-q:v",
                "2",
                "nua.mpg");
        show("nua.mpg");
        for (int number : new int[] {5, 6, 20}) {
            comesUp(number);
            until("its own picture", () -> picture.paint(at(number)) || !picture.isWaiting());
            assertThat(comb()).isLessThan(30);
        }
    }

    /** How much each line differs from the next, where that is most. Combed it is about 160. */
    private int comb() {
        int most = 0;
        for (int x = 2; x < WIDTH - 2; x++) {
            int comb = 0;
            for (int y = 20; y < HEIGHT - 20; y++) comb += Math.abs(green(x, y + 1) - green(x, y));
            most = Math.max(most, comb / (HEIGHT - 40));
        }
        return most;
    }

    @Test
    void a_film_whose_file_goes_while_it_runs_is_shown_to_its_end() throws IOException {
        bars("phim.mp4", 100, 12);
        show("phim.mp4");
        shows(10);
        Files.delete(folder.resolve("phim.mp4"));
        for (int number = 11; number < 100; number++) {
            picture.paint(at(number));
            assertThat(isBlack()).isFalse();
        }
        shows(99);
    }
}

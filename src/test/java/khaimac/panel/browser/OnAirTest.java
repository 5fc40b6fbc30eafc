package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import khaimac.render.Wall;
import khaimac.render.papers.Frames;
import khaimac.scene.Entrance;
import khaimac.scene.Showing;
import khaimac.showfile.Folder;
import khaimac.showfile.HallFile;
import khaimac.showfile.ShowFile;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page says is on air is what the outputs do; and where it cannot know, it says that it does not. */
@Tag("processes")
class OnAirTest {
    private static Rig rig;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        rig = Rig.brief();
    }

    @AfterAll
    static void close() {
        if (rig != null) rig.close();
    }

    private static void gone(Page page, String selector) {
        page.locator(selector)
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    @Test
    void a_surface_whose_cable_is_out_is_striped_and_says_why_and_is_on_air_again_when_it_is_in() {
        try (var technician = rig.tablet();
                var tablet = rig.tablet()) {
            var page = tablet.page();
            var frame = ".frame.on-air[data-surface=stage]";
            page.locator(frame + ":not(.dark-now)").waitFor();
            technician.opens("hall");
            technician.taps("cable-stage");
            page.locator(frame + ".dark-now").waitFor();
            Rig.reads(page, frame, "CÁP ĐÃ RÚT");
            Rig.reads(page, frame + " .frame-foot", "mất hình");
            assertThat(page.locator(frame).getAttribute("aria-label")).contains("mất hình");

            tablet.taps(page.locator(frame));
            Rig.reads(page, ".sheet .lit-outputs .ill", "Khán giả");
            tablet.taps(page.locator(".sheet > header button"));
            gone(page, ".sheet");
            tablet.taps(page.locator(".lamps .ill .lamp"));
            Rig.reads(page, ".sheet .lamp-cause", "Hãy kiểm tra cáp");
            Rig.reads(page, ".sheet .lead", "từ ");
            Rig.reads(page, ".sheet .lit-surfaces", "ân khấu");
            tablet.taps("to-outputs");
            page.locator(".page.on-outputs .device.output.ill.sought").waitFor();

            technician.taps("cable-stage");
            tablet.opens("operate");
            page.locator(frame + ":not(.dark-now)").waitFor();
            gone(page, ".lamps .ill");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_pattern_and_a_dimmed_output_stand_on_the_frame_of_their_surface() {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            tablet.opens("outputs");
            var output = page.locator(".device.output", new Page.LocatorOptions().setHasText("Phông nền"));
            // Nobody sees it in a rehearsal that reaches no device: a tap is enough.
            tablet.taps(output.locator("button[data-press^=pattern-]"));
            output.locator("button[data-press^=no-pattern-]").waitFor();
            output.locator("input[type=range]").fill("40");
            tablet.opens("operate");
            var foot = ".frame.on-air[data-surface=backdrop].instead-now .frame-foot";
            Rig.reads(page, foot, "HÌNH THỬ");
            Rig.reads(page, foot, "độ sáng 40 %");
            tablet.opens("outputs");
            tablet.taps(output.locator("button[data-press^=no-pattern-]"));
            output.locator("input[type=range]").fill("100");
            tablet.taps("identify");
            tablet.opens("operate");
            Rig.reads(page, ".frame.on-air .frame-foot", "SỐ NGÕ RA");
            gone(page, ".instead-now");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void before_an_audience_a_pattern_wants_a_held_press_and_the_log_says_who_did_it() throws Exception {
        try (var hall = Rig.withAudience(asked -> Shows.asking(asked, 0).toString());
                var tablet = hall.tablet()) {
            var page = tablet.page();
            tablet.opens("outputs");
            var output = page.locator(".device.output", new Page.LocatorOptions().setHasText("Phông nền"));
            var pattern = output.locator("button[data-press^=pattern-]");
            tablet.taps(pattern);
            tablet.reads("nhấn giữ");
            assertThat(output.locator("button[data-press^=no-pattern-]").count())
                    .as("a touch in passing did nothing")
                    .isZero();
            assertThat(output.locator("input[type=range]").count())
                    .as("nothing to brush against")
                    .isZero();
            held(page, pattern);
            output.locator("button[data-press^=no-pattern-]").waitFor();
            held(page, output.locator("button[data-press^=open-dim-]"));
            output.locator("input[type=range]").fill("60");
            Rig.reads(page, ".device.output .care", "60 %");
            // Back to the ceremony one tap is enough.
            tablet.taps(output.locator("button[data-press^=no-pattern-]"));
            pattern.waitFor();
            tablet.opens("log");
            for (var words : List.of("chiếu hình thử", "60 %", "hết hình thử")) {
                var line = page.locator(".log li", new Page.LocatorOptions().setHasText(words));
                line.waitFor();
                assertThat(line.locator("b").textContent()).as("who").contains("Linux");
            }
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    private static void held(Page page, Locator button) {
        button.scrollIntoViewIfNeeded();
        var box = button.boundingBox();
        page.evaluate("() => { window.rested = null; addEventListener('pointerdown', () => window.rested ="
                + " performance.now(), {capture: true, once: true}); }");
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        // By the page's own clock: on a busy machine the ring is full before anybody has seen it fill.
        page.waitForFunction("() => rested !== null && performance.now() - rested > 700");
        page.mouse().up();
    }

    @Test
    void a_page_that_hears_nothing_of_the_desk_claims_nothing_about_the_hall() throws Exception {
        rig.stand().begins("trao-thuong");
        try (var behind = rig.behind()) {
            var tablet = behind.tablet();
            var page = tablet.page();
            page.locator(".frame.on-air .picture.drawn").first().waitFor();
            page.locator(".lamps .well").first().waitFor();
            behind.cut().silent(true);
            page.locator(".lost").waitFor();
            assertThat(page.locator(".lost").textContent())
                    .contains("Trang này không biết màn hình đang chiếu gì")
                    .doesNotContain("giữ nguyên");
            Rig.reads(page, ".wall header", "BIẾT LẦN CUỐI");
            int frames = page.locator(".frame.on-air").count();
            assertThat(page.locator(".frame.on-air.lit-unknown").count()).isEqualTo(frames);
            assertThat(page.locator(".lamps .well, .lamps .ill").count()).isZero();
            Rig.reads(page, ".lamps .unknown", "không rõ");
            Rig.reads(page, ".time .reckoned", "trang tự tính");
            behind.cut().silent(false);
            page.locator(".page:not(.is-off)").waitFor();
            page.locator(".lamps .well").first().waitFor();
            gone(page, ".lit-unknown");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_tablet_that_leaves_is_asked_first_and_is_told_what_it_loses() {
        try (var desk = rig.tablet();
                var tablet = rig.tablet(GuestsTest.paired(desk, "control"))) {
            var page = tablet.page();
            page.locator(".go").waitFor();
            tablet.taps("leave");
            Rig.reads(page, ".sheet", "Muốn vào lại phải");
            tablet.taps("stay");
            gone(page, ".sheet");
            tablet.taps("hold");
            page.locator("[data-press=hold][aria-pressed=true]").waitFor();
            tablet.taps("release");
            page.locator("[data-press=hold][aria-pressed=false]").waitFor();
            tablet.taps("leave");
            tablet.taps("leave-now");
            page.locator(".pair").waitFor();
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void one_surface_is_seen_with_every_pixel_that_the_player_paints() throws Exception {
        rig.stand().begins("mo-dau");
        var painted = painted();
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            tablet.taps(page.locator(".frame.on-air[data-surface=backdrop]"));
            tablet.taps("closeup");
            Rig.reads(page, ".closeup-words", "đúng từng điểm ảnh");
            Waiting.until(() -> "the same pixels: " + different(painted, seen(page)) + " are others", () ->
                    different(painted, seen(page)) == 0);
            assertThat(page.evaluate("document.querySelector('.closeup canvas').getBoundingClientRect().width"
                            + " * devicePixelRatio"))
                    .as("a pixel of the wall is one of the screen")
                    .isEqualTo(painted.getWidth());
            tablet.taps(page.locator(".sheet > header button"));
            gone(page, ".closeup");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    /** The title as a proof has it, which is painted anew by nobody who sends pictures to pages. */
    private BufferedImage painted() throws Exception {
        var file = Shows.brief(folder);
        var show = ShowFile.read("brief", Files.readAllBytes(file), Folder.of(file))
                .show();
        var hall = HallFile.read("hall", Files.readAllBytes(Path.of("displays/simulated.hall.json")))
                .hall();
        var showing = new Showing(
                Objects.requireNonNull(show.looks().get("title")), Instant.EPOCH, Entrance.CUT, 0, null, 1);
        try (var frames = new Frames(one -> null)) {
            var wall = Objects.requireNonNull(Wall.of(hall, Stand.BACKDROP));
            return ImageIO.read(new ByteArrayInputStream(frames.png(showing, Instant.EPOCH.plusSeconds(60), wall)));
        }
    }

    private static BufferedImage seen(Page page) {
        var drawn = (String) page.evaluate("document.querySelector('.closeup canvas').toDataURL('image/png')");
        try {
            var bytes = Base64.getDecoder().decode(drawn.substring(drawn.indexOf(',') + 1));
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long different(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) return Long.MAX_VALUE;
        long count = 0;
        for (int y = 0; y < one.getHeight(); y++)
            for (int x = 0; x < one.getWidth(); x++)
                if ((one.getRGB(x, y) & 0xFFFFFF) != (other.getRGB(x, y) & 0xFFFFFF)) count++;
        return count;
    }
}

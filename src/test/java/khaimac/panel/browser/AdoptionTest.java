package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The show file is edited while its ceremony runs: read on Operate, taken over at one press, and gone on with. */
@Tag("processes")
class AdoptionTest {
    private static final Path PICTURES = Path.of("target", "panel");

    private static final String FIVE = """
            {"id": "phat-bieu-them", "name": "Phát biểu ngoài kế hoạch", "by": "Bà Nguyễn Thị Hoa", "length": "5m",
             "cues": [{"at": "start", "put": {"backdrop": "new"}}]},
        """;

    private static void write(Path file, String text) throws IOException {
        var beside = file.resolveSibling("new.json");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void picture(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + ".png")));
    }

    private static void green(Path file) throws IOException {
        var picture = new BufferedImage(320, 128, BufferedImage.TYPE_INT_RGB);
        var draw = picture.createGraphics();
        draw.setColor(new Color(0, 160, 60));
        draw.fillRect(0, 0, 320, 128);
        draw.dispose();
        ImageIO.write(picture, "png", file.toFile());
    }

    @Test
    void a_part_nobody_planned_is_written_read_taken_over_and_begun() throws Exception {
        var file = new Path[1];
        try (var rig = Rig.of(folder -> {
                    file[0] = Shows.brief(folder);
                    return file[0].toString();
                });
                var tablet = rig.tablet()) {
            var page = tablet.page();
            var text = Files.readString(file[0]);
            tablet.go();
            Rig.reads(page, ".row.live", "Mở đầu");
            var before = rig.stand().picture();

            // Half written first, then whole: with a new part, its picture, another speaker, and what is over renamed.
            write(file[0], text.substring(0, text.length() / 2));
            green(file[0].resolveSibling("moi.png"));
            var edited = text.replace("{\"id\": \"trao-thuong\"", FIVE.strip() + "\n{\"id\": \"trao-thuong\"")
                    .replace("\"looks\": {", "\"looks\": {\"new\": {\"image\": \"moi.png\", \"fit\": \"cover\"},")
                    .replace("Ban giám hiệu", "Thầy hiệu trưởng")
                    .replace("\"start\": \"08:00\"", "\"start\": \"08:05\"");
            write(file[0], edited);

            Rig.reads(page, ".question", "Kịch bản đã được sửa: 3 thay đổi");
            picture(page, "plan-question", 1536, 700);
            picture(page, "plan-question", 1280, 800);
            tablet.taps("plan");
            Rig.reads(page, ".plan-taken li", "Thêm phần “Phát biểu ngoài kế hoạch” sau “Mở đầu”");
            Rig.reads(page, ".plan-taken li", "Thầy hiệu trưởng");
            Rig.reads(page, ".plan-left li", "phần này đang diễn ra");
            Rig.reads(page, ".plan-press", "Sau đó GO sẽ: Bắt đầu: Phát biểu ngoài kế hoạch");
            picture(page, "plan-list", 1536, 700);
            picture(page, "plan-list", 1280, 800);
            picture(page, "plan-list", 390, 844);
            page.setViewportSize(1280, 800);
            assertThat(page.locator(".row").count())
                    .as("nothing is taken over by itself")
                    .isEqualTo(3);

            tablet.taps("adopt");
            Rig.reads(page, ".row", "Phát biểu ngoài kế hoạch");
            page.locator(".question")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertThat(Stand.different(before, rig.stand().picture()))
                    .as("the pictures on the wall do not move")
                    .isZero();
            Waiting.until(tablet::goWords, () -> tablet.goWords().contains("Phát biểu ngoài kế hoạch"));

            tablet.go();
            Rig.reads(page, ".row.live", "Phát biểu ngoài kế hoạch");
            Waiting.until(() -> "the picture that came in with the plan is on the wall", () -> isGreen(rig.stand()));
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    private static boolean isGreen(Stand stand) {
        BufferedImage picture;
        try {
            picture = stand.picture();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        var middle = new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
        return middle.getGreen() > 120 && middle.getRed() < 60;
    }

    @Test
    void what_was_put_off_waits_at_the_foot_and_a_file_that_changed_again_is_looked_at_again() throws Exception {
        var file = new Path[1];
        try (var rig = Rig.of(folder -> {
                    file[0] = Shows.brief(folder);
                    return file[0].toString();
                });
                var tablet = rig.tablet()) {
            var page = tablet.page();
            var text = Files.readString(file[0]);
            write(file[0], text.replace("MC Lan", "MC Hồng"));
            Rig.reads(page, ".question", "Kịch bản đã được sửa: 1 thay đổi");
            tablet.taps("plan-later");
            Rig.reads(page, ".put-off", "Kịch bản đã được sửa: 1 thay đổi");
            picture(page, "plan-later", 1536, 700);
            page.setViewportSize(1280, 800);
            tablet.taps("plan");
            Rig.reads(page, ".plan-taken li", "MC Hồng");
            // The file changes under the eyes: the button names the version that is read.
            var seen = (String) page.evaluate("async () => (await import('./model.js')).model.state.plan.file");
            write(file[0], text.replace("MC Lan", "MC Cúc"));
            Rig.reads(page, ".plan-taken li", "MC Cúc");
            page.evaluate("""
                async file => (await import('./wishes.js')).wish("adopt", "adopt", {file, edits: []})
                """, seen);
            tablet.reads("tệp vừa được sửa thêm");
            tablet.taps("adopt");
            Rig.reads(page, ".row", "MC Cúc");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }
}

package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import javax.imageio.ImageIO;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What nobody planned: a word to the chair, a text for the hall, a picture from somebody's files. */
@Tag("processes")
class UnplannedTest {
    private static Rig rig;

    @BeforeAll
    static void open() throws Exception {
        rig = Rig.of(folder -> "vinh-bao-2024-01-30");
    }

    @AfterAll
    static void close() {
        if (rig != null) rig.close();
    }

    private static void awaitWall(String what, BufferedImage other, boolean same) {
        Waiting.until(() -> what, () -> {
            try {
                return (Stand.different(rig.stand().picture(), other) < 400) == same;
            } catch (Exception e) {
                return false;
            }
        });
    }

    /** The sheet closes when the desk has said yes: until then no other one can be opened. */
    private static void closed(Page page) {
        page.locator(".sheet").waitFor(detached());
    }

    private static void gone(Page page) {
        page.locator(".frame.on-air .tag.message").first().waitFor(detached());
    }

    private static Locator.WaitForOptions detached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    @Test
    void a_word_to_the_chair_takes_two_taps_goes_nowhere_else_and_is_taken_away_by_the_keyboard() throws Exception {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            var wall = rig.stand().picture();
            tablet.taps(page.locator(".transport button", new Page.LocatorOptions().setHasText("Lời nhắn")));
            assertThat(page.locator(".sheet input[type=text]").inputValue()).isEmpty();
            assertThat(page.locator(".sheet input[name=surface][value=stage]").isChecked())
                    .isTrue();
            tablet.taps("preset-1");
            closed(page);
            Rig.reads(page, ".frame.on-air", "lời nhắn");
            awaitWall("the hall sees nothing of it", wall, true);

            page.locator(".transport button", new Page.LocatorOptions().setHasText("Lời nhắn"))
                    .focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".sheet input[type=text]").inputValue())
                    .as("nothing of before is in it")
                    .isEmpty();
            tablet.button("end-stage").focus();
            page.keyboard().press("Enter");
            gone(page);
            Waiting.until(
                    () -> "the keyboard is still in the sheet",
                    () -> (boolean) page.evaluate("document.activeElement.closest('.sheet') !== null"));
            page.keyboard().press("Escape");
            closed(page);

            // On a screen that the audience sees a message is looked at first, and pressed twice.
            tablet.taps(page.locator(".transport button", new Page.LocatorOptions().setHasText("Lời nhắn")));
            page.locator(".sheet input[name=surface][value=backdrop]").check();
            tablet.taps("preset-2");
            page.locator(".sheet .picture.drawn").waitFor();
            tablet.taps(page.locator("[data-press=send-message]:not(:disabled)"));
            Rig.reads(page, "[data-press=send-message]", "KHÁN GIẢ SẼ THẤY");
            assertThat(page.locator(".frame.on-air .tag.message").count()).isZero();
            tablet.taps("send-message");
            Rig.reads(page, ".frame.on-air", "lời nhắn");
            awaitWall("the hall sees it", wall, false);
            tablet.taps(page.locator(".frame.on-air").first());
            tablet.taps("one-release");
            awaitWall("and it is gone by BỎ CHE", wall, true);
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_name_lies_over_the_picture_that_goes_on_and_leaves_with_one_press() throws Exception {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            page.locator(".go:not(:disabled)").waitFor();
            var wall = rig.stand().picture();
            tablet.taps("unplanned");
            tablet.taps("name-third");
            page.locator(".sheet input[name=third-name]").fill("Nguyễn Thị Mẫu");
            page.locator(".sheet input[name=third-office]").fill("Bí thư Huyện ủy");
            page.locator(".unplanned .picture.drawn").waitFor();
            tablet.taps(page.locator("[data-press=insert-now]:not(:disabled)"));
            closed(page);
            Rig.reads(page, ".frame.on-air", "chèn");
            awaitWall("the hall reads it", wall, false);
            // Only the lower part of the picture is another.
            var named = rig.stand().picture();
            int half = wall.getHeight() / 2;
            for (int y = 0; y < half; y += 4)
                for (int x = 0; x < wall.getWidth() / 3; x += 4)
                    assertThat(named.getRGB(x, y)).as(x + "," + y).isEqualTo(wall.getRGB(x, y));
            tablet.taps("unplanned");
            tablet.taps(page.locator(".standing-inserts button").first());
            awaitWall("and it is gone", wall, true);
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_text_that_nobody_planned_takes_three_taps_survives_the_desk_and_is_gone_with_one() throws Exception {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            page.locator(".go:not(:disabled)").waitFor();
            var wall = rig.stand().picture();
            long begun = System.nanoTime();
            tablet.taps("unplanned");
            var forms = page.locator(".unplanned .presets button");
            tablet.taps(forms.filter(new Locator.FilterOptions().setHasText("Giải lao 15 phút")));
            page.locator(".unplanned .picture.drawn").waitFor();
            tablet.taps(page.locator("[data-press=insert-now]:not(:disabled)"));
            Rig.reads(page, ".frame.on-air", "chèn");
            awaitWall("the hall reads it", wall, false);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));

            tablet.opens("hall").taps("kill-desk");
            Waiting.until(() -> rig.stand().said(), () -> rig.stand().said().contains("The desk is back"));
            tablet.opens("operate");
            page.locator(".go:not(:disabled)").waitFor();
            Rig.reads(page, ".frame.on-air", "chèn");
            awaitWall("it is up after the desk has died", wall, false);

            tablet.taps("unplanned");
            Rig.reads(page, ".standing-message", "Giải lao 15 phút");
            tablet.taps("away-backdrop");
            awaitWall("gone with one tap, and all is as before", wall, true);
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void an_emergency_text_is_seen_beforehand_is_everywhere_with_the_next_tap_and_gone_with_one() throws Exception {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            page.locator(".go:not(:disabled)").waitFor();
            var wall = rig.stand().picture();
            int surfaces = page.locator(".frame.on-air").count();
            tablet.taps("unplanned");
            tablet.taps("emergency-1");
            Waiting.until(
                    () -> "its picture on every screen",
                    () -> page.locator(".emergencies .picture.drawn").count() == surfaces);
            assertThat(page.locator(".frame.on-air .tag", new Page.LocatorOptions().setHasText("Khẩn cấp"))
                            .count())
                    .as("nobody sees it yet")
                    .isZero();
            tablet.taps("emergency-now");
            closed(page);
            Waiting.until(
                    () -> "it is on every screen",
                    () -> page.locator(".frame.on-air .tag", new Page.LocatorOptions().setHasText("Khẩn cấp"))
                                    .count()
                            == surfaces);
            awaitWall("the hall reads it", wall, false);

            tablet.opens("hall").taps("kill-desk");
            Waiting.until(() -> rig.stand().said(), () -> rig.stand().said().contains("The desk is back"));
            tablet.opens("operate");
            Rig.reads(page, ".emergency-up", "Sơ tán trật tự");
            awaitWall("it is up after the desk has died", wall, false);
            tablet.taps(page.locator("[data-press=emergency-off]:not(:disabled)"));
            awaitWall("gone with one tap, and all is as before", wall, true);
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_picture_from_somebodys_files_is_seen_beforehand_shown_and_gone() throws Exception {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            page.locator(".go:not(:disabled)").waitFor();
            var wall = rig.stand().picture();
            tablet.taps("unplanned");
            tablet.button("pictureFile")
                    .setInputFiles(new FilePayload("anh.heic", "image/heic", "\0\0\0\u0018ftypheic".getBytes(
                            java.nio.charset.StandardCharsets.ISO_8859_1)));
            Rig.reads(page, ".unplanned .proof", "HEIC");
            tablet.button("pictureFile").setInputFiles(new FilePayload("anh.png", "image/png", photo()));
            page.locator(".unplanned .picture.drawn").waitFor();
            tablet.taps(page.locator("[data-press=insert-now]:not(:disabled)"));
            Rig.reads(page, ".frame.on-air", "chèn");
            awaitWall("the hall sees it", wall, false);
            Waiting.until(() -> "the green picture", UnplannedTest::isGreen);

            tablet.taps("release");
            awaitWall("gone with one tap", wall, true);
            tablet.taps("unplanned");
            tablet.taps(page.locator(".unplanned .presets button", new Page.LocatorOptions().setHasText("Ảnh"))
                    .first());
            page.locator("[data-press=insert-now]:not(:disabled)").waitFor();
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    /** What the player shows in the middle, once the picture has come all the way. */
    private static boolean isGreen() {
        try {
            var middle = new Color(rig.stand().picture().getRGB(480, 192));
            return middle.getGreen() > 150 && middle.getRed() < 90;
        } catch (Exception e) {
            return false;
        }
    }

    private static byte[] photo() throws Exception {
        var image = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setColor(new Color(20, 200, 60));
        paint.fillRect(0, 0, 1600, 900);
        paint.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}

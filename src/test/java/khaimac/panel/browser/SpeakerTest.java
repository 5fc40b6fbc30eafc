package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import khaimac.engine.Wish;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A speaker turns her slides on her own phone, and a clicker at the operator's machine turns them too. */
@Tag("processes")
class SpeakerTest {
    private static Rig rig;

    @BeforeAll
    static void open() throws Exception {
        rig = Rig.of(folder -> "lao-cai-hoi-thao-2024-04");
    }

    @AfterAll
    static void close() {
        if (rig != null) rig.close();
    }

    @Test
    void pages_are_turned_by_the_speakers_phone_and_by_a_clicker_and_the_audience_sees_them() throws Exception {
        try (var desk = rig.tablet();
                var phone = rig.phone(GuestsTest.paired(desk, "speaker"))) {
            Rig.reads(phone.page(), ".speaker .empty", "Chưa chiếu");
            picture(phone.page(), "speaker-none");
            rig.stand().begins("de-dan");
            rig.stand().wish(new Wish.Go());
            Rig.reads(phone.page(), ".sheet-now figcaption", "Trang 1/5");
            phone.page().locator(".sheet-now canvas.drawn").waitFor();
            phone.page().locator(".sheet-next canvas.drawn").waitFor();
            picture(phone.page(), "speaker");
            var first = rig.stand().picture();
            phone.taps("turn-next");
            Rig.reads(phone.page(), ".sheet-now figcaption", "Trang 2/5");
            Waiting.until(() -> "the wall shows another page", () -> isAnother(first));
            phone.page().locator(".turn-to input").fill("5");
            phone.taps("turn-to");
            Rig.reads(phone.page(), ".sheet-next .empty", "trang cuối");
            assertThat(phone.button("turn-next").isDisabled()).isTrue();

            desk.page().keyboard().press("Escape");
            Rig.reads(desk.page(), ".turns.small", "Trang 5/5");
            var live = rig.stand().seen();
            var go = desk.goWords();
            for (var key : new String[] {"PageUp", "ArrowLeft", "PageUp"})
                desk.page().keyboard().press(key);
            Rig.reads(desk.page(), ".turns.small", "Trang 2/5");
            for (var key : new String[] {"PageDown", "ArrowRight"})
                desk.page().keyboard().press(key);
            Rig.reads(desk.page(), ".turns.small", "Trang 4/5");
            Rig.reads(phone.page(), ".sheet-now figcaption", "Trang 4/5");
            picture(desk.page(), "operate-slides");
            assertThat(rig.stand().seen()).as("no key was GO").isEqualTo(live);
            assertThat(desk.goWords()).isEqualTo(go);
            assertThat(phone.page().locator(".go, .covers, .nav").count()).isZero();
            assertThat(phone.mistakes()).isEmpty();
            assertThat(desk.mistakes()).isEmpty();
        }
    }

    private static boolean isAnother(BufferedImage first) {
        try {
            return Stand.different(first, rig.stand().picture()) > 2_000;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "panel", name + ".png")));
    }
}

package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import khaimac.engine.Wish;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What sounds now, as the operator reads it, and how a finger ends it. */
@Tag("processes")
class SoundsTest {
    /** Where this is set OpenAL plays to where it says, also on a machine without any sound device. */
    private static final boolean HAS_DEVICE = System.getenv("ALSOFT_DRIVERS") != null;

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    private static Locator strip(Operator operator, String name) {
        return operator.page().locator(".sound", new Page.LocatorOptions().setHasText(name));
    }

    private static void picture(Operator operator, String name) {
        operator.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "panel", name + ".png")));
    }

    private static Stand stand() throws Exception {
        return Stand.of(folder -> Shows.sounds(folder).toString());
    }

    @Test
    void every_sound_stands_in_a_strip_that_says_what_became_of_it_and_is_ended_by_a_finger() throws Exception {
        try (var stand = stand();
                var operator = Operator.tablet(chromium.browser(), stand.link())) {
            stand.wish(new Wish.Go());
            strip(operator, "nhạc đón khách").waitFor();
            assertThat(strip(operator, "nhạc đón khách").textContent()).contains("nhạc đón khách", "lặp lại");
            stand.wish(new Wish.Go());
            var became = HAS_DEVICE ? "đang nghe thấy" : "KHÔNG nghe thấy: Máy phát hình không có thiết bị âm thanh";
            var anthem = strip(operator, "Quốc ca");
            anthem.locator("small", new Locator.LocatorOptions().setHasText(became))
                    .waitFor();
            assertThat(anthem.textContent()).contains("trang nghiêm");
            // How long it is, its player says a moment later.
            Waiting.until(() -> "what is left of it", () -> anthem.locator(".sound-digits")
                    .textContent()
                    .strip()
                    .matches("0:(30|2.)"));
            picture(operator, "sounds-tablet");
            operator.page().setViewportSize(1536, 700);
            Measured.settles(operator.page());
            picture(operator, "sounds-laptop");

            // Nobody hears the broken one; it is told, and nothing stays of it.
            stand.wish(new Wish.GoAnyway());
            strip(operator, "hỏng").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            // A slip of a finger ends no anthem.
            operator.button("stop-Quốc ca").click();
            operator.reads("hãy nhấn giữ nút nửa giây");
            assertThat(anthem.locator("small").textContent()).contains(became);
            operator.button("stop-Quốc ca").click(new Locator.ClickOptions().setDelay(900));
            anthem.locator("small", new Locator.LocatorOptions().setHasText("đang nhỏ dần"))
                    .or(operator.page().locator(".sounds:not(:has-text('Quốc ca'))"))
                    .first()
                    .waitFor();
            anthem.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(strip(operator, "nhạc đón khách").count()).isEqualTo(1);
            assertThat(operator.mistakes()).isEqualTo(List.of());
        }
    }

    @Test
    void where_time_runs_fast_a_strip_says_why_it_is_silent_and_who_may_not_is_offered_no_button() throws Exception {
        try (var stand = stand();
                var operator = Operator.tablet(chromium.browser(), stand.link())) {
            stand.wish(new Wish.Go());
            strip(operator, "nhạc đón khách").waitFor();
            assertThat(operator.button("stop-nhạc đón khách").count()).isEqualTo(1);
            operator.opens("hall").taps("speed-10");
            operator.page().locator("[data-press=speed-10][aria-pressed=true]").waitFor();
            operator.opens("operate");
            strip(operator, "nhạc đón khách")
                    .locator("small", new Locator.LocatorOptions().setHasText("im lặng: đang chạy nhanh"))
                    .waitFor();
            var link = GuestsTest.paired(operator.opens("hall"), "view");
            try (var viewer = Operator.tablet(chromium.browser(), link)) {
                strip(viewer, "nhạc đón khách").waitFor();
                assertThat(viewer.page().locator(".sounds button").count()).isZero();
                assertThat(viewer.mistakes()).isEqualTo(List.of());
            }
        }
    }

    @Test
    void what_goes_to_the_speaker_moves_a_meter_and_music_under_the_anthem_says_that_it_is_low() throws Exception {
        assumeTrue(HAS_DEVICE, "ALSOFT_DRIVERS is not set: this machine may have no sound device");
        try (var stand = stand();
                var operator = Operator.tablet(chromium.browser(), stand.link())) {
            stand.wish(new Wish.Go());
            operator.page().locator(".meter i").waitFor();
            operator.page()
                    .waitForFunction("() => { const bar = document.querySelector('.meter i');"
                            + " return bar && Number(bar.style.getPropertyValue('--loud')) > 0.3; }");
            stand.wish(new Wish.Go());
            strip(operator, "nhạc đón khách")
                    .locator("small", new Locator.LocatorOptions().setHasText("nhỏ lại dưới tiếng khác"))
                    .waitFor();
            operator.button("stop-all").click(new Locator.ClickOptions().setDelay(900));
            operator.page()
                    .waitForFunction("() => { const bar = document.querySelector('.meter i');"
                            + " return !bar || Number(bar.style.getPropertyValue('--loud')) < 0.05; }");
            assertThat(operator.mistakes()).isEqualTo(List.of());
        }
    }
}

package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import khaimac.engine.Wish;
import khaimac.media.film.Clips;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A film on a real wall: what the operator's finger does to it, and what is read of it. */
@Tag("processes")
class FilmsTest {
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    private static int number(Stand stand) {
        try {
            return Clips.number(stand.picture());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void picture(Operator operator, String name) {
        operator.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "panel", name + ".png")));
    }

    private static String text(Operator operator, String of) {
        return operator.page().locator(of).first().textContent().strip();
    }

    @Test
    void a_film_starts_stands_goes_on_and_is_set_back_by_the_finger_of_the_operator() throws Exception {
        try (var stand = Stand.of(folder -> Shows.films(folder).toString());
                var operator = Operator.tablet(chromium.browser(), stand.link())) {
            stand.wish(new Wish.Go());
            operator.page().locator(".prepared:not(.waits)").waitFor();
            stand.wish(new Wish.Go());
            operator.page().locator(".film").waitFor();
            Waiting.until(() -> "it runs", () -> stoodStill(stand) || (!isRed(stand) && number(stand) > 20));
            assumeFalse(stoodStill(stand), "this machine stood still for seconds while it ran");
            picture(operator, "film-tablet");
            assertThat(text(operator, ".film-words b")).as("what people call it").isEqualTo("Phim");

            operator.taps("film-pause");
            operator.page().locator(".film.is-standing").waitFor();
            int stood = number(stand);
            assertThat(number(stand)).as("the same picture").isEqualTo(stood);
            operator.taps("film-more");
            Waiting.until(() -> "ten seconds on", () -> Math.abs(number(stand) - stood - 250) <= 2);
            Waiting.until(
                    () -> "less is left of it: " + text(operator, ".film-digits"),
                    () -> !text(operator, ".film-digits").equals("0:20"));
            operator.taps("film-first");
            Waiting.until(() -> "the first picture", () -> number(stand) == 0);
            Waiting.until(
                    () -> "all of it is left: " + text(operator, ".film-digits"),
                    () -> text(operator, ".film-digits").equals("0:20"));
            operator.taps("film-pause");
            Waiting.until(
                    () -> "it runs again: " + number(stand) + " " + text(operator, ".film-digits") + " " + stand.said(),
                    () -> number(stand) > 5);
            try (var speaker = new Operator(chromium.browser(), stand.link(), Operator.Device.PHONE, "vi", "dark")) {
                speaker.opens("stage");
                speaker.page().locator(".stage-film").waitFor();
                assertThat(text(speaker, ".stage-film")).startsWith("Phim");
            }

            // The next press would bring a file that is no film: that is said beside GO, and to the speaker.
            operator.page().locator(".prepared.lacks").waitFor();
            assertThat(text(operator, ".lack")).contains("không chiếu được").contains("về hình chờ");
            picture(operator, "film-lacks-tablet");
            try (var speaker = new Operator(chromium.browser(), stand.link(), Operator.Device.PHONE, "vi", "dark")) {
                speaker.opens("stage");
                speaker.page().locator(".stage-lacks").waitFor();
                picture(speaker, "film-lacks-stage");
            }
            try (var wide = new Operator(chromium.browser(), stand.link(), Operator.Device.TABLET, "en", "light")) {
                wide.page().setViewportSize(1536, 700);
                wide.page().locator(".lack").waitFor();
                assertThat(text(wide, ".lack")).contains("cannot be shown").contains("idle look");
                picture(wide, "film-lacks-desk");
            }
            // Then the idle look comes, and the run goes on.
            stand.wish(new Wish.Go());
            operator.page().locator(".film.is-lost").waitFor();
            Waiting.until(() -> "the idle look", () -> isRed(stand));
            stand.wish(new Wish.Go());
            operator.page()
                    .locator(".film")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(operator.mistakes()).isEqualTo(List.of());
        }
    }

    private static boolean stoodStill(Stand stand) {
        return stand.said().contains("does not run on");
    }

    private static boolean isRed(Stand stand) {
        try {
            int colour = stand.picture().getRGB(40, 40);
            return (colour >> 16 & 255) > (colour >> 8 & 255) + 40;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

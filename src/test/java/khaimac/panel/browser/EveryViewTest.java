package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import khaimac.engine.Wish;
import khaimac.trial.Waiting;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every view, on shows that are long, empty or hostile: whole, readable, and only ever text. Pictures of them lie in
 * target/panel.
 */
@Tag("processes")
class EveryViewTest {
    private static final List<String> VIEWS =
            List.of("operate", "titles", "hall", "stage", "speaker", "backstage", "board", "prepare", "outputs", "log");
    private static final Path PICTURES = Path.of("target", "panel");

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void every_view_of_a_long_show_is_accessible_and_within_the_screen_in_both_languages_and_sizes() throws Exception {
        var softly = new SoftAssertions();
        try (var stand = Stand.of(folder -> "kien-an-2023-05-19")) {
            stand.wish(new Wish.Go());
            for (var device : Operator.Device.values())
                for (var language : List.of("vi", "en")) {
                    var theme = language.equals("vi") ? "dark" : "light";
                    try (var operator = new Operator(chromium.browser(), stand.link(), device, language, theme)) {
                        for (var view : VIEWS) {
                            operator.opens(view);
                            var name = view + ", " + device + ", " + language;
                            settled(operator.page(), view);
                            picture(operator.page(), view + "-" + device + "-" + language);
                            softly.assertThat(Measured.tooSmall(operator.page()))
                                    .as(name)
                                    .isEmpty();
                            softly.assertThat(operator.page()
                                            .evaluate("document.documentElement.scrollWidth > innerWidth"))
                                    .as(name)
                                    .isEqualTo(false);
                            // Contrast is another in the other theme; the rest is the same on both devices.
                            if (device == Operator.Device.TABLET)
                                softly.assertThat(Chromium.violations(operator.page()))
                                        .as(name)
                                        .isEmpty();
                        }
                        if (device == Operator.Device.TABLET) {
                            operator.opens("operate");
                            assertThat(operator.page().evaluate("""
                                () => { const end = innerHeight + 0.5;
                                    return [...document.querySelectorAll('.operate button')].filter(one =>
                                        !one.closest('.rows') && one.offsetParent
                                            && one.getBoundingClientRect().bottom > end).length; }\
                                """))
                                    .as("all within reach")
                                    .isEqualTo(0);
                            operator.taps("tablets");
                            operator.button("pair-view").waitFor();
                            assertThat(Chromium.violations(operator.page()))
                                    .as("tablets, " + language)
                                    .isEmpty();
                        }
                        softly.assertThat(operator.mistakes()).isEmpty();
                    }
                }
        }
        softly.assertAll();
    }

    @Test
    void every_view_of_an_empty_show_says_so() throws Exception {
        try (var stand = Stand.of(folder -> Shows.empty(folder).toString());
                var operator = new Operator(chromium.browser(), stand.link(), Operator.Device.TABLET, "vi", "dark")) {
            for (var view : VIEWS) {
                operator.opens(view);
                picture(operator.page(), "empty-" + view);
                assertThat(operator.page().locator("#view").textContent().strip())
                        .as(view)
                        .isNotEmpty();
                assertThat(operator.mistakes()).as(view).isEmpty();
            }
            operator.opens("operate");
            assertThat(operator.button("go").isDisabled()).isTrue();
            // Its place is kept, so that no button moves when it is there.
            assertThat(operator.button("undo").isDisabled()).isTrue();
            assertThat(operator.goWords()).contains("Không còn gì");
        }
    }

    @Test
    void what_would_like_to_be_a_program_is_shown_as_the_letters_that_it_is() throws Exception {
        try (var stand = Stand.of(folder -> Shows.hostile(folder).toString());
                var operator = new Operator(chromium.browser(), stand.link(), Operator.Device.TABLET, "vi", "dark")) {
            var page = operator.page();
            operator.go();
            page.locator(".row.live").waitFor();
            operator.taps(page.locator(".transport button", new Page.LocatorOptions().setHasText("Lời nhắn")));
            page.locator(".sheet input[type=text]").fill(Shows.HOSTILE);
            operator.taps("send-message");
            page.locator(".frame.on-air .tag.message").first().waitFor();
            for (var view :
                    List.of("operate", "titles", "hall", "stage", "speaker", "backstage", "board", "outputs", "log")) {
                operator.opens(view);
                settled(page, view);
                picture(page, "hostile-" + view);
                assertThat(page.evaluate("window.broken === undefined && document.querySelectorAll('#app img, #app"
                                + " script, #app iframe').length === 0"))
                        .as(view)
                        .isEqualTo(true);
                assertThat(operator.mistakes()).as(view).isEmpty();
            }
            operator.opens("board");
            assertThat(page.locator("#view").textContent()).contains("Mở đầu " + Shows.HOSTILE);
            operator.opens("log");
            assertThat(page.locator("#view").textContent()).contains("onerror='window.broken=1'");
            assertThat(page.title()).contains("<img");
        }
    }

    /** What is waited for is there: the state, and pictures where there are any. */
    private static void settled(Page page, String view) {
        // On a phone the list of looks comes first.
        if (view.equals("titles") && !page.locator(".editor").isVisible())
            page.locator(".look").first().tap();
        if (List.of("operate", "hall", "titles", "outputs").contains(view))
            page.locator(".picture.drawn").first().waitFor();
        Waiting.until(() -> view + " is filled", () -> {
            var text = page.locator("#view").textContent();
            return !text.contains("Đang chờ bàn") && !text.contains("Waiting for the desk");
        });
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name.toLowerCase(java.util.Locale.ROOT) + ".png")));
    }
}

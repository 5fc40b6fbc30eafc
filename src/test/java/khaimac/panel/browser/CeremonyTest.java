package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A ceremony from its first GO to its end, by a finger on a tablet. */
@Tag("processes")
class CeremonyTest {
    private Chromium chromium;
    private Stand stand;

    @BeforeEach
    void open() throws Exception {
        chromium = Chromium.open();
        stand = Stand.of(folder -> Shows.brief(folder).toString());
    }

    @AfterEach
    void close() {
        if (stand != null) stand.close();
        if (chromium != null) chromium.close();
    }

    private static void reads(Page page, String selector, String words) {
        page.locator(selector, new Page.LocatorOptions().setHasText(words))
                .first()
                .waitFor();
    }

    @Test
    void a_whole_ceremony_is_run_from_a_tablet() {
        try (var tablet = Operator.tablet(chromium.browser(), stand.link())) {
            var page = tablet.page();
            reads(page, ".go-words", "Mở đầu");
            page.locator(".frame.coming:not(.same) .picture.drawn").first().waitFor();
            tablet.go();
            reads(page, ".row.live", "Mở đầu");
            reads(page, ".time-name", "Mở đầu");
            reads(page, ".time-words", "còn lại");

            tablet.taps("add5");
            Waiting.until(() -> page.locator(".time-digits").textContent(), () -> minutes(page) >= 9);
            tablet.taps("pause");
            reads(page, ".time-words", "đang dừng");
            tablet.taps("pause");
            reads(page, ".time-words", "còn lại");

            tablet.taps(page.locator(".transport button", new Page.LocatorOptions().setHasText("Lời nhắn")));
            tablet.taps(page.locator(".presets button").first());
            reads(page, ".frame.on-air", "lời nhắn");

            tablet.taps(page.locator(".transport button", new Page.LocatorOptions().setHasText("Báo lùi")));
            tablet.taps("delay-10");
            reads(page, ".lead", "chậm 10 phút");
            page.keyboard().press("Escape");

            tablet.taps(page.locator(".frame.on-air").first());
            tablet.taps("one-hold");
            page.locator(".sheet [data-press=one-hold][aria-pressed=true]").waitFor();
            tablet.taps("one-release");
            page.locator(".veil")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

            tablet.taps(page.locator("[data-row=be-mac]"));
            tablet.taps("skip-be-mac");
            reads(page, ".row.skipped", "Bế mạc");
            tablet.taps(page.locator("[data-row=be-mac]"));
            tablet.taps("skip-be-mac");
            page.locator(".row.skipped")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

            for (var words : List.of("Cảm ơn nhà tài trợ", "Trở lại tên lễ", "Bế mạc", "Kết thúc")) {
                tablet.go();
                reads(page, ".go-words", words);
            }
            tablet.taps("back");
            tablet.taps("do-back");
            reads(page, ".row.live", "Trao thưởng");
            tablet.taps(page.locator("[data-row=be-mac]"));
            tablet.taps("jump-be-mac");
            reads(page, ".row.live", "Bế mạc");
            reads(page, ".go-words", "Kết thúc");
            tablet.go();
            reads(page, ".time-name", "Buổi lễ đã kết thúc");
            assertThat(tablet.button("go").isDisabled()).isTrue();

            tablet.opens("log");
            reads(page, ".log li", "Kết thúc buổi lễ");
            reads(page, ".log li", "Linux");
            tablet.taps(page.locator(".log a"));
            page.waitForURL("**/#/report");
            page.locator(".as-run").waitFor();
            assertThat(page.locator(".as-run").innerText().toLowerCase(Locale.ROOT))
                    .contains("trao thưởng");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    private static int minutes(Page page) {
        var digits = page.locator(".transport .time-digits").textContent();
        return Integer.parseInt(digits.substring(0, digits.indexOf(':')).strip());
    }
}

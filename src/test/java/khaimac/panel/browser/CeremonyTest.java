package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import khaimac.app.trial.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A ceremony from its first GO to its end, by a finger on a tablet; and the other screens that are let in beside it. */
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
        page.locator(selector, new Page.LocatorOptions().setHasText(words)).first().waitFor();
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

            page.locator(".transport button", new Page.LocatorOptions().setHasText("Lời nhắn")).tap();
            page.locator(".presets button").first().tap();
            tablet.taps("send-message");
            reads(page, ".frame.on-air", "lời nhắn");

            page.locator(".transport button", new Page.LocatorOptions().setHasText("Báo chậm")).tap();
            tablet.taps("delay-10");
            reads(page, ".lead", "chậm 10 phút");
            page.keyboard().press("Escape");

            page.locator(".frame.on-air").first().tap();
            tablet.taps("one-hold");
            page.locator(".sheet [data-press=one-hold][aria-pressed=true]").waitFor();
            tablet.taps("one-release");
            page.locator(".veil").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

            page.locator("[data-row=be-mac]").tap();
            tablet.taps("skip-be-mac");
            reads(page, ".row.skipped", "Bế mạc");
            page.locator("[data-row=be-mac]").tap();
            tablet.taps("skip-be-mac");
            page.locator(".row.skipped").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

            for (var words : List.of("Cảm ơn nhà tài trợ", "Trở lại tên lễ", "Bế mạc", "Kết thúc")) {
                tablet.go();
                reads(page, ".go-words", words);
            }
            tablet.taps("back");
            reads(page, ".row.live", "Trao thưởng");
            page.locator("[data-row=be-mac]").tap();
            tablet.taps("jump-be-mac");
            reads(page, ".row.live", "Bế mạc");
            reads(page, ".go-words", "Kết thúc");
            tablet.go();
            reads(page, ".time-name", "Buổi lễ đã kết thúc");
            assertThat(tablet.button("go").isDisabled()).isTrue();

            tablet.opens("log");
            reads(page, ".log li", "Kết thúc buổi lễ");
            reads(page, ".log li", "Linux");
            page.locator(".log a").tap();
            page.waitForURL("**/report");
            assertThat(page.content().toLowerCase(Locale.ROOT)).contains("trao thưởng");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    private static int minutes(Page page) {
        var digits = page.locator(".transport .time-digits").textContent();
        return Integer.parseInt(digits.substring(0, digits.indexOf(':')).strip());
    }

    @Test
    void a_screen_for_others_sees_its_own_and_no_more() {
        try (var desk = Operator.tablet(chromium.browser(), stand.link())) {
            for (var right : List.of("stage", "backstage", "board")) {
                var link = paired(desk, right);
                try (var screen = new Operator(chromium.browser(), link, Operator.Device.PHONE, "vi", "dark")) {
                    screen.page().locator(".page.on-" + right + ":not(.is-off)").waitFor();
                    assertThat(screen.page().locator(".nav").count()).isZero();
                    screen.page().navigate(link.substring(0, link.indexOf('#')) + "#/operate");
                    screen.page().locator(".page.on-" + right).waitFor();
                    assertThat(screen.page().locator(".go").count()).isZero();
                    assertThat(screen.page().url()).doesNotContain("pair=");
                    assertThat(screen.mistakes()).isEmpty();
                }
            }
            desk.page().keyboard().press("Escape");
            desk.go();
            reads(desk.page(), ".row.live", "Mở đầu");
        }
    }

    @Test
    void somebody_backstage_is_ready_and_a_device_that_is_sent_away_is_out() {
        try (var desk = Operator.tablet(chromium.browser(), stand.link())) {
            var link = paired(desk, "backstage");
            try (var doors = new Operator(chromium.browser(), link, Operator.Device.PHONE, "vi", "dark")) {
                doors.taps("ready");
                reads(doors.page(), "[data-press=ready]", "ĐÃ SẴN SÀNG");
                reads(desk.page(), ".sessions li", "hậu trường");
                desk.page().locator(".sessions li", new Page.LocatorOptions().setHasText("hậu trường")).locator("button").tap();
                doors.page().locator(".pair").waitFor();
                doors.page().locator("[name=pin]").fill("000000");
                doors.page().locator(".pair button").tap();
                doors.page().locator(".pair [role=alert]").waitFor();
            }
        }
    }

    /** On a network, where anybody may listen, what is said is signed with what only the QR code told. */
    @Test
    void a_tablet_on_the_network_is_paired_by_its_code_and_heard() {
        try (var desk = Operator.tablet(chromium.browser(), stand.link())) {
            desk.taps("tablets");
            var networks = desk.page().locator(".sheet [data-press^=allow-]:not([data-press=allow-none])");
            desk.button("pair-control").waitFor();
            assumeTrue(networks.count() > 0, "this machine is on no network");
            networks.first().tap();
            reads(desk.page(), ".sheet .lead", "Đang mở trên");
            desk.taps("pair-control");
            reads(desk.page(), ".link-text", "pair=");
            var link = desk.page().locator(".link-text").textContent();
            assertThat(link).doesNotContain("127.0.0.1");
            try (var tablet = Operator.tablet(chromium.browser(), link)) {
                reads(tablet.page(), ".go-words", "Mở đầu");
                tablet.go();
                reads(tablet.page(), ".row.live", "Mở đầu");
                tablet.page().reload();
                reads(tablet.page(), ".row.live", "Mở đầu");
                tablet.taps("hold");
                tablet.page().locator("[data-press=hold][aria-pressed=true]").waitFor();
                assertThat(tablet.mistakes()).isEmpty();
            }
        }
    }

    /** The link that the desk shows for a device with that right. */
    private static String paired(Operator desk, String right) {
        if (desk.page().locator(".sheet").count() == 0) desk.taps("tablets");
        var before = desk.page().locator(".link-text").count() == 0 ? "" : desk.page().locator(".link-text").textContent();
        desk.taps("pair-" + right);
        var link = desk.page().locator(".link-text");
        Waiting.until(() -> "another link", () -> link.count() == 1 && !link.textContent().equals(before));
        return link.textContent();
    }
}

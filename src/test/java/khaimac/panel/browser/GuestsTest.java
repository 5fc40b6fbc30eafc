package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who else is let in, by a link or by digits, and what they then see and may not. */
@Tag("processes")
class GuestsTest {
    private static Rig rig;

    @BeforeAll
    static void open() throws Exception {
        rig = Rig.brief();
    }

    @AfterAll
    static void close() {
        if (rig != null) rig.close();
    }

    @Test
    void a_screen_for_others_sees_its_own_and_no_more() {
        try (var desk = rig.tablet()) {
            for (var right : List.of("stage", "speaker", "backstage", "board")) {
                var link = paired(desk, right);
                try (var screen = rig.phone(link)) {
                    screen.page().locator(".page.on-" + right + ":not(.is-off)").waitFor();
                    assertThat(screen.page().locator(".nav").count()).isZero();
                    screen.page().navigate(link.substring(0, link.indexOf('#')) + "#/operate");
                    screen.page().locator(".page.on-" + right).waitFor();
                    assertThat(screen.page().locator(".go").count()).isZero();
                    assertThat(screen.page().url()).doesNotContain("pair=");
                    assertThat(screen.mistakes()).isEmpty();
                }
            }
        }
    }

    @Test
    void somebody_backstage_is_ready_and_a_device_that_is_sent_away_is_out() throws Exception {
        rig.stand().begins("mo-dau");
        try (var desk = rig.tablet()) {
            var link = paired(desk, "backstage");
            try (var doors = rig.phone(link)) {
                doors.taps("ready");
                Rig.reads(doors.page(), "[data-press=ready]", "ĐÃ SẴN SÀNG");
                // Others may have been let in before, by another test: all of them are sent away.
                var screens = desk.page().locator(".sessions li", new Page.LocatorOptions().setHasText("hậu trường"));
                screens.first().waitFor();
                for (int left = screens.count(); left > 0; left--) {
                    int still = left - 1;
                    desk.taps(screens.first().locator("[data-press^=revoke-]"));
                    // Nobody is sent out by one tap.
                    Rig.reads(desk.page(), ".sessions .really", "mất quyền ngay");
                    desk.taps(desk.page().locator("[data-press^=sure-revoke-]"));
                    Waiting.until(() -> "one less", () -> screens.count() <= still);
                }
                doors.page().locator(".pair").waitFor();
                doors.page().locator("[name=pin]").fill("000000");
                doors.taps(doors.page().locator(".pair .strong"));
                doors.page().locator(".pair [role=alert]").waitFor();
            }
        }
    }

    /** On a network, where anybody may listen, what is said is signed with what only the QR code told. */
    @Test
    void a_tablet_on_the_network_is_paired_by_its_code_and_heard() throws Exception {
        rig.stand().begins("mo-dau");
        try (var desk = rig.tablet()) {
            desk.taps("tablets");
            var networks = desk.page().locator(".sheet [data-press^=allow-]:not([data-press=allow-none])");
            desk.button("pair-control").waitFor();
            assumeTrue(networks.count() > 0, "this machine is on no network");
            // A picture of a link that leads no tablet here is worse than none.
            paired(desk, "control");
            Rig.reads(desk.page(), ".door .no-network", "hãy chọn mạng");
            assertThat(desk.page().locator(".door .qr").count()).isZero();
            desk.taps(networks.first());
            Rig.reads(desk.page(), ".sheet .lead", "Đang mở trên");
            desk.page().locator(".door .qr").waitFor();
            var link = paired(desk, "control");
            assertThat(link).doesNotContain("127.0.0.1");
            try (var tablet = rig.tablet(link)) {
                Rig.reads(tablet.page(), ".go-words", "Trao thưởng");
                tablet.go();
                Rig.reads(tablet.page(), ".row.live", "Trao thưởng");
                tablet.page().reload();
                Rig.reads(tablet.page(), ".row.live", "Trao thưởng");
                tablet.taps("hold");
                tablet.page().locator("[data-press=hold][aria-pressed=true]").waitFor();
                assertThat(tablet.mistakes()).isEmpty();
            }
            typesDigits(desk, paired(desk, "control"));
            desk.taps("allow-none");
            var shut = desk.page()
                    .locator(".sheet .lead", new Page.LocatorOptions().setHasText("Chỉ máy này"));
            Waiting.until(
                    () -> "shut, or asked whom it locks out",
                    () -> shut.count() > 0 || desk.button("sure-allow-none").count() > 0);
            if (shut.count() == 0) desk.taps("sure-allow-none");
            shut.waitFor();
        }
    }

    /** Sixteen, of which page and desk make the same code; nobody who listens hears them. */
    private void typesDigits(Operator desk, String link) {
        var digits = desk.page().locator(".door .pin").textContent();
        var sent = new ArrayList<String>();
        try (var tablet = rig.tablet(link.substring(0, link.indexOf('#')) + "#/operate")) {
            tablet.page().onRequest(request -> sent.add(request.postData() == null ? "" : request.postData()));
            tablet.page().locator("[name=pin]").fill(digits);
            tablet.taps(tablet.page().locator(".pair .strong"));
            tablet.page().locator(".page.on-operate:not(.is-off)").waitFor();
            tablet.taps("release");
            tablet.page().locator("[data-press=hold][aria-pressed=false]").waitFor();
        }
        assertThat(sent)
                .anyMatch(body -> body.contains("proof"))
                .noneMatch(body -> body.contains(digits.replace(" ", "")));
    }

    /** The link that the desk shows for a device with that right. */
    static String paired(Operator desk, String right) {
        if (desk.page().locator(".sheet").count() == 0) desk.taps("tablets");
        var before = desk.page().locator(".link-text").count() == 0
                ? ""
                : desk.page().locator(".link-text").textContent();
        desk.taps("pair-" + right);
        var link = desk.page().locator(".door[data-right=" + right + "] .link-text");
        Waiting.until(
                () -> "another link",
                () -> link.count() == 1 && !link.textContent().equals(before));
        return link.textContent();
    }
}

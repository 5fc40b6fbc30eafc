package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import khaimac.panel.browser.Chromium;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The laptop changes its network while tablets are in: what is said, and how they come in again. */
class NetworkGoneTest extends InAHut {
    /** Two addresses that every machine has, for what a hall's Wi-Fi gives. */
    private static final ToPage.Address FIRST = new ToPage.Address("127.0.0.2", "Wi-Fi");

    private static final ToPage.Address SECOND = new ToPage.Address("127.0.0.3", "Wi-Fi");

    private void opens(ToPage.Address to) {
        hut.networks = List.of(to);
        assertThat(hut.lobby.admit(new FromPage.Admission.Allow(to.address())).because())
                .isEqualTo(khaimac.finding.Sentence.NONE);
    }

    /** The cable is pulled, put in again, or another Wi-Fi is joined. */
    private void isOn(ToPage.Address... networks) {
        hut.networks = List.of(networks);
        hut.lobby.look();
    }

    @Test
    void a_network_that_is_gone_is_said_with_what_to_do_and_opens_by_itself_when_it_is_back() throws Exception {
        opens(FIRST);
        try (var desk = hut.tab(hut.admin())) {
            desk.hears(ToPage.State.class, one -> one.lamps().stream().noneMatch(lamp -> isOfNetwork(lamp)));
            isOn();
            var state = desk.hears(ToPage.State.class, one -> one.lamps().stream().anyMatch(lamp -> isOfNetwork(lamp)));
            var lamp = state.lamps().stream().filter(one -> isOfNetwork(one)).findFirst().orElseThrow();
            assertThat(lamp.well()).isFalse();
            assertThat(lamp.of()).isEqualTo("127.0.0.2");
            assertThat(lamp.words().vi()).contains("127.0.0.2", "màn hình", "Hãy nối lại");
            var access = hut.lobby.access("", "");
            assertThat(access.open()).isNull();
            assertThat(access.lost()).isEqualTo("127.0.0.2");

            isOn(FIRST);
            desk.hears(ToPage.State.class, one -> one.lamps().stream().noneMatch(now -> isOfNetwork(now)));
            assertThat(hut.lobby.access("", "").open()).isEqualTo("127.0.0.2");
            assertThat(hut.sendTo("http://127.0.0.2:" + hut.port() + "/", "GET", "", "").status())
                    .isEqualTo(200);
        }
    }

    private static boolean isOfNetwork(ToPage.Lamp lamp) {
        return lamp.name().equals("network");
    }

    @Test
    void to_another_network_it_is_opened_by_people_alone_and_no_old_picture_is_shown() {
        opens(FIRST);
        hut.lobby.admit(new FromPage.Admission.Pair(Right.CONTROL));
        var before = window();
        assertThat(before.link()).contains("127.0.0.2");
        isOn(SECOND);
        var access = hut.lobby.access("", "");
        assertThat(access.open()).isNull();
        assertThat(access.addresses()).containsExactly(SECOND);
        assertThat(window().code()).as("it leads nowhere").isEmpty();
        hut.lobby.admit(new FromPage.Admission.Allow("127.0.0.3"));
        assertThat(hut.lobby.access("", "").lost()).isNull();
        assertThat(window().link()).contains("127.0.0.3");
        assertThat(window().code()).isNotEmpty().isNotEqualTo(before.code());
    }

    private ToPage.Window window() {
        return java.util.Objects.requireNonNull(hut.lobby.access("", "").window());
    }

    @Test
    void a_desk_that_was_killed_stands_open_where_it_was() {
        opens(FIRST);
        hut.close();
        hut = new Hut(folder, List.of(FIRST));
        assertThat(hut.lobby.access("", "").open()).isEqualTo("127.0.0.2");
        hut.close();
        hut = new Hut(folder, List.of(SECOND));
        assertThat(hut.lobby.access("", "").open()).as("not to another network").isNull();
        assertThat(hut.lobby.lost()).isEqualTo("127.0.0.2");
        hut.lobby.admit(new FromPage.Admission.Allow(null));
        assertThat(hut.lobby.lost()).isNull();
        hut.close();
        hut = new Hut(folder, List.of(FIRST));
        assertThat(hut.lobby.access("", "").open()).as("it was shut").isNull();
        assertThat(hut.lobby.lost()).isNull();
    }

    @Tag("processes")
    @Test
    void on_operate_the_lamp_leads_to_the_networks_and_a_new_code_is_for_the_new_one() throws Exception {
        opens(FIRST);
        // Nobody paints here: that is to be known before the first GO, and somebody has seen it.
        try (var desk = hut.tab(hut.admin())) {
            desk.say(new FromPage.Begin(1, false));
            desk.hears(ToPage.Answer.class, one -> one.number() == 1);
        }
        try (var chromium = Chromium.open();
                var context = chromium.browser().newContext(new Browser.NewContextOptions().setHasTouch(true))) {
            context.setDefaultTimeout(30_000);
            var page = context.newPage();
            page.navigate(hut.lobby.link());
            page.locator("[data-press=go]").first().waitFor();
            isOn(SECOND);
            var lamp = page.locator("[data-press='lamp:network:127.0.0.2']");
            lamp.tap();
            reads(page, ".sheet .lamp-cause", "127.0.0.2");
            page.locator("[data-press=to-tablets]").tap();
            reads(page, ".sheet .lamp-cause", "127.0.0.2");
            page.locator("[data-press='allow-127.0.0.3']").tap();
            page.locator(".sheet .lamp-cause")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.locator("[data-press=pair-control]").tap();
            reads(page, ".link-text", "http://127.0.0.3");
            page.keyboard().press("Escape");
            lamp.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    private static void reads(Page page, String selector, String words) {
        page.locator(selector, new Page.LocatorOptions().setHasText(words))
                .first()
                .waitFor();
    }
}

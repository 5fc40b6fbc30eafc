package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import khaimac.engine.Seen;
import khaimac.engine.Wish;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator's hands do to the real house through a tablet's browser: hasty, doubled, late, offline. */
@Tag("processes")
class TabletTest {
    private static final String PART = "trao-thuong";

    private static Rig rig;

    @BeforeAll
    static void open() throws Exception {
        rig = Rig.brief();
    }

    @AfterAll
    static void close() {
        if (rig != null) rig.close();
    }

    private static Seen after(Seen seen) {
        return new Seen(seen.visit(), seen.step() + 1);
    }

    private static void awaitNext(Operator tablet, String words) {
        tablet.page()
                .locator(".go-words", new Page.LocatorOptions().setHasText(words))
                .waitFor();
    }

    @Test
    void a_go_by_mistake_is_taken_back_by_a_button_that_names_it() throws Exception {
        rig.stand().begins(PART);
        try (var tablet = rig.tablet()) {
            awaitNext(tablet, "Cảm ơn");
            tablet.go();
            awaitNext(tablet, "Trở lại");
            Rig.reads(tablet.page(), "[data-press='undo']", "Hoàn tác: ");
            tablet.taps("undo");
            awaitNext(tablet, "Cảm ơn");
        }
    }

    /** What opens later is loaded after the first view, and not when somebody wants it. */
    @Test
    void what_was_never_opened_opens_also_after_the_network_is_lost() throws Exception {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            page.locator(".agenda").waitFor();
            page.waitForFunction(
                    "() => performance.getEntriesByType('resource').some(one => one.name.endsWith('/screens.js')"
                            + " && one.responseEnd > 0)");
            page.context().setOffline(true);
            try {
                page.evaluate("() => { location.hash = '#/titles'; }");
                page.locator(".titles .look-list").waitFor();
                page.evaluate("() => { location.hash = '#/operate'; }");
                tablet.taps("unplanned");
                page.locator(".sheet:visible").waitFor();
            } finally {
                page.context().setOffline(false);
            }
        }
    }

    @Test
    void all_that_a_hand_needs_is_in_sight_on_a_low_laptop_with_something_to_take_back() throws Exception {
        rig.stand().begins(PART);
        try (var tablet = rig.tablet()) {
            Rig.reads(tablet.page(), "[data-press='undo']", "Hoàn tác: ");
            for (int height : List.of(500, 620, 720)) {
                tablet.page().setViewportSize(1093, height);
                tablet.page().locator(".go:visible").waitFor();
                assertThat(tablet.page().evaluate(OUT_OF_SIGHT))
                        .as("%s high", height)
                        .isEqualTo(List.of());
            }
        }
    }

    /** Buttons of the right hand that are cut off, or lie over one another or over the line at the foot. */
    private static final String OUT_OF_SIGHT = """
        () => {
            const all = [...document.querySelectorAll('.transport button')];
            const box = (one) => one.getBoundingClientRect();
            const end = box(document.querySelector('.operate > .foot')).top + 0.5;
            const apart = (one, other) => one.right <= other.left + 0.5 || other.right <= one.left + 0.5
                || one.bottom <= other.top + 0.5 || other.bottom <= one.top + 0.5;
            return all.filter((one, at) => box(one).bottom > end || box(one).right > innerWidth + 0.5
                || all.some((other, to) => to > at && !apart(box(one), box(other)))).map((one) => one.dataset.press);
        }\
        """;

    @Test
    void a_double_tap_starts_one_thing_and_the_second_tap_is_seen() throws Exception {
        boolean tapped = false;
        for (int attempt = 0; attempt < 4 && !tapped; attempt++) {
            var before = rig.stand().begins(PART);
            try (var tablet = rig.tablet()) {
                awaitNext(tablet, "Cảm ơn");
                var box = tablet.button("go").boundingBox();
                double x = box.x + box.width / 2;
                double y = box.y + box.height / 2;
                tablet.page()
                        .evaluate("() => { window.taps = []; addEventListener('pointerup', () =>"
                                + " window.taps.push(performance.now()), true); }");
                tablet.page().touchscreen().tap(x, y);
                tablet.page().touchscreen().tap(x, y);
                var apart = (Number) tablet.page().evaluate("() => window.taps[1] - window.taps[0]");
                // On a busy machine the second tap may come so late that it is a press of its own.
                tapped = apart.doubleValue() < 350;
                if (!tapped) continue;
                tablet.reads("Bấm quá nhanh");
                awaitNext(tablet, "Trở lại");
                assertThat(rig.stand().seen()).isEqualTo(after(before));
                assertThat(tablet.mistakes()).isEmpty();
            }
        }
        assumeTrue(tapped, "this machine was too slow to tap twice in a moment");
    }

    @Test
    void a_finger_that_slides_off_go_starts_nothing() throws Exception {
        var before = rig.stand().begins(PART);
        try (var tablet = rig.tablet()) {
            awaitNext(tablet, "Cảm ơn");
            var box = tablet.button("go").boundingBox();
            tablet.slides(box.x + 20, box.y + 20, box.x + 20, box.y - 40);
            // What comes after it has been heard; so that one would have been.
            tablet.button("hold").click();
            tablet.reads("Xong");
            tablet.button("release").click();
            assertThat(rig.stand().seen()).isEqualTo(before);
        }
    }

    @Test
    void two_tablets_in_the_same_instant_start_one_thing_and_the_other_is_told_why() throws Exception {
        var before = rig.stand().begins(PART);
        try (var one = rig.tablet();
                var two = rig.tablet()) {
            awaitNext(one, "Cảm ơn");
            awaitNext(two, "Cảm ơn");
            // Both fingers are lifted when the wall clock says so.
            var lift =
                    "at => { const go = document.querySelector('.go'); setTimeout(() => go.click(), at - Date.now());"
                            + " }";
            long at = System.currentTimeMillis() + 400;
            one.page().evaluate(lift, (double) at);
            two.page().evaluate(lift, (double) at);
            awaitNext(one, "Trở lại");
            awaitNext(two, "Trở lại");
            Waiting.until(() -> "one is told", () -> refusals(one) + refusals(two) == 1);
            assertThat(rig.stand().seen()).isEqualTo(after(before));
        }
    }

    private static int refusals(Operator tablet) {
        return tablet.page().locator(".answer.refused").count();
    }

    @Test
    void a_page_that_is_loaded_again_between_tap_and_answer_shows_what_became_of_the_tap() throws Exception {
        var before = rig.stand().begins(PART);
        try (var tablet = rig.tablet()) {
            awaitNext(tablet, "Cảm ơn");
            tablet.page().evaluate("() => { document.querySelector('.go').click(); location.reload(); }");
            tablet.page().waitForLoadState();
            tablet.page().locator(".go:not(:disabled)").waitFor();
            var seen = rig.stand().seen();
            assertThat(seen).isIn(before, after(before));
            awaitNext(tablet, seen.equals(before) ? "Cảm ơn" : "Trở lại");
            tablet.go();
            rig.stand().awaitSeen(after(seen));
        }
    }

    @Test
    void blank_wants_to_be_held_and_hold_does_not() throws Exception {
        rig.stand().begins(PART);
        try (var tablet = rig.tablet()) {
            var blank = tablet.button("blank");
            tablet.taps(blank);
            tablet.reads("nửa giây");
            assertThat(blank.getAttribute("aria-pressed")).isEqualTo("false");
            var box = blank.boundingBox();
            tablet.page().mouse().move(box.x + box.width / 2, box.y + box.height / 2);
            tablet.page().mouse().down();
            tablet.page().locator("[data-press=blank][aria-pressed=true]").waitFor();
            tablet.page().mouse().up();
            tablet.taps("hold");
            tablet.page().locator("[data-press=hold][aria-pressed=true]").waitFor();
            tablet.taps("release");
            tablet.page().locator("[data-press=hold][aria-pressed=false]").waitFor();
        }
    }

    @Test
    void space_is_go_when_it_is_lifted_and_not_again_while_it_is_held() throws Exception {
        var before = rig.stand().begins(PART);
        try (var tablet = rig.tablet()) {
            awaitNext(tablet, "Cảm ơn");
            var keyboard = tablet.page().keyboard();
            keyboard.down(" ");
            keyboard.down(" ");
            assertThat(rig.stand().seen()).isEqualTo(before);
            keyboard.up(" ");
            rig.stand().awaitSeen(after(before));
            keyboard.press("h");
            tablet.page().locator("[data-press=hold][aria-pressed=true]").waitFor();
            tablet.taps("release");
            tablet.page().locator("text=Lời nhắn").first().click();
            tablet.page().locator(".sheet input[type=text]").fill("");
            tablet.page().locator(".sheet input[type=text]").pressSequentially("hb b ");
            assertThat(rig.stand().seen()).as("what is typed is text").isEqualTo(after(before));
            keyboard.press("Escape");
            tablet.page()
                    .locator(".sheet")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void a_title_corrected_on_air_is_in_the_players_picture_and_survives_a_refresh_before_that() throws Exception {
        rig.stand().begins(PART);
        var old = rig.stand().picture();
        try (var tablet = rig.tablet()) {
            tablet.opens("titles");
            tablet.taps(tablet.page()
                    .locator(".look", new Page.LocatorOptions().setHasText("LỄ TRAO THƯỞNG"))
                    .first());
            edits(tablet, "LỄ TRAO THƯỞNG");
            tablet.page().locator("#field-1").fill("LỄ TRAO THƯỞNG NĂM HỌC 2023 – 2024");
            tablet.page()
                    .locator(".diff ins", new Page.LocatorOptions().setHasText("2024"))
                    .waitFor();
            tablet.page().locator(".coming .picture.drawn").waitFor();
            tablet.page().reload();
            tablet.page().locator("#field-1").waitFor();
            assertThat(tablet.page().locator("#field-1").inputValue()).endsWith("2024");
            assertThat(Stand.different(old, rig.stand().picture()))
                    .as("nothing is on air yet")
                    .isLessThan(50);
            tablet.taps("on-air");
            Waiting.until(() -> "the player shows it", () -> differs(old));
            tablet.taps(tablet.page().locator(".undo"));
            tablet.taps("on-air");
            Waiting.until(() -> "and what was there before", () -> !differs(old));
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    /** Words belong to the look that is chosen; until it does, a program types faster than the page. */
    private static void edits(Operator tablet, String look) {
        tablet.page()
                .locator(".look[aria-current='true']", new Page.LocatorOptions().setHasText(look))
                .first()
                .waitFor();
    }

    private static boolean differs(java.awt.image.BufferedImage old) {
        try {
            return Stand.different(old, rig.stand().picture()) > 200;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void two_editors_of_one_title_see_both_versions_before_anything_is_sent() throws Exception {
        rig.stand().begins(PART);
        try (var one = rig.tablet();
                var two = rig.tablet()) {
            for (var each : java.util.List.of(one, two)) {
                each.opens("titles");
                each.taps(each.page()
                        .locator(".look", new Page.LocatorOptions().setHasText("TRÂN TRỌNG"))
                        .first());
                edits(each, "TRÂN TRỌNG");
                each.page().locator("#field-0").fill(each == one ? "XIN CẢM ƠN" : "TRÂN TRỌNG CÁM ƠN");
            }
            one.taps("keep");
            two.page()
                    .locator(".conflict ins", new Page.LocatorOptions().setHasText("XIN"))
                    .waitFor();
            assertThat(two.button("keep").isDisabled()).isTrue();
            two.taps(two.page().locator(".conflict button.strong"));
            two.taps("keep");
            Waiting.until(
                    () -> "what two has kept",
                    () -> one.page().locator("#field-0").inputValue().equals("TRÂN TRỌNG CÁM ƠN"));
        }
    }

    @Test
    void a_tablet_whose_cable_is_pulled_says_so_sends_nothing_and_is_right_when_it_is_back() throws Exception {
        var before = rig.stand().begins(PART);
        try (var behind = rig.behind()) {
            var tablet = behind.tablet();
            var cut = behind.cut();
            awaitNext(tablet, "Cảm ơn");
            tablet.page().locator(".go:not(:disabled)").waitFor();
            cut.silent(true);
            long from = System.nanoTime();
            tablet.page().locator(".lost").waitFor();
            assertThat((System.nanoTime() - from) / 1_000_000)
                    .as("milliseconds")
                    .isLessThan(4_500);
            assertThat(tablet.button("go").isDisabled()).isTrue();
            tablet.page().keyboard().press(" ");
            tablet.reads("Chưa gửi");
            rig.stand().wish(new Wish.Go());
            cut.silent(false);
            awaitNext(tablet, "Trở lại");
            tablet.page().locator(".go:not(:disabled)").waitFor();
            assertThat(rig.stand().seen())
                    .as("what was pressed meanwhile is not done later")
                    .isEqualTo(after(before));
            cut.tear();
            tablet.page().locator(".page:not(.is-off)").waitFor();
            tablet.page().locator(".go:not(:disabled)").waitFor();
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_press_by_what_a_tablet_saw_before_is_refused_with_a_sentence() throws Exception {
        var before = rig.stand().begins(PART);
        try (var behind = rig.behind()) {
            var tablet = behind.tablet();
            var cut = behind.cut();
            awaitNext(tablet, "Cảm ơn");
            tablet.page().locator(".go:not(:disabled)").waitFor();
            cut.deaf(true);
            rig.stand().wish(new Wish.Go());
            tablet.taps("go");
            cut.deaf(false);
            tablet.page().locator(".answer.refused").waitFor();
            awaitNext(tablet, "Trở lại");
            assertThat(rig.stand().seen()).isEqualTo(after(before));
        }
    }

    @Test
    void a_name_that_is_nearly_the_official_one_is_told_while_it_is_typed() throws Exception {
        rig.stand().begins(PART);
        try (var tablet = rig.tablet()) {
            tablet.opens("titles");
            tablet.taps(tablet.page()
                    .locator(".look", new Page.LocatorOptions().setHasText("LỄ TRAO THƯỞNG"))
                    .first());
            edits(tablet, "LỄ TRAO THƯỞNG");
            tablet.page().locator("#field-0").fill("TRƯỜNG HOA BÀN");
            Rig.reads(tablet.page(), ".proof.official", "Trường Hoa Ban");
            tablet.page().locator("#field-0").fill("TRƯỜNG HOA BAN");
            tablet.page()
                    .locator(".proof.official")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void a_cable_that_one_tablet_has_pulled_is_out_on_every_tablet_and_after_a_refresh() throws Exception {
        try (var one = rig.tablet();
                var two = rig.tablet()) {
            for (var each : java.util.List.of(one, two)) each.opens("hall");
            one.taps("cable-stage");
            var out = "[data-press=cable-stage][aria-pressed=true]";
            two.page().locator(out).waitFor();
            two.page().reload();
            two.page().locator(out).waitFor();
            two.taps("cable-stage");
            one.page().locator("[data-press=cable-stage][aria-pressed=false]").waitFor();
        }
    }
}

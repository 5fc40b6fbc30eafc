package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is to be known before the first GO stands on one page, is answered once, and comes to nobody again. */
@Tag("processes")
class StartTest {
    private static final Path PICTURES = Path.of("target", "panel");

    private static void gone(Locator what) {
        what.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Whether all of a button can be pressed where it stands. */
    private static boolean isInSight(Locator button) {
        return (boolean) button.evaluate("""
            one => {
                const box = one.getBoundingClientRect();
                const found = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
                return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
                    && (one === found || one.contains(found));
            }""");
    }

    @Test
    void a_show_of_another_day_with_a_mistake_is_one_page_that_is_answered_once() throws Exception {
        try (var rig = Rig.unseen(folder -> Shows.oldAndWrong(folder).toString());
                var tablet = rig.tablet();
                var phone = rig.phone(rig.stand().link())) {
            var page = tablet.page();
            var opening = page.locator(".opening");
            opening.waitFor();
            Rig.reads(page, ".opening", "Ngày trong kịch bản là 19/5/2023");
            Rig.reads(page, ".opening .error", "Không có hình “khong-co”");
            phone.page().locator(".opening").waitFor();
            for (var size : new int[][] {{1280, 800}, {1093, 500}, {853, 533}, {390, 844}, {844, 390}}) {
                page.setViewportSize(size[0], size[1]);
                picture(page, "opening-" + size[0] + "x" + size[1]);
                assertThat(isInSight(opening.locator("footer [data-press=begin]")))
                        .as("the way on, on " + size[0] + "x" + size[1])
                        .isTrue();
            }
            page.setViewportSize(1280, 800);
            assertThat(page.locator(".row .row-state em").allTextContents())
                    .as("years are no lateness")
                    .noneMatch(words -> words.contains("giờ") || words.contains("phút"));
            assertThat(page.locator(".agenda .offset").textContent()).contains("khác ngày");
            // No key presses what lies under the page.
            var seen = rig.stand().seen();
            page.keyboard().press("Space");
            tablet.taps(opening.locator("[data-press=move]"));
            gone(opening.locator(".opening-day"));
            assertThat(rig.stand().seen()).as("nothing has begun").isEqualTo(seen);
            tablet.taps(opening.locator("footer [data-press=begin]"));
            gone(opening);
            gone(phone.page().locator(".opening"));

            try (var second = rig.tablet()) {
                Rig.reads(second.page(), ".go-words", "Mở đầu");
                assertThat(second.page().locator(".opening, .opening-line").count()).isZero();
            }
            page.reload();
            Rig.reads(page, ".go-words", "Mở đầu");
            assertThat(page.locator(".opening, .opening-line").count()).isZero();
            assertThat(rig.stand().said()).contains("BEFORE THE START", "19/5/2023", "There is no look \"khong-co\"");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void who_keeps_the_day_is_not_asked_once_more_by_the_first_go() throws Exception {
        try (var rig = Rig.unseen(folder -> Shows.asking(folder, 3).toString());
                var tablet = rig.tablet()) {
            var page = tablet.page();
            page.locator(".opening").waitFor();
            // A page that has just come up believes no finger that was on its way to something else.
            page.waitForFunction("from => performance.now() - from > 700", page.evaluate("performance.now()"));
            tablet.taps("keep-day");
            gone(page.locator(".opening"));
            tablet.go();
            Rig.reads(page, ".row.live", "Mở đầu");
            assertThat(page.locator(".question").count()).isZero();
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_clean_show_of_today_asks_nothing_at_all() throws Exception {
        try (var rig = Rig.unseen(folder -> Shows.elastic(folder).toString());
                var tablet = rig.tablet()) {
            tablet.go();
            Rig.reads(tablet.page(), ".row.live", "Mở đầu");
            assertThat(tablet.page().locator(".opening, .opening-line").count()).isZero();
            assertThat(rig.stand().said()).doesNotContain("BEFORE THE START");
        }
    }
}

package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three ways back, each with its true picture before the press; and a jump. */
@Tag("processes")
class TakingBackTest {
    private Chromium chromium;
    /** On a phone it stands in the line above the pictures. */
    private static final String WHAT_IS_ON = ".time-name:visible, .brief:visible";

    private Stand stand;

    @BeforeEach
    void open() throws Exception {
        chromium = Chromium.open();
        stand = Stand.of(folder -> "vinh-bao-2024-01-30");
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

    private static boolean comesToRead(Page page, String selector, String words) {
        try {
            page.locator(selector, new Page.LocatorOptions().setHasText(words))
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }

    private static void unfolds(Operator hand, boolean phone) {
        if (phone) hand.taps(hand.page().locator(".brief"));
    }

    /** The first of the pictures that are seen before a press, the backdrop's; others may be here sooner. */
    private static Locator glimpse(Page page, String where) {
        return page.locator(where + " .glimpse").first().locator(".picture.drawn");
    }

    private void takesBack(Operator.Device device) throws Exception {
        boolean phone = device == Operator.Device.PHONE;
        try (var hand = new Operator(chromium.browser(), stand.link(), device, "vi", "dark")) {
            var page = hand.page();
            unfolds(hand, phone);
            hand.taps(page.locator("[data-row=trao-huy-hieu]"));
            glimpse(page, ".row.open").waitFor();
            hand.taps("jump-trao-huy-hieu");
            reads(page, ".row.live", "Huy hiệu Đảng");
            unfolds(hand, phone);
            for (var year : new String[] {"55", "50", "45"}) {
                hand.go();
                reads(page, ".go-words", "Huy hiệu " + year + " năm");
            }

            reads(page, "[data-press=step-back]", "Về trang 2/7");
            hand.taps("step-back");
            var two = Operator.seen(glimpse(page, ".sheet"));
            assertThat(stand.isOnTheWall(two)).as("page 3 is on the wall").isFalse();
            hand.taps("do-step-back");
            stand.awaitOnTheWall(two, "what was seen before the press is on the wall");
            reads(page, ".go-words", "Lại: Trang 3/7");
            assertThat(page.locator(".row.live [data-row=trao-huy-hieu]").count())
                    .as("the part is not left")
                    .isEqualTo(1);

            // By keyboard, too: open, go to the button, press.
            hand.button("step-back").focus();
            page.keyboard().press("Enter");
            page.locator("[data-press=do-step-back]:not(:disabled)").waitFor();
            page.locator(".sheet:focus").waitFor();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            reads(page, ".go-words", "Lại: Trang 2/7");
            hand.go();
            // A press of a page that hears of something in that instant does nothing, and is pressed again.
            if (!comesToRead(page, ".go-words", "Lại: Trang 3/7")) {
                System.out.println("GO was not heard: " + page.locator(".answer").allTextContents());
                hand.go();
            }
            reads(page, ".go-words", "Lại: Trang 3/7");
            stand.awaitOnTheWall(two, "GO takes the step again");

            unfolds(hand, phone);
            hand.taps(page.locator("[data-row=khen-thuong]"));
            var jumped = Operator.seen(glimpse(page, ".row.open"));
            hand.taps("jump-khen-thuong");
            stand.awaitOnTheWall(jumped, "the jump brought what was seen before it");
            unfolds(hand, phone);

            hand.taps("back");
            var before = Operator.seen(glimpse(page, ".sheet"));
            reads(page, "[data-press=do-back]", "Công bố Quyết định, trao tặng Huy hiệu Đảng");
            hand.taps("do-back");
            stand.awaitOnTheWall(before, "back after a jump is where one was");
            reads(page, WHAT_IS_ON, "trao tặng Huy hiệu");

            var undone = page.locator((phone ? ".undo-last" : ".undone") + " .picture.drawn:visible")
                    .first();
            var undo = Operator.seen(undone);
            hand.taps("undo");
            stand.awaitOnTheWall(undo, "undo brought what stood on its button");
            reads(page, WHAT_IS_ON, "khen thưởng");
            page.locator(".veil")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(hand.mistakes()).isEmpty();
        }
    }

    @Test
    void an_award_list_goes_back_a_page_a_jump_goes_back_to_where_one_was_and_all_is_seen_before() throws Exception {
        takesBack(Operator.Device.TABLET);
    }

    @Test
    void the_same_on_a_phone() throws Exception {
        takesBack(Operator.Device.PHONE);
    }
}

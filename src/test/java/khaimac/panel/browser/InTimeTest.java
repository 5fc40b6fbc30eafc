package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** To end in time, another order, and what the public was told: seen before the press, and taken back with one tap. */
@Tag("processes")
class InTimeTest {
    private static final Path PICTURES = Path.of("target", "panel");
    private static Rig rig;

    @BeforeAll
    static void opens() throws Exception {
        rig = Rig.withAudience(folder -> Shows.elastic(folder).toString());
    }

    @AfterAll
    static void closes() {
        rig.close();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static List<String> order(Page page) {
        return page.locator(".agenda .row-name > b").allTextContents();
    }

    private static String lengthOf(Page page, String part) {
        return page.locator(".fit-part", new Page.LocatorOptions().setHasText(part))
                .locator("output")
                .textContent();
    }

    /** Five minutes sooner; what still stands there of the goal before is not read for it. */
    private static void earlier(Operator tablet) {
        var goal = tablet.page().locator(".fit-goal input");
        var old = LocalTime.parse(goal.inputValue());
        tablet.taps("fit-earlier");
        Waiting.until(
                () -> "sooner than " + old,
                () -> LocalTime.parse(goal.inputValue()).equals(old.minusMinutes(5)));
    }

    private static void begins(Operator tablet) throws Exception {
        if (tablet.page().locator(".row.live").count() == 0) tablet.go();
        tablet.page().locator(".row.live").waitFor();
    }

    @Test
    void the_end_is_seen_before_the_press_and_the_old_lengths_come_back_with_one_tap() throws Exception {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            begins(tablet);
            var footer = page.locator(".agenda > footer");
            var before = footer.locator("b").first().textContent();
            tablet.taps("open-fit");
            page.locator(".fit-part").first().waitFor();
            earlier(tablet);
            earlier(tablet);
            Waiting.until(
                    () -> "two parts give time",
                    () -> page.locator(".fit-part.cut").count() == 2);
            Rig.reads(page, ".fit-end em", "kịp giờ");
            var promised = page.locator(".fit-end b").textContent();
            assertThat(promised).isNotEqualTo(before);
            assertThat(lengthOf(page, "Phát biểu")).contains("20 phút");
            assertThat(page.locator(".fit-part", new Page.LocatorOptions().setHasText("Văn nghệ"))
                            .textContent())
                    .contains("không rút được");
            assertThat(footer.locator("b").first().textContent())
                    .as("nothing was pressed")
                    .isEqualTo(before);
            // One of them takes a minute more, by hand.
            tablet.taps(page.locator("[data-press=fit-more-trao]"));
            Waiting.until(
                    () -> "reckoned anew",
                    () -> !page.locator(".fit-end b").textContent().equals(promised));
            var later = page.locator(".fit-end b").textContent();
            tablet.taps(page.locator("[data-press=fit-less-trao]"));
            Waiting.until(
                    () -> "back to " + promised + " from " + later,
                    () -> page.locator(".fit-end b").textContent().equals(promised));
            for (var size : new int[][] {{1280, 800}, {390, 844}, {853, 533}}) {
                page.setViewportSize(size[0], size[1]);
                picture(page, "fit-" + size[0] + "x" + size[1]);
                assertThat(page.locator(".sheet [data-press=fit]").isVisible()).isTrue();
            }
            page.setViewportSize(1280, 800);
            tablet.taps(page.locator(".sheet [data-press=fit]"));
            page.locator(".sheet [data-press=unfit]").waitFor();
            Waiting.until(
                    () -> "promised " + promised + ": " + footer.textContent(),
                    () -> footer.textContent().contains(promised));
            page.keyboard().press("Escape");
            tablet.taps(footer.locator("[data-press=unfit]"));
            Rig.reads(page, ".agenda > footer", before);
            assertThat(footer.locator("[data-press=unfit]").count()).isZero();
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_row_is_dragged_says_when_it_would_come_and_goes_back_with_one_tap() throws Exception {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            begins(tablet);
            assertThat(page.locator(".row.live .grip").count())
                    .as("what is on stays")
                    .isZero();
            var old = order(page);
            var from = page.locator("[data-move=van-nghe] .grip").boundingBox();
            var to = page.locator("[data-row=phat-bieu]").boundingBox();
            page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
            page.mouse().down();
            page.mouse()
                    .move(
                            to.x + 30,
                            to.y + to.height / 2,
                            new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
            Rig.reads(page, ".moving", "bắt đầu lúc");
            picture(page, "moving");
            var promised = page.locator(".moving").textContent().replaceAll(".*?bắt đầu lúc (\\d\\d:\\d\\d).*", "$1");
            assertThat(order(page)).as("not let go yet").isEqualTo(old);
            page.mouse().up();
            Waiting.until(() -> "moved: " + order(page), () -> order(page).indexOf("Văn nghệ") == 1);
            assertThat(page.locator("[data-row=van-nghe] .row-times").textContent())
                    .contains(promised);
            Rig.reads(page, "[data-press=undo]", "Dời “Văn nghệ”");
            tablet.taps("undo");
            Waiting.until(() -> "back", () -> order(page).equals(old));
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_part_is_added_its_times_and_its_picture_seen_before_the_press_and_taken_out_again() throws Exception {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            begins(tablet);
            var old = order(page);
            var live = page.locator(".row.live .row-name > b").textContent();
            tablet.taps("open-add-part");
            assertThat(page.locator("[data-press=add-part]").isDisabled())
                    .as("it has no name yet")
                    .isTrue();
            tablet.taps("part-1");
            tablet.taps(page.locator(".sheet input[value=title]"));
            page.locator(".part-then li.new").waitFor();
            page.locator(".sheet .glimpse .picture.drawn").first().waitFor();
            var promised = page.locator(".part-then li.new time").textContent();
            assertThat(page.locator(".fit-end").textContent()).contains("Bắt đầu " + promised);
            for (var size : new int[][] {{390, 844}, {853, 533}, {1280, 800}}) {
                page.setViewportSize(size[0], size[1]);
                picture(page, "add-part-" + size[0] + "x" + size[1]);
                assertThat(page.locator(".sheet [data-press=add-part]").isVisible())
                        .isTrue();
            }
            assertThat(order(page)).as("nothing was pressed").isEqualTo(old);
            tablet.taps(page.locator(".sheet [data-press=add-part]"));
            Waiting.until(() -> "added: " + order(page), () -> order(page).size() == old.size() + 1);
            assertThat(order(page).indexOf("Phát biểu"))
                    .as("right behind what is on")
                    .isEqualTo(order(page).indexOf(live) + 1);
            assertThat(page.locator("[data-row=added-1] .row-times b").textContent())
                    .isEqualTo(promised);
            assertThat(tablet.goWords()).contains("Phát biểu");
            // A note and a skip mend nothing of a part that should not be there.
            tablet.taps(page.locator("[data-row=added-1]"));
            tablet.taps("unpart-added-1");
            Waiting.until(() -> "gone", () -> order(page).equals(old));
            Rig.reads(page, "[data-press=undo]", "Bỏ phần đã thêm");
            tablet.taps("undo");
            Waiting.until(() -> "back", () -> order(page).size() == old.size() + 1);
            tablet.taps("undo");
            Waiting.until(() -> "never added", () -> order(page).equals(old));
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_part_is_moved_by_keys_and_the_keyboard_stays_with_it() throws Exception {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            begins(tablet);
            var old = order(page);
            page.locator("[data-move=be-mac] .grip").focus();
            page.keyboard().press("Alt+ArrowUp");
            Waiting.until(() -> "moved: " + order(page), () -> order(page).indexOf("Bế mạc") == old.size() - 2);
            Waiting.until(() -> "the keyboard stays", () ->
                    (boolean) page.evaluate("!!document.activeElement.closest('[data-move=be-mac]')"));
            page.keyboard().press("Alt+ArrowDown");
            Waiting.until(() -> "back", () -> order(page).equals(old));
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_finger_on_a_phone_moves_a_part() throws Exception {
        try (var phone = rig.phone(rig.stand().link());
                var tablet = rig.tablet()) {
            begins(tablet);
            var page = phone.page();
            phone.taps(page.locator(".brief"));
            page.locator(".agenda .grip").first().waitFor();
            var old = order(page);
            var from = middle(page.locator("[data-move=be-mac] .grip"));
            var to = middle(page.locator("[data-row=van-nghe]"));
            picture(page, "phone-agenda");
            phone.slides(from[0], from[1], to[0], to[1]);
            Waiting.until(() -> "moved: " + order(page), () -> order(page).indexOf("Bế mạc") == old.size() - 2);
            tablet.taps("undo");
            Waiting.until(() -> "back", () -> order(page).equals(old));
        }
    }

    private static double[] middle(Locator what) {
        what.scrollIntoViewIfNeeded();
        var box = what.boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    private static void announces(Operator tablet) {
        var buttons = tablet.page().locator("button", new Page.LocatorOptions().setHasText("Báo lùi giờ"));
        tablet.taps(buttons.first());
    }

    @Test
    void what_the_public_was_told_is_seen_by_the_operator_and_backstage() throws Exception {
        try (var tablet = rig.tablet();
                var board = rig.tablet();
                var doors = rig.tablet()) {
            begins(tablet);
            var page = tablet.page();
            announces(tablet);
            tablet.taps("delay-10");
            Rig.reads(page, ".agenda > header", "đã báo lùi 10 phút");
            page.keyboard().press("Escape");
            picture(page, "announced");
            var told = page.locator("[data-row=be-mac] .told").textContent().replace("báo ", "");
            board.opens("board");
            Rig.reads(board.page(), ".board li", told);
            doors.opens("backstage");
            Rig.reads(doors.page(), ".backstage .announced", "đã báo lùi 10 phút");
            assertThat(doors.page().locator(".later li .told").last().textContent())
                    .contains(told);
            picture(doors.page(), "announced-backstage");
            announces(tablet);
            tablet.taps("delay-0");
            Waiting.until(
                    () -> "on time", () -> page.locator(".agenda .announced").count() == 0);
        }
    }
}

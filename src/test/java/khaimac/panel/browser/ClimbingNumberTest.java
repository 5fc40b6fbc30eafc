package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A sum that climbs on the wall, and somebody who corrects it there with a finger. */
@Tag("processes")
class ClimbingNumberTest {
    /** One wrong digit would be more. */
    private static final double EXACTLY = 0.001;

    private static Rig rig;

    @BeforeAll
    static void open() throws Exception {
        rig = Rig.of(folder -> Shows.climbing(folder).toString());
    }

    @AfterAll
    static void close() {
        if (rig != null) rig.close();
    }

    private static boolean isOnTheWall(Locator canvas) {
        try {
            return rig.stand().isOnTheWall(Operator.seen(canvas), EXACTLY);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_sum_on_air_is_corrected_as_a_title_is_and_the_wall_comes_to_what_was_seen_before_the_press()
            throws Exception {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            tablet.go();
            Rig.reads(page, ".go-words", "Công bố");
            var goal = Operator.seen(page.locator(".frame.coming:not(.same) .picture.drawn").first());
            tablet.go();
            Rig.reads(page, ".go-words", "Bế mạc");
            rig.stand().awaitOnTheWall(goal, EXACTLY, "it comes to what GO has promised");
            tablet.opens("titles");
            tablet.taps(page.locator(".look", new Page.LocatorOptions().setHasText("SỐ TIỀN ỦNG HỘ")).first());
            page.locator("#field-0").waitFor();
            assertThat(page.locator("#field-0").inputValue()).isEqualTo("1.111.111");
            page.locator("#field-0").fill("8 888 888 đ");
            Rig.reads(page, ".diff ins", "8.888.888");
            var coming = page.locator(".coming .picture.drawn");
            // The picture of the words before is there until the new one has been painted.
            Waiting.until(() -> "another picture comes, and is not on air", () -> !isOnTheWall(coming));
            var seen = Operator.seen(coming);
            tablet.taps("on-air");
            rig.stand().awaitOnTheWall(seen, EXACTLY, "the wall comes to what was seen");
            // It is taken back as any correction is.
            tablet.opens("operate");
            Rig.reads(page, "[data-press=undo]", "Hoàn tác");
            tablet.taps("undo");
            rig.stand().awaitOnTheWall(goal, EXACTLY, "the old sum is back");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }
}

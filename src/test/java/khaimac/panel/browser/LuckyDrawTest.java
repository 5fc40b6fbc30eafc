package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A draw by lot, run by one finger on GO: from the list to a name that the hall reads first. */
@Tag("processes")
class LuckyDrawTest {
    private static Rig rig;

    @BeforeAll
    static void open() throws Exception {
        rig = Rig.of(folder -> Shows.lots(folder).toString());
    }

    @AfterAll
    static void close() {
        if (rig != null) rig.close();
    }

    @Test
    void go_turns_the_reel_and_stops_it_and_who_may_only_look_presses_nothing_and_reads_no_name_early() {
        try (var tablet = rig.tablet();
                var viewer = viewer(tablet)) {
            var page = tablet.page();
            tablet.go();
            goSays(tablet, "Bốc thăm");
            tablet.go();
            goSays(tablet, "Quay bốc thăm");
            Rig.reads(page, ".lottery", "còn 3 tên");

            assertThat(viewer.button("go").first().isDisabled()).isTrue();
            assertThat(viewer.button("draw").first().isDisabled()).isTrue();
            assertThat(viewer.button("go-anyway").first().isDisabled()).isTrue();

            tablet.go();
            goSays(tablet, "Dừng, công bố");
            Rig.reads(page, ".lottery", "đang quay");
            Rig.reads(viewer.page(), ".lottery", "đang quay");
            tablet.go();
            // While it comes to rest nothing goes on, and no page knows whom.
            Rig.reads(page, ".go-words", "sắp hiện tên");
            assertThat(tablet.button("go").first().isDisabled()).isTrue();
            assertThat(page.locator(".lottery .winner").count()).isZero();
            assertThat(viewer.page().locator(".lottery .winner").count()).isZero();
            Rig.reads(page, ".lottery .winner", "Khách");
            Rig.reads(viewer.page(), ".lottery .winner", "Khách");
            var winner = page.locator(".lottery .winner").textContent();

            goSays(tablet, "Bế mạc");
            Rig.reads(page, "[data-press=undo]", "tên đã bốc vẫn giữ");
            tablet.go();
            Waiting.until(() -> "the draw is over", () -> page.locator(".lottery").count() == 0);
            assertThat(winner).startsWith("Khách");
            assertThat(tablet.mistakes()).isEmpty();
            assertThat(viewer.mistakes()).isEmpty();
        }
    }

    private static void goSays(Operator tablet, String words) {
        Rig.reads(tablet.page(), ".go-words", words);
    }

    /** Somebody who may look at everything and change nothing. */
    private static Operator viewer(Operator desk) {
        var viewer = rig.tablet(GuestsTest.paired(desk, "view"));
        viewer.page().locator(".go").waitFor();
        desk.page().keyboard().press("Escape");
        desk.page()
                .locator(".sheet")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return viewer;
    }
}

package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Objects;
import khaimac.trial.Signals;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who paints dies or hangs: Operate says so where it matters, and leads to cause and cure. */
@Tag("processes")
class PlayerTroubleTest {
    private static final String BACKDROP = ".frame.on-air[data-surface=backdrop]";

    private static Rig rig;

    @BeforeAll
    static void open() throws Exception {
        assumeTrue(Signals.can(), "no kill program on this machine");
        rig = Rig.of(folder -> "vinh-bao-2024-01-30");
        rig.stand().begins("van-nghe");
    }

    @AfterAll
    static void close() {
        if (rig != null) rig.close();
    }

    private static ProcessHandle player() {
        Waiting.until(() -> "a player runs", () -> rig.stand().player() != null);
        return Objects.requireNonNull(rig.stand().player()).toHandle();
    }

    private static void gone(Page page, String selector) {
        page.locator(selector)
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** From now on the page keeps what a frame was, however short it was so. */
    private static void watches(Page page, String surface, String kind) {
        page.evaluate("""
            ([surface, kind]) => {
                window.been = [];
                const look = () => {
                    const frame = document.querySelector(`.frame.on-air[data-surface=${surface}]`);
                    if (frame && frame.classList.contains(kind)) window.been.push(frame.textContent);
                };
                new MutationObserver(look).observe(document.body, {subtree: true, childList: true, attributes: true});
            }\
            """, java.util.List.of(surface, kind));
    }

    @Test
    void a_player_that_hangs_stripes_its_surfaces_and_its_lamp_leads_to_the_cure() {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            page.locator(BACKDROP + ":not(.dark-now)").waitFor();
            assertThat(Signals.stop(player())).isTrue();
            page.locator(BACKDROP + ".dark-now.lit-silent").waitFor();
            Rig.reads(page, BACKDROP, "không trả lời");
            tablet.taps(page.locator(".lamps .ill .lamp[data-press^='lamp:player']"));
            Rig.reads(page, ".sheet .lamp-cause", "không trả lời");
            Rig.reads(page, ".sheet .lit-surfaces", "Phông nền");
            tablet.taps("to-outputs");
            Rig.reads(page, ".page.on-outputs", "không trả lời");
            // Who looks after it ends what hangs, and starts another.
            tablet.opens("operate");
            page.locator(BACKDROP + ":not(.dark-now)").waitFor();
            gone(page, ".lamps .ill");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_player_that_was_killed_stripes_its_surfaces_until_another_paints() {
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            page.locator(BACKDROP + ":not(.dark-now)").waitFor();
            watches(page, "backdrop", "dark-now");
            player().destroyForcibly();
            Waiting.until(() -> "it was striped", () -> (boolean) page.evaluate("window.been.length > 0"));
            assertThat((String) page.evaluate("window.been[0]")).contains("máy phát hình");
            page.locator(BACKDROP + ":not(.dark-now)").waitFor();
            gone(page, ".lamps .ill");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }
}

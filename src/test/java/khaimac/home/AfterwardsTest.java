package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import khaimac.engine.Mode;
import khaimac.panel.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was corrected in a ceremony, and measured in a rehearsal, goes into the show file by one press, and out. */
@Tag("processes")
class AfterwardsTest {
    private static final String SHOW = "le-thu";
    private static final double PATIENT = 60_000;

    private static final String TEXT = Held.TEXT;

    @TempDir
    private Path folder;

    private HomeRig rig;
    private Home home;

    @BeforeEach
    void open() throws IOException {
        rig = new HomeRig(Chromium.openOutsideOfCi(), folder, PATIENT);
        Files.writeString(file(), TEXT);
        home = rig.open();
    }

    @AfterEach
    void close() {
        if (rig != null) rig.close();
    }

    private Path file() {
        return rig.file(SHOW);
    }

    private String text() {
        return rig.text(SHOW);
    }

    private Page visitor() {
        return rig.visitor(home.link());
    }

    /** A ceremony that was held: two titles were corrected live. */
    private void held() throws IOException {
        Held.corrected(file(), folder.resolve("runs").resolve(SHOW), Mode.SHOW);
    }

    private static Locator offer(Page page, String what) {
        return page.locator(".offer", new Page.LocatorOptions().setHasText(what));
    }

    @Test
    void corrections_of_a_ceremony_are_taken_one_by_one_and_undone_and_both_are_shown_where_both_changed()
            throws IOException {
        held();
        var before = text();
        var page = visitor();
        page.locator(".card a.button", new Page.LocatorOptions().setHasText("Sửa & thời lượng"))
                .click();
        offer(page, "TRAO THƯỞNG").waitFor();
        assertThat(page.locator(".offer").count()).isEqualTo(2);
        assertThat(offer(page, "TRAO THƯỞNG").innerText()).contains("Lan").contains("TRAO TẶNG");
        for (var language : List.of("vi", "en")) {
            for (var size : List.of(List.of(1536, 700), List.of(1024, 768), List.of(390, 844))) {
                page.setViewportSize(size.get(0), size.get(1));
                offer(page, "TRAO THƯỞNG").scrollIntoViewIfNeeded();
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(HomeRig.PICTURES.resolve("after-" + language + "-" + size.get(0) + ".png")));
                assertThat(Chromium.violations(page)).isEmpty();
            }
            page.locator(".lang").click();
        }
        page.setViewportSize(1536, 700);
        offer(page, "TRAO THƯỞNG").locator("button").click();
        page.waitForCondition(() -> text().equals(before.replace("TRAO TẶNG", "TRAO THƯỞNG")));
        page.waitForCondition(() -> page.locator(".offer").count() == 1);
        page.locator(".bar button").first().click();
        page.waitForCondition(() -> text().equals(before));
        page.waitForCondition(() -> page.locator(".offer").count() == 2);

        Files.writeString(file(), before.replace("TRAO TẶNG", "TUYÊN DƯƠNG"));
        offer(page, "kịch bản cũng đã sửa chỗ này").waitFor();
        assertThat(offer(page, "TRAO THƯỞNG").innerText()).contains("TRAO TẶNG").contains("TUYÊN DƯƠNG");
        page.screenshot(new Page.ScreenshotOptions().setPath(HomeRig.PICTURES.resolve("after-both.png")));
        offer(page, "TRAO THƯỞNG").locator("button").click();
        page.waitForCondition(() -> text().contains("TRAO THƯỞNG"));
    }

    @Test
    void a_length_that_a_rehearsal_measured_outlives_it_and_one_at_another_speed_measures_nothing() {
        var page = visitor();
        var kept = folder.resolve("show-files/.khaimac").resolve(SHOW).resolve("rehearsed.jsonl");
        rehearse(page, "20");
        assertThat(kept).doesNotExist();
        rehearse(page, "1");
        assertThat(kept).exists();
        page.navigate(home.link().replaceAll("#.*", "#/show/" + SHOW));
        page.locator(".after-bar").click();
        offer(page, "Khai mạc").waitFor();
        assertThat(folder.resolve("runs").resolve("rehearsals").resolve(SHOW)).doesNotExist();
        page.screenshot(new Page.ScreenshotOptions().setPath(HomeRig.PICTURES.resolve("after-length.png")));
        offer(page, "Khai mạc").locator("button").click();
        page.waitForCondition(() -> !text().contains("08:00\", \"length\": \"5m\""));
        assertThat(text()).contains("// lời ghi chú ở lại");
        page.waitForCondition(() -> page.locator(".offer").count() == 0);
        page.locator(".bar button").first().click();
        page.waitForCondition(() -> text().equals(TEXT));
    }

    /** As people do: begun on Home, GO for the one part and, ten seconds later, for the next, and ended. */
    private void rehearse(Page page, String speed) {
        page.navigate(home.link().replaceAll("#.*", "#/"));
        page.locator(".speed").selectOption(speed);
        page.locator(".card-ways button").first().click();
        var open = page.locator(".live .card a.button");
        open.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        var panel = page.context().newPage();
        panel.navigate(Objects.requireNonNull(open.getAttribute("href")));
        panel.locator(".go:not([disabled])").waitFor();
        go(panel, "Khai mạc");
        panel.evaluate("() => new Promise(done => setTimeout(done, 9000))");
        go(panel, "Bế mạc");
        panel.close();
        page.bringToFront();
        page.locator(".live .card button").click();
        page.locator(".live .card button.danger").click();
        page.waitForCondition(
                () -> page.locator(".live").count() == 0, new Page.WaitForConditionOptions().setTimeout(60_000));
    }

    /** A press that was too old when it was heard does nothing, and says so: then he presses again. */
    private static void go(Page panel, String part) {
        var live = panel.locator(".row.live", new Page.LocatorOptions().setHasText(part));
        for (int press = 0; press < 6 && live.count() == 0; press++) {
            panel.locator(".go:not([disabled])").click();
            try {
                live.waitFor(new Locator.WaitForOptions().setTimeout(10_000));
            } catch (TimeoutError e) {
                // Once more.
            }
        }
        live.waitFor();
    }
}

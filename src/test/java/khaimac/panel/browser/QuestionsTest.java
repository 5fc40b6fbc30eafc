package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the desk asks before it does something, and why it would not: read and answered by a finger. */
@Tag("processes")
class QuestionsTest {
    private static final Path PICTURES = Path.of("target", "panel");

    /** A ten-inch tablet, a laptop that shows everything a quarter larger, and a phone. */
    private enum Screen {
        TABLET(1280, 800),
        LAPTOP(1093, 500),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static void on(Page page, Screen screen) {
        page.setViewportSize(screen.width, screen.height);
        // The pictures are laid out anew once their room has been measured.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private static void picture(Page page, String name, Screen screen) {
        var file = name + "-" + screen.name().toLowerCase(java.util.Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)));
    }

    /** What lies under a question's own buttons, under the transport or beyond the glass. */
    @SuppressWarnings("unchecked")
    private static List<String> hidden(Page page, String selector) {
        return (List<String>) page.evaluate("""
            selector => [...document.querySelectorAll(selector)].filter(one => one.offsetParent).filter(one => {
                const box = one.getBoundingClientRect();
                const at = (x, y) => document.elementFromPoint(x, y);
                const middle = (box.left + box.right) / 2;
                return ![[middle, box.top + 3], [middle, box.bottom - 3]].every(([x, y]) => {
                    const found = at(x, y);
                    return found && (one.contains(found) || found.contains(one));
                });
            }).map(one => one.className + ' ' + one.textContent.trim().slice(0, 40))\
            """, selector);
    }

    /** Whether all of a text is to be read where it stands. */
    private static boolean isWhole(Locator text) {
        return (boolean) text.evaluate("one => one.scrollHeight <= one.clientHeight + 1");
    }

    private static void gone(Locator what) {
        what.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    @Test
    void a_go_days_before_asks_and_start_anyway_starts_that_part_and_no_other() throws Exception {
        try (var rig = Rig.withAudience(folder -> Shows.asking(folder, 3).toString());
                var tablet = rig.tablet()) {
            var page = tablet.page();
            page.locator(".frame.coming:not(.same) .picture.drawn").first().waitFor();
            var before = rig.stand().picture();
            var seen = rig.stand().seen();
            tablet.go();
            var anyway = tablet.button("go-anyway");
            anyway.waitFor();
            assertThat(page.locator(".question").textContent())
                    .contains("cách lúc này nhiều giờ", "Màn hình giữ nguyên");
            assertThat(anyway.textContent().strip()).isEqualTo("Vẫn bắt đầu “Mở đầu”");
            tablet.reads("Hãy trả lời câu hỏi ở trên");
            assertThat(rig.stand().seen()).as("nothing has begun").isEqualTo(seen);
            assertThat(Stand.different(before, rig.stand().picture())).isZero();
            // A second GO is no answer.
            tablet.go();
            Waiting.until(
                    () -> "the second answer",
                    () -> page.locator(".answer.refused").count() == 1);
            assertThat(rig.stand().seen()).isEqualTo(seen);

            for (var screen : Screen.values()) {
                on(page, screen);
                // It is said for some seconds only.
                tablet.go();
                page.locator(".answer.refused").waitFor();
                picture(page, "far-away", screen);
                assertThat(hidden(page, ".question button, .go, .cover, .acts button, .frame"))
                        .as("whole on " + screen)
                        .isEmpty();
                assertThat(isWhole(page.locator(".answer.refused span")))
                        .as("read on " + screen)
                        .isTrue();
            }
            on(page, Screen.TABLET);

            tablet.taps(anyway);
            Rig.reads(page, ".row.live", "Mở đầu");
            Waiting.until(
                    () -> "the hall sees what was promised",
                    () -> Stand.different(before, picture(rig.stand())) > 2_000);
            gone(page.locator(".question"));
            assertThat(page.locator(".agenda .offset").textContent()).contains("khác ngày");
            assertThat(page.locator(".row.live .row-state, .row.next .row-state")
                            .allTextContents())
                    .as("days are no lateness on a line either")
                    .noneMatch(words -> words.contains("chậm") || words.contains("sớm"));
            // A show that was begun on purpose is not asked about again.
            tablet.go();
            Rig.reads(page, ".go-words", "Trao thưởng");
            tablet.go();
            Rig.reads(page, ".row.live", "Trao thưởng");
            tablet.opens("log");
            Rig.reads(page, ".log li", "Mở đầu");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_show_that_is_moved_to_today_stays_as_it_is_until_the_next_go_which_is_in_time() throws Exception {
        try (var rig = Rig.withAudience(folder -> Shows.asking(folder, 3).toString());
                var tablet = rig.tablet()) {
            var page = tablet.page();
            page.locator(".frame.coming:not(.same) .picture.drawn").first().waitFor();
            var before = rig.stand().picture();
            var seen = rig.stand().seen();
            tablet.go();
            tablet.taps("move");
            gone(page.locator(".question"));
            assertThat(rig.stand().seen()).as("nothing has begun").isEqualTo(seen);
            assertThat(Stand.different(before, rig.stand().picture())).isZero();
            tablet.go();
            Rig.reads(page, ".row.live", "Mở đầu");
            Waiting.until(
                    () -> "the hall sees what was promised",
                    () -> Stand.different(before, picture(rig.stand())) > 2_000);
            assertThat(page.locator(".question").count()).isZero();
            assertThat(page.locator(".agenda .offset").textContent())
                    .containsPattern("đúng giờ|chậm [0-9]+ (giây|phút)");
            tablet.opens("log");
            Rig.reads(page, ".log li", "Dời buổi lễ");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void why_a_press_did_nothing_is_read_to_its_end_on_every_screen() throws Exception {
        try (var lights = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                var rig = Rig.of(
                        folder -> Shows.asking(folder, 0).toString(), hall("127.0.0.1:" + lights.getLocalPort()));
                var tablet = rig.tablet()) {
            var page = tablet.page();
            tablet.go();
            Rig.reads(page, ".row.live", "Mở đầu");
            tablet.go();
            lights.receive(new DatagramPacket(new byte[64], 64));
            page.locator(".undo-last.cannot").waitFor();
            for (var screen : Screen.values()) {
                on(page, screen);
                tablet.taps("undo");
                tablet.reads("“Nhảy tới đây”.");
                picture(page, "refused-undo", screen);
                assertThat(isWhole(page.locator(".answer.refused span")))
                        .as("read on " + screen)
                        .isTrue();
                assertThat(hidden(page, ".go, .cover, .acts button"))
                        .as("whole on " + screen)
                        .isEmpty();
            }
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    /** The simulated hall, with lights that listen somewhere. */
    private static String hall(String lights) throws IOException {
        var text = Files.readString(Path.of("displays", "simulated.hall.json"));
        var file = Files.createTempFile(Files.createDirectories(PICTURES), "lights", ".hall.json");
        file.toFile().deleteOnExit();
        return Files.writeString(file, text.replace("127.0.0.1:8000", lights))
                .toAbsolutePath()
                .toString();
    }

    @Test
    void what_was_missed_is_asked_about_and_hides_no_picture_and_no_button() throws Exception {
        try (var rig = Rig.of(folder -> Shows.asking(folder, 0).toString());
                var tablet = rig.tablet()) {
            var page = tablet.page();
            tablet.go();
            Rig.reads(page, ".row.live", "Mở đầu");
            // Every second is a minute, and the desk dies: what was due until it is back is not run through.
            tablet.opens("hall").taps("speed-60");
            page.locator("[data-press=speed-60][aria-pressed=true]").waitFor();
            tablet.taps("kill-desk");
            tablet.opens("operate");
            Waiting.until(() -> "it is asked", () -> tablet.button("catch-up").count() > 0);
            tablet.opens("hall").taps("speed-0");
            tablet.opens("operate");
            for (var screen : Screen.values()) {
                on(page, screen);
                picture(page, "missed", screen);
                assertThat(hidden(page, ".question button, .go, .cover, .acts button, .frame"))
                        .as("whole on " + screen)
                        .isEmpty();
            }
            tablet.taps("catch-up");
            gone(tablet.button("catch-up"));
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_small_laptop_reads_what_is_on_which_wall_is_which_and_what_a_draft_may_become() throws Exception {
        try (var rig = Rig.of(folder -> "vinh-bao-2024-01-30");
                var tablet = rig.tablet()) {
            var page = tablet.page();
            rig.stand().begins("chao-co");
            on(page, Screen.LAPTOP);
            page.locator(".brief").waitFor();
            assertThat(isWhole(page.locator(".brief b")))
                    .as("the name of what is on")
                    .isTrue();
            tablet.opens("titles");
            tablet.taps(page.locator(".look", new Page.LocatorOptions().setHasText("Khẩu hiệu")));
            page.locator(".fields textarea").fill("MỪNG XUÂN");
            page.locator(".exits button.plain").waitFor();
            assertThat((Integer) page.evaluate("""
                () => new Set([...document.querySelectorAll('.exits button')]
                    .map(one => Math.round(one.getBoundingClientRect().top))).size\
                """)).as("rows of buttons").isEqualTo(1);
            tablet.opens("hall");
            page.locator(".stands .picture.drawn").first().waitFor();
            for (var screen : Screen.values()) {
                on(page, screen);
                picture(page, "hall", screen);
                assertThat(overlapping(page, ".stage-drawn figcaption"))
                        .as("names on " + screen)
                        .isEmpty();
            }
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> overlapping(Page page, String selector) {
        return (List<String>) page.evaluate("""
            selector => {
                const all = [...document.querySelectorAll(selector)]
                    .map(one => [one.textContent, one.getBoundingClientRect()]);
                return all.flatMap(([words, box], at) => all.slice(at + 1)
                    .filter(([, other]) => box.left < other.right && other.left < box.right
                        && box.top < other.bottom && other.top < box.bottom)
                    .map(([other]) => words + ' / ' + other));
            }\
            """, selector);
    }

    private static java.awt.image.BufferedImage picture(Stand stand) {
        try {
            return stand.picture();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

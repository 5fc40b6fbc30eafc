package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicReference;
import khaimac.cue.Change;
import khaimac.engine.Wish;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A name is wrong on the wall, and slogans stand in cues: put right from Operate in three taps, and nothing moves. */
@Tag("processes")
class ListsTest {
    private static final Path PICTURES = Path.of("target", "panel");

    private static void turn(Rig rig, int page) throws Exception {
        rig.stand().wish(new Wish.ByHand(new Change.Page(Stand.BACKDROP, new Change.Turn.To(page))));
    }

    private static long onPage(Page page) {
        return ((Number) page.evaluate("""
                        async () => (await import('./model.js')).model.state.surfaces
                            .find(one => one.name === 'backdrop').leaf.page - 1
                        """))
                .longValue();
    }

    @Test
    void a_name_on_the_wall_is_put_right_in_three_taps_and_the_page_stays() throws Exception {
        var folder = new AtomicReference<Path>();
        try (var rig = Rig.of(at -> {
                    folder.set(at);
                    return Shows.awards(at, 4_000).toString();
                });
                var tablet = rig.tablet()) {
            var page = tablet.page();
            var idle = settled(rig);
            tablet.go();
            Rig.reads(page, ".row.live", "Trao thưởng");
            Waiting.until(() -> "the list is up", () -> Stand.different(idle, seen(rig)) > 0);
            var first = settled(rig);
            turn(rig, 3);
            Waiting.until(() -> "page 3 is up", () -> onPage(page) == 2 && Stand.different(first, seen(rig)) > 0);
            var before = settled(rig);

            // One: the surface. Two: the name as it reads.
            long began = System.nanoTime();
            tablet.taps(page.locator(".frame.on-air").first());
            tablet.taps(page.locator(".mend", new Page.LocatorOptions().setHasText("Nguyễn Văn 18")));
            var name = page.locator("#row-name");
            assertThat(name.inputValue()).isEqualTo("Nguyễn Văn 18");
            long reached = (System.nanoTime() - began) / 1_000_000;
            assertThat(page.locator(".rows-view .row").count()).as("only what is in view is drawn").isLessThan(60);
            name.fill("Nguyễn Văn Anh");
            Rig.reads(page, ".previews", "trang 3");
            picture(page, "list-titles", 1280, 800);
            picture(page, "list-titles", 390, 844);
            picture(page, "list-titles", 1093, 500);
            page.setViewportSize(1280, 800);
            tablet.button("on-air").scrollIntoViewIfNeeded();
            long pressed = System.nanoTime();
            tablet.taps("on-air");
            Waiting.until(() -> "the wall is another", () -> Stand.different(before, seen(rig)) > 0);
            System.out.println("a name among 4,000: its field after " + reached + " ms, on the wall "
                    + (System.nanoTime() - pressed) / 1_000_000 + " ms after the press");
            assertThat(onPage(page)).isEqualTo(2);
            var after = settled(rig);
            assertThat(Stand.different(before.getSubimage(0, 0, 960, 90), after.getSubimage(0, 0, 960, 90)))
                    .as("what stands above it stays, to the point")
                    .isZero();
            Rig.reads(page, ".history summary", "(1)");

            // Somebody is missing: he is put in, and those who are up stay up.
            tablet.taps(page.locator(".row-acts button", new Page.LocatorOptions().setHasText("Thêm người trước")));
            // Nobody types before the field has its words marked, to be typed over.
            var isMarked = "document.activeElement.id === 'row-name' && document.activeElement.selectionEnd > 0"
                    + " && document.activeElement.value === 'Người mới'";
            Waiting.until(() -> "its words are marked", () -> (boolean) page.evaluate(isMarked));
            page.locator("#row-name").fill("Quên Mất");
            tablet.taps("on-air");
            Rig.reads(page, ".history summary", "(2)");
            assertThat(onPage(page)).isEqualTo(2);

            // A name is found among all of them without a long way.
            page.locator(".roster-bar input").fill("van 3999");
            tablet.taps(page.locator(".rows-view .row", new Page.LocatorOptions().setHasText("Nguyễn Văn 3999")));
            Waiting.until(
                    () -> "the one who was found is there",
                    () -> page.locator("#row-name").inputValue().equals("Nguyễn Văn 3999"));

            // The list is edited in its file, too: told in numbers, taken over at one press, and what was put right
            // here stays.
            var list = folder.get().resolve("khen.csv");
            var beside = folder.get().resolve("khen.new");
            Files.writeString(
                    beside,
                    Files.readString(list).replace("Nguyễn Văn 18,", "Nguyễn Văn Mười Tám,")
                            .replace("Nguyễn Văn 20,", "Nguyễn Văn Hai Mươi,")
                            + "Giải,Người Cuối,\n");
            Files.move(beside, list, StandardCopyOption.REPLACE_EXISTING);
            tablet.opens("operate");
            Rig.reads(page, ".question", "Kịch bản đã được sửa");
            tablet.taps("plan");
            Rig.reads(page, ".plan-taken li", "danh sách “khen.csv”: 1 tên khác, 1 người thêm");
            Rig.reads(page, ".plan-left li", "đã sửa khi đang chạy");
            tablet.taps("adopt");
            page.locator(".question")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertThat(onPage(page)).isEqualTo(2);
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    /** In the same instant: no answer can have come. */
    private static void keepsAndTypesOn(Page page, String name) {
        page.evaluate("""
            name => {
                document.querySelector('[data-press=keep]').click();
                const field = document.querySelector('#row-name');
                field.value = name;
                field.dispatchEvent(new Event('input', {bubbles: true}));
            }""", name);
    }

    @Test
    void what_is_typed_while_a_change_is_on_its_way_is_not_lost() throws Exception {
        try (var rig = Rig.of(at -> Shows.awards(at, 12).toString());
                var tablet = rig.tablet()) {
            var page = tablet.page();
            rig.stand().begins("trao");
            tablet.taps(page.locator(".frame.on-air").first());
            tablet.taps(page.locator(".mend", new Page.LocatorOptions().setHasText("Nguyễn Văn 3")));
            var name = page.locator("#row-name");
            name.fill("Nguyễn Văn Ba");
            tablet.button("keep").and(page.locator(":not(:disabled)")).waitFor();
            keepsAndTypesOn(page, "Nguyễn Văn Ba Mươi");
            Rig.reads(page, ".history summary", "(1)");
            tablet.button("keep").and(page.locator(":not(:disabled)")).waitFor();
            assertThat(name.inputValue()).isEqualTo("Nguyễn Văn Ba Mươi");
            assertThat(page.locator(".history li").last().textContent()).contains("Nguyễn Văn Ba");
            // Back to what it was is a change, too.
            keepsAndTypesOn(page, "Nguyễn Văn 3");
            Rig.reads(page, ".history summary", "(2)");
            tablet.button("keep").and(page.locator(":not(:disabled)")).waitFor();
            assertThat(name.inputValue()).isEqualTo("Nguyễn Văn 3");
            tablet.taps("keep");
            Rig.reads(page, ".history summary", "(3)");
            Waiting.until(
                    () -> "nothing is left to send", () -> tablet.button("keep").isDisabled());
            assertThat(name.inputValue()).isEqualTo("Nguyễn Văn 3");
            // A page that is loaded anew while something is on its way can send what it has.
            name.fill("Nguyễn Văn Tư");
            tablet.button("keep").and(page.locator(":not(:disabled)")).waitFor();
            page.evaluate("document.querySelector('[data-press=keep]').click(); location.reload()");
            page.locator(".fields").waitFor();
            Waiting.until(
                    () -> "it was sent, or can be sent, or is asked about",
                    () -> page.locator(".row-acts .plain").count() == 0
                            || tablet.button("keep").isEnabled()
                            || page.locator(".conflict").count() > 0);
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_slogan_that_stands_in_a_cue_is_found_and_the_later_cue_has_the_corrected_one() throws Exception {
        try (var rig = Rig.of(at -> Shows.awards(at, 12).toString());
                var tablet = rig.tablet()) {
            var page = tablet.page();
            var idle = settled(rig);
            rig.stand().begins("khau-hieu");
            Rig.reads(page, ".row.live", "Chào cờ");
            Waiting.until(() -> "the slogan is up", () -> Stand.different(idle, seen(rig)) > 0);
            var before = settled(rig);
            tablet.taps(page.locator(".frame.on-air").first());
            tablet.taps(page.locator(".mend").first());
            Rig.reads(page, ".editor h2", "trong “Chào cờ”, lúc bắt đầu");
            page.locator("#field-0").fill("CHÀO MỪNG QUÝ VỊ");
            tablet.taps("on-air");
            Waiting.until(() -> "the wall is another", () -> Stand.different(before, seen(rig)) > 0);
            var corrected = settled(rig);
            rig.stand().begins("trao");
            Waiting.until(() -> "the list is up", () -> Stand.different(corrected, seen(rig)) > 0);
            rig.stand().begins("be-mac");
            Waiting.until(() -> "the corrected slogan is up", () -> Stand.different(corrected, seen(rig)) == 0);
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    private static java.awt.image.BufferedImage seen(Rig rig) {
        try {
            return rig.stand().picture();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The wall once nothing on it comes in any more. */
    private static java.awt.image.BufferedImage settled(Rig rig) {
        var rest = seen(rig);
        // Two pictures in the middle of a dissolve are alike; many in a row are not.
        for (int tries = 0, alike = 0; tries < 400; tries++) {
            var now = seen(rig);
            if (Stand.different(rest, now) > 0) {
                rest = now;
                alike = 0;
            } else if (++alike == 30) return now;
        }
        throw new AssertionError("the wall never stands still");
    }

    private static void picture(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + ".png")));
    }
}

package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What saves an evening is under the finger: on every view, on every screen that an operator may have before him. */
@Tag("processes")
class ReachTest {
    /** Laptops at 100, 125 and 150 %, tablets and phones both ways, a small phone, a tablet at 200 %, a large one. */
    private static final List<List<Integer>> SIZES = List.of(
            List.of(1280, 800),
            List.of(800, 1280),
            List.of(390, 844),
            List.of(844, 390),
            List.of(1093, 500),
            List.of(853, 533),
            List.of(1366, 768),
            List.of(1366, 650),
            List.of(1280, 600),
            List.of(360, 560),
            List.of(640, 400),
            List.of(683, 384),
            List.of(600, 960),
            List.of(1920, 1080));

    private static final List<String> VIEWS = List.of("operate", "titles", "hall", "outputs", "log", "prepare");
    private static final Path PICTURES = Path.of("target", "panel", "reach");

    private static Rig rig;

    @BeforeAll
    static void open() throws Exception {
        rig = Rig.brief();
    }

    @AfterAll
    static void close() {
        if (rig != null) rig.close();
    }

    /** Nothing of what is to be read or pressed on Operate lies over something else, or beyond the screen. */
    private static final String OVER_ONE_ANOTHER = """
        () => {
            const all = ['.brief', '.agenda', '.wall', '.transport', '.foot', '.questions']
                .map((name) => document.querySelector('.operate > ' + name)).filter((one) => one && one.offsetParent);
            const box = (one) => one.getBoundingClientRect();
            const apart = (one, other) => one.right <= other.left + 0.5 || other.right <= one.left + 0.5
                || one.bottom <= other.top + 0.5 || other.bottom <= one.top + 0.5;
            const wrong = [];
            all.forEach((one, at) => {
                if (box(one).right > innerWidth + 0.5 || box(one).bottom > innerHeight + 0.5)
                    wrong.push(one.className + ' beyond');
                all.slice(at + 1).forEach((other) => {
                    if (!apart(box(one), box(other))) wrong.push(one.className + ' over ' + other.className);
                });
            });
            const inside = box(document.querySelector('.transport'));
            for (const one of document.querySelectorAll('.transport > *, .major > *'))
                if (one.offsetParent && box(one).bottom > inside.bottom + 0.5)
                    wrong.push(one.className + ' leaves the transport');
            return wrong;
        }\
        """;

    @Test
    void go_hold_and_blank_are_in_reach_on_every_view_and_size() throws Exception {
        var softly = new SoftAssertions();
        rig.stand().begins("trao-thuong");
        try (var tablet = rig.tablet()) {
            for (var view : VIEWS) {
                tablet.opens(view);
                var page = tablet.page();
                page.locator("[data-press=go]").first().waitFor();
                for (var size : SIZES) {
                    shown(page, view, size);
                    softly.assertThat(Measured.outOfReach(page))
                            .as(view + " " + size)
                            .isEmpty();
                    if (view.equals("operate"))
                        softly.assertThat(page.evaluate(OVER_ONE_ANOTHER))
                                .as("operate " + size)
                                .isEqualTo(List.of());
                    softly.assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                            .as(view + " " + size)
                            .isEqualTo(false);
                }
            }
            assertThat(tablet.mistakes()).isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void letters_and_pictures_grow_with_a_large_screen() throws Exception {
        rig.stand().begins("trao-thuong");
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            page.locator(".picture.drawn").first().waitFor();
            var heights = new ArrayList<Double>();
            var sizes = List.of(List.of(1280, 800), List.of(1920, 1080), List.of(2560, 1440), List.of(3840, 2160));
            for (var size : sizes) {
                shown(page, "operate", size);
                var letters = page.evaluate(
                        "parseFloat(getComputedStyle(document.querySelector('.row-name b')).fontSize)");
                heights.add(((Number) letters).doubleValue());
            }
            assertThat(heights).isSorted().doesNotHaveDuplicates();
            assertThat(heights.getFirst()).isEqualTo(16);
        }
    }

    private static void shown(Page page, String view, List<Integer> size) {
        page.setViewportSize(size.getFirst(), size.getLast());
        Measured.settles(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(view + "-" + size.getFirst() + "x" + size.getLast() + ".png")));
    }
}

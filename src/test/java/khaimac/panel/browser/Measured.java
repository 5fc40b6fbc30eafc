package khaimac.panel.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What can be measured of a page that is shown: what is out of reach, too small, too wide, or not for the keyboard. */
final class Measured {
    /** A button is in reach where each of its corners is seen, and is itself what a finger hits there. */
    private static final String OUT_OF_REACH = """
        () => ['go', 'hold', 'blank'].flatMap((press) => {
            const button = [...document.querySelectorAll(`[data-press=${press}]`)].find((one) => one.offsetParent);
            if (!button) return [press + ' is not there'];
            const box = button.getBoundingClientRect();
            if (box.width < 47.5 || box.height < 47.5) return [press + ' is ' + box.width + ' by ' + box.height];
            const points = [[0.5, 0.5], [0.12, 0.12], [0.88, 0.12], [0.12, 0.88], [0.88, 0.88]];
            return points.filter(([x, y]) => {
                const hit = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
                return !hit || !button.contains(hit);
            }).map(([x, y]) => press + ' is out of reach at ' + x + ', ' + y);
        })\
        """;

    /** Whatever a finger is to hit is at least 48 pixels each way: in the sheet that is open, or else on the page. */
    private static final String TOO_SMALL = """
        () => [...(document.querySelector('.sheet') || document)
            .querySelectorAll('button, a[href], input, select, textarea, summary')]
            .map(one => [one, one.getBoundingClientRect()])
            .filter(([one, box]) => box.width > 0 && (box.width < 47.5 || box.height < 47.5))
            .map(([one, box]) => one.tagName + ' ' + one.className + ' ' + Math.round(box.width) + 'x'
                + Math.round(box.height) + ' ' + one.textContent.trim().slice(0, 30))\
        """;

    /** The page, the sheet over it, and nothing in that sheet but what scrolls by itself on purpose. */
    private static final String TOO_WIDE = """
        () => {
            const wrong = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
            const sheet = document.querySelector('.sheet');
            const body = document.querySelector('.sheet-body');
            if (body && body.scrollWidth > body.clientWidth + 1) wrong.push('the body of the sheet');
            if (sheet) {
                const box = sheet.getBoundingClientRect();
                if (box.left < -0.5 || box.top < -0.5 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5)
                    wrong.push('the sheet is beyond the screen');
            }
            return wrong;
        }\
        """;

    /** What is scrolled to, and lies under something else all the same. */
    private static final String COVERED = """
        (selector) => {
            const one = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0);
            if (!one) return selector + ' is not there';
            one.scrollIntoView({block: 'center', inline: 'nearest'});
            const box = one.getBoundingClientRect();
            const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return hit && (one.contains(hit) || hit.contains(one)) ? '' : selector + ' lies under '
                + (hit ? hit.tagName + '.' + hit.className : 'the edge of the screen');
        }\
        """;

    /** From here on the page keeps what has had the keyboard. */
    private static final String LISTENS = """
        () => {
            window.hadKeys = new Set();
            if (!window.keepsKeys) addEventListener('focusin', (event) => window.hadKeys.add(event.target));
            window.keepsKeys = true;
        }\
        """;

    /** What can be pressed or typed into, and never had the keyboard; of a group of choices one is enough. */
    private static final String NEVER_HAD_KEYS = """
        () => {
            const within = document.querySelector('.sheet') || document;
            const stops = 'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea,'
                + ' summary';
            const had = (one) => window.hadKeys.has(one) || (one.type === 'radio'
                && [...window.hadKeys].some((other) => other.type === 'radio' && other.name === one.name));
            return [...within.querySelectorAll(stops)]
                .filter((one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible')
                .filter((one) => one.tabIndex >= 0 && !had(one))
                .map((one) => one.tagName + ' '
                    + (one.dataset.press || one.name || one.textContent.trim().slice(0, 30)));
        }\
        """;

    private Measured() {}

    @SuppressWarnings("unchecked")
    private static List<String> told(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }

    static List<String> outOfReach(Page page) {
        return told(page, OUT_OF_REACH);
    }

    static List<String> tooSmall(Page page) {
        return told(page, TOO_SMALL);
    }

    static List<String> tooWide(Page page) {
        return told(page, TOO_WIDE);
    }

    /** Empty where a finger hits the first of these, once it is scrolled to. */
    static String covered(Page page, String selector) {
        return (String) page.evaluate(COVERED, selector);
    }

    /** What the Tab key alone does not come to, in the sheet that is open, or else on the page. */
    static List<String> beyondTheKeyboard(Page page) {
        page.evaluate(LISTENS);
        // As many steps as there are things, and a few for what comes while one walks.
        int things = ((Number) page.evaluate("document.querySelectorAll('button, a[href], input, select, textarea,"
                        + " summary').length"))
                .intValue();
        List<String> left = List.of("everything");
        for (int step = 0; step < things + 20 && !left.isEmpty(); step++) {
            page.keyboard().press("Tab");
            if (step % 10 == 9) left = told(page, NEVER_HAD_KEYS);
        }
        return left;
    }

    /** Whether the keyboard is in the sheet that is open. */
    static boolean isInSheet(Page page) {
        return (boolean) page.evaluate("Boolean(document.activeElement.closest('.sheet'))");
    }

    /** Two frames: what is measured of the first is drawn in the second. */
    static void settles(Page page) {
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>"
                + " requestAnimationFrame(done))))");
    }
}

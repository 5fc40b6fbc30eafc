package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import khaimac.engine.Wish;
import khaimac.trial.Waiting;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One walk over everything that an evening needs, on eight screens and in both languages: every view and every sheet.
 * On each GO, HOLD and BLANK are hit where they are seen, nothing goes beyond the side, what a task needs can be
 * scrolled to and pressed, the Tab key comes to everything, Escape gives the keyboard back, and axe finds nothing. It
 * takes long.
 */
@Tag("processes")
class WalkTest {
    private static final Path PICTURES = Path.of("target", "panel", "walk");

    /** Two of them are a laptop at 125 and 150 %; every other one is walked at 200 %, too: half of it each way. */
    private static final int[][] SIZES = {
        {1280, 800}, {800, 1280}, {390, 844}, {844, 390}, {1093, 500}, {853, 533}, {1366, 768}, {1920, 1080}
    };

    /** Views, and what a task needs of each. */
    private static final List<Stop> VIEWS = List.of(
            new Stop(
                    "operate",
                    "[data-press=go]",
                    "[data-press=hold]",
                    "[data-press=blank]",
                    "[data-press=safe]",
                    "[data-press=release]",
                    "[data-press=undo]",
                    "[data-press=add5]",
                    "[data-press=any-time]",
                    "[data-press=pause]",
                    "[data-press=step-back]",
                    "[data-press=back]",
                    "[data-press=message]",
                    "[data-press=unplanned]",
                    "[data-press=announce]",
                    ".frame.on-air[data-surface=banner]",
                    ".lamp"),
            new Stop("titles", ".look", ".nav a[href='#/operate']"),
            new Stop(
                    "hall",
                    ".picture",
                    "[data-press=sharp]",
                    "[data-press=full-screen]",
                    "[data-press=speed-10]",
                    "[data-press=before]",
                    "[data-press=overrun]",
                    "[data-press=wait]",
                    "[data-press=kill-desk]",
                    "[data-press=kill-player]",
                    "[data-press=cable-banner]"),
            new Stop("stage", ".stage-part", ".stage-digits", ".time-bar", ".stage-phase", ".stage-next"),
            new Stop("speaker", ".speaker-time [role=timer]", ".speaker .empty"),
            new Stop(
                    "backstage",
                    ".now-part .part-left",
                    ".next-part .you-are",
                    ".next-part .presets button",
                    "[data-press=ready]",
                    ".later li"),
            new Stop("board", ".board-clock", ".board li.live", ".board li:last-child"),
            new Stop("prepare", ".later-door"),
            new Stop(
                    "outputs",
                    "input[type=range]",
                    "[data-press=identify]",
                    "[data-press^=pattern-]",
                    "[data-press=arm]",
                    ".flow summary"),
            new Stop("log", "a[href='#/report']", "[data-log-who]", "[data-log-what]", ".log li"),
            new Stop("report", "a[href*='as=pdf']", "a[href*='as=csv']", "a[href='#/log']"));

    /** What a title is put right with, once it is chosen. */
    private static final List<String> EDITING =
            List.of(".fields textarea, .fields input", "[data-press=keep]", "[data-press=on-air]");

    /** What opens over Operate, by what; a sheet over a sheet by both. */
    private static final List<Sheet> SHEETS = List.of(
            new Sheet("message", List.of("[data-press=message]"), ".presets button", "[data-press=send-message]"),
            new Sheet("unplanned", List.of("[data-press=unplanned]"), ".presets button", "[data-press=insert-now]"),
            new Sheet("delay", List.of("[data-press=announce]"), "[data-press=delay-10]", "[data-press=apply-delay]"),
            new Sheet("time", List.of("[data-press=any-time]"), "[data-press=give3]", "[data-press=add-any]"),
            new Sheet("fit", List.of("[data-press=announce]", ".sheet [data-press=open-fit]"), "[data-press=fit]"),
            new Sheet(
                    "add-part",
                    List.of("[data-press=announce]", ".sheet [data-press=open-add-part]"),
                    "[data-press=part-1]",
                    ".sheet [data-press=add-part]"),
            new Sheet("step-back", List.of("[data-press=step-back]"), "[data-press=do-step-back]"),
            new Sheet("back", List.of("[data-press=back]"), "[data-press=do-back]"),
            new Sheet("surface", List.of(".frame.on-air"), "[data-press=one-blank]", "[data-press=one-release]"),
            new Sheet("closeup", List.of(".frame.on-air", "[data-press=closeup]"), ".closeup-drawn"),
            new Sheet("lamp", List.of(".lamp")),
            new Sheet("tablets", List.of("[data-press=tablets]"), "[data-press^=pair-]"));

    /** One view, and selectors of what is pressed there. */
    private record Stop(String view, List<String> needs) {
        Stop(String view, String... needs) {
            this(view, List.of(needs));
        }
    }

    private record Sheet(String name, List<String> openers, List<String> needs) {
        Sheet(String name, List<String> openers, String... needs) {
            this(name, openers, List.of(needs));
        }
    }

    private static Chromium chromium;
    private static Stand stand;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.openOutsideOfCi();
        stand = Stand.of(folder -> "vinh-bao-2024-01-30");
        stand.begins("van-nghe");
        stand.begins("trao-huy-hieu");
        goes();
        goes();
    }

    private static void goes() throws Exception {
        var before = stand.seen();
        stand.wish(new Wish.Go());
        Waiting.until(() -> "the list is up", () -> !stand.seen().equals(before));
    }

    @AfterAll
    static void close() {
        if (stand != null) stand.close();
        if (chromium != null) chromium.close();
    }

    static Stream<Arguments> screens() {
        return Stream.of(SIZES).flatMap(size -> Stream.of("vi", "en")
                .map(language -> Arguments.of(size[0], size[1], language)));
    }

    @ParameterizedTest(name = "{0}x{1} {2}")
    @MethodSource("screens")
    void everything_an_evening_needs_is_in_reach(int width, int height, String language) {
        var softly = new SoftAssertions();
        var theme = language.equals("vi") ? "dark" : "light";
        try (var operator = new Operator(chromium.browser(), stand.link(), Operator.Device.TABLET, language, theme)) {
            var page = operator.page();
            page.locator(".go").waitFor();
            page.setDefaultTimeout(10_000);
            page.setViewportSize(width, height);
            var where = width + "x" + height + " " + language + " ";
            for (var stop : VIEWS) at(softly, operator, where + stop.view(), () -> view(softly, operator, stop, where));
            at(softly, operator, where + "title", () -> title(softly, operator, where));
            operator.opens("operate");
            page.locator(".picture.drawn").first().waitFor();
            at(softly, operator, where + "row", () -> rows(softly, page, where));
            sheets(softly, operator, where);
            // At 200 % a page has half the room each way.
            if (width >= 1280) {
                page.setViewportSize(width / 2, height / 2);
                var half = where + "at 200 % ";
                at(softly, operator, half, () -> view(softly, operator, VIEWS.getFirst(), half));
                sheets(softly, operator, half);
            }
            assertThat(operator.mistakes()).as(where).isEmpty();
        }
        softly.assertAll();
    }

    private static void sheets(SoftAssertions softly, Operator operator, String where) {
        for (var sheet : SHEETS)
            at(softly, operator, where + sheet.name(), () -> sheet(softly, operator.page(), sheet, where));
    }

    /** Where something is not there at all the walk goes on, on a page that is opened anew. */
    private static void at(SoftAssertions softly, Operator operator, String name, Runnable step) {
        try {
            step.run();
        } catch (PlaywrightException e) {
            softly.fail(name + ": " + e.getMessage());
            operator.page().reload();
            operator.opens("operate");
        }
    }

    private static void view(SoftAssertions softly, Operator operator, Stop stop, String where) {
        var page = operator.page();
        operator.opens(stop.view());
        var name = where + stop.view();
        Waiting.until(() -> name + " is filled", () -> !page.locator("#view")
                .textContent()
                .matches("(?s).*(Đang chờ bàn|Waiting for the desk).*"));
        if (List.of("operate", "hall").contains(stop.view()))
            page.locator(".picture.drawn").first().waitFor();
        for (var need : stop.needs()) page.locator(need).first().waitFor();
        // It is made by a process of its own, which takes its time on a busy machine.
        if (stop.view().equals("report"))
            page.locator(".as-run h1").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        Measured.settles(page);
        picture(page, name);
        // What only shows, to people who press nothing, has no GO.
        if (page.locator("[data-press=go]").count() > 0)
            softly.assertThat(Measured.outOfReach(page)).as(name).isEmpty();
        whole(softly, page, name, stop.needs());
    }

    /** One title of all, with its fields: on a phone it takes the place of the list. */
    private static void title(SoftAssertions softly, Operator operator, String where) {
        var page = operator.opens("titles").page();
        var first = page.locator(".look").first();
        if (first.isVisible()) first.tap();
        for (var need : EDITING) page.locator(need).first().waitFor();
        Measured.settles(page);
        picture(page, where + "title");
        whole(softly, page, where + "title", EDITING);
    }

    /** A row of the agenda, with what is done to a part in it. */
    private static void rows(SoftAssertions softly, Page page, String where) {
        boolean folded = page.locator(".brief").isVisible();
        if (folded) page.locator(".brief").tap();
        var row = page.locator("[data-row=phong-su]");
        row.scrollIntoViewIfNeeded();
        row.tap();
        page.locator("[data-press=jump-phong-su]:not(:disabled)").waitFor();
        picture(page, where + "row");
        whole(
                softly,
                page,
                where + "row",
                List.of(
                        "[data-press=skip-phong-su]",
                        "[data-press=jump-phong-su]",
                        "[data-press=notes-phong-su]",
                        "[data-move=phong-su] .grip",
                        ".agenda [data-press=open-fit]",
                        ".agenda [data-press=open-add-part]"));
        row.tap();
        if (folded) page.locator(".brief").tap();
    }

    private static void sheet(SoftAssertions softly, Page page, Sheet sheet, String where) {
        var name = where + "sheet " + sheet.name();
        var opener = page.locator(sheet.openers().getFirst()).first();
        if (!opener.isEnabled()) {
            softly.fail(name + ": nothing opens it");
            return;
        }
        opener.focus();
        page.keyboard().press("Enter");
        page.locator(".sheet").waitFor();
        for (var more : sheet.openers().subList(1, sheet.openers().size())) {
            Waiting.until(() -> name + " has the keyboard", () -> Measured.isInSheet(page));
            page.locator(more).first().focus();
            page.keyboard().press("Enter");
        }
        if (!sheet.needs().isEmpty())
            page.locator(".sheet " + sheet.needs().getFirst().replace(".sheet ", ""))
                    .first()
                    .waitFor();
        Waiting.until(() -> name + " has the keyboard", () -> Measured.isInSheet(page));
        Measured.settles(page);
        picture(page, name);
        whole(softly, page, name, sheet.needs());
        softly.assertThat(Measured.isInSheet(page)).as(name + ": Tab stays in it").isTrue();
        page.keyboard().press("Escape");
        // It is gone with the next frame, or not at all.
        Measured.settles(page);
        softly.assertThat(page.locator(".sheet").count()).as(name + ": Escape closes it").isZero();
        softly.assertThat(opener.evaluate("one => one === document.activeElement"))
                .as(name + ": gives the keyboard back")
                .isEqualTo(true);
        if (page.locator(".sheet").count() > 0) page.locator(".sheet > header button").tap();
    }

    private static void whole(SoftAssertions softly, Page page, String name, List<String> needs) {
        softly.assertThat(Measured.tooWide(page)).as(name).isEmpty();
        softly.assertThat(Measured.tooSmall(page)).as(name).isEmpty();
        for (var need : needs) softly.assertThat(Measured.covered(page, need)).as(name).isEmpty();
        softly.assertThat(Chromium.violations(page)).as(name).isEmpty();
        softly.assertThat(Measured.beyondTheKeyboard(page)).as(name + ": by Tab").isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name.strip().replace(' ', '-').replace("%", "") + ".png")));
    }
}

package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
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
 * What an operator's evening was promised, done by a finger on eight screens and in both languages: each promise is
 * kept there, and leaves the hall as it was. Whether everything is in reach is walked by {@link WalkTest}. It takes
 * long.
 */
@Tag("processes")
class OnEveryScreenTest {
    private static final Path PICTURES = Path.of("target", "panel", "every-screen");
    private static final String LIST = "trao-huy-hieu";
    private static final int LONG = 20_000;

    private static Chromium chromium;
    private static Stand stand;

    /** Nobody answers what is asked before its first GO. */
    private static Stand unseen;

    private final SoftAssertions softly = new SoftAssertions();
    private Operator hand;
    private Page page;
    private String where;
    private String screen;
    private String language;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.openOutsideOfCi();
        stand = Stand.of(OnEveryScreenTest::withoutItsFilm);
        unseen = Stand.unseen(folder -> Shows.oldAndWrong(folder).toString());
    }

    @AfterAll
    static void close() {
        if (unseen != null) unseen.close();
        if (stand != null) stand.close();
        if (chromium != null) chromium.close();
    }

    /** A ceremony of the project whose film was left at home. */
    private static String withoutItsFilm(Path folder) {
        var name = "vinh-bao-2024-01-30.show.json";
        try {
            for (var part : List.of("media", "rosters")) {
                var from = Path.of("show-files", part);
                Files.createDirectories(folder.resolve(part));
                try (var files = Files.list(from)) {
                    for (var file : files.filter(Files::isRegularFile)
                            .filter(one -> !one.toString().endsWith(".mp4"))
                            .toList()) Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
            return Files.copy(Path.of("show-files", name), folder.resolve(name)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> screens() {
        return Stream.of("1280x800", "800x1280", "390x844", "844x390", "1093x500", "853x533", "1366x768", "1920x1080")
                .flatMap(size -> Stream.of("vi", "en").map(language -> Arguments.of(size, language)));
    }

    /** One of them. */
    private interface Promise {
        void isKept() throws Exception;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("screens")
    void each_promise_of_the_evening_is_kept(String size, String spoken) throws Exception {
        where = size + " " + spoken;
        screen = size;
        language = spoken;
        stand.begins("van-nghe");
        stand.begins(LIST);
        goes();
        goes();
        Map<String, Promise> promises = new LinkedHashMap<>();
        promises.put("01 GO starts what it says, and is taken back by what names it", this::goAndUndo);
        promises.put("02 a message comes empty, goes to the chair alone, and is taken away by keys", this::message);
        promises.put("03 one step back, a jump and the way back are seen before the press", this::stepsBack);
        promises.put("04 a name of a list on the wall is put right and put back", this::nameOfAList);
        promises.put("05 a text that nobody planned is seen, up and gone", this::unplanned);
        promises.put("06 a surface without its cable says so, and its lamp leads to the cure", this::cable);
        promises.put("07 what cannot be shown is told beside GO, in words for people", this::lack);
        promises.put("08 what is to be known before the first GO is one page", this::opening);
        promises.put("09 leaving is asked first, and no code is shown that leads nowhere", this::leaving);
        promises.put("10 an announced delay is read on Operate, the board and behind the stage", this::announced);
        promises.put("11 a page that has lost the desk claims nothing", this::lost);
        promises.put("12 nothing is read that is not for people", this::words);
        promises.put("13 one surface is seen with all its pixels", this::closeup);
        promises.put("14 the report is read while it runs, and can be taken along", this::report);
        promises.put("15 what is read aloud tells on air from coming, and one slider from another", this::aloud);
        promises.put("17 the stage has its part, what is next and its bar; three minutes come and go", this::stage);
        promises.put("18 a note for the light is written by the agenda and read behind the stage", this::note);
        var theme = spoken.equals("vi") ? "dark" : "light";
        try (var operator = new Operator(chromium.browser(), stand.link(), Operator.Device.TABLET, spoken, theme)) {
            hand = operator;
            page = operator.page();
            page.locator(".go").waitFor();
            page.setDefaultTimeout(LONG);
            sized(page);
            for (var each : promises.entrySet()) keeps(each.getKey(), each.getValue());
            softly.assertThat(operator.mistakes()).as(where).isEmpty();
        }
        softly.assertAll();
    }

    private void sized(Page one) {
        int cross = screen.indexOf('x');
        one.setViewportSize(
                Integer.parseInt(screen.substring(0, cross)), Integer.parseInt(screen.substring(cross + 1)));
    }

    /** Where one is not kept the next ones are tried on a page that is opened anew. */
    private void keeps(String name, Promise promise) {
        try {
            hand.opens("operate");
            closesAgenda();
            page.locator(".picture.drawn").first().waitFor();
            promise.isKept();
        } catch (Exception | AssertionError e) {
            softly.fail(where + ", " + name + ": " + e.getMessage());
            picture(page, "broken-" + name.substring(0, 2));
            if (e instanceof PlaywrightException) page.reload();
        }
    }

    private void picture(Page of, String name) {
        of.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(where.replace(' ', '-') + "-" + name + ".png")));
    }

    private static void goes() throws Exception {
        var before = stand.seen();
        stand.wish(new Wish.Go());
        Waiting.until(() -> "the next is up", () -> !stand.seen().equals(before));
    }

    private static void gone(Page from, String selector) {
        from.locator(selector)
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void comes(String what, BooleanSupplier is) {
        Waiting.until(() -> what, is);
    }

    private String read(String selector) {
        return page.locator(selector).first().textContent().strip();
    }

    /** On a small screen the agenda is a line until it is opened. */
    private void opensAgenda() {
        if (page.locator(".brief[aria-expanded=false]").isVisible()) hand.taps(page.locator(".brief"));
    }

    private void closesAgenda() {
        if (page.locator(".brief[aria-expanded=true]").isVisible()) hand.taps(page.locator(".brief"));
    }

    private static BufferedImage wall() {
        try {
            return stand.picture();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isUp(BufferedImage picture) {
        return Stand.different(wall(), picture) < 400;
    }

    /** The wall once what came last has come all the way: by the pages that turn, a second or two. */
    private static BufferedImage settled() {
        var rest = wall();
        for (int alike = 0, tries = 0; alike < 20 && tries < 400; tries++) {
            var now = wall();
            alike = Stand.different(rest, now) == 0 ? alike + 1 : 0;
            rest = now;
        }
        return rest;
    }

    private BufferedImage glimpse(String in) throws Exception {
        return Operator.seen(page.locator(in + " .glimpse").first().locator(".picture.drawn"));
    }

    private void goAndUndo() {
        softly.assertThat(Measured.outOfReach(page)).as(where).isEmpty();
        var before = settled();
        var promised = hand.goWords();
        hand.go();
        comes("the next page is up after " + promised, () -> !isUp(before));
        hand.taps(page.locator("[data-press=undo]:not(:disabled)"));
        comes("all is as before", () -> isUp(before));
        hand.taps("hold");
        page.locator("[data-press=hold][aria-pressed=true]").waitFor();
        hand.taps("release");
        page.locator("[data-press=hold][aria-pressed=false]").waitFor();
    }

    private void message() {
        var wall = settled();
        hand.taps("message");
        assertThat(page.locator(".sheet input[type=text]").inputValue()).isEmpty();
        assertThat(page.locator(".sheet input[name=surface][value=stage]").isChecked())
                .isTrue();
        hand.taps("preset-1");
        gone(page, ".sheet");
        page.locator(".frame.on-air[data-surface=stage] .tag.message").waitFor();
        assertThat(isUp(wall)).as("the hall sees nothing of it").isTrue();
        page.locator("[data-press=message]").focus();
        page.keyboard().press("Enter");
        page.locator(".sheet").waitFor();
        assertThat(page.locator(".sheet input[type=text]").inputValue()).isEmpty();
        hand.button("end-stage").focus();
        page.keyboard().press("Enter");
        gone(page, ".frame.on-air .tag.message");
        comes("the keyboard is still in the sheet", () -> Measured.isInSheet(page));
        page.keyboard().press("Escape");
        gone(page, ".sheet");
    }

    private void stepsBack() throws Exception {
        var was = settled();
        hand.taps("step-back");
        var before = glimpse(".sheet");
        assertThat(read("[data-press=do-step-back]")).isNotEmpty();
        hand.taps("do-step-back");
        comes("what was seen before the press is up", () -> holds(() -> stand.isOnTheWall(before)));
        hand.go();
        comes("GO takes the step again", () -> isUp(was));

        opensAgenda();
        hand.taps(page.locator("[data-row=khen-thuong]"));
        var jumped = glimpse(".row.open");
        hand.taps("jump-khen-thuong");
        comes("the jump brought what was seen", () -> holds(() -> stand.isOnTheWall(jumped)));
        closesAgenda();
        hand.taps("back");
        var part = glimpse(".sheet");
        assertThat(read("[data-press=do-back]")).contains("Huy hiệu");
        hand.taps("do-back");
        comes("the part where one was", () -> holds(() -> stand.isOnTheWall(part)));
        goes();
        goes();
        comes("its list", () -> isUp(was));
    }

    private interface Asked {
        boolean is() throws Exception;
    }

    private static boolean holds(Asked asked) {
        try {
            return asked.is();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void nameOfAList() {
        var was = settled();
        hand.taps(page.locator(".frame.on-air[data-surface=backdrop]"));
        hand.taps(page.locator(".mends .mend").nth(1));
        var name = page.locator("#row-name");
        var before = name.inputValue();
        name.fill("Trần Thị Thử");
        hand.taps(page.locator("[data-press=on-air]:not(:disabled)"));
        comes("the wall has another name", () -> !isUp(was));
        name.fill(before);
        hand.taps(page.locator("[data-press=on-air]:not(:disabled)"));
        comes("and the one of before", () -> isUp(was));
    }

    private void unplanned() {
        var was = settled();
        hand.taps("unplanned");
        hand.taps(page.locator(".unplanned .presets button").first());
        page.locator(".unplanned .picture.drawn").first().waitFor();
        hand.taps(page.locator("[data-press=insert-now]:not(:disabled)"));
        comes("the hall reads it", () -> !isUp(was));
        gone(page, ".sheet");
        hand.taps("unplanned");
        hand.taps("away-backdrop");
        comes("and it is gone", () -> isUp(was));
    }

    private void cable() {
        hand.opens("hall").taps("cable-stage");
        hand.opens("operate");
        page.locator(".frame.on-air[data-surface=stage].dark-now").waitFor();
        hand.taps(page.locator(".lamps .ill .lamp"));
        assertThat(read(".sheet .lamp-cause")).isNotEmpty();
        hand.taps("to-outputs");
        page.locator(".page.on-outputs .device.output.ill.sought").waitFor();
        hand.opens("hall").taps("cable-stage");
        hand.opens("operate");
        page.locator(".frame.on-air[data-surface=stage]:not(.dark-now)").waitFor();
        gone(page, ".lamps .ill");
    }

    private void lack() throws Exception {
        var was = settled();
        stand.begins("on-truyen-thong");
        page.locator(".prepared.lacks").waitFor();
        assertThat(read(".lack")).contains("phim-thu.mp4", language.equals("vi") ? "hình chờ" : "idle look");
        softly.assertThat(Measured.covered(page, ".lack")).as(where).isEmpty();
        softly.assertThat(Chromium.violations(page)).as(where).isEmpty();
        picture(page, "lack");
        stand.begins(LIST);
        goes();
        goes();
        comes("the list is up again", () -> isUp(was));
    }

    private void opening() {
        try (var other = new Operator(
                chromium.browser(), unseen.link(), Operator.Device.TABLET, language, "dark")) {
            var first = other.page();
            sized(first);
            first.locator(".opening .error").first().waitFor();
            assertThat(first.locator(".opening").textContent()).contains("2023").contains("khong-co");
            Measured.settles(first);
            picture(first, "opening");
            assertThat(Measured.covered(first, ".opening footer [data-press=begin]")).isEmpty();
            assertThat(Measured.tooWide(first)).isEmpty();
            assertThat(first.locator(".opening [data-press=move], .opening [data-press=keep-day]").count())
                    .isEqualTo(2);
            assertThat(other.mistakes()).isEmpty();
        }
    }

    private void leaving() {
        hand.taps("tablets");
        hand.button("pair-control").waitFor();
        var link = GuestsTest.paired(hand, "control");
        assertThat(page.locator(".door .qr").count()).as("no network is chosen").isZero();
        page.keyboard().press("Escape");
        gone(page, ".sheet");
        try (var tablet = new Operator(chromium.browser(), link, Operator.Device.TABLET, language, "dark")) {
            var its = tablet.page();
            sized(its);
            its.locator(".go").waitFor();
            tablet.taps("leave");
            tablet.taps("stay");
            gone(its, ".sheet");
            its.locator(".go").waitFor();
            tablet.taps("leave");
            tablet.taps("leave-now");
            its.locator(".pair").waitFor();
        }
    }

    private void announced() {
        hand.taps("announce");
        hand.taps("delay-10");
        if (page.locator(".sheet").count() > 0) page.keyboard().press("Escape");
        gone(page, ".sheet");
        opensAgenda();
        page.locator(".agenda .announced").first().waitFor();
        var told = Pattern.compile("\\d+:\\d\\d")
                .matcher(read("[data-row=ket-thuc] .told"))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        hand.opens("board");
        assertThat(page.locator(".board").textContent()).contains(told);
        hand.opens("backstage");
        page.locator(".backstage .announced").waitFor();
        assertThat(page.locator(".backstage").textContent()).contains(told);
        hand.opens("operate");
        closesAgenda();
        hand.taps("announce");
        hand.taps("delay-0");
        if (page.locator(".sheet").count() > 0) page.keyboard().press("Escape");
        gone(page, ".agenda .announced");
    }

    private void lost() throws Exception {
        try (var behind = new Rig.Behind(stand)) {
            var its = behind.tablet().page();
            its.evaluate("word => localStorage.setItem('language', word)", language);
            its.reload();
            sized(its);
            its.locator(".frame.on-air .picture.drawn").first().waitFor();
            behind.cut().silent(true);
            its.locator(".lost").waitFor();
            assertThat(its.locator(".frame.on-air:not(.lit-unknown)").count()).isZero();
            assertThat(its.locator(".lamps .well, .lamps .ill").count()).isZero();
            picture(its, "lost");
            assertThat(Measured.tooWide(its)).isEmpty();
            behind.cut().silent(false);
            its.locator(".page:not(.is-off)").waitFor();
            gone(its, ".lit-unknown");
        }
    }

    private void words() {
        for (var view : PeoplesWordsTest.VIEWS) {
            hand.opens(view);
            comes("something is read", () -> !PeoplesWordsTest.words(page).isBlank());
            // The file that was left at home is told by its name: somebody has to bring it.
            softly.assertThat(PeoplesWordsTest.notForPeople(page, language))
                    .as(where + " " + view)
                    .isSubsetOf("media/", ".mp4");
        }
    }

    private void closeup() {
        hand.taps(page.locator(".frame.on-air[data-surface=backdrop]"));
        hand.taps("closeup");
        page.locator(".closeup-drawn").waitFor();
        comes("every pixel", () -> page.locator(".closeup canvas").first().evaluate("one => one.width").equals(1920));
        page.keyboard().press("Escape");
        gone(page, ".closeup");
        if (page.locator(".sheet").count() > 0) page.keyboard().press("Escape");
        gone(page, ".sheet");
    }

    private void report() {
        hand.opens("report");
        page.locator(".as-run h1").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(page.locator(".as-run").textContent()).contains("Huy hiệu");
        for (var way : List.of("a[href*='as=pdf']", "a[href*='as=csv']"))
            assertThat(Measured.covered(page, way)).isEmpty();
    }

    private void aloud() {
        var coming = labels(".frame.coming");
        assertThat(labels(".frame.on-air")).isNotEmpty().doesNotContainAnyElementsOf(coming);
        hand.opens("outputs");
        page.locator("input[type=range]").first().waitFor();
        assertThat(labels("input[type=range]")).isNotEmpty().doesNotHaveDuplicates().doesNotContain("");
    }

    /** What is read aloud of each. */
    private List<String> labels(String selector) {
        return page.locator(selector).all().stream()
                .map(one -> one.getAttribute("aria-label") == null ? one.textContent() : one.getAttribute("aria-label"))
                .toList();
    }

    private void stage() {
        hand.opens("stage");
        for (var part : List.of(".stage-part", ".stage-next", ".time-bar", ".stage-digits"))
            assertThat(Measured.covered(page, part)).isEmpty();
        hand.opens("operate");
        var ends = read(".time-words");
        hand.taps("any-time");
        hand.taps("give3");
        gone(page, ".sheet");
        comes("three minutes more", () -> !read(".time-words").equals(ends));
        hand.taps(page.locator("[data-press=undo]:not(:disabled)"));
        hand.opens("backstage");
        hand.taps(page.locator("[data-part=cam-tuong]"));
        page.locator(".my-turn").waitFor();
        hand.taps(page.locator("[data-part=cam-tuong]"));
        gone(page, ".my-turn");
    }

    private void note() {
        var words = "Tắt đèn bên trái, " + where;
        opensAgenda();
        hand.taps(page.locator("[data-row=cam-tuong]"));
        hand.taps("notes-cam-tuong");
        page.locator("[data-note=light]").fill(words);
        page.locator("[data-note=light]").press("Enter");
        page.keyboard().press("Escape");
        gone(page, ".sheet");
        hand.opens("backstage");
        hand.taps(page.locator(".presets button", new Page.LocatorOptions()
                .setHasText(language.equals("vi") ? "Ánh sáng" : "Light")));
        page.locator(".post-note", new Page.LocatorOptions().setHasText(words))
                .first()
                .waitFor();
    }
}

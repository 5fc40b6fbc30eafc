package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import khaimac.panel.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be known before a ceremony is one page of Home; every way on from it is one press, and asked once. */
@Tag("processes")
class StartingTest {
    private static final double PATIENT = 45_000;
    private static final Pattern PID = Pattern.compile("\"pid\":(\\d+)");

    @TempDir
    private Path folder;

    private HomeRig rig;
    private Home home;

    @BeforeEach
    void open() throws IOException {
        rig = new HomeRig(Chromium.openOutsideOfCi(), folder, PATIENT);
        for (var show : List.of("sang", "chieu"))
            Files.writeString(
                    folder.resolve("show-files/" + show + ".show.json"),
                    text("Lễ buổi " + show),
                    StandardCharsets.UTF_8);
        home = rig.open();
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** By its plan it begins about now, on another day. */
    private static String text(String title) {
        return """
            {"format": "khaimac-show/1", "title": "%s", "date": "2023-05-19", "surfaces": ["backdrop"],
             "looks": {"words": {"message": "Xin mời các đại biểu"}}, "idle": {"backdrop": "words"},
             "segments": [{"id": "mo", "name": "Mở đầu", "start": "%s", "length": "10m",
                           "cues": [{"at": "start", "put": {"backdrop": "words"}}]},
                          {"id": "het", "name": "Kết thúc", "length": "10m",
                           "cues": [{"at": "start", "put": {"backdrop": "words"}}]}]}
            """.formatted(title, DateTimeFormatter.ofPattern("HH:mm").format(now()));
    }

    @AfterEach
    void close() throws Exception {
        if (rig == null) return;
        for (var run : List.of("sang", "chieu")) killed(run);
        rig.close();
    }

    private static void reads(Page page, String where, String words) {
        page.locator(where, new Page.LocatorOptions().setHasText(words))
                .first()
                .waitFor();
    }

    private static void gone(Locator what) {
        what.waitFor(new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private ProcessHandle guard(String run) throws IOException {
        var found = PID.matcher(Files.readString(folder.resolve("runs/" + run + "/house/started.json")));
        assertThat(found.find()).isTrue();
        return ProcessHandle.of(Long.parseLong(found.group(1))).orElse(null);
    }

    /** All processes of a run at once, as when the machine goes dark. */
    private void killed(String run) throws Exception {
        if (!Files.exists(folder.resolve("runs/" + run + "/house/started.json"))) return;
        var guard = guard(run);
        if (guard == null) return;
        var all = Stream.concat(Stream.of(guard), guard.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var one : all) one.onExit().get(20, TimeUnit.SECONDS);
    }

    private static Page panel(Page page, String run) {
        var open = page.locator("[data-run='" + run + "'] [data-press=open]");
        open.waitFor();
        var panel = page.context().newPage();
        panel.setViewportSize(1280, 800);
        panel.navigate(Objects.requireNonNull(open.getAttribute("href")));
        panel.locator(".go").waitFor();
        return panel;
    }

    @Test
    void another_day_a_run_of_before_and_a_taken_hall_are_answered_by_one_press_each() throws Exception {
        var page = rig.visitor(home.link());
        page.locator("[data-show=sang] [data-press=run]").click();
        reads(page, ".opening", "Ngày trong kịch bản là 19/5/2023");
        looked(page, "starting-day");
        page.locator("[data-press=start-today]").click();
        var panel = panel(page, "sang");
        reads(panel, ".go-words", "Mở đầu");
        assertThat(panel.locator(".opening, .opening-line").count())
                .as("what was answered on Home is not asked again")
                .isZero();
        go(panel);
        reads(panel, ".row.live", "Mở đầu");
        assertThat(panel.locator(".question").count()).as("it is today").isZero();
        panel.close();

        killed("sang");
        reads(page, "[data-run=sang]", "dở dang");
        page.locator("[data-show=sang] [data-press=run]").click();
        reads(page, ".opening", "đang ở phần “Mở đầu”");
        reads(page, ".opening", "Buổi dở dang vẫn nằm trong danh sách, không mất gì.");
        looked(page, "starting-before");
        page.locator("[data-press=start-go-on]").click();
        panel = panel(page, "sang");
        reads(panel, ".row.live", "Mở đầu");
        assertThat(panel.locator(".opening, .opening-line").count()).isZero();
        panel.close();

        var first = guard("sang");
        page.locator("[data-show=chieu] [data-press=run]").click();
        reads(page, ".opening", "“Lễ buổi sang” còn mở ở hội trường này");
        reads(page, ".opening", "Buổi ấy đang ở phần “Mở đầu”.");
        looked(page, "starting-taken");
        page.locator("[data-press=start-own-day]").click();
        panel = panel(page, "chieu");
        reads(panel, ".go-words", "Mở đầu");
        assertThat(first.isAlive()).isFalse();
        go(panel);
        reads(panel, ".row.live", "Mở đầu");
        assertThat(panel.locator(".question").count())
                .as("its own day was chosen")
                .isZero();
    }

    private static void go(Page panel) {
        panel.waitForCondition(() -> (boolean) panel.evaluate(
                "!document.querySelector('.go').disabled && performance.now() - (window.lifted || -1000) > 700"));
        panel.locator(".go").click();
    }

    private static void looked(Page page, String name) {
        for (var language : List.of("vi", "en")) {
            for (var size : List.of(List.of(1536, 700), List.of(1093, 500), List.of(853, 533), List.of(390, 844))) {
                page.setViewportSize(size.get(0), size.get(1));
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(HomeRig.PICTURES.resolve(name + "-" + language + "-" + size.get(0) + ".png")));
                assertThat((boolean) page.locator(".opening footer button").last().evaluate("""
                    one => {
                        const box = one.getBoundingClientRect();
                        const found = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
                        return box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight && one === found;
                    }"""))
                        .as("the last way on, on " + size)
                        .isTrue();
            }
            assertThat(Chromium.violations(page)).isEmpty();
            page.evaluate("document.querySelector('.lang').click()");
            page.locator(".lang[lang=" + (language.equals("vi") ? "vi" : "en") + "]")
                    .waitFor();
        }
        page.setViewportSize(1536, 700);
    }

    @Test
    void a_clean_show_of_today_in_a_free_hall_is_asked_nothing() throws Exception {
        Files.writeString(
                folder.resolve("show-files/sang.show.json"),
                text("Lễ buổi sáng").replace("2023-05-19", now().toLocalDate().toString()),
                StandardCharsets.UTF_8);
        var page = rig.visitor(home.link());
        page.locator("[data-show=sang] [data-press=run]").click();
        page.locator("[data-run=sang]").waitFor();
        gone(page.locator(".opening"));
    }
}

package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.hall.Region;
import khaimac.hall.Wire;
import khaimac.machine.House;
import khaimac.machine.SystemWatch;
import khaimac.notation.Notation;
import khaimac.output.serial.Controller;
import khaimac.output.serial.Pty;
import khaimac.output.window.DummyDesktop;
import khaimac.panel.browser.Chromium;
import khaimac.scene.SurfaceName;
import khaimac.showfile.HallFile;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hall is made in the browser from what is plugged in, and what was laid is what stands in front of the audience. */
@Tag("processes")
class HallPageTest {
    private static final String SHOW = "lao-cai-gap-mat-2024-05-10";
    private static final double PATIENT = 60_000;
    private static final Path PICTURES = Path.of("target", "panel");
    private static final int RED = 0xFF0000;
    private static final int WHITE = 0xFFFFFF;

    private static final String BY_HAND = """
        {
          "format": "khaimac-hall/1",
          "name": "Nhà văn hóa", // đo ngày 12/01
          "surfaces": {"backdrop": {"pixels": [640, 256]}, "banner": {"pixels": [64, 16]}},
          "outputs": [
            // bên trái sân khấu
            {"name": "Băng chữ", "ddp": {"to": "127.0.0.1"}, "shows": [{"surface": "banner"}]},
            {"name": "Phông", "simulated": {}, "shows": [{"surface": "backdrop"}]}
          ]
        }
        """;

    @TempDir
    private Path folder;

    private final List<Throwable> mistakes = new CopyOnWriteArrayList<>();
    private Chromium chromium;
    private Home home;
    private Process process;

    @BeforeEach
    void browser() throws IOException {
        chromium = Chromium.openOutsideOfCi();
        Files.createDirectories(folder.resolve("show-files"));
        Files.createDirectories(folder.resolve("displays"));
        Files.createDirectories(PICTURES);
        Files.copy(
                Path.of("show-files", SHOW + ".show.json"),
                folder.resolve("show-files").resolve(SHOW + ".show.json"));
    }

    @AfterEach
    void close() throws InterruptedException {
        if (home != null) home.close();
        if (chromium != null) chromium.close();
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
        assertThat(mistakes).isEmpty();
    }

    private String here() throws IOException {
        home = Home.open(new Home.Setting(folder, "a-code-of-this-test", "vi", new SystemWatch()), mistakes::add);
        return home.link();
    }

    /** Home as it is started by an icon, before a desktop that has these monitors. */
    private String before(DummyDesktop desktop) throws IOException {
        var words = new ArrayList<>(House.java("-Xmx150m", folder));
        words.addAll(List.of("home", "--no-browser"));
        var builder = new ProcessBuilder(words)
                .redirectError(folder.resolve("home.txt").toFile());
        builder.environment().put("DISPLAY", desktop.display());
        process = builder.start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = Objects.requireNonNull(said.readLine(), () -> "Home ends: " + read(folder.resolve("home.txt")));
        return line.substring(line.indexOf("http"));
    }

    private Page page(String link, String hash, String waits) {
        var context = chromium.browser().newContext();
        context.setDefaultTimeout(PATIENT);
        var page = context.newPage();
        page.setViewportSize(1536, 1400);
        page.navigate(link);
        page.locator(".shelf").waitFor();
        if (!hash.isEmpty()) page.navigate(link.replaceAll("#.*", hash));
        page.locator(waits).first().waitFor();
        return page;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private Path file(String name) {
        return folder.resolve("displays").resolve(name + ".hall.json");
    }

    private HallFile.Reading reading(String name) throws IOException {
        return HallFile.read(name, Files.readAllBytes(file(name)));
    }

    private static void drag(Page page, Locator from, Locator to, double x, double y) {
        from.scrollIntoViewIfNeeded();
        BoundingBox box = from.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        BoundingBox goal = to.boundingBox();
        page.mouse()
                .move(
                        goal.x + goal.width / 2,
                        goal.y + goal.height / 2,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
        page.mouse()
                .move(
                        goal.x + goal.width * x,
                        goal.y + goal.height * y,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
    }

    private static Locator chip(Page page, String surface) {
        return page.locator(".chip[data-surface='" + surface + "']");
    }

    private static Locator output(Page page, String name) {
        return page.locator(".out-picture[data-output='" + name + "']");
    }

    private static Locator region(Page page, String output, String surface) {
        return output(page, output).locator(".region[data-surface='" + surface + "']");
    }

    private static void field(Page page, String name, String value) {
        page.locator("[data-field='" + name + "']").first().fill(value);
        page.locator("[data-field='" + name + "']").first().press("Tab");
    }

    private static String lies(Page page, String output, String surface) {
        return Objects.requireNonNullElse(region(page, output, surface).getAttribute("title"), "");
    }

    @Test
    void a_hall_is_made_from_found_monitors_with_the_mouse_and_its_pattern_is_up_on_them() throws Exception {
        try (var desktop = DummyDesktop.start(folder)) {
            desktop.plug("DUMMY1", "1280x720", 1280, 0);
            desktop.plug("DUMMY2", "1024x768", 0, 720);
            var link = before(desktop);
            var page = page(link, "", ".hall-shelf");
            page.locator(".hall-shelf .shelf-head button").click();
            page.locator(".hall-shelf input[name=title]").fill("Nhà văn hóa xã Thử");
            page.locator(".hall-shelf form button.strong").click();
            page.locator(".out-picture[data-found=DUMMY2]").waitFor();
            assertThat(page.locator(".plugged .device").allInnerTexts())
                    .anySatisfy(words -> assertThat(words).contains("DUMMY0", "màn hình của người điều khiển"))
                    .anySatisfy(words -> assertThat(words).contains("DUMMY1", "1280 × 720", "1280,0"));

            drag(page, chip(page, "backdrop"), page.locator(".out-picture[data-found=DUMMY1]"), 0.5, 0.5);
            region(page, "DUMMY1", "backdrop").waitFor();
            assertThat(lies(page, "DUMMY1", "backdrop")).contains("1280 × 720").contains("0, 0");
            drag(page, chip(page, "stage"), page.locator(".out-picture[data-found=DUMMY2]"), 0.5, 0.5);
            region(page, "DUMMY2", "stage").waitFor();

            region(page, "DUMMY1", "backdrop").click();
            // Whoever types sees first whose height it is.
            page.waitForCondition(() -> page.locator("[data-field='height']")
                    .first()
                    .inputValue()
                    .equals("720"));
            field(page, "height", "512");
            page.waitForCondition(() -> lies(page, "DUMMY1", "backdrop").contains("1280 × 512"));
            page.locator(".chips > button[aria-expanded]").click();
            page.locator(".adding input[name=surface]").fill("banner");
            page.locator(".adding input[name=width]").fill("640");
            page.locator(".adding input[name=height]").fill("128");
            page.locator(".adding button").click();
            // Let go of near the bottom edge and the left one: it lies at both.
            drag(page, chip(page, "banner"), output(page, "DUMMY1"), 0.26, 0.905);
            page.waitForCondition(() -> lies(page, "DUMMY1", "banner").contains("ở 0, 592"));
            // Over the backdrop there is no room: it goes beside it.
            drag(page, region(page, "DUMMY1", "banner"), output(page, "DUMMY1"), 0.5, 0.4);
            page.waitForCondition(() -> lies(page, "DUMMY1", "banner").contains(", 512."));
            region(page, "DUMMY1", "banner").focus();
            page.keyboard().press("Shift+ArrowDown");
            page.waitForCondition(() -> lies(page, "DUMMY1", "banner").contains(", 522."));
            page.keyboard().press("ArrowDown");
            page.waitForCondition(() -> lies(page, "DUMMY1", "banner").contains(", 523."));
            field(page, "x", "100");
            page.waitForCondition(() -> lies(page, "DUMMY1", "banner").contains("ở 100, 523."));
            page.locator("[data-stage=backdrop]").click();
            page.locator(".on-stage[data-surface=backdrop]").waitFor();
            drag(page, page.locator(".on-stage[data-surface=backdrop]"), page.locator(".stage"), 0.5, 0.4);
            var staged = page.locator(".on-stage[data-surface=backdrop]");
            page.waitForCondition(() -> Objects.requireNonNullElse(staged.getAttribute("title"), "")
                    .matches(".* trái (29\\.[5-9]|30(\\.[0-5])?) %.*"));

            assertThat(file("nha-van-hoa-xa-thu")).doesNotExist();
            page.locator(".save").click();
            page.waitForCondition(() -> Files.exists(file("nha-van-hoa-xa-thu")));
            assertThat(checked("nha-van-hoa-xa-thu")).isZero();
            var hall = reading("nha-van-hoa-xa-thu");
            assertThat(hall.findings()).isEmpty();
            assertThat(hall.hall().surface(new SurfaceName("banner"))).satisfies(banner -> {
                assertThat(banner.width()).isEqualTo(640);
                assertThat(banner.height()).isEqualTo(128);
            });

            page.locator("[data-pattern=corners]").click();
            var backdrop = new Region(1280, 0, 1, 1);
            var banner = new Region(1380, 523, 1, 1);
            var stage = new Region(0, 720, 1, 1);
            seen(desktop, backdrop, RED);
            seen(desktop, banner, RED);
            seen(desktop, stage, RED);
            seen(desktop, new Region(1280 + 1279, 511, 1, 1), WHITE);
            seen(desktop, new Region(1380 + 639, 523 + 127, 1, 1), WHITE);

            // Somebody sees the red corner at the bottom right: the picture is turned under his eyes.
            region(page, "DUMMY1", "banner").click();
            page.locator("[data-corner=bottom-right]").click();
            seen(desktop, banner, WHITE);
            seen(desktop, new Region(1380 + 639, 523 + 127, 1, 1), RED);
            page.keyboard().press("Escape");
            page.waitForCondition(() -> page.locator(".rest").count() == 0);
            seen(desktop, backdrop, 0);
            seen(desktop, banner, 0);

            // The screen before which he sits: two presses to use it, and he has it back without any.
            page.locator(".device", new Page.LocatorOptions().setHasText("DUMMY0"))
                    .locator("button")
                    .click();
            page.locator(".device button.danger").click();
            output(page, "DUMMY0").waitFor();
            chip(page, "banner").click();
            page.locator(".put-on button", new Page.LocatorOptions().setHasText("DUMMY0"))
                    .click();
            region(page, "DUMMY0", "banner").waitFor();
            page.locator("[data-pattern=corners]").click();
            seen(desktop, new Region(0, 0, 1, 1), RED);
            seen(desktop, new Region(0, 0, 1, 1), 0);
            page.waitForCondition(() -> page.locator(".rest").count() == 0);
            region(page, "DUMMY0", "banner").focus();
            page.keyboard().press("Delete");
            page.waitForCondition(() -> region(page, "DUMMY0", "banner").count() == 0);
            output(page, "DUMMY0").click();
            page.locator(".out-name", new Page.LocatorOptions().setHasText("DUMMY0"))
                    .click();
            page.locator(".chosen-one [data-field=output]").waitFor();
            page.locator(".chosen-one > button").click();
            page.waitForCondition(() -> output(page, "DUMMY0").count() == 0);

            page.locator("[data-pattern=corners]").click();
            seen(desktop, backdrop, RED);
            process.destroyForcibly();
            // Also where nobody could say good-bye.
            seen(desktop, backdrop, 0);
        }
    }

    @Test
    void lamps_that_hang_the_other_way_are_put_right_by_what_somebody_sees() throws IOException {
        Pty.assumeSocat();
        try (var cable = new Pty(folder, "cable").plug();
                var lamps = new Controller(cable, Wire.Speaks.ADALIGHT)) {
            Files.writeString(file("nha"), BY_HAND);
            var page = page(here(), "#/hall/nha", ".region");
            page.locator("[data-wire=serial]").click();
            page.locator(".connecting input[name=port]").fill(cable.port());
            page.locator(".connecting input[name=surface]").fill("bang");
            page.locator(".connecting input[name=width]").fill("16");
            page.locator(".connecting input[name=height]").fill("8");
            page.locator(".connecting input[name=name]").fill("Băng");
            page.locator(".connecting button").click();
            region(page, "Băng", "bang").click();
            page.locator("[data-pattern=corners]").click();
            lit(lamps, 0, RED);
            lit(lamps, 127, WHITE);
            // He sees the red corner at the bottom right, as where the cable begins there.
            page.locator("[data-corner=bottom-right]").click();
            lit(lamps, 0, WHITE);
            lit(lamps, 127, RED);
            page.locator(".seen .row button").last().click();
            lit(lamps, 112, RED);
            page.locator("[data-pattern=checker]").click();
            lit(lamps, 112, WHITE);
            page.locator(".rest").click();
            page.waitForCondition(() -> page.locator(".rest").count() == 0);
            page.locator(".save:enabled").click();
            page.waitForCondition(() -> read(file("nha")).contains("bottom-right"));
            assertThat(reading("nha").findings()).isEmpty();
        }
    }

    private static void lit(Controller lamps, int lamp, int colour) {
        Waiting.until(() -> "lamp " + lamp + " is " + Integer.toHexString(colour), () -> {
            var pictures = lamps.pictures();
            if (pictures.isEmpty()) return false;
            var last = pictures.getLast();
            int at = 3 * lamp;
            return ((last[at] & 0xFF) << 16 | (last[at + 1] & 0xFF) << 8 | (last[at + 2] & 0xFF)) == colour;
        });
    }

    @Test
    void a_surface_is_laid_with_a_finger() throws IOException {
        Files.writeString(file("nha"), BY_HAND);
        var page = page(here(), "#/hall/nha", ".region");
        var touch = page.context().newCDPSession(page);
        var banner = region(page, "Băng chữ", "banner");
        banner.scrollIntoViewIfNeeded();
        var from = banner.boundingBox();
        var to = output(page, "Phông").boundingBox();
        // The backdrop fills the simulated picture to the right: beside it there is room below.
        touch(touch, "touchStart", from.x + 5, from.y + 5);
        touch(touch, "touchMove", from.x + 40, from.y + 60);
        touch(touch, "touchMove", to.x + to.width / 2, to.y + to.height - 4);
        touch(touch, "touchEnd", 0, 0);
        region(page, "Phông", "banner").waitFor();
        page.waitForCondition(() -> output(page, "Băng chữ").count() == 0);
        assertThat(lies(page, "Phông", "banner")).contains(", 256.");
    }

    private static void touch(CDPSession to, String what, double x, double y) {
        var points = new JsonArray();
        if (!what.equals("touchEnd")) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var said = new JsonObject();
        said.addProperty("type", what);
        said.add("touchPoints", points);
        to.send("Input.dispatchTouchEvent", said);
    }

    private static void seen(DummyDesktop desktop, Region place, int colour) {
        Waiting.until(
                () -> place + " is " + Integer.toHexString(colour) + ", seen is "
                        + Integer.toHexString(at(desktop, place)),
                () -> at(desktop, place) == colour);
    }

    private static int at(DummyDesktop desktop, Region place) {
        try {
            return desktop.seen(place)[0];
        } catch (IOException e) {
            return -1;
        }
    }

    /** What the verb says of it that everybody asks. */
    private int checked(String name) throws IOException, InterruptedException {
        var words = new ArrayList<>(House.java("-Xmx128m", folder));
        words.addAll(List.of("check", file(name).toString()));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("check.txt").toFile())
                .start()
                .waitFor();
    }

    @Test
    void a_hall_is_made_with_the_keyboard_alone() throws IOException {
        var page = page(here(), "", ".hall-shelf");
        to(page, ".hall-shelf .shelf-head button");
        page.keyboard().press("Enter");
        to(page, ".hall-shelf input[name=title]");
        page.keyboard().type("Hội trường phím");
        page.keyboard().press("Enter");
        page.locator(".hall .chip").first().waitFor();
        page.waitForCondition(() -> page.locator(".plugged [role=status]").count() == 0);
        to(page, ".plugged .by-hand [data-wire=ddp]");
        page.keyboard().press("Enter");
        to(page, ".connecting input[name=to]");
        page.keyboard().type("127.0.0.1");
        to(page, ".connecting input[name=surface]");
        page.keyboard().type("bang");
        page.keyboard().press("Enter");
        region(page, "Dải đèn", "bang").waitFor();
        to(page, ".chip[data-surface=stage]");
        page.keyboard().press("Enter");
        to(page, ".put-on button");
        page.keyboard().press("Enter");
        region(page, "Dải đèn", "stage").waitFor();
        to(page, "[data-output='Dải đèn'] .region[data-surface=stage]");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("ArrowDown");
        page.waitForCondition(() -> lies(page, "Dải đèn", "stage").contains("ở 74, 1.")
                || lies(page, "Dải đèn", "stage").contains("ở 10, 17."));
        to(page, ".ways-of .way[aria-label^='dưới phải']");
        page.keyboard().press("Enter");
        page.waitForCondition(() ->
                page.locator(".way[aria-pressed=true][aria-label^='dưới phải']").count() > 0);
        page.keyboard().press("Control+z");
        page.waitForCondition(() ->
                page.locator(".way[aria-pressed=true][aria-label^='trên trái']").count() > 0);
        page.keyboard().press("Control+y");
        page.waitForCondition(() ->
                page.locator(".way[aria-pressed=true][aria-label^='dưới phải']").count() > 0);
        to(page, ".save");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> Files.exists(file("hoi-truong-phim")));
        assertThat(reading("hoi-truong-phim").findings()).isEmpty();
        assertThat(read(file("hoi-truong-phim"))).contains("bottom-right");
    }

    /** Goes to a place as somebody without a mouse does. */
    private static void to(Page page, String selector) {
        page.locator(selector).first().waitFor();
        for (int tabs = 0; tabs < 200; tabs++) {
            var isThere = "document.activeElement.matches("
                    + new String(Notation.write(selector), StandardCharsets.UTF_8) + ")";
            if (Boolean.TRUE.equals(page.evaluate(isThere))) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not get to " + selector);
    }

    @Test
    void what_somebody_wrote_by_hand_stays_and_one_press_takes_the_saving_back() throws IOException {
        Files.writeString(file("nha"), BY_HAND);
        var page = page(here(), "#/hall/nha", ".region");
        region(page, "Băng chữ", "banner").click();
        page.locator(".way[aria-label^='dưới phải']").first().click();
        page.locator(".save:enabled").waitFor();
        assertThat(read(file("nha"))).isEqualTo(BY_HAND);
        page.locator(".save").click();
        page.waitForCondition(() -> !read(file("nha")).equals(BY_HAND));
        assertThat(read(file("nha")))
                .isEqualTo(BY_HAND.replace(
                        "[{\"surface\": \"banner\"}]",
                        "[{\"surface\": \"banner\", \"wiring\": {\"start\": \"bottom-right\", \"run\": \"rows\"}}]"));
        page.locator(".former").click();
        page.waitForCondition(() -> read(file("nha")).equals(BY_HAND));
    }

    @Test
    void a_file_that_another_program_wrote_meanwhile_is_asked_about_and_never_lost() throws IOException {
        Files.writeString(file("nha"), BY_HAND);
        var page = page(here(), "#/hall/nha", ".region");
        page.locator(".hall-title input").fill("Nhà của tôi");
        page.locator(".hall-title input").press("Tab");
        page.locator(".save:enabled").waitFor();
        var theirs = BY_HAND.replace("Nhà văn hóa", "Nhà của họ");
        Files.writeString(file("nha"), theirs);
        page.locator(".save").click();
        page.locator(".outside").waitFor();
        assertThat(read(file("nha"))).isEqualTo(theirs);
        page.locator(".outside button").first().click();
        page.waitForCondition(() -> read(file("nha")).contains("Nhà của tôi"));
        page.locator(".former").click();
        page.waitForCondition(() -> read(file("nha")).equals(theirs));
    }

    @Test
    void a_hall_that_a_ceremony_runs_in_says_so_and_is_not_covered_by_patterns() throws IOException {
        Files.writeString(file("nha"), BY_HAND);
        var beside =
                Files.createDirectories(folder.resolve("runs").resolve("le").resolve(House.BESIDE));
        var me = ProcessHandle.current();
        var began = me.info().startInstant().orElse(Instant.EPOCH);
        Files.write(
                beside.resolve("started.json"),
                Notation.write(new Houses.Started(me.pid(), began, "", false, "le", "nha")));
        var page = page(here(), "#/hall/nha", ".region");
        assertThat(page.locator(".in-use").innerText()).contains("le", "lần mở sau");
        page.locator("[data-pattern=grid]").click();
        page.locator(".home-words[role=alert]").waitFor();
        assertThat(page.locator(".home-words[role=alert]").innerText()).contains("le", "bảng điều khiển");
        assertThat(page.locator(".rest").count()).isZero();
    }

    @Test
    void what_was_not_saved_is_there_again_after_home_has_died() throws IOException {
        Files.writeString(file("nha"), BY_HAND);
        var page = page(here(), "#/hall/nha", ".region");
        page.locator(".hall-title input").fill("Nhà mới");
        page.locator(".hall-title input").press("Tab");
        page.locator(".save:enabled").waitFor();
        home.close();
        var again = page(here(), "#/hall/nha", ".region");
        assertThat(again.locator(".hall-title input").inputValue()).isEqualTo("Nhà mới");
        assertThat(read(file("nha"))).isEqualTo(BY_HAND);
        again.locator(".bar button", new Page.LocatorOptions().setHasText("Bỏ thay đổi"))
                .click();
        again.waitForCondition(
                () -> again.locator(".hall-title input").inputValue().equals("Nhà văn hóa"));
    }

    @Test
    void the_page_is_accessible_and_within_the_screen_in_both_languages_and_at_odd_sizes() throws IOException {
        Files.writeString(file("nha"), BY_HAND);
        var page = page(here(), "#/hall/nha", ".region");
        page.waitForCondition(() -> page.locator(".plugged [role=status]").count() == 0);
        page.locator("[data-stage=backdrop]").click();
        page.locator(".on-stage").waitFor();
        region(page, "Băng chữ", "banner").click();
        for (var language : List.of("vi", "en")) {
            for (var theme : Map.of("light", "", "dark", "").keySet()) {
                for (var size : List.of("1536x700", "1024x768", "390x844")) {
                    var sides = size.split("x", -1);
                    page.setViewportSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
                    page.evaluate("document.documentElement.dataset.theme = '" + theme + "'");
                    var name = "hall-" + language + "-" + theme + "-" + size;
                    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
                    assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                            .as(name)
                            .isEqualTo(false);
                    assertThat(Chromium.violations(page)).as(name).isEmpty();
                }
            }
            page.locator(".lang").click();
        }
    }
}

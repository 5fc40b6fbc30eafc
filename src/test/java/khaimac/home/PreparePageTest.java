package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.panel.browser.Chromium;
import khaimac.plan.read.Documents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page where a show is prepared: what it shows of the whole ceremony, and what one tap mends. */
@Tag("processes")
class PreparePageTest {
    private static final double PATIENT = 90_000;

    private static final String SHOW = "le-thu";

    private static final String SMALL = """
        {"format": "khaimac-show/1", "title": "Lễ thử", "organiser": "Xã Thử", "date": "2026-01-10",
         "surfaces": ["backdrop", "stage"],
         "looks": {
           "title": {"title": [{"name": "LỄ THỬ"}]},
           "words": {"message": "Xin mời các đại biểu"},
           "clock": {"countdown": "segment"}},
         "segments": [
           {"id": "mo-dau", "name": "Mở đầu", "start": "08:00", "length": "10m",
            "cues": [{"at": "start", "put": {"backdrop": "title", "stage": "clock"}}]},
           {"id": "giua", "name": "Ở giữa", "length": "10m", "cues": [{"on": "go", "put": {"backdrop": "words"}}]},
           {"id": "ket", "name": "Kết thúc", "length": "10m",
            "cues": [{"at": "start", "put": {"backdrop": "title", "stage": "words"}}]}]}
        """;

    private static final Locator.ClickOptions ON_ITS_PICTURE = new Locator.ClickOptions().setPosition(30, 20);

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HomeRig rig;
    private Home home;

    @BeforeEach
    void open() throws IOException {
        rig = new HomeRig(Chromium.openOutsideOfCi(), folder, PATIENT);
        home = rig.open();
    }

    @AfterEach
    void close() {
        if (rig != null) rig.close();
    }

    private static final String FACE = "src/main/resources/khaimac/render/letters/fonts/NotoSerif_600SemiBold.ttf";

    private Path file() {
        return rig.file(SHOW);
    }

    private String text() {
        return rig.text(SHOW);
    }

    private Page preparing(String show) throws IOException {
        Files.writeString(file(), show);
        var page = rig.visitor(home.link());
        page.onRequest(this::note);
        page.navigate(home.link().replaceAll("#.*", "#/show/" + SHOW));
        page.locator(".agenda").waitFor();
        return page;
    }

    private void note(Request request) {
        boolean isPicture = request.url().contains("/home/picture?");
        if (isPicture && request.url().contains("at=shot:")) asked.add(request.url());
    }

    private static void loaded(Page page) {
        page.locator(".film-shot img").first().waitFor();
        page.waitForCondition(() -> Boolean.TRUE.equals(
                page.evaluate("[...document.querySelectorAll('.film-shot img')].every((one) => one.complete &&"
                        + " one.naturalWidth > 0)")));
    }

    @Test
    void the_whole_ceremony_is_seen_as_pictures_and_a_press_leads_to_the_part_and_back() throws IOException {
        var page = preparing(SMALL);
        loaded(page);
        assertThat(page.locator(".film-head").allInnerTexts())
                .extracting(words -> words.strip().replaceAll("\\s+", " "))
                .startsWith("07:45 Trước giờ", "08:00 Mở đầu", "08:10 Ở giữa");
        // The title stands through the first two changes, so it is one picture; the speaker's clock is another each
        // time.
        assertThat(page.locator(".film-shot").count())
                .isLessThan(page.locator(".film-head").count() * 2);
        page.locator(".film-shot[aria-label*='Kết thúc']").first().click(ON_ITS_PICTURE);
        page.locator("[data-part=ket] .inside").waitFor();
        page.locator("[data-part=mo-dau] .ways button").click();
        page.locator(".film-head.chosen", new Page.LocatorOptions().setHasText("Mở đầu"))
                .waitFor();
    }

    @Test
    void the_strip_is_walked_by_keys() throws IOException {
        var page = preparing(SMALL);
        loaded(page);
        page.locator(".film-head").first().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.evaluate("document.activeElement.innerText")).asString().contains("Ở giữa");
        page.keyboard().press("Enter");
        page.locator("[data-part=giua] .inside").waitFor();
        page.locator(".film-head.chosen").first().focus();
        page.keyboard().press("Home");
        assertThat(page.evaluate("document.activeElement.innerText")).asString().contains("Trước giờ");
    }

    @Test
    void after_an_edit_only_the_pictures_that_it_changed_are_painted_again() throws IOException {
        var page = preparing(SMALL);
        loaded(page);
        asked.clear();
        var name = page.locator("tbody:nth-of-type(2) [data-column='name']");
        name.fill("Ở giữa buổi");
        name.press("Tab");
        page.locator(".film-head", new Page.LocatorOptions().setHasText("Ở giữa buổi"))
                .waitFor();
        page.locator(".tabs button", new Page.LocatorOptions().setHasText("Hình"))
                .click();
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate("[...document.querySelectorAll('.sketch img')].length === 3 &&"
                        + " [...document.querySelectorAll('.sketch img')].every((one) => one.complete)")));
        asked.clear();
        var words = page.locator("textarea[aria-label='words 1']");
        words.fill("Xin mời quý vị đại biểu");
        words.press("Tab");
        page.waitForCondition(() -> text().contains("quý vị"));
        page.waitForCondition(() -> asked.size() >= 2);
        loaded(page);
        // The words on the stage, and on the backdrop, where the look alone is the same picture.
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_finding_with_one_right_cure_is_mended_by_one_tap_and_undo_gives_the_bytes_of_before() throws IOException {
        var broken = SMALL.replace("\"stage\": \"clock\"", "\"stage\": \"clokc\"");
        var page = preparing(broken);
        var cure = page.locator(".cure");
        cure.waitFor();
        assertThat(cure.innerText()).contains("viết “clock” thay cho “clokc”");
        loaded(page);
        assertThat(page.locator(".film-head.ill").count()).isOne();
        cure.focus();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> text().equals(SMALL));
        page.waitForCondition(() -> page.locator(".cure, .film-head.ill").count() == 0);
        page.locator(".bar button").first().click();
        page.waitForCondition(() -> text().equals(broken));
        cure.waitFor();
    }

    @Test
    void what_the_draft_proposes_is_switched_off_and_on_by_one_tap_for_a_part_and_for_all() throws IOException {
        var page = preparing(SMALL);
        page.navigate(home.link().replaceAll("#.*", "#/"));
        var plan = Documents.document()
                .line("KẾ HOẠCH", Documents.Dress.CENTRED, Documents.Dress.BOLD)
                .line("Tổ chức Hội nghị tổng kết năm 2025 xã Thử Nghiệm", Documents.Dress.CENTRED, Documents.Dress.BOLD)
                .line("1. Thời gian: 08 giờ 00, ngày 10 tháng 01 năm 2026 (Thứ Bảy)")
                .line("II. CHƯƠNG TRÌNH", Documents.Dress.BOLD)
                .table(
                        Documents.header("TT", "Thời gian", "Nội dung", "Thực hiện"),
                        Documents.row("1", "8h00' - 8h15'", "Văn nghệ chào mừng", "Đội văn nghệ xã"),
                        Documents.row("2", "8h15' - 8h25'", "Chào cờ", "Văn phòng xã"),
                        Documents.row("3", "8h25' - 8h50'", "Phát biểu khai mạc", "Ông Nguyễn Văn Thử"))
                .docx();
        page.locator(".drop input[type=file]")
                .setInputFiles(new FilePayload("ke hoach.docx", "application/octet-stream", plan));
        page.locator(".agenda").waitFor();
        var made = folder.resolve("show-files").resolve("ke-hoach.show.json");
        var before = Files.readString(made);
        page.locator("tbody:nth-of-type(2) .ways button").click();
        var anthem = page.locator(".inside .wear", new Page.LocatorOptions().setHasText("Quốc ca"));
        anthem.click();
        page.locator(".inside .wear[aria-pressed=false]").waitFor();
        assertThat(Files.readString(made)).doesNotContain("\"Quốc ca\"");
        anthem.click();
        page.waitForCondition(
                () -> page.locator(".inside .wear[aria-pressed=false]").count() == 0);
        assertThat(Files.readString(made)).contains("\"Quốc ca\"");
        var titles = page.locator("section.wears .wear", new Page.LocatorOptions().setHasText("tiêu đề"));
        assertThat(titles.innerText()).contains("3/3");
        titles.click();
        page.locator("section.wears .wear[aria-pressed=false]").waitFor();
        assertThat(titles.innerText()).contains("0/3");
        page.screenshot(new Page.ScreenshotOptions().setPath(HomeRig.PICTURES.resolve("prepare-dress.png")));
        assertThat(Chromium.violations(page)).isEmpty();
        for (int step = 0; step < 3; step++) {
            var undo = page.locator(".bar button").first();
            page.waitForCondition(undo::isEnabled);
            var stood = read(made);
            undo.click();
            page.waitForCondition(() -> !read(made).equals(stood));
        }
        page.waitForCondition(() -> read(made).equals(before));
    }

    @Test
    void a_style_is_seen_large_on_the_shows_own_title_moves_there_and_is_taken_with_one_press() throws IOException {
        var page = preparing(SMALL);
        page.locator("[data-press=gallery]").click();
        page.locator("[data-style=gala]").click();
        var large = page.locator(".gallery-large .first img");
        page.waitForCondition(() -> Boolean.TRUE.equals(large.evaluate("(one) => one.naturalWidth > 0")));
        var still = large.getAttribute("src");
        page.locator(".gallery-large .moves").click();
        page.waitForCondition(() -> !still.equals(large.getAttribute("src"))
                && Boolean.TRUE.equals(large.evaluate("(one) => one.naturalWidth > 0")));
        assertThat(text()).as("nobody has taken it").doesNotContain("gala");
        page.locator("[data-press=take-style]").click();
        page.locator(".gallery-large .tag").waitFor();
        page.waitForCondition(() -> text().contains("\"gala\""));
    }

    @Test
    void a_colour_and_a_face_of_a_style_change_every_picture_that_wears_it_and_come_back_with_one_press()
            throws IOException {
        var page = preparing(SMALL);
        loaded(page);
        page.locator(".tabs button")
                .filter(new Locator.FilterOptions().setHasText("Hình"))
                .click();
        var picture = page.locator(".look .sketch img").first();
        page.waitForCondition(() -> String.valueOf(picture.getAttribute("src")).contains("shot:"));
        var before = picture.getAttribute("src");
        page.locator(".styles > summary").click();
        var red = page.locator(".style-card").filter(new Locator.FilterOptions().setHasText("Đỏ – vàng"));
        red.locator("summary").click();
        var ground = red.locator("input[type=color]").first();
        ground.fill("#123456");
        page.waitForCondition(() -> text().contains("#123456"));
        assertThat(text()).contains("\"styles\"").contains("\"red-gold\"");
        page.waitForCondition(() -> !before.equals(picture.getAttribute("src")));
        red.locator("input[type=file]").first().setInputFiles(Path.of(FACE));
        page.waitForCondition(() -> text().contains("media/notoserif-600semibold.ttf"));
        page.waitForCondition(
                () -> page.locator(".style-card select").first().inputValue().endsWith(".ttf"));
        page.screenshot(new Page.ScreenshotOptions().setPath(HomeRig.PICTURES.resolve("prepare-styles.png")));
        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(page.locator(".view").innerText()).doesNotContain("không đọc được");
        for (int press = 0; press < 2; press++) {
            var undo = page.locator(".bar button").first();
            page.waitForCondition(undo::isEnabled);
            var stood = text();
            undo.click();
            page.waitForCondition(() -> !text().equals(stood));
        }
        assertThat(text()).isEqualTo(SMALL);
        page.waitForCondition(() -> before.equals(picture.getAttribute("src")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void two_versions_are_compared_in_words_and_by_the_pictures_that_differ() throws IOException {
        var page = preparing(SMALL);
        loaded(page);
        page.locator(".tabs button", new Page.LocatorOptions().setHasText("Hình"))
                .click();
        var words = page.locator("textarea[aria-label='words 1']");
        words.fill("Xin mời quý vị đại biểu");
        words.press("Tab");
        page.waitForCondition(() -> text().contains("quý vị"));
        var name = page.locator("tbody:nth-of-type(3) [data-column='name']");
        name.fill("Bế mạc");
        name.press("Tab");
        page.waitForCondition(() -> text().contains("Bế mạc"));
        page.locator(".tabs button", new Page.LocatorOptions().setHasText("Lịch sử"))
                .click();
        page.locator(".past li").nth(2).waitFor();
        // From the file as it was opened until now.
        page.locator(".past li").last().locator("button[aria-label^='So sánh']").click();
        page.locator(".pairs li").first().waitFor();
        assertThat(page.locator(".compared li").allInnerTexts())
                .anyMatch(line -> line.contains("Xin mời các đại biểu"))
                .anyMatch(line -> line.contains("Bế mạc"));
        // The words come on the backdrop and on the stage; nothing else looks different.
        assertThat(page.locator(".pairs li").count()).isEqualTo(2);
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate("[...document.querySelectorAll('.pair img')].length === 4 &&"
                        + " [...document.querySelectorAll('.pair img')].every((one) => one.complete &&"
                        + " one.naturalWidth > 0)")));
        page.screenshot(new Page.ScreenshotOptions().setPath(HomeRig.PICTURES.resolve("prepare-compared.png")));
        assertThat(Chromium.violations(page)).isEmpty();
        // Between the two edits only the name of a part differs, and no picture.
        page.locator(".past li")
                .first()
                .locator("button[aria-label^='So sánh']")
                .click();
        page.locator(".comparison button").first().click();
        page.locator(".past li").nth(1).locator("button[aria-label^='So sánh']").click();
        page.locator(".past li")
                .first()
                .locator("button[aria-label^='So sánh']")
                .click();
        page.locator(".comparison", new Page.LocatorOptions().setHasText("Hình trên mọi màn hình vẫn như nhau"))
                .waitFor();
        assertThat(page.locator(".compared li").count()).isOne();
    }

    /** A show of so many parts, each with a picture of its own. */
    static String lengthy(int parts) {
        var segments = new StringBuilder();
        var looks = new StringBuilder("\"idle\": {\"colour\": \"#204080\"}");
        for (int part = 0; part < parts; part++) {
            looks.append(", \"hinh-")
                    .append(part)
                    .append("\": {\"message\": \"Phần số ")
                    .append(part)
                    .append("\"}");
            segments.append(part == 0 ? "" : ",\n").append("{\"id\": \"phan-").append(part);
            segments.append("\", \"name\": \"Phần số ").append(part).append("\", ");
            if (part == 0) segments.append("\"start\": \"00:10\", ");
            segments.append("\"length\": \"1m\", \"cues\": [{\"at\": \"start\", \"put\": {\"backdrop\": \"hinh-");
            segments.append(part).append("\"}}]}");
        }
        return "{\"format\": \"khaimac-show/1\", \"title\": \"Buổi dài\", \"organiser\": \"Xã Thử\", \"date\":"
                + " \"2026-01-10\", \"surfaces\": [\"backdrop\", \"stage\"], \"idle\": {\"backdrop\": \"idle\","
                + " \"stage\": \"idle\"},\n\"looks\": {" + looks + "},\n\"segments\": [" + segments + "]}";
    }

    @Test
    void the_pictures_are_those_of_the_hall_that_is_chosen() throws IOException {
        Files.copy(
                Path.of("displays", "hdmi-panels.hall.json"),
                folder.resolve("displays").resolve("hdmi-panels.hall.json"));
        var page = preparing(SMALL);
        loaded(page);
        var picture = page.locator(".film-shot img").first();
        var simulated = page.evaluate("(one) => one.naturalWidth / one.naturalHeight", picture.elementHandle());
        page.locator(".film-top select").selectOption("hdmi-panels");
        page.waitForCondition(() -> page.locator(".film-shot img[src*='hall=hdmi-panels']")
                        .count()
                > 0);
        loaded(page);
        var there = page.evaluate("(one) => one.naturalWidth / one.naturalHeight", picture.elementHandle());
        assertThat(there).isNotEqualTo(simulated);
    }

    @Test
    void of_a_thousand_parts_only_the_pictures_in_view_are_laid_out_and_asked_for() throws IOException {
        var page = preparing(lengthy(1_000));
        loaded(page);
        assertThat(page.locator(".film-head").count()).isLessThan(30);
        assertThat(asked).hasSizeLessThan(30);
        page.evaluate("document.querySelector('.film-scroll').scrollLeft = 75000");
        page.locator(".film-head", new Page.LocatorOptions().setHasText("Phần số 500"))
                .waitFor();
        loaded(page);
        assertThat(asked).hasSizeLessThan(60);
    }

    private static final String STEP = "async (step) => { const view = document.querySelector('.view'); const scroller"
        + " = view.scrollHeight > view.clientHeight + 10 ? view : document.scrollingElement; const strip ="
        + " document.querySelector('.film-scroll'); const cell = document.querySelectorAll('[data-column=name]')[5];"
        + " if (step.what === 'scroll') scroller.scrollTop += 400; if (step.what === 'strip') strip.scrollLeft += 300;"
        + " if (step.what === 'type') { cell.value += 'a'; cell.dispatchEvent(new Event('input', {bubbles: true})); }"
        + " if (step.what === 'top') { scroller.scrollTop = 0; cell.focus(); } for (let frame = 0; frame < 2; frame++)"
        + " await new Promise(requestAnimationFrame); }";

    /** How long the page's thread has worked, without what others on this machine took from it. */
    private static double worked(CDPSession session) {
        var all = session.send("Performance.getMetrics").getAsJsonArray("metrics");
        for (var one : all)
            if (one.getAsJsonObject().get("name").getAsString().equals("TaskDuration"))
                return one.getAsJsonObject().get("value").getAsDouble() * 1_000;
        throw new AssertionError("nobody measured");
    }

    private static List<Double> steps(Page page, CDPSession session, String what, int many) {
        var taken = new ArrayList<Double>();
        for (int step = 0; step < many; step++) {
            double before = worked(session);
            page.evaluate(STEP, Map.of("what", what));
            taken.add(worked(session) - before);
        }
        taken.sort(Double::compare);
        return taken;
    }

    @Test
    void a_thousand_parts_are_scrolled_and_typed_into_without_a_stutter() throws IOException {
        var page = preparing(SMALL);
        Files.writeString(folder.resolve("show-files").resolve("dai.show.json"), lengthy(1_000));
        var session = page.context().newCDPSession(page);
        var domain = new JsonObject();
        domain.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", domain);
        double before = worked(session);
        page.evaluate("location.hash = '#/show/dai'");
        page.waitForCondition(() -> page.locator(".agenda tbody").count() == 1_000);
        loaded(page);
        double open = worked(session) - before;
        var report = new StringBuilder("1,000 parts, work of the page's thread: to open %.0f ms".formatted(open));
        for (var what : List.of("scroll", "strip", "top", "type")) {
            var taken = steps(page, session, what, what.equals("top") ? 3 : 30);
            if (what.equals("top")) continue;
            double median = taken.get(taken.size() / 2);
            report.append("; %s: %.1f ms, at worst %.1f ms".formatted(what, median, taken.getLast()));
            // A page that goes through all of it for each letter and step needs five times as much.
            assertThat(median).as(report.toString()).isLessThan(80);
        }
        System.out.println(report);
    }

    @Test
    void the_page_is_accessible_and_within_the_screen_in_both_languages_and_sizes() throws IOException {
        var page = preparing(SMALL);
        loaded(page);
        for (var language : List.of("vi", "en")) {
            for (var size : List.of("1536x700", "1024x768", "390x844")) {
                var sides = size.split("x", -1);
                page.setViewportSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
                var name = "prepare-" + language + "-" + size;
                page.screenshot(new Page.ScreenshotOptions().setPath(HomeRig.PICTURES.resolve(name + ".png")));
                assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                        .as(name)
                        .isEqualTo(false);
                assertThat(Chromium.violations(page)).as(name).isEmpty();
            }
            page.locator(".lang").click();
        }
    }

    @Test
    void a_group_notes_for_the_posts_and_the_name_of_a_look_are_edited_and_printed() throws IOException {
        var page = preparing(SMALL);
        page.locator("tbody:nth-of-type(2) button[aria-expanded]").click();
        var group = page.locator("[data-column=group]");
        group.fill("Trao thưởng");
        group.press("Tab");
        page.waitForCondition(() -> text().contains("\"group\": \"Trao thưởng\""));
        var light = page.locator("textarea[aria-label='Ánh sáng: Ở giữa']");
        light.fill("tắt đèn khán phòng");
        light.press("Tab");
        page.waitForCondition(() -> text().contains("tắt đèn khán phòng"));
        var sound = page.locator("textarea[aria-label='Âm thanh: Ở giữa']");
        sound.fill("nhạc nền nhỏ");
        sound.press("Tab");
        page.waitForCondition(() -> text().contains("nhạc nền nhỏ") && text().contains("tắt đèn khán phòng"));
        page.locator(".for-posts").scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(HomeRig.PICTURES.resolve("prepare-posts.png")));
        page.locator(".tabs button", new Page.LocatorOptions().setHasText("Hình"))
                .click();
        var called = page.locator(".look-called textarea").nth(1);
        called.fill("Lời mời");
        called.press("Tab");
        page.waitForCondition(() -> text().contains("\"name\": \"Lời mời\""));
        page.locator(".look h2", new Page.LocatorOptions().setHasText("Lời mời")).waitFor();
        page.screenshot(new Page.ScreenshotOptions().setPath(HomeRig.PICTURES.resolve("prepare-called.png")));
        assertThat(Chromium.violations(page)).isEmpty();
        page.locator(".bar a.button").first().click();
        page.locator(".group-line", new Page.LocatorOptions().setHasText("Trao thưởng"))
                .waitFor();
        assertThat(page.locator(".paper").innerText()).contains("Ánh sáng: tắt đèn khán phòng", "Âm thanh: nhạc nền");
        page.screenshot(new Page.ScreenshotOptions().setPath(HomeRig.PICTURES.resolve("prepare-cue-sheet.png")));
        page.goBack();
        for (int undone = 0; undone < 4; undone++) {
            var before = text();
            page.locator(".bar button").first().click();
            page.waitForCondition(() -> !text().isEmpty() && !text().equals(before));
        }
        assertThat(text()).isEqualTo(SMALL);
    }
}

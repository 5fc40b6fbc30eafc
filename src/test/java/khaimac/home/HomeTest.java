package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import khaimac.panel.browser.Chromium;
import khaimac.plan.read.Documents;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Home as a person finds it in the browser: a show is prepared without JSON, and rehearsed by the real processes. */
@Tag("processes")
class HomeTest {
    private static final String SHOW = "lao-cai-gap-mat-2024-05-10";
    private static final double PATIENT = 30_000;

    @TempDir
    private Path folder;

    private HomeRig rig;
    private Home home;

    @BeforeEach
    void open() throws IOException {
        rig = new HomeRig(Chromium.open(), folder, PATIENT).with(SHOW);
        home = rig.open();
    }

    @AfterEach
    void close() {
        if (rig != null) rig.close();
    }

    private String text() {
        return rig.text(SHOW);
    }

    private Page visitor() {
        return rig.visitor(home.link());
    }

    private Page preparing() {
        return rig.preparing(home.link(), SHOW);
    }

    private static Locator cell(Page page, int part, String column) {
        return page.locator("tbody:nth-of-type(" + part + ") [data-column='" + column + "']");
    }

    private void saved(String words) {
        Waiting.until(() -> words + " stands in the file", () -> text().contains(words));
    }

    @Test
    void what_is_typed_stands_in_the_file_and_undo_gives_the_bytes_of_before() throws IOException {
        var before = text();
        var page = preparing();
        var name = cell(page, 2, "name");
        name.fill("Ôn lại truyền thống");
        name.press("Enter");
        saved("Ôn lại truyền thống");
        assertThat(page.evaluate("document.activeElement.dataset.column")).isEqualTo("name");
        cell(page, 2, "length").fill("1h5");
        cell(page, 2, "length").press("Tab");
        saved("1h5m");
        page.locator(".tabs button", new Page.LocatorOptions().setHasText("Lịch sử"))
                .click();
        page.locator(".past li").nth(2).waitFor();
        for (int i = 0; i < 2; i++) {
            var undo = page.locator(".bar button").first();
            page.waitForCondition(undo::isEnabled);
            undo.click();
        }
        page.waitForCondition(() -> text().equals(before));
    }

    @Test
    void a_word_that_is_not_understood_stays_where_it_was_typed_with_the_reason_and_nothing_is_written()
            throws IOException {
        var before = text();
        var page = preparing();
        cell(page, 1, "length").fill("một lúc");
        cell(page, 1, "length").press("Tab");
        page.locator(".agenda .wrong").waitFor();
        assertThat(cell(page, 1, "length").inputValue()).isEqualTo("một lúc");
        assertThat(text()).isEqualTo(before);
        cell(page, 1, "length").press("Escape");
        page.waitForCondition(() -> page.locator(".agenda .wrong").count() == 0);
    }

    @Test
    void a_title_is_dressed_otherwise_and_gets_a_line_whose_part_is_chosen() throws IOException {
        var before = text();
        var page = preparing();
        page.locator(".tabs button", new Page.LocatorOptions().setHasText("Hình"))
                .click();
        var look = page.locator("li.look").first();
        look.locator(".title-line").first().waitFor();
        int lines = look.locator(".title-line").count();
        look.locator("label.inline select").selectOption("blue-conference");
        saved("\"blue-conference\"");
        look.locator("button", new Locator.LocatorOptions().setHasText("Thêm dòng"))
                .click();
        page.waitForCondition(() -> look.locator(".title-line").count() == lines + 1);
        look.locator(".title-line").last().locator("select").selectOption("dateline");
        saved("\"dateline\": \"Dòng mới\"");
        look.locator(".title-line").last().locator("button").click();
        page.waitForCondition(() -> look.locator(".title-line").count() == lines);
        for (int step = 0; step < 4; step++) {
            var stands = text();
            page.waitForCondition(() -> !undo(page).isDisabled());
            undo(page).click();
            page.waitForCondition(() -> !text().equals(stands));
        }
        assertThat(text()).isEqualTo(before);
    }

    private static Locator undo(Page page) {
        return page.locator(".bar button").first();
    }

    @Test
    void of_two_who_type_in_one_place_the_second_is_shown_the_words_of_the_first() throws IOException {
        var first = preparing();
        var second = preparing();
        // He looks elsewhere, and his page hears nothing new meanwhile.
        second.evaluate("Object.defineProperty(document, 'hidden', {get: () => true})");
        cell(first, 3, "by").fill("Bà Nguyễn Thị Thử");
        cell(first, 3, "by").press("Tab");
        saved("Bà Nguyễn Thị Thử");
        cell(second, 3, "by").fill("Ông Trần Văn Thử");
        cell(second, 3, "by").press("Tab");
        second.locator(".agenda .wrong button").first().waitFor();
        assertThat(second.locator(".agenda .wrong").innerText()).contains("Bà Nguyễn Thị Thử");
        assertThat(text()).doesNotContain("Ông Trần Văn Thử");
        second.locator(".agenda .wrong button").first().click();
        saved("Ông Trần Văn Thử");
    }

    @Test
    void a_part_is_moved_by_keys_and_what_an_editor_wrote_meanwhile_comes_by_itself() throws IOException {
        var page = preparing();
        var second = cell(page, 2, "name").inputValue();
        page.locator("tbody:nth-of-type(2) .grip").focus();
        page.keyboard().press("Alt+ArrowDown");
        page.waitForCondition(() -> cell(page, 3, "name").inputValue().equals(second));
        var file = folder.resolve("show-files").resolve(SHOW + ".show.json");
        Files.writeString(file, text().replace(second, "Viết bằng tay"));
        page.waitForCondition(() -> cell(page, 3, "name").inputValue().equals("Viết bằng tay"));
    }

    @Test
    void a_rehearsal_begins_on_home_has_its_panel_and_ends_with_all_its_processes() {
        var page = visitor();
        page.locator(".card-ways button").first().click();
        var live = page.locator(".live .card");
        live.waitFor();
        var link = live.locator("a.button");
        link.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        var panel = page.context().newPage();
        panel.navigate(Objects.requireNonNull(link.getAttribute("href")));
        panel.locator(".go").waitFor();
        page.bringToFront();
        live.locator("button").click();
        live.locator("button.danger").click();
        page.waitForCondition(
                () -> page.locator(".live").count() == 0, new Page.WaitForConditionOptions().setTimeout(60_000));
        assertThat(folder.resolve("runs").resolve("rehearsals").resolve(SHOW)).doesNotExist();
    }

    /** A plan of a place that does not exist, with people who do not. */
    private static byte[] plan(String fourth) {
        return Documents.document()
                .line("KẾ HOẠCH", Documents.Dress.CENTRED, Documents.Dress.BOLD)
                .line(
                        "Tổ chức Hội nghị tổng kết công tác năm 2025 xã Thử Nghiệm",
                        Documents.Dress.CENTRED,
                        Documents.Dress.BOLD)
                .line("I. THỜI GIAN, ĐỊA ĐIỂM", Documents.Dress.BOLD)
                .line("1. Thời gian: 08 giờ 00, ngày 10 tháng 01 năm 2026 (Thứ Bảy)")
                .line("2. Địa điểm: Nhà văn hóa xã Thử Nghiệm")
                .line("II. CHƯƠNG TRÌNH", Documents.Dress.BOLD)
                .table(
                        Documents.header("TT", "Thời gian", "Nội dung", "Thực hiện"),
                        Documents.row("1", "8h00' - 8h15'", "Văn nghệ chào mừng", "Đội văn nghệ xã"),
                        Documents.row("2", "8h15' - 8h25'", "Chào cờ, tuyên bố lý do", "Văn phòng xã"),
                        Documents.row("3", "8h25' - 8h50'", "Báo cáo tổng kết năm 2025", "Ông Nguyễn Văn Thử"),
                        Documents.row("4", "8h50' - 9h00'", fourth, "Bà Trần Thị Thử"))
                .docx();
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    @Test
    void a_word_plan_that_is_dropped_is_a_rehearsal_in_a_few_taps() {
        var page = visitor();
        long began = System.nanoTime();
        int taps = 0;
        page.locator(".drop input[type=file]").setInputFiles(file("Kế hoạch thử.docx", plan("Bế mạc hội nghị")));
        taps++;
        page.locator(".agenda").waitFor();
        assertThat(cell(page, 3, "name").inputValue()).isEqualTo("Báo cáo tổng kết năm 2025");
        assertThat(cell(page, 4, "by").inputValue()).isEqualTo("Bà Trần Thị Thử");
        page.locator("tbody:nth-of-type(3) .ways button").click();
        taps++;
        page.locator(".plan .found").waitFor();
        assertThat(page.locator(".plan .found").innerText()).contains("Báo cáo tổng kết năm 2025");
        page.locator(".sketch img").first().waitFor();
        page.locator(".nav a").first().click();
        taps++;
        page.locator(".card", new Page.LocatorOptions().setHasText("xã Thử Nghiệm"))
                .locator("button")
                .first()
                .click();
        taps++;
        page.locator(".live a.button").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        assertThat(taps).isLessThanOrEqualTo(12);
        System.out.println("Word plan to a rehearsal that runs: " + taps + " taps, "
                + (System.nanoTime() - began) / 1_000_000_000 + " s on this machine");
        page.locator(".live .card button").click();
        page.locator(".live .card button.danger").click();
        page.waitForCondition(
                () -> page.locator(".live").count() == 0, new Page.WaitForConditionOptions().setTimeout(60_000));
    }

    @Test
    void a_new_version_of_the_plan_shows_what_changed_and_keeps_what_was_made_by_hand() throws IOException {
        var page = visitor();
        page.locator(".drop input[type=file]").setInputFiles(file("Kế hoạch thử.docx", plan("Bế mạc hội nghị")));
        page.locator(".agenda").waitFor();
        cell(page, 2, "by").fill("Ông Lê Văn Thử");
        cell(page, 2, "by").press("Tab");
        var file = folder.resolve("show-files").resolve("ke-hoach-thu.show.json");
        page.waitForCondition(() -> text(file).contains("Ông Lê Văn Thử"));
        page.locator(".renewal input[type=file]")
                .setInputFiles(file("Kế hoạch thử lần 2.docx", plan("Phát động thi đua, bế mạc")));
        page.locator(".renewal li").first().waitFor();
        assertThat(page.locator(".renewal li").allInnerTexts()).anyMatch(words -> words.contains("Phát động thi đua"));
        assertThat(text(file)).doesNotContain("Phát động thi đua");
        page.locator(".renewal button.strong").click();
        page.waitForCondition(() -> text(file).contains("Phát động thi đua"));
        assertThat(text(file)).contains("Ông Lê Văn Thử");
        page.locator(".bar button").first().click();
        page.waitForCondition(() -> !text(file).contains("Phát động thi đua"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void a_document_without_a_plan_and_a_broken_one_are_told_and_make_nothing() {
        var page = visitor();
        for (var content : List.of("không có gì", "PK\u0003\u0004 hỏng")) {
            page.locator(".drop input[type=file]")
                    .setInputFiles(file("hong.docx", content.getBytes(StandardCharsets.UTF_8)));
            page.locator(".home-words").waitFor();
            page.locator(".home-words button").click();
        }
        assertThat(folder.resolve("show-files").resolve("hong.show.json")).doesNotExist();
    }

    @Test
    void names_are_pasted_from_a_sheet_and_corrected_in_their_row() throws IOException {
        var page = preparing();
        page.locator(".tabs button", new Page.LocatorOptions().setHasText("Hình"))
                .click();
        page.locator(".new-look input[name=name]").fill("Khen thưởng");
        page.locator(".new-look select").selectOption("roster");
        page.locator(".new-look textarea").fill("Giấy khen\tNguyễn Văn Thử\tThôn 1\n\tTrần Thị Thử\tThôn 2");
        page.locator(".new-look button").click();
        var list = folder.resolve("show-files").resolve("rosters").resolve(SHOW + "-khen-thuong.csv");
        page.waitForCondition(() -> text(list).contains("Giấy khen,Trần Thị Thử,Thôn 2"));
        page.waitForCondition(() -> text().contains("rosters/" + SHOW + "-khen-thuong.csv"));
        page.locator(".tabs button", new Page.LocatorOptions().setHasText("Danh sách"))
                .click();
        var name = page.locator(".rows [data-column='row-name']").nth(1);
        name.fill("Trần Thị Thứ");
        name.press("Tab");
        page.waitForCondition(() -> text(list).contains("Giấy khen,Trần Thị Thứ,Thôn 2"));
        page.locator(".list > button").click();
        page.locator(".list textarea[name=text]").fill("Lê Văn Thử\tThôn 3");
        page.locator(".list form button").click();
        page.waitForCondition(() -> text(list).contains("Giấy khen,Lê Văn Thử,Thôn 3"));
        page.locator(".bar button").first().click();
        page.waitForCondition(() -> !text(list).contains("Lê Văn Thử"));
    }

    @Test
    void every_page_is_accessible_and_within_the_screen_in_both_languages_and_sizes() {
        var page = preparing();
        page.locator("tbody:nth-of-type(2) .ways button").click();
        for (var language : List.of("vi", "en")) {
            for (var size : List.of("1536x700", "820x1180")) {
                var sides = size.split("x", -1);
                page.setViewportSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
                for (var view : List.of("#/", "#/show/" + SHOW, "#/sheet/" + SHOW)) {
                    page.evaluate("location.hash = '" + view + "'");
                    page.locator(view.equals("#/") ? ".shelf" : view.startsWith("#/sheet") ? ".paper" : ".agenda")
                            .waitFor();
                    var name =
                            "home-" + (view.equals("#/") ? "shelf" : view.startsWith("#/sheet") ? "paper" : "prepare")
                                    + "-" + language + "-" + size;
                    page.screenshot(new Page.ScreenshotOptions().setPath(HomeRig.PICTURES.resolve(name + ".png")));
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

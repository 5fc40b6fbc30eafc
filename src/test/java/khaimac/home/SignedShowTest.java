package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import khaimac.panel.browser.Chromium;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A show is signed on Prepare; what is changed afterwards is told on Prepare, by the next maket and on Operate. */
@Tag("processes")
class SignedShowTest {
    private static final String SHOW = "lao-cai-gap-mat-2024-05-10";
    private static final double PATIENT = 60_000;

    @TempDir
    private Path folder;

    private HomeRig rig;
    private Home home;

    @BeforeEach
    void open() throws IOException {
        rig = new HomeRig(Chromium.openOutsideOfCi(), folder, PATIENT).with(SHOW);
        home = rig.open();
    }

    @AfterEach
    void close() {
        if (rig != null) rig.close();
    }

    private Page preparing() {
        return rig.preparing(home.link(), SHOW);
    }

    private static void reads(Page page, String where, String words) {
        page.locator(where, new Page.LocatorOptions().setHasText(words))
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENT));
    }

    private static void side(Page page, String name) {
        page.locator(".tabs button", new Page.LocatorOptions().setHasText(name)).click();
    }

    /** The words of a document that the page would open. */
    private String pdf(Page page, String link) throws IOException {
        var answer = page.request().get(page.url().replaceAll("/#.*", "") + link);
        assertThat(answer.status()).as(link).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String link(Locator of) {
        return Objects.requireNonNull(of.getAttribute("href")).replaceAll("#.*", "");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(HomeRig.PICTURES.resolve(name + ".png")));
    }

    private static void sign(Page page) {
        page.locator(".approval-bar").click();
        page.locator(".sign input[name=name]").fill("Nguyễn Văn Thử");
        page.locator(".sign input[name=office]").fill("Chủ tịch");
        page.locator(".sign button").click();
        reads(page, ".approval-bar.next", "Đã duyệt");
    }

    @Test
    void what_is_changed_after_the_signature_is_told_on_prepare_by_the_maket_and_on_operate() throws IOException {
        var page = preparing();
        sign(page);
        var signed = pdf(page, link(page.locator(".approval a").first()));
        assertThat(signed).contains("Đã duyệt ngày").contains("Nguyễn Văn Thử, Chủ tịch");
        assertThat(signed).doesNotContain("SỬA SAU DUYỆT");

        side(page, "Hình");
        reads(page, ".look .tag.next", "Đã duyệt");
        var text = page.locator(".look textarea").nth(1);
        var was = text.inputValue();
        text.fill("CHỮ SỬA SAU KHI KÝ");
        text.press("Tab");
        reads(page, ".look .tag.hold", "sửa sau duyệt");
        reads(page, ".signed-words", was);
        picture(page, "signed-looks");
        page.locator(".approval-bar", new Page.LocatorOptions().setHasText("Sửa sau duyệt: 1"))
                .click();
        reads(page, ".fate", "CHỮ SỬA SAU KHI KÝ");
        picture(page, "signed-changed");
        var now = pdf(page, link(page.locator(".approval a.button")));
        assertThat(now).contains("SỬA SAU DUYỆT").contains(was).contains("CHỮ SỬA SAU KHI KÝ");
        assertThat(pdf(page, link(page.locator(".approval a").first())))
                .as("the signed maket stays as it was")
                .isEqualTo(signed);

        page.locator(".nav a").first().click();
        page.locator(".card-ways button").first().click();
        var open = page.locator(".live .card a.button");
        open.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        var panel = page.context().newPage();
        panel.setViewportSize(1536, 700);
        panel.navigate(Objects.requireNonNull(open.getAttribute("href")));
        // The day of the file is another one: that is told first. A press that comes too soon is not heard.
        panel.locator(".opening").waitFor();
        panel.waitForCondition(() -> {
            // It may go while one is about to press once more.
            panel.evaluate("document.querySelector('.opening [data-press=begin]:not(:disabled)')?.click()");
            return panel.locator(".opening").count() == 0;
        });
        reads(panel, ".foot .signed", "sửa sau duyệt");
        panel.locator(".foot .signed").click();
        reads(panel, ".unsigned-words", "CHỮ SỬA SAU KHI KÝ");
        picture(panel, "signed-operate-list");
        panel.keyboard().press("Escape");
        panel.locator(".frame .tag.unsigned").first().waitFor();
        for (var size : List.of(List.of(1536, 700), List.of(1024, 768), List.of(390, 844))) {
            panel.setViewportSize(size.get(0), size.get(1));
            panel.locator(".frame .tag.unsigned").first().scrollIntoViewIfNeeded();
            picture(panel, "signed-operate-" + size.get(0));
            assertThat(Chromium.violations(panel)).isEmpty();
        }
        page.bringToFront();
        page.locator(".live .card button").click();
        page.locator(".live .card button.danger").click();
        page.waitForCondition(
                () -> page.locator(".live").count() == 0, new Page.WaitForConditionOptions().setTimeout(60_000));
    }

    @Test
    void signing_again_is_one_press_and_taking_back_is_kept_in_the_history() throws IOException {
        var page = preparing();
        sign(page);
        side(page, "Hình");
        page.locator(".look textarea").nth(1).fill("CHỮ MỚI");
        page.locator(".look textarea").nth(1).press("Tab");
        reads(page, ".approval-bar.hold", "Sửa sau duyệt: 1");
        page.locator(".approval-bar").click();
        page.locator(".approval button.strong", new Page.LocatorOptions().setHasText("Duyệt lại · Nguyễn Văn Thử"))
                .click();
        reads(page, ".approval-bar.next", "Đã duyệt");
        // Undo gives the words of the first signature back: they are not what was signed last.
        page.locator(".bar button").first().click();
        reads(page, ".approval-bar.hold", "Sửa sau duyệt: 1");
        page.locator(".approval button", new Page.LocatorOptions().setHasText("Rút duyệt"))
                .click();
        page.locator(".approval button.danger").click();
        reads(page, ".approval-bar", "Chưa duyệt");
        assertThat(page.locator(".approval .past li").allInnerTexts()).hasSize(3);
        var log = folder.resolve("show-files/approved").resolve(SHOW).resolve("approval.jsonl");
        Files.writeString(log, Files.readString(log).replace("Nguyễn Văn Thử", "Trần Văn Khác"));
        reads(page, ".approval-bar.air", "Hồ sơ duyệt bị hỏng");
        for (var language : List.of("vi", "en")) {
            for (var size : List.of(List.of(1536, 700), List.of(1024, 768), List.of(390, 844))) {
                page.setViewportSize(size.get(0), size.get(1));
                picture(page, "signed-damaged-" + language + "-" + size.get(0));
                assertThat(Chromium.violations(page)).isEmpty();
            }
            page.locator(".lang").click();
        }
    }
}

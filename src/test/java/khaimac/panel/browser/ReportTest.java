package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import khaimac.engine.Wish;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import khaimac.trial.Waiting;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The report is read on the panel while the ceremony runs and in the end, and taken along as PDF and as a table. */
@Tag("processes")
class ReportTest {
    private static final Path PICTURES = Path.of("target", "panel");

    @Test
    void the_report_is_read_while_it_runs_and_taken_along_as_pdf_and_as_a_table() throws Exception {
        try (var rig = Rig.withAudience(folder -> Shows.elastic(folder).toString());
                var tablet = rig.tablet()) {
            var page = tablet.page();
            tablet.go();
            Rig.reads(page, ".row.live", "Mở đầu");
            var words = new Look.Title(java.util.List.of(new TitleLine(Role.NAME, "LỄ ĐÃ SỬA")), Style.RED_GOLD);
            rig.stand().wish(new Wish.Retitle("title", words, 0, true));
            rig.stand().wish(new Wish.Delay(Duration.ofMinutes(10)));
            rig.stand().wish(new Wish.Message(new SurfaceName("stage"), "Còn 5 phút", null));
            tablet.opens("log");
            Rig.reads(page, ".log a", "Biên bản đến lúc này");
            tablet.taps(page.locator(".log a"));
            var paper = page.locator(".as-run");
            paper.waitFor();
            assertThat(paper.innerText())
                    .contains("Lễ co giãn", "buổi lễ chưa kết thúc", "LỄ CO GIÃN", "LỄ ĐÃ SỬA", "Còn 5 phút")
                    .contains("Thông báo chậm 10 phút", "chưa diễn ra")
                    .contains("Biên bản nằm ở: ");
            for (var size : new int[][] {{1280, 800}, {390, 844}}) {
                page.setViewportSize(size[0], size[1]);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve("report-" + size[0] + "x" + size[1] + ".png")));
                assertThat((boolean) page.evaluate("document.querySelector('.as-run').scrollWidth <="
                                + " document.documentElement.clientWidth"))
                        .as("nothing of it lies beyond the glass")
                        .isTrue();
            }
            page.setViewportSize(1280, 800);
            var table = page.waitForDownload(() -> tablet.taps("report-csv"));
            assertThat(Files.readString(table.path()))
                    .startsWith("\uFEFFwhat,at,until")
                    .contains("LỄ CO GIÃN,LỄ ĐÃ SỬA");
            var book = page.waitForDownload(() -> tablet.taps("report-pdf"));
            assumeThat(Files.size(book.path())).as("this machine paints").isPositive();
            try (var document = Loader.loadPDF(book.path().toFile())) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                        .contains("BIÊN BẢN BUỔI LỄ", "Lễ co giãn", "LỄ CO GIÃN", "LỄ ĐÃ SỬA", "Còn 5 phút");
            }
            // What was taken along lies beside the run too.
            var folder = Path.of(page.locator(".lies")
                    .innerText()
                    .replace("Biên bản nằm ở: ", "")
                    .strip());
            assertThat(folder.resolve("house").resolve("bien-ban.pdf")).exists();
            assertThat(folder.resolve("house").resolve("bien-ban.csv")).exists();

            // In the end it says so.
            rig.stand().begins("be-mac");
            rig.stand().wish(new Wish.Go());
            Waiting.until(() -> "it is over", () -> {
                tablet.opens("log");
                return page.locator(".log .lead").innerText().contains("đã kết thúc");
            });
            tablet.taps(page.locator(".log a"));
            Rig.reads(page, ".as-run", "Kết thúc ");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }
}

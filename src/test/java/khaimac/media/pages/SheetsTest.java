package khaimac.media.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import khaimac.asset.Assets;
import khaimac.asset.PageCount;
import khaimac.media.Unpaintable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of documents as speakers bring them. */
class SheetsTest {
    private static final Path SHIPPED = Path.of("show-files/media/bao-cao.pdf");

    @TempDir
    Path folder;

    @Test
    void the_shipped_slides_are_what_is_made_here() throws IOException {
        if (Boolean.getBoolean("slides.accept")) Files.write(SHIPPED, SpeakersSlides.report());
        assertThat(Files.readAllBytes(SHIPPED))
                .isEqualTo(SpeakersSlides.report())
                .hasSizeLessThan(60_000);
        assertThat(PageCount.of(SHIPPED)).isEqualTo(new PageCount(PageCount.State.COUNTED, 5));
    }

    @Test
    void a_page_is_as_large_as_it_fits_and_one_that_covers_leaves_nothing_open() {
        try (var sheets = new Sheets(files(Map.of("a.pdf", SpeakersSlides.numbered(3, 400, 300))))) {
            var seen = sheets.paint("a.pdf", 1, 640, 360, false);
            assertThat(seen.width()).isEqualTo(480);
            assertThat(seen.height()).isEqualTo(360);
            var all = sheets.paint("a.pdf", 1, 640, 360, true);
            assertThat(all.width()).isEqualTo(640);
            assertThat(all.height()).isEqualTo(360);
            int ground = SpeakersSlides.colour(2).getRGB();
            for (var sheet : new Sheets.Sheet[] {seen, all}) {
                assertThat(sheet.pixels()[0]).isEqualTo(ground);
                assertThat(sheet.pixels()[sheet.pixels().length - 1]).isEqualTo(ground);
                assertThat(Arrays.stream(sheet.pixels()).distinct())
                        .as("the number is on it")
                        .contains(0xFFFFFFFF);
            }
        }
    }

    @Test
    void a_page_of_any_size_fits_into_any_number_of_pixels() {
        for (float[] size : new float[][] {{14_400, 14_400}, {3, 3}, {14_400, 2}, {2, 14_400}, {612, 792}})
            try (var sheets = new Sheets(files(Map.of("a.pdf", SpeakersSlides.numbered(1, size[0], size[1]))))) {
                var sheet = sheets.paint("a.pdf", 0, 193, 47, false);
                assertThat(sheet.width()).isBetween(1, 193);
                assertThat(sheet.height()).isBetween(1, 47);
            }
    }

    @Test
    void a_face_that_a_document_does_not_bring_is_replaced_by_one_that_came_with_the_program() {
        try (var sheets = new Sheets(files(Map.of("a.pdf", SpeakersSlides.withoutFaces())))) {
            var sheet = sheets.paint("a.pdf", 0, 960, 540, false);
            assertThat(Arrays.stream(sheet.pixels())
                            .filter(pixel -> (pixel & 0xFF) < 64)
                            .count())
                    .as("ink")
                    .isGreaterThan(2_000);
        }
    }

    @Test
    void what_is_wrong_with_a_document_is_one_sentence_and_the_next_one_is_painted() {
        var broken = "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII);
        var whole = SpeakersSlides.numbered(4, 400, 300);
        var files = files(Map.of(
                "locked.pdf",
                SpeakersSlides.locked(),
                "broken.pdf",
                broken,
                "empty.pdf",
                new byte[0],
                "half.pdf",
                Arrays.copyOf(whole, whole.length / 3),
                "a.pdf",
                whole));
        try (var sheets = new Sheets(files)) {
            says(sheets, "locked.pdf", 0, "mật khẩu");
            says(sheets, "broken.pdf", 0, "hỏng");
            says(sheets, "empty.pdf", 0, "hỏng");
            says(sheets, "khong-co.pdf", 0, "Không thấy");
            says(sheets, "a.pdf", 4, "Trang 5");
            says(sheets, "a.pdf", 2_000_000, "Trang 2000001");
            assertThat(sheets.paint("a.pdf", 3, 40, 30, false).width()).isEqualTo(40);
            try {
                sheets.paint("half.pdf", 3, 40, 30, false);
            } catch (Unpaintable told) {
                assertThat(told.why().vi()).isNotEmpty();
            }
        }
    }

    @Test
    void two_thousand_pages_are_counted_and_the_last_is_painted() throws IOException {
        var file = Files.write(folder.resolve("a.pdf"), SpeakersSlides.numbered(2_000, 400, 300));
        assertThat(PageCount.of(file)).isEqualTo(new PageCount(PageCount.State.COUNTED, 2_000));
        try (var sheets = new Sheets(new khaimac.asset.AssetFolder(folder))) {
            assertThat(sheets.paint("a.pdf", 1_999, 40, 30, false).pixels()[0])
                    .isEqualTo(SpeakersSlides.colour(2_000).getRGB());
        }
    }

    @Test
    void counting_tells_what_is_locked_and_what_is_broken() throws IOException {
        assertThat(count(SpeakersSlides.locked()).state()).isEqualTo(PageCount.State.LOCKED);
        assertThat(count("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII))
                        .state())
                .isEqualTo(PageCount.State.BROKEN);
        assertThat(count(new byte[0]).state()).isEqualTo(PageCount.State.BROKEN);
        assertThat(count("PK\3\4".getBytes(StandardCharsets.US_ASCII)).state()).isEqualTo(PageCount.State.BROKEN);
        assertThat(count(SpeakersSlides.withoutFaces())).isEqualTo(new PageCount(PageCount.State.COUNTED, 1));
        assertThat(PageCount.of(folder.resolve("khong-co.pdf"))).isEqualTo(PageCount.UNKNOWN);
    }

    /** A process of its own, which says what it loads. */
    static final class Counts {
        public static void main(String[] args) {
            System.out.println(PageCount.of(Path.of(args[0])));
        }
    }

    @Test
    void who_only_counts_loads_no_native_code_that_paints() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var counting = new ProcessBuilder(
                        java, "-Xshare:auto", "-Xlog:library", Counts.class.getName(), SHIPPED.toString())
                .redirectErrorStream(true);
        counting.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var process = counting.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("many=5").contains("libnio").doesNotContain("libawt");
    }

    private PageCount count(byte[] content) throws IOException {
        var file = Files.createTempFile(folder, "a", ".pdf");
        return PageCount.of(Files.write(file, content));
    }

    private static void says(Sheets sheets, String file, int page, String what) {
        assertThatThrownBy(() -> sheets.paint(file, page, 40, 30, false))
                .isInstanceOfSatisfying(
                        Unpaintable.class, told -> assertThat(told.why().vi()).contains(what));
    }

    private static Assets files(Map<String, byte[]> all) {
        return name -> {
            var content = all.get(name);
            return content == null ? null : new ByteArrayInputStream(content);
        };
    }
}

package khaimac.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import khaimac.finding.Finding;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A title that nearly writes a name of its own show is told which one was meant; nothing else is. */
class OfficialNamesTest {
    private static final Path SHOWS = Path.of("show-files");
    private static final OfficialNames KIEN_AN = OfficialNames.of(show("kien-an-2023-05-19"));

    private static Show show(String name) {
        return reading(SHOWS.resolve(name + ".show.json")).show();
    }

    private static ShowFile.Reading reading(Path file) {
        try {
            return ShowFile.read(file.getFileName().toString(), Files.readAllBytes(file), Folder.of(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "QUẬN ỦY KIÊN AN, Quận ủy Kiến An",
        "QUẬN ỦY KIẾN AM, Quận ủy Kiến An",
        "QUÂN ỦY KIẾN AN, Quận ủy Kiến An",
        "quận Kiên An, Kiến An",
        "Đồng chí LÊ QUỐC BẮNG, Đ/c Lê Quốc Bằng",
        "Đ/C LÊ QUỐC BĂNG, Đ/c Lê Quốc Bằng",
        "Trung tâm Văn hóa - Thông tin và Thể thoa quận, Trung tâm Văn hóa - Thông tin và Thể thao quận",
        "NGUYỄN THỊ MÃU, Nguyễn Thị Mẫu",
    })
    void a_letter_or_an_accent_amiss_is_told_with_the_official_name(String written, String official) {
        assertThat(KIEN_AN.in("TRÂN TRỌNG CẢM ƠN " + written + " ĐÃ ĐẾN DỰ"))
                .extracting(OfficialNames.Misspelt::official)
                .anySatisfy(name -> assertThat(official).endsWith(name));
    }

    @ParameterizedTest
    @CsvSource({
        "QUẬN ỦY KIẾN AN",
        "Quận ủy Hải An",
        "Chi bộ Tổ dân phố Mẫu số 6",
        "Ban Tổ chức Thành ủy",
        "Kiến An - Kiến Thụy",
        "AN KIẾN",
        "Kiên",
        "''",
        "Đ/c Lê Quốc Bảo"
    })
    void what_is_right_or_something_else_is_left_alone(String written) {
        assertThat(KIEN_AN.in(written)).isEmpty();
    }

    @Test
    void a_name_is_found_across_two_lines_and_however_its_accents_are_composed() {
        assertThat(KIEN_AN.in("QUẬN ỦY KIÊN\nAN")).hasSize(1);
        assertThat(KIEN_AN.in(java.text.Normalizer.normalize("QUẬN ỦY KIẾN AN", java.text.Normalizer.Form.NFD)))
                .isEmpty();
    }

    static Stream<Path> shipped() throws java.io.IOException {
        try (var files = Files.list(SHOWS)) {
            return List.copyOf(files.filter(file -> file.toString().endsWith(".show.json"))
                            .sorted()
                            .toList())
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void no_shipped_show_is_told_of_a_name(Path file) {
        assertThat(reading(file).findings())
                .extracting(finding -> finding.what().en())
                .noneMatch(what -> what.contains("official name"));
    }

    @Test
    void the_check_of_a_show_file_says_where_and_what_was_meant() throws Exception {
        var file = SHOWS.resolve("kien-an-2023-05-19.show.json");
        var text = Files.readString(file)
                .replaceFirst("QUẬN ỦY KIẾN AN", "QUẬN ỦY KIÊN AN")
                .replaceFirst("Phó Bí thư Thường trực Quận ủy", "Bí thư Quận ủy Kiến Ân");
        var findings =
                ShowFile.read("show.json", text.getBytes(StandardCharsets.UTF_8), Folder.of(file)).findings().stream()
                        .filter(finding -> finding.what().en().contains("official name"))
                        .toList();
        assertThat(findings)
                .extracting(Finding::what)
                .extracting(what -> what.vi())
                .containsExactlyInAnyOrder(
                        "“QUẬN ỦY KIÊN AN” gần giống tên chính thức “Quận ủy Kiến An”.",
                        "“Quận ủy Kiến Ân” gần giống tên chính thức “Quận ủy Kiến An”.");
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.place().line()).isPositive());
    }
}

package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import khaimac.asset.PageCount;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.scene.LookFiles;
import khaimac.scene.LookRules;
import khaimac.showfile.json.Tree;
import khaimac.showfile.language.Beside;
import khaimac.showfile.looks.RosterText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are missing, or are not lists. */
class RosterFilesTest extends BadInput {
    @TempDir
    Path folder;

    private ShowFile.Reading roster(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        if (content.length > 0) Files.write(file, content);
        var text =
                withLooks("\"r\": {\"roster\": \"" + name + "\"}", "{\"on\": \"go\", \"put\": {\"backdrop\": \"r\"}}");
        return sound(ShowFile.read("show.json", text.getBytes(StandardCharsets.UTF_8), new Folder(folder)));
    }

    private ShowFile.Reading roster(String content) throws IOException {
        return roster("r.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Look.RosterGroup> groups(ShowFile.Reading reading) {
        return ((Look.Roster) reading.show().looks().get("r")).groups();
    }

    @Test
    void that_is_not_there_is_a_warning_at_the_line_that_names_it() throws IOException {
        var finding = finding(roster("r.csv", new byte[0]), "The file \"r.csv\" is not there");
        assertThat(finding.place().line()).isEqualTo(7);
        assertThat(finding.place().path().en()).isEqualTo("look 'r'");
    }

    @Test
    void from_excel_says_how_to_save_it_whatever_its_name() throws IOException {
        byte[] zip = "PK\u0003\u0004....xl/workbook.xml".getBytes(StandardCharsets.ISO_8859_1);
        for (var name : List.of("r.xlsx", "r.csv")) {
            var finding = finding(roster(name, zip), "is an Excel file");
            assertThat(finding.instead().vi()).contains("CSV UTF-8");
            assertThat(finding.place().line()).isEqualTo(7);
        }
    }

    @Test
    void larger_than_allowed_is_not_silently_empty() throws IOException {
        var reading = roster("r.csv", new byte[Tree.MAX_BYTES + 1]);
        assertThat(finding(reading, "larger than 16 MB").place().line()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void separated_in_any_usual_way_is_read(String separator) throws IOException {
        var reading = roster(String.join(separator, "Họ và tên", "Đơn vị", "Hình thức") + "\r\n"
                + String.join(separator, "Nguyễn Văn Mẫu", "\"Chi bộ 1, Đảng bộ; xã\"", "Bằng khen") + "\r\n");
        assertThat(reading.findings()).isEmpty();
        assertThat(groups(reading))
                .containsExactly(new Look.RosterGroup(
                        "Bằng khen", List.of(new Look.RosterRow("Nguyễn Văn Mẫu", "Chi bộ 1, Đảng bộ; xã"))));
    }

    @Test
    void with_a_quote_that_nothing_closes_reads_it_as_one_of_the_words_and_keeps_every_row() throws IOException {
        var reading = roster("# mẫu\nname,note\nMột,a\nHai,\"b\nBa,c\n");
        var finding = finding(reading, "A quote that opens in this row is not closed");
        assertThat(finding.place().file()).isEqualTo("r.csv");
        assertThat(finding.place().line()).isEqualTo(4);
        assertThat(groups(reading).getFirst().rows())
                .containsExactly(
                        new Look.RosterRow("Một", "a"),
                        new Look.RosterRow("Hai", "\"b"),
                        new Look.RosterRow("Ba", "c"));
    }

    @Test
    void without_a_header_says_what_the_first_line_must_be() throws IOException {
        var finding = finding(roster("Nguyễn Văn Mẫu,Chi bộ 1\nTrần Thị Mẫu,Chi bộ 2\n"), "The first line of a list");
        assertThat(finding.place().line()).isEqualTo(1);
        assertThat(finding.place().file()).isEqualTo("r.csv");
        assertThat(finding.instead().en()).contains("group,name,note");
    }

    @Test
    void with_a_row_without_a_name_names_its_line() throws IOException {
        var reading = roster("group,name,note\nA,Một,x\n\n# ghi chú\nA,,x\nA,Hai,x\n");
        assertThat(finding(reading, "This row has no name").place().line()).isEqualTo(5);
        assertThat(groups(reading).getFirst().rows()).hasSize(2);
    }

    @Test
    void with_portraits_names_the_one_that_is_not_there_and_its_line() throws IOException {
        Files.createDirectories(folder.resolve("anh"));
        Files.write(folder.resolve("anh/mau.jpg"), new byte[] {1});
        var reading = roster(
                "nhóm,Ảnh chân dung,họ và tên,đơn vị\nA,anh\\mau.jpg,Một,x\nA,anh/khong.jpg,Hai,\nA,,Ba,\n");
        assertThat(reading.findings()).hasSize(1);
        var finding = finding(reading, "The photo \"anh/khong.jpg\" is not there");
        assertThat(finding.place().line()).isEqualTo(3);
        assertThat(groups(reading).getFirst().rows())
                .containsExactly(
                        new Look.RosterRow("Một", "x", "anh/mau.jpg"),
                        new Look.RosterRow("Hai", "", "anh/khong.jpg"),
                        new Look.RosterRow("Ba", ""));
        assertThat(LookFiles.of(reading.show().looks().get("r"))).contains("anh/mau.jpg");
    }

    @Test
    void keeps_a_portrait_where_only_the_name_is_put_right() throws IOException {
        var text = "name,note,photo\nMột,x,anh/mau.jpg\n";
        var list = RosterText.of(text);
        assertThat(list).isNotNull();
        var was = new Look.RosterRow("Một", "x", "anh/mau.jpg");
        assertThat(list.set(0, 0, was.written("Mốt", "x")))
                .singleElement()
                .satisfies(splice -> assertThat(splice.toString()).contains("Mốt"));
    }

    @Test
    void of_names_only_has_one_group() throws IOException {
        assertThat(groups(roster("tên\nMột\nHai\n")).getFirst().rows()).hasSize(2);
    }

    @Test
    void empty_says_so() throws IOException {
        assertThat(finding(roster("name\n"), "holds no name").place().line()).isEqualTo(7);
    }

    @Test
    void used_by_two_looks_is_complained_about_once() throws IOException {
        Files.writeString(folder.resolve("r.csv"), "name\n,\nMột\n");
        var text = withLooks(
                "\"r\": {\"roster\": \"r.csv\"}, \"s\": {\"roster\": \"r.csv\", \"page\": 3}",
                "{\"on\": \"go\", \"put\": {\"backdrop\": {\"stack\": [\"r\", \"s\"]}}}");
        var reading = sound(ShowFile.read("show.json", text.getBytes(StandardCharsets.UTF_8), new Folder(folder)));
        assertThat(sentences(reading)).containsOnlyOnce("This row has no name.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.csv",
                "/etc/passwd",
                "C:\\\\x.csv",
                "C:/x.csv",
                "a/../../x.csv",
                "..",
                "\\\\\\\\server\\\\x",
                "a\\u0000b",
                " "
            })
    void outside_the_folder_is_never_opened(String path) {
        var opened = new ArrayList<String>();
        var beside = new Beside() {
            @Override
            public byte[] content(String name) {
                opened.add(name);
                return new byte[0];
            }

            @Override
            public boolean exists(String name) {
                opened.add(name);
                return true;
            }

            @Override
            public PageCount pages(String name) {
                return PageCount.UNKNOWN;
            }
        };
        for (var kind : List.of("roster", "image", "film")) {
            var text = withLooks(
                    "\"r\": {\"" + kind + "\": \"" + path + "\"}, \"good\": {\"blank\": true}",
                    "{\"on\": \"go\", \"put\": {\"backdrop\": \"good\"}, \"play\": \"" + path + "\"}");
            var reading = sound(ShowFile.read("show.json", text.getBytes(StandardCharsets.UTF_8), beside));
            assertThat(reading.findings().getFirst().place().line()).isEqualTo(7);
            assertThat(reading.findings().getFirst().severity()).isEqualTo(Severity.ERROR);
            assertThat(reading.show().looks()).containsOnlyKeys("good");
            assertThat(cue(reading, 0, 0).isBroken()).isTrue();
            assertThat(cue(reading, 0, 0).changes()).hasSize(1);
        }
        assertThat(opened).allMatch(LookRules::isFile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.txt", "/etc/hostname", "a/../../outside.txt", ".", "a\0b"})
    void a_folder_gives_nothing_from_outside(String path) throws IOException {
        var inner = Files.createDirectory(folder.resolve("show"));
        Files.writeString(folder.resolve("outside.txt"), "x");
        assertThat(new Folder(inner).content(path)).isNull();
        assertThat(new Folder(inner).exists(path)).isFalse();
    }
}

package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import khaimac.finding.Finding;
import khaimac.finding.Severity;
import khaimac.hall.Hall;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.showfile.ShowText.Outcome;
import khaimac.showfile.Slipping.Slip;
import khaimac.showfile.language.Beside;
import khaimac.showfile.shows.SchemaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people really have them: read as they were meant, said where, and mended with one tap. */
class PeoplesFilesTest extends BadInput {
    private static final String SOUND = """
        // Soạn bằng Word
        {
          "format": "khaimac-show/1",
          "title": "Lễ kỷ niệm\\n20 năm “Ngày hội” toàn dân",
          "organiser": "Xã 'Đoàn Kết'",
          "date": "2024-11-18",
          "surfaces": ["backdrop", "stage"],
          "looks": {
            "title": {"title": [{"kind": "NGÀY HỘI"}, {"name": "ĐẠI ĐOÀN KẾT\\nTOÀN DÂN TỘC"}]}, // phông chính
            "chao": {"message": "Chào mừng “đại biểu”, “khách mời” {now.name}"}
          },
          "idle": {"backdrop": "title"},
          "segments": [
            {"id": "chao-co", "name": "Chào cờ", "start": "08:00", "length": "10m",
             "cues": [
              {"at": "start", "put": {"backdrop": "title", "stage": "chao"}, "fade": "800ms"},
              {"on": "go", "name": "Quốc ca, Đội ca", "play": "media/quoc-ca.ogg"}
            ]},
            {"id": "phat-bieu",
             "name": "Phát biểu: \\"Đại đoàn kết\\"",
             "by": "Chủ tịch",
             "length": "20m"}
          ]
        }
        """;

    private static final List<String> SAME = List.of(
            // The quotes of a word processor, around all of it and around some.
            SOUND.replace("\"title\": \"Lễ", "“title”: “Lễ").replace("dân\",\n", "dân”,\n"),
            SOUND.replace("\"id\": \"chao-co\", \"name\": \"Chào cờ\"", "“id”: “chao-co”, “name”: “Chào cờ”"),
            SOUND.replace("\"date\": \"2024-11-18\"", "‘date’: '2024-11-18'"),
            SOUND.replace("\"date\": \"2024-11-18\"", "„date“: «2024-11-18»"),
            SOUND.replace("\"Chào cờ\"", "\"Chào cờ”"),
            SOUND.replace("\"organiser\":", "\"organiser”:"),
            SOUND.replace("[\"backdrop\", \"stage\"]", "[“backdrop”, “stage”]"),
            SOUND.replace("\"NGÀY HỘI\"}, {\"name\"", "“NGÀY HỘI“}, {“name“"),
            // A text over two lines.
            SOUND.replace("kỷ niệm\\n20", "kỷ niệm\n     20"),
            SOUND.replace("kỷ niệm\\n20", "kỷ niệm \r\n\t20"),
            SOUND.replace("KẾT\\nTOÀN", "KẾT\nTOÀN").replace("\n", "\r\n"),
            // Quotes within a text.
            SOUND.replace("\\\"Đại đoàn kết\\\"", "\"Đại đoàn kết\""),
            // Spaces that are none, marks that nobody sees.
            SOUND.replace("\"title\": ", "\"title\":\u00A0")
                    .replace("\n  \"organiser\"", "\n\u2003 \u200B\"organiser\""),
            SOUND.replace("{\"at\"", "\uFEFF{\"at\""),
            // Signs of another keyboard, forgotten and doubled ones.
            SOUND.replace("\"backdrop\", \"stage\"", "\"backdrop\"， \"stage\""),
            SOUND.replace("\"length\": \"10m\",", "\"length\"： \"10m\";"),
            SOUND.replace("\"by\": \"Chủ tịch\",", "\"by\": \"Chủ tịch\""),
            SOUND.replace("\"by\": \"Chủ tịch\",", "\"by\": \"Chủ tịch\",,"),
            SOUND.replace("    ]},\n    {\"id\": \"phat", "    ]}\n    {\"id\": \"phat"),
            SOUND.replace("\"idle\": {", "\"idle\" {"),
            SOUND.replace("\"length\": \"20m\"}\n  ]", "\"length\": \"20m\",}\n  ],"),
            SOUND.replace("\"date\": ", "date: ").replace("\"start\": \"08:00\"", "start: 08:00"));

    static Stream<String> same() {
        return SAME.stream();
    }

    private static ShowText text(String text) {
        return ShowText.of("le.show.json", text.getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
    }

    private static String written(ShowText text) {
        return new String(text.bytes("le.show.json"), StandardCharsets.UTF_8);
    }

    private static Show sound() {
        var reading = read(SOUND);
        assertThat(reading.findings()).isEmpty();
        return reading.show();
    }

    @ParameterizedTest
    @MethodSource("same")
    void what_people_have_is_the_show_that_they_meant_and_is_said_where_it_stands(String slipped) {
        assertThat(slipped).isNotEqualTo(SOUND);
        var reading = read(slipped);
        assertThat(reading.show()).isEqualTo(sound());
        assertThat(reading.hasErrors()).isFalse();
        for (var finding : reading.findings())
            assertThat(finding.place().line()).isPositive();
        var isWelcome = SOUND.replace("\"length\": \"20m\"}\n  ]", "\"length\": \"20m\",}\n  ],");
        assertThat(reading.findings().isEmpty()).isEqualTo(slipped.equals(isWelcome));
    }

    @ParameterizedTest
    @MethodSource("same")
    void every_slip_is_mended_by_its_cure_and_nothing_else_is_touched(String slipped) {
        var mended = mended(text(slipped));
        assertThat(mended.reading().findings()).isEmpty();
        assertThat(mended.show()).isEqualTo(sound());
        assertThat(written(mended)).contains("// Soạn bằng Word", "// phông chính");
    }

    private static ShowText mended(ShowText slipped) {
        var text = slipped;
        for (int most = 0; most < 2_000; most++) {
            var curable = text.curable(1);
            if (curable.isEmpty()) return text;
            if (!(text.cured(curable.getFirst()) instanceof Outcome.Made(var made, var patch)))
                throw new AssertionError();
            if (!(made.apply(patch.inverse()) instanceof Outcome.Made(var back, var again))) throw new AssertionError();
            assertThat(written(back)).isEqualTo(written(text));
            text = made;
        }
        throw new AssertionError("never ends");
    }

    @Test
    void quotes_of_a_word_processor_are_one_finding_for_the_file_and_one_tap() {
        var word = SOUND.replace("\\\"", "§").replace("\"", "”").replace("§", "\\\"");
        var reading = read(word);
        assertThat(reading.show()).isEqualTo(sound());
        assertThat(sentences(reading)).hasSize(1);
        var finding = reading.findings().getFirst();
        assertThat(finding.place().line()).isEqualTo(3);
        assertThat(finding.place().column()).isEqualTo(3);
        assertThat(finding.what().vi()).contains("chỗ nữa");
        var text = text(word);
        assertThat(text.cured(text.curable(8).getFirst()))
                .isInstanceOfSatisfying(Outcome.Made.class, made -> assertThat(written(made.text()))
                        .isEqualTo(SOUND));
    }

    @Test
    void several_kinds_of_slips_are_all_said_at_once() {
        var reading = read(SOUND.replace("\"date\": \"2024-11-18\"", "“date”: “2024-11-18”")
                .replace("\"by\": \"Chủ tịch\",", "\"by\": \"Chủ tịch\"")
                .replace("KẾT\\nTOÀN", "KẾT\nTOÀN")
                .replace("\"length\": \"20m\"", "\"lenght\": \"20m\""));
        assertThat(sentences(reading))
                .hasSize(5)
                .anyMatch(one -> one.contains("quotes of a word processor"))
                .anyMatch(one -> one.contains("comma is missing"))
                .anyMatch(one -> one.contains("next line"))
                .anyMatch(one -> one.contains("lenght"))
                .anyMatch(one -> one.contains("how long"));
        assertThat(reading.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("same")
    void an_edit_of_such_a_file_keeps_every_other_byte(String slipped) {
        var outcome = text(slipped).edit(new ShowEdit.SetSegment("phat-bieu", new SegmentField.By("Bí thư")));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Made.class, made -> assertThat(written(made.text()))
                .isEqualTo(slipped.replace("Chủ tịch", "Bí thư")));
    }

    static Stream<Path> shipped() throws IOException {
        return SchemaTest.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void any_slips_of_a_shipped_show_leave_the_show_what_it_was(Path file) throws IOException {
        var sound = Files.readString(file);
        var folder = new Remembering(Folder.of(file));
        var show = ShowFile.said("show.json", sound.getBytes(StandardCharsets.UTF_8), folder);
        for (int seed = 1; seed <= 12; seed++) {
            var random = new Random(seed);
            var slipped = Slipping.slipped(sound, random, 1 + 4 * seed, Slip.values());
            assertThat(slipped).isNotEqualTo(sound);
            var reading = sound(ShowFile.read("show.json", slipped.getBytes(StandardCharsets.UTF_8), folder));
            assertThat(reading.show()).as("%s with %s", file, seed).isEqualTo(show);
            assertThat(errors(reading.findings())).as("%s with %s", file, seed).isEmpty();
        }
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream().filter(one -> one.severity() == Severity.ERROR).toList();
    }

    @ParameterizedTest
    @EnumSource(Slip.class)
    void all_of_one_kind_is_mended_to_the_byte(Slip kind) {
        var random = new Random(kind.name().hashCode());
        for (int round = 0; round < 6; round++) {
            var slipped = Slipping.slipped(SOUND, random, 20 + 16 * round, kind);
            assertThat(read(slipped).show()).as(slipped).isEqualTo(sound());
            assertThat(written(mended(text(slipped)))).isEqualTo(SOUND);
        }
    }

    @Test
    void edits_of_a_file_with_any_slips_are_taken_back_to_the_byte() {
        int made = 0;
        for (int seed = 1; seed <= 8; seed++) {
            var random = new Random(seed);
            var before = text(Slipping.slipped(SOUND, random, 25, Slip.values()));
            var text = before;
            var patches = new ArrayList<ShowText.Patch>();
            var edits = new RandomEdits(seed);
            for (int edit = 0; edit < 12; edit++) {
                if (!(text.edit(edits.next(text.show())) instanceof Outcome.Made(var next, var patch))) continue;
                assertThat(next.show()).isEqualTo(text(written(next)).show());
                text = next;
                patches.addFirst(patch);
                made++;
            }
            for (var patch : patches) text = ((Outcome.Made) text.apply(patch.inverse())).text();
            assertThat(written(text)).isEqualTo(written(before));
        }
        assertThat(made).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"“", "«", "‘", "'"})
    void a_hall_file_is_read_the_same_way(String open) throws IOException {
        var sound = Files.readString(Path.of("displays/simulated.hall.json"));
        var close =
                switch (open) {
                    case "“" -> "”";
                    case "«" -> "»";
                    case "‘" -> "’";
                    default -> open;
                };
        var slipped = sound.replaceAll("\"([^\"\\n]*)\"", open + "$1" + close);
        Hall hall = HallFile.read("h", sound.getBytes(StandardCharsets.UTF_8)).hall();
        var reading = HallFile.read("h", slipped.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.hall()).isEqualTo(hall);
        assertThat(reading.hasErrors()).isFalse();
        assertThat(reading.findings()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "xl/workbook.xml", "%PDF-1.7", "{\\rtf1"})
    void what_is_no_text_says_what_it_is_and_where_it_goes(String inside) {
        boolean packed = inside.endsWith("xml");
        var bytes = ((packed ? "PK\u0003\u0004" : "") + inside).getBytes(StandardCharsets.ISO_8859_1);
        var is = inside.startsWith("xl") ? "tệp Excel" : inside.startsWith("%") ? "tệp PDF" : "tệp Word";
        for (var findings :
                List.of(read(bytes).findings(), HallFile.read("h", bytes).findings())) {
            assertThat(findings.getFirst().what().vi()).startsWith("Đây là " + is);
            assertThat(findings.getFirst().instead().vi()).contains("kéo vào Sảnh");
        }
    }
}

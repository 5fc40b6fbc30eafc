package khaimac.showfile.shows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import khaimac.finding.Language;
import khaimac.finding.Severity;
import khaimac.scene.TextFields;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import khaimac.showfile.cues.CueForm;
import khaimac.showfile.cues.CueKinds;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.looks.LookKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference of the show language forgets nothing, and its examples are true. */
class ReferenceTest {
    private static final Path REFERENCE = Path.of("show-files", "README.md");

    /** @param part what it is a part of; empty: a whole show */
    record Example(int line, String part, String text) {
        String show() {
            return part.isEmpty() ? text : wrapped(part, text);
        }

        @Override
        public String toString() {
            return "line " + line + (part.isEmpty() ? "" : ", " + part);
        }
    }

    /** A whole show with one look, cue, segment or style in it, and everything that it may refer to. */
    static String wrapped(String part, String text) {
        return """
            {
              "format": "khaimac-show/1", "title": "T", "date": "2024-01-30",
              "surfaces": ["backdrop", "pano-left", "pano-right", "banner", "stage"],
              "styles": {"mine": %s},
              "looks": {
                "title": {"title": [{"name": "A"}], "style": "mine"}, "award-title": {"blank": true},
                  "conference-title": {"blank": true},
                "it": %s
              },
              "idle": {"banner": {"stack": ["title", "award-title", "conference-title"]}},
              "emergency": [%s],
              "segments": [
                {"id": "first", "name": "First", "start": "08:00", "length": "1h", "cues": [
                  {"id": "intro", "at": "start", "put": {
                    "backdrop": {"roster": "r.csv"}, "pano-right": {"roster": "r.csv"},
                      "pano-left": {"film": "f.mp4"}, "stage": "it"},
                      "play": {"file": "f.mp4", "name": "bai-hat"}},
                  %s]},
                %s
              ]
            }
            """.formatted(
                        part.equals("style") ? text : "{}",
                        part.equals("look") ? text : "{\"blank\": true}",
                        part.equals("emergency") ? text : "",
                        part.equals("cue") ? text : "",
                        part.equals("segment") ? text : "");
    }

    static Stream<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        var lines = Files.readAllLines(REFERENCE);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("```")) continue;
            int end = i + 1;
            while (!lines.get(end).equals("```")) end++;
            assertThat(lines.get(i))
                    .as("line %s", i + 1)
                    .matches("```(csv|text|json|jsonc( part=(look|cue|segment|style|emergency))?)");
            if (lines.get(i).startsWith("```jsonc")) {
                var words = List.of(lines.get(i).split("="));
                examples.add(new Example(
                        i + 1, words.size() == 1 ? "" : words.getLast(), String.join("\n", lines.subList(i + 1, end))));
            }
            i = end;
        }
        assertThat(examples).hasSizeGreaterThan(40);
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_read_without_findings(Example example) {
        var reading = ShowFile.read(example.show());
        assertThat(reading.findings()).as(() -> said(reading)).allMatch(finding -> finding.severity() == Severity.NOTE);
        assertThat(SchemaTest.mistakes(example.show())).isEmpty();
    }

    @Test
    void every_kind_of_look_and_of_cue_has_an_example() throws IOException {
        var shows =
                examples().map(example -> ShowFile.read(example.show()).show()).toList();
        var written = String.join("\n", shows.stream().map(ShowFile::write).toList());
        for (var kind : LookKinds.ALL) assertThat(written).contains("\"" + kind.word() + "\" : ");
        for (var kind : CueKinds.ALL) assertThat(written).contains("\"" + kind.word() + "\" : ");
    }

    @Test
    void every_kind_and_every_part_stands_in_the_reference() throws IOException {
        var reference = Files.readString(REFERENCE);
        var forms = new ArrayList<Form<?>>(
                List.of(new ShowForm(new Places("")).form(), SegmentForm.FORM, CueForm.FORM, StyleForm.FORM));
        for (var kind : LookKinds.ALL) forms.add(kind.form().and(LookKinds.NAME));
        for (var form : forms) {
            for (var name : form.parts().stream().map(Part::name).toList()) {
                var word = Pattern.compile("[`\"]" + Pattern.quote(name) + "[`\":]");
                assertThat(reference).as("\"%s\" of %s", name, form.name()).containsPattern(word);
            }
        }
        for (var kind : LookKinds.ALL) assertThat(reference).contains("\n| `" + kind.word() + "` | ");
        for (var kind : CueKinds.ALL) assertThat(reference).contains("\n| `" + kind.word() + "` | ");
    }

    @Test
    void every_word_an_editor_offers_stands_in_the_reference() throws IOException {
        var reference = Files.readString(REFERENCE);
        var words = new ArrayList<String>();
        SchemaTest.collect(ShowFile.schema(), "enum", words);
        assertThat(words)
                .contains("moving-bar", "film-end")
                .allSatisfy(word -> assertThat(reference).containsPattern("[`\"]" + Pattern.quote(word) + "[`\"]"));
    }

    @Test
    void every_field_of_texts_stands_in_the_reference_and_no_other() throws IOException {
        var reference = Files.readString(REFERENCE);
        for (var name : TextFields.NAMES) assertThat(reference).contains("`{" + name + "}`");
        assertThat(TextFields.in(reference)).isSubsetOf(TextFields.NAMES);
    }

    @Test
    void the_list_it_shows_is_read(@TempDir Path folder) throws IOException {
        var list = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(REFERENCE));
        assertThat(list.find()).isTrue();
        Files.writeString(folder.resolve("r.csv"), list.group(1));
        assertThat(readBeside(folder, "{\"roster\": \"r.csv\"}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "tên",
                "Họ và tên",
                "HỌ TÊN",
                "tập thể",
                "\"tập thể, cá nhân\"",
                "name;group",
                "Tên;Nhóm;Ghi chú",
                "tên\tđơn vị",
            })
    void the_columns_it_names_are_known(String header, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("r.csv"), header + "\nA\n");
        assertThat(readBeside(folder, "{\"roster\": \"r.csv\"}")).isEmpty();
    }

    @Test
    void the_finding_it_shows_is_what_the_program_says() throws IOException {
        var first = examples()
                .filter(example -> example.part().isEmpty())
                .findFirst()
                .orElseThrow()
                .text();
        var reading = ShowFile.read(
                "show-files/mine.show.json",
                first.replace("\"stage\": \"speech-clock\"", "\"stage\": \"speech-clok\"")
                        .getBytes(StandardCharsets.UTF_8),
                khaimac.showfile.language.Beside.UNKNOWN);
        var finding = reading.findings().stream()
                .filter(one -> one.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(REFERENCE)).contains("```text\n" + finding.in(Language.EN) + "\n```");
    }

    private static List<String> readBeside(Path folder, String look) {
        var bytes = wrapped("look", look)
                .replace("{\"roster\": \"r.csv\"}, \"pano-right\": {\"roster\": \"r.csv\"}", "\"it\"")
                .replace("\"pano-left\": {\"film\": \"f.mp4\"}, ", "")
                .replace(",\n          \"play\": {\"file\": \"f.mp4\", \"name\": \"bai-hat\"}", "")
                .getBytes(StandardCharsets.UTF_8);
        var reading = ShowFile.read("show.json", bytes, new Folder(folder));
        return reading.findings().stream()
                .map(finding -> finding.in(Language.EN))
                .toList();
    }

    static String said(ShowFile.Reading reading) {
        return String.join(
                "\n",
                reading.findings().stream()
                        .map(finding -> finding.in(Language.EN))
                        .toList());
    }
}

package khaimac.showfile.shows;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import khaimac.showfile.cues.CueForm;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.looks.LookKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** What an editor is told about the show language is what the program reads. */
public class SchemaTest {
    /** As an editor reads: comments and commas after last items are allowed. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(LENIENT.writeValueAsString(ShowFile.schema()));

    /** What an editor would underline. */
    static List<String> mistakes(String show) {
        return SCHEMA.validate(LENIENT.readTree(show)).stream()
                .map(Object::toString)
                .toList();
    }

    /** Every text under a keyword, wherever it stands. */
    static void collect(Object schema, String keyword, List<String> texts) {
        switch (schema) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    if (key.equals(keyword) && value instanceof List<?> list)
                        list.forEach(text -> texts.add(String.valueOf(text)));
                    collect(value, keyword, texts);
                });
            case List<?> list -> list.forEach(value -> collect(value, keyword, texts));
            default -> {}
        }
    }

    public static Stream<Path> shipped() throws IOException {
        try (var files = Files.list(Path.of("show-files"))) {
            var shows = files.filter(file -> file.toString().endsWith(".show.json"))
                    .sorted()
                    .toList();
            assertThat(shows).hasSizeGreaterThanOrEqualTo(7);
            return shows.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void it_accepts_every_shipped_show_and_what_is_written_of_it(Path file) throws IOException {
        assertThat(mistakes(Files.readString(file))).isEmpty();
        var show = ShowFile.read(file.toString(), Files.readAllBytes(file), Folder.of(file))
                .show();
        assertThat(mistakes(ShowFile.write(show))).isEmpty();
    }

    private static final String GOOD = """
        {
          // chú thích
          "format": "khaimac-show/1", "title": "T", "date": "2024-01-30", "warn": "2m",
          "surfaces": ["backdrop", "stage"],
          "styles": {"own": {"background": ["#000000", "#202020"], "font": "serif"}},
          "looks": {
            "title": {"title": [{"name": "A"}, {"subtitle": "B"}], "style": "own"},
            "clock": {"clock": "hh:mm"},
            "score": {"clock": "segment", "score": {"home": "A", "away": "B"}, "points": [1, 2]},
            "both": {"split": {"left": "title", "right": {"message": "x"}}},
          },
          "idle": {"stage": "clock"},
          "segments": [
            {"name": "S", "start": "08:00", "length": "1h30m", "begins": "clock", "cues": [
              {"id": "a", "at": "start+2m", "put": {"backdrop": "title", "stage": "both"}, "fade": "800ms",
                "through": "#000000"},
              {"after": {"cue": "a", "by": "3s"}, "put": {"stage": "score"}, "level": {"backdrop": 0.5}},
              {"on": "go", "send": {"to": "x", "osc": "/a", "args": [1, 0.5, "b"]}, "play": ["media/a.ogg"]},
            ]},
          ],
        }
        """;

    @Test
    void it_accepts_what_the_program_reads_without_findings() {
        assertThat(ShowFile.read(GOOD).findings()).isEmpty();
        assertThat(mistakes(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"khaimac-show/1\" | \"khaimac-show/2\"",
                "\"title\": \"T\" | \"title\": 7",
                "\"title\": \"T\", | ``",
                "\"2024-01-30\" | \"30/01/2024\"",
                "\"2024-01-30\" | {\"tentative\": \"18/01\"}",
                "\"warn\" | \"warning\"",
                "\"warn\": \"2m\" | \"warn\": \"2 m\"",
                "\"warn\": \"2m\" | \"warn\": 120",
                "[\"backdrop\", \"stage\"] | []",
                "[\"backdrop\", \"stage\"] | \"backdrop\"",
                "\"#202020\"] | \"white\"]",
                "\"serif\" | \"Times\"",
                "{\"name\": \"A\"} | {\"nam\": \"A\"}",
                "{\"name\": \"A\"} | {\"name\": \"A\", \"kind\": \"B\"}",
                "{\"clock\": \"hh:mm\"} | {\"clock\": \"hh\"}",
                "{\"clock\": \"hh:mm\"} | {\"clok\": \"hh:mm\"}",
                "{\"clock\": \"hh:mm\"} | {\"countdown\": \"tomorrow\"}",
                "{\"clock\": \"hh:mm\"} | {\"countdown\": \"8:00\"}",
                "{\"clock\": \"hh:mm\"} | {\"image\": \"\"}",
                "{\"clock\": \"hh:mm\"} | {\"stack\": []}",
                "{\"clock\": \"segment\", | {\"clock\": \"hh:mm\",",
                "\"points\": [1, 2] | \"points\": [1]",
                "\"points\": [1, 2] | \"points\": [1, -2]",
                "{\"left\": \"title\", | {\"lift\": \"title\",",
                "\"08:00\" | \"8:00\"",
                "\"08:00\" | \"24:00\"",
                "\"1h30m\" | \"30m1h\"",
                "\"begins\": \"clock\" | \"begins\": \"auto\"",
                "\"start+2m\" | \"begin+2m\"",
                "\"start+2m\" | \"start-2m\"",
                "\"at\": \"start+2m\" | \"at\": \"start+2m\", \"when\": \"go\"",
                "\"on\": \"go\" | \"on\": \"GO\"",
                "{\"cue\": \"a\", \"by\": \"3s\"} | \"a\"",
                "{\"cue\": \"a\", \"by\" | {\"by\"",
                "0.5} | 1.5}",
                "{\"to\": \"x\", | {",
                "[1, 0.5, \"b\"] | [true]",
                "[\"media/a.ogg\"] | [{\"loop\": true}]",
            })
    void it_rejects_what_the_program_complains_about(String right, String wrong) {
        assertThat(GOOD).contains(right);
        var text = GOOD.replace(right, wrong);
        assertThat(ShowFile.read(text).findings()).isNotEmpty();
        assertThat(mistakes(text)).isNotEmpty();
    }

    @Test
    void every_part_of_every_form_is_in_it_and_nothing_else_is() {
        var forms = new ArrayList<Form<?>>(
                List.of(new ShowForm(new Places("")).form(), SegmentForm.FORM, CueForm.FORM, StyleForm.FORM));
        for (var kind : LookKinds.ALL) forms.add(kind.form().and(LookKinds.NAME));
        var definitions = new LinkedHashMap<>((Map<?, ?>) ShowFile.schema().get("$defs"));
        for (var form : forms) {
            var definition = (Map<?, ?>) definitions.remove(form.name());
            assertThat(definition).as(form.name()).isNotNull();
            var properties = (Map<?, ?>) definition.get("properties");
            assertThat(List.copyOf(properties.keySet()))
                    .isEqualTo(form.parts().stream().map(Part::name).toList());
            for (var part : form.parts()) {
                assertThat(((Map<?, ?>) properties.get(part.name())).get("description"))
                        .isEqualTo(part.says());
            }
            assertThat(definition.get("additionalProperties")).isEqualTo(false);
            var required =
                    form.parts().stream().filter(Part::required).map(Part::name).toList();
            assertThat(definition.get("required")).isEqualTo(required.isEmpty() ? null : required);
        }
        assertThat(definitions.keySet().stream().map(String::valueOf))
                .as("what is left are the forms inside others")
                .containsExactlyInAnyOrder(
                        "look",
                        "surface",
                        "emergency",
                        "line",
                        "notes",
                        "date",
                        "after",
                        "crop",
                        "halves",
                        "sides",
                        "slide",
                        "order",
                        "emblem",
                        "sound",
                        "stop",
                        "send");
    }

    @Test
    void the_file_beside_the_shows_is_the_one_the_program_prints() throws IOException {
        var shipped = LENIENT.readTree(Files.readString(Path.of("show-files", "show.schema.json")));
        var printed = LENIENT.readTree(LENIENT.writeValueAsString(ShowFile.schema()));
        assertThat(shipped.equals(printed))
                .as("up to date; if not, run: khaimac schema show > show-files/show.schema.json")
                .isTrue();
    }
}

package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import khaimac.finding.Severity;
import khaimac.hall.Address;
import khaimac.hall.Device;
import khaimac.hall.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the hall language's reference are true. */
class HallReferenceTest {
    private static final Path REFERENCE = Path.of("displays", "README.md");

    /** @param part the part of a hall that it shows; empty: a whole hall */
    record Example(int line, String part, String text) {
        /** A whole hall file with this example in it. */
        String hall() {
            if (part.isEmpty()) return text;
            var parts = new LinkedHashMap<>(Map.of(
                    "format",
                    "\"format\": \"khaimac-hall/1\"",
                    "name",
                    "\"name\": \"x\"",
                    "surfaces",
                    """
                    "surfaces": {
                      "backdrop": {"pixels": [1920, 768]}, "pano-left": {"pixels": [384, 768]},
                        "pano-low": {"pixels": [128, 768]},
                      "banner": {"pixels": [128, 16]}, "stage": {"pixels": [1280, 720]}, "lamps": {"pixels": [10, 10]},
                      "strip-left": {"pixels": [4, 120]}, "strip-right": {"pixels": [4, 120]}
                    }\
                    """,
                    "outputs",
                    "\"outputs\": []"));
            parts.put(part, text);
            return "{" + String.join(",\n", parts.values()) + "}";
        }

        @Override
        public String toString() {
            return "line " + line + (part.isEmpty() ? "" : ", " + part);
        }
    }

    static Stream<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        var lines = Files.readAllLines(REFERENCE);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("```")) continue;
            int end = i + 1;
            while (!lines.get(end).equals("```")) end++;
            assertThat(lines.get(i)).matches("```jsonc( part=(surfaces|outputs|speakers|devices|allow|inputs))?");
            var words = List.of(lines.get(i).split("="));
            examples.add(new Example(
                    i + 1, words.size() == 1 ? "" : words.getLast(), String.join("\n", lines.subList(i + 1, end))));
            i = end;
        }
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_reads_without_errors(Example example) {
        var reading = HallFileTest.read(example.hall());
        assertThat(reading.hasErrors()).as(() -> HallFileTest.said(reading)).isFalse();
        // What a fragment does not show is not shown by any output, and that is all there is to say.
        if (example.part().isEmpty()) assertThat(reading.findings()).isEmpty();
        assertThat(reading.findings())
                .allMatch(finding -> finding.severity() == Severity.WARNING
                        && finding.what().en().startsWith("No output shows the surface"));
        assertThat(HallFileTest.schema().validate(HallFileTest.LENIENT.readTree(example.hall())))
                .isEmpty();
    }

    @Test
    void every_way_to_connect_and_every_kind_of_device_and_address_has_an_example() throws IOException {
        var halls = examples()
                .map(example -> HallFileTest.read(example.hall()).hall())
                .toList();
        assertThat(halls.stream()
                        .flatMap(hall -> hall.outputs().stream())
                        .<Class<?>>map(output -> output.wire().getClass()))
                .contains(kinds(Wire.class));
        assertThat(halls.stream()
                        .flatMap(hall -> hall.devices().values().stream())
                        .<Class<?>>map(Object::getClass))
                .contains(kinds(Device.class));
        assertThat(halls.stream()
                        .flatMap(hall -> hall.allow().values().stream())
                        .<Class<?>>map(Object::getClass))
                .contains(kinds(Address.class));
    }

    /** What an editor is told about a field stands in the schema; that it exists has to stand in the reference. */
    @Test
    void every_field_of_the_language_stands_in_the_reference() throws IOException {
        var reference = Files.readString(REFERENCE);
        var names = new ArrayList<String>();
        collect(HallFile.schema(), names);
        assertThat(names)
                .contains("pitch-mm", "serpentine", "novastar")
                .allSatisfy(name -> assertThat(reference).contains("`" + name + "`"));
    }

    private static Class<?>[] kinds(Class<?> sealed) {
        return sealed.getPermittedSubclasses();
    }

    private static void collect(Object schema, List<String> names) {
        switch (schema) {
            case Map<?, ?> map -> {
                if (map.get("properties") instanceof Map<?, ?> properties)
                    for (var name : properties.keySet()) names.add(String.valueOf(name));
                for (var value : map.values()) collect(value, names);
            }
            case List<?> list -> {
                for (var value : list) collect(value, names);
            }
            default -> {}
        }
    }
}

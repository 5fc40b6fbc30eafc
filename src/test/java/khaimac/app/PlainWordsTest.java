package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import khaimac.finding.Language;
import khaimac.terminal.Terminal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class PlainWordsTest {
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    private static final Terminal TERMINAL =
            new Terminal(NOWHERE, NOWHERE, InputStream.nullInputStream(), Language.EN, Path.of(""), false);

    record Line(Function<Terminal, Object> verb, String words) {}

    static Stream<Line> plain() {
        return Stream.of(
                new Line(RunVerb::new, "vinh-bao"),
                new Line(RunVerb::new, "vinh-bao --rehearsal --speed 2.5 --panel 0 --folder runs/x --hall nhà-hát"),
                new Line(RunVerb::new, "--go-on vinh-bao --link 10.0.0.2:9000 --certificate a.p12 --record r"),
                new Line(
                        DeskVerb::new,
                        "show --hall h --folder f --port 4711 --link 10.0.0.2:9000 --rehearsal 2024 --lively"),
                new Line(PlayerVerb::new, "--guarded --keep a/b.json --again --careful --name wall"),
                new Line(CheckVerb::new, "vinh-bao --json"));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void plain_words_fill_a_verb_just_as_picocli_does(Line line) throws Exception {
        var words = line.words().split(" ");
        var ours = line.verb().apply(TERMINAL);
        var theirs = line.verb().apply(TERMINAL);

        assertThat(PlainWords.fill(ours, List.of(words))).isTrue();
        new CommandLine(theirs).parseArgs(words);

        assertThat(values(ours)).isEqualTo(values(theirs)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a --help",
                "a --hal x",
                "a --hall",
                "a --hall --rehearsal",
                "a --hall=x",
                "a --speed fast",
                "a --speed -1",
                "a --panel -1",
                "a --panel 99999999999",
                "a --lang fr",
                "a --rehearsal --rehearsal",
                "\"a b\""
            })
    void what_is_not_plain_is_left_to_picocli(String words) {
        var line = words.isEmpty() ? List.<String>of() : List.of(words.split(" "));
        assertThat(PlainWords.fill(new RunVerb(TERMINAL), line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"show --hall h --folder f --host x", "--hall h --folder f --host x --port 1"})
    void what_is_missing_is_left_to_picocli_to_say(String words) {
        assertThat(PlainWords.fill(new DeskVerb(TERMINAL), List.of(words.split(" "))))
                .isFalse();
    }

    private static SortedMap<String, String> values(Object verb) throws IllegalAccessException {
        var values = new TreeMap<String, String>();
        for (Field field : verb.getClass().getDeclaredFields()) {
            if (!field.isAnnotationPresent(Option.class) && !field.isAnnotationPresent(Parameters.class)) continue;
            field.setAccessible(true);
            values.put(field.getName(), String.valueOf(field.get(verb)));
        }
        return values;
    }
}

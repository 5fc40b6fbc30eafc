package khaimac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A line of code has at most {@value #MOST} characters. */
class LineLengthTest {
    private static final int MOST = 120;

    @Test
    void no_line_is_too_long_to_be_read_beside_another_file() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : files()) {
            var lines = Files.readAllLines(file);
            for (int at = 0; at < lines.size(); at++)
                if (lines.get(at).length() > MOST) wrong.add(file + ":" + (at + 1));
        }
        assertThat(wrong)
                .as("These lines have more than " + MOST + " characters. Wrap them.")
                .isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (var main = Files.walk(Path.of("src/main/java"));
                var test = Files.walk(Path.of("src/test/java"))) {
            return Stream.concat(main, test)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }
}

package khaimac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A line of code has at most {@value #MOST} characters. Files that were longer before there was this rule have a ceiling
 * in {@link #CEILINGS}: so many long lines, and never more. Whoever wraps lines takes the ceiling down.
 */
class LineLengthTest {
    private static final int MOST = 120;
    private static final Path CEILINGS = Path.of("src/test/resources/lines-over-120.txt");
    private static final Path COUNTED = Path.of("target/lines-over-120.txt");

    @Test
    void no_file_has_more_long_lines_than_its_ceiling() throws IOException {
        var ceilings = ceilings();
        var wrong = new ArrayList<String>();
        for (var file : files()) {
            var tooLong = tooLong(file);
            if (tooLong.size() <= ceilings.getOrDefault(name(file), 0)) continue;
            for (int line : tooLong) wrong.add(name(file) + ":" + line);
        }
        assertThat(wrong).as("These lines have more than " + MOST + " characters. Wrap them.").isEmpty();
    }

    @Test
    void no_ceiling_is_higher_than_it_must_be() throws IOException {
        var counted = new TreeMap<String, Integer>();
        for (var file : files()) {
            int many = tooLong(file).size();
            if (many > 0) counted.put(name(file), many);
        }
        Files.createDirectories(COUNTED.getParent());
        Files.writeString(COUNTED, counted.entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey() + "\n")
                .collect(Collectors.joining()));
        var high = ceilings();
        high.entrySet().removeIf(one -> one.getValue() <= counted.getOrDefault(one.getKey(), 0));
        assertThat(high).as("These files have fewer long lines than " + CEILINGS + " allows. Take the numbers down:"
                        + " cp " + COUNTED + " " + CEILINGS)
                .isEmpty();
    }

    private static SortedMap<String, Integer> ceilings() throws IOException {
        return new TreeMap<>(Files.readAllLines(CEILINGS).stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[1], words -> Integer.valueOf(words[0]))));
    }

    private static List<Path> files() throws IOException {
        try (var main = Files.walk(Path.of("src/main/java")); var test = Files.walk(Path.of("src/test/java"))) {
            return Stream.concat(main, test).filter(file -> name(file).endsWith(".java")).toList();
        }
    }

    private static List<Integer> tooLong(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var tooLong = new ArrayList<Integer>();
        for (int at = 0; at < lines.size(); at++) if (lines.get(at).length() > MOST) tooLong.add(at + 1);
        return tooLong;
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}

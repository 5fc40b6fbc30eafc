package khaimac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The decision records have one form, and their index knows them all. */
class DecisionsTest {
    private static final Path FOLDER = Path.of("src/decisions");
    private static final Pattern STATUS = Pattern.compile("stands|replaced by ([0-9]+)");
    private static final List<String> PARTS = List.of("**Question.**", "**Choice.**", "**Price.**", "**Wrong if**");

    @Test
    void the_index_lists_every_record_in_its_order_and_under_its_name() throws IOException {
        var should = new ArrayList<String>();
        for (var record : records())
            should.add(number(record) + " [" + title(record) + "](" + record.getFileName() + ")");
        assertThat(index().stream()
                        .map(row -> row.group(1) + " " + row.group(2))
                        .toList())
                .as("One line for each record in src/decisions/README.md: | number | [title](file) | stands |")
                .containsExactlyElementsOf(should);
    }

    @Test
    void a_record_stands_or_is_replaced_by_one_that_is_there() throws IOException {
        var numbers = new HashSet<>(index().stream().map(row -> row.group(1)).toList());
        for (var row : index()) {
            var status = STATUS.matcher(row.group(3));
            assertThat(status.matches())
                    .as("the status of record %s is \"%s\"", row.group(1), row.group(3))
                    .isTrue();
            if (status.group(1) != null)
                assertThat(numbers).as("record " + row.group(1)).contains(status.group(1));
        }
    }

    @Test
    void every_record_says_question_choice_price_and_when_it_was_wrong() throws IOException {
        for (var record : records()) {
            var text = Files.readString(record);
            assertThat(text).as("%s begins with its number", record).startsWith("# " + number(record) + ". ");
            assertThat(text).as("%s has the parts of the form", record).contains(PARTS);
        }
    }

    private static List<Path> records() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }

    private static int number(Path record) {
        return Integer.parseInt(record.getFileName().toString().substring(0, 3));
    }

    private static String title(Path record) throws IOException {
        return Files.readAllLines(record).getFirst().replaceFirst("# [0-9]+\\. ", "");
    }

    private static List<MatchResult> index() throws IOException {
        var text = Files.readString(FOLDER.resolve("README.md"));
        return Pattern.compile("(?m)^\\| ([0-9]+) \\| (\\[.+\\]\\(.+\\)) \\| (.+) \\|$")
                .matcher(text)
                .results()
                .toList();
    }
}

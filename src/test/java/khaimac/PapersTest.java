package khaimac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** What the papers say is true. */
class PapersTest {
    @Test
    void the_show_of_the_five_minutes_is_read_without_findings() throws IOException {
        var example = Pattern.compile("```jsonc\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(example).hasSize(1);
        assertThat(ShowFile.read(example.getFirst()).findings()).isEmpty();
    }

    @Test
    void every_file_the_papers_lead_to_is_there() throws IOException {
        for (var paper :
                new String[] {"README.md", "src/ARCHITECTURE.md", "show-files/README.md", "displays/README.md"}) {
            var path = Path.of(paper);
            var folder = path.getParent() == null ? Path.of("") : path.getParent();
            for (var link : Pattern.compile("\\]\\(([^)#:]+)\\)")
                    .matcher(Files.readString(path))
                    .results()
                    .map(PapersTest::first)
                    .toList()) assertThat(folder.resolve(link)).as(paper).exists();
        }
    }

    @Test
    void every_class_the_map_names_exists() throws IOException {
        var map = Files.readString(Path.of("src/ARCHITECTURE.md"));
        var classes = new java.util.HashSet<String>();
        for (var root : new String[] {"src/main/java", "src/test/java"}) {
            try (var files = Files.walk(Path.of(root))) {
                files.forEach(file -> classes.add(file.getFileName().toString().replace(".java", "")));
            }
        }
        // A code word that begins like a class: "Run.decide(command, moment)" names Run.
        for (var name : Pattern.compile("`([A-Z][A-Za-z]+)[.`]")
                .matcher(map)
                .results()
                .map(PapersTest::first)
                .toList()) {
            boolean nested = Files.readString(Path.of("src/main/java/khaimac/engine/Deed.java"))
                    .contains("record " + name + "(");
            assertThat(classes.contains(name) || nested).as(name).isTrue();
        }
    }

    private static String first(MatchResult result) {
        return result.group(1);
    }
}

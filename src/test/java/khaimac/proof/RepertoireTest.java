package khaimac.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is checked before a ceremony is everything that the ceremony shows. */
class RepertoireTest {
    static Stream<Path> shipped() throws IOException {
        try (var files = Files.list(Path.of("show-files"))) {
            return files.filter(file -> file.toString().endsWith(".show.json")).sorted().toList().stream();
        }
    }

    private record Seen(Object surface, Object look, int page) {
        static Seen of(Picture picture) {
            return new Seen(
                    picture.surface(),
                    Looks.each(picture.showing().look(), Seen::written),
                    picture.showing().page());
        }

        /** Who is drawn, and how far a song is, says the evening; what is looked at beforehand is what stands there. */
        private static Look written(Look look) {
            if (look instanceof Look.Draw draw) return draw.with(null);
            if (!(look instanceof Look.Lyrics song)) return look;
            var sung = song.lines().stream()
                    .filter(line -> !line.text().isEmpty())
                    .toList();
            return new Look.Lyrics("", sung, song.with(), song.heading(), song.style());
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_picture_of_the_ceremony_is_in_the_repertoire(Path file) throws IOException {
        var show = ShowFile.read(file.toString(), Files.readAllBytes(file), Folder.of(file))
                .show();
        var held = Gallery.of(show).stream().map(Seen::of).toList();
        assertThat(held).isNotEmpty();
        assertThat(Repertoire.of(show).stream().map(Seen::of)).containsAll(held);
    }

    @Test
    void a_picture_that_comes_only_when_a_part_runs_over_is_looked_at_too() {
        var show = ShowFile.read("""
            {"format": "khaimac-show/1", "title": "T", "date": "2024-01-30", "surfaces": ["stage"],
             "segments": [{"id": "a", "name": "A", "start": "08:00", "length": "5m",
               "cues": [{"on": "overtime", "put": {"stage": {"message": "HẾT GIỜ"}}}]},
              {"id": "b", "name": "B", "length": "5m",
               "cues": [{"at": "start", "put": {"stage": {"message": "{now.name}, {next.name}"}}}]},
              {"id": "c", "name": "C", "length": "5m"}]}
            """).show();
        assertThat(Repertoire.of(show)).extracting(Picture::words).contains("HẾT GIỜ", "B, C", "C");
    }

    @Test
    void what_is_put_up_a_thousand_times_is_one_picture() {
        var cues = new StringBuilder();
        for (int i = 0; i < 1_000; i++)
            cues.append(i == 0 ? "" : ",").append("{\"on\": \"go\", \"put\": {\"stage\": {\"message\": \"X\"}}}");
        var show = ShowFile.read("""
            {"format": "khaimac-show/1", "title": "T", "date": "2024-01-30", "surfaces": ["stage"],
             "segments": [{"id": "a", "name": "A", "start": "08:00", "length": "5m", "cues": [%s]}]}
            """.formatted(cues)).show();
        assertThat(Repertoire.of(show)).hasSize(2);
    }
}

package khaimac.showfile.shows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of a show reads back as the same show. */
class RoundTripTest {
    @ParameterizedTest
    @MethodSource("khaimac.showfile.shows.SchemaTest#shipped")
    void every_shipped_show_is_read_written_and_read_equal(Path file) throws IOException {
        var folder = Folder.of(file);
        var first = ShowFile.read(file.toString(), Files.readAllBytes(file), folder);
        assertThat(first.findings()).as(() -> ReferenceTest.said(first)).isEmpty();
        assertThat(first.show().segments()).hasSizeGreaterThan(2);
        var written = ShowFile.write(first.show());
        var second = ShowFile.read(file.toString(), written.getBytes(StandardCharsets.UTF_8), folder);
        assertThat(second.findings()).as(() -> ReferenceTest.said(second)).isEmpty();
        assertThat(second.show()).isEqualTo(first.show());
        assertThat(ShowFile.write(second.show())).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("khaimac.showfile.shows.SchemaTest#shipped")
    void the_lists_of_a_shipped_show_hold_names(Path file) throws IOException {
        var show = ShowFile.read(file.toString(), Files.readAllBytes(file), Folder.of(file))
                .show();
        for (var look : show.looks().values()) {
            var roster = Looks.first(look, Look.Roster.class);
            if (roster != null) assertThat(roster.groups()).as(roster.file()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("khaimac.showfile.shows.ReferenceTest#examples")
    void every_example_of_the_reference_is_read_written_and_read_equal(ReferenceTest.Example example) {
        var first = ShowFile.read(example.show());
        var second = ShowFile.read(ShowFile.write(first.show()));
        assertThat(second.show()).isEqualTo(first.show());
        assertThat(second.findings())
                .as(() -> ReferenceTest.said(second))
                .allMatch(finding -> finding.severity() == Severity.NOTE);
    }

    @Test
    void days_zones_and_nights_stay() {
        var text = """
            {"format": "khaimac-show/1", "title": "T", "date": {"tentative": "2024-12-31", "or": ["2025-01-01"]},
              "zone": "Europe/Paris",
             "surfaces": ["a", "b"], "warn": "1m", "danger": "10s",
             "styles": {"plain": {"text": "#00ff00"}, "mine": {"background": "#112233"}},
             "looks": {"x": {"countdown": "23:59:30"}, "y": {"message": "y", "style": "mine"}},
             "segments": [
               {"name": "Một", "start": "23:30", "end": "00:30", "cues": [{"at": "23:45", "put": {"a": "x",
                 "b": "y"}}]},
               {"name": "Hai", "date": "2025-01-01", "start": "00:30", "length": "10m", "warn": "3m",
                "cues": [{"at": "00:35:05", "put": {"a": {"countdown": "00:40"}}}]},
               {"name": "Ba", "length": "5m", "skip": true},
               {"name": "Ba", "length": "5m", "elastic": "1m", "hold": true, "ends-at": "fixed", "begins": "follow"}]}
            """;
        var first = ShowFile.read(text);
        assertThat(first.findings()).as(() -> ReferenceTest.said(first)).isEmpty();
        var second = ShowFile.read(ShowFile.write(first.show()));
        assertThat(second.findings()).isEmpty();
        assertThat(second.show()).isEqualTo(first.show());
    }
}

package khaimac.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import khaimac.finding.Language;
import khaimac.phrase.Wishes;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** What an operator types, in a script or while a rehearsal runs. */
class ScriptTest {
    private final khaimac.show.Show show = ShowFile.read("""
            {"format": "khaimac-show/1", "title": "Thử", "date": "2024-01-30", "surfaces": ["backdrop"],
             "segments": [{"id": "one", "name": "Một", "start": "08:00", "length": "10m"}]}
            """).show();

    @Test
    void times_are_of_the_shows_day_and_may_be_so_long_after_the_line_before() {
        var script = Script.read("s", "# ghi chú\n\n08:20:10 go\n+30s add +2m\n08:40 blank backdrop", show);
        assertThat(script.findings()).isEmpty();
        assertThat(script.lines()).extracting(line -> line.at().atZone(show.zone()).toLocalTime().toString())
                .containsExactly("08:20:10", "08:20:40", "08:40");
    }

    @Test
    void after_midnight_is_the_next_day() {
        var script = Script.read("s", "23:50 go\n00:10 go", show);
        assertThat(script.findings()).isEmpty();
        assertThat(script.lines().getLast().at().atZone(show.zone()).toLocalDate()).isEqualTo("2024-01-31");
    }

    @Test
    void every_line_that_is_not_understood_is_told_at_once_with_the_nearest_word_and_the_rest_is_kept() {
        var script = Script.read("s", "08:00 goo\n8h go\n08:10 add two\n08:20 jump\n08:30 go now\n08:40 go\n08:35 go", show);
        assertThat(script.lines()).hasSize(1);
        assertThat(script.findings()).extracting(finding -> finding.place().line()).containsExactly(1, 2, 3, 4, 5, 7);
        assertThat(script.findings().getFirst().in(Language.EN)).contains("Did you mean \"go\"?");
        script.findings().forEach(finding -> assertThat(finding.what().vi()).isNotEmpty());
    }

    @Test
    void every_usage_in_the_help_is_understood_as_it_is_written() {
        for (var usage : Wishes.usages().keySet()) {
            var line = usage.replace("SEGMENT|end", "two").replace("SURFACE|all", "all").replace("[now] ", "").replace("[LINE] ", "")
                    .replace("[30s] ", "").replace("[1:0]", "1:0");
            assertThat(Wishes.read(line).wrong()).as(line).isEqualTo(khaimac.finding.Sentence.NONE);
        }
    }
}

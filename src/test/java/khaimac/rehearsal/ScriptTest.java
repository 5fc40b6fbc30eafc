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
        assertThat(script.lines())
                .extracting(line -> line.at().atZone(show.zone()).toLocalTime().toString())
                .containsExactly("08:20:10", "08:20:40", "08:40");
    }

    private final khaimac.show.Show twoDays = ShowFile.read("""
        {"format": "khaimac-show/1", "title": "Hội diễn", "date": "2024-01-30", "surfaces": ["backdrop"],
         "looks": {"a": {"title": [{"name": "NGÀY MỘT"}]}, "b": {"title": [{"name": "NGÀY HAI"}]}},
         "segments": [
           {"id": "one", "name": "Một", "start": "08:00", "length": "3h", "cues": [{"at": "start",
             "put": {"backdrop": "a"}}]},
           {"id": "two", "name": "Hai", "date": "2024-01-31", "start": "08:00", "length": "2h", "cues": [
              {"at": "start", "put": {"backdrop": "b"}}]}]}
        """).show();

    @Test
    void a_date_may_stand_before_a_time_and_holds_for_the_lines_after_it() {
        var script = Script.read(
                "s", "2024-01-30 08:00 go\n08:30 add +2m\n2024-01-31 08:00 go\n09:00 blank backdrop", twoDays);
        assertThat(script.findings()).isEmpty();
        assertThat(script.lines())
                .extracting(line ->
                        line.at().atZone(twoDays.zone()).toLocalDateTime().toString())
                .containsExactly("2024-01-30T08:00", "2024-01-30T08:30", "2024-01-31T08:00", "2024-01-31T09:00");
    }

    @Test
    void a_time_that_two_days_have_is_told_with_what_to_write() {
        var script = Script.read("s", "08:30 go\n10:30 go", twoDays);
        assertThat(script.lines()).hasSize(2);
        assertThat(script.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(khaimac.finding.Severity.WARNING);
            assertThat(finding.in(Language.EN)).contains("2024-01-31 08:30").contains("taken to be of 2024-01-30");
        });
        assertThat(Script.read("s", "08:00 go\n2024-01-32 08:00 go", show).findings())
                .hasSize(1);
    }

    @Test
    void a_moment_of_a_show_of_two_days_is_found_by_its_date() {
        assertThat(Moments.read(twoDays, "08:30").wrong().en())
                .contains("2024-01-30 08:30")
                .contains("2024-01-31 08:30");
        var second = Moments.read(twoDays, "2024-01-31 08:30");
        assertThat(second.run())
                .isNotNull()
                .satisfies(run -> assertThat(run.live().id()).isEqualTo("two"));
        assertThat(Moments.read(twoDays, "10:30").at().atZone(twoDays.zone()).toLocalDate())
                .isEqualTo("2024-01-30");
    }

    @Test
    void after_midnight_is_the_next_day() {
        var script = Script.read("s", "23:50 go\n00:10 go", show);
        assertThat(script.findings()).isEmpty();
        assertThat(script.lines().getLast().at().atZone(show.zone()).toLocalDate())
                .isEqualTo("2024-01-31");
    }

    @Test
    void every_line_that_is_not_understood_is_told_at_once_with_the_nearest_word_and_the_rest_is_kept() {
        var script =
                Script.read("s", "08:00 goo\n8h go\n08:10 add two\n08:20 jump\n08:30 go now\n08:40 go\n08:35 go", show);
        assertThat(script.lines()).hasSize(1);
        assertThat(script.findings())
                .extracting(finding -> finding.place().line())
                .containsExactly(1, 2, 3, 4, 5, 7);
        assertThat(script.findings().getFirst().in(Language.EN)).contains("Did you mean \"go\"?");
        script.findings().forEach(finding -> assertThat(finding.what().vi()).isNotEmpty());
    }

    @Test
    void every_usage_in_the_help_is_understood_as_it_is_written() {
        for (var usage : Wishes.rehearsed().keySet()) {
            var line = usage.replace("SEGMENT|end", "two")
                    .replace("mc|sound|light|doors [TEXT]", "sound Nhỏ lại")
                    .replace("SURFACE|all", "all")
                    .replace("[now] ", "")
                    .replace("[LINE] ", "")
                    .replace("[title] ", "title ")
                    .replace("[30s] ", "")
                    .replace("[1:0]", "1:0")
                    .replace("[fade 800ms]", "fade 800ms")
                    .replace("pause|on|2m10s|+10s|-10s", "pause")
                    .replace("[anyway]", "anyway")
                    .replace("SOUND|all", "all")
                    .replace("[level 60%]", "level 60%")
                    .replaceAll("\\[fade (\\ds)\\]", "fade $1")
                    .replace("today|DATE", "2024-02-01")
                    .replace("next|previous|N", "next");
            assertThat(Wishes.read(line).wrong()).as(line).isEqualTo(khaimac.finding.Sentence.NONE);
        }
    }
}

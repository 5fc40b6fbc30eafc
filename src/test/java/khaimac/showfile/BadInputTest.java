package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.finding.Finding;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.show.Segment;
import khaimac.showfile.json.Tree;
import khaimac.showfile.language.Beside;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a file: it ends in findings that help, and the good part loads. */
class BadInputTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private static final String SMALL = """
            // Một chương trình nhỏ
            {
              "format": "khaimac-show/1",
              "title": "Hội nghị tổng kết",
              "organiser": "Huyện ủy Mẫu",
              "date": "2024-01-30",
              "surfaces": ["backdrop", "stage"],
              "styles": {"gold": {"background": ["#8e0b12", "#3d0306"], "text": "#ffd34d"}},
              "looks": {
                "title": {"title": [{"kind": "HỘI NGHỊ"}, {"name": "TỔNG KẾT"}], "style": "gold"},
                "clock": {"countdown": "segment", "label": "{now.by}"}
              },
              "idle": {"backdrop": "title"},
              "segments": [
                {"id": "chao-co", "name": "Chào cờ", "start": "08:00", "length": "10m", "cues": [
                  {"at": "start", "put": {"backdrop": "title", "stage": "clock"}, "fade": "800ms"},
                  {"id": "quoc-ca", "on": "go", "name": "Quốc ca", "play": "media/quoc-ca.ogg"},
                  {"after": {"cue": "quoc-ca", "by": "1m"}, "stop": "sound"}
                ]},
                {"id": "bao-cao", "name": "Báo cáo", "by": "Bí thư", "length": "20m", "cues": [
                  {"on": "overtime", "put": {"stage": {"message": "Đã hết giờ"}}}
                ]},
              ],
            }
            """;

    // Reading, and what must be true of every reading.

    private static ShowFile.Reading read(String text) {
        return sound(ShowFile.read(text));
    }

    private static ShowFile.Reading read(byte[] bytes) {
        return sound(ShowFile.read("show.json", bytes, Beside.UNKNOWN));
    }

    /** Every finding says where and what, in both languages; and what was read can be used. */
    private static ShowFile.Reading sound(ShowFile.Reading reading) {
        for (var finding : reading.findings()) {
            assertThat(finding.what().isEmpty()).as("says what is wrong: %s", finding).isFalse();
            for (var sentence : List.of(finding.what(), finding.now(), finding.instead(), finding.place().path())) {
                assertThat(sentence.vi().isEmpty()).as("both languages or none: %s", finding).isEqualTo(sentence.en().isEmpty());
                assertThat(sentence.vi().length()).isLessThan(600);
                assertThat(sentence.vi().chars().noneMatch(Character::isISOControl)).isTrue();
            }
            assertThat(finding.place().line()).isNotNegative();
            if (finding.place().line() > 0) assertThat(finding.place().column()).as("%s", finding).isPositive();
            if (finding.severity() == Severity.ERROR)
                assertThat(finding.now().isEmpty() && finding.instead().isEmpty()).as("says what comes of it, or what to write: %s", finding).isFalse();
        }
        var show = reading.show();
        assertThat(show.idle().keySet()).as("every surface has something to show").containsExactlyElementsOf(show.surfaces());
        for (var look : show.looks().values()) Looks.resolved(new LookRef.Inline(look), show.looks()::get);
        assertThat(show.segments().stream().map(Segment::id).distinct().count()).isEqualTo(show.segments().size());
        if (show.segments().size() < 100 && show.looks().size() < 100) assertThat(ShowFile.write(show)).as("can be saved").startsWith("{");
        return reading;
    }

    private static List<String> sentences(ShowFile.Reading reading) {
        return reading.findings().stream().map(finding -> finding.what().en()).toList();
    }

    private static Finding finding(ShowFile.Reading reading, String words) {
        return reading.findings().stream()
                .filter(finding -> finding.what().en().contains(words))
                .findFirst()
                .orElseGet(() -> fail("nothing says \"" + words + "\": " + reading.findings()));
    }

    private static ShowFile.Reading changed(String what, String to) {
        assertThat(SMALL).contains(what);
        return read(SMALL.replace(what, to));
    }

    /** The line, counted from 1, on which some words of a text stand. */
    private static int line(String text, String words) {
        int at = text.indexOf(words);
        assertThat(at).as(words).isNotNegative();
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private static Cue cue(ShowFile.Reading reading, int segment, int cue) {
        return reading.show().segments().get(segment).cues().get(cue);
    }

    private static List<String> names(ShowFile.Reading reading) {
        return reading.show().segments().stream().map(Segment::name).toList();
    }

    @Test
    void the_small_show_is_read_without_findings() {
        var reading = read(SMALL);
        assertThat(reading.findings()).isEmpty();
        assertThat(names(reading)).containsExactly("Chào cờ", "Báo cáo");
        assertThat(reading.show().looks()).containsOnlyKeys("title", "clock");
        assertThat(cue(reading, 0, 0).changes()).hasSize(2);
    }

    @Nested
    class Cut {
        @Test
        void at_every_byte_keeps_what_stands_before() {
            var bytes = SMALL.getBytes(StandardCharsets.UTF_8);
            int before = 0;
            // The last byte that matters is the closing bracket of the show; a line ends after it.
            for (int end = 0; end < bytes.length - 2; end++) {
                var reading = read(Arrays.copyOf(bytes, end));
                assertThat(reading.hasErrors()).as("cut at %s", end).isTrue();
                int loaded = reading.show().segments().size();
                assertThat(loaded).as("cut at %s", end).isGreaterThanOrEqualTo(before);
                before = loaded;
            }
            assertThat(before).isEqualTo(2);
        }

        @Test
        void names_the_last_line_and_keeps_the_title() {
            var text = SMALL.substring(0, SMALL.indexOf("\"quoc-ca\""));
            var reading = read(text);
            assertThat(reading.show().title()).isEqualTo("Hội nghị tổng kết");
            assertThat(reading.show().looks()).containsOnlyKeys("title", "clock");
            assertThat(cue(reading, 0, 0).isBroken()).isFalse();
            assertThat(cue(reading, 0, 0).changes()).hasSize(2);
            var finding = finding(reading, "The file ends in the middle");
            assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"quoc-ca\""));
            assertThat(finding.now().en()).contains("kept");
            assertThat(finding.instead().en()).contains("}");
        }

        @Test
        void of_a_shipped_show_keeps_what_stands_before() throws IOException {
            var file = Path.of("show-files/vinh-bao-2024-01-30.show.json");
            var bytes = Files.readAllBytes(file);
            var folder = new Remembering(Folder.of(file));
            int before = 0;
            for (int end = 0; end < bytes.length - 2; end += 37) {
                var reading = sound(ShowFile.read("show.json", Arrays.copyOf(bytes, end), folder));
                assertThat(reading.hasErrors()).as("cut at %s", end).isTrue();
                assertThat(reading.show().segments().size()).isGreaterThanOrEqualTo(before);
                before = reading.show().segments().size();
            }
            assertThat(before).isEqualTo(8);
        }
    }

    @Nested
    class Damaged {
        @Test
        void bits_never_stop_the_reading() {
            var random = new Random(20240130);
            var bytes = SMALL.getBytes(StandardCharsets.UTF_8);
            int titles = 0;
            for (int round = 0; round < 4_000; round++) {
                var damaged = bytes.clone();
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                if (read(damaged).show().title().equals("Hội nghị tổng kết")) titles++;
            }
            assertThat(titles).as("most damage leaves the title, which stands near the beginning").isGreaterThan(3_000);
        }

        @Test
        void bytes_that_are_not_utf8_are_named_by_line_and_the_rest_is_read() {
            var bytes = SMALL.getBytes(StandardCharsets.UTF_8);
            bytes[SMALL.substring(0, SMALL.indexOf("Bí thư")).getBytes(StandardCharsets.UTF_8).length + 1] = (byte) 0xFF;
            var reading = read(bytes);
            assertThat(finding(reading, "not UTF-8").place().line()).isEqualTo(line(SMALL, "Bí thư"));
            assertThat(names(reading)).containsExactly("Chào cờ", "Báo cáo");
            assertThat(reading.show().segments().get(1).by()).startsWith("B").endsWith(" thư");
        }

        @Test
        void a_file_saved_in_the_old_vietnamese_code_page_says_what_to_do() {
            var reading = read(SMALL.getBytes(Charset.forName("windows-1258")));
            assertThat(reading.findings()).isNotEmpty();
            assertThat(reading.show().segments()).hasSize(2);
        }
    }

    @Nested
    class Encoded {
        @Test
        void with_a_byte_order_mark_it_is_read_as_usual() {
            var reading = read(("\uFEFF" + SMALL).getBytes(StandardCharsets.UTF_8));
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.show()).isEqualTo(read(SMALL).show());
        }

        @ParameterizedTest
        @CsvSource({"UTF-16LE,true", "UTF-16BE,true", "UTF-16LE,false", "UTF-16BE,false"})
        void as_utf16_it_is_read_and_noted(String charset, boolean mark) {
            var reading = read(((mark ? "\uFEFF" : "") + SMALL).getBytes(Charset.forName(charset)));
            assertThat(sentences(reading)).containsExactly("The file is saved as UTF-16.");
            assertThat(reading.hasErrors()).isFalse();
            assertThat(reading.show()).isEqualTo(read(SMALL).show());
        }

        @Test
        void with_the_line_ends_of_windows_it_is_the_same_show() {
            var reading = read(SMALL.replace("\n", "\r\n"));
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.show()).isEqualTo(read(SMALL).show());
        }

        @Test
        void letters_in_parts_and_letters_in_one_are_the_same_name() {
            var reading = read(SMALL.replace("\"clock\"", "\"đồng hồ\"")
                    .replace("\"stage\": \"đồng hồ\"", "\"stage\": \"" + java.text.Normalizer.normalize("đồng hồ", java.text.Normalizer.Form.NFD) + "\""));
            assertThat(reading.findings()).isEmpty();
        }
    }

    @Nested
    class NotAShow {
        @ParameterizedTest
        @ValueSource(strings = {"", "   \n\n ", "// chỉ có ghi chú\n"})
        void an_empty_file_says_so(String text) {
            var finding = finding(read(text), "The file is empty");
            assertThat(finding.place().line()).isEqualTo(1);
            assertThat(finding.instead().vi()).contains("{");
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "[]", "\"x\"", "7", "true"})
        void something_else_says_what_is_needed(String text) {
            var reading = read(text);
            assertThat(finding(reading, "An object { … } is needed here").place().line()).isEqualTo(1);
            assertThat(reading.show().segments()).isEmpty();
        }

        @Test
        void a_second_root_is_ignored_and_named() {
            var reading = read(SMALL + "\n{\"title\": \"khác\"}");
            var finding = finding(reading, "more after the last closing sign");
            assertThat(finding.place().line()).isEqualTo(line(SMALL + "\n@", "@"));
            assertThat(names(reading)).containsExactly("Chào cờ", "Báo cáo");
        }

        @Test
        void a_bracket_too_many_is_said_as_such() {
            var reading = read(SMALL.replace("\"by\": \"1m\"}, \"stop\": \"sound\"}", "\"by\": \"1m\"}, \"stop\": \"sound\"}}]}]}"));
            assertThat(reading.show().segments()).isNotEmpty();
            assertThat(reading.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).findFirst())
                    .hasValueSatisfying(finding -> assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"stop\"")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"khaimac-show/2", "khaimac-show/10", "khaimac-show/007"})
        void a_newer_format_is_refused_in_one_sentence(String format) {
            var text = SMALL.replace("khaimac-show/1", format);
            var reading = read(text);
            assertThat(reading.findings()).hasSize(1);
            var finding = finding(reading, "newer than this program");
            assertThat(finding.place().line()).isEqualTo(3);
            assertThat(finding.now().en()).isEqualTo("It was not read.");
            assertThat(finding.instead().en()).contains("khaimac-show/1");
            assertThat(reading.show().segments()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"khaimac-show/0", "khaimac-show", "Khaimac-Show/1"})
        void another_format_is_an_error_but_the_show_is_read(String format) {
            var reading = changed("khaimac-show/1", format);
            assertThat(finding(reading, "is not one of the words here").place().line()).isEqualTo(3);
            assertThat(names(reading)).containsExactly("Chào cờ", "Báo cáo");
        }

        @Test
        void a_hall_file_in_the_place_of_a_show_is_called_what_it_is() {
            var reading = changed("khaimac-show/1", "khaimac-hall/1");
            assertThat(finding(reading, "This is a hall file, not a show file.").place().line()).isEqualTo(3);
            assertThat(reading.show().segments()).isEmpty();
        }
    }

    @Nested
    class Forgotten {
        @Test
        void a_comma_is_put_in_at_the_right_line() {
            var text = SMALL.replace("\"organiser\": \"Huyện ủy Mẫu\",", "\"organiser\": \"Huyện ủy Mẫu\"");
            var reading = read(text);
            assertThat(sentences(reading)).containsExactly("A comma is missing before this place.");
            assertThat(finding(reading, "comma").place().line()).isEqualTo(line(text, "\"date\""));
            assertThat(finding(reading, "comma").instead().vi()).contains("dấu phẩy");
            assertThat(reading.show()).isEqualTo(read(SMALL).show());
        }

        @Test
        void a_comma_between_two_segments_too() {
            var text = SMALL.replace("]},\n    {\"id\": \"bao-cao\"", "]}\n    {\"id\": \"bao-cao\"");
            assertThat(text).isNotEqualTo(SMALL);
            var reading = read(text);
            assertThat(finding(reading, "comma").place().line()).isEqualTo(line(text, "\"bao-cao\""));
            assertThat(reading.show()).isEqualTo(read(SMALL).show());
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n"})
        void a_closing_quote_is_put_in_before_the_comma(String lineEnd) {
            var text = SMALL.replace("\"title\": \"Hội nghị tổng kết\",", "\"title\": \"Hội nghị tổng kết,").replace("\n", lineEnd);
            var reading = read(text);
            assertThat(sentences(reading)).containsExactly("The closing quote is missing at the end of this line.");
            assertThat(finding(reading, "quote").place().line()).isEqualTo(line(text, "\"title\""));
            assertThat(reading.show()).isEqualTo(read(SMALL).show());
        }

        @Test
        void a_closing_quote_before_closing_brackets_too() {
            var text = SMALL.replace("\"label\": \"{now.by}\"}", "\"label\": \"{now.by}}");
            var reading = read(text);
            assertThat(sentences(reading)).containsExactly("The closing quote is missing at the end of this line.");
            assertThat(reading.show()).isEqualTo(read(SMALL).show());
        }

        @Test
        void a_tab_inside_a_text_is_read_as_a_space() {
            var reading = changed("Hội nghị tổng kết", "Hội nghị\ttổng kết");
            assertThat(finding(reading, "control character").place().line()).isEqualTo(line(SMALL, "\"title\""));
            assertThat(reading.show()).isEqualTo(read(SMALL).show());
        }

        @Test
        void a_colon_ends_the_reading_there_and_what_stands_before_is_kept() {
            var reading = changed("\"idle\": {", "\"idle\" {");
            assertThat(finding(reading, "colon").place().line()).isEqualTo(line(SMALL, "\"idle\""));
            assertThat(reading.show().looks()).containsOnlyKeys("title", "clock");
        }

        @ParameterizedTest
        @CsvSource({"format,3", "title,4", "date,6", "surfaces,7", "segments,14"})
        void a_required_part_is_named(String part, int line) {
            var reading = read(SMALL.replace("  \"" + part + "\":", "  \"x-" + part + "\":"));
            assertThat(finding(reading, "\"" + part + "\" is missing").place().line()).isEqualTo(2);
            assertThat(finding(reading, "\"x-" + part + "\" is not known here").place().line()).isEqualTo(line);
        }
    }

    @Nested
    class Misspelt {
        @ParameterizedTest
        @CsvSource({
            "\"organiser\":,\"organizer\":,organiser",
            "\"styles\":,\"style\":,styles",
            "\"surfaces\":,\"surface\":,surfaces",
            "\"segments\":,\"segment\":,segments",
            "\"length\": \"10m\",\"lenght\": \"10m\",length",
            "\"fade\":,\"fades\":,fade",
            "\"cues\": [\\n,\"cue\": [\\n,cues",
            "\"label\":,\"lable\":,label",
            "\"background\":,\"backgroud\":,background",
        })
        void a_part_is_named_with_the_nearest_known_name(String right, String wrong, String nearest) {
            var text = SMALL.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));
            assertThat(text).isNotEqualTo(SMALL);
            var word = wrong.substring(1, wrong.indexOf('"', 1));
            var finding = finding(read(text), "\"" + word + "\" is not known here");
            assertThat(finding.place().line()).isEqualTo(line(text, "\"" + word + "\":"));
            assertThat(finding.now()).isEqualTo(new Sentence("Mục này bị bỏ qua.", "It is ignored."));
            assertThat(finding.instead().en()).isEqualTo("Did you mean \"" + nearest + "\"?");
        }

        @ParameterizedTest
        @CsvSource({
            "\"on\": \"go\",\"on\": \"goo\",go",
            "\"on\": \"overtime\",\"on\": \"over-time\",overtime",
            "\"stop\": \"sound\",\"stop\": \"sounds\",sound",
            "\"style\": \"gold\",\"style\": \"golf\",gold",
            "\"stage\": \"clock\"}, \"stage\": \"clok\"},clock",
            "\"put\": {\"backdrop\":,\"put\": {\"backdrob\":,backdrop",
            "\"cue\": \"quoc-ca\",\"cue\": \"quoc-co\",quoc-ca",
            "{\"kind\":,{\"kin\":,kind",
        })
        void a_word_is_named_with_the_nearest_known_word(String right, String wrong, String nearest) {
            var text = SMALL.replace(right.strip(), wrong.strip());
            assertThat(text).isNotEqualTo(SMALL);
            var errors = read(text).findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
            assertThat(errors).hasSize(1);
            assertThat(errors.getFirst().instead().en()).isEqualTo("Did you mean \"" + nearest + "\"?");
            assertThat(errors.getFirst().place().line()).isEqualTo(line(text, wrong.strip()));
            assertThat(errors.getFirst().now().isEmpty()).isFalse();
        }

        @Test
        void a_field_in_a_text_is_named_with_the_nearest_known_field() {
            var finding = finding(changed("{now.by}", "{now.bi}"), "There is no field \"{now.bi}\"");
            assertThat(finding.instead().en()).contains("now.by");
            assertThat(finding.place().line()).isEqualTo(line(SMALL, "{now.by}"));
        }
    }

    @Nested
    class Dangling {
        @Test
        void a_cue_with_an_error_is_marked_broken_and_its_good_changes_are_kept() {
            var reading = changed("\"stage\": \"clock\"}, \"fade\"", "\"stage\": \"clok\"}, \"fade\"");
            var cue = cue(reading, 0, 0);
            assertThat(cue.broken().en()).isEqualTo("There is no look \"clok\".");
            assertThat(cue.broken().vi()).isEqualTo("Không có hình “clok”.");
            assertThat(cue.trigger()).isEqualTo(new Trigger.FromStart(Duration.ZERO));
            assertThat(cue.changes()).hasSize(1).first().isInstanceOfSatisfying(Change.Put.class, put ->
                    assertThat(put.surface()).isEqualTo(BACKDROP));
            assertThat(cue(reading, 0, 1).isBroken()).isFalse();
        }

        @Test
        void an_unknown_surface_leaves_the_other_surfaces() {
            var cue = cue(changed("{\"backdrop\": \"title\", \"stage\"", "{\"back\": \"title\", \"stage\""), 0, 0);
            assertThat(cue.isBroken()).isTrue();
            assertThat(cue.changes()).hasSize(1);
        }

        @Test
        void an_unknown_style_gives_the_usual_one() {
            var reading = changed("\"style\": \"gold\"", "\"style\": \"zzz\"");
            assertThat(finding(reading, "There is no style").now().en()).isEqualTo("The default style is used.");
            assertThat(reading.show().looks().get("title"))
                    .isInstanceOfSatisfying(Look.Title.class, title -> assertThat(title.style()).isEqualTo(Style.RED_GOLD));
        }

        @Test
        void a_broken_style_keeps_its_good_colours_and_its_name() {
            var reading = changed("\"text\": \"#ffd34d\"", "\"text\": \"gold\"");
            assertThat(finding(reading, "A colour such as").place().path().en()).isEqualTo("style 'gold'");
            assertThat(reading.show().styles().get("gold").background()).hasSize(2);
            assertThat(reading.show().styles().get("gold").text()).isEqualTo(Style.RED_GOLD.text());
        }

        @Test
        void a_look_with_an_error_is_said_to_have_one_where_it_is_used() {
            var reading = changed("\"countdown\": \"segment\"", "\"countdown\": \"sgment\"");
            assertThat(reading.show().looks()).containsOnlyKeys("title");
            assertThat(finding(reading, "Count down to what").place().path().en()).isEqualTo("look 'clock'");
            assertThat(finding(reading, "The look \"clock\" has an error").place().line()).isEqualTo(line(SMALL, "\"at\": \"start\""));
        }

        @Test
        void an_after_without_its_cue_never_starts_by_itself() {
            var reading = changed("\"cue\": \"quoc-ca\"", "\"cue\": \"khac\"");
            var finding = finding(reading, "This segment has no cue \"khac\"");
            assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"after\""));
            assertThat(finding.place().path().en()).isEqualTo("segment 'chao-co', cue 3");
            assertThat(finding.now().en()).isEqualTo("It will not start by itself.");
            assertThat(cue(reading, 0, 2).isBroken()).isTrue();
            assertThat(cue(reading, 0, 2).changes()).containsExactly(new Change.StopSound());
        }

        @Test
        void an_idle_look_that_is_not_there_leaves_the_title_of_the_show() {
            var reading = changed("\"idle\": {\"backdrop\": \"title\"}", "\"idle\": {\"backdrop\": \"tilte\"}");
            assertThat(finding(reading, "There is no look \"tilte\"").instead().en()).contains("\"title\"");
            assertThat(reading.show().idle().get(BACKDROP)).isInstanceOfSatisfying(LookRef.Inline.class, idle ->
                    assertThat(Looks.texts(idle.look())).contains("Hội nghị tổng kết"));
        }

        @Test
        void something_that_is_no_cue_does_not_move_the_places_of_the_others() {
            var reading = changed("\"cues\": [\n      {\"at\": \"start\"", "\"cues\": [\n      \"\", {\"at\": \"start+20m\"");
            assertThat(reading.show().segments().getFirst().cues()).hasSize(3);
            assertThat(finding(reading, "comes after its segment's time is up").place().column()).isEqualTo(11);
        }

        @Test
        void a_segment_without_a_name_is_kept() {
            var reading = changed("\"id\": \"bao-cao\", \"name\": \"Báo cáo\", ", "");
            assertThat(finding(reading, "\"name\" is missing").place().line()).isEqualTo(line(SMALL, "\"bao-cao\""));
            assertThat(reading.show().segments()).hasSize(2);
            assertThat(reading.show().segments().get(1).length()).isEqualTo(Duration.ofMinutes(20));
        }
    }

    @Nested
    class Rings {
        @Test
        void cues_that_wait_for_each_other_are_broken_and_so_is_who_waits_for_them() {
            var reading = read(withCues("""
                    {"id": "a", "after": {"cue": "b"}, "stop": "sound"},
                    {"id": "b", "after": {"cue": "a"}, "stop": "sound"},
                    {"id": "c", "after": {"cue": "a"}, "stop": "sound"},
                    {"id": "d", "after": {"cue": "d"}, "stop": "sound"},
                    {"id": "e", "on": "go", "stop": "sound"},
                    {"id": "f", "after": {"cue": "g"}, "stop": "sound"},
                    {"id": "g", "after": {"cue": "e"}, "stop": "sound"}"""));
            var cues = reading.show().segments().getFirst().cues();
            assertThat(cues.stream().map(Cue::isBroken)).containsExactly(true, true, true, true, false, false, false);
            var rings = reading.findings().stream().filter(finding -> finding.what().en().contains("ring")).toList();
            assertThat(rings.stream().map(finding -> finding.place().path().en()))
                    .containsExactly("segment 's', cue 1", "segment 's', cue 2", "segment 's', cue 3", "segment 's', cue 4");
        }

        @Test
        void ten_thousand_cues_that_wait_for_one_another_take_no_time() {
            var cues = IntStream.range(0, 10_000)
                    .mapToObj(i -> "{\"id\": \"c" + i + "\", \"after\": {\"cue\": \"c" + (i + 1) % 10_000 + "\"}, \"stop\": \"sound\"}")
                    .collect(Collectors.joining(",\n"));
            var reading = inTime(() -> read(withCues(cues)));
            assertThat(reading.show().segments().getFirst().cues()).hasSize(10_000).allMatch(Cue::isBroken);
        }

        @Test
        void looks_that_contain_themselves_are_taken_out_and_the_others_stay() {
            var reading = read(withLooks("""
                    "a": {"stack": ["b", {"blank": true}]},
                    "b": {"split": {"left": "c", "right": {"stack": ["a"]}}},
                    "c": {"message": "c"},
                    "d": {"stack": [{"stack": ["d"]}]},
                    "e": {"stack": ["a", "c"]}""", "{\"at\": \"start\", \"put\": {\"backdrop\": \"a\"}},"
                    + "{\"on\": \"go\", \"put\": {\"backdrop\": \"e\"}}"));
            assertThat(reading.show().looks()).containsOnlyKeys("c", "e");
            var rings = reading.findings().stream().filter(finding -> finding.what().en().contains("contains itself")).toList();
            assertThat(rings.stream().map(finding -> finding.place().path().en()))
                    .containsExactly("look 'a'", "look 'b'", "look 'd'");
            assertThat(rings.getFirst().place().line()).isPositive();
            assertThat(cue(reading, 0, 0).broken().en()).contains("has an error");
            assertThat(cue(reading, 0, 1).isBroken()).isFalse();
        }

        @Test
        void looks_of_looks_of_looks_are_refused_before_they_fill_the_memory() {
            var looks = IntStream.range(0, 12)
                    .mapToObj(i -> "\"n" + i + "\": {\"stack\": [" + ("\"n" + (i + 1) + "\", ").repeat(7) + "\"n" + (i + 1) + "\"]}")
                    .collect(Collectors.joining(",\n"));
            var reading = inTime(() -> read(withLooks(looks + ", \"n12\": {\"blank\": true}", "{\"on\": \"go\", \"put\": {\"backdrop\": \"n0\"}}")));
            assertThat(reading.show().looks()).containsOnlyKeys("n11", "n12");
            assertThat(finding(reading, "too many looks").place().path().en()).isEqualTo("look 'n0'");
        }

        @Test
        void a_chain_of_a_hundred_thousand_looks_is_no_deep_hole() {
            var looks = IntStream.range(0, 100_000)
                    .mapToObj(i -> "\"n" + i + "\":{\"stack\":[\"n" + (i + 1) + "\"]}")
                    .collect(Collectors.joining(","));
            var reading = inTime(() -> read(withLooks(looks + ",\"n100000\":{\"blank\":true}", "{\"on\":\"go\",\"put\":{\"backdrop\":\"n99999\"}}")));
            assertThat(reading.show().looks()).hasSize(9);
            assertThat(cue(reading, 0, 0).isBroken()).isFalse();
        }

        @Test
        void layers_written_too_deep_in_a_cue_are_said() {
            var deep = "{\"stack\": [".repeat(10) + "{\"message\": \"x\"}" + "]}".repeat(10);
            var reading = read(withCues("{\"on\": \"go\", \"put\": {\"backdrop\": " + deep + "}}"));
            assertThat(finding(reading, "too many looks").place().path().en()).isEqualTo("segment 's', cue 1");
        }
    }

    @Nested
    class Twice {
        @ParameterizedTest
        @CsvSource({"bao-cao,bao-cao", "bao-cao,BAO-CAO", "báo-cáo,báo-cáo", "báo-cáo,ba\u0301o-ca\u0301o"})
        void the_same_id_is_said_and_both_segments_stay(String first, String second) {
            var reading = read(SMALL.replace("\"chao-co\"", "\"" + first + "\"").replace("\"bao-cao\"", "\"" + second + "\""));
            var finding = finding(reading, "There is a segment \"bao-cao\" already");
            assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"bao-cao\""));
            assertThat(finding.now().en()).isEqualTo("This one is called \"bao-cao-2\".");
            assertThat(reading.show().segments().stream().map(Segment::id)).containsExactly("bao-cao", "bao-cao-2");
        }

        @Test
        void two_breaks_without_ids_are_nobodys_mistake() {
            var reading = read(SMALL.replace("\"id\": \"chao-co\", \"name\": \"Chào cờ\"", "\"name\": \"Giải lao\"")
                    .replace("\"id\": \"bao-cao\", \"name\": \"Báo cáo\"", "\"name\": \"Giải lao\""));
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.show().segments().stream().map(Segment::id)).containsExactly("giai-lao", "giai-lao-2");
        }

        @Test
        void an_id_in_another_script_gets_a_plain_one() {
            var reading = changed("\"chao-co\"", "\"開幕\"");
            assertThat(finding(reading, "The id \"開幕\"").now().en()).isEqualTo("The segment is called \"phan\".");
            assertThat(reading.show().segments().getFirst().id()).isEqualTo("phan");
        }

        @Test
        void a_cue_id_is_said_and_the_first_one_is_meant() {
            var reading = read(withCues("""
                    {"id": "a", "on": "go", "stop": "sound"},
                    {"id": "A", "on": "go", "stop": "sound"},
                    {"after": {"cue": "a"}, "stop": "sound"}"""));
            assertThat(finding(reading, "This segment has a cue \"A\" already").place().path().en()).isEqualTo("segment 's', cue 2");
            assertThat(cue(reading, 0, 2).trigger()).isEqualTo(new Trigger.After(0, Duration.ZERO));
        }

        @Test
        void a_key_is_said_with_the_line_of_the_first() {
            var reading = changed("\"organiser\": \"Huyện ủy Mẫu\",", "\"organiser\": \"Huyện ủy Mẫu\",\n  \"title\": \"Khác\",");
            var finding = finding(reading, "\"title\" is written twice (first on line 4)");
            assertThat(finding.place().line()).isEqualTo(6);
            assertThat(reading.show().title()).isEqualTo("Hội nghị tổng kết");
        }

        @Test
        void looks_that_differ_by_capitals_are_both_kept_and_a_warning() {
            var reading = changed("\"clock\": {\"countdown\"", "\"Title\": {\"blank\": true}, \"clock\": {\"countdown\"");
            assertThat(finding(reading, "differ only by capitals").severity()).isEqualTo(Severity.WARNING);
            assertThat(reading.show().looks()).containsOnlyKeys("title", "Title", "clock");
        }

        @Test
        void a_surface_named_twice_counts_once() {
            var reading = changed("[\"backdrop\", \"stage\"]", "[\"backdrop\", \"stage\", \"Stage\", \" \"]");
            assertThat(reading.show().surfaces()).extracting(SurfaceName::text).containsExactly("backdrop", "stage");
            assertThat(finding(reading, "The surface \"Stage\"").place().line()).isEqualTo(line(SMALL, "\"surfaces\""));
        }

        @Test
        void a_style_of_the_shows_own_stands_for_a_built_in_one() {
            var reading = read(SMALL.replace("\"styles\": {\"gold\":", "\"styles\": {\"plain\": {\"text\": \"#00ff00\"}, \"gold\":"));
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.show().looks().get("clock")).isInstanceOfSatisfying(Look.Countdown.class, clock ->
                    assertThat(clock.style().text().hex()).isEqualTo("#00ff00"));
        }
    }

    @Nested
    class Numbers {
        @ParameterizedTest
        @ValueSource(strings = {
            "-5m", "10", "10 m", "10min", "49h", "9999999h", "999999999999999999999h", "1m1h", "1.5h", "", "m", "١٠m", "P1D", "1h-30m",
        })
        void a_length_that_is_none_is_said_and_counts_as_not_written(String length) {
            var reading = changed("\"length\": \"20m\"", "\"length\": \"" + length + "\"");
            var finding = finding(reading, "A duration such as");
            assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"20m\""));
            assertThat(finding.place().path().en()).isEqualTo("item 2 of the agenda, segment 'bao-cao'");
            assertThat(finding.now().en()).isEqualTo("It is left out.");
            assertThat(reading.show().segments().get(1).length()).isEqualTo(Duration.ZERO);
            assertThat(finding(reading, "Nothing says how long this takes").instead().en()).contains("about");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e999999", "-1e999999", "1e-999999", "2.5", "-1", "0", "101", "\"6\"", "true", "[6]", "{}", "NULL"})
        void a_page_size_that_is_none_gives_the_usual_one(String number) {
            var reading = read(withLooks("\"r\": {\"roster\": \"r.csv\", \"page\": " + number + "}", "{\"on\": \"go\", \"put\": {\"backdrop\": \"r\"}}"));
            assertThat(reading.hasErrors()).isTrue();
            assertThat(reading.findings().getFirst().place().line()).isEqualTo(7);
            if (number.equals("NULL")) return; // not JSON: the reading ends there
            assertThat(reading.show().looks().get("r")).isInstanceOfSatisfying(Look.Roster.class, roster ->
                    assertThat(roster.rows()).isEqualTo(6));
        }

        @Test
        void ten_to_the_four_hundredth_and_a_number_of_a_million_digits_are_left_out() {
            for (var number : List.of("1" + "0".repeat(400), "-1" + "0".repeat(400), "9".repeat(1_000_000), "0." + "3".repeat(1_000_000))) {
                var reading = inTime(() -> read(withCues("{\"at\": \"start\", \"level\": {\"backdrop\": " + number + "}}, {\"on\": \"go\", \"level\": {\"backdrop\": 0.5}}")));
                assertThat(finding(reading, "A number from 0 to 1").place().line()).isEqualTo(10);
                assertThat(cue(reading, 0, 1).changes()).containsExactly(new Change.Level(BACKDROP, 0.5));
            }
        }

        @Test
        void a_fraction_with_more_digits_than_needed_is_read() {
            var reading = read(withCues("{\"at\": \"start\", \"level\": {\"backdrop\": 0." + "3".repeat(60) + "}}"));
            assertThat(cue(reading, 0, 0).changes()).containsExactly(new Change.Level(BACKDROP, 1 / 3.0));
        }

        @Test
        void minus_nothing_is_nothing() {
            var reading = read(withCues("{\"at\": \"start\", \"level\": {\"backdrop\": -0.0}}"));
            assertThat(cue(reading, 0, 0).changes()).containsExactly(new Change.Level(BACKDROP, 0));
        }

        @Test
        void an_endless_number_is_nothing_to_send() {
            var reading = read(withCues("{\"on\": \"go\", \"send\": {\"to\": \"x\", \"osc\": \"/a\", \"args\": [1, 1e999, 2]}}"));
            assertThat(finding(reading, "A text or a number").place().line()).isEqualTo(10);
            assertThat(cue(reading, 0, 0).changes())
                    .containsExactly(new Change.Send("x", new Change.Message.Osc("/a", List.of(1, 2))));
        }
    }

    @Nested
    class TimesAndDates {
        @Test
        void a_weekday_that_disagrees_is_said_wherever_the_public_reads_it() {
            var wrong = "thứ Hai, ngày 30/01/2024";
            for (var place : List.of("Hội nghị tổng kết", "Huyện ủy Mẫu", "TỔNG KẾT", "Chào cờ", "Đã hết giờ")) {
                var reading = changed(place, place + " " + wrong);
                var finding = finding(reading, "that day is a Tuesday, not a Monday");
                assertThat(finding.what().vi()).contains("Thứ Ba");
                assertThat(finding.now().isEmpty() || finding.instead().isEmpty()).isFalse();
                int line = place.startsWith("H") ? line(SMALL, "\"title\":") : line(SMALL, place);
                assertThat(finding.place().line()).as(place).isEqualTo(line);
            }
        }

        @Test
        void the_idle_look_of_a_cue_and_of_the_show_are_read_by_the_public_too() {
            var message = "{\"message\": \"Chủ nhật, ngày 30/01/2024\"}";
            var show = changed("\"idle\": {\"backdrop\": \"title\"}", "\"idle\": {\"backdrop\": " + message + "}");
            assertThat(finding(show, "not a Sunday").place().line()).isEqualTo(line(SMALL, "\"idle\""));
            var cue = read(withCues("{\"at\": \"start\", \"idle\": {\"backdrop\": " + message + "}}"));
            assertThat(finding(cue, "not a Sunday").place().path().en()).isEqualTo("segment 's', cue 1");
        }

        @Test
        void a_lunar_date_that_disagrees_is_said() {
            var reading = changed("TỔNG KẾT", "ngày 30/01/2024 (tức ngày 18 tháng 12 năm Quý Mão)");
            assertThat(finding(reading, "the lunar date is").what().vi()).contains("ngày 20 tháng 12 năm Quý Mão");
        }

        @Test
        void a_day_that_does_not_exist_is_said_in_words_and_as_a_date() {
            assertThat(finding(changed("TỔNG KẾT", "ngày 31/02/2024"), "there is no such day").severity()).isEqualTo(Severity.WARNING);
            var reading = changed("\"2024-01-30\"", "\"2024-02-31\"");
            assertThat(finding(reading, "A day that exists").place().line()).isEqualTo(6);
            assertThat(names(reading)).containsExactly("Chào cờ", "Báo cáo");
        }

        @Test
        void a_tentative_date_is_kept_with_what_it_may_become() {
            var reading = changed("\"2024-01-30\"", "{\"tentative\": \"2024-01-18\", \"or\": [\"2024-01-19\", \"19/01\"]}");
            assertThat(finding(reading, "A day that exists").place().line()).isEqualTo(6);
            assertThat(reading.show().date().tentative()).isTrue();
            assertThat(reading.show().date().or()).containsExactly(LocalDate.of(2024, 1, 19));
        }

        @Test
        void a_zone_that_is_none_gives_the_zone_of_vietnam() {
            var reading = changed("\"date\":", "\"zone\": \"Asia/Hanoi\", \"date\":");
            assertThat(finding(reading, "A time zone").place().line()).isEqualTo(6);
            assertThat(reading.show().segments().getFirst().start()).isEqualTo(Instant.parse("2024-01-30T01:00:00Z"));
        }

        @Test
        void an_agenda_without_a_beginning_is_reckoned_from_eight() {
            var reading = changed("\"start\": \"08:00\", ", "");
            var finding = finding(reading, "does not say when it starts");
            assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"chao-co\""));
            assertThat(finding.now().en()).contains("08:00");
            assertThat(finding.instead().en()).contains("\"start\": \"08:00\"");
            assertThat(reading.show().plan().slot(1).start()).isEqualTo(Instant.parse("2024-01-30T01:10:00Z"));
        }

        @Test
        void an_end_before_the_start_counts_as_nothing_and_one_past_midnight_does_not() {
            var reading = changed("\"length\": \"10m\"", "\"end\": \"07:00\"");
            assertThat(finding(reading, "It ends before it starts").place().path().en()).isEqualTo("segment 'chao-co'");
            assertThat(reading.show().segments().getFirst().length()).isEqualTo(Duration.ZERO);
            var night = changed("\"start\": \"08:00\", \"length\": \"10m\"", "\"start\": \"23:00\", \"end\": \"00:30\"");
            assertThat(night.findings()).isEmpty();
            assertThat(night.show().segments().getFirst().length()).isEqualTo(Duration.ofMinutes(90));
        }

        @Test
        void an_overlap_and_a_wrong_order_are_said() {
            var overlap = changed("\"by\": \"Bí thư\",", "\"start\": \"08:05\",");
            assertThat(finding(overlap, "they overlap by 5m").place().line()).isEqualTo(line(SMALL, "\"bao-cao\""));
            var order = changed("\"by\": \"Bí thư\",", "\"start\": \"07:05\",");
            assertThat(finding(order, "It starts before the segment above it").now().en()).contains("order of the file");
        }

        @Test
        void a_date_without_a_start_is_said_to_do_nothing() {
            var finding = finding(changed("\"by\": \"Bí thư\",", "\"date\": \"2024-01-31\","), "There is a \"date\" but no \"start\"");
            assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"bao-cao\""));
        }

        @Test
        void length_and_end_are_one_too_many() {
            var reading = changed("\"length\": \"10m\"", "\"length\": \"10m\", \"end\": \"08:20\"");
            assertThat(finding(reading, "both \"length\" and \"end\"").now().en()).isEqualTo("\"length\" is used.");
            assertThat(reading.show().segments().getFirst().length()).isEqualTo(Duration.ofMinutes(10));
        }

        @ParameterizedTest
        @CsvSource({"07:59,is over when its segment begins", "08:11,after its segment's time is up"})
        void a_time_of_day_outside_its_segment_is_said(String at, String words) {
            var reading = changed("{\"at\": \"start\",", "{\"at\": \"" + at + "\",");
            assertThat(finding(reading, words).place().path().en()).isEqualTo("segment 'chao-co', cue 1");
        }

        @Test
        void ways_of_coming_in_that_cannot_be_are_said() {
            var both = changed("\"fade\": \"800ms\"", "\"fade\": \"800ms\", \"through\": \"#000000\", \"only\": \"changed-lines\"");
            assertThat(finding(both, "do not go together").severity()).isEqualTo(Severity.WARNING);
            var none = changed("\"play\": \"media/quoc-ca.ogg\"", "\"play\": \"media/quoc-ca.ogg\", \"fade\": \"1s\"");
            assertThat(finding(none, "go with a \"put\"").place().line()).isEqualTo(line(SMALL, "\"play\""));
            assertThat(cue(none, 0, 1).isBroken()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"'\"at\": \"start\", \"on\": \"go\",',2", "'',0"})
        void a_cue_has_exactly_one_trigger(String triggers, int count) {
            var reading = changed("\"at\": \"start\",", triggers);
            assertThat(finding(reading, "here are " + count).instead().en()).contains("\"after\"");
            assertThat(cue(reading, 0, 0).isBroken()).isTrue();
            assertThat(cue(reading, 0, 0).changes()).hasSize(2);
        }
    }

    @Nested
    class Rosters {
        @TempDir
        Path folder;

        private ShowFile.Reading roster(String name, byte[] content) throws IOException {
            var file = folder.resolve(name);
            if (content.length > 0) Files.write(file, content);
            var text = withLooks("\"r\": {\"roster\": \"" + name + "\"}", "{\"on\": \"go\", \"put\": {\"backdrop\": \"r\"}}");
            return sound(ShowFile.read("show.json", text.getBytes(StandardCharsets.UTF_8), new Folder(folder)));
        }

        private ShowFile.Reading roster(String content) throws IOException {
            return roster("r.csv", content.getBytes(StandardCharsets.UTF_8));
        }

        private static List<Look.RosterGroup> groups(ShowFile.Reading reading) {
            return ((Look.Roster) reading.show().looks().get("r")).groups();
        }

        @Test
        void that_is_not_there_is_a_warning_at_the_line_that_names_it() throws IOException {
            var finding = finding(roster("r.csv", new byte[0]), "The file \"r.csv\" is not there");
            assertThat(finding.place().line()).isEqualTo(7);
            assertThat(finding.place().path().en()).isEqualTo("look 'r'");
        }

        @Test
        void from_excel_says_how_to_save_it_whatever_its_name() throws IOException {
            byte[] zip = {'P', 'K', 3, 4, 0, 0};
            for (var name : List.of("r.xlsx", "r.csv")) {
                var finding = finding(roster(name, zip), "is an Excel file");
                assertThat(finding.instead().vi()).contains("CSV UTF-8");
                assertThat(finding.place().line()).isEqualTo(7);
            }
        }

        @Test
        void larger_than_allowed_is_not_silently_empty() throws IOException {
            var reading = roster("r.csv", new byte[Tree.MAX_BYTES + 1]);
            assertThat(finding(reading, "larger than 16 MB").place().line()).isEqualTo(7);
        }

        @ParameterizedTest
        @ValueSource(strings = {";", ",", "\t"})
        void separated_in_any_usual_way_is_read(String separator) throws IOException {
            var reading = roster(String.join(separator, "Họ và tên", "Đơn vị", "Hình thức") + "\r\n"
                    + String.join(separator, "Nguyễn Văn Mẫu", "\"Chi bộ 1, Đảng bộ; xã\"", "Bằng khen") + "\r\n");
            assertThat(reading.findings()).isEmpty();
            assertThat(groups(reading)).containsExactly(new Look.RosterGroup(
                    "Bằng khen", List.of(new Look.RosterRow("Nguyễn Văn Mẫu", "Chi bộ 1, Đảng bộ; xã"))));
        }

        @Test
        void with_a_bad_quote_keeps_the_rows_above() throws IOException {
            var reading = roster("# mẫu\nname,note\nMột,a\nHai,\"b\nBa,c\n");
            var finding = finding(reading, "cannot be read from this line on");
            assertThat(finding.place().file()).isEqualTo("r.csv");
            assertThat(finding.place().line()).isBetween(4, 6);
            assertThat(groups(reading).getFirst().rows()).extracting(Look.RosterRow::name).contains("Một");
        }

        @Test
        void without_a_header_says_what_the_first_line_must_be() throws IOException {
            var finding = finding(roster("Nguyễn Văn Mẫu,Chi bộ 1\nTrần Thị Mẫu,Chi bộ 2\n"), "The first line of a list");
            assertThat(finding.place().line()).isEqualTo(1);
            assertThat(finding.place().file()).isEqualTo("r.csv");
            assertThat(finding.instead().en()).contains("group,name,note");
        }

        @Test
        void with_a_row_without_a_name_names_its_line() throws IOException {
            var reading = roster("group,name,note\nA,Một,x\n\n# ghi chú\nA,,x\nA,Hai,x\n");
            assertThat(finding(reading, "This row has no name").place().line()).isEqualTo(5);
            assertThat(groups(reading).getFirst().rows()).hasSize(2);
        }

        @Test
        void of_names_only_has_one_group() throws IOException {
            assertThat(groups(roster("tên\nMột\nHai\n")).getFirst().rows()).hasSize(2);
        }

        @Test
        void empty_says_so() throws IOException {
            assertThat(finding(roster("name\n"), "holds no name").place().line()).isEqualTo(7);
        }

        @Test
        void used_by_two_looks_is_complained_about_once() throws IOException {
            Files.writeString(folder.resolve("r.csv"), "name\n,\nMột\n");
            var text = withLooks("\"r\": {\"roster\": \"r.csv\"}, \"s\": {\"roster\": \"r.csv\", \"page\": 3}",
                    "{\"on\": \"go\", \"put\": {\"backdrop\": {\"stack\": [\"r\", \"s\"]}}}");
            var reading = sound(ShowFile.read("show.json", text.getBytes(StandardCharsets.UTF_8), new Folder(folder)));
            assertThat(sentences(reading)).containsOnlyOnce("This row has no name.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"../x.csv", "/etc/passwd", "C:\\\\x.csv", "C:/x.csv", "a/../../x.csv", "..", "\\\\\\\\server\\\\x", "a\\u0000b", " "})
        void outside_the_folder_is_never_opened(String path) {
            var opened = new ArrayList<String>();
            var beside = new Beside() {
                @Override
                public byte[] content(String name) {
                    opened.add(name);
                    return new byte[0];
                }

                @Override
                public boolean exists(String name) {
                    opened.add(name);
                    return true;
                }
            };
            for (var kind : List.of("roster", "image", "film")) {
                var text = withLooks("\"r\": {\"" + kind + "\": \"" + path + "\"}, \"good\": {\"blank\": true}",
                        "{\"on\": \"go\", \"put\": {\"backdrop\": \"good\"}, \"play\": \"" + path + "\"}");
                var reading = sound(ShowFile.read("show.json", text.getBytes(StandardCharsets.UTF_8), beside));
                assertThat(reading.findings().getFirst().place().line()).isEqualTo(7);
                assertThat(reading.findings().getFirst().severity()).isEqualTo(Severity.ERROR);
                assertThat(reading.show().looks()).containsOnlyKeys("good");
                assertThat(cue(reading, 0, 0).isBroken()).isTrue();
                assertThat(cue(reading, 0, 0).changes()).hasSize(1);
            }
            assertThat(opened).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"../outside.txt", "/etc/hostname", "a/../../outside.txt", ".", "a\0b"})
        void a_folder_gives_nothing_from_outside(String path) throws IOException {
            var inner = Files.createDirectory(folder.resolve("show"));
            Files.writeString(folder.resolve("outside.txt"), "x");
            assertThat(new Folder(inner).content(path)).isNull();
            assertThat(new Folder(inner).exists(path)).isFalse();
        }
    }

    @Nested
    class WrongTypes {
        @Test
        void anywhere_never_stop_the_reading() {
            var random = new Random(30012024);
            int whole = 0;
            for (int round = 0; round < 2_000; round++) {
                var tree = Values.of(SMALL);
                Values.replaceOne(tree, random);
                var text = Values.text(tree);
                var reading = read(text);
                assertThat(reading.findings()).as(text).isNotEmpty();
                assertThat(reading.findings()).as(text).allMatch(finding -> finding.place().line() > 0);
                if (reading.show().segments().size() == 2 && reading.show().looks().size() == 2) whole++;
            }
            assertThat(whole).as("a wrong value mostly leaves everything else").isGreaterThan(1_500);
        }
    }

    @Nested
    class Huge {
        @ParameterizedTest
        @ValueSource(ints = {65, 10_000})
        void nesting_is_skipped_and_the_rest_is_read(int depth) {
            for (var open : List.of("[", "{\"a\":")) {
                var close = open.equals("[") ? "]" : "}";
                var deep = open.repeat(depth) + "1" + close.repeat(depth);
                var reading = inTime(() -> read(SMALL.replace("\"idle\":", "\"deep\": " + deep + ", \"idle\":")));
                assertThat(finding(reading, "Nested more than 64 deep").place().line()).isEqualTo(line(SMALL, "\"idle\""));
                assertThat(reading.show()).isEqualTo(read(SMALL).show());
            }
        }

        @Test
        void a_million_levels_end_the_reading_and_what_stands_before_is_kept() {
            for (var open : List.of("[", "{\"a\":")) {
                var reading = inTime(() -> read(SMALL.replace("\"idle\":", "\"deep\": " + open.repeat(1_000_000) + ", \"idle\":")));
                assertThat(finding(reading, "Nested").place().line()).isEqualTo(line(SMALL, "\"idle\""));
                assertThat(reading.show().title()).isEqualTo("Hội nghị tổng kết");
                assertThat(reading.show().looks()).containsOnlyKeys("title", "clock");
            }
        }

        @Test
        void a_file_over_the_limit_is_not_read() {
            var finding = finding(read(new byte[Tree.MAX_BYTES + 1]), "larger than 16 MB");
            assertThat(finding.now().en()).isEqualTo("It was not read.");
        }

        @Test
        void a_text_over_the_limit_is_left_out() {
            var reading = changed("\"Huyện ủy Mẫu\"", "\"" + "ủ".repeat(Tree.MAX_TEXT + 1) + "\"");
            assertThat(finding(reading, "longer than 64 KB").place().line()).isEqualTo(5);
            assertThat(reading.show().organiser()).isEmpty();
            assertThat(names(reading)).hasSize(2);
        }

        @Test
        void more_than_ten_thousand_segments_are_cut_there() {
            var segments = IntStream.range(0, 10_050)
                    .mapToObj(i -> "{\"id\": \"a\", \"name\": \"x\", \"length\": \"1m\"}")
                    .collect(Collectors.joining(",\n"));
            var reading = inTime(() -> read(HEAD + "\"segments\": [" + segments + "]}"));
            assertThat(reading.show().segments()).hasSize(10_000);
            assertThat(finding(reading, "0 to 10000 items, here are 10050").now().en()).contains("Only as many as allowed");
            assertThat(reading.findings()).hasSizeLessThan(2_100);
            assertThat(finding(reading, "more findings are not listed").instead().en()).contains("first");
        }

        @Test
        void many_names_nobody_knows_are_not_compared_for_ever() {
            var looks = IntStream.range(0, 50_000).mapToObj(i -> "\"look-" + i + "\":{\"blank\":true}").collect(Collectors.joining(","));
            var cues = IntStream.range(0, 9_000).mapToObj(i -> "{\"on\":\"go\",\"put\":{\"backdrop\":\"lock-" + i + "\"}}").collect(Collectors.joining(","));
            var reading = inTime(() -> read(withLooks(looks, cues)));
            assertThat(reading.show().looks()).hasSize(50_000);
            assertThat(reading.show().segments().getFirst().cues()).hasSize(9_000).allMatch(Cue::isBroken);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1,", "[],", "{\"a\":{}},", "\"ủ\",\n", "1e999999,", "null,"})
        void sixteen_megabytes_of_small_values_end_at_a_limit(String value) {
            int bytes = value.getBytes(StandardCharsets.UTF_8).length;
            var text = HEAD + "\"x\": [" + value.repeat((Tree.MAX_BYTES - 400) / bytes) + "1], \"segments\": []}";
            var reading = inTime(() -> read(text));
            assertThat(finding(reading, "too many items").place().line()).isGreaterThanOrEqualTo(6);
            assertThat(reading.show().title()).isEqualTo("T");
        }

        @Test
        void sixteen_megabytes_of_one_text_are_left_out_and_the_rest_is_read() {
            var text = SMALL.replace("\"idle\":", "\"x\": \"" + "x".repeat(Tree.MAX_BYTES - 10_000) + "\", \"idle\":");
            var reading = inTime(() -> read(text));
            assertThat(sentences(reading)).containsExactly("The text is longer than 64 KB.", "\"x\" is not known here.");
            assertThat(reading.show()).isEqualTo(read(SMALL).show());
        }

        @Test
        void a_key_written_a_million_times_is_complained_about_a_thousand_times() {
            var text = HEAD + "\"x\": {" + "\"aaa\":1,".repeat(1_000_000) + "}, \"segments\": []}";
            assertThat(inTime(() -> read(text)).findings()).hasSizeBetween(1_001, 1_010);
        }

        @Test
        void names_of_many_thousand_letters_are_quoted_shortened() {
            var name = "ủ".repeat(60_000);
            var reading = read(withLooks("\"" + name + "\": {\"message\": 1}", "{\"on\": \"go\", \"put\": {\"backdrop\": \"x" + name + "\"}}"));
            assertThat(sentences(reading)).hasSize(3);
        }

        /** Two processes beside each other, with the two shapes that take most time and most memory. */
        @Test
        void files_are_survived_by_a_process_with_little_memory(@TempDir Path folder) throws Exception {
            var bad = "{\"on\":\"go\",\"put\":{\"backdrop\":{\"message\":\"{x} 31/02/2024\",\"a\":1},\"b\":\"c\"},\"s\":1},\n".repeat(9_000);
            var segments = ("{\"id\":\"a\",\"name\":\"ủ\",\"start\":\"08:00\",\"cues\":[" + bad + "]},").repeat(22);
            var keys = IntStream.range(0, 1_300_000).mapToObj(i -> "\"ủ" + i + "\":1,").collect(Collectors.joining());
            var cuesFile = folder.resolve("cues.show.json");
            var keysFile = folder.resolve("keys.show.json");
            var cues = small(cuesFile, HEAD + "\"segments\": [" + segments + "]}");
            var names = small(keysFile, HEAD + keys);
            assertThat(answer(cues, cuesFile)).contains("ERROR", "more findings are not listed", "cue 1");
            assertThat(answer(names, keysFile)).contains("ERROR", "more findings are not listed", "is not known here");
        }

        private Process small(Path file, String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            Files.write(file, bytes.length <= Tree.MAX_BYTES ? bytes : Arrays.copyOf(bytes, Tree.MAX_BYTES));
            assertThat(Files.size(file)).isGreaterThan(14L * 1024 * 1024);
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                            System.getProperty("java.class.path"), "khaimac.app.Main", "check", "--lang", "en", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output(file).toFile())
                    .start();
        }

        private Path output(Path file) {
            return file.resolveSibling(file.getFileName() + ".out");
        }

        private String answer(Process process, Path file) throws Exception {
            try {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
            } finally {
                process.destroyForcibly();
            }
            var said = Files.readString(output(file));
            assertThat(said).doesNotContain("OutOfMemoryError").doesNotContain("made a mistake of its own");
            assertThat(process.exitValue()).as(said.substring(0, Math.min(500, said.length()))).isEqualTo(2);
            return said;
        }
    }

    // What tests are made of.

    private static final String HEAD = """
            {
              "format": "khaimac-show/1",
              "title": "T",
              "date": "2024-01-30",
              "surfaces": ["backdrop"],
            """;

    private static String withCues(String cues) {
        return HEAD + """
                  "idle": {},
                  "segments": [
                    {"id": "s", "name": "S", "start": "08:00", "length": "10m",
                     "cues": [
                %s
                ]}]}
                """.formatted(cues);
    }

    /** The looks stand on line 7. */
    private static String withLooks(String looks, String cues) {
        return HEAD + """
                  "looks": {
                %s
                  },
                  "segments": [
                    {"id": "s", "name": "S", "start": "08:00", "length": "10m", "cues": [%s]}]}
                """.formatted(looks, cues);
    }

    /** Not quadratic: a few seconds even on a slow machine that does other things. */
    private static <T> T inTime(Supplier<T> reading) {
        long start = System.nanoTime();
        var result = reading.get();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).as("seconds").isLessThan(8);
        return result;
    }

    /** Files beside a show, read from disk only once. */
    private record Remembering(Folder folder, Map<String, byte[]> contents) implements Beside {
        Remembering(Folder folder) {
            this(folder, new HashMap<>());
        }

        @Override
        public byte[] content(String path) {
            return contents.computeIfAbsent(path, folder::content);
        }

        @Override
        public boolean exists(String path) {
            return contents.containsKey(path) || folder.exists(path);
        }
    }

    /** A show as plain values, of which any one can be made wrong. */
    private static final class Values {
        private static Object of(String text) {
            return tools.jackson.databind.json.JsonMapper.builder()
                    .enable(
                            tools.jackson.core.json.JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            tools.jackson.core.json.JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build()
                    .readValue(text, Object.class);
        }

        private static String text(Object tree) {
            return tools.jackson.databind.json.JsonMapper.builder().build().writeValueAsString(tree);
        }

        @SuppressWarnings("unchecked")
        private static void replaceOne(Object tree, Random random) {
            var spots = new ArrayList<Runnable>();
            collect(tree, spots, random);
            spots.get(random.nextInt(spots.size())).run();
        }

        @SuppressWarnings("unchecked")
        private static void collect(Object value, List<Runnable> spots, Random random) {
            if (value instanceof Map<?, ?> map) {
                for (var entry : ((Map<String, Object>) map).entrySet()) {
                    spots.add(() -> entry.setValue(other(entry.getValue(), random)));
                    collect(entry.getValue(), spots, random);
                }
            }
            if (value instanceof List<?> list) {
                var items = (List<Object>) list;
                for (int i = 0; i < items.size(); i++) {
                    int at = i;
                    spots.add(() -> items.set(at, other(items.get(at), random)));
                    collect(items.get(i), spots, random);
                }
            }
        }

        private static Object other(Object value, Random random) {
            while (true) {
                Object other = switch (random.nextInt(6)) {
                    case 0 -> 17;
                    case 1 -> -2.5e300;
                    case 2 -> true;
                    case 3 -> "zzz zzz";
                    case 4 -> new ArrayList<>(List.of(List.of(), 1, "x"));
                    default -> new HashMap<>(Map.of("zzzzzz", Map.of()));
                };
                if (!other.getClass().equals(value.getClass())) return other;
            }
        }
    }

}

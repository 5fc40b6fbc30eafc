package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import khaimac.finding.Finding;
import khaimac.finding.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever takes a cure has one ill less, and no other. */
class CuresTest {
    private static final String SOUND = """
        {"format": "khaimac-show/1", "title": "Lễ thử", "organiser": "Xã Thử", "date": "2026-01-10",
         // Comments stay.
         "surfaces": ["backdrop", "stage"], "idle": {"backdrop": "title", "stage": "title"},
         "styles": {"of-ours": {"background": "#102030"}},
         "looks": {
           "title": {"title": [{"name": "{show.title}"}], "style": "of-ours"},
           "photo": {"image": "media/anh.png", "fit": "cover"},
           "words": {"message": "Xin mời {now.name}"}},
         "segments": [
           {"id": "mo-dau", "name": "Mở đầu", "start": "08:00", "length": "10m",
            "cues": [{"at": "start", "id": "first", "put": {"backdrop": "title"}, "fade": "1s"},
                     {"after": {"cue": "first", "by": "2m"}, "put": {"stage": "words"}},
                     {"on": "go", "play": "nhac.mp3"}, {"on": "go", "stop": "sound"}]},
           {"id": "ket", "name": "Kết", "length": "10m", "begins": "follow", // behind it
            "cues": [{"at": "start", "put": {"backdrop": "photo", "stage": "title"}}]}]}
        """;

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("media"));
        Files.write(folder.resolve("media").resolve("anh.png"), new byte[] {1});
        Files.write(folder.resolve("nhac.mp3"), new byte[] {1});
    }

    private ShowText text(String text) {
        return ShowText.of("le.show.json", text.getBytes(StandardCharsets.UTF_8), new Folder(folder));
    }

    private static List<List<Object>> said(ShowText text) {
        var said = new ArrayList<List<Object>>();
        for (var one : text.reading().findings())
            said.add(List.of(one.severity(), one.what(), one.now(), one.instead()));
        return said;
    }

    private static ShowText taken(ShowText text, Finding finding) {
        if (!(text.cured(finding) instanceof ShowText.Outcome.Made(var made, var patch)))
            throw new AssertionError("not taken: " + finding);
        assertThat(made.apply(patch.inverse())).isInstanceOfSatisfying(ShowText.Outcome.Made.class, back -> assertThat(
                        back.text().bytes("le.show.json"))
                .isEqualTo(text.bytes("le.show.json")));
        return made;
    }

    private static String written(ShowText text) {
        return new String(text.bytes("le.show.json"), StandardCharsets.UTF_8);
    }

    @Test
    void the_show_that_is_broken_here_is_sound() {
        assertThat(text(SOUND).reading().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"stage\": \"words\"|\"stage\": \"wrods\"",
                "\"backdrop\": \"title\"},|\"backdrpo\": \"title\"},",
                "\"backdrop\": \"photo\"|\"Backdrop\": \"photo\"",
                "\"length\": \"10m\", \"begins\"|\"lenght\": \"10m\", \"begins\"",
                "\"style\": \"of-ours\"|\"style\": \"of-our\"",
                "\"fit\": \"cover\"|\"fit\": \"covre\"",
                "\"begins\": \"follow\"|\"begins\": \"folow\"",
                "\"cue\": \"first\"|\"cue\": \"firts\"",
                "{now.name}|{now.nam}",
                "{show.title}|{show.titel}",
                "\"media/anh.png\"|\"media/Anh.PNG\"",
                "\"media/anh.png\"|\"media/anh.jpg\"",
                "\"stop\": \"sound\"|\"stop\": \"soud\"",
                "\"on\": \"go\", \"play\"|\"on\": \"og\", \"play\""
            })
    void a_word_that_is_a_letter_away_from_the_only_one_that_can_be_meant_becomes_that(String right, String wrong) {
        assertThat(SOUND).contains(right);
        var broken = text(SOUND.replace(right, wrong));
        var curable = broken.curable(8);
        // Two letters may be "on" or "go": of so short a word nobody knows what was meant.
        if (wrong.contains("\"og\"")) {
            assertThat(curable).isEmpty();
            return;
        }
        assertThat(curable).isNotEmpty();
        assertThat(written(taken(broken, curable.getFirst()))).isEqualTo(SOUND);
    }

    @Test
    void words_that_are_not_told_from_their_ground_take_a_colour_that_is() {
        var broken = text(SOUND.replace(
                "{\"background\": \"#102030\"}", "{\"background\": \"#102030\", \"text\": \"#304050\"}"));
        assertThat(broken.curable(8)).hasSize(1);
        var mended = taken(broken, broken.curable(8).getFirst());
        assertThat(mended.reading().findings()).isEmpty();
        assertThat(written(mended)).contains("\"text\": \"#ffd75e\"");
    }

    @Test
    void words_over_a_film_take_a_scrim_and_others_have_one_or_need_none() {
        var stack = "\"words\": {\"stack\": [{\"slides\": [\"media/anh.png\"]}, {\"message\": \"Xin mời\"}]}";
        var words = "\"words\": {\"message\": \"Xin mời {now.name}\"}";
        var broken = text(SOUND.replace(words, stack));
        assertThat(broken.curable(8)).hasSize(1);
        var mended = taken(broken, broken.curable(8).getFirst());
        assertThat(mended.reading().findings()).isEmpty();
        assertThat(written(mended)).contains("{\"scrim\": \"dark\"}, {\"message\": \"Xin mời\"}");
        var still = SOUND.replace(words, "\"words\": {\"stack\": [\"photo\", {\"message\": \"Xin mời\"}]}");
        assertThat(text(still).reading().findings()).isEmpty();
    }

    @Test
    void an_id_that_is_there_twice_is_written_as_the_part_is_called_anyway() {
        var broken = text(SOUND.replace("\"id\": \"ket\"", "\"id\": \"mo-dau\""));
        var mended = taken(broken, broken.curable(8).getFirst());
        assertThat(mended.reading().findings()).isEmpty();
        assertThat(mended.show()).isEqualTo(broken.show());
        assertThat(written(mended)).contains("\"id\": \"mo-dau-2\"", "// Comments stay.", "// behind it");
    }

    @Test
    void an_id_with_signs_is_written_as_the_part_is_called_anyway() {
        var broken = text(SOUND.replace("\"id\": \"ket\"", "\"id\": \"Kết thúc\""));
        var mended = taken(broken, broken.curable(8).getFirst());
        assertThat(mended.reading().findings()).isEmpty();
        assertThat(written(mended)).contains("\"id\": \"ket-thuc\"");
    }

    @Test
    void the_first_part_that_follows_nothing_waits_for_GO_in_the_file_too() {
        var broken = text(SOUND.replace("\"length\": \"10m\",\n", "\"length\": \"10m\", \"begins\": \"follow\",\n"));
        var mended = taken(broken, broken.curable(8).getFirst());
        assertThat(mended.reading().findings()).isEmpty();
        assertThat(written(mended)).isEqualTo(SOUND);
    }

    @Test
    void a_look_that_nobody_uses_goes_with_its_name_and_the_comment_beside_it() {
        var broken = text(SOUND.replace(
                "\"looks\": {\n", "\"looks\": {\n           \"old\": {\"message\": \"cũ\"}, // not needed\n"));
        var finding = broken.curable(8).getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        assertThat(written(taken(broken, finding))).isEqualTo(SOUND);
    }

    @Test
    void where_two_may_be_meant_or_the_word_is_too_short_nobody_guesses() {
        var two = SOUND.replace("\"photo\":", "\"word\": {\"message\": \"x\"}, \"photo\":")
                .replace("\"stage\": \"words\"", "\"stage\": \"word2\"");
        assertThat(text(two).curable(8)).allMatch(finding -> finding.severity() == Severity.NOTE);
    }

    @Test
    void a_cure_that_would_bring_another_ill_is_not_offered() {
        // As "length" it would no more be left out, and would be no length.
        var broken = text(SOUND.replace("\"length\": \"10m\", \"begins\"", "\"lenght\": \"lâu\", \"begins\""));
        assertThat(broken.reading().findings()).anyMatch(finding -> finding.cure() != null);
        assertThat(broken.curable(8)).isEmpty();
    }

    @Test
    void whatever_letter_is_wrong_every_cure_takes_its_finding_away_and_adds_none() {
        var random = new Random(14);
        int taken = 0;
        int whole = 0;
        for (int seed = 0; seed < 600; seed++) {
            var broken = new StringBuilder(SOUND);
            for (int slip = random.nextInt(3); slip >= 0; slip--) {
                int at = random.nextInt(broken.length() - 1);
                if (!Character.isLetter(broken.charAt(at))) continue;
                switch (random.nextInt(3)) {
                    case 0 -> broken.deleteCharAt(at);
                    case 1 -> broken.setCharAt(at, (char) ('a' + random.nextInt(26)));
                    case 2 -> broken.insert(at, (char) ('a' + random.nextInt(26)));
                    default -> throw new IllegalStateException();
                }
            }
            var text = text(broken.toString());
            for (int more = 0; more < 6; more++) {
                var curable = text.curable(8);
                if (curable.isEmpty()) break;
                var finding = curable.get(random.nextInt(curable.size()));
                var before = said(text);
                text = taken(text, finding);
                var after = said(text);
                var gone = List.<Object>of(finding.severity(), finding.what(), finding.now(), finding.instead());
                assertThat(before.remove(gone)).isTrue();
                for (var one : before) after.remove(one);
                // What stood under a name that nobody knew was not read before.
                boolean isName = finding.what().en().contains("is not known here");
                if (!isName) assertThat(after).as(broken.toString()).isEmpty();
                taken++;
            }
            if (written(text).equals(SOUND)) whole++;
        }
        System.out.println("600 shows with one to three wrong letters: " + taken + " cures taken, " + whole
                + " shows as they were, to the byte");
        assertThat(taken).isGreaterThan(200);
    }
}

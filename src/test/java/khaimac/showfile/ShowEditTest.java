package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import khaimac.scene.Look;
import khaimac.show.SegmentField;
import khaimac.show.ShowEdit;
import khaimac.showfile.ShowText.Outcome;
import khaimac.showfile.json.Piece;
import khaimac.showfile.language.Beside;
import khaimac.showfile.shows.SchemaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An edit is written where its place is, and nowhere else; and what was written can be taken back to the byte. */
class ShowEditTest {
    private static final int SEEDS = 3;
    private static final int EDITS = 12;
    private static final Pattern COMMENT = Pattern.compile("(?:#|c)\\d{3}\\b");

    /** A file as people leave them: comments everywhere, several layouts, mistakes that reading forgives. */
    private static final String BROKEN = """
        // c001 the head
        {"format": "khaimac-show/1", // c002
         "title": "Lễ \\u0110ón", "date": "2024-05-04", "colour-of-the-sky": "blue",
         "organiser": "Ban tổ chức", /* c003 */ "surfaces": ["backdrop", "stage"],
         "looks": {
           // c004 above a look
           "a": {"message": "A", "style": "plain"}, // c005 behind it
           "broken": {"mesage": "?"},
           "b": {"title": [{"name": "B"}, {"nmae": "?"}], /* c006 */ "style": "red-gold"}
         },
         "segments": [ // c007 the agenda
           // c008 above one
           {"id": "mot", "name": "Một", "start": "08:00", "end": "08:30", "cues": [
             {"id": "x", "on": "go", "put": {"backdrop": "a"}}, // c009
             // c010
             {"after": {"cue": "x", "by": "3s"}, "put": {"stage": "nowhere"}},
             {"after": {"cue": "gone"}, "put": {"stage": "b"}}, 17
           ]}, // c011 behind one
           "not a segment", {"name": "Giải lao"},
           {"name": "Giải lao", "start": "09:00", "length": "10m", /* c012 */ "wran": "1m"},
           /* c013 */
           {"id": "hai", "name": "Hai", "date": "2024-05-05", "start": "07:30", "length": "banana",
            // c014 inside
            "cues": [{"at": "07:45", "clear": "backdrop"}, {"at": "start", "on": "go"}]},
           {"id": "ba", "name": "Ba", "length": "5m", "skip": true}, // c015
         ], // c016
        }
        // c017 the end
        """;

    static Stream<Path> shipped() throws IOException {
        return SchemaTest.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void any_row_of_edits_and_their_undoing_gives_the_same_bytes_again(Path file) throws IOException {
        var text = ShowText.of(file.toString(), Files.readAllBytes(file), Folder.of(file));
        int made = 0;
        for (long seed = 1; seed <= SEEDS; seed++) made += edited(text, file.toString(), seed);
        assertThat(made).isGreaterThan(SEEDS * EDITS * 2 / 3);
    }

    @Test
    void a_file_with_mistakes_is_edited_where_it_is_sound_and_taken_back_to_the_byte() {
        for (var written : List.of(
                BROKEN.getBytes(StandardCharsets.UTF_8),
                        BROKEN.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + BROKEN).getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + BROKEN).getBytes(StandardCharsets.UTF_16LE))) {
            var text = ShowText.of("broken", written, Beside.UNKNOWN);
            assertThat(text.show().segments()).hasSize(5);
            int made = 0;
            for (long seed = 1; seed <= SEEDS * 4; seed++) made += edited(text, "broken", seed);
            assertThat(made).isGreaterThan(SEEDS * 4 * EDITS / 2);
        }
    }

    private static int edited(ShowText first, String file, long seed) {
        var edits = new RandomEdits(seed);
        var text = first;
        var undo = new ArrayList<ShowText.Patch>();
        for (int i = 0; i < EDITS; i++) {
            var edit = edits.next(text.show());
            if (!(text.edit(edit) instanceof Outcome.Made(var next, var patch))) continue;
            var about = file + ", seed " + seed + ": " + edit;
            assertThat(next.show()).as(about).isEqualTo(edit.on(text.show()));
            assertThat(next.reading().show()).as(about).isEqualTo(next.show());
            assertThat(edit.inverse(text.show()).on(next.show())).as(about).isEqualTo(text.show());
            assertThat(others(text, next, file, edit)).as(about).isEmpty();
            undo.add(patch.inverse());
            text = next;
        }
        for (var back : undo.reversed()) text = after(text.apply(back));
        assertThat(text.bytes(file)).isEqualTo(first.bytes(file));
        assertThat(text.show()).isEqualTo(first.show());
        return undo.size();
    }

    /** What changed and has nothing to do with the edit: comments that are gone, other words. */
    private static List<String> others(ShowText before, ShowText after, String file, ShowEdit edit) {
        var was = written(before, file);
        var is = written(after, file);
        var lost = new ArrayList<String>();
        switch (edit) {
            case ShowEdit.OfRows ignored -> same(was, is, lost);
            case ShowEdit.SetSegment(var id, var field) -> {
                comments(was, is, lost);
                int index = before.show().indexOf(id);
                // A part whose length nobody wrote lasts until the next one: it gets its length in words when that
                // moves.
                boolean moves = field instanceof SegmentField.Start || field instanceof SegmentField.Skip;
                // An id that is free now would be made from another part's name: that part gets its own in words.
                boolean names = field instanceof SegmentField.Id;
                if (!moves && !names) outside(was, is, index, lost);
            }
            case ShowEdit.AddCue(var id, int at, var cue) -> {
                comments(was, is, lost);
                outside(was, is, before.show().indexOf(id), lost);
            }
            case ShowEdit.MoveCue(var id, int from, int to) -> {
                comments(was, is, lost);
                outside(was, is, before.show().indexOf(id), lost);
            }
            case ShowEdit.SetCue(var id, int at, var cue) ->
                outside(was, is, before.show().indexOf(id), lost);
            case ShowEdit.RemoveCue(var id, int at) ->
                outside(was, is, before.show().indexOf(id), lost);
            case ShowEdit.SetShow ignored -> comments(was, is, lost);
            case ShowEdit.AddSegment ignored -> comments(was, is, lost);
            case ShowEdit.MoveSegment ignored -> comments(was, is, lost);
            case ShowEdit.RemoveSegment ignored -> {}
            case ShowEdit.SetLook ignored -> same(tail(was), tail(is), lost);
            case ShowEdit.CallLook ignored -> same(tail(was), tail(is), lost);
            case ShowEdit.SetStyle ignored -> same(tail(was), tail(is), lost);
            case ShowEdit.Several ignored -> {}
        }
        return lost;
    }

    private static String written(ShowText text, String file) {
        var bytes = text.bytes(file);
        return new String(bytes, bytes[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    }

    private static void same(String was, String is, List<String> lost) {
        if (!was.equals(is)) lost.add(is);
    }

    /** From the agenda on. */
    private static String tail(String text) {
        return text.substring(text.indexOf("\"segments\""));
    }

    private static void comments(String was, String is, List<String> lost) {
        var before = COMMENT.matcher(was)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
        var after = COMMENT.matcher(is)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
        if (!before.equals(after)) lost.add(before + " became " + after);
    }

    /** All text before and behind a segment is as it was. */
    private static void outside(String was, String is, int index, List<String> lost) {
        int mark = was.startsWith("\uFEFF") ? 1 : 0;
        var root = Piece.of(was.substring(mark));
        var list = root == null ? null : root.get("segments");
        if (list == null) throw new AssertionError("not sound: " + was);
        var piece = list.inside().get(list.objects().get(index)).piece();
        if (!is.startsWith(was.substring(0, piece.from() + mark))) lost.add("before the segment: " + is);
        if (!is.endsWith(was.substring(piece.to() + mark))) lost.add("behind the segment: " + is);
    }

    private static ShowText after(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return ((Outcome.Made) outcome).text();
    }

    private static ShowText broken() {
        return ShowText.of("broken", BROKEN.getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
    }

    @Test
    void comments_go_with_the_segment_they_stand_at_and_come_back_with_it() {
        var text = broken();
        var made = (Outcome.Made) text.edit(ShowEdit.removing(text.show(), "mot"));
        var written = written(made.text(), "broken");
        assertThat(written).doesNotContain("c008", "c009", "c010", "c011").contains("c007", "c012", "c013");
        var back = after(made.text().apply(made.patch().inverse()));
        assertThat(written(back, "broken")).isEqualTo(BROKEN);
    }

    @Test
    void a_segment_that_is_moved_takes_its_comments_along() {
        var text = broken();
        var moved = written(after(text.edit(ShowEdit.moving(text.show(), "hai", 0))), "broken");
        assertThat(moved.indexOf("c013")).isBetween(moved.indexOf("c007"), moved.indexOf("\"hai\""));
        assertThat(moved.indexOf("c014")).isLessThan(moved.indexOf("c008"));
    }

    @Test
    void one_word_is_one_place_of_the_text() {
        var text = broken();
        var made =
                (Outcome.Made) text.edit(new ShowEdit.SetSegment("ba", new SegmentField.Length(Duration.ofMinutes(7))));
        assertThat(written(made.text(), "broken"))
                .isEqualTo(BROKEN.replace("\"length\": \"5m\"", "\"length\": \"7m\""));
    }

    @Test
    void an_edit_of_a_file_whose_signs_are_broken_is_refused_with_a_sentence() {
        var text = ShowText.of(
                "cut", BROKEN.replace("\"08:00\", ", "\"08:00, ").getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
        assertThat(text.show().segments()).isNotEmpty();
        var outcome = text.edit(new ShowEdit.SetSegment("mot", new SegmentField.Name("Khác")));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        refused.because().vi())
                .contains("viết sai dấu"));
    }

    @Test
    void what_others_still_need_is_not_taken_away() {
        var show = broken().show();
        assertThat(new ShowEdit.RemoveCue("mot", 0).refusal(show)).isNotNull();
        assertThat(new ShowEdit.SetLook("a", null).refusal(show)).isNotNull();
        assertThat(new ShowEdit.SetSegment("mot", new SegmentField.Start(null)).refusal(show))
                .isNotNull();
        assertThat(new ShowEdit.RemoveSegment("khong-co").refusal(show)).isNotNull();
        assertThat(new ShowEdit.SetRow("khong.csv", 0, 0, new Look.RosterRow("A", "")).refusal(show))
                .isNotNull();
    }

    @Test
    void a_patch_is_not_made_on_a_text_that_somebody_changed() {
        var text = broken();
        var made = (Outcome.Made) text.edit(new ShowEdit.SetSegment("ba", new SegmentField.Name("Bốn")));
        var other =
                ShowText.of("broken", BROKEN.replace("// c001", "//").getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
        assertThat(other.apply(made.patch())).isInstanceOf(Outcome.Refused.class);
    }
}

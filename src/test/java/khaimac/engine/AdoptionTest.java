package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.show.Thing;
import org.junit.jupiter.api.Test;

/** While a ceremony runs the plan may still change: the file is taken over at one press, and no picture moves. */
class AdoptionTest {
    private static final String EVENING = """
        {"id": "one", "name": "Đón khách", "start": "08:00", "length": "20m", "cues": [
          {"at": "start", "put": {"backdrop": "a", "banner": "slogan"}}]},
        {"id": "two", "name": "Khai mạc", "by": "Ông A", "length": "20m", "cues": [
          {"at": "start", "put": {"backdrop": {"agenda": "all"}, "stage": "clock"}},
          {"on": "go", "put": {"backdrop": "b"}},
          {"at": "end-5m", "put": {"banner": "a"}}]},
        {"id": "three", "name": "Trao thưởng", "length": "20m", "cues": [
          {"at": "start", "put": {"backdrop": "a"}}]},
        {"id": "four", "name": "Bế mạc", "start": "09:00", "length": "20m", "begins": "clock", "cues": [
          {"at": "start", "put": {"backdrop": "b"}}]}
        """;

    private static final String FIVE = """
        {"id": "five", "name": "Phát biểu thêm", "by": "Bà B", "length": "10m", "cues": [
          {"at": "start", "put": {"backdrop": "new"}}]},
        """;

    private static Show file(String segments) {
        return file(segments, "");
    }

    private static Show file(String segments, String looks) {
        return Tryout.of(segments, looks).show;
    }

    /** The same show with a part more before another one. */
    private static Show withFiveBefore(String id) {
        var at = EVENING.indexOf("{\"id\": \"" + id + "\"");
        return file(
                EVENING.substring(0, at) + FIVE + EVENING.substring(at),
                "\"new\": {\"title\": [{\"name\": \"MỚI\"}]},");
    }

    private static Show edited(Show show, ShowEdit... edits) {
        return new ShowEdit.Several(List.of(edits)).on(show);
    }

    private static Adoption adoption(Tryout hall, Show file) {
        return Adoption.of(hall.run(), "hash of the file", file, Set.of());
    }

    private static Adoption adopt(Tryout hall, Show file) {
        var wall = wall(hall);
        var adoption = adoption(hall, file);
        assertThat(hall.ask(adoption.wish())).isInstanceOf(Decision.Accepted.class);
        assertThat(wall(hall)).as("the pictures on the wall do not move").isEqualTo(wall);
        return adoption;
    }

    private static Map<SurfaceName, Showing> wall(Tryout hall) {
        var wall = new HashMap<SurfaceName, Showing>();
        for (var surface : hall.show.surfaces()) wall.put(surface, hall.run().showing(surface));
        return wall;
    }

    private static List<String> agenda(Tryout hall) {
        return hall.run().show().segments().stream().map(part -> part.id()).toList();
    }

    private static List<Thing> left(Adoption adoption) {
        return adoption.left().stream().map(Adoption.Left::thing).toList();
    }

    @Test
    void a_part_nobody_planned_comes_in_and_go_leads_to_it() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:20 go");
        var adoption = adopt(hall, withFiveBefore("three"));
        assertThat(adoption.left()).isEmpty();
        assertThat(agenda(hall)).containsExactly("one", "two", "five", "three", "four");
        hall.play("08:30 go");
        assertThat(hall.run().goWords().vi()).isEqualTo("Bắt đầu: Phát biểu thêm");
        hall.play("08:40 go");
        assertThat(hall.live()).isEqualTo("five");
        assertThat(hall.reads("backdrop")).contains("MỚI");
        hall.play("08:50 go");
        assertThat(hall.live()).isEqualTo("three");
    }

    @Test
    void another_order_a_new_speaker_and_a_part_that_falls_away() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go");
        var adoption = adopt(
                hall,
                edited(
                        hall.show,
                        new ShowEdit.SetSegment("two", new SegmentField.By("Ông C")),
                        new ShowEdit.MoveSegment("three", 1),
                        new ShowEdit.RemoveSegment("four")));
        assertThat(adoption.left()).isEmpty();
        assertThat(agenda(hall)).containsExactly("one", "three", "two");
        assertThat(hall.run().show().segment("two").by()).isEqualTo("Ông C");
        assertThat(hall.run().approved().segments()).isEqualTo(hall.run().show().segments());
    }

    @Test
    void a_part_that_goes_to_the_end_is_one_move_and_not_one_of_each_other_part() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go");
        var adoption = adopt(hall, edited(hall.show, new ShowEdit.MoveSegment("two", 3)));
        assertThat(adoption.edits()).containsExactly(new ShowEdit.MoveSegment("two", 3));
        assertThat(agenda(hall)).containsExactly("one", "three", "four", "two");
    }

    @Test
    void an_agenda_board_on_the_wall_tells_the_new_plan_from_the_next_step_on() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:20 go");
        assertThat(hall.reads("backdrop")).contains("Trao thưởng");
        adopt(hall, edited(hall.show, new ShowEdit.SetSegment("three", new SegmentField.Name("Trao giải"))));
        assertThat(hall.reads("backdrop")).contains("Trao thưởng").doesNotContain("Trao giải");
        hall.play("08:22 back", "08:24 go");
        assertThat(hall.live()).isEqualTo("two");
        assertThat(hall.reads("backdrop")).contains("Trao giải");
    }

    @Test
    void what_is_over_stays_as_it_is_and_that_is_told() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:20 go");
        var adoption = adoption(
                hall,
                edited(
                        hall.show,
                        new ShowEdit.SetSegment("one", new SegmentField.Name("Đón tiếp")),
                        new ShowEdit.SetSegment("two", new SegmentField.Skip(true))));
        assertThat(adoption.edits()).isEmpty();
        assertThat(left(adoption))
                .containsExactly(
                        Thing.of("one", new SegmentField.Name("")), Thing.of("two", new SegmentField.Skip(true)));
        assertThat(hall.ask(adoption.wish())).isEqualTo(new Decision.Refused(Refusals.NOTHING_TO_ADOPT));
    }

    @Test
    void a_live_part_is_neither_taken_out_nor_moved_behind() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:20 go");
        var without = adoption(hall, edited(hall.show, new ShowEdit.RemoveSegment("two")));
        assertThat(without.edits()).isEmpty();
        assertThat(left(without)).containsExactly(Thing.segment("two"));
        var behind = adoption(hall, edited(hall.show, new ShowEdit.MoveSegment("two", 3)));
        assertThat(behind.edits()).isEmpty();
        assertThat(left(behind)).containsExactly(Thing.ORDER);
    }

    @Test
    void a_live_part_gets_another_length_other_notes_and_other_cues_to_come() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:20 go");
        var cue = hall.show.segments().get(2).cues().getFirst();
        var adoption = adoption(
                hall,
                edited(
                        hall.show,
                        new ShowEdit.SetSegment("two", new SegmentField.Length(Duration.ofMinutes(30))),
                        new ShowEdit.SetCue("two", 0, cue),
                        new ShowEdit.SetCue("two", 1, cue)));
        assertThat(hall.ask(adoption.wish())).isInstanceOf(Decision.Accepted.class);
        assertThat(left(adoption)).containsExactly(Thing.cues("two"));
        var live = hall.run().live();
        assertThat(live.cues().getFirst())
                .isEqualTo(hall.show.segments().get(1).cues().getFirst());
        assertThat(live.cues().get(1)).isEqualTo(cue);
        assertThat(hall.run().clock().ends()).isEqualTo(hall.instant("08:50"));
        hall.until("08:44");
        assertThat(hall.reads("banner")).contains("KHẨU HIỆU");
        hall.until("08:46");
        assertThat(hall.reads("banner")).contains("TÊN A");
    }

    @Test
    void a_cue_that_was_added_to_the_live_part_is_started_in_its_turn() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:20 go", "08:21 go");
        var go = hall.show.segments().get(1).cues().get(1);
        adopt(hall, edited(hall.show, new ShowEdit.AddCue("two", 3, go), new ShowEdit.AddCue("two", 4, go)));
        hall.play("08:22 go", "08:23 go");
        assertThat(hall.live()).isEqualTo("two");
        hall.play("08:24 go");
        assertThat(hall.live()).isEqualTo("three");
    }

    @Test
    void what_was_changed_live_stays_and_is_told() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:01 skip three", "08:02 retitle b TÊN SỬA");
        var b = new Look.Title(List.of(new TitleLine(Role.NAME, "TÊN KHÁC")), Style.RED_GOLD);
        var adoption = adopt(
                hall,
                edited(
                        hall.show,
                        new ShowEdit.SetLook("b", b),
                        new ShowEdit.SetLook("a", b),
                        new ShowEdit.SetSegment("three", new SegmentField.Name("Trao giải"))));
        assertThat(left(adoption)).containsExactly(Thing.look("b"));
        assertThat(hall.run().show().segment("three").skip()).isTrue();
        assertThat(hall.run().show().segment("three").name()).isEqualTo("Trao giải");
        assertThat(hall.run().looks().get("a")).isEqualTo(b);
        assertThat(hall.run().lookRev("a"))
                .as("whoever edits it meanwhile is told")
                .isEqualTo(1);
        hall.play("08:03 go", "08:04 go");
        assertThat(hall.reads("backdrop")).contains("TÊN SỬA");
    }

    @Test
    void what_the_new_plan_has_due_already_waits_for_a_person() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:20 go", "08:25 go");
        var adoption = adoption(
                hall,
                edited(
                        hall.show,
                        new ShowEdit.MoveSegment("four", 2),
                        new ShowEdit.SetSegment("four", new SegmentField.Start(hall.instant("08:10"))),
                        new ShowEdit.SetSegment("two", new SegmentField.Length(Duration.ofMinutes(4)))));
        assertThat(adoption.left()).isEmpty();
        var backdrop = hall.showing("backdrop");
        assertThat(hall.ask(adoption.wish())).isInstanceOf(Decision.Accepted.class);
        assertThat(hall.live()).isEqualTo("two");
        assertThat(hall.showing("backdrop")).isEqualTo(backdrop);
        assertThat(hall.run().missed()).extracting(Deed.MissedCue::segment).contains("two", "four");
        hall.until("08:40");
        assertThat(hall.live()).isEqualTo("two");
        hall.play("08:41 go");
        assertThat(hall.live()).isEqualTo("four");
    }

    @Test
    void it_is_taken_back_as_one_step() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:20 go");
        var before = hall.run();
        adopt(hall, withFiveBefore("three"));
        assertThat(Undoable.of(hall.run()).what().vi()).startsWith("Nhận kịch bản đã sửa");
        var wall = wall(hall);
        hall.play("08:25 undo");
        assertThat(hall.run().show()).isEqualTo(before.show());
        assertThat(hall.run().looks()).isEqualTo(before.looks());
        assertThat(hall.run().adopted()).isEmpty();
        assertThat(wall(hall)).isEqualTo(wall);
        assertThat(adoption(hall, withFiveBefore("three")).edits()).isNotEmpty();
    }

    @Test
    void a_step_is_taken_back_before_the_plan_and_an_edit_in_the_hall_keeps_the_plan() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:20 go");
        adopt(hall, withFiveBefore("three"));
        hall.play("08:30 go", "08:31 go", "08:32 undo", "08:33 undo", "08:34 undo");
        assertThat(agenda(hall)).containsExactly("one", "two", "three", "four");
        adopt(hall, withFiveBefore("three"));
        hall.play("08:35 skip four");
        assertThat(Undoable.of(hall.run()).what().vi()).isEqualTo("Khai mạc");
        assertThat(agenda(hall)).containsExactly("one", "two", "five", "three", "four");
    }

    @Test
    void a_press_that_saw_the_plan_of_before_is_not_heard() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:20 go", "08:30 go");
        var saw = hall.sight("early");
        var late = adoption(hall, edited(hall.show, new ShowEdit.RemoveSegment("three")));
        adopt(hall, withFiveBefore("three"));
        assertThat(hall.decide(new Command(saw, new Wish.Go()))).isEqualTo(new Decision.Refused(Refusals.STALE));
        assertThat(hall.decide(new Command(saw, late.wish()))).isEqualTo(new Decision.Refused(Refusals.STALE));
    }

    @Test
    void edits_that_no_list_ever_named_are_refused() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:20 go");
        var ring = new Look.Stack(List.of(new LookRef.Named("a")));
        for (ShowEdit edit : List.of(
                new ShowEdit.RemoveSegment("one"),
                new ShowEdit.RemoveSegment("two"),
                new ShowEdit.MoveSegment("four", 0),
                new ShowEdit.RemoveCue("two", 0),
                new ShowEdit.SetLook("a", ring),
                new ShowEdit.SetSegment("one", new SegmentField.Name("Khác")))) {
            assertThat(hall.ask(new Wish.Adopt("hash", List.of(edit))))
                    .as(edit.toString())
                    .isInstanceOf(Decision.Refused.class);
        }
    }

    @Test
    void the_journal_alone_says_the_plan_that_was_taken_over() throws Exception {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:20 go");
        adopt(hall, withFiveBefore("three"));
        hall.play("08:30 go", "08:40 go");
        var again = Run.of(hall.show);
        for (var fact : hall.facts()) {
            var line = new String(Notation.write(fact), StandardCharsets.UTF_8);
            again = again.after(Notation.read(line.getBytes(StandardCharsets.UTF_8), Fact.class));
        }
        assertThat(again).isEqualTo(hall.run());
    }

    @Test
    void what_names_a_file_that_the_run_does_not_have_stays_out_with_all_that_shows_it() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go");
        var at = EVENING.indexOf("{\"id\": \"three\"");
        var file = file(
                EVENING.substring(0, at) + FIVE + EVENING.substring(at),
                "\"new\": {\"split\": {\"left\": \"pic\", \"right\": \"a\"}}, \"pic\": {\"image\": \"x.png\"},");
        var adoption = Adoption.of(hall.run(), "hash", file, Set.of("x.png"));
        assertThat(hall.ask(adoption.wish())).isInstanceOf(Decision.Accepted.class);
        assertThat(left(adoption)).contains(Thing.look("pic"), Thing.look("new"), Thing.cues("five"));
        assertThat(hall.run().looks()).doesNotContainKeys("pic", "new");
        assertThat(hall.run().show().segment("five").cues().getFirst().broken()).isNotEqualTo(Sentence.NONE);
    }

    @Test
    void a_part_of_another_name_is_the_same_part_where_nobody_gave_it_an_id() {
        var nameless = EVENING.replace("\"id\": \"two\", ", "");
        var hall = Tryout.of(nameless, Mode.SHOW).play("08:00 go", "08:20 go");
        var adoption = adopt(hall, file(nameless.replace("Khai mạc", "Khai mạc buổi lễ")));
        assertThat(adoption.left()).isEmpty();
        assertThat(adoption.edits()).hasSize(1);
        assertThat(hall.run().live().name()).isEqualTo("Khai mạc buổi lễ");
        assertThat(agenda(hall)).hasSize(4);
    }

    @Test
    void the_same_file_is_nothing_new() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("08:00 go", "08:10 skip two", "08:11 retitle b TÊN SỬA");
        assertThat(adoption(hall, hall.show).isNothing()).isTrue();
        adopt(hall, withFiveBefore("three"));
        assertThat(adoption(hall, withFiveBefore("three")).isNothing()).isTrue();
    }
}

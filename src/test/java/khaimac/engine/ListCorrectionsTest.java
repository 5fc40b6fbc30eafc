package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.notation.Notation;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.RosterPages;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import org.junit.jupiter.api.Test;

/** An award list is corrected like a title: the name alone is another, and the page that is up stays up. */
class ListCorrectionsTest {
    private static final String FILE = "khen.csv";
    private static final String AWARDS = """
        {"id": "one", "name": "Trao thưởng", "start": "08:00", "length": "20m", "cues": [
          {"at": "start", "put": {"backdrop": "list"}}]},
        {"id": "two", "name": "Trao tiếp", "length": "20m", "cues": [{"at": "start", "put": {"backdrop": "a"}}]},
        {"id": "three", "name": "Nhắc lại", "length": "20m", "cues": [{"at": "start", "put": {"backdrop": "list"}}]}
        """;

    private static Look.RosterRow row(String name) {
        return new Look.RosterRow(name, "");
    }

    private static Look.Roster list(int many, int rows, boolean nameByName) {
        var all = IntStream.rangeClosed(1, many).mapToObj(at -> row("Người " + at)).toList();
        return list(rows, nameByName, new Look.RosterGroup("Giải nhất", all));
    }

    private static Look.Roster list(int rows, boolean nameByName, Look.RosterGroup... groups) {
        return new Look.Roster(FILE, "KHEN THƯỞNG", List.of(groups), rows, nameByName, Style.PLAIN);
    }

    private static Show show(Look.Roster list) {
        return new ShowEdit.SetLook("list", list).on(Tryout.of(AWARDS.replace("\"list\"", "\"b\"")).show);
    }

    private static Show put(Show show) {
        var edits = new ArrayList<ShowEdit>();
        for (var segment : List.of("one", "three")) {
            var cue = show.segments().get(show.indexOf(segment)).cues().getFirst();
            edits.add(new ShowEdit.SetCue(
                    segment,
                    0,
                    new Cue(
                            cue.id(),
                            cue.name(),
                            cue.trigger(),
                            List.of(new Change.Put(
                                    new SurfaceName("backdrop"),
                                    new LookRef.Named("list"),
                                    Entrance.CUT)),
                            cue.broken())));
        }
        return new ShowEdit.Several(List.copyOf(edits)).on(show);
    }

    private static Tryout hall(Look.Roster list) {
        return Tryout.of(put(show(list)));
    }

    private static Decision correct(Tryout hall, boolean onAir, ShowEdit.OfRows... rows) {
        return hall.ask(new Wish.CorrectList("list", List.of(rows), hall.run().lookRev("list"), onAir));
    }

    private static ShowEdit.SetRow set(int row, String name) {
        return new ShowEdit.SetRow(FILE, 0, row, row(name));
    }

    private static ShowEdit.AddRow add(int row, String name) {
        return new ShowEdit.AddRow(FILE, 0, "Giải nhất", row, row(name));
    }

    private static int page(Tryout hall) {
        return hall.showing("backdrop").page();
    }

    @Test
    void a_name_is_mended_on_air_and_the_page_stays() {
        var hall = hall(list(60, 8, false)).play("08:00 go", "08:01 page backdrop 7");
        var before = hall.showing("backdrop").look();
        assertThat(page(hall)).isEqualTo(6);
        assertThat(correct(hall, true, set(49, "Nguyễn Văn A"))).isInstanceOf(Decision.Accepted.class);
        assertThat(page(hall)).isEqualTo(6);
        assertThat(hall.reads("backdrop")).contains("Nguyễn Văn A").contains("Người 49").doesNotContain("Người 50");
        assertThat(hall.showing("backdrop").entrance())
                .as("only what changed comes in, in the size that was up")
                .isEqualTo(Entrance.correction(before));
        hall.play("08:02 page backdrop next");
        assertThat(hall.showing("backdrop").entrance())
                .as("the next page comes as any page, in letters of the same size")
                .isEqualTo(Entrance.fade(Duration.ofMillis(300)).as(before));
    }

    @Test
    void a_name_kept_for_the_next_take_changes_no_live_pixel_and_is_there_then() {
        var hall = hall(list(60, 8, false)).play("08:00 go");
        var before = hall.showing("backdrop");
        correct(hall, false, set(0, "Nguyễn Văn A"));
        assertThat(hall.showing("backdrop")).isEqualTo(before);
        hall.play("08:02 go", "08:03 go");
        assertThat(hall.reads("backdrop")).contains("Nguyễn Văn A");
    }

    @Test
    void a_missing_person_is_put_in_and_the_page_keeps_most_of_those_who_are_up() {
        var hall = hall(list(60, 8, false)).play("08:00 go", "08:01 page backdrop 3");
        correct(hall, true, add(0, "Quên Mất"));
        assertThat(page(hall)).as("seven of eight stay where they are").isEqualTo(2);
        assertThat(hall.reads("backdrop")).contains("Người 16").contains("Người 23").doesNotContain("Người 24");
        var many = new ArrayList<ShowEdit.OfRows>();
        for (int at = 0; at < 7; at++) many.add(add(0, "Thêm " + at));
        correct(hall, true, many.toArray(ShowEdit.OfRows[]::new));
        assertThat(page(hall)).as("it follows those who are up").isEqualTo(3);
        assertThat(hall.reads("backdrop")).contains("Người 17").contains("Người 24");
    }

    @Test
    void one_who_is_struck_off_before_the_page_does_not_bring_back_those_who_were_called() {
        var hall = hall(list(60, 8, false)).play("08:00 go", "08:01 page backdrop 3");
        correct(hall, true, new ShowEdit.RemoveRow(FILE, 0, 2));
        assertThat(page(hall)).isEqualTo(2);
        assertThat(hall.reads("backdrop")).contains("Người 18").contains("Người 25");
    }

    @Test
    void name_by_name_the_person_who_is_up_stays_up() {
        var hall = hall(list(10, 8, true)).play("08:00 go", "08:01 page backdrop 4");
        assertThat(hall.reads("backdrop")).contains("Người 4");
        correct(hall, true, add(0, "Quên Mất"), set(4, "Người Bốn"), new ShowEdit.RemoveRow(FILE, 0, 9));
        assertThat(hall.reads("backdrop")).contains("Người Bốn");
        assertThat(page(hall)).isEqualTo(4);
        correct(hall, true, new ShowEdit.MoveRow(FILE, 0, 4, 0));
        assertThat(hall.reads("backdrop")).contains("Người Bốn");
        assertThat(page(hall)).isEqualTo(0);
    }

    @Test
    void somebody_who_was_kept_for_later_comes_with_the_next_correction_on_air_and_the_page_stays() {
        var hall = hall(list(10, 8, true)).play("08:00 go", "08:01 page backdrop 4");
        correct(hall, false, add(0, "Quên Mất"));
        correct(hall, true, set(7, "Người Bảy"));
        assertThat(hall.reads("backdrop")).contains("Người 4");
        assertThat(page(hall)).isEqualTo(4);
    }

    @Test
    void at_the_terminal_a_name_is_said_twice_and_only_one_who_is_called_so_is_meant() {
        var hall = hall(list(16, 8, false)).play("08:00 go", "08:01 rename list now \"Người 3\" “Người  Ba”");
        assertThat(hall.reads("backdrop")).contains("Người Ba").doesNotContain("Người 3");
        hall.play("08:02 rename list now \"Người Ba\" \"\"");
        assertThat(hall.reads("backdrop")).doesNotContain("Ba").contains("Người 9");
        hall.play("08:03 rename list now \"Ai Đó\" \"Không Ai\"");
        assertThat(hall.refusals()).contains(Refusals.NOBODY_OF_THAT_NAME);
    }

    @Test
    void a_group_gets_another_name_and_a_list_never_becomes_empty() {
        var hall = hall(list(1, 8, false)).play("08:00 go");
        correct(hall, true, new ShowEdit.SetGroup(FILE, 0, "Giải đặc biệt"));
        assertThat(hall.reads("backdrop")).contains("Giải đặc biệt");
        assertThat(correct(hall, true, new ShowEdit.RemoveRow(FILE, 0, 0)))
                .isEqualTo(new Decision.Refused(Refusals.LAST_OF_A_LIST));
    }

    @Test
    void two_editors_of_one_list_never_overwrite_each_other_unseen() {
        var hall = hall(list(10, 8, false)).play("08:00 go");
        hall.ask(new Wish.CorrectList("list", List.of(set(0, "A")), 0, true));
        assertThat(hall.ask(new Wish.CorrectList("list", List.of(set(0, "B")), 0, true)))
                .isEqualTo(new Decision.Refused(Refusals.editedMeanwhile("list", 1)));
        assertThat(hall.reads("backdrop")).contains("A");
    }

    @Test
    void a_correction_is_taken_back_to_the_very_picture_of_before() {
        var hall = hall(list(60, 8, false)).play("08:00 go", "08:01 page backdrop 3");
        var before = hall.showing("backdrop");
        correct(hall, true, set(20, "A"), add(0, "B"));
        hall.play("08:02 undo");
        assertThat(hall.showing("backdrop")).isEqualTo(before);
        assertThat(hall.run().look("list")).isEqualTo(before.look());
        assertThat(hall.run().lookRev("list")).as("nobody has seen this version").isEqualTo(2);
        correct(hall, true, set(20, "A"));
        hall.play("08:03 page backdrop 5", "08:04 undo");
        assertThat(page(hall)).as("a page that was turned since stays").isEqualTo(4);
        assertThat(hall.run().look("list")).isEqualTo(before.look());
    }

    @Test
    void what_is_held_is_corrected_too_and_the_heading_alone_says_no_rows() {
        var hall = hall(list(60, 8, false)).play("08:00 go", "08:01 page backdrop 3", "08:02 hold all");
        correct(hall, true, set(16, "Nguyễn Văn A"));
        assertThat(hall.reads("backdrop")).contains("Nguyễn Văn A");
        assertThat(page(hall)).isEqualTo(2);
        hall.play("08:03 retitle list now DANH SÁCH");
        assertThat(hall.reads("backdrop")).contains("DANH SÁCH").contains("Nguyễn Văn A");
        var told = hall.facts().getLast().deed();
        assertThat(told).isInstanceOfSatisfying(Deed.Retitled.class, edit -> assertThat(
                        ((Look.Roster) edit.text()).groups())
                .isEmpty());
    }

    @Test
    void a_name_among_four_thousand_is_a_short_fact_and_replays_without_a_file() {
        var hall = hall(list(4_000, 8, false)).play("08:00 go");
        correct(hall, true, set(1_999, "Nguyễn Văn A"));
        assertThat(Notation.write(hall.facts().getLast())).hasSizeLessThan(600);
        var again = Run.of(hall.show).after(hall.facts());
        assertThat(again.look("list")).isEqualTo(hall.run().look("list"));
        assertThat(again.showing(new SurfaceName("backdrop"))).isEqualTo(hall.showing("backdrop"));
    }

    @Test
    void a_list_that_is_edited_in_its_file_comes_to_what_was_corrected_live() {
        var list = list(20, 8, false);
        var hall = hall(list).play("08:00 go");
        correct(hall, true, set(0, "LIVE"), add(3, "THÊM LIVE"));
        var file = hall.show;
        for (ShowEdit.OfRows edit : List.of(set(0, "FILE"), set(10, "SỬA"), add(20, "CUỐI"))) file = edit.on(file);
        var before = hall.showing("backdrop");
        var adoption = Adoption.of(hall.run(), "file", file, Set.of());
        assertThat(hall.ask(adoption.wish())).isInstanceOf(Decision.Accepted.class);
        assertThat(hall.showing("backdrop")).isEqualTo(before);
        var names = ((Look.Roster) hall.run().look("list")).groups().getFirst().rows().stream()
                .map(Look.RosterRow::name)
                .toList();
        assertThat(names).startsWith("LIVE", "Người 2", "Người 3", "THÊM LIVE", "Người 4").endsWith("CUỐI");
        assertThat(names).contains("SỬA").doesNotContain("FILE", "Người 11");
        assertThat(adoption.left()).as("who was corrected on both sides").hasSize(1);
        assertThat(Adoption.of(hall.run(), "file", file, Set.of()).edits()).isEmpty();
        var approved = (Look.Roster) hall.run().approved().looks().get("list");
        assertThat(approved.groups().getFirst().rows()).hasSize(21).contains(row("Người 1"), row("SỬA"));
    }

    @Test
    void the_pages_of_a_list_are_counted_alike_from_both_ends() {
        var list = list(
                3,
                false,
                new Look.RosterGroup("A", List.of(row("1"), row("2"), row("3"), row("4"))),
                new Look.RosterGroup("B", List.of(row("5"))));
        var pages = RosterPages.of(list);
        for (int page = 0; page < pages.size(); page++)
            for (int row = 0; row < pages.get(page).rows().size(); row++)
                assertThat(RosterPages.pageOf(
                                list, pages.get(page).at(), pages.get(page).from() + row))
                        .isEqualTo(page);
    }
}

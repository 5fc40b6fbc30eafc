package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import khaimac.show.ShowEdit;
import org.junit.jupiter.api.Test;

/** A part that nobody planned is added while the run is on; whatever comes after looks as it was approved. */
class AddedTest {
    private static final String EVENING = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "20m", "cues": [
          {"at": "start", "put": {"backdrop": "a", "banner": "slogan", "stage": "clock"}}]},
        {"id": "two", "name": "Hai", "length": "20m", "cues": [
          {"at": "start", "put": {"backdrop": "b", "stage": "clock"}}]},
        {"id": "three", "name": "Ba", "start": "09:00", "length": "20m", "cues": [
          {"on": "go", "put": {"backdrop": "a"}}]}
        """;

    private static List<String> names(Run run) {
        return run.show().segments().stream().map(Segment::name).toList();
    }

    private static Tryout begun() {
        return Tryout.of(EVENING, Mode.SHOW).play("08:00 go");
    }

    private static Instantly times(Tryout hall) {
        return new Instantly(hall);
    }

    /** When each part is expected now. */
    private record Instantly(Tryout hall) {
        String of(String name) {
            for (var row : Timing.of(hall.run(), hall.evening.now()).rows()) {
                var part = Objects.requireNonNull(hall.run().show().segment(row.segment()));
                if (part.name().equals(name))
                    return row.expectedStart()
                            .atZone(hall.run().show().zone())
                            .toLocalTime()
                            .toString();
            }
            return "";
        }
    }

    @Test
    void a_part_comes_behind_another_and_no_picture_moves() {
        var hall = begun();
        var up = hall.showing("backdrop");
        hall.play("08:05 part 5m after one Chúc mừng / Hội Cựu chiến binh");
        assertThat(hall.refusals()).isEmpty();
        assertThat(names(hall.run())).containsExactly("Một", "Chúc mừng", "Hai", "Ba");
        assertThat(hall.showing("backdrop")).isEqualTo(up);
        assertThat(hall.run().next().words(hall.run().show()).vi()).isEqualTo("Bắt đầu: Chúc mừng");
        assertThat(times(hall).of("Chúc mừng")).isEqualTo("08:20");
        assertThat(times(hall).of("Hai")).isEqualTo("08:25");
        assertThat(times(hall).of("Ba")).as("the room before it takes what was added").isEqualTo("09:00");
    }

    @Test
    void it_brings_the_idle_look_where_the_next_part_has_its_own_picture_and_touches_nothing_else() {
        var planned = begun().play("08:20 go");
        var hall = begun();
        var slogan = hall.showing("banner");
        hall.play("08:05 part 5m after one Chúc mừng", "08:20 go");
        assertThat(hall.reads("backdrop")).isEqualTo("NGHỈ");
        assertThat(hall.showing("banner")).isEqualTo(slogan);
        assertThat(hall.showing("stage").look()).as("who speaks keeps the clock").isInstanceOf(Look.Countdown.class);
        hall.play("08:25 go");
        for (var surface : List.of("backdrop", "banner", "stage"))
            assertThat(hall.showing(surface).look()).isEqualTo(planned.showing(surface).look());
    }

    @Test
    void it_says_its_name_in_the_style_of_the_show_where_that_is_wished() {
        var hall = begun().play("08:05 part 5m title after one Chúc mừng / Hội Cựu chiến binh", "08:20 go");
        var title = (Look.Title) hall.showing("backdrop").look();
        assertThat(Looks.texts(title)).containsExactly("Chúc mừng", "Hội Cựu chiến binh");
        assertThat(title.style()).isEqualTo(Insets.style(hall.run().show()));
    }

    @Test
    void a_title_that_would_stay_up_in_the_part_behind_it_is_refused_with_the_cure() {
        var hall = begun().play("08:05 part 5m title after two Chúc mừng");
        assertThat(hall.refusals()).containsExactly(Refusals.NO_WALL_FOR_A_TITLE);
        hall.play("08:06 part 5m after two Chúc mừng", "08:20 go", "08:40 go");
        assertThat(hall.reads("backdrop")).as("what part three keeps up stays up").contains("TÊN B");
    }

    @Test
    void behind_the_last_part_all_that_the_audience_sees_is_free() {
        var hall = begun().play("08:05 part 5m title after three Chụp ảnh lưu niệm", "08:06 jump added-1");
        assertThat(hall.reads("backdrop")).isEqualTo("Chụp ảnh lưu niệm");
        assertThat(hall.reads("banner")).isEqualTo("Chụp ảnh lưu niệm");
        assertThat(hall.showing("stage").look()).isInstanceOf(Look.Countdown.class);
    }

    @Test
    void before_everything_it_begins_so_early_that_the_first_part_stays_at_its_hour() {
        var hall = Tryout.of(EVENING, Mode.SHOW).play("07:40 part 10m after start Văn nghệ");
        assertThat(names(hall.run())).startsWith("Văn nghệ", "Một");
        assertThat(times(hall).of("Văn nghệ")).isEqualTo("07:50");
        assertThat(times(hall).of("Một")).isEqualTo("08:00");
    }

    @Test
    void what_is_over_or_live_gets_no_part_before_it_and_an_end_gets_none_behind() {
        var hall = begun().play("08:05 go", "08:06 part 5m after start X", "08:06 part 5m after one X");
        assertThat(hall.refusals()).containsExactly(Refusals.BEGUN_STAYS, Refusals.BEGUN_STAYS);
        hall.play("08:07 go", "08:08 go", "08:09 go", "08:10 part 5m after three X");
        assertThat(hall.run().closed()).isTrue();
        assertThat(hall.refusals()).last().isEqualTo(Refusals.OVER);
    }

    @Test
    void it_is_taken_back_with_one_tap_and_what_was_sent_meanwhile_is_no_matter() {
        var hall = begun().play("08:05 part 5m after one Chúc mừng");
        var undoable = Objects.requireNonNull(Undoable.of(hall.run()));
        assertThat(undoable.what().vi()).isEqualTo("Thêm phần: Chúc mừng (5 phút)");
        hall.play("08:06 undo");
        assertThat(names(hall.run())).containsExactly("Một", "Hai", "Ba");
    }

    @Test
    void a_part_that_was_on_is_not_taken_out_and_a_planned_one_never_is() {
        var hall = begun().play("08:05 part 5m after one Chúc mừng", "08:06 unpart two");
        assertThat(hall.refusals()).containsExactly(Refusals.PLANNED_STAYS);
        hall.play("08:07 go", "08:08 unpart added-1", "08:09 jump one", "08:10 unpart added-1");
        assertThat(hall.refusals())
                .containsExactly(Refusals.PLANNED_STAYS, Refusals.LIVE_STAYS, Refusals.PLANNED_STAYS);
    }

    @Test
    void what_is_taken_out_comes_back_where_it_was() {
        var hall = begun().play("08:05 part 5m after one Chúc mừng", "08:06 part 3m after added-1 Tặng hoa");
        var order = names(hall.run());
        hall.play("08:07 unpart added-1");
        assertThat(names(hall.run())).containsExactly("Một", "Tặng hoa", "Hai", "Ba");
        hall.play("08:08 undo");
        assertThat(names(hall.run())).isEqualTo(order);
        assertThat(hall.refusals()).isEmpty();
    }

    @Test
    void what_the_delay_moved_stays_moved_when_the_part_before_it_is_taken_out() {
        var hall = begun().play("08:05 part 5m after one Chúc mừng", "08:06 delay +10m", "08:07 apply-delay");
        hall.play("08:08 unpart added-1");
        var plan = hall.run().show().plan();
        assertThat(plan.slot(1).start()).isEqualTo(hall.instant("08:30"));
    }

    @Test
    void a_file_that_is_edited_meanwhile_is_taken_over_and_the_added_part_stays() {
        var hall = begun().play("08:05 part 5m after one Chúc mừng");
        var edited = new ShowEdit.Several(List.of(
                        new ShowEdit.SetSegment("two", new SegmentField.Name("Hai (mới)")),
                        new ShowEdit.MoveSegment("three", 1)))
                .on(hall.show);
        var adoption = Adoption.of(hall.run(), "file", edited, Set.of());
        assertThat(adoption.left()).isEmpty();
        hall.ask(adoption.wish());
        assertThat(names(hall.run())).containsExactly("Một", "Chúc mừng", "Ba", "Hai (mới)");
        assertThat(hall.run().mayBeTakenOut("added-1")).isTrue();
    }

    @Test
    void a_desk_that_reads_its_journal_again_has_the_part_with_all_it_shows() {
        var hall = begun().play("08:05 part 5m title after one Chúc mừng");
        var read = Run.of(hall.show);
        for (var fact : hall.facts()) {
            var line = khaimac.notation.Notation.write(fact);
            read = read.after(khaimac.notation.Notation.read(line, Fact.class));
        }
        assertThat(read.show()).isEqualTo(hall.run().show());
        assertThat(new String(khaimac.notation.Notation.write(hall.facts().getLast()), StandardCharsets.UTF_8))
                .contains("Chúc mừng");
    }

    @Test
    void nameless_endless_and_unseen_ones_are_refused() {
        var hall = begun();
        var sight = hall.sight("old");
        hall.ask(new Wish.AddPart("  ", "", Duration.ofMinutes(5), "one", false));
        hall.ask(new Wish.AddPart("X", "", Duration.ofHours(13), "one", false));
        hall.ask(new Wish.AddPart("X", "", Duration.ofMinutes(-1), "one", false));
        hall.ask(new Wish.AddPart("X", "", Duration.ofMinutes(1), "nobody", false));
        assertThat(hall.refusals()).hasSize(4);
        hall.ask(new Wish.AddPart("X", "", Duration.ZERO, "one", false));
        assertThat(hall.decide(new Command(sight, new Wish.AddPart("Y", "", Duration.ZERO, "one", false))))
                .isEqualTo(new Decision.Refused(Refusals.OLD_REV));
    }

    @Test
    void between_two_parts_of_a_session_it_belongs_to_the_session() {
        var hall = Tryout.of("""
                {"id": "one", "name": "Một", "start": "08:00", "length": "20m", "group": "Buổi sáng", "cues": []},
                {"id": "two", "name": "Hai", "length": "20m", "group": "Buổi sáng", "cues": []},
                {"id": "three", "name": "Ba", "length": "20m", "cues": []}
                """).play("08:00 go", "08:01 part 5m after one X", "08:02 part 5m after two Y");
        assertThat(hall.run().show().segments().stream().map(Segment::group))
                .containsExactly("Buổi sáng", "Buổi sáng", "Buổi sáng", null, null);
    }
}

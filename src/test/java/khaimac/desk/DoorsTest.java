package khaimac.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaimac.cue.Change;
import khaimac.engine.Command;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Wish;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import org.junit.jupiter.api.Test;

/** What is found in a run's folder after whatever happened. */
class DoorsTest {
    private final Hall hall = new Hall();

    private void begin() {
        hall.write();
        hall.go();
        hall.write();
    }

    @Test
    void an_empty_folder_has_nothing() {
        assertThat(hall.look()).isInstanceOf(Resumable.Nothing.class);
    }

    @Test
    void a_run_goes_on_with_the_very_picture_it_had_and_nothing_is_run_through() {
        begin();
        var before = hall.machine.onAir().run();
        hall.clock.advance(Duration.ofSeconds(4));
        var ready = (Resumable.Ready) hall.look();
        assertThat(ready.past().run()).isEqualTo(before);
        var again = hall.again(ready.past());
        assertThat(again.machine.decided().showing(new SurfaceName("backdrop")))
                .isEqualTo(before.showing(new SurfaceName("backdrop")));
        assertThat(again.machine.decided().epoch()).isEqualTo(before.epoch() + 1);
        assertThat(again.machine.onAir().run())
                .as("the picture is true before anything is written")
                .isEqualTo(before);
        again.write();
        assertThat(again.machine.onAir().run().epoch()).isEqualTo(before.epoch() + 1);
    }

    @Test
    void the_answer_to_a_press_is_remembered_across_a_restart() {
        hall.write();
        var press = hall.go();
        hall.write();
        var again = hall.again(((Resumable.Ready) hall.look()).past());
        again.write();
        again.ask(press);
        assertThat(again.answers).singleElement().matches(answer -> answer.accepted() && answer.protectedByDisk());
        assertThat(again.machine.decided().seq())
                .isEqualTo(again.machine.onAir().seq());
    }

    @Test
    void a_desk_that_died_again_and_again_comes_up_without_what_was_written_last_and_says_so() {
        begin();
        var name = "a";
        var text = new Look.Title(List.of(new TitleLine(khaimac.scene.Role.NAME, "ĐỘC")), Style.RED_GOLD);
        hall.ask(new Command(hall.sight(), new Wish.Retitle(name, text, 0, true)));
        hall.write();
        var poisoned = hall.machine.onAir().run();
        assertThat(poisoned.look(name)).isEqualTo(text);
        assertThat(((Resumable.Ready) hall.look()).past().run()).isEqualTo(poisoned);

        var past = ((Resumable.Ready) Doors.look(hall.disk, hall.clock.now(), null, true)).past();
        assertThat(past.run().look(name)).isNotEqualTo(text);
        assertThat(past.told())
                .singleElement()
                .satisfies(words -> assertThat(words.en()).contains("left out: Corrected on air: a (Lan)"));
        var again = hall.again(past);
        again.write();
        again.hold();
        again.write();
        assertThat(again.answers).singleElement().matches(answer -> answer.accepted() && answer.protectedByDisk());

        var later = ((Resumable.Ready) again.look()).past();
        assertThat(later.run())
                .as("a later life is without it too")
                .isEqualTo(again.machine.onAir().run());
        assertThat(later.journal().facts())
                .as("the journal keeps it")
                .extracting(Fact::deed)
                .contains(new Deed.Retitled(name, text, 1, true));
    }

    @Test
    void what_was_written_long_ago_is_left_out_where_leaving_out_the_last_did_not_help() {
        begin();
        for (int at = 0; at < 8; at++) {
            var look = new Look.Message("x" + at, Style.PLAIN);
            hall.ask(new Command(
                    hall.sight(),
                    new Wish.ByHand(new Change.Put(new SurfaceName("stage"), new LookRef.Inline(look), Entrance.CUT))));
            hall.write();
        }
        hall.pass(Duration.ofMinutes(5));
        hall.write();
        var at = hall;
        var leftOut = new ArrayList<Integer>();
        for (int life = 0; life < 4; life++) {
            at.clock.advance(Duration.ofSeconds(1));
            var past = ((Resumable.Ready) Doors.look(at.disk, at.clock.now(), null, true)).past();
            leftOut.add(past.leftOut().size());
            at = at.again(past);
            at.write();
        }
        assertThat(leftOut).containsExactly(1, 2, 4, 1);
    }

    @Test
    void after_ten_minutes_a_person_is_asked() {
        begin();
        hall.clock.advance(Duration.ofMinutes(10).plusSeconds(5));
        assertThat(hall.look())
                .isInstanceOfSatisfying(
                        Resumable.Ask.class, ask -> assertThat(ask.why().en()).contains("10 minutes ago"));
    }

    @Test
    void another_show_is_asked_about_and_the_run_keeps_its_own() {
        begin();
        var other = Hall.show("Lễ khác");
        assertThat(Doors.look(hall.disk, hall.clock.now(), other))
                .isInstanceOfSatisfying(
                        Resumable.Ask.class,
                        ask -> assertThat(ask.past().show().reading().show().title())
                                .isEqualTo("Lễ trao tặng"));
        assertThat(Doors.look(hall.disk, hall.clock.now(), Hall.SHOW)).isInstanceOf(Resumable.Ready.class);
    }

    @Test
    void a_run_that_is_over_is_asked_about() {
        begin();
        for (int presses = 0; presses < 3; presses++) {
            hall.go();
            hall.write();
        }
        assertThat(hall.machine.onAir().run().closed()).isTrue();
        assertThat(hall.look()).isInstanceOf(Resumable.Ask.class);
    }

    @Test
    void a_copy_of_the_show_that_is_lost_or_changed_is_replaced_only_by_the_very_same_one() {
        begin();
        hall.disk.files.put("show.json", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(hall.look()).isInstanceOf(Resumable.Never.class);
        assertThat(Doors.look(hall.disk, hall.clock.now(), Hall.show("Lễ khác")))
                .isInstanceOf(Resumable.Never.class);
        assertThat(Doors.look(hall.disk, hall.clock.now(), Hall.SHOW)).isInstanceOf(Resumable.Ready.class);
        hall.disk.files.remove("show.json");
        assertThat(Doors.look(hall.disk, hall.clock.now(), Hall.SHOW)).isInstanceOf(Resumable.Ready.class);
    }

    @Test
    void what_was_wrong_with_the_journal_is_on_every_panel() {
        begin();
        var bytes = hall.disk.files.get("journal-000001.log");
        bytes[bytes.length - 40] ^= 4;
        var past = ((Resumable.Ready) hall.look()).past();
        var again = hall.again(past);
        again.write();
        assertThat(again.machine.onAir().told()).isNotEmpty();
        assertThat(past.journal().facts().getFirst().deed()).isInstanceOf(Deed.Opened.class);
    }

    @Test
    void rosters_are_copied_with_the_show() {
        var read = ShowCopy.of(
                "s", """
                    {"format": "khaimac-show/1", "title": "t", "date": "2024-01-30", "surfaces": ["backdrop"],
                     "looks": {"r": {"roster": "lists/a.csv"}}, "segments": [{"id": "one", "name": "1",
                       "cues": [{"at": "start", "put": {"backdrop": "r"}}]}]}
                    """.getBytes(java.nio.charset.StandardCharsets.UTF_8), new khaimac.showfile.language.Beside() {
                    @Override
                    public byte[] content(String name) {
                        return "tên,ghi chú\nNguyễn Văn A,x\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    }

                    @Override
                    public boolean exists(String name) {
                        return true;
                    }
                });
        assertThat(read.copies().keySet()).contains("show.json", "beside~lists~a.csv");
    }
}

package khaimac.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Wish;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** Decide → write down → let it be true → publish, moved by hand. */
class DeskMachineTest {
    private final Hall hall = new Hall();

    @Test
    void nothing_is_true_for_anybody_before_it_is_on_the_disk() {
        hall.write();
        hall.go();
        assertThat(hall.machine.decided().live()).isNotNull();
        assertThat(hall.live()).isEmpty();
        assertThat(hall.answers).isEmpty();
        hall.write();
        assertThat(hall.live()).isEqualTo("one");
        assertThat(hall.answers).singleElement().matches(Reply::protectedByDisk);
    }

    @Test
    void what_waits_while_the_pen_writes_goes_with_the_next_group() {
        hall.write();
        hall.go();
        var first = hall.take();
        hall.go();
        hall.hold();
        assertThat(hall.take()).as("one group at a time").isNull();
        hall.machine.written(new khaimac.journal.Pen.Outcome(true, khaimac.finding.Sentence.NONE), hall.clock.now());
        assertThat(hall.answers).hasSize(1);
        assertThat(first.facts()).isNotEmpty();
        var second = hall.take();
        assertThat(second.facts()).hasSize(2);
    }

    @Test
    void a_second_press_is_decided_on_the_newest_run_not_on_the_one_that_is_written() {
        hall.write();
        var sight = hall.sight();
        hall.ask(new Command(sight, new Wish.Go()));
        hall.ask(new Command(
                new khaimac.engine.Sight("other", "Minh", sight.epoch(), sight.seen(), sight.rev(), sight.sent()),
                new Wish.Go()));
        assertThat(hall.answers).singleElement().matches(answer -> answer.decision() instanceof Decision.Refused);
    }

    @Test
    void the_same_press_twice_waits_for_the_same_facts_and_has_one_effect() {
        hall.write();
        var press = hall.go();
        hall.ask(press);
        assertThat(hall.answers).isEmpty();
        hall.write();
        assertThat(hall.answers).hasSize(2).allMatch(Reply::accepted).allMatch(Reply::protectedByDisk);
        hall.ask(press);
        assertThat(hall.answers).hasSize(3);
        assertThat(hall.machine.decided().seq()).isEqualTo(hall.machine.onAir().seq());
    }

    @Test
    void hold_is_on_the_wall_before_a_tenth_of_a_second_whatever_the_disk_does() {
        hall.write();
        hall.go();
        hall.take();
        hall.hold();
        hall.pass(hall.machine.wait(hall.clock.now()));
        assertThat(hall.answers).hasSize(2).noneMatch(Reply::protectedByDisk);
        assertThat(hall.machine.onAir().protection().on()).isFalse();
        assertThat(hall.machine.onAir().protection().words().vi()).contains("Màn hình vẫn chạy đúng");
        assertThat(hall.machine.onAir().run().cover(new SurfaceName("backdrop")))
                .isNotNull();
        assertThat(DeskMachine.PATIENCE_FOR_COVER).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void protection_comes_back_when_everything_that_was_shown_is_on_the_disk() {
        hall.write();
        hall.hold();
        hall.take();
        hall.pass(Duration.ofMillis(70));
        assertThat(hall.machine.onAir().protection().on()).isFalse();
        hall.go();
        hall.machine.written(new khaimac.journal.Pen.Outcome(true, khaimac.finding.Sentence.NONE), hall.clock.now());
        assertThat(hall.machine.onAir().protection().on())
                .as("GO is shown and not on the disk yet")
                .isFalse();
        hall.write();
        assertThat(hall.machine.onAir().protection().on()).isTrue();
    }

    @Test
    void a_full_disk_stops_nothing_and_says_that_nothing_is_protected() {
        hall.write();
        hall.disk.full = true;
        hall.go();
        hall.write();
        assertThat(hall.live()).isEqualTo("one");
        assertThat(hall.answers).singleElement().matches(answer -> answer.accepted() && !answer.protectedByDisk());
        hall.hold();
        assertThat(hall.answers).as("at once: there is nothing to wait for").hasSize(2);
        assertThat(hall.write()).as("not again within a second").isFalse();
        hall.disk.full = false;
        hall.pass(DeskMachine.RETRY);
        assertThat(hall.write()).isTrue();
        assertThat(hall.machine.onAir().protection()).isEqualTo(Protection.ON);
    }

    @Test
    void a_message_is_told_once_with_the_number_of_its_fact() {
        hall.write();
        hall.go();
        hall.write();
        hall.go();
        hall.write();
        hall.hold();
        hall.write();
        assertThat(hall.machine.onAir().effects())
                .singleElement()
                .matches(effect -> effect.send().to().equals("lights"));
    }

    @Test
    void whoever_may_only_look_changes_nothing() {
        hall.write();
        hall.machine.ask(Role.VIEWER, new Command(hall.sight(), new Wish.Go()), hall.clock.now(), hall.answers::add);
        hall.machine.ask(Role.EDITOR, new Command(hall.sight(), new Wish.Go()), hall.clock.now(), hall.answers::add);
        hall.machine.ask(
                Role.OPERATOR,
                new Command(hall.sight(), new Wish.Recover(null, null)),
                hall.clock.now(),
                hall.answers::add);
        assertThat(hall.answers).hasSize(3).noneMatch(Reply::accepted);
        assertThat(hall.machine.decided().live()).isNull();
        var text = new Look.Title(
                List.of(new khaimac.scene.TitleLine(khaimac.scene.Role.NAME, "LỄ")), khaimac.scene.Style.PLAIN);
        hall.machine.ask(
                Role.EDITOR,
                new Command(hall.sight(), new Wish.Retitle("a", text, 0, false)),
                hall.clock.now(),
                hall.answers::add);
        hall.write();
        assertThat(hall.answers.getLast().accepted()).isTrue();
    }

    @Test
    void words_without_end_are_refused_and_half_a_letter_does_not_stop_the_journal() {
        hall.write();
        hall.ask(new Command(hall.sight(), new Wish.Message(new SurfaceName("stage"), "x".repeat(2_000_000), null)));
        assertThat(hall.answers.getLast().accepted()).isFalse();
        hall.ask(new Command(hall.sight(), new Wish.Message(new SurfaceName("stage"), "a\ud800", null)));
        hall.write();
        assertThat(hall.answers.getLast().protectedByDisk()).isTrue();
    }

    @Test
    void a_quiet_speech_is_not_taken_for_a_desk_that_is_gone() {
        hall.write();
        hall.go();
        hall.write();
        for (int minute = 0; minute < 90; minute++) {
            hall.pass(Duration.ofSeconds(30));
            hall.write();
        }
        hall.clock.advance(Duration.ofSeconds(2));
        assertThat(hall.look())
                .isInstanceOfSatisfying(
                        Resumable.Ready.class,
                        ready -> assertThat(ready.past().away()).isLessThan(Duration.ofSeconds(40)));
        var again = hall.again(((Resumable.Ready) hall.look()).past());
        again.write();
        var facts = ((Resumable.Ready) again.look()).past().journal().facts();
        assertThat(facts.getLast().deed())
                .isInstanceOfSatisfying(
                        Deed.Recovered.class, back -> assertThat(back.away()).isLessThan(Duration.ofSeconds(40)));
    }
}

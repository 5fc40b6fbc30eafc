package khaimac.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import khaimac.clock.VirtualClock;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Over;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.scene.SurfaceName;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** In safe mode the operator decides, and nothing else. */
class CarefulJudgeTest {
    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "t", "date": "2024-01-30", "surfaces": ["a"],
         "looks": {"x": {"message": "x"}},
         "segments": [{"id": "one", "name": "Một", "start": "08:00", "length": "10m",
           "cues": [{"at": "start", "put": {"a": "x"}}, {"at": "start+5s", "clear": "a"}]}]}\
        """;

    private final VirtualClock clock = new VirtualClock(Instant.parse("2024-01-30T00:50:00Z"));
    private final CarefulJudge judge = new CarefulJudge();
    private Run run = Run.of(ShowFile.read(SHOW).show());

    private List<Fact> decide(Command command) {
        if (!(judge.decide(run, command, clock.now()) instanceof Decision.Accepted(var facts, boolean again)))
            throw new AssertionError("refused");
        run = run.after(facts);
        return facts;
    }

    private List<Fact> tick() {
        return decide(new Command(DeskMachine.house(run, clock.now()), new Wish.Tick()));
    }

    private void live() {
        decide(new Command(DeskMachine.house(run, clock.now()), new Wish.Open("", Mode.SHOW)));
        var facts = decide(new Command(DeskMachine.house(run, clock.now()), new Wish.Go()));
        assertThat(facts)
                .extracting(Fact::deed)
                .as("GO does all that it does")
                .hasAtLeastOneElementOfType(Deed.CueStarted.class);
    }

    @Test
    void what_falls_due_does_not_start_and_is_listed_as_missed_a_little_later() {
        live();
        clock.advance(Duration.ofMillis(5_200));
        assertThat(tick()).isEmpty();
        clock.advance(Duration.ofSeconds(6));
        assertThat(tick()).extracting(Fact::deed).singleElement().isInstanceOf(Deed.Missed.class);
        assertThat(run.missed()).hasSize(1);
    }

    @Test
    void blank_is_heard_although_what_falls_due_cannot_be_decided() {
        live();
        clock.advance(Duration.ofSeconds(6));
        Judge stumbling = (before, command, now) -> {
            if (before.nextDue() != null && !before.nextDue().isAfter(before.at(now)))
                throw new IllegalStateException("our own mistake");
            return before.decide(command, now);
        };
        var machine = new DeskMachine(run, stumbling, List.of(), clock.now(), state -> {});
        var sight = new Sight("press-1", "operator", run.epoch(), run.seen(), run.rev(), run.at(clock.now()));
        machine.ask(
                Role.OPERATOR,
                new Command(sight, new Wish.Cover(Set.of(new SurfaceName("a")), Over.Kind.BLANK)),
                clock.now(),
                answer -> {});
        assertThat(machine.decided().cover(new SurfaceName("a")))
                .as("the wall is black by explicit wish")
                .isEqualTo(Over.Kind.BLANK);
        assertThatThrownBy(
                        () -> machine.ask(Role.OPERATOR, new Command(sight, new Wish.Go()), clock.now(), answer -> {}))
                .as("what is not urgent is not decided on a run that stumbles")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void when_the_operator_trusts_the_show_again_it_runs_by_itself() {
        live();
        judge.trust();
        clock.advance(Duration.ofMillis(5_200));
        assertThat(tick()).extracting(Fact::deed).singleElement().isInstanceOf(Deed.CueStarted.class);
    }
}

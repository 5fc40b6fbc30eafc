package khaimac.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import khaimac.clock.Moment;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Seen;
import khaimac.engine.Sight;
import khaimac.engine.Stamp;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.link.ToPeer;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who tortures a house notices what the house lost, did twice, or began by itself. */
class AuditTest {
    private static final Show SHOW = ShowFile.read("""
            {"format": "khaimac-show/1", "title": "Buổi lễ thử", "date": "2024-01-30", "surfaces": ["backdrop"],
             "looks": {"a": {"title": [{"name": "TÊN A"}]}},
             "segments": [
               {"id": "one", "title": "Một", "start": "08:00", "duration": "10m",
                "cues": [{"at": "0s", "put": {"backdrop": "a"}}]},
               {"id": "two", "title": "Hai", "duration": "10m"}]}
            """).show();
    private static final Instant EIGHT = Instant.parse("2024-01-30T01:00:00Z");

    private final List<Fact> facts = new ArrayList<>();
    private final List<Audit.Sent> sent = new ArrayList<>();
    private Run run = Run.of(SHOW);

    @BeforeEach
    void aRunInWhichAllIsWell() {
        happens("", new Wish.Open("test", Mode.REHEARSAL));
        press("go", new Wish.Go());
        press("more", new Wish.Add(Duration.ofMinutes(1)));
    }

    @Test
    void a_journal_that_holds_all_that_was_answered_is_well() {
        var audit = Audit.of(Run.of(SHOW), facts, sent);
        assertThat(audit.answered()).isEqualTo(2);
        assertThat(audit.lost()).isEmpty();
        assertThat(audit.unasked()).isEmpty();
    }

    @Test
    void what_was_answered_as_kept_and_is_not_there_is_lost() {
        facts.removeLast();
        assertThat(Audit.of(Run.of(SHOW), facts, sent).lost()).singleElement().asString().startsWith("lost: ");
    }

    @Test
    void what_was_never_promised_is_not_lost() {
        var last = sent.removeLast();
        var said = last.answer().join();
        var unkept = new ToPeer.Answer(said.number(), true, false, false, said.facts(), Sentence.NONE);
        sent.add(new Audit.Sent(last.command(), CompletableFuture.completedFuture(unkept)));
        facts.removeLast();
        assertThat(Audit.of(Run.of(SHOW), facts, sent).lost()).isEmpty();
    }

    @Test
    void a_press_that_had_its_effect_twice_is_noticed() {
        happens("other", new Wish.Delay(Duration.ofMinutes(1)));
        var again = new Deed.TimeAdded("one", Duration.ofMinutes(1));
        facts.add(new Fact(new Stamp(facts.size() + 1L, EIGHT.plusSeconds(9), "more", "Lan"), again));
        assertThat(Audit.of(Run.of(SHOW), facts, sent).lost()).isNotEmpty().allMatch(one -> one.startsWith("twice: "));
    }

    @Test
    void a_part_that_begins_and_nobody_pressed_is_noticed() {
        var begun = new Deed.SegmentStarted("two", 2, Deed.Start.CLOCK, EIGHT.plusSeconds(9), List.of());
        facts.add(new Fact(new Stamp(facts.size() + 1L, EIGHT.plusSeconds(9), "", ""), begun));
        assertThat(Audit.of(Run.of(SHOW), facts, sent).unasked()).hasSize(1);
    }

    private void press(String id, Wish wish) {
        var done = happens(id, wish);
        var numbers = done.stream().map(fact -> fact.stamp().seq()).toList();
        var answer = new ToPeer.Answer(1, true, false, true, numbers, Sentence.NONE);
        sent.add(new Audit.Sent(command(id, wish), CompletableFuture.completedFuture(answer)));
    }

    private List<Fact> happens(String id, Wish wish) {
        var moment = new Moment(EIGHT.plusSeconds(facts.size()), Duration.ofSeconds(facts.size()));
        var decision = run.decide(command(id, wish), moment);
        assertThat(decision).as(id).isInstanceOf(Decision.Accepted.class);
        var done = ((Decision.Accepted) decision).facts();
        facts.addAll(done);
        run = run.after(done);
        return done;
    }

    private Command command(String id, Wish wish) {
        var seen = run.opened() ? run.seen() : Seen.NOTHING;
        return new Command(
                new Sight(id, "Lan", run.opened() ? run.epoch() : 0, seen, run.rev(), EIGHT.plusSeconds(facts.size())),
                wish);
    }
}

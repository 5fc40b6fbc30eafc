package khaimac.evenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.cue.Change;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Over;
import khaimac.engine.Run;
import khaimac.engine.Stamp;
import khaimac.engine.Wish;
import khaimac.rehearsal.Ceremony;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Operator;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Overlay;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** The invariants that no planted part can reach are asked directly: each can turn red. */
class InvariantsTest {
    private static final Showing BLACK = new Showing(new Look.Blank(), Instant.EPOCH, Entrance.CUT, 0, null, 1);

    private final List<String> reds = new ArrayList<>();
    private final Invariants invariants = Invariants.of((name, detail) -> reds.add(name));

    @Test
    void something_that_lies_over_black() {
        var clock = new Overlay(new Look.Blank(), Instant.EPOCH, Duration.ZERO, null, null);
        invariants.wall().nothingLiesOverWhatCovers(BLACK.under(List.of(clock)), Over.Kind.HOLD, false);
        invariants.wall().nothingLiesOverWhatCovers(BLACK, Over.Kind.BLANK, true);
        assertThat(reds).isEmpty();
        invariants.wall().nothingLiesOverWhatCovers(BLACK.under(List.of(clock)), Over.Kind.BLANK, false);
        invariants.wall().nothingLiesOverWhatCovers(BLACK.under(List.of(clock)), null, true);
        assertThat(reds).containsOnly("nothingLiesOverWhatCovers").hasSize(2);
    }

    @Test
    void black_without_anybodys_wish() {
        invariants.wall().theWallIsBlackOnlyByWish(BLACK, Over.Kind.BLANK, false);
        invariants.wall().theWallIsBlackOnlyByWish(BLACK, Over.Kind.HOLD, true);
        assertThat(reds).isEmpty();
        invariants.wall().theWallIsBlackOnlyByWish(BLACK, null, false);
        invariants.wall().theWallIsBlackOnlyByWish(BLACK, Over.Kind.SAFE, false);
        assertThat(reds).containsOnly("theWallIsBlackOnlyByWish").hasSize(2);
    }

    @Test
    void a_wall_that_follows_from_nothing() {
        invariants.wall().theJournalExplainsTheWall(List.of(BLACK), List.of(BLACK));
        assertThat(reds).isEmpty();
        invariants.wall().theJournalExplainsTheWall(List.of(BLACK), List.of());
        assertThat(reds).containsExactly("theJournalExplainsTheWall");
    }

    @Test
    void a_picture_that_moves_because_a_clock_was_set() {
        var run = Run.of(Programme.SHOW);
        var opened = run.after(
                new Fact(new Stamp(1, Instant.EPOCH, "", ""), new Deed.Opened("hash", Mode.SHOW, 1, Instant.EPOCH)));
        var settled = new Fact(
                new Stamp(2, Instant.EPOCH.plusSeconds(3600), "tap", "Lan"),
                new Deed.ClockSettled(Duration.ofHours(1), false));
        invariants.wall().aClockThatIsSetMovesNoPicture(opened, opened.after(settled), settled);
        assertThat(reds).isEmpty();
        invariants.wall().aClockThatIsSetMovesNoPicture(opened, opened, settled);
        assertThat(reds).containsOnly("aClockThatIsSetMovesNoPicture");
    }

    private static final Show HAND = ShowFile.read("""
        {"format": "khaimac-show/1", "title": "T", "date": "2026-01-01", "surfaces": ["backdrop", "banner", "stage"],
         "looks": {"a": {"message": "A"}, "b": {"message": "B"}},
         "segments": [
           {"id": "one", "name": "Một", "start": "08:00", "length": "10m", "cues": [
             {"at": "start", "put": {"backdrop": "a"}}]},
           {"id": "two", "name": "Hai", "length": "10m", "cues": [
             {"at": "start", "put": {"banner": "a"}, "idle": {"backdrop": "b"}}]},
           {"id": "three", "name": "Ba", "length": "10m", "cues": [{"at": "start", "clear": ["backdrop"]}]}]}
        """).show();

    private String backdrop(Evening evening) {
        return evening.run()
                .showing(new SurfaceName("backdrop"))
                .at(evening.now())
                .words();
    }

    private void wishes(Evening evening, Wish wish) {
        var before = evening.run();
        var came = (Decision.Accepted) evening.ask(wish + "" + before.seq(), wish);
        invariants.start().aWishShowsWhereItLeads(Came.of(before, came.facts()));
    }

    @Test
    void a_picture_put_by_hand_stays_over_a_go_that_only_names_what_is_under_it_and_is_gone_after_a_jump() {
        var evening =
                Evening.open(HAND, "test", Mode.SHOW, Ceremony.doors(HAND, null), Operator.NOBODY, happening -> {});
        wishes(evening, new Wish.GoAnyway());
        var hand = new LookRef.Inline(new Look.Message("TAY", Style.PLAIN));
        wishes(evening, new Wish.ByHand(new Change.Put(new SurfaceName("backdrop"), hand, Entrance.CUT)));
        assertThat(backdrop(evening)).contains("TAY");
        wishes(evening, new Wish.Go());
        assertThat(backdrop(evening)).as("an idle look is under a picture").contains("TAY");
        assertThat(reds).isEmpty();
        wishes(evening, new Wish.Go());
        assertThat(backdrop(evening)).as("now it is seen").contains("B");
        wishes(evening, new Wish.ByHand(new Change.Put(new SurfaceName("backdrop"), hand, Entrance.CUT)));
        wishes(evening, new Wish.Jump("two"));
        assertThat(backdrop(evening)).as("as if one had walked there").contains("A");
        assertThat(reds).isEmpty();
    }

    @Test
    void numbers_that_go_back() {
        invariants.disk().numbersOnlyGrow(5, 5);
        assertThat(reds).isEmpty();
        invariants.disk().numbersOnlyGrow(4, 5);
        assertThat(reds).containsExactly("numbersOnlyGrow");
    }

    @Test
    void messages_that_pile_up() {
        invariants.disk().nobodyEatsTheMemory(1, 10);
        assertThat(reds).isEmpty();
        invariants.disk().nobodyEatsTheMemory(2, 10);
        invariants.disk().nobodyEatsTheMemory(1, 1_000_000);
        assertThat(reds).containsOnly("nobodyEatsTheMemory").hasSize(2);
    }
}

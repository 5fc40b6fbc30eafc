package khaimac.trial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.engine.Command;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Over;
import khaimac.engine.Seen;
import khaimac.engine.Sight;
import khaimac.engine.Stamp;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.scene.SurfaceName;
import khaimac.show.Post;
import org.junit.jupiter.api.Test;

/** A judge who sees nothing would call every attack harmless: here are houses in which somebody suffered. */
class JudgeTest {
    private static final Map<String, Right> RIGHTS =
            Map.of("op", Right.ADMIN, "eve", Right.VIEW, "ed", Right.EDIT, "con", Right.CONTROL);
    private static final SurfaceName WALL = new SurfaceName("wall");
    private static final Judge.Limits LIMITS = Judge.Limits.TRUE;

    private final Judge judge = new Judge();

    private static Fact fact(String who, Deed deed) {
        return new Fact(new Stamp(1, Instant.EPOCH, "id", who), deed);
    }

    private static Duration millis(long many) {
        return Duration.ofMillis(many);
    }

    private static Judge.Round round(long blank, long black, long shown, boolean owned, long hold) {
        return new Judge.Round(7, millis(blank), millis(black), millis(shown), owned, millis(hold), millis(3));
    }

    private static FromPage wish(Wish wish) {
        return new FromPage.Wish(1, new Command(new Sight("", "", 1, Seen.NOTHING, 0, Instant.EPOCH), wish));
    }

    private static ToPage.Answer answer(boolean accepted) {
        return new ToPage.Answer(1, accepted, false, true, Sentence.NONE);
    }

    @Test
    void a_viewer_whose_press_is_in_the_journal_is_found() {
        judge.read(List.of(fact("eve", new Deed.Covered(Set.of(WALL), Over.Kind.BLANK))), RIGHTS, true);
        assertThat(judge.problems()).singleElement().asString().contains("nobody with the right did this");
    }

    @Test
    void so_is_an_editor_who_started_a_part_and_somebody_whom_nobody_let_in() {
        var go = new Deed.SegmentStarted("one", 1, Deed.Start.GO, Instant.EPOCH, List.of());
        judge.read(List.of(fact("ed", go), fact("nobody", go)), RIGHTS, false);
        assertThat(judge.problems()).hasSize(2);
    }

    @Test
    void what_falls_due_and_what_one_has_the_right_to_is_no_harm() {
        var due = new Deed.SegmentStarted("one", 1, Deed.Start.CLOCK, Instant.EPOCH, List.of());
        judge.read(
                List.of(
                        fact("", due),
                        fact("ed", due),
                        fact("ed", new Deed.MessageShown(WALL, "x", null)),
                        fact("con", new Deed.Covered(Set.of(WALL), Over.Kind.BLANK)),
                        fact("op", new Deed.Released(Set.of(WALL)))),
                RIGHTS,
                false);
        assertThat(judge.problems()).isEmpty();
    }

    @Test
    void an_answer_that_somebody_should_not_get_is_found() {
        judge.answered(Right.VIEW, wish(new Wish.Go()), answer(true));
        judge.answered(Right.EDIT, wish(new Wish.Go()), answer(true));
        judge.answered(Right.CONTROL, new FromPage.Admit(1, new FromPage.Admission.Close()), answer(true));
        judge.answered(Right.BOARD, null, answer(true));
        assertThat(judge.problems()).hasSize(4);
        judge.answered(Right.VIEW, wish(new Wish.Go()), answer(false));
        judge.answered(Right.EDIT, wish(new Wish.EndMessage(WALL)), answer(true));
        judge.answered(Right.EDIT, wish(new Wish.Note("mo-dau", Post.LIGHT, "Tắt đèn")), answer(true));
        judge.answered(Right.BACKSTAGE, new FromPage.Ready(1, "MC", null), answer(true));
        assertThat(judge.problems()).hasSize(4);
    }

    @Test
    void so_is_a_reply_to_a_program() {
        var say = new Way("POST", "/api/", Right.EDIT, "go [anyway]");
        var state = new Way("GET", "/api/state", Right.VIEW, "");
        judge.replied(Right.VIEW, say, "go", 200);
        judge.replied(Right.EDIT, say, "go", 200);
        judge.replied(null, state, "", 200);
        judge.replied(null, state, "", 500);
        assertThat(judge.problems()).hasSize(4);
        judge.replied(Right.EDIT, say, "retitle text Xin chào", 200);
        judge.replied(Right.EDIT, say, "note mo-dau light Tắt đèn", 200);
        judge.replied(Right.CONTROL, say, "go", 200);
        judge.replied(Right.VIEW, state, "", 200);
        judge.replied(null, state, "", 401);
        assertThat(judge.problems()).hasSize(4);
    }

    @Test
    void a_late_wall_a_page_that_does_not_own_it_and_memory_that_grows_are_found() {
        judge.timed(round(10, 90, 95, false, 12), LIMITS);
        judge.timed(round(10, 90, 1_900, true, 12), LIMITS);
        judge.weighed("desk", 1.4, LIMITS);
        assertThat(judge.problems()).isEmpty();
        assertThat(judge.late()).isEmpty();
        judge.timed(round(101, 501, 600, false, 102), LIMITS);
        assertThat(judge.late())
                .hasSize(3)
                .allMatch(late -> late.contains("at act 7; the machine itself was 3 ms late"));
        judge.timed(round(10, 90, 1_900, false, 12), LIMITS);
        judge.weighed("player", 1.6, LIMITS);
        assertThat(judge.problems()).hasSize(2);
    }
}

package khaimac.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import khaimac.clock.Moment;
import khaimac.cue.Change;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.show.Segment;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * One run of a show. Three pure functions are the whole engine: {@link #decide} turns a wish into facts, {@link #after}
 * turns a fact into the next run, {@link #showing} says what a surface shows. No clock, no file, no thread: the same
 * facts give the same run, in the hall, in a rehearsal and after a crash.
 */
public record Run(Edition edition, Progress progress, Stage stage, Timeline timeline, Ledger ledger) {

    /** A run of a show that has not been opened yet. */
    public static Run of(Show show) {
        return new Run(Edition.of(show), Progress.NONE, Stage.EMPTY, Timeline.UNSET, Ledger.EMPTY);
    }

    public Decision decide(Command command, Moment moment) {
        return new Deciding(this, command, moment).decision();
    }

    /** The only way a run moves. */
    public Run after(Fact fact) {
        return Following.after(this, fact);
    }

    public Run after(List<Fact> facts) {
        var run = this;
        for (var fact : facts) run = run.after(fact);
        return run;
    }

    public Showing showing(SurfaceName surface) {
        return Showings.of(this, surface);
    }

    /** What the next GO does. */
    public Next next() {
        return Next.of(this);
    }

    /** When something will happen by itself; null when nothing will. */
    public @Nullable Instant nextDue() {
        var due = Due.first(this);
        return due == null ? null : due.at();
    }

    /** The moment on the run's own time line, which no setting of the wall clock bends. */
    public Instant at(Moment moment) {
        return timeline.at(moment);
    }

    /** The show as it is being run, with what was changed live. */
    public Show show() {
        return edition.show();
    }

    public Seen seen() {
        return progress.seen();
    }

    public long epoch() {
        return ledger.epoch();
    }

    public long rev() {
        return ledger.rev();
    }

    public long seq() {
        return ledger.seq();
    }

    public Mode mode() {
        return ledger.mode();
    }

    public boolean opened() {
        return ledger.opened();
    }

    public boolean closed() {
        return progress.closed();
    }

    /** The segment that is on; null before the first and after the last. */
    public @Nullable Segment live() {
        var visit = progress.live();
        return visit == null ? null : show().segment(visit.segment());
    }

    /** The words of a look as the next take has them. */
    public @Nullable Look look(String name) {
        return edition.looks().get(name);
    }

    public Map<String, Look> looks() {
        return edition.looks();
    }

    public long lookRev(String name) {
        return edition.rev(name);
    }

    /** What fell due while nobody could decide, and has not been caught up. */
    public List<Fact.MissedCue> missed() {
        return progress.missed();
    }

    /** Effects that the last jump left out. */
    public List<Change> notDone() {
        return progress.notDone();
    }

    Run onLine(Timeline other) {
        return new Run(edition, progress, stage, other, ledger);
    }

    /** How far the wall clock has jumped ahead of the run, while nobody has said why; zero when they agree. */
    public java.time.Duration clockJump() {
        return timeline.jump();
    }

    /** What lies over a surface by explicit wish; null when nothing does. */
    public Over.@Nullable Kind cover(SurfaceName surface) {
        var over = stage.over().get(surface);
        return over == null ? null : over.kind();
    }
}

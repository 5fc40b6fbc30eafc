package khaimac.evenings;

import java.time.Duration;
import java.time.Instant;
import khaimac.desk.Judge;
import khaimac.desk.Role;
import khaimac.journal.Disk;
import khaimac.journal.Journal;
import khaimac.journal.Pen;
import khaimac.scene.Showing;

/** What an evening is made of. A test plants a fault by replacing one part, to see that an invariant notices. */
class Parts {
    Judge judge() {
        return Judge.ENGINE;
    }

    Pen pen(Journal journal) {
        return journal;
    }

    Disk disk(Disk shaky) {
        return shaky;
    }

    /** Whether the guard starts the desk as one that may have died of what was brought in. */
    boolean careful(boolean diedAgainAndAgain) {
        return diedAgainAndAgain;
    }

    /** Whether a player takes a picture for sent. */
    boolean countsAsSent(boolean succeeded) {
        return succeeded;
    }

    /** What reaches a panel or a player. */
    Feed delivered(Feed newest) {
        return newest;
    }

    /** How far a player takes a film to have run. */
    Duration run(Showing shown, Instant now) {
        return shown.run(now);
    }

    /** Whom the desk takes somebody for. */
    Role taken(Role role) {
        return role;
    }

    /** When the desk wakes, of when it wanted to. */
    long wakes(long wanted) {
        return wanted;
    }
}

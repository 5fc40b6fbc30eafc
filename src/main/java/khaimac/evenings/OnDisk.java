package khaimac.evenings;

import java.time.Instant;
import java.util.List;
import khaimac.desk.Reply;
import khaimac.engine.Decision;
import khaimac.engine.Fact;
import khaimac.finding.Sentence;
import khaimac.journal.Lost;

/** What was answered is on a disk, and is found there again by whoever comes next. */
final class OnDisk extends Claims {
    /** Three until the guard is careful, and a few until the right one is left out; of lives whose disk took that. */
    private static final int MOST_DEATHS_OF_ONE_FACT = 12;

    OnDisk(Complaints complaints) {
        super(complaints);
    }

    /** 1. Answered, with protection, means on the disk: not only written, but there after a power cut. */
    void noAnsweredActionCouldBeLost(Reply answer, long durable) {
        if (answer.protectedByDisk() && answer.decision() instanceof Decision.Accepted(var facts, boolean again))
            must(facts.getLast().stamp().seq() <= durable, "noAnsweredActionCouldBeLost", () -> facts.getLast());
    }

    /** 1 and 2. What comes back is what was decided, from the beginning, and holds everything that was answered. */
    void afterACrashTheWallIsAsItWasLeft(List<Fact> back, List<Fact> decided, long answered, boolean damageWasTold) {
        must(
                back.size() >= answered || damageWasTold,
                "noAnsweredActionIsLostInACrash",
                () -> back.size() + " of " + answered + " answered came back");
        must(back.size() <= decided.size(), "afterACrashTheWallIsAsItWasLeft", () -> "more than was decided");
        for (int at = 0; at < Math.min(back.size(), decided.size()); at++) {
            var came = back.get(at);
            var left = decided.get(at);
            must(came.equals(left), "afterACrashTheWallIsAsItWasLeft", () -> came + " was " + left);
            if (!came.equals(left)) return;
        }
    }

    /** 24. What was answered is found on the disk that the lamp names, after every write that went well. */
    void whatWasAnsweredIsOnTheDiskThatTheLampNames(long answered, long named) {
        must(
                answered <= named,
                "whatWasAnsweredIsOnTheDiskThatTheLampNames",
                () -> answered + " answered, " + named + " under a name");
    }

    /**
     * 25. What the desk says was lost is what was lost: never less than was answered, never more than there was.
     *
     * @param answered how many of those that did not come back were answered
     * @param gone how many did not come back
     */
    void whatIsToldLostIsWhatIsLost(Lost told, long answered, long gone) {
        must(
                told.least() <= gone && told.most() >= answered,
                "whatIsToldLostIsWhatIsLost",
                () -> told + " but " + gone + " are gone, and " + answered + " of them had been answered");
    }

    /**
     * 26. A desk that is back takes up the time where it was left, or where the wall clock stands: a clock that ran
     * ahead once, and was put right, throws no evening forward.
     *
     * @param reached the furthest that the run's line had come since what is known of it
     */
    void nothingIsGuessedForward(Fact back, Instant wall, Instant reached) {
        must(
                !back.at().isAfter(wall) || !back.at().isAfter(reached),
                "nothingIsGuessedForward",
                () -> back + " at " + wall + ", left at " + reached);
    }

    /** 2. However it ended, the desk finds something to go on with. */
    void afterACrashThereIsAWall(Sentence why) {
        must(false, "afterACrashThereIsAWall", why::en);
    }

    /** However often a desk dies of what somebody wrote, soon it comes up without it. */
    void aPoisonousFactDoesNotStopTheNextLife(int deathsOfIt) {
        must(deathsOfIt <= MOST_DEATHS_OF_ONE_FACT, "aPoisonousFactDoesNotStopTheNextLife", () -> deathsOfIt);
    }

    /** 14. A client that never reads, and a disk that never answers, cost so much and no more. */
    void nobodyEatsTheMemory(int messagesForOneClient, int answersWaiting) {
        must(
                messagesForOneClient <= 1 && answersWaiting <= 5_000,
                "nobodyEatsTheMemory",
                () -> messagesForOneClient + ", " + answersWaiting);
    }

    /** 15. The numbers of facts only grow. */
    void numbersOnlyGrow(long seq, long before) {
        must(seq >= before, "numbersOnlyGrow", () -> seq + " after " + before);
    }

    /** 15. No start deletes the only copy of anything. */
    void theOnlyCopyIsNeverDeleted(String name, boolean isElsewhere) {
        must(isElsewhere, "theOnlyCopyIsNeverDeleted", () -> name);
    }

    /** 16. A file that failed once is never written again, so nothing is answered on it. */
    void aFileThatFailedIsNeverTrustedAgain(String name) {
        must(false, "aFileThatFailedIsNeverTrustedAgain", () -> name);
    }
}

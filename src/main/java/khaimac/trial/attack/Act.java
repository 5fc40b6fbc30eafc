package khaimac.trial.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import khaimac.link.ToDesk;
import khaimac.panel.words.FromPage;

/**
 * One hostile act. What it says is found by its own dice, so a seed is the same attack every time, but for what is true
 * at the house by then.
 */
record Act(int number, Guest guest, Subject subject, Twist twist, long dice) {
    /** What is said, and through which door. */
    sealed interface Subject {
        /** Of a page, to the panel. */
        record OfPage(Kind kind) implements Subject {
            @Override
            public String toString() {
                return "page " + kind;
            }
        }

        /** Of a player or an operator, over the link. */
        record OfPeer(Kind kind) implements Subject {
            @Override
            public String toString() {
                return "link " + kind;
            }
        }

        /** Of a program, over HTTP. */
        record OfProgram(Way way) implements Subject {
            @Override
            public String toString() {
                return way.toString();
            }
        }
    }

    /** Everything that can be said. */
    static List<Subject> subjects() {
        return Stream.of(
                        Kind.of(FromPage.class).stream().map(Subject.OfPage::new),
                        Kind.of(ToDesk.class).stream().map(Subject.OfPeer::new),
                        Way.each().stream().map(Subject.OfProgram::new))
                .<Subject>flatMap(one -> one)
                .toList();
    }

    /** A row of acts: everything that can be said, in another order each time, until there are so many. */
    static List<Act> row(long seed, int many) {
        var dice = new Random(seed);
        boolean trusted = isTrusted(seed);
        var all = new ArrayList<>(subjects());
        var row = new ArrayList<Act>();
        while (row.size() < many) {
            Collections.shuffle(all, dice);
            for (var subject : all) {
                if (row.size() == many) break;
                var guests = guests(subject).stream()
                        .filter(guest -> trusted || !guest.isTrusted())
                        .toList();
                var guest = Spoiling.weighed(guests, Guest::often, dice);
                var twist = Spoiling.weighed(Arrays.asList(Twist.values()), Twist::often, dice);
                row.add(new Act(row.size() + 1, guest, subject, twist, dice.nextLong()));
            }
        }
        return row;
    }

    /**
     * Whether somebody with every right has gone mad too. Where nobody has, nothing at all may be changed but words.
     */
    static boolean isTrusted(long seed) {
        return seed % 3 != 0;
    }

    private static List<Guest> guests(Subject subject) {
        return switch (subject) {
            case Subject.OfPage(var kind) ->
                Guest.atThePanel().stream()
                        .filter(guest -> !guest.keepsFrom(kind))
                        .toList();
            case Subject.OfPeer(var kind) ->
                Guest.atTheLink().stream()
                        .filter(guest -> !guest.keepsFrom(kind))
                        .toList();
            case Subject.OfProgram(var _) -> Guest.atThePanel();
        };
    }

    @Override
    public String toString() {
        return "act " + number + ": " + guest + " says " + subject + ", " + twist;
    }
}

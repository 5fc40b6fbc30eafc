package khaimac.panel;

import java.time.Duration;
import java.time.Instant;
import khaimac.notation.Difference;
import khaimac.notation.Spelling;
import khaimac.notation.Tree;
import khaimac.panel.words.ToPage;
import org.jspecify.annotations.Nullable;

/** A part of what is true, at one revision: made into bytes once for all pages, whole and as what has changed. */
final class Revision {
    /** A whole part says what time it is: said later than this, it is made anew. */
    private static final Duration FRESH = Duration.ofMillis(50);

    private final long number;
    private final ToPage.Part part;
    private final Tree tree;
    private final @Nullable Frame change;
    private @Nullable Frame all;
    private Instant allAt = Instant.MIN;

    private Revision(long number, ToPage.Part part, Tree tree, @Nullable Frame change) {
        this.number = number;
        this.part = part;
        this.tree = tree;
        this.change = change;
    }

    static Revision first(ToPage.Part part) {
        return new Revision(1, part, Tree.brief(part), null);
    }

    Revision next(ToPage.Part newest, Instant now) {
        var after = Tree.brief(newest);
        var of = Spelling.kebab(newest.getClass().getSimpleName());
        var change = new ToPage.Change(of, number, number + 1, now, Difference.between(tree, after));
        return new Revision(number + 1, newest, after, Frame.of(change));
    }

    long number() {
        return number;
    }

    ToPage.Part part() {
        return part;
    }

    /** All of it, for a page that knows nothing of it yet. */
    synchronized Frame all(Instant now) {
        var made = all;
        if (made == null || Duration.between(allAt, now).abs().compareTo(FRESH) > 0) {
            made = Frame.of(new ToPage.All(number, now, part));
            all = made;
            allAt = now;
        }
        return made;
    }

    /** What is different from the revision before; null: there was none. */
    @Nullable
    Frame change() {
        return change;
    }
}

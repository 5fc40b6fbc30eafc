package khaimac.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts that answered the latest commands, newest first, so that a repeated press gets the answer of the first.
 * Commands die after two seconds, so a bounded memory is enough; every second generation the older one is forgotten.
 */
final class Answers {
    static final Answers NONE = new Answers(null, null);
    private static final int GENERATION = 128;

    private record Link(Fact fact, @Nullable Link older, int count) {}

    private final @Nullable Link young;
    private final @Nullable Link old;

    private Answers(@Nullable Link young, @Nullable Link old) {
        this.young = young;
        this.old = old;
    }

    Answers with(Fact fact) {
        if (fact.stamp().command().isEmpty()) return this;
        if (young != null && young.count() >= GENERATION) return new Answers(new Link(fact, null, 1), young);
        return new Answers(new Link(fact, young, young == null ? 1 : young.count() + 1), old);
    }

    /** The facts that answered a command, in their order; empty when it was not heard of lately. */
    List<Fact> to(String command) {
        var facts = new ArrayList<Fact>();
        if (command.isEmpty()) return facts;
        for (var generation : new @Nullable Link[] {young, old}) {
            for (var link = generation; link != null; link = link.older()) {
                if (link.fact().stamp().command().equals(command)) facts.addFirst(link.fact());
            }
        }
        return facts;
    }

    /** Two runs are equal when they stand alike; what they were asked on the way does not matter. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}

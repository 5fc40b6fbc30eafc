package khaimac.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import khaimac.engine.Fact;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/**
 * What a run's folder still knows after whatever happened to it: the longest unbroken row of facts from the first on.
 * Reading changes nothing on the disk. Torn and damaged files are told; they are set aside, under a name that says so,
 * once everything good in them is safe in a newer generation.
 */
public final class Reading {
    private static final Reading NOTHING = new Reading(List.of(), List.of(), null, List.of(), List.of(), 0, false);

    private final List<Fact> facts;
    private final List<Line> lines;
    private final @Nullable Instant lastLife;
    private final List<Sentence> told;
    private final List<Generation> generations;
    private final int highest;
    private final boolean foreign;

    private Reading(
            List<Fact> facts,
            List<Line> lines,
            @Nullable Instant lastLife,
            List<Sentence> told,
            List<Generation> generations,
            int highest,
            boolean foreign) {
        this.facts = facts;
        this.lines = lines;
        this.lastLife = lastLife;
        this.told = told;
        this.generations = generations;
        this.highest = highest;
        this.foreign = foreign;
    }

    /** Of a run that is only beginning. */
    public static Reading nothing() {
        return NOTHING;
    }

    public static Reading of(Disk disk) throws IOException {
        var generations = new ArrayList<Generation>();
        int highest = 0;
        for (var name : disk.names()) {
            highest = Math.max(highest, Generation.numberOf(name));
            if (Generation.numberOf(name) > 0 && (name.endsWith(Journal.WHOLE) || name.endsWith(Journal.UNFINISHED)))
                generations.add(Generation.read(name, disk.read(name)));
        }
        generations.sort(Comparator.comparingInt(Generation::number).reversed());
        return new Search(generations, highest).reading();
    }

    private static final class Search {
        private final List<Generation> generations;
        private final int highest;
        private final List<Sentence> told = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private @Nullable Instant life;

        Search(List<Generation> generations, int highest) {
            this.generations = generations;
            this.highest = highest;
        }

        Reading reading() {
            List<Line> best = List.of();
            Generation from = null;
            for (int at = 0; at < generations.size(); at++) {
                var chain = generations.get(at).chain(generations.subList(at + 1, generations.size()));
                // Of two that know as much the newer one is taken: its signs of life are younger.
                if (from == null || chain.size() > best.size()) {
                    best = chain;
                    from = generations.get(at);
                }
            }
            var foreign = foreign();
            if (foreign != null)
                return new Reading(List.of(), List.of(), null, List.of(foreign), generations, highest, true);
            take(best);
            if (from != null) signsOfLife(from);
            for (var generation : generations) tell(generation);
            return new Reading(
                    List.copyOf(facts),
                    List.copyOf(best.subList(0, facts.size())),
                    life,
                    List.copyOf(told),
                    List.copyOf(generations),
                    highest,
                    false);
        }

        /** Why another version of the program must read this; null where this one may. */
        private @Nullable Sentence foreign() {
            for (var generation : generations) {
                var head = generation.head();
                if (head != null && !head.isOfThisProgram())
                    return head.isOfAnOlderProgram() ? Troubles.OLDER : Troubles.NEWER;
            }
            return null;
        }

        private void take(List<Line> lines) {
            for (var line : lines) {
                try {
                    facts.add(Notation.read(line.json(), Fact.class));
                } catch (Notation.Unreadable e) {
                    told.add(Troubles.unknownFact(line.seq()));
                    return;
                }
            }
        }

        private void signsOfLife(Generation from) {
            if (!facts.isEmpty()) life = facts.getLast().at();
            for (var line : from.lines()) {
                if (line.kind() != Line.LIFE) continue;
                try {
                    var at = Notation.read(line.json(), Life.class).at();
                    if (life == null || at.isAfter(life)) life = at;
                } catch (Notation.Unreadable e) {
                    told.add(Troubles.unknownFact(line.seq()));
                }
            }
        }

        private void tell(Generation generation) {
            long lost = generation.last() - facts.size();
            switch (generation.harm()) {
                case NONE -> {}
                case TORN -> told.add(Troubles.torn(generation.name(), facts.size()));
                case DAMAGED -> told.add(Troubles.damaged(generation.name(), facts.size(), Math.max(0, lost)));
            }
        }
    }

    /**
     * Whether no run ever came so far that something could have been answered: a first generation may lie there
     * unfinished.
     */
    public boolean isEmpty() {
        return facts.isEmpty()
                && generations.stream()
                        .noneMatch(generation -> generation.name().endsWith(Journal.WHOLE));
    }

    /** Written by another version of the program: this one must not touch it. */
    public boolean isForeign() {
        return foreign;
    }

    public List<Fact> facts() {
        return facts;
    }

    /** When somebody was last at the desk, on the run's time line. */
    public @Nullable Instant lastLife() {
        return lastLife;
    }

    /** What the operator should know about the state the files were found in. */
    public List<Sentence> told() {
        return told;
    }

    /** The facts as they were found. */
    List<Line> lines() {
        return lines;
    }

    List<Generation> generations() {
        return generations;
    }

    /** The highest number any journal of this folder ever had, also those set aside. */
    int highest() {
        return highest;
    }
}

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
    private static final Reading NOTHING =
            new Reading(List.of(), List.of(), null, List.of(), Lost.NONE, List.of(), 0, false);

    private final List<Fact> facts;
    private final List<Line> lines;
    private final @Nullable Instant lastLife;
    private final List<Sentence> told;
    private final Lost lost;
    private final List<Generation> generations;
    private final int highest;
    private final boolean foreign;

    private Reading(
            List<Fact> facts,
            List<Line> lines,
            @Nullable Instant lastLife,
            List<Sentence> told,
            Lost lost,
            List<Generation> generations,
            int highest,
            boolean foreign) {
        this.facts = facts;
        this.lines = lines;
        this.lastLife = lastLife;
        this.told = told;
        this.lost = lost;
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
            for (int at = 0; at < generations.size(); at++) {
                var chain = generations.get(at).chain(generations.subList(at + 1, generations.size()));
                if (chain.size() > best.size()) best = chain;
            }
            var foreign = foreign();
            if (foreign != null)
                return new Reading(List.of(), List.of(), null, List.of(foreign), Lost.NONE, generations, highest, true);
            take(best);
            signsOfLife();
            var newest = newest();
            var lost = lost(newest);
            for (var generation : generations) tell(generation, newest, lost);
            return new Reading(
                    List.copyOf(facts),
                    List.copyOf(best.subList(0, facts.size())),
                    life,
                    List.copyOf(told),
                    lost,
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

        /**
         * The last sign of life is the one that was written last, and not the largest: a clock that was set back and
         * put right has left larger ones behind. Of generations that know as much the newest counts that has one.
         */
        private void signsOfLife() {
            if (!facts.isEmpty()) life = facts.getLast().at();
            long most = Long.MAX_VALUE;
            for (var generation : generations) {
                if (generation.last() < facts.size()) continue;
                var last = lastLife(generation, most);
                if (last != null) {
                    life = last;
                    return;
                }
                // What an older one knows besides may be a history that was left.
                most = facts.size();
            }
        }

        /** The last that was written after what is known, and not after more than so many facts; null: none. */
        private @Nullable Instant lastLife(Generation generation, long most) {
            Instant last = null;
            for (var line : generation.lines()) {
                if (line.kind() != Line.LIFE || line.seq() < facts.size() || line.seq() > most) continue;
                try {
                    last = Notation.read(line.json(), Life.class).at();
                } catch (Notation.Unreadable e) {
                    told.add(Troubles.unknownFact(line.seq()));
                }
            }
            return last;
        }

        /**
         * The newest generation that was kept: what was answered stood in it. Where there is none, the newest that was
         * begun: its folder had gone, and its head says how many facts there were.
         */
        private @Nullable Generation newest() {
            Generation begun = null;
            for (var generation : generations) {
                if (generation.lines().isEmpty()) continue;
                if (Generation.isWhole(generation.name())) return generation;
                if (begun == null) begun = generation;
            }
            return begun;
        }

        /** What the newest generation held besides, and what those may have held of which nothing is left. */
        private Lost lost(@Nullable Generation newest) {
            long back = facts.size();
            long most = 0;
            for (var generation : generations) {
                if (!Generation.isWhole(generation.name())
                        || !generation.lines().isEmpty()) continue;
                boolean empty = generation.end().bytes() == 0;
                if (newest == null || generation.number() > newest.number())
                    most = empty
                            ? Long.MAX_VALUE
                            : Math.max(most, generation.end().most() - back);
            }
            if (newest == null) return new Lost(0, most, most);
            long reached = newest.reached();
            long least = Math.max(0, reached - back);
            most = Math.max(most, Math.max(least, reached + newest.end().most() - back));
            long likely = reached + Math.round((double) newest.end().bytes() / newest.each()) - back;
            return new Lost(least, Math.clamp(likely, least, most), most);
        }

        private void tell(Generation generation, @Nullable Generation newest, Lost lost) {
            boolean counts = newest == null
                    || generation.name().equals(newest.name())
                    || (Generation.isWhole(generation.name()) && generation.number() > newest.number());
            var here = counts ? lost : Lost.NONE;
            switch (generation.harm()) {
                case NONE -> {}
                case TORN ->
                    told.add(Troubles.torn(
                            generation.name(), facts.size(), generation.end().most(), here));
                case DAMAGED ->
                    told.add(
                            generation.lines().isEmpty()
                                    ? Troubles.empty(generation.name(), facts.size(), here)
                                    : Troubles.damaged(generation.name(), facts.size(), here));
            }
        }
    }

    /**
     * Whether no run ever came so far that something could have been answered: a first generation may lie there
     * unfinished.
     */
    public boolean isEmpty() {
        return facts.isEmpty() && generations.stream().noneMatch(generation -> Generation.isWhole(generation.name()));
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

    /** How many facts there were that did not come back. */
    public Lost lost() {
        return lost;
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

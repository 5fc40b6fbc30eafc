package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** What is found of one ceremony while the plan is read. */
final class Scope {
    /** Lines or tables that stand under one heading. */
    static final class Agenda {
        final List<Entry> entries = new ArrayList<>();
        boolean table;

        /** The columns of its tables that were not read. */
        final List<Aside> asides = new ArrayList<>();

        /** Whether a heading that says "chương trình" stands over it. */
        boolean named;

        int weight() {
            return AgendaList.weight(entries) + (table ? 1000 : 0) + (named ? 10 : 0);
        }
    }

    /** Words that say when. */
    record When(Place place, String words) {}

    /**
     * Words that say where, or who.
     *
     * @param labelled whether a label says so
     */
    record Names(Place place, String words, Sureness sure, boolean labelled) {
        Names(Place place, String words, Sureness sure) {
            this(place, words, sure, false);
        }
    }

    final @Nullable Said<String> title;
    final List<When> times = new ArrayList<>();
    final List<Names> venues = new ArrayList<>();
    final List<Names> organisers = new ArrayList<>();
    final List<Agenda> agendas = new ArrayList<>();
    /** The headings of its programmes. */
    final List<String> headings = new ArrayList<>();

    final List<Titles.Read> titles = new ArrayList<>();
    final List<Slogan> slogans = new ArrayList<>();
    final List<NameList> rosters = new ArrayList<>();
    final List<Said<String>> notes = new ArrayList<>();

    /** Whether the plan says that somebody else sets the title. */
    boolean titleElsewhere;

    Scope(@Nullable Said<String> title) {
        this.title = title;
    }

    Agenda newAgenda(boolean named) {
        var agenda = new Agenda();
        agenda.named = named;
        agendas.add(agenda);
        return agenda;
    }

    /** The entries of all sittings, without what is only a summary of them. */
    List<Entry> entries() {
        var kept = agendas.stream()
                .filter(agenda -> agenda.table || AgendaList.isOne(agenda.entries))
                .toList();
        boolean strong = kept.stream().anyMatch(agenda -> agenda.table || AgendaList.weight(agenda.entries) > 0);
        var all = new ArrayList<Entry>();
        var taken = new ArrayList<Agenda>();
        for (var agenda : kept) {
            if (strong && !agenda.table && AgendaList.weight(agenda.entries) == 0 && kept.size() > 1) continue;
            var twin = taken.stream()
                    .filter(other -> alike(other, agenda))
                    .findFirst()
                    .orElse(null);
            if (twin != null) {
                if (agenda.weight() <= twin.weight()) continue;
                all.removeAll(twin.entries);
                taken.remove(twin);
            }
            taken.add(agenda);
            all.addAll(agenda.entries);
        }
        return all;
    }

    /** Whether two say the same: the agenda once in the plan and once more behind it. */
    private static boolean alike(Agenda one, Agenda other) {
        int same = 0;
        for (var a : one.entries)
            for (var b : other.entries)
                if (a.kind() == Entry.Kind.ITEM && Spelling.folded(a.name()).equals(Spelling.folded(b.name()))) {
                    same++;
                    break;
                }
        return same >= 2 && same * 2 >= Math.min(one.entries.size(), other.entries.size());
    }
}

package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a programme, until it ends: only all of them together say what they are. */
final class Gathered {
    private final int year;
    private final Marks marks;
    final List<Piece.Line> region = new ArrayList<>();
    private final List<Entry> carried = new ArrayList<>();
    private Scope.@Nullable Agenda agenda;

    Gathered(int year, Marks marks) {
        this.year = year;
        this.marks = marks;
    }

    /** Whether the programme that is open has nothing yet. */
    boolean isEmpty() {
        return region.isEmpty() && carried.isEmpty();
    }

    /** How the items looked that were read last: other lines behind a title or a slogan are none of them. */
    private String habit = "";

    /** Whether a line may be one more item behind something else that stood between. */
    boolean mayGoOn(Piece.Line line) {
        return !region.isEmpty()
                || habit.isEmpty()
                || AgendaList.isSection(line)
                || habit(line).equals(habit);
    }

    private static String habit(Piece.Line line) {
        var hours = Hours.first(line.text());
        boolean timed = hours != null && hours.start() != null && hours.from() <= 2;
        return line.marker().sort() + (timed ? " timed" : "");
    }

    /** What most of the lines look like, where it is nearly all of them; else empty. */
    private static String habit(List<Piece.Line> lines) {
        for (var line : lines) {
            var habit = habit(line);
            long alike =
                    lines.stream().filter(other -> habit(other).equals(habit)).count();
            if (alike >= 3 && alike * 5 >= lines.size() * 4L) return habit;
        }
        return "";
    }

    /** What comes now is another programme. */
    void end(Heading here) {
        flush(here);
        agenda = null;
        habit = "";
    }

    /** @param named whether a heading says that it is one */
    void begin(Scope scope, boolean named) {
        agenda = scope.newAgenda(named);
    }

    void flush(Heading here) {
        if (region.isEmpty()) return;
        var scope = here.scope();
        var read = AgendaList.read(region, year);
        boolean any = read.entries().stream().anyMatch(entry -> entry.kind() == Entry.Kind.ITEM);
        var spoken = new HashSet<>(read.host());
        var left = new HashSet<>(read.left());
        // Lines behind a table, none of them with a time or somebody, are no items beside its rows.
        boolean aside = scope.agendas.stream().anyMatch(other -> other.table) && AgendaList.weight(read.entries()) == 0;
        if (any && !aside && AgendaList.isOne(read.entries())) {
            into(here).entries.addAll(carriedAnd(read.entries()));
            habit = habit(region);
            for (var line : region)
                marks.mark(
                        line.place(),
                        spoken.contains(line.place())
                                ? Taken.What.HOST
                                : left.contains(line.place()) ? Taken.What.NOT_UNDERSTOOD : Taken.What.AGENDA,
                        scope);
        } else if (!any) {
            carried.addAll(read.entries());
            for (var line : region)
                marks.mark(
                        line.place(),
                        spoken.contains(line.place()) || left.contains(line.place())
                                ? Taken.What.NOT_UNDERSTOOD
                                : Taken.What.SECTION,
                        scope);
        } else {
            for (var line : region) marks.mark(line.place(), Taken.What.NOT_UNDERSTOOD, scope);
        }
        region.clear();
    }

    /** @param asides the columns of the table that were not read */
    void table(Heading here, List<Entry> entries, List<Aside> asides) {
        var whole = into(here);
        whole.table = true;
        for (var aside : asides) {
            var known = whole.asides.stream().filter(aside::isOf).findFirst();
            if (known.isEmpty()) whole.asides.add(aside);
            else whole.asides.set(whole.asides.indexOf(known.get()), known.get().and(aside));
        }
        whole.entries.addAll(carriedAnd(entries));
    }

    private List<Entry> carriedAnd(List<Entry> entries) {
        var all = new ArrayList<>(carried);
        all.addAll(entries);
        carried.clear();
        return all;
    }

    private Scope.Agenda into(Heading here) {
        var scope = here.scope();
        if (agenda == null || !scope.agendas.contains(agenda))
            agenda = scope.newAgenda(here.topic() == Topic.PROGRAMME);
        return agenda;
    }
}

package khaimac.plan.draft;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The tables of a plan: each is a programme, a title, a list of names, or none of these. */
final class Grids {
    private final Reading plan;
    private final ScreenWords screen;
    private @Nullable Table last;

    Grids(Reading plan, ScreenWords screen) {
        this.plan = plan;
        this.screen = screen;
    }

    /** A line stands between two tables: the second is not the end of the first. */
    void line() {
        last = null;
    }

    void grid(Piece.Grid grid) {
        plan.flush();
        var here = plan.here();
        var scope = here.scope();
        var table = Table.of(grid.table());
        if (last != null && !table.headed() && table.sameShape(last) && last.headed()) table = table.under(last);
        boolean awaited = screen.awaited || here.topic() == Topic.TITLE;
        screen.awaited = false;
        var over = over();
        boolean slogans = here.topic() == Topic.SLOGAN;
        boolean decor =
                awaited || here.topic() == Topic.DECOR || here.topic() == Topic.TITLE || here.topic() == Topic.SLOGAN;
        if (decor && TitleTables.decorTable(table, scope, slogans)) {
            plan.mark(grid.place(), Taken.What.TITLE, scope);
            last = table;
            return;
        }
        if (awaited && !table.headed() && TitleTables.titleTable(grid, scope)) {
            plan.mark(grid.place(), Taken.What.TITLE, scope);
        } else if (AgendaTable.isOne(
                table,
                here.topic() == Topic.PROGRAMME,
                here.topic() == Topic.TASKS || here.topic() == Topic.MONEY || here.topic() == Topic.PEOPLE)) {
            plan.gathered.table(plan.here(), AgendaTable.read(table, plan.year), Aside.ofProgramme(table));
            TitleTables.titleColumn(table, scope);
            plan.mark(grid.place(), Taken.What.AGENDA, scope);
        } else if (Rosters.isOne(table, over, alone())) {
            var list = Rosters.read(table, over);
            if (last != null
                    && !scope.rosters.isEmpty()
                    && plan.at > 0
                    && plan.pieces.get(plan.at - 1) instanceof Piece.Grid) joined(scope, list);
            else if (!list.rows().isEmpty()) scope.rosters.add(list);
            plan.mark(grid.place(), Taken.What.ROSTER, scope);
        } else if (!here.topic().leftOut()
                && !table.headed()
                && TitleTables.looksLikeTitle(grid)
                && TitleTables.titleTable(grid, scope)) {
            plan.mark(grid.place(), Taken.What.TITLE, scope);
        } else if (TitleTables.amongOthers(table, scope)) {
            plan.mark(grid.place(), Taken.What.TITLE, scope);
        } else {
            plan.mark(grid.place(), here.topic().leftOut() ? Taken.What.LEFT_OUT : Taken.What.NOT_UNDERSTOOD, scope);
        }
        last = table;
    }

    private static void joined(Scope scope, NameList list) {
        var before = scope.rosters.removeLast();
        var rows = new ArrayList<>(before.rows());
        rows.addAll(list.rows());
        scope.rosters.add(new NameList(before.heading(), rows, before.place()));
    }

    /** Whether the document is one table with hardly a line beside it. */
    private boolean alone() {
        long lines = plan.pieces.stream()
                .filter(piece -> piece instanceof Piece.Line)
                .count();
        return lines <= 6 && plan.root.agendas.isEmpty();
    }

    /** The words over a table: the nearest headings. */
    private String over() {
        var words = new StringBuilder();
        for (int i = plan.at - 1; i >= 0 && i >= plan.at - 3; i--) {
            if (!(plan.pieces.get(i) instanceof Piece.Line line)) break;
            words.insert(0, Spelling.trimmed(line.text()) + " ");
            if (line.marker().kind().ofHeadings()) break;
            if (Topic.of(line.folded()) == Topic.LIST) break;
        }
        return words.isEmpty() ? plan.here().words() : words.toString().strip();
    }
}

package khaimac.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An agenda as pages: a day never shares a page with another. The page with the part that is live is up; where none is
 * live all take turns, so that whoever comes early reads the whole of it.
 *
 * @param live the page with the part that is live; -1: none is
 */
record AgendaPages(List<Page> all, int live) {
    /** How long each is up while they take turns. */
    static final Duration EACH = Duration.ofSeconds(10);

    /** @param day as people say it; empty: the agenda has only one */
    record Page(String day, List<Look.AgendaRow> rows) {}

    static AgendaPages of(Look.Agenda agenda) {
        // What is on and what comes next is one page, although midnight may lie between them.
        if (!agenda.all()) return new AgendaPages(List.of(new Page("", agenda.rows())), 0);
        int most = agenda.page() == null ? Integer.MAX_VALUE : Math.max(1, agenda.page());
        var pages = new ArrayList<Page>();
        int live = -1;
        var rows = new ArrayList<Look.AgendaRow>();
        for (int i = 0; i < agenda.rows().size(); i++) {
            var row = agenda.rows().get(i);
            rows.add(row);
            if (row.live()) live = pages.size();
            boolean ends = i + 1 == agenda.rows().size()
                    || rows.size() == most
                    || !Objects.equals(row.day(), agenda.rows().get(i + 1).day());
            if (!ends) continue;
            pages.add(new Page(Objects.requireNonNullElse(row.day(), ""), List.copyOf(rows)));
            rows.clear();
        }
        if (pages.isEmpty()) pages.add(new Page("", List.of()));
        return new AgendaPages(List.copyOf(pages), live);
    }

    /** Whether they take turns. */
    boolean turn() {
        return live < 0 && all.size() > 1;
    }

    /** The one that is up when the look has been up so long. */
    Page up(Duration shown) {
        if (live >= 0) return all.get(live);
        return all.get((int) (shown.toMillis() / EACH.toMillis() % all.size()));
    }
}

package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import khaimac.plan.paper.Paper;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** How far a plan is read: what it is made of, what of it was taken for what, and the headings that are open. */
final class Reading {
    final List<Piece> pieces;
    /** The year of the dates that name none. */
    final int year;

    final List<Heading> open = new ArrayList<>();
    final List<Scope> events = new ArrayList<>();
    final Marks marks = new Marks();
    final Gathered gathered;
    Scope root = new Scope(null);
    /** The piece that is being read. */
    int at;

    /** @param today the year for dates of a document that names none */
    Reading(Paper paper, int today) {
        pieces = Piece.of(paper);
        var all = new StringBuilder();
        for (var piece : pieces)
            if (piece instanceof Piece.Line line) all.append(line.all()).append('\n');
        year = Days.year(all.toString(), today);
        gathered = new Gathered(year, marks);
    }

    /** The heading that what is read now stands under. */
    Heading here() {
        return open.getLast();
    }

    void enter(int level, Topic topic, Scope scope, String words) {
        close(level);
        open.add(new Heading(level, topic, scope, words));
    }

    void close(int level) {
        while (open.size() > 1 && open.getLast().level() >= level) {
            if (open.getLast().topic() == Topic.PROGRAMME) end();
            open.removeLast();
        }
    }

    void mark(Place place, Taken.What what, @Nullable Scope scope) {
        marks.mark(place, what, scope);
    }

    /** What was gathered of a programme is all of it. */
    void flush() {
        gathered.flush(here());
    }

    /** What comes now is another programme. */
    void end() {
        gathered.end(here());
    }
}

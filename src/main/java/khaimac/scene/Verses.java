package khaimac.scene;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which line of a song is sung at a moment of its sound, and how one becomes the next. */
final class Verses {
    /** Long enough to be soft, short enough to be read as it is sung. */
    private static final Duration TURNS = Duration.ofMillis(240);

    /** A line that is up for less is there at once. */
    private static final Duration LEAST = TURNS.multipliedBy(3);

    private final Look.Lyrics look;
    private final List<String> all;

    Verses(Look.Lyrics look) {
        this.look = look;
        this.all = look.lines().stream()
                .map(Look.Line::text)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    /** How far one line has become the next; 1: it is there, and nothing moves. */
    double turned(@Nullable Duration position) {
        int at = at(position);
        if (position == null || at < 0) return 1;
        var lines = look.lines();
        var since = position.minus(lines.get(at).at());
        boolean brief = at + 1 < lines.size()
                && lines.get(at + 1).at().minus(lines.get(at).at()).compareTo(LEAST) < 0;
        return brief ? 1 : Entrance.progress(since, TURNS);
    }

    /** What is read at a moment: the line that is sung, or the heading where none is, and the one after it. */
    Mark.Verse at(@Nullable Duration position, int back) {
        int at = at(position) - back;
        var lines = look.lines();
        boolean over = position == null || isOver(at);
        var now = at >= 0 && !over ? lines.get(at).text() : "";
        var next = over ? "" : next(at);
        boolean silent = now.isBlank() && (over || at < 0);
        return new Mark.Verse(silent ? look.heading() : now, next, all, look.style(), false);
    }

    /** After the last line that says something nothing but the heading is read. */
    private boolean isOver(int at) {
        return at >= 0 && look.lines().get(at).text().isBlank() && next(at).isEmpty();
    }

    private String next(int at) {
        for (int i = at + 1; i < look.lines().size(); i++)
            if (!look.lines().get(i).text().isBlank()) return look.lines().get(i).text();
        return "";
    }

    /** The last line whose time has come; -1 before the first. */
    private int at(@Nullable Duration position) {
        int at = -1;
        if (position == null) return at;
        for (int i = 0; i < look.lines().size(); i++)
            if (look.lines().get(i).at().compareTo(position) <= 0) at = i;
        return at;
    }
}

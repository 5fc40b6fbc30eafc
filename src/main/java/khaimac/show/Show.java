package khaimac.show;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one ceremony. Immutable: what happens live makes a new one, and the file on disk is never touched.
 *
 * @param note for the people who prepare; never shown
 * @param idle what a surface shows rather than nothing; every surface has one
 * @param emergencies texts that lie ready for what nobody hopes for
 * @param names what people call its surfaces and looks
 * @param plan the planned times of the segments, computed once
 */
public record Show(
        String title,
        String organiser,
        String venue,
        String note,
        ShowDate date,
        ZoneId zone,
        List<SurfaceName> surfaces,
        Map<String, Style> styles,
        Map<String, Look> looks,
        Map<SurfaceName, LookRef> idle,
        List<Segment> segments,
        List<Emergency> emergencies,
        Names names,
        Plan plan) {

    public Show {
        names = names.of(surfaces, looks.keySet());
    }

    /** A show with its times planned. */
    public static Show of(
            String title,
            String organiser,
            String venue,
            String note,
            ShowDate date,
            ZoneId zone,
            List<SurfaceName> surfaces,
            Map<String, Style> styles,
            Map<String, Look> looks,
            Map<SurfaceName, LookRef> idle,
            List<Segment> segments) {
        var plan = Plan.of(segments, date.day().atTime(8, 0).atZone(zone).toInstant());
        return new Show(
                title,
                organiser,
                venue,
                note,
                date,
                zone,
                surfaces,
                styles,
                looks,
                idle,
                segments,
                List.of(),
                Names.NONE,
                plan);
    }

    /** What stands on a surface for which nobody wrote an idle look: the show's own names. */
    public static LookRef nameplate(String title, String organiser, String venue, Map<String, Style> styles) {
        var lines = new ArrayList<TitleLine>();
        if (!organiser.isEmpty()) lines.add(new TitleLine(Role.ORGANISER, organiser.toUpperCase(Locale.ROOT)));
        if (!title.isEmpty()) lines.add(new TitleLine(Role.NAME, title));
        if (!venue.isEmpty()) lines.add(new TitleLine(Role.DATELINE, venue));
        var style = styles.getOrDefault(Style.RED_GOLD.name(), Style.RED_GOLD);
        return new LookRef.Inline(new Look.Title(List.copyOf(lines), style));
    }

    /** The same show with another agenda. */
    public Show with(List<Segment> other) {
        return of(title, organiser, venue, note, date, zone, surfaces, styles, looks, idle, List.copyOf(other))
                .like(this);
    }

    /** The same show with other words for its looks. */
    public Show saying(Map<String, Look> other) {
        return dressed(other, idle, segments);
    }

    /**
     * The same show with other looks, by name, as idle looks and in cues: no time follows from those.
     *
     * @param same the same segments, but for what their cues put up
     */
    Show dressed(Map<String, Look> other, Map<SurfaceName, LookRef> otherIdle, List<Segment> same) {
        return new Show(
                title,
                organiser,
                venue,
                note,
                date,
                zone,
                surfaces,
                styles,
                other,
                otherIdle,
                same,
                emergencies,
                names,
                plan);
    }

    /** The same show with other styles of its own. */
    Show with(Map<String, Style> other) {
        return of(title, organiser, venue, note, date, zone, surfaces, other, looks, idle, segments)
                .like(this);
    }

    /** The same show, with what people call its surfaces and looks. */
    public Show called(Names other) {
        return new Show(
                title,
                organiser,
                venue,
                note,
                date,
                zone,
                surfaces,
                styles,
                looks,
                idle,
                segments,
                emergencies,
                other,
                plan);
    }

    /** The same show, with other texts that lie ready. */
    public Show prepared(List<Emergency> other) {
        return new Show(
                title,
                organiser,
                venue,
                note,
                date,
                zone,
                surfaces,
                styles,
                looks,
                idle,
                segments,
                List.copyOf(other),
                names,
                plan);
    }

    /** What another show has beside its agenda and its looks. */
    public Show like(Show other) {
        return prepared(other.emergencies).called(other.names);
    }

    /** A text that lies ready, by its name; null: there is none. */
    public @Nullable Emergency emergency(String name) {
        for (var one : emergencies) if (one.name().equals(name)) return one;
        return null;
    }

    /** The same show in a hall: what the show does not name is called as it is called there. */
    public Show in(Map<SurfaceName, String> hall) {
        return called(names.over(new Names(hall, Map.of())));
    }

    /** What a surface is called. */
    public Sentence called(SurfaceName surface) {
        return names.surface(surface);
    }

    /** What a look is called: by its name, else by its first words, else by what it is. */
    public Sentence called(LookRef ref) {
        return switch (ref) {
            case LookRef.Inline(var look) -> LookWords.called(look);
            case LookRef.Named(var id) -> {
                var name = names.look(id);
                var look = looks.get(id);
                yield name != null ? Sentence.same(name) : look == null ? Sentence.same(id) : LookWords.called(look);
            }
        };
    }

    /** What a film is called: as the look that shows it, where people have named that; else by its file. */
    public Sentence calledFilm(String file) {
        for (var look : looks.entrySet()) {
            var name = names.look(look.getKey());
            if (name != null && look.getValue() instanceof Look.Film film && film.file().equals(file))
                return Sentence.same(name);
        }
        return Sentence.same(Names.file(file));
    }

    /** Where a segment stands in the agenda, or -1. */
    public int indexOf(String segment) {
        return plan.indexOf(segment);
    }

    public @Nullable Segment segment(String id) {
        int index = indexOf(id);
        return index < 0 ? null : segments.get(index);
    }

    /** The next segment after a place in the agenda that is not skipped; -1 when there is none. */
    public int nextAfter(int index) {
        for (int next = index + 1; next < segments.size(); next++)
            if (!segments.get(next).skip()) return next;
        return -1;
    }

    /** The last segment before a place in the agenda that is not skipped; -1 when there is none. */
    public int lastBefore(int index) {
        for (int last = index - 1; last >= 0; last--) if (!segments.get(last).skip()) return last;
        return -1;
    }

    /** Whether a moment lies on one of the days of what is not skipped; without such a part on its own day. */
    public boolean isHeldOn(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        int first = nextAfter(-1);
        if (first < 0) return today.equals(date.day());
        var from = plan().slot(first).start().atZone(zone).toLocalDate();
        var until = plan().slot(lastBefore(segments.size())).end().atZone(zone).toLocalDate();
        return !today.isBefore(from) && !today.isAfter(until);
    }
}

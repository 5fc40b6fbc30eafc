package khaimac.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.finding.Place;
import khaimac.hall.Hall;
import khaimac.render.Wall;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.SurfaceName;
import khaimac.show.Segment;
import khaimac.show.Show;
import khaimac.showfile.shows.Places;
import org.jspecify.annotations.Nullable;

/** The films of a show, and where each is shown. */
public final class ShownFilms {
    /** Where no hall is named, or the hall has no such surface. */
    private static final Wall ANY = Wall.of(1920, 1080);

    /**
     * A film on a surface.
     *
     * @param segment the part that puts it up; null: it is an idle look
     */
    public record Use(
            Look.Film film, SurfaceName surface, @Nullable Segment segment, Place place) {
        /** How large that surface is. */
        public Wall wall(@Nullable Hall hall) {
            var wall = hall == null ? null : Wall.of(hall, surface);
            return wall == null ? ANY : wall;
        }
    }

    private ShownFilms() {}

    public static List<Use> of(Show show, Places places) {
        Set<Use> all = new LinkedHashSet<>();
        show.idle()
                .forEach((surface, ref) ->
                        add(all, show, ref, surface, null, place(ref, places, places.idle(surface.text()))));
        for (var segment : show.segments()) {
            for (int index = 0; index < segment.cues().size(); index++) {
                var here = places.cue(segment.id(), index);
                for (var change : segment.cues().get(index).changes()) {
                    if (change instanceof Change.Put(var surface, var ref, var _))
                        add(all, show, ref, surface, segment, place(ref, places, here));
                    if (change instanceof Change.Idle(var surface, var ref))
                        add(all, show, ref, surface, null, place(ref, places, here));
                }
            }
        }
        return new ArrayList<>(all);
    }

    private static Place place(LookRef ref, Places places, Place here) {
        return ref instanceof LookRef.Named(var name) ? places.look(name) : here;
    }

    private static void add(
            Set<Use> all, Show show, LookRef ref, SurfaceName surface, @Nullable Segment segment, Place place) {
        for (var film : Looks.all(Looks.resolved(ref, show.looks()::get), Look.Film.class))
            all.add(new Use(film, surface, segment, place));
    }
}

package khaimac.show;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/** One thing that is said of a whole show, with the value that an edit gives it. */
public sealed interface ShowField {
    record Title(String title) implements ShowField {}

    record Organiser(String organiser) implements ShowField {}

    record Venue(String venue) implements ShowField {}

    record Note(String note) implements ShowField {}

    /** Another day: times of day stay, and so does the distance between the days of a longer ceremony. */
    record Day(ShowDate date) implements ShowField {}

    /** The texts that lie ready for what nobody hopes for. */
    record Emergencies(List<Emergency> emergencies) implements ShowField {}

    /** The same thing as it is said of a show now. */
    default ShowField of(Show show) {
        return switch (this) {
            case Title ignored -> new Title(show.title());
            case Organiser ignored -> new Organiser(show.organiser());
            case Venue ignored -> new Venue(show.venue());
            case Note ignored -> new Note(show.note());
            case Day ignored -> new Day(show.date());
            case Emergencies ignored -> new Emergencies(show.emergencies());
        };
    }

    /** The show with this said of it. An idle look that is made of its names says the new ones. */
    default Show on(Show show) {
        return switch (this) {
            case Title(var title) -> named(show, title, show.organiser(), show.venue());
            case Organiser(var organiser) -> named(show, show.title(), organiser, show.venue());
            case Venue(var venue) -> named(show, show.title(), show.organiser(), venue);
            case Note(var note) ->
                Show.of(
                        show.title(),
                        show.organiser(),
                        show.venue(),
                        note,
                        show.date(),
                        show.zone(),
                        show.surfaces(),
                        show.styles(),
                        show.looks(),
                        show.idle(),
                        show.segments())
                .like(show);
            case Day(var date) -> OtherDay.of(show, date);
            case Emergencies(var emergencies) -> show.prepared(emergencies);
        };
    }

    private static Show named(Show show, String title, String organiser, String venue) {
        var before = Show.nameplate(show.title(), show.organiser(), show.venue(), show.styles());
        var after = Show.nameplate(title, organiser, venue, show.styles());
        var idle = new LinkedHashMap<>(show.idle());
        idle.replaceAll((surface, look) -> look.equals(before) ? after : look);
        return Show.of(
                title,
                organiser,
                venue,
                show.note(),
                show.date(),
                show.zone(),
                show.surfaces(),
                show.styles(),
                show.looks(),
                Collections.unmodifiableMap(idle),
                show.segments())
                .like(show);
    }
}

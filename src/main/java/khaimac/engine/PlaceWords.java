package khaimac.engine;

import java.time.Duration;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.scene.LookRef;
import khaimac.show.InPlace;
import khaimac.show.Show;

/** What a look without a name is called: by where it is written. */
public final class PlaceWords {
    private static final Sentence IDLE = new Sentence("hình chờ", "idle look");
    private static final Sentence AT_BEGIN = new Sentence("lúc bắt đầu", "as it begins");
    private static final Sentence AT_GO = new Sentence("khi bấm GO", "at GO");

    private PlaceWords() {}

    /** Where in the show it is, without the surface. */
    public static Sentence of(InPlace place, Show show) {
        var segment = place.segment();
        if (segment == null) return IDLE;
        var cue = segment.cues().get(place.cue());
        var waits = CueWaits.of(show, segment, place.cue());
        boolean begins = cue.trigger().equals(new Trigger.FromStart(Duration.ZERO));
        var when = begins ? AT_BEGIN : waits.isEmpty() ? AT_GO : waits;
        boolean named = !cue.name().isEmpty();
        return new Sentence(
                "trong “" + segment.name() + "”, " + (named ? cue.name() : when.vi()),
                "in \"" + segment.name() + "\", " + (named ? cue.name() : when.en()));
    }

    /** A look as people call it: by its name, else by its surface and where it is written. */
    static Sentence of(String look, Show show) {
        if (show.looks().containsKey(look)) return show.called(new LookRef.Named(look));
        for (var place : InPlace.in(show))
            if (place.name().equals(look)) {
                var where = of(place, show);
                var on = show.called(place.surface());
                return new Sentence(on.vi() + ", " + where.vi(), on.en() + ", " + where.en());
            }
        return Sentence.same(look);
    }
}

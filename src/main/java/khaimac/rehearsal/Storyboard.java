package khaimac.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.cue.Cue;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Stamp;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * What every surface shows, change after change, where a ceremony is held as planned: to see beforehand what would else
 * be seen on the wall. The ceremony is held once for all of it.
 *
 * @param looks each look alone on the first surface, as the first part begins
 */
public record Storyboard(List<Column> columns, Map<String, Shot> looks) {
    /**
     * From one change to the next: a part begins, or cues of it start, or a picture gives way by itself.
     *
     * @param part the id of the part that is on; empty before the first and after the last
     * @param begins whether the part begins here
     * @param cues those that start here
     */
    public record Column(Instant at, String part, boolean begins, List<Cue> cues, Map<SurfaceName, Shot> shots) {
        public Column {
            cues = List.copyOf(cues);
            shots = Map.copyOf(shots);
        }
    }

    /** A picture: what is shown, and the moment at which it is taken. */
    public record Shot(Showing showing, Instant at) {}

    /** Holds the ceremony. */
    public static Storyboard of(Show show) {
        var drawing = new Drawing(show);
        Ceremony.hold(show, "", new IdealOperator(), null, drawing::see);
        drawing.finish();
        return new Storyboard(List.copyOf(drawing.columns), looks(show));
    }

    private static Map<String, Shot> looks(Show show) {
        int first = show.nextAfter(-1);
        if (show.surfaces().isEmpty() || first < 0) return Map.of();
        var at = show.plan().slot(first).start();
        var evening = Evening.open(
                show, "", Mode.REHEARSAL, Ceremony.doors(show, null), new IdealOperator(), happening -> {});
        evening.until(at);
        var looks = new LinkedHashMap<String, Shot>();
        Run run = evening.run();
        show.looks()
                .forEach((name, look) ->
                        looks.put(name, new Shot(run.wouldShow(show.surfaces().getFirst(), name, look, at), at)));
        return looks;
    }

    /** The ceremony as it is watched. */
    private static final class Drawing {
        private final Show show;
        private final List<Column> columns = new ArrayList<>();
        private final Map<SurfaceName, Showing> now = new HashMap<>();
        private final List<Cue> cues = new ArrayList<>();
        private String part = "";
        private boolean begins;
        private @Nullable Instant at;

        Drawing(Show show) {
            this.show = show;
        }

        void see(Happening happening) {
            switch (happening) {
                case Happening.Happened(Fact(Stamp stamp, Deed deed)) -> happened(stamp.at(), deed);
                case Happening.Changed(var when, var surface, var seen) -> {
                    // Whoever a rehearsal draws is nobody to be read beforehand.
                    var showing = seen.of(Looks.each(
                            seen.look(), one -> one instanceof Look.Draw draw ? draw.with(null) : one));
                    var was = now.get(surface);
                    // A timer that was set is no other picture.
                    if (was == null || !was.samePicture(showing)) from(when);
                    now.put(surface, showing);
                }
                case Happening.Undone _, Happening.Refused _ -> {}
            }
        }

        private void happened(Instant when, Deed deed) {
            boolean counts = deed instanceof Deed.SegmentStarted
                    || deed instanceof Deed.CueStarted
                    || deed instanceof Deed.Closed;
            if (!counts) return;
            from(when);
            if (deed instanceof Deed.SegmentStarted start) {
                part = start.segment();
                begins = true;
            }
            if (deed instanceof Deed.CueStarted start) {
                var segment = show.segment(start.segment());
                if (segment != null) cues.add(segment.cues().get(start.cue()));
            }
            if (deed instanceof Deed.Closed) part = "";
        }

        /** What happens at one moment is one change, and stands in one column. */
        private void from(Instant when) {
            if (when.equals(at)) return;
            finish();
            at = when;
        }

        void finish() {
            var when = at;
            if (when == null) return;
            var before = columns.isEmpty()
                    ? Map.<SurfaceName, Shot>of()
                    : columns.getLast().shots();
            var shots = new HashMap<SurfaceName, Shot>();
            // What is played for some seconds is no picture of its own: what stays is looked at and signed.
            now.forEach((surface, showing) ->
                    shots.put(surface, shot(before.get(surface), showing.settled(), when)));
            columns.add(new Column(when, part, begins, cues, shots));
            cues.clear();
            begins = false;
        }

        /** What runs is one picture for as long as it is up: nobody looks for a mistake in how far a crawl has come. */
        private static Shot shot(@Nullable Shot before, Showing showing, Instant at) {
            boolean goesOn = before != null
                    && before.showing().samePicture(showing)
                    && before.showing().since().equals(showing.since());
            return before != null && goesOn && !Looks.onlyTicks(showing.look()) ? before : new Shot(showing, at);
        }
    }
}

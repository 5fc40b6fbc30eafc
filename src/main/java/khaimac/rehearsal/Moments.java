package khaimac.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.finding.Sentence;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.show.Segment;
import khaimac.show.Show;
import khaimac.showfile.language.Nearest;
import khaimac.showfile.language.Times;
import org.jspecify.annotations.Nullable;

/**
 * Any moment of a ceremony held as planned: "trao-huy-hieu" (as it begins), "trao-huy-hieu+90s", "trao-huy-hieu#3" or
 * "trao-huy-hieu#quoc-ca" (as that cue has started), or a time of day of the show's date.
 */
public final class Moments {
    /**
     * A moment found: the run as it stands then, and when it is.
     *
     * @param before what each surface showed before what it shows then; where it showed something else at all
     * @param wrong why there is none; empty when there is
     */
    public record Reading(@Nullable Run run, Instant at, Map<SurfaceName, Showing> before, Sentence wrong) {}

    private final Show show;

    private Moments(Show show) {
        this.show = show;
    }

    public static Reading read(Show show, String moment) {
        return new Moments(show).read(moment);
    }

    private Reading read(String moment) {
        var words = moment.strip().split("\\s+", -1);
        var time = Times.time(words[words.length - 1]);
        var date = words.length == 2 ? Times.date(words[0]) : null;
        if (time != null && date != null)
            return at(date.atTime(time).atZone(show.zone()).toInstant());
        if (time != null && words.length == 1) {
            var days = ShowDays.with(show, time);
            if (days.size() > 1) return wrong(ShowDays.choose(days, moment));
            var day = days.isEmpty() ? show.date().day() : days.getFirst();
            return at(day.atTime(time).atZone(show.zone()).toInstant());
        }
        int hash = moment.indexOf('#');
        int plus = moment.indexOf('+');
        var id = moment.substring(0, hash >= 0 ? hash : plus >= 0 ? plus : moment.length());
        int index = show.indexOf(id);
        if (index < 0)
            return wrong(new Sentence("Kịch bản không có phần “" + id + "”.", "The show has no segment \"" + id + "\".")
                    .and(Nearest.instead(
                            id, show.segments().stream().map(Segment::id).toList())));
        if (hash >= 0) return cue(index, moment.substring(hash + 1));
        var after = plus >= 0 ? Times.duration(moment.substring(plus + 1)) : Duration.ZERO;
        if (after == null)
            return wrong(new Sentence(
                    "“" + moment.substring(plus + 1) + "” không phải khoảng thời gian.",
                    "\"" + moment.substring(plus + 1) + "\" is not a duration."));
        return at(show.plan().slot(index).start().plus(after));
    }

    private Reading at(Instant at) {
        var now = new HashMap<SurfaceName, Showing>();
        var before = new HashMap<SurfaceName, Showing>();
        var evening =
                Evening.open(show, "", Mode.REHEARSAL, Ceremony.doors(show, null), new IdealOperator(), happening -> {
                    if (!(happening instanceof Happening.Changed(var when, var surface, var showing))) return;
                    var was = now.put(surface, showing);
                    // A timer that was set is no other picture.
                    if (was != null
                            && !(was.look().equals(showing.look())
                                    && was.since().equals(showing.since()))) before.put(surface, was);
                });
        evening.until(at);
        return new Reading(evening.run(), at, Map.copyOf(before), Sentence.NONE);
    }

    /** The ceremony is held once to see when the cue comes; it may wait for a film or for GO. */
    private Reading cue(int segment, String cue) {
        var cues = show.segments().get(segment).cues();
        int wanted = -1;
        for (int index = 0; index < cues.size(); index++) {
            if (cues.get(index).id().equals(cue) || cue.equals(Integer.toString(index + 1))) wanted = index;
        }
        var found = new Instant[1];
        int number = wanted;
        Ceremony.hold(show, "", new IdealOperator(), null, happening -> {
            if (found[0] == null
                    && happening instanceof Happening.Happened(Fact(var stamp, Deed.CueStarted started))
                    && show.indexOf(started.segment()) == segment
                    && started.cue() == number) found[0] = stamp.at();
        });
        if (found[0] != null) return at(found[0]);
        return wrong(
                wanted < 0
                        ? new Sentence(
                                "Phần này không có lệnh “" + cue + "”.", "The segment has no cue \"" + cue + "\".")
                        : new Sentence(
                                "Lệnh này không chạy khi buổi lễ đúng kế hoạch.",
                                "That cue does not start when all goes as planned."));
    }

    private static Reading wrong(Sentence why) {
        return new Reading(null, Instant.EPOCH, Map.of(), why);
    }
}

package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.LookRules;
import khaimac.scene.PageText;
import khaimac.scene.Role;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import khaimac.show.Begins;
import khaimac.show.Prompters;
import khaimac.show.Segment;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * A part that somebody adds while the run is on. It begins by a GO, right after the part before it, and touches only
 * what the part behind it puts up anew: so whatever comes after looks as it was approved.
 */
final class Added {
    /** Nobody speaks for longer, and a slip of the finger does no more harm than this. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration WARN = Duration.ofMinutes(2);
    private static final Duration DANGER = Duration.ofMinutes(1);

    private final Show show;
    private final Wish.AddPart wish;

    /** The place that it comes to. */
    private final int at;

    Added(Show show, Wish.AddPart wish) {
        this.show = show;
        this.wish = wish;
        this.at = wish.after() == null ? 0 : show.indexOf(wish.after()) + 1;
    }

    /** What can be read of it, where that is what it puts up; null where it is not. */
    @Nullable
    LookRef title() {
        if (!wish.titled()) return null;
        var lines = new ArrayList<TitleLine>();
        lines.add(new TitleLine(Role.NAME, name()));
        if (!by().isEmpty()) lines.add(new TitleLine(Role.SUBTITLE, by()));
        return new LookRef.Inline(new Look.Title(List.copyOf(lines), Insets.style(show)));
    }

    String name() {
        return text(wish.name());
    }

    private String by() {
        return text(wish.by());
    }

    private static String text(String words) {
        return PageText.upTo(words.strip(), LookRules.NAME);
    }

    Segment segment() {
        var before = at == 0 ? null : show.segments().get(at - 1);
        var behind = at < show.segments().size() ? show.segments().get(at) : null;
        var like = before == null ? behind : before;
        return new Segment(
                id(),
                name(),
                by(),
                "",
                before == null ? start(behind) : null,
                wish.length(),
                false,
                Begins.GO,
                false,
                false,
                false,
                null,
                false,
                like == null ? WARN : like.warn(),
                like == null ? DANGER : like.danger(),
                cues(),
                group(before, behind),
                null);
    }

    /** One that comes before everything begins so early that what it is put before stays at its time. */
    private Instant start(@Nullable Segment behind) {
        var from = behind == null
                ? show.date().day().atTime(8, 0).atZone(show.zone()).toInstant()
                : show.plan().slot(at).start();
        return from.minus(wish.length());
    }

    /** Between two parts of a group it is one of them. */
    private static @Nullable String group(@Nullable Segment before, @Nullable Segment behind) {
        var group = before == null ? null : before.group();
        return behind != null && group != null && group.equals(behind.group()) ? group : null;
    }

    private String id() {
        int number = 1;
        while (show.indexOf("added-" + number) >= 0) number++;
        return "added-" + number;
    }

    private List<Cue> cues() {
        var title = title();
        var fade = Insets.fade(show);
        var entrance = fade.isPositive() ? Entrance.fade(fade) : Entrance.CUT;
        var changes = new ArrayList<Change>();
        for (var surface : walls())
            changes.add(
                    title == null
                            ? new Change.Clear(surface, entrance)
                            : new Change.Put(surface, title, entrance));
        if (changes.isEmpty()) return List.of();
        return List.of(
                new Cue("", "", new Trigger.FromStart(Duration.ZERO), List.copyOf(changes), Sentence.NONE));
    }

    /**
     * What the audience sees of a part that comes to a place: the surfaces on which the part behind it puts up its own
     * picture as it begins. Behind the last one nothing can be spoiled.
     */
    Set<SurfaceName> walls() {
        var walls = new LinkedHashSet<>(show.surfaces());
        int behind = show.nextAfter(at - 1);
        if (behind >= 0) walls.retainAll(opening(show.segments().get(behind)));
        walls.removeAll(Prompters.of(show));
        return walls;
    }

    /** Whether a part that was added says its name on a wall. */
    static boolean isTitled(Segment part) {
        return part.cues().stream()
                .flatMap(cue -> cue.changes().stream())
                .anyMatch(change -> change.look() instanceof LookRef.Inline(Look.Title _));
    }

    /** The surfaces on which a part puts up something as it begins. */
    static Set<SurfaceName> opening(Segment part) {
        var all = new LinkedHashSet<SurfaceName>();
        for (var cue : part.cues()) {
            if (!(cue.trigger() instanceof Trigger.FromStart(var after)) || !after.isZero()) continue;
            for (var change : cue.changes()) {
                if (change instanceof Change.Put put) all.add(put.surface());
                if (change instanceof Change.Clear clear) all.add(clear.surface());
            }
        }
        return all;
    }
}

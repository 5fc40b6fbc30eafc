package khaimac.player;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import khaimac.finding.Sentence;
import khaimac.link.ToDesk;
import khaimac.render.live.Running;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * Films that cannot be shown, or no further: the desk is told, so that the surface gets its idle look, and the operator
 * hears why.
 */
final class FilmLosses {
    /** The desk may be away, or may not have heard it. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Function<SurfaceName, Sentence> called;
    private final Consumer<ToDesk> says;
    private final Consumer<Sentence> told;
    private final Map<SurfaceName, Duration> said = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** @param called what people call a surface */
    FilmLosses(Function<SurfaceName, Sentence> called, Consumer<ToDesk> says, Consumer<Sentence> told) {
        this.called = called;
        this.says = says;
        this.told = told;
    }

    /**
     * How the films of a surface are, after a picture of it was painted.
     *
     * @param shown what it should show
     */
    synchronized void look(SurfaceName surface, @Nullable Showing shown, Iterable<Running> films, Duration now) {
        for (var film : films) {
            var why = film.broken();
            if (why == null) continue;
            var file = Stock.named(film.file());
            var on = shown == null ? null : Looks.first(shown.look(), Look.Film.class);
            boolean isOn = on != null && on.file().equals(film.file());
            if (known.add(file + " " + why.en() + " " + isOn))
                told.accept(sentence(called.apply(surface), file, why, isOn));
            if (isOn && shown != null) lost(surface, file, shown, now);
        }
    }

    /** A film that is not to be shown is told of, so that the idle look comes up. */
    synchronized void lost(SurfaceName surface, String file, Showing shown, Duration now) {
        var last = said.get(surface);
        if (last != null && now.minus(last).compareTo(AGAIN) < 0) return;
        said.put(surface, now);
        var reel = shown.reel();
        says.accept(new ToDesk.FilmLost(surface, file, reel == null ? shown.since() : reel.since()));
    }

    private static Sentence sentence(Sentence surface, String file, Sentence why, boolean isOn) {
        var what = new Sentence(
                surface.vi() + ": phim “" + file + "” không chiếu được: " + why.vi() + ".",
                surface.en() + ": the film \"" + file + "\" cannot be shown: " + why.en() + ".");
        var seen = isOn
                ? new Sentence(
                        "Màn hình giữ hình cuối; khi không máy nào chiếu được phim nữa thì về hình chờ.",
                        "The screen keeps its last picture, and shows its idle look where no player goes on with it.")
                : new Sentence("Phim chưa lên màn hình.", "It is not on the screen yet.");
        var todo = isOn
                ? new Sentence(
                        "Bấm GO để đi tiếp, hoặc tua phim tới chỗ khác.",
                        "Press GO to go on, or set the film somewhere else.")
                : new Sentence("Hãy thay tệp phim hoặc bỏ qua lệnh này.", "Replace the file, or leave that cue out.");
        return what.and(seen).and(todo);
    }
}

package khaimac.panel;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import khaimac.engine.Run;
import khaimac.panel.words.ToPage;
import khaimac.panel.words.Topic;
import khaimac.scene.Entrance;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * The small pictures that pages look at: what is on air as the players send it, and what GO will bring, painted by a
 * player once for everybody. Nobody looks: nothing is painted.
 */
final class Pictures {
    private static final Duration LATER = Duration.ofSeconds(1);

    static final int WIDTH = 640;
    static final int HEIGHT = 360;

    private record Of(String which, SurfaceName surface) {}

    private final Players players;
    private final Supplier<Iterable<Page>> pages;
    private final Map<SurfaceName, Frame> now = new ConcurrentHashMap<>();
    private final Map<SurfaceName, Frame> after = new ConcurrentHashMap<>();
    private Set<SurfaceName> watched = Set.of();
    private Map<SurfaceName, Showing> ahead = Map.of();
    /** Counts what GO would do; what was painted for another one is of no use. */
    private long generation = 1;

    /** The slides that a speaker turns, and the pages of them that are painted or asked for. */
    private Run.@Nullable Slides slides;

    private final Map<Integer, Frame> sheets = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();

    private long painted;

    /** Whether a picture of what GO would bring could not be painted yet: its file may be on its way. */
    private volatile boolean lacking;

    private Duration triedAgain = Duration.ZERO;
    private long epoch;
    private long seq;

    Pictures(Players players, Supplier<Iterable<Page>> pages) {
        this.players = players;
        this.pages = pages;
        players.glances(this::glance);
    }

    private void glance(SurfaceName surface, ByteBuffer jpeg) {
        var frame = Frame.of(new ToPage.Now(surface), jpeg);
        now.put(surface, frame);
        for (var page : pages.get()) if (page.looksAt().contains(surface)) page.show(new Of("now", surface), frame);
    }

    /** What a page that has just begun to look at something can see at once. */
    void greet(Page page) {
        for (var surface : page.looksAt()) {
            var frame = now.get(surface);
            if (frame != null) page.show(new Of("now", surface), frame);
        }
        if (page.looksAhead()) after.forEach((surface, frame) -> page.show(new Of("after", surface), frame));
    }

    /** Somebody looks at other surfaces than before, or has gone. */
    synchronized void look() {
        var all = new LinkedHashSet<SurfaceName>();
        boolean anybody = false;
        for (var page : pages.get()) {
            all.addAll(page.looksAt());
            anybody |= page.looksAhead();
        }
        if (!all.equals(watched)) {
            watched = all;
            // What nobody watched meanwhile is old.
            now.keySet().retainAll(all);
            players.watch(List.copyOf(all), WIDTH, HEIGHT);
        }
        if (anybody) paintAhead();
    }

    /** GO would do something else from now on. */
    synchronized void ahead(long newEpoch, long newSeq, Map<SurfaceName, Showing> changes) {
        if (newEpoch == epoch && looks(changes).equals(looks(ahead))) {
            seq = newSeq;
            return;
        }
        epoch = newEpoch;
        seq = newSeq;
        ahead = changes;
        generation++;
        after.clear();
        for (var page : pages.get()) {
            if (!page.looksAhead()) continue;
            paintAhead();
            break;
        }
    }

    /** When it would come in is no reason to paint it again. */
    private static Map<SurfaceName, Object> looks(Map<SurfaceName, Showing> changes) {
        var looks = new LinkedHashMap<SurfaceName, Object>();
        changes.forEach(
                (surface, showing) -> looks.put(surface, List.of(showing.look(), showing.page(), showing.level())));
        return looks;
    }

    private void paintAhead() {
        if (painted == generation) return;
        painted = generation;
        long of = generation;
        long forEpoch = epoch;
        long forSeq = seq;
        ahead.forEach((surface, showing) -> {
            var _ = players.paint(surface, showing, WIDTH, HEIGHT).thenAccept(picture -> {
                if (picture.jpeg() == null) lacking = true;
                else came(of, surface, Frame.of(new ToPage.After(forEpoch, forSeq, surface), picture.jpeg()));
            });
        });
    }

    private synchronized void came(long of, SurfaceName surface, Frame frame) {
        // GO may do something else by now.
        if (of != generation) return;
        after.put(surface, frame);
        for (var page : pages.get()) if (page.looksAhead()) page.show(new Of("after", surface), frame);
    }

    /** The slides that a speaker turns are others, or at another page. */
    synchronized void sheets(Run.@Nullable Slides now) {
        if (Objects.equals(now, slides)) return;
        boolean same = now != null
                && slides != null
                && now.surface().equals(slides.surface())
                && now.document().equals(slides.document());
        // A page that nobody is near to is painted anew when somebody comes to it.
        int at = now == null ? 0 : now.page();
        sheets.keySet().removeIf(page -> !same || Math.abs(page - at) > 1);
        asked.removeIf(page -> !sheets.containsKey(page));
        slides = now;
        lookAtSheets();
    }

    /** A speaker sees the page that is up, and the one that comes next. */
    synchronized void lookAtSheets() {
        var now = slides;
        if (now == null || speakers().isEmpty()) return;
        var showing = new Showing(now.document(), Instant.EPOCH, Entrance.CUT, now.page(), null, 1);
        int last = Math.min(now.page() + 1, now.document().many() - 1);
        for (int page = now.page(); page <= last; page++) {
            int number = page;
            var frame = sheets.get(page);
            if (frame != null) show(now, page, frame);
            else if (asked.add(page)) {
                var _ = players.paint(now.surface(), showing.at(page), WIDTH, HEIGHT)
                        .thenAccept(picture -> came(now, number, picture.jpeg()));
            }
        }
    }

    private synchronized void came(Run.Slides of, int page, @Nullable ByteBuffer jpeg) {
        var now = slides;
        boolean same = now != null
                && now.surface().equals(of.surface())
                && now.document().equals(of.document());
        if (!same) return;
        if (jpeg == null) {
            asked.remove(page);
            return;
        }
        var frame = Frame.of(new ToPage.Sheet(of.document().file(), page + 1), jpeg);
        sheets.put(page, frame);
        show(of, page, frame);
    }

    private void show(Run.Slides of, int page, Frame frame) {
        for (var speaker : speakers()) speaker.show(new Of("sheet " + page, of.surface()), frame);
    }

    private List<Page> speakers() {
        var all = new ArrayList<Page>();
        for (var page : pages.get()) if (page.topic() == Topic.SPEAKER) all.add(page);
        return all;
    }

    /** Now and then: what could not be painted may be by now. */
    synchronized void look(Duration now) {
        if (!lacking || now.minus(triedAgain).compareTo(LATER) < 0) return;
        triedAgain = now;
        lacking = false;
        again();
    }

    /** The players are others than before: what they could not paint then is asked for again. */
    synchronized void again() {
        if (after.size() < ahead.size()) painted = 0;
        look();
        lookAtSheets();
    }
}

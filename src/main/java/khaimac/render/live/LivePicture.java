package khaimac.render.live;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import khaimac.render.Encoding;
import khaimac.render.Glass;
import khaimac.render.Preview;
import khaimac.render.Skia;
import khaimac.render.Wall;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Lots;
import khaimac.scene.Showing;
import org.jspecify.annotations.Nullable;

/**
 * A surface painted frame after frame into pixels of its own, by the CPU. One paint thread owns it; what is dear is
 * made by a workshop meanwhile.
 */
public final class LivePicture implements AutoCloseable {
    static {
        Skia.first();
    }

    /** A backdrop has a ground, a title, the next title, and something small that moves; twice that is kept. */
    private static final long LAYERS_KEPT = 8;

    private static final long LEAST_KEPT = 4L << 20;

    /** A strip says what tiles it has once it is made itself. What does not fit into memory is not made forever. */
    private static final int MOST_ROUNDS = 3;

    private final Wall wall;
    private final Ahead supply;
    private final Easel easel;
    private final Glass pane;
    private final Preview preview = new Preview();
    private @Nullable Showing next;
    private @Nullable Showing wished;
    private List<Showing> beside = List.of();
    private List<Showing> standby = List.of();
    private int rounds;
    private boolean nextReady;

    public LivePicture(Workshop workshop, Wall wall) {
        this.wall = wall;
        long bytes = 4L * wall.width() * wall.height();
        supply = new Ahead(workshop, Math.max(LEAST_KEPT, LAYERS_KEPT * bytes));
        easel = new Easel(wall, supply, supply::tidy);
        pane = new Glass(wall.width(), wall.height());
    }

    public Wall wall() {
        return wall;
    }

    /** What the surface should show from now on; it comes in when all of it is ready. */
    public void show(Showing showing) {
        if ((wished == null || !wished.look().equals(showing.look())) && supply.forgive()) askAnew();
        var neighbours = neighbours(showing);
        if (!neighbours.equals(beside)) {
            beside = neighbours;
            askAnew();
        }
        wished = showing;
        easel.show(showing);
    }

    /** What it may have to show soon: what is dear of it is made while there is time. Between two frames. */
    public void prepare(Showing showing, Instant now) {
        supply.typed(() -> easel.ask(showing, now));
    }

    /**
     * What the next GO would bring: all of it is made while nothing else is to be done, and kept while there is room.
     * Between two frames.
     *
     * @param showing null: nothing
     */
    public void next(@Nullable Showing showing) {
        next = showing;
        nextReady = false;
        askAnew();
    }

    /** What any press may bring, at any time: it is made before what the next GO would bring. Between two frames. */
    public void standby(List<Showing> showings) {
        standby = List.copyOf(showings);
        supply.forgetStandby();
        askAnew();
    }

    /** Whether all that the next GO would bring is ready to be shown with the next picture. */
    public boolean isNextReady() {
        return nextReady;
    }

    private void askAnew() {
        supply.forgetNext();
        rounds = MOST_ROUNDS;
    }

    /**
     * The pages after and before the one that is up: a page that somebody turns is there at once. Of a draw the names
     * that turn.
     */
    private static List<Showing> neighbours(Showing showing) {
        int last = Looks.pages(showing.look()) - 1;
        var pages = Stream.of(showing.page() + 1, showing.page() - 1)
                .filter(page -> page >= 0 && page <= last)
                .map(showing::at);
        return Stream.concat(pages, Lots.soon(showing.look()).stream().map(showing::of))
                .toList();
    }

    /** Goes on with what the next GO would bring. Between two frames. */
    public void goOn(Instant now) {
        supply.keepNext();
        var coming = next;
        // A film and an input open by themselves, and are only looked at.
        boolean opens = coming != null
                && !nextReady
                && (Looks.first(coming.look(), Look.Film.class) != null
                        || Looks.first(coming.look(), Look.Live.class) != null);
        if ((rounds == 0 && !opens) || isBeingMade() || supply.isAwaitingNext()) return;
        if (rounds > 0) rounds--;
        var all = new boolean[] {true};
        supply.standby(() -> {
            for (var ready : standby) all[0] &= easel.askFirst(ready, now);
        });
        supply.next(() -> {
            for (var page : beside) all[0] &= easel.ask(page, now);
        });
        supply.coming(() -> nextReady = coming != null && easel.askFirst(coming, now));
        if (all[0] && (coming == null || nextReady)) rounds = 0;
    }

    /** What the next GO would bring and cannot be shown; null: nothing is known against it. Between two frames. */
    public @Nullable Lacking lacking() {
        return supply.lacking();
    }

    /** Until when the picture that was painted stays as it is, if nobody wishes another; null: nobody can say. */
    public @Nullable Instant stillUntil() {
        return easel.stillUntil();
    }

    /** The films that are in the picture or may come. Between two frames. */
    public List<Running> films() {
        return supply.films().stream()
                .map(film -> new Running(film.file(), film.broken(), film.late()))
                .toList();
    }

    /** Whether anything is up: what should be, or what stands in for it, or what was there before. */
    public boolean hasPicture() {
        return easel.hasPicture();
    }

    /** Whether what should be shown is not up yet. */
    public boolean isWaiting() {
        return easel.isWaiting();
    }

    /** Whether it is still being made; what cannot be made keeps nobody from what comes after it. */
    public boolean isBeingMade() {
        return easel.isWaiting() && !supply.isStuck();
    }

    /** Paints the picture of a moment, and says whether it is another than the one before. */
    public boolean paint(Instant now) {
        supply.hasPicture(easel.hasPicture());
        return easel.paint(pane.canvas(), now);
    }

    /**
     * The pixels, row by row, 4 bytes each: blue, green, red and alpha on the machines that we know. They change with
     * the next frame.
     */
    public ByteBuffer pixels() {
        return pane.pixels();
    }

    /** The picture as it stands, for a thread that has time. */
    public PictureCopy copy() {
        var pixels = pixels();
        var bytes = new byte[pixels.capacity()];
        pixels.get(0, bytes);
        return new PictureCopy(wall.width(), wall.height(), bytes);
    }

    /** The picture as it stands, made as small as asked for. */
    public byte[] jpeg(int width, int height) {
        return preview.jpeg(pane.image(), width, height);
    }

    public byte[] png() {
        return Encoding.png(pane.image());
    }

    @Override
    public void close() {
        easel.close();
        supply.close();
        preview.close();
        pane.close();
    }
}

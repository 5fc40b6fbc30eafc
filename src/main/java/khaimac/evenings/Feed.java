package khaimac.evenings;

import java.util.ArrayList;
import java.util.List;
import khaimac.desk.OnAir;
import khaimac.notation.Notation;
import khaimac.scene.Showing;

/** What travels from the desk to players and panels: the newest state. Each publication is its own. */
final class Feed {
    private final int life;
    private final OnAir onAir;
    private final List<Showing> showings;
    private final Expected.Hall hall;

    /** When something newer was published; until then it is the newest. */
    private long replaced = Long.MAX_VALUE;

    private Feed(int life, OnAir onAir, List<Showing> showings, Expected.Hall hall) {
        this.life = life;
        this.onAir = onAir;
        this.showings = showings;
        this.hall = hall;
    }

    /** @param life of the desk, counted by the simulation */
    static Feed of(int life, OnAir onAir) {
        var showings = new ArrayList<Showing>(Programme.SURFACES.size());
        // Now and then as it really travels; each time would only be slower.
        boolean written = onAir.seq() % 32 == 0;
        for (var surface : Programme.SURFACES) {
            var showing = onAir.run().showing(surface);
            showings.add(written ? Notation.read(Notation.write(showing), Showing.class) : showing);
        }
        return new Feed(
                life,
                onAir,
                showings,
                new Expected.Hall(onAir.run().sounds(), onAir.run().devices()));
    }

    int life() {
        return life;
    }

    OnAir onAir() {
        return onAir;
    }

    List<Showing> showings() {
        return showings;
    }

    void replaced(long now) {
        replaced = now;
    }

    boolean wasNewestSince(long then) {
        return replaced >= then;
    }

    /** The same state under another name: what a lying link would deliver. */
    Feed showing(List<Showing> others) {
        return new Feed(life, onAir, others, hall);
    }

    /** The same pictures with other sounds and devices: what a lying link would deliver. */
    Feed with(Expected.Hall other) {
        return new Feed(life, onAir, showings, other);
    }

    /** What is heard, and what the devices are. */
    Expected.Hall hall() {
        return hall;
    }

    long seq() {
        return onAir.seq();
    }

    /** Newer than another, also across a restart that lost what was never protected. */
    boolean isNewerThan(Feed other) {
        return life != other.life ? life > other.life : this != other && seq() >= other.seq();
    }
}

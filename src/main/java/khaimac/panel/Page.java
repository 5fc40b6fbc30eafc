package khaimac.panel;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.panel.words.Topic;
import khaimac.scene.SurfaceName;

/** One page that is connected: who it is, what it looks at, what waits for it. */
final class Page {
    /**
     * Who sits before it.
     *
     * @param session names the pairing it came by
     */
    record Who(String session, String name, Right right) {
        /** The desk's id of a press: what this session calls it means nothing in another. */
        String press(String called) {
            return session + "-" + called;
        }
    }

    private final Who who;
    private final Outbox outbox;
    private final Outbox.Wire wire;
    private final Foreseeing foreseeing;
    private volatile Topic topic;
    private volatile Set<SurfaceName> looksAt = Set.of();
    private volatile boolean looksAhead;
    private final Instant since;
    private volatile Duration heard;

    Page(Who who, Outbox.Wire wire, House house) {
        var now = house.real().now();
        this.who = who;
        this.wire = wire;
        this.outbox = new Outbox(wire);
        this.foreseeing = new Foreseeing(house, new Answers());
        this.topic =
                who.right().seesAll() ? Topic.DESK : Topic.valueOf(who.right().name());
        this.since = now.wall();
        this.heard = now.steady();
    }

    /** When it was opened, on the wall clock. */
    Instant since() {
        return since;
    }

    Who who() {
        return who;
    }

    Topic topic() {
        return topic;
    }

    void join(Topic other) {
        topic = other;
    }

    void looks(Set<SurfaceName> now, boolean ahead) {
        looksAt = Set.copyOf(now);
        looksAhead = ahead;
    }

    Set<SurfaceName> looksAt() {
        return looksAt;
    }

    boolean looksAhead() {
        return looksAhead;
    }

    /** The newest of its kind; what was not sent of the one before is forgotten. */
    void tell(Frame state, Class<?> kind) {
        outbox.newest(kind, state);
    }

    /** @param now what it is on the run's line */
    void tell(Revision revision, Instant now) {
        outbox.newest(revision.part().getClass(), revision, now);
    }

    /** It has lost what it was told. */
    void forget() {
        outbox.forget();
    }

    /** @param of which picture it is the newest of */
    void show(Object of, Frame picture) {
        outbox.newest(of, picture);
    }

    void answer(ToPage message) {
        outbox.answer(Frame.of(message));
    }

    void answer(ToPage header, ByteBuffer jpeg) {
        outbox.answer(Frame.of(header, jpeg));
    }

    /** What it asks beforehand. */
    Foreseeing foreseeing() {
        return foreseeing;
    }

    private final class Answers implements Foreseeing.Ear {
        @Override
        public void words(ToPage message) {
            answer(message);
        }

        @Override
        public void picture(Object of, ToPage header, ByteBuffer jpeg) {
            show(of, Frame.of(header, jpeg));
        }
    }

    void heard(Duration now) {
        heard = now;
    }

    /** Whether anything is still heard of it; who does not read or does not speak is sent away. */
    void look(Duration now) {
        outbox.look(now);
        if (now.minus(heard).compareTo(Outbox.PATIENCE) > 0) wire.cut();
    }

    void cut() {
        wire.cut();
    }
}

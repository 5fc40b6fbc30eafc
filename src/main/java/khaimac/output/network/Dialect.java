package khaimac.output.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one protocol puts light into packets. The packets are made once: what it hands out stays as it is until it is
 * asked for the same one again.
 */
interface Dialect {
    Stretches stretches();

    /**
     * The packet of a stretch.
     *
     * @param last whether no other stretch of this picture follows
     */
    Datagram light(int stretch, byte[] lamps, boolean last);

    /** What is sent after the stretches of a picture, so that it is shown as one; null: nothing is. */
    default @Nullable Datagram after() {
        return null;
    }

    /** What is sent every ten seconds while there is a stream, so that whoever sets up a network finds it. */
    default List<Datagram> announcement() {
        return List.of();
    }

    /** What is sent when the stream ends, once a call. */
    default List<Datagram> farewell() {
        return List.of();
    }
}

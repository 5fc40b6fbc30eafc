package khaimac.output;

import java.time.Duration;
import java.util.List;
import khaimac.hall.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One open connection to a device. It says what the device should show, takes the difference from what it shows now,
 * and sends that; only the last step touches the world. One thread owns it.
 *
 * @param <W> what the device shows
 * @param <P> what is sent at once
 */
public interface Driver<W, P> extends AutoCloseable {
    /** What the device should show. The pixels of the picture stay as they are until the last packet of it is sent. */
    W want(Picture picture);

    /**
     * What has to be sent so that the device shows it.
     *
     * @param have what it shows; null: nobody knows, or it has to be told again, so everything is sent
     */
    List<P> difference(@Nullable W have, W want);

    /** Sends a packet; it counts as sent when this returns. */
    void send(P packet) throws Lost;

    /** Looks whether the device is still there. Before every picture, and whenever the family wakes us. */
    default void look() throws Lost {}

    /** The same, for a device that is asked from time to time: it is so late on the steady clock. */
    default void look(Duration now) throws Lost {
        look();
    }

    /** What it has to tell of a device that may not show what it is sent; null: nothing. Asked after every look. */
    default @Nullable Doubt doubt() {
        return null;
    }

    /** How fast it goes. Asked for every picture. */
    Pace pace();

    /** What it has to tell about itself, from any thread. */
    default List<Measure> measures() {
        return List.of();
    }

    /** Ends the connection as the device likes it best. The device keeps its last picture where it can. */
    @Override
    void close();
}

package khaimac.panel;

import java.time.Instant;
import java.util.List;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/** The devices that light the surfaces, as a technician tends them. */
public interface Devices {
    /** The outputs of every player that has said how they are. */
    List<ToPage.OfPlayer> all();

    /** Until when every output shows its number, on the run's time line; null: none was asked to. */
    @Nullable
    Instant numbers();

    void identify();

    /** A test pattern in place of the surfaces; null: the surfaces again. */
    void pattern(String output, Look.@Nullable Pattern pattern);

    /** 0 to 1 of what the hall allows. */
    void brightness(String output, double of);

    /** The first step of lighting real devices in a rehearsal: what has to be said for the second. */
    String askToArm();

    /** The second step; whether they are armed now. */
    boolean arm(String code);

    void rest();
}

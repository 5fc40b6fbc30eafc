package khaimac.scene;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a hall should be now: all of it, in one value, so that whoever carries it out needs nothing from before.
 *
 * @param epoch of the run; what an older one wanted is not wanted any more
 * @param seq of the last fact that is in it
 * @param surfaces every surface of the show
 * @param sounds what is on, in the order it began
 * @param devices those that were told something
 */
public record Wanted(
        long epoch,
        long seq,
        Map<SurfaceName, Showing> surfaces,
        List<Sounding> sounds,
        Map<String, DeviceState> devices,
        Ahead ahead) {

    /**
     * What the next GO would bring, as things stand: nobody has to wait for a file when it comes.
     *
     * @param surfaces those that would show another picture
     * @param sounds those that would begin
     * @param standby what any press may bring, at any time
     */
    public record Ahead(Map<SurfaceName, Showing> surfaces, List<Sounding> sounds, List<Standby> standby) {
        public static final Ahead NOTHING = new Ahead(Map.of(), List.of());

        public Ahead(Map<SurfaceName, Showing> surfaces, List<Sounding> sounds) {
            this(surfaces, sounds, List.of());
        }
    }

    /** A look that lies ready for some surfaces. */
    public record Standby(Look look, Set<SurfaceName> surfaces) {
        /** How it would come up there. */
        public Showing showing(Instant now) {
            return new Showing(look, now, Entrance.CUT, 0, null, 1);
        }
    }

    /**
     * Whether this is to be carried out after another: an older epoch, or an older number of the same, is late mail.
     */
    public boolean follows(Wanted other) {
        return epoch != other.epoch ? epoch > other.epoch : seq >= other.seq;
    }

    /** The same but for the pictures. */
    public Wanted with(Map<SurfaceName, Showing> others) {
        return new Wanted(epoch, seq, others, sounds, devices, ahead);
    }
}

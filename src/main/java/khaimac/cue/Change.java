package khaimac.cue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import khaimac.scene.Entrance;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import khaimac.scene.Tune;
import org.jspecify.annotations.Nullable;

/**
 * What a cue does. Pictures, sounds and devices are tracked: they stay until something replaces them, and a jump gives
 * what walking there would have given. Only a message is sent once, when the cue is started; a jump leaves it out.
 */
public sealed interface Change {
    /** What a person may do too, beside what the cues do. */
    sealed interface ByHand extends Change {}

    sealed interface Picture extends ByHand {
        SurfaceName surface();
    }

    sealed interface Sound extends ByHand {}

    record Put(SurfaceName surface, LookRef look, Entrance entrance) implements Picture {}

    /** Back to the idle look; never to black. */
    record Clear(SurfaceName surface, Entrance entrance) implements Picture {}

    /** Another idle look from here on: what SAFE and a cleared surface show. */
    record Idle(SurfaceName surface, LookRef look) implements Picture {}

    record Page(SurfaceName surface, Turn turn) implements Picture {}

    /** Brightness of a surface, 0 to 1. */
    record Level(SurfaceName surface, double level) implements Picture {}

    /** What becomes of the film on a surface. */
    record Steer(SurfaceName surface, Steering how) implements Picture {}

    /**
     * What lies over all pictures of a surface from here on.
     *
     * @param look null: nothing does any more
     * @param fade how it comes in, and how what was there goes
     */
    record Overlay(
            SurfaceName surface, @Nullable LookRef look, Duration fade) implements Picture {
        /** The look, where it is known that there is one. */
        public LookRef ref() {
            return Objects.requireNonNull(look);
        }
    }

    record Play(Tune tune) implements Sound {}

    /**
     * @param names of the sounds that stop; none: all of them
     * @param fade how long they take to go out
     */
    record StopSound(List<String> names, Duration fade) implements Sound {
        public boolean stops(String name) {
            return names.isEmpty() || names.contains(name);
        }
    }

    record Device(String name, DeviceOrder order) implements Change {}

    /** To an address the hall file allows, called by its name there. */
    record Send(String to, Message message) implements Change {}

    /** The look it brings to a surface; null where it brings none. */
    default @Nullable LookRef look() {
        return switch (this) {
            case Put put -> put.look();
            case Idle idle -> idle.look();
            case Overlay overlay -> overlay.look();
            case Clear ignored -> null;
            case Page ignored -> null;
            case Level ignored -> null;
            case Steer ignored -> null;
            case Play ignored -> null;
            case StopSound ignored -> null;
            case Device ignored -> null;
            case Send ignored -> null;
        };
    }

    sealed interface Turn {
        record Next() implements Turn {}

        record Previous() implements Turn {}

        /** The next page; the cue stays the next GO until the last page is shown. */
        record Each() implements Turn {}

        /** Pages count from 1, as people count. */
        record To(int page) implements Turn {}
    }

    /** What is done with a film. */
    sealed interface Steering {
        record Halt() implements Steering {}

        record GoOn() implements Steering {}

        /** So far from the beginning of what is shown of it. */
        record To(Duration position) implements Steering {}

        /** On, or back. */
        record By(Duration step) implements Steering {}
    }

    sealed interface DeviceOrder {
        record Freeze() implements DeviceOrder {}

        record Normal() implements DeviceOrder {}

        record Black() implements DeviceOrder {}

        record Input(String name) implements DeviceOrder {}

        record Pattern(String name) implements DeviceOrder {}
    }

    sealed interface Message {
        /** Its arguments are texts, whole numbers and fractions. */
        record Osc(String address, List<Object> args) implements Message {}

        record Http(String path, String method, @Nullable String body) implements Message {}
    }
}

package khaimac.link;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import khaimac.engine.Command;
import khaimac.finding.Sentence;
import khaimac.hall.Measure;
import khaimac.notation.Bytes;
import khaimac.scene.Heard;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** What a player or an operator says to the desk. */
public sealed interface ToDesk {
    /**
     * The first words; without them nothing is answered.
     *
     * @param proof that the secret of this part is known, for this very connection
     * @param name how people call it
     * @param can what it can: outputs by name, "preview", "fit"
     */
    record Hello(int version, String proof, String name, Part part, List<String> can) implements ToDesk {
        /** Without the proof, which only a connection can have. */
        public Hello(String name, Part part, List<String> can) {
            this(Link.VERSION, "", name, part, can);
        }

        Hello with(String shown) {
            return new Hello(version, shown, name, part, can);
        }
    }

    /** A sign of life. {@code sent} is the sender's steady clock; it comes back with the desk's time. */
    record Beat(Duration sent) implements ToDesk {}

    /** What is known of the film or the sound in a file, now that it was looked into: how long it really runs. */
    record FilmKnown(String file, Duration length) implements ToDesk {}

    /** No more can be shown of the film on a surface whose reel began to run then. */
    record FilmLost(SurfaceName surface, String file, Instant since) implements ToDesk {}

    /**
     * What became of a sound. That one has ended is said until the desk does not want it any more.
     *
     * @param since when it was begun: the same name may be played again meanwhile
     * @param words why, where it is not heard; else empty
     */
    record SoundBecame(String name, Instant since, Heard became, Sentence words) implements ToDesk {}

    /**
     * How loud it is where this player plays something, about ten times a second while somebody looks.
     *
     * @param ducked the sounds that are low under others now, by name
     */
    record Levels(List<Level> speakers, List<String> ducked) implements ToDesk {}

    /**
     * One speaker, by what has gone to its device.
     *
     * @param speaker of the hall; empty: the machine's own
     * @param peak the highest since it was told last, in dB below full
     * @param loudness of the last 0.4 s, in LUFS
     * @param limited whether it would have been more than full
     * @param mute whether nothing goes out though something should be heard
     */
    record Level(String speaker, double peak, double loudness, boolean limited, boolean mute) {}

    /**
     * How painting goes: all surfaces, since the player was started.
     *
     * @param unheard why a sound that the next GO would begin cannot be heard; empty: nothing is known against it
     */
    record Counted(List<Count> surfaces, Sentence unheard) implements ToDesk {}

    /**
     * What the next GO would bring to a surface, and this player cannot show.
     *
     * @param film whether it is a film: then the idle look comes where no player can show it, and else what was up
     *     stays
     */
    record Lack(Sentence why, boolean film) {}

    /**
     * One surface of a player.
     *
     * @param painted pictures that were another than the one before
     * @param late pictures that came more than one picture's time too late, or were left out while the surface stood
     *     still
     * @param gap the longest time the surface was not looked after
     * @param waiting whether what it should show is still being made
     * @param coming whether what the next GO would bring to it is, or what would be heard with it
     * @param lack what it would bring, and cannot be shown; null: nothing is known against it
     */
    record Count(
            SurfaceName surface,
            long painted,
            long late,
            Duration gap,
            boolean waiting,
            boolean coming,
            @Nullable Lack lack) {
        /** The same while a sound is not ready yet. */
        public Count soundComing() {
            return new Count(surface, painted, late, gap, waiting, true, lack);
        }
    }

    /**
     * The answer to {@link ToPeer.Ask}.
     *
     * @param jpeg null where it could not be painted
     * @param words what is wrong with it; empty where it fits
     */
    record Replied(long ask, @Nullable Bytes jpeg, Sentence words) implements ToDesk {}

    /** A small picture of what is on a surface now: to {@link ToPeer.Watch}, whenever it has changed. */
    record Glance(SurfaceName surface, Bytes jpeg) implements ToDesk {}

    /**
     * A piece of a file, please: of the content with this hash, from there on. The next is asked for when it has come.
     */
    record Fetch(String hash, long offset) implements ToDesk {}

    /** Something went wrong with a surface or an output; the last good picture stays. */
    record Trouble(Sentence words) implements ToDesk {}

    /**
     * How the outputs of a player are: all of them, with every change.
     *
     * @param armed whether any device is reached at all; in a rehearsal an operator has to wish it, twice
     * @param pulled the surfaces whose simulated cables are out; null: none
     */
    record Outputs(boolean armed, List<OutputState> outputs, @Nullable Set<SurfaceName> pulled) implements ToDesk {
        public Outputs(boolean armed, List<OutputState> outputs) {
            this(armed, outputs, null);
        }
    }

    /**
     * One output of a player.
     *
     * @param family how its device is reached: "window", "serial", "network"; "simulated" where there is none; "input"
     *     of an input, which shows nothing and is told of in the same way
     * @param shows the surfaces it shows
     * @param state "up", "waiting" for its first picture, "missing", "lost"; of a simulated device while nothing is
     *     armed
     * @param words what is wrong; empty where nothing is
     * @param since when it came into this state, by the wall clock of the player
     * @param fps pictures a second that the device got lately
     * @param late pictures that were too long on their way
     * @param dropped pictures that were replaced by newer ones before the device could take them
     * @param gap the longest time the device heard nothing while it was there
     * @param brightness 0 to 1 of what the hall allows
     * @param pattern the test pattern in place of the surfaces; null: none
     * @param figures what its driver tells about itself
     */
    record OutputState(
            String name,
            String family,
            List<SurfaceName> shows,
            String state,
            Sentence words,
            Instant since,
            double fps,
            long sent,
            long late,
            long dropped,
            Duration gap,
            double brightness,
            Look.@Nullable Pattern pattern,
            List<Measure> figures) {
        /** The family of an input: nobody dims it. */
        public static final String INPUT = "input";
    }

    /** What the machine of a player has that hall files may name: monitors, ports, network interfaces. */
    record Found(List<khaimac.hall.Found> things) implements ToDesk {}

    /**
     * An operator wants to see a small picture; some player paints it.
     *
     * @param showing what it would be of; null: what is on the surface now
     */
    record See(long number, SurfaceName surface, @Nullable Showing showing, int width, int height) implements ToDesk {}

    /** An operator wishes something. The number comes back with the answer. */
    record Wish(long number, Command command) implements ToDesk {}
}

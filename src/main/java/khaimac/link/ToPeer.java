package khaimac.link;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.asset.Catalogue;
import khaimac.engine.Seen;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.notation.Bytes;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.scene.Wanted;
import org.jspecify.annotations.Nullable;

/** What the desk says to a player or an operator. */
public sealed interface ToPeer {
    /**
     * The first answer to the right first words: the desk knows the secret too. Before it nothing is believed.
     *
     * @param proof of it, for this very connection
     */
    record Known(String proof) implements ToPeer {}

    /**
     * What follows: all a player needs before it is told what to show.
     *
     * @param run which run: epochs count within it; empty where an older program has opened it
     * @param show which show, by its content
     * @param assets what the files that the show names are; whoever lacks one asks for it
     * @param speed how fast the desk's time runs: 1, except in a rehearsal
     * @param now the desk's time, roughly; the beats say it exactly
     * @param names what people call the surfaces; null: an older desk does not say
     */
    record Welcome(
            int version,
            String run,
            String show,
            String title,
            Hall hall,
            Catalogue assets,
            double speed,
            boolean rehearsal,
            Instant now,
            @Nullable Map<SurfaceName, Sentence> names)
            implements ToPeer {
        /** A desk whose copy of the hall is damaged knows no surface: the hall that the same run had before goes on. */
        public Welcome withKnownHall(Welcome before) {
            boolean lost = hall.surfaces().isEmpty() && run.equals(before.run);
            return lost
                    ? new Welcome(version, run, show, title, before.hall, assets, speed, rehearsal, now, names)
                    : this;
        }
    }

    /** No, and why. The connection ends. */
    record Refused(Sentence because) implements ToPeer {}

    /** What the hall should be: always all of it. Times are the desk's. */
    record Want(Wanted wanted) implements ToPeer {}

    /**
     * What the operator wishes of the outputs, besides pictures: always all of it. An output that is not named is as
     * its hall file says.
     *
     * @param armed whether devices are reached; while they are not, everything is only painted
     * @param brightness 0 to 1 of what the hall allows, by the name of the output
     * @param patterns test patterns in place of the surfaces, by the name of the output
     * @param pulled surfaces whose simulated cables are out; only in a rehearsal
     * @param identify until then every output shows its number; null: none does
     */
    record Tend(
            boolean armed,
            Map<String, Double> brightness,
            Map<String, Look.Pattern> patterns,
            Set<SurfaceName> pulled,
            @Nullable Instant identify)
            implements ToPeer {}

    /** Your beat, and what time it is at the desk, and how fast that runs. */
    record Echo(Duration sent, Instant now, double speed) implements ToPeer {}

    /**
     * A small picture, please.
     *
     * @param showing what to paint; null: what is on the surface now
     */
    record Ask(long number, SurfaceName surface, @Nullable Showing showing, int width, int height) implements ToPeer {}

    /**
     * What is on a surface now, with every pixel that it has, please: answered like {@link Ask}, with a PNG, or with a
     * JPEG where that would be more than the link carries.
     */
    record Whole(long number, SurfaceName surface) implements ToPeer {
        /** What a player says that it can, which is asked this. */
        public static final String CAN = "whole";
    }

    /**
     * Which surfaces somebody is looking at, and how large: their pictures are wanted whenever they change, until this
     * is said anew.
     */
    record Watch(List<SurfaceName> surfaces, int width, int height) implements ToPeer {}

    /** Only in a rehearsal: fall over, as in a power cut. */
    record Fall() implements ToPeer {}

    /** A piece of a file that was asked for, of {@link Link#PIECE} bytes; the last one may be shorter. */
    record Piece(String hash, long offset, Bytes bytes) implements ToPeer {}

    /** The desk has no file of that content any more. */
    record Lacking(String hash) implements ToPeer {}

    /** What came of {@link ToDesk.See}; without a picture where no player could paint it. */
    record Pictured(long number, @Nullable Bytes jpeg, Sentence words) implements ToPeer {}

    /**
     * What came of a wish.
     *
     * @param kept whether it is on the disk for good
     * @param facts their numbers in the journal
     */
    record Answer(long number, boolean accepted, boolean again, boolean kept, List<Long> facts, Sentence because)
            implements ToPeer {}

    /** What an operator has to know to wish something, and what the desk says. */
    record Live(long epoch, long seq, Seen seen, long rev, Sentence next, Sentence protection, List<Painting> players)
            implements ToPeer {}

    /**
     * A player as the desk sees it.
     *
     * @param silent how long nothing was heard of it
     * @param unheard why a sound that the next GO would begin cannot be heard from it; empty: nothing is known against
     *     it
     */
    record Painting(String name, Duration silent, List<ToDesk.Count> surfaces, Sentence unheard) {
        /** Whether it is heard of. */
        public boolean lives() {
            return silent.compareTo(Link.SILENT) <= 0;
        }
    }
}

package khaimac.panel.words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import khaimac.engine.Command;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/** What a page says. What bears a number is answered with that number, once. */
public sealed interface FromPage {
    /** From now on this topic, in place of the one before. */
    record Join(Topic topic) implements FromPage {}

    /** A change came that does not follow what this page knows: it wants to be told all of everything. */
    record Again() implements FromPage {}

    /** A sign of life, each second; {@code sent} is the page's own clock in milliseconds, and comes back. */
    record Beat(double sent) implements FromPage {}

    /**
     * Which pictures are looked at: they come whenever they change, as large as fits into so many pixels.
     *
     * @param now the surfaces whose picture on air is wanted
     * @param next whether the pictures that GO will bring are wanted
     */
    record Watch(List<SurfaceName> now, boolean next) implements FromPage {}

    /** A wish of the engine. Who sends it, the desk knows better; the rest of its sight is what the page saw. */
    record Wish(long number, Command command) implements FromPage {}

    /** How would this look on a surface, and does it fit? Nothing changes. */
    record Try(long number, String look, Look text, SurfaceName surface) implements FromPage {}

    /**
     * What the times would be, had this been wished. Nothing changes.
     *
     * @param wish null: as things stand
     */
    record Reckon(long number, khaimac.engine.@Nullable Wish wish) implements FromPage {}

    /**
     * Which parts would have to be shorter so that all ends in time. Nothing changes.
     *
     * @param end when it should end; null: as planned
     */
    record Suggest(long number, @Nullable Instant end) implements FromPage {}

    /**
     * What should be known before the first GO was seen by somebody: it is shown nowhere any more.
     *
     * @param keeps whether the show stays on its own day although today is another: the first GO asks no more
     */
    record Begin(long number, boolean keeps) implements FromPage {}

    /**
     * The same of a list with other rows.
     *
     * @param rows what is changed, one after the other
     * @param page the one to look at, counted from 0; null: the one that would be up
     */
    record TryList(
            long number, String look, List<ShowEdit.OfRows> rows, @Nullable Integer page, SurfaceName surface)
            implements FromPage {}

    /**
     * What would this wish bring? It is decided as the press would be, and nothing changes. The answer comes in words
     * and, for each surface that would get another picture, as that picture. One is being painted for a page at a time;
     * of those that wait the newest counts.
     */
    record Foresee(long number, Command command) implements FromPage {}

    /** Somebody behind the stage is ready for a segment; null takes it back. */
    record Ready(long number, String name, @Nullable String segment) implements FromPage {}

    /** After safe mode: what is due may start by itself again. */
    record Trust(long number) implements FromPage {}

    /** Only in a rehearsal: the simulated hall. */
    record Rehearse(long number, Rehearsal what) implements FromPage {}

    /** The devices that light the surfaces. */
    record Tend(long number, Care what) implements FromPage {}

    /** Who else may come in. */
    record Admit(long number, Admission what) implements FromPage {}

    /** What a rehearsal can be made to suffer, and how fast its clock runs. */
    sealed interface Rehearsal {
        /** 0 stops the clock. */
        record Speed(double by) implements Rehearsal {}

        /** To so long before a segment is planned to begin; what is before it counts as held. */
        record Before(String segment, Duration ahead) implements Rehearsal {}

        /** The live part runs over its end by so much. */
        record Overrun(Duration by) implements Rehearsal {}

        /** Nothing goes on for so long: a guest is awaited. */
        record Wait(Duration by) implements Rehearsal {}

        /** A process dies as in a power cut. */
        record Kill(Part part) implements Rehearsal {}

        /** The cable of a surface comes out, or goes in again. */
        record Cable(SurfaceName surface, boolean out) implements Rehearsal {}
    }

    /** What a technician does about the outputs. */
    sealed interface Care {
        /** Every output shows its number for three seconds. */
        record Identify() implements Care {}

        /** A test pattern in place of the surfaces; null: the surfaces again. */
        record Pattern(String output, Look.@Nullable Pattern pattern) implements Care {}

        /** 0 to 1 of what the hall allows. */
        record Brightness(String output, double of) implements Care {}

        /** The first step of lighting real devices in a rehearsal; a code comes back. */
        record AskToArm() implements Care {}

        /** The second step. */
        record Arm(String code) implements Care {}

        /** No device is reached any more. */
        record Rest() implements Care {}
    }

    /** A process of the house. */
    enum Part {
        DESK,
        PLAYER
    }

    /** What an administrator does about other people. */
    sealed interface Admission {
        /** Opens the panel on a network of this machine; null closes it again. */
        record Allow(@Nullable String address) implements Admission {}

        /** For two minutes somebody may pair, with this right. */
        record Pair(Right right) implements Admission {}

        /** Nobody may pair any more. */
        record Close() implements Admission {}

        /** A session ends at once. */
        record Revoke(String session) implements Admission {}

        /** A token for a control surface, which sends words as a script has them. It is shown once. */
        record Token(String name, Right right) implements Admission {}
    }
}

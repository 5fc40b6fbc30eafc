package khaimac.home.halls;

import java.util.List;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.hall.Found;
import khaimac.hall.Light;
import khaimac.hall.Rotate;
import khaimac.hall.Surface;
import khaimac.hall.Wire;
import khaimac.hall.Wiring;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/** What the page of a hall is told. */
sealed interface HallTold {
    /**
     * A hall that somebody works on.
     *
     * @param told what there is to say about the draft as a whole; mostly nothing
     * @param fresh whether there is no file of it yet
     * @param changed whether the file says something else
     * @param former whether the file of before the last saving is kept
     * @param runs what runs with this hall now
     * @param ways how cables may run
     */
    record Sheet(
            String name,
            long revision,
            String title,
            Sentence told,
            boolean fresh,
            boolean changed,
            boolean undoable,
            boolean redoable,
            boolean former,
            List<Face> surfaces,
            List<Plug> outputs,
            List<Trouble> findings,
            List<String> runs,
            @Nullable Lit lit,
            List<Cables.Way> ways)
            implements HallTold {}

    /**
     * @param called what people call it; empty: nobody has said
     * @param usual what it is called then
     * @param place on the stage; null: wherever there is room
     */
    record Face(String name, String called, Sentence usual, int width, int height, Surface.@Nullable Place place) {}

    /**
     * An output.
     *
     * @param lamps whether it drives lamps one by one
     * @param last the last universe that it fills; 0: it speaks of none
     * @param pace how many pictures a second its cable carries
     */
    record Plug(
            String name,
            Wire wire,
            Light light,
            boolean lamps,
            int width,
            int height,
            int last,
            int pace,
            List<Lies> shows) {}

    record Lies(String surface, int x, int y, int width, int height, Rotate rotate, Wiring wiring) {}

    /**
     * @param spot its line and column
     * @param surface and output that it speaks of; empty: none
     */
    record Trouble(
            Severity severity,
            Sentence spot,
            Sentence what,
            Sentence now,
            Sentence instead,
            String surface,
            String output) {}

    /**
     * A pattern that is up, or ended without anybody's wish.
     *
     * @param hall of which; another one may be lit
     * @param said the last that the player said of it
     */
    record Lit(String hall, Look.Pattern pattern, boolean up, List<String> said) {}

    /** @param told why nothing could be found; mostly nothing */
    record Plugged(List<Found> found, Sentence told) implements HallTold {}

    /** Where a surface would lie. */
    record Place(int x, int y, int width, int height) implements HallTold {}

    record Made(String name) implements HallTold {}

    record Done() implements HallTold {}

    /** @param outside whether it is because another program has written the file */
    record Refused(Sentence because, boolean outside) implements HallTold {}
}

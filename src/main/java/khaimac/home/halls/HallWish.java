package khaimac.home.halls;

import khaimac.hall.Light;
import khaimac.hall.Rotate;
import khaimac.hall.Wire;
import khaimac.hall.Wiring;

/** One thing that somebody does to a hall on its page. Surfaces and outputs go by their names. */
public sealed interface HallWish {
    record Title(String text) implements HallWish {}

    record NewSurface(String surface, int width, int height) implements HallWish {}

    record Resize(String surface, int width, int height) implements HallWish {}

    record Rename(String surface, String name) implements HallWish {}

    /** What people call it; empty: as everybody calls such a one. */
    record CallSurface(String surface, String name) implements HallWish {}

    /** The surface is gone, and so is it from every output. */
    record Remove(String surface) implements HallWish {}

    /** Where the simulated hall draws it, in fractions of the stage. */
    record Stage(String surface, double left, double top, double width, double height) implements HallWish {}

    /**
     * Something that is plugged in becomes an output.
     *
     * @param name what people call it
     * @param surface what it shows at once; empty: nothing
     * @param width of that surface, where the hall has none by its name; 0: as much as there is room for
     */
    record Connect(String name, Wire wire, String surface, int width, int height) implements HallWish {}

    /**
     * A surface is put down in the picture of an output. One that the hall does not have yet is made, as large as there
     * is room for.
     *
     * @param from the output that it is taken from; empty: none
     * @param reach how far an edge pulls it
     */
    record Lay(String surface, String from, String output, int x, int y, int reach) implements HallWish {}

    /** An output that drives lamps and shows nothing any more is gone with it. */
    record TakeOff(String surface, String output) implements HallWish {}

    record Turn(String surface, String output, Rotate rotate) implements HallWish {}

    record Wind(String surface, String output, Wiring wiring) implements HallWish {}

    /**
     * What somebody sees of the pattern with the four corners; what is wrong with the turn or the wiring is put right.
     *
     * @param corner where the mark is seen that belongs at the top left
     */
    record Seen(String surface, String output, Wiring.Corner corner) implements HallWish {}

    /** The same output by another cable, address or speed. */
    record Rewire(String output, Wire wire) implements HallWish {}

    record Call(String output, String name) implements HallWish {}

    record Shine(String output, Light light) implements HallWish {}

    record Disconnect(String output) implements HallWish {}
}

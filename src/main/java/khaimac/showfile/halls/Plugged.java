package khaimac.showfile.halls;

import khaimac.hall.Hall;
import khaimac.hall.Output;
import khaimac.hall.Wire;
import khaimac.showfile.json.Node;

/** An output of a hall with what it is wired by, and where that is written. */
record Plugged<W extends Wire>(Hall hall, Output output, W wire, Node at) {
    long pixels() {
        return hall.pixels(output);
    }

    int channels() {
        return output.light().order().channels();
    }
}

package khaimac.render;

import io.github.humbleui.skija.impl.Managed;
import java.util.ArrayDeque;

/**
 * Holds native objects and closes them in the reverse order of their making. The garbage collector does not see how
 * large they are: a few hundred pictures that wait for it fill the machine's memory.
 */
public final class Natives implements AutoCloseable {
    private final ArrayDeque<Managed> held = new ArrayDeque<>();

    public <T extends Managed> T keep(T made) {
        held.push(made);
        return made;
    }

    @Override
    public void close() {
        while (!held.isEmpty()) held.pop().close();
    }
}

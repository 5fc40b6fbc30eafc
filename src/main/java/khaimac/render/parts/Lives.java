package khaimac.render.parts;

import khaimac.media.live.Inputs;
import khaimac.render.Box;
import khaimac.scene.Mark;
import org.jspecify.annotations.Nullable;

/** How live pictures are made into parts: on a wall, where the hall's inputs are, or on papers, where none is. */
@FunctionalInterface
public interface Lives {
    Lives NONE = (live, box) -> null;

    /** Null: its name stands there instead. */
    @Nullable
    Part of(Mark.Live live, Box box);

    static Lives of(Inputs inputs) {
        return (live, box) ->
                new Live(inputs.eye(live.input(), box.width(), box.height(), live.fit(), live.crop()), box);
    }
}

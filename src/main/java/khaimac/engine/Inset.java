package khaimac.engine;

import java.util.regex.Pattern;
import khaimac.scene.Look;
import khaimac.scene.Style;

/** What nobody planned, and somebody wants to show now. It is dressed as the show's own titles are. */
public sealed interface Inset {
    /** The look that is painted. */
    Look look(Style style);

    /** Whether the picture under it is seen beside it. */
    default boolean isOver() {
        return false;
    }

    /** A number plate, a lost child, a pause. */
    record Words(String text) implements Inset {
        @Override
        public Look look(Style style) {
            return new Look.Message(text, style);
        }
    }

    /** Who is seen or speaks: it lies over the picture, which goes on. */
    record Third(String name, String office) implements Inset {
        @Override
        public Look look(Style style) {
            return new Look.LowerThird(name, office, style);
        }

        @Override
        public boolean isOver() {
            return true;
        }
    }

    /**
     * A picture that was brought in while the run is on.
     *
     * @param file the name that players know it by
     */
    record Photo(String file) implements Inset {
        /** Where they lie for players: its content is its name, so nothing else can ever be shown by it. */
        public static final String FOLDER = "brought-in/";

        private static final Pattern NAME = Pattern.compile(FOLDER + "[0-9a-f]{64}");

        public static Photo of(String hash) {
            return new Photo(FOLDER + hash);
        }

        /** Whether this may be a picture that was brought in at all. */
        boolean isNamed() {
            return NAME.matcher(file).matches();
        }

        @Override
        public Look look(Style style) {
            return new Look.Image(file, Look.Fit.CONTAIN, style);
        }
    }
}

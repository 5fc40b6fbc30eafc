package khaimac.render.parts;

import khaimac.render.Box;
import khaimac.scene.Flourish;

/** What is played for some seconds, made ready. */
final class Flourishes {
    /** On fewer rows sparks are single pixels, and a curtain has no folds. */
    private static final int FEW_ROWS = 96;

    private Flourishes() {}

    static Part of(Flourish.Kind kind, Box box, double rows) {
        boolean quiet = rows <= FEW_ROWS;
        return switch (kind) {
            case CURTAIN -> Curtain.of(box, quiet);
            case GOLD_DUST -> Sparks.dust(box, quiet);
            // A burst of a few pixels is no firework: a low sign glitters instead.
            case FIREWORKS -> quiet ? Sparks.dust(box, true) : Sparks.fireworks(box);
        };
    }
}

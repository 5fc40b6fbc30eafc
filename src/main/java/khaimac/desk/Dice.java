package khaimac.desk;

import java.security.SecureRandom;
import khaimac.engine.Command;
import khaimac.scene.Lots;

/** Throws the dice of a draw: here, at the press, so that nobody who wishes one can say or know what comes up. */
final class Dice {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Dice() {}

    static Command thrown(Command command) {
        return command.thrown(Lots.hex(RANDOM.nextLong()));
    }
}

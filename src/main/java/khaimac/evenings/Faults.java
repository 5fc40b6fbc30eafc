package khaimac.evenings;

import java.util.SplittableRandom;

/** What may go wrong on this evening: a random part of all there is, so that faults meet in every mixture. */
record Faults(
        boolean diskFull,
        boolean failingFsync,
        boolean slowDisk,
        boolean readOnly,
        boolean folderGone,
        boolean kills,
        boolean standstills,
        boolean powerCuts,
        boolean flips,
        boolean clockSteps,
        boolean sleep,
        boolean link,
        boolean player,
        boolean displays,
        boolean clumsyCrew,
        boolean poison) {

    static Faults of(SplittableRandom dice) {
        boolean cuts = dice.nextBoolean();
        return new Faults(
                dice.nextBoolean(),
                dice.nextBoolean(),
                dice.nextBoolean(),
                dice.nextInt(4) == 0,
                dice.nextInt(4) == 0,
                dice.nextBoolean(),
                dice.nextBoolean(),
                cuts,
                cuts && dice.nextInt(3) == 0,
                dice.nextBoolean(),
                dice.nextBoolean(),
                dice.nextBoolean(),
                dice.nextBoolean(),
                dice.nextBoolean(),
                dice.nextInt(4) != 0,
                dice.nextInt(6) == 0);
    }
}

package khaimac.evenings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes wrong, by the faults this evening has. */
final class Mishaps {
    /** The desk is down for so long, the laptop slept for so long; zero where it did not. */
    record End(long away, long asleep) {}

    private interface Fault {
        @Nullable
        End strikes();
    }

    private final World world;
    private final Mixes mixes;
    private final ShakyDisk disk;
    private final Booth booth;
    private final Stage stage;
    private final List<Panel> panels;
    private final List<Fault> mine = new ArrayList<>();

    /** How far somebody has set the clock from where it should be. */
    private long off;

    Mishaps(World world, Mixes mixes, Faults faults, ShakyDisk disk, Booth booth, Stage stage, List<Panel> panels) {
        this.world = world;
        this.mixes = mixes;
        this.disk = disk;
        this.booth = booth;
        this.stage = stage;
        this.panels = panels;
        if (faults.diskFull())
            mine.add(() -> {
                disk.full = !disk.full;
                return null;
            });
        if (faults.failingFsync())
            mine.add(() -> {
                disk.failing = !disk.failing;
                return null;
            });
        if (faults.readOnly())
            mine.add(() -> {
                disk.readOnly = !disk.readOnly;
                return null;
            });
        if (faults.folderGone())
            mine.add(() -> {
                if (world.oneIn(2) || disk.isGone() || !booth.isUp()) return null;
                mixes.happened(Mix.FOLDER_GONE);
                disk.vanish();
                return null;
            });
        if (faults.slowDisk())
            mine.add(() -> {
                booth.slow = !booth.slow;
                return null;
            });
        if (faults.kills()) {
            mine.add(this::kill);
            mine.add(this::killInTheMiddleOfAWrite);
        }
        if (faults.standstills()) mine.add(this::standStill);
        if (faults.powerCuts()) mine.add(() -> cutPower(faults.flips()));
        if (faults.clockSteps()) mine.add(this::setClock);
        if (faults.sleep()) mine.add(this::sleep);
        if (faults.link()) mine.add(this::link);
        if (faults.player()) mine.add(this::player);
        if (faults.displays()) mine.add(this::displays);
    }

    /** @return what happens to the desk by it; null when it runs on */
    @Nullable
    End strike() {
        return mine.isEmpty() ? null : mine.get(world.dice.nextInt(mine.size())).strikes();
    }

    private @Nullable End kill() {
        if (!booth.isUp() || !world.oneIn(2)) return null;
        mixes.happened(Mix.DESK_KILLED);
        return new End(world.between(300 * World.MILLI, 2 * World.SECOND), 0);
    }

    /** The guard ends whoever stands still for longer. */
    private @Nullable End standStill() {
        if (!booth.isUp() || booth.standsStill()) return null;
        mixes.happened(Mix.DESK_STOOD_STILL);
        booth.standStill(world.between(200 * World.MILLI, 10 * World.SECOND));
        return null;
    }

    private @Nullable End killInTheMiddleOfAWrite() {
        disk.dieIn(world.dice.nextInt(12));
        return null;
    }

    private @Nullable End cutPower(boolean flips) {
        if (!booth.isUp() || !world.oneIn(2)) return null;
        mixes.happened(Mix.POWER_CUT);
        disk.cutPower();
        stage.die();
        if (flips && !disk.flipped && world.oneIn(2)) disk.flip();
        return new End(
                world.oneIn(6) ? world.between(11, 40) * 60 * World.SECOND : world.between(5, 90) * World.SECOND, 0);
    }

    private @Nullable End setClock() {
        long step = world.oneIn(2) ? world.between(-3_600, 3_600) : world.between(-20, 20);
        // What somebody has set, somebody puts right: that goes back and forth, also while the desk is down.
        if (off != 0 && world.oneIn(2)) step = -off;
        off += step;
        var before = world.moment().wall().atZone(Programme.SHOW.zone()).toLocalDate();
        world.setWallBy(step * World.SECOND);
        mixes.happened(Mix.CLOCK_STEP);
        if (!world.moment().wall().atZone(Programme.SHOW.zone()).toLocalDate().equals(before))
            mixes.happened(Mix.CLOCK_STEP_OVER_MIDNIGHT);
        return null;
    }

    private @Nullable End sleep() {
        if (!world.oneIn(3)) return null;
        mixes.happened(Mix.SLEPT);
        return new End(0, world.between(2, 900) * World.SECOND);
    }

    private @Nullable End link() {
        if (world.oneIn(3)) {
            stage.connected = !stage.connected;
            return null;
        }
        var panel = panels.get(world.dice.nextInt(panels.size()));
        if (panel.connected) panel.cut();
        else panel.connected = true;
        return null;
    }

    private @Nullable End player() {
        if (stage.alive) stage.die();
        else stage.alive = true;
        return null;
    }

    private @Nullable End displays() {
        if (world.oneIn(3)) {
            stage.failing = !stage.failing;
            return null;
        }
        var display = stage.displays.get(world.dice.nextInt(stage.displays.size()));
        if (display.plugged) stage.unplug(display);
        else stage.replug(display);
        return null;
    }

    void end() {
        disk.heal();
        booth.slow = false;
        booth.goOn();
        stage.alive = true;
        stage.connected = true;
        stage.failing = false;
        for (var display : stage.displays) stage.replug(display);
        for (var panel : panels) panel.connected = true;
    }
}

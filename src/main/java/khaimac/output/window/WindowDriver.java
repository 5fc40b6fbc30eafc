package khaimac.output.window;

import java.time.Duration;
import java.util.List;
import khaimac.clock.Watch;
import khaimac.hall.Light;
import khaimac.hall.Measure;
import khaimac.hall.Size;
import khaimac.hall.Wire;
import khaimac.output.Doubt;
import khaimac.output.Driver;
import khaimac.output.Lost;
import khaimac.output.Pace;
import khaimac.output.Picture;
import khaimac.output.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * Shows an output's picture in its window, pixel for pixel. The monitor's beat holds back whoever sends too quickly.
 */
final class WindowDriver implements Driver<WindowDriver.Shown, WindowDriver.Change> {
    /** Fewer pictures a second than this are counted off here: the monitor shows more. */
    private static final int MONITOR = 50;

    private static final int USUAL = 60;

    /** As everywhere in the house: so much light is that share of the number. */
    private static final double GAMMA = 2.2;

    /** @param number another one for other pixels */
    record Shown(Pixels pixels, long number, double share) {}

    /** @param pixels whether the pixels are others than those that are there */
    record Change(Shown shown, boolean pixels) {}

    private final Desktop desktop;
    private final Watch watch;
    private final WallWindow window;
    private final Light light;
    private final Pace pace;
    private final FrameLog log;
    private final Canvas canvas;
    private boolean seen;
    private double share = 1;

    /** On the thread that will send. */
    WindowDriver(Desktop desktop, WallWindow window, Wire.Window wire, Light light) {
        this.desktop = desktop;
        this.watch = desktop.watch();
        this.window = window;
        this.light = light;
        pace = Pace.of(wire.fps() < MONITOR ? Duration.ofNanos(1_000_000_000L / wire.fps()) : Duration.ZERO);
        int refresh = window.monitor.refresh();
        log = new FrameLog(Math.min(wire.fps(), refresh > 0 ? refresh : USUAL));
        window.hold();
        canvas = new Canvas(new Size(wire.width(), wire.height()), false);
    }

    @Override
    public Shown want(Picture picture) {
        double bright = Math.clamp(light.brightness() * picture.brightness(), 0, 1);
        return new Shown(picture.pixels(), picture.number(), Math.pow(bright, 1 / GAMMA));
    }

    @Override
    public List<Change> difference(@Nullable Shown have, Shown want) {
        if (have == null) return List.of(new Change(want, true));
        boolean pixels = have.number != want.number;
        return pixels || have.share != want.share ? List.of(new Change(want, pixels)) : List.of();
    }

    @Override
    public void send(Change change) throws Lost {
        var begin = watch.now().steady();
        if (change.pixels) canvas.take(change.shown.pixels);
        share = change.shown.share;
        var uploaded = watch.now().steady();
        present();
        var swapped = watch.now().steady();
        log.appeared(swapped, uploaded.minus(begin), swapped.minus(uploaded));
    }

    private void present() throws Lost {
        window.stale = false;
        if (!seen) {
            desktop.show(window);
            seen = true;
        }
        canvas.clear(window);
        canvas.put(share);
        window.swap();
        lookWhetherLost();
    }

    @Override
    public void look() throws Lost {
        lookWhetherLost();
        if (seen && window.stale) present();
    }

    private void lookWhetherLost() throws Lost {
        var lost = window.lost;
        if (lost != null) throw lost;
    }

    @Override
    public @Nullable Doubt doubt() {
        var remark = window.remark;
        return remark.isEmpty() ? null : Doubt.small(remark);
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public List<Measure> measures() {
        return log.measures();
    }

    @Override
    public void close() {
        canvas.close();
        window.release();
        desktop.leave(window);
    }
}

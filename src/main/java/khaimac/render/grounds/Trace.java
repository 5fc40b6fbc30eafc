package khaimac.render.grounds;

import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import khaimac.render.Natives;

/** A line as it is drawn, from point to point. */
final class Trace {
    private final Natives natives;
    private final PathBuilder builder;

    Trace(Natives natives) {
        this.natives = natives;
        builder = natives.keep(new PathBuilder());
    }

    Trace move(double x, double y) {
        builder.moveTo((float) x, (float) y);
        return this;
    }

    Trace line(double x, double y) {
        builder.lineTo((float) x, (float) y);
        return this;
    }

    Trace quad(double x1, double y1, double x, double y) {
        builder.quadTo((float) x1, (float) y1, (float) x, (float) y);
        return this;
    }

    Trace cubic(double x1, double y1, double x2, double y2, double x, double y) {
        builder.cubicTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y);
        return this;
    }

    /** A point so far from a middle, at an angle. */
    Trace polar(boolean first, double cx, double cy, double away, double angle) {
        double x = cx + away * Math.cos(angle);
        double y = cy + away * Math.sin(angle);
        return first ? move(x, y) : line(x, y);
    }

    Trace circle(double x, double y, double radius) {
        builder.addCircle((float) x, (float) y, (float) radius);
        return this;
    }

    Trace box(double x, double y, double width, double height) {
        builder.addRect(Rect.makeXYWH((float) x, (float) y, (float) width, (float) height));
        return this;
    }

    Trace oval(double x, double y, double width, double height) {
        builder.addOval(Rect.makeXYWH((float) x, (float) y, (float) width, (float) height));
        return this;
    }

    Trace close() {
        builder.closePath();
        return this;
    }

    Path done() {
        return natives.keep(builder.build());
    }
}

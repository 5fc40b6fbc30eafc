package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import java.time.Duration;
import java.util.List;
import khaimac.asset.Assets;
import khaimac.render.Around;
import khaimac.render.grounds.Dress;
import khaimac.render.grounds.Mover;
import khaimac.scene.Mark;
import khaimac.scene.Style;

/** The whole area dressed in a style: what lies still or drifts is one picture, and what else moves is put on it. */
record Grounds(Drifting drifting, List<Mover> movers) implements Part {
    static Part of(Style style, Assets files, Around place) {
        var box = place.whole();
        var dress = Dress.of(style, place);
        var still = Still.opaque(box, canvas -> {
            dress.paint(canvas);
            // A picture that cannot be shown leaves the colours, which no audience takes for a fault.
            if (!style.image().isEmpty()) Pictures.cover(canvas, style.image(), files, box);
        });
        var movers = dress.movers();
        if (movers.isEmpty()) return still;
        var drifts = movers.stream().filter(Mover::drifts).toList();
        return new Grounds(
                new Drifting(still, drifts),
                movers.stream().filter(mover -> !mover.drifts()).toList());
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        if (!(mark instanceof Mark.Ground ground)) return;
        drifting.draw(canvas, ground.moment());
        double turn = Dress.turn(ground.moment());
        for (int i = 0; i < movers.size(); i++) movers.get(i).draw(canvas, turn);
    }

    @Override
    public boolean moves() {
        return true;
    }

    @Override
    public long bytes() {
        return drifting.bytes() + movers.stream().mapToLong(Mover::bytes).sum();
    }

    @Override
    public void close() {
        drifting.close();
        movers.forEach(Mover::close);
    }
}

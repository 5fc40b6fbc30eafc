package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Shader;
import khaimac.render.Box;
import khaimac.render.Natives;
import khaimac.render.Tint;
import khaimac.scene.Style;

/** Small things between lines. */
final class Ornaments {
    private Ornaments() {}

    /** Less room between two lines than this, in pixels, and a rule only looks like dirt. */
    private static final double LEAST_ROOM = 14;

    /** A thin rule that fades to both ends, with a star in its middle. */
    static void rule(Canvas canvas, double from, double to, Box box, Style style) {
        double room = to - from;
        if (room < LEAST_ROOM) return;
        int colour = Tint.of(style.text());
        int clear = Tint.faint(colour, 0);
        double star = room * 0.27;
        double thick = Math.max(1, room * 0.055);
        double wide = Math.min(box.width() * 0.4, room * 13);
        var rule = new Box(box.middle() - wide / 2, from + (room - thick) / 2, wide, thick);
        try (var natives = new Natives()) {
            var fading = natives.keep(Shader.makeLinearGradient(
                    (float) rule.x(),
                    0,
                    (float) rule.right(),
                    0,
                    new int[] {clear, colour, clear, clear, colour, clear},
                    new float[] {
                        0,
                        0.3f,
                        (float) (0.5 - star * 1.5 / rule.width()),
                        (float) (0.5 + star * 1.5 / rule.width()),
                        0.7f,
                        1
                    }));
            canvas.drawRect(
                    rule.rect(), natives.keep(new Paint()).setShader(fading).setAntiAlias(true));
            var path = natives.keep(new PathBuilder());
            double cx = rule.middle();
            double cy = rule.y() + rule.height() / 2;
            for (int i = 0; i < 10; i++) {
                double angle = Math.PI * i / 5 - Math.PI / 2;
                double away = i % 2 == 0 ? star : star * 0.382;
                float x = (float) (cx + away * Math.cos(angle));
                float y = (float) (cy + away * Math.sin(angle));
                if (i == 0) path.moveTo(x, y);
                else path.lineTo(x, y);
            }
            var body = natives.keep(path.closePath().build());
            canvas.drawPath(body, natives.keep(new Paint()).setColor(colour).setAntiAlias(true));
        }
    }
}

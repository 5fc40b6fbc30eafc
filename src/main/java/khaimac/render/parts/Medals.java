package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Shader;
import khaimac.render.Box;
import khaimac.render.Natives;
import khaimac.render.Tint;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Award;

/** What is given, drawn: a badge with its years, an order on its ribbon, a written honour, a pennant. */
final class Medals {
    private static final int GOLD = 0xFFE9B93B;
    private static final int LIGHT = 0xFFFFF3B8;
    private static final int DEEP = 0xFF8A5A0E;
    private static final int RED = 0xFFC4161C;
    private static final int DARK = 0xFF7D0A0E;
    private static final int PAPER = 0xFFFDF6E3;
    private static final double TAU = 2 * Math.PI;

    private final Canvas canvas;
    private final Natives natives;

    private Medals(Canvas canvas, Natives natives) {
        this.canvas = canvas;
        this.natives = natives;
    }

    static void paint(Canvas canvas, Typing typing, Award award, Box place) {
        try (var natives = new Natives()) {
            var medals = new Medals(canvas, natives);
            switch (award.badge()) {
                case NONE -> {}
                case MEDAL -> medals.medal(typing, award.number(), place);
                case ORDER -> medals.order(place);
                case CERTIFICATE -> medals.certificate(place);
                case PENNANT -> medals.pennant(place);
            }
        }
    }

    /** Gold rays, a ring, red enamel, and the years on it; a star where no years are said. */
    private void medal(Typing typing, String number, Box place) {
        double x = place.middle();
        double y = place.y() + place.height() / 2;
        double radius = place.width() * 0.48;
        shadow(x, y, radius * 0.95);
        fill(burst(x, y, radius, radius * 0.86, 36), y - radius, y + radius, LIGHT, GOLD, DEEP);
        disc(x, y, radius * 0.78, DEEP, GOLD, LIGHT);
        disc(x, y, radius * 0.72, 0xFFE0363A, RED, DARK);
        if (number.isEmpty()) {
            fill(star(x, y + radius * 0.03, radius * 0.56), y - radius / 2, y + radius / 2, LIGHT, GOLD, DEEP);
            return;
        }
        fill(star(x, y - radius * 0.47, radius * 0.17), y - radius * 0.7, y - radius * 0.3, LIGHT, GOLD, GOLD);
        var face = typing.face("sans", Weight.HEAVY);
        var figures = new Box(x - radius * 0.5, y - radius * 0.34, radius, radius * 0.66);
        Lettering.paint(canvas, typing.centred(face, number, figures, radius * 0.82, GOLD), DARK);
        var years = new Box(x - radius * 0.4, y + radius * 0.34, radius * 0.8, radius * 0.24);
        Lettering.paint(canvas, typing.centred(face, "NĂM", years, radius * 0.24, GOLD), DARK);
    }

    /** A star of gold on a ribbon with a yellow stripe. */
    private void order(Box place) {
        double x = place.middle();
        double size = place.width();
        double top = place.y();
        var ribbon = new Box(x - size * 0.2, top, size * 0.4, size * 0.4);
        fill(rectangle(ribbon), ribbon.y(), ribbon.bottom(), 0xFFE0363A, RED, DARK);
        var stripe = new Box(x - size * 0.055, top, size * 0.11, size * 0.4);
        fill(rectangle(stripe), stripe.y(), stripe.bottom(), LIGHT, GOLD, GOLD);
        double y = top + size * 0.66;
        double radius = size * 0.33;
        shadow(x, y, radius * 0.8);
        fill(burst(x, y, radius, radius * 0.7, 20), y - radius, y + radius, LIGHT, GOLD, DEEP);
        fill(star(x, y, radius * 0.92), y - radius, y + radius, LIGHT, GOLD, DEEP);
        disc(x, y, radius * 0.36, 0xFFE0363A, RED, DARK);
        fill(star(x, y, radius * 0.26), y - radius * 0.3, y + radius * 0.3, LIGHT, GOLD, GOLD);
    }

    /** A framed sheet with lines of writing and a seal. */
    private void certificate(Box place) {
        double size = place.width();
        var sheet = new Box(place.x() + size * 0.06, place.y() + size * 0.19, size * 0.88, size * 0.62);
        shadow(place.middle(), place.y() + size * 0.52, size * 0.4);
        fill(rectangle(sheet), sheet.y(), sheet.bottom(), LIGHT, GOLD, DEEP);
        fill(rectangle(sheet.inset(size * 0.035)), sheet.y(), sheet.bottom(), 0xFFFFFFFF, PAPER, 0xFFF0E2B6);
        var ink = natives.keep(new Paint()).setColor(RED).setAntiAlias(true);
        canvas.drawRect(
                new Box(place.middle() - size * 0.2, sheet.y() + size * 0.12, size * 0.4, size * 0.05).rect(), ink);
        var pale = natives.keep(new Paint()).setColor(0xFFB8A67A).setAntiAlias(true);
        for (int line = 0; line < 3; line++)
            canvas.drawRect(
                    new Box(
                                    place.middle() - size * 0.29,
                                    sheet.y() + size * (0.24 + 0.065 * line),
                                    size * (line == 2 ? 0.3 : 0.58),
                                    size * 0.024)
                            .rect(),
                    pale);
        double x = sheet.right() - size * 0.18;
        double y = sheet.bottom() - size * 0.14;
        fill(burst(x, y, size * 0.11, size * 0.09, 16), y - size * 0.1, y + size * 0.1, 0xFFE0363A, RED, DARK);
        fill(star(x, y, size * 0.06), y - size * 0.06, y + size * 0.06, LIGHT, GOLD, GOLD);
    }

    /** A flag with two tails, a fringe of gold and a star. */
    private void pennant(Box place) {
        double size = place.width();
        double left = place.x() + size * 0.2;
        double right = place.x() + size * 0.8;
        double top = place.y() + size * 0.1;
        shadow(place.middle(), place.y() + size * 0.5, size * 0.32);
        fill(tails(left, right, top, place.y() + size * 0.95), top, top + size * 0.85, LIGHT, GOLD, DEEP);
        double edge = size * 0.025;
        fill(
                tails(left + edge, right - edge, top, place.y() + size * 0.92),
                top,
                top + size * 0.85,
                0xFFE0363A,
                RED,
                DARK);
        var rod = new Box(place.x() + size * 0.12, top - size * 0.04, size * 0.76, size * 0.055);
        fill(rectangle(rod), rod.y(), rod.bottom(), LIGHT, GOLD, DEEP);
        double y = top + size * 0.33;
        fill(star(place.middle(), y, size * 0.19), y - size * 0.19, y + size * 0.19, LIGHT, GOLD, DEEP);
    }

    private void shadow(double x, double y, double radius) {
        var soft = natives.keep(Shader.makeRadialGradient(
                (float) x,
                (float) (y + radius * 0.1),
                (float) (radius * 1.25),
                new int[] {0x90000000, 0x70000000, 0},
                new float[] {0, 0.7f, 1}));
        canvas.drawCircle(
                (float) x, (float) (y + radius * 0.1), (float) (radius * 1.25), natives.keep(new Paint())
                        .setShader(soft)
                        .setAntiAlias(true));
    }

    private void disc(double x, double y, double radius, int upper, int middle, int lower) {
        canvas.drawCircle(
                (float) x, (float) y, (float) radius, shaded(y - radius, y + radius, upper, middle, lower));
    }

    private void fill(Path path, double top, double bottom, int upper, int middle, int lower) {
        canvas.drawPath(path, shaded(top, bottom, upper, middle, lower));
        double thick = Math.max(0.6, (bottom - top) * 0.008);
        canvas.drawPath(path, natives.keep(new Paint())
                .setMode(PaintMode.STROKE)
                .setStrokeWidth((float) thick)
                .setColor(Tint.faint(DARK, 0.5))
                .setAntiAlias(true));
    }

    private Paint shaded(double top, double bottom, int upper, int middle, int lower) {
        var shader = natives.keep(
                Shader.makeLinearGradient(0, (float) top, 0, (float) bottom, new int[] {upper, middle, lower}));
        return natives.keep(new Paint()).setShader(shader).setAntiAlias(true);
    }

    private Path star(double x, double y, double radius) {
        return zigzag(x, y, radius, radius * 0.382, 5);
    }

    private Path burst(double x, double y, double radius, double inner, int points) {
        return zigzag(x, y, radius, inner, points);
    }

    private Path zigzag(double x, double y, double radius, double inner, int points) {
        var path = natives.keep(new PathBuilder());
        for (int i = 0; i < 2 * points; i++) {
            double reach = i % 2 == 0 ? radius : inner;
            double angle = TAU * i / (2 * points) - TAU / 4;
            float atX = (float) (x + reach * Math.cos(angle));
            float atY = (float) (y + reach * Math.sin(angle));
            if (i == 0) path.moveTo(atX, atY);
            else path.lineTo(atX, atY);
        }
        return natives.keep(path.closePath().build());
    }

    private Path rectangle(Box box) {
        return polygon(box.x(), box.y(), box.right(), box.y(), box.right(), box.bottom(), box.x(), box.bottom());
    }

    private Path tails(double left, double right, double top, double bottom) {
        double middle = (left + right) / 2;
        return polygon(left, top, right, top, right, bottom, middle, bottom - (right - left) * 0.3, left, bottom);
    }

    private Path polygon(double... at) {
        var path = natives.keep(new PathBuilder()).moveTo((float) at[0], (float) at[1]);
        for (int i = 2; i < at.length; i += 2) path.lineTo((float) at[i], (float) at[i + 1]);
        return natives.keep(path.closePath().build());
    }
}

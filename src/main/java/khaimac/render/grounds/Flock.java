package khaimac.render.grounds;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import khaimac.render.Stamp;

/** Many small things on ways of their own: petals, dust, birds. Each way is closed. */
final class Flock implements Mover {
    /** Where one of them is at a turn, how much of it is seen, and which of the pictures it shows. */
    interface Way {
        void at(double turn, Where where);
    }

    static final class Where {
        double x;
        double y;
        double seen;
        int picture;
    }

    private final List<Stamp> pictures;
    private final List<Way> ways;
    private final Where where = new Where();
    private final Paint paint = new Paint();

    private Flock(List<Image> pictures, List<Way> ways) {
        this.pictures = pictures.stream().map(Stamp::of).toList();
        this.ways = List.copyOf(ways);
    }

    static Flock of(List<Image> pictures, List<Way> ways) {
        return new Flock(pictures, ways);
    }

    /** A small picture, drawn around the middle of it. */
    static Image picture(double across, Consumer<Brush> drawing) {
        int size = Math.max(3, (int) Math.ceil(across));
        try (var surface = Surface.makeRaster(ImageInfo.makeN32Premul(size, size))) {
            var canvas = surface.getCanvas();
            canvas.clear(0);
            try (var brush = new Brush(canvas)) {
                brush.shifted(size / 2.0, size / 2.0, () -> drawing.accept(brush));
            }
            return surface.makeImageSnapshot();
        }
    }

    /** Specks of light that rise beside the words, and go out. */
    static Flock dust(Site site, int colour) {
        double unit = site.unit();
        var pictures = new ArrayList<Image>();
        for (double size : new double[] {0.012, 0.020, 0.034}) {
            double radius = Math.max(1.5, unit * size);
            pictures.add(picture(radius * 2, brush -> brush.glow(0, 0, radius, colour, size > 0.03 ? 0.35 : 0.75)));
        }
        var ways = new ArrayList<Way>();
        int many = Math.clamp(Math.round(26 * site.box().width() / site.box().height()), 14, 64);
        for (int i = 0; i < many; i++) ways.add(rising(site, i));
        return new Flock(pictures, ways);
    }

    private static Way rising(Site site, int i) {
        double column = Curve.scatter(i, 1);
        double begun = Curve.scatter(i, 2);
        int rounds = 3 + (int) (Curve.scatter(i, 3) * 4);
        double sway = site.unit() * (0.02 + 0.03 * Curve.scatter(i, 4));
        double bright = 0.35 + 0.65 * Curve.scatter(i, 5);
        int picture = i % 7 == 0 ? 2 : i % 2;
        return (turn, where) -> {
            double way = turn * rounds + begun;
            way -= Math.floor(way);
            where.x = site.x(column) + sway * Math.sin(Curve.TAU * (way * 2 + begun));
            where.y = site.y(1.04 - 1.0 * way);
            double born = Curve.smooth(0, 0.15, way) * (1 - Curve.smooth(0.55, 1, way));
            where.seen = born * bright * (1 - 0.92 * site.calm(where.x, where.y));
            where.picture = picture;
        };
    }

    @Override
    public void draw(Canvas canvas, double turn) {
        for (int i = 0; i < ways.size(); i++) {
            ways.get(i).at(turn, where);
            int alpha = (int) Math.round(255 * Math.clamp(where.seen, 0, 1));
            if (alpha == 0) continue;
            var image = pictures.get(where.picture);
            float x = Math.round(where.x - image.width() / 2.0);
            float y = Math.round(where.y - image.height() / 2.0);
            image.put(canvas, x, y, alpha, paint);
        }
    }

    @Override
    public long bytes() {
        long all = 0;
        for (var image : pictures) all += image.bytes();
        return all;
    }

    @Override
    public void close() {
        paint.close();
        pictures.forEach(Stamp::close);
    }
}

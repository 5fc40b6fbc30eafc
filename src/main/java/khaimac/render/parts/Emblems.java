package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import java.util.ArrayList;
import java.util.List;
import khaimac.asset.Assets;
import khaimac.render.Box;
import khaimac.render.EmblemRoom;
import khaimac.scene.Emblem;
import khaimac.scene.Emblem.Where;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/** Rows of signs in their places. One whose file cannot be shown is left out, and the others close up. */
final class Emblems {
    /** A wide logo is not as tall as a square one, so that none of a row shouts: as much ink each, nearly. */
    private static final double EVENS = 0.38;

    private Emblems() {}

    private record Sign(String name, @Nullable Photos photo, double width, double height) {}

    static void paint(Canvas canvas, List<EmblemRoom.Stand> stands, Assets files) {
        for (var stand : stands) row(canvas, stand, files);
    }

    private static void row(Canvas canvas, EmblemRoom.Stand stand, Assets files) {
        var box = stand.box();
        var row = new ArrayList<Sign>();
        try {
            for (var name : stand.emblem().signs()) {
                var photo = Emblem.isDrawn(name) ? null : Photos.open(files.whole(name, Photos.MOST_BYTES));
                if (photo != null && (photo.image() == null || photo.height() == 0)) {
                    photo.close();
                    continue;
                }
                double aspect = photo == null ? Signs.aspect(name) : photo.width() / (double) photo.height();
                double height = box.height() * (photo == null ? 1 : Math.min(1, Math.pow(aspect, -EVENS)));
                row.add(new Sign(name, photo, height * aspect, height));
            }
            draw(canvas, row, box, stand.where());
        } finally {
            for (var sign : row) if (sign.photo != null) sign.photo.close();
        }
    }

    private static void draw(Canvas canvas, List<Sign> row, Box box, Where where) {
        double wide = EmblemRoom.BETWEEN * box.height() * Math.max(0, row.size() - 1);
        for (var sign : row) wide += sign.width;
        double by = Math.min(1, box.width() / Math.max(1, wide));
        double x = switch (where) {
            case ABOVE, BELOW -> box.middle() - wide * by / 2;
            case LEFT, TOP_LEFT, BOTTOM_LEFT -> box.x();
            case RIGHT, TOP_RIGHT, BOTTOM_RIGHT -> box.right() - wide * by;
        };
        for (var sign : row) {
            double width = sign.width * by;
            double height = sign.height * by;
            var place = new Box(x, box.y() + (box.height() - height) / 2, width, height);
            if (sign.photo == null) Signs.paint(canvas, sign.name, place);
            else Pictures.draw(canvas, sign.photo, Look.Fit.CONTAIN, place);
            x += width + EmblemRoom.BETWEEN * box.height() * by;
        }
    }
}

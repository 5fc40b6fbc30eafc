package khaimac.render;

import java.util.ArrayList;
import java.util.List;
import khaimac.scene.Mark;
import khaimac.scene.Scene;

/** Which part of a surface each mark of a scene has to itself. Grounds and pictures have all of it, words share. */
final class Areas {
    private Areas() {}

    /** A box for each mark, in the order of the marks. */
    static List<Box> of(Scene scene, Box whole, Box free) {
        double all = scene.marks().stream().mapToDouble(Areas::share).sum();
        var areas = new ArrayList<Box>();
        double from = 0;
        for (var mark : scene.marks()) {
            double share = share(mark);
            if (share == 0) {
                areas.add(whole);
            } else if (mark instanceof Mark.Strip) {
                // A crawl runs from edge to edge.
                var band = free.slice(from / all, (from + share) / all);
                areas.add(new Box(whole.x(), band.y(), whole.width(), band.height()));
            } else {
                double margin = margin(free);
                var room = free.inset(Math.max(margin, sides(free)), margin);
                areas.add(share == all ? room : shared(room, from / all, (from + share) / all));
            }
            from += share;
        }
        return areas;
    }

    /** Of the height, beside the others. Nothing: it lies behind them all. */
    private static double share(Mark mark) {
        return switch (mark) {
            case Mark.Ground ignored -> 0;
            case Mark.Fill ignored -> 0;
            case Mark.Picture ignored -> 0;
            case Mark.Frame ignored -> 0;
            case Mark.Test ignored -> 0;
            case Mark.Halves ignored -> 0;
            case Mark.Block ignored -> 6;
            case Mark.Table ignored -> 6;
            case Mark.Score ignored -> 6;
            case Mark.Strip ignored -> 1;
            case Mark.Words words ->
                switch (words.emphasis()) {
                    case MESSAGE -> 3;
                    case DIGITS -> 3;
                    case LABEL -> 1;
                };
        };
    }

    /** Words that share a surface keep a little apart. */
    private static Box shared(Box room, double from, double to) {
        double air = room.height() <= 32 ? 0 : 0.025;
        return room.slice(from == 0 ? 0 : from + air, to > 0.999 ? 1 : to - air);
    }

    /** Text nearer to the edge looks as if it fell off; on a sign of a few rows every row is needed. */
    private static double margin(Box room) {
        double shorter = Math.min(room.width(), room.height());
        return shorter <= 32 ? 1 : Math.max(2, shorter * 0.055);
    }

    /** A wide wall has wide sides: a line from edge to edge is read with the head, not with the eyes. */
    private static double sides(Box room) {
        return room.height() <= 32 ? 0 : room.width() * 0.035;
    }
}

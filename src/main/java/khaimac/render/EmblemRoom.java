package khaimac.render;

import java.util.ArrayList;
import java.util.List;
import khaimac.scene.Emblem;
import khaimac.scene.Emblem.Where;

/**
 * Where emblems stand in a room, and what they leave to the words. On a wide and low surface those that would stand
 * above or below the words stand beside them, and on a narrow and tall one those beside stand above or below; where
 * they would be too small to be known they are left out.
 *
 * @param leftOut how many rows of signs have no room
 */
public record EmblemRoom(List<Stand> stands, Box words, int leftOut) {
    /** A row of signs and the place that is kept for it. */
    public record Stand(Emblem emblem, Where where, Box box) {
        public Stand moved(double across, double down) {
            return new Stand(
                    emblem, where, new Box(box.x() + across, box.y() + down, box.width(), box.height()));
        }
    }

    /** How words keep clear of signs in the corners. */
    public enum Corners {
        /** They do not; whoever sets them looks whether they touch. */
        IGNORED,
        /** They stand below or above them. */
        STRIPS,
        /** They stand between them, in the middle of the wall still. */
        SIDES
    }

    /** On fewer rows every one of them is needed for letters. */
    private static final int LEAST_ROWS = 64;

    /** A smaller sign is a speck. */
    private static final double LEAST = 24;

    /** So much wider than tall, and above is beside. */
    private static final double LOW = 4;

    /** So much taller than wide, and beside is above. */
    private static final double TALL = 1.4;

    /** On a low surface a sign beside the words is as tall as they are, nearly. */
    private static final double BESIDE_LOW = 0.75;

    private static final double TURNED = 0.92;

    /** Between signs and words, of the height of the signs. */
    private static final double GAP = 0.3;

    /** Between two signs of a row, of their height. */
    public static final double BETWEEN = 0.32;

    private static final double WIDEST = 0.28;
    private static final double TALLEST = 0.42;

    /** For whoever does not know yet how wide a picture is. */
    private static final double USUAL_PICTURE = 1.5;

    /**
     * Words and the signs close to them, in the middle of what they have together.
     *
     * @param aside how far the words move across
     * @param rise how far they move down
     */
    public record Group(List<Stand> stands, double aside, double rise) {}

    /** @param ink what of the room the words really fill */
    public Group around(Box ink) {
        // What is free beside and around the ink moves to the outside of the signs.
        boolean above = has(Where.ABOVE);
        boolean below = has(Where.BELOW);
        boolean before = has(Where.LEFT);
        boolean after = has(Where.RIGHT);
        double up = above ? Math.max(0, ink.y() - words.y()) : 0;
        double down = below ? Math.max(0, words.bottom() - ink.bottom()) : 0;
        double away = before ? Math.max(0, ink.x() - words.x()) : 0;
        double back = after ? Math.max(0, words.right() - ink.right()) : 0;
        double rise = above == below
                ? 0
                : above ? -half(up, words.bottom() - ink.bottom()) : half(down, ink.y() - words.y());
        double aside = before == after
                ? 0
                : before ? -half(away, words.right() - ink.right()) : half(back, ink.x() - words.x());
        var moved = stands.stream()
                .map(stand -> switch (stand.where) {
                    case ABOVE -> stand.moved(0, up + rise);
                    case BELOW -> stand.moved(0, -down + rise);
                    case LEFT -> stand.moved(away + aside, 0);
                    case RIGHT -> stand.moved(-back + aside, 0);
                    case TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT -> stand;
                })
                .toList();
        return new Group(moved, aside, rise);
    }

    /** Both stay where they are if there is as much air above as below. */
    private static double half(double near, double far) {
        return (near - Math.max(0, far)) / 2;
    }

    private boolean has(Where where) {
        return stands.stream().anyMatch(stand -> stand.where == where);
    }

    /** As the words lose the least. */
    public static EmblemRoom of(List<Emblem> emblems, Box room) {
        var strips = of(emblems, room, Corners.STRIPS);
        var sides = of(emblems, room, Corners.SIDES);
        return area(sides.words) > area(strips.words) ? sides : strips;
    }

    public static EmblemRoom of(List<Emblem> emblems, Box room, Corners corners) {
        return new Carving(room).all(emblems, corners);
    }

    private static double area(Box box) {
        return box.width() * box.height();
    }

    /** What is left of a room while one row after the other takes its place. */
    private static final class Carving {
        private final double rows;
        private final boolean low;
        private final boolean tall;
        private final List<Stand> stands = new ArrayList<>();
        private Box words;
        private int leftOut;

        Carving(Box room) {
            this.words = room;
            rows = Math.min(room.width(), room.height());
            low = room.width() > LOW * room.height();
            tall = room.height() > TALL * room.width();
        }

        EmblemRoom all(List<Emblem> emblems, Corners corners) {
            for (var emblem : emblems) if (emblem.where().isCorner()) corner(emblem);
            if (corners == Corners.STRIPS) strips();
            if (corners == Corners.SIDES) sides();
            for (var emblem : emblems) if (!emblem.where().isCorner()) beside(emblem);
            return new EmblemRoom(List.copyOf(stands), words, leftOut);
        }

        private boolean hasRoom(double height) {
            boolean so = rows >= LEAST_ROWS && height >= LEAST;
            if (!so) leftOut++;
            return so;
        }

        private void corner(Emblem emblem) {
            double height = Math.min(emblem.size() * rows, words.height() * (low ? 1 : TALLEST));
            if (!hasRoom(height)) return;
            double width = Math.min(wide(emblem) * height, words.width() * WIDEST);
            var where = emblem.where();
            boolean right = where == Where.TOP_RIGHT || where == Where.BOTTOM_RIGHT;
            boolean foot = where == Where.BOTTOM_LEFT || where == Where.BOTTOM_RIGHT;
            stands.add(new Stand(
                    emblem,
                    where,
                    new Box(
                            right ? words.right() - width : words.x(),
                            foot ? words.bottom() - height : words.y(),
                            width,
                            height)));
        }

        private void strips() {
            double top = 0;
            double foot = 0;
            for (var stand : stands) {
                double tall = stand.box.height() * (1 + GAP / 2);
                if (stand.where == Where.TOP_LEFT || stand.where == Where.TOP_RIGHT) top = Math.max(top, tall);
                else foot = Math.max(foot, tall);
            }
            words = new Box(words.x(), words.y() + top, words.width(), Math.max(1, words.height() - top - foot));
        }

        private void sides() {
            double wide = 0;
            for (var stand : stands) wide = Math.max(wide, stand.box.width() + stand.box.height() * GAP);
            words = words.inset(wide, 0);
        }

        private void beside(Emblem emblem) {
            var where = emblem.where();
            boolean across = where == Where.LEFT || where == Where.RIGHT;
            if (low && !across) where = where == Where.ABOVE ? Where.LEFT : Where.RIGHT;
            if (tall && across) where = where == Where.LEFT ? Where.ABOVE : Where.BELOW;
            double height;
            if (low && !across) height = words.height() * TURNED;
            else if (low) height = words.height() * Math.max(BESIDE_LOW, Math.min(1, emblem.size()));
            else height = Math.min(emblem.size() * rows, words.height() * (across && !tall ? 1 : TALLEST));
            if (!hasRoom(height)) return;
            double gap = height * GAP;
            switch (where) {
                case ABOVE -> {
                    stands.add(new Stand(emblem, where, new Box(words.x(), words.y(), words.width(), height)));
                    words = new Box(
                            words.x(),
                            words.y() + height + gap,
                            words.width(),
                            Math.max(1, words.height() - height - gap));
                }
                case BELOW -> {
                    double y = words.bottom() - height;
                    stands.add(new Stand(emblem, where, new Box(words.x(), y, words.width(), height)));
                    words = new Box(words.x(), words.y(), words.width(), Math.max(1, words.height() - height - gap));
                }
                case LEFT, RIGHT -> side(emblem, where, height, gap);
                // Those in corners stand elsewhere.
                case TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT -> {}
            }
        }

        private void side(Emblem emblem, Where where, double height, double gap) {
            double width = Math.min(wide(emblem) * height, words.width() * WIDEST);
            boolean right = where == Where.RIGHT;
            double y = words.y() + (words.height() - height) / 2;
            double x = right ? words.right() - width : words.x();
            stands.add(new Stand(emblem, where, new Box(x, y, width, height)));
            words = new Box(
                    right ? words.x() : words.x() + width + gap,
                    words.y(),
                    Math.max(1, words.width() - width - gap),
                    words.height());
        }
    }

    /** How wide a row is, of its height. */
    private static double wide(Emblem emblem) {
        double wide = BETWEEN * (emblem.signs().size() - 1);
        for (var sign : emblem.signs()) wide += aspect(sign);
        return wide;
    }

    private static double aspect(String sign) {
        return switch (sign) {
            case "flag", "party-flag" -> 1.5;
            case "hammer-sickle", "star" -> 1;
            default -> USUAL_PICTURE;
        };
    }
}

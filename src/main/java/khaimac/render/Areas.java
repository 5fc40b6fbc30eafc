package khaimac.render;

import java.util.List;
import khaimac.scene.Counting;
import khaimac.scene.Mark;
import khaimac.scene.Place;
import khaimac.scene.Scene;

/** Which part of a surface each mark of a scene has to itself. Grounds and pictures have all of it, words share. */
public final class Areas {
    /** Of the height. */
    private static final double CAPTION = 0.17;

    private static final double LEAST_CAPTION = 32;

    /** Of the height. */
    private static final double THIRD = 0.19;

    private static final double THIRD_EDGE = 0.075;
    private static final double LEAST_THIRD = 64;

    /** What is held at an edge stands so far from it, of the shorter side. */
    private static final double EDGE = 0.035;

    /** What a digit, and any other sign of a clock or a number, takes of the width, in ems. */
    private static final double DIGIT = 0.62;

    private static final double SIGN = 0.3;

    /** How tall a number is with the air around it, in ems; what words above and below it have beside that. */
    private static final double NUMBER = 1.2;

    private static final double HEADING = 0.85;
    private static final double UNIT = 0.62;

    /** How far down what is left of the height its words and a number stand. */
    private static final double OPTICAL_MIDDLE = 0.47;

    /** On so few rows letters are whole pixels, and their cells bring the air around them. */
    private static final double LOW = 96;

    private final double rows;
    private final Box whole;
    private final Box free;

    /** What signs leave of it to words. */
    private final Box words;

    private final List<Mark> marks;
    private final Box[] boxes;
    private final Around place;

    /** @param rows of its wall, or columns if they are fewer */
    public Areas(Scene scene, Box whole, Box free, double rows) {
        this.rows = rows;
        this.marks = scene.marks();
        this.whole = whole;
        this.free = free;
        this.place = new Around(whole, alone(free, rows));
        words = words(scene);
        double all = 0;
        for (int i = 0; i < marks.size(); i++) all += share(marks.get(i));
        boxes = new Box[marks.size()];
        double from = 0;
        for (int i = 0; i < boxes.length; i++) {
            // A light lies over the title before it.
            boolean over = i > 0 && marks.get(i) instanceof Mark.Gleam;
            boxes[i] = over ? boxes[i - 1] : box(marks.get(i), from, all);
            from += share(marks.get(i));
        }
    }

    /** The box of a mark, by its place among the marks. */
    public Box of(int index) {
        return boxes[index];
    }

    /** Where its words may stand, and on what. */
    public Around place() {
        return place;
    }

    /** Whether another scene is divided alike: from one frame to the next it nearly always is. */
    public boolean isFor(Scene scene, Box itsWhole, Box itsFree, double itsRows) {
        if (scene.marks().size() != boxes.length || rows != itsRows) return false;
        if (!whole.equals(itsWhole) || !free.equals(itsFree)) return false;
        for (int i = 0; i < boxes.length; i++) {
            var mark = scene.marks().get(i);
            if (mark.getClass() != marks.get(i).getClass() || share(mark) != share(marks.get(i))) return false;
            if (takesRoom(mark) && !mark.equals(marks.get(i))) return false;
            if (isNumber(mark) && ems(mark) != ems(marks.get(i))) return false;
        }
        return true;
    }

    /** Whether where it stands depends on more than on its kind. */
    private static boolean takesRoom(Mark mark) {
        return mark instanceof Mark.Emblems || mark instanceof Mark.Inset;
    }

    private Box words(Scene scene) {
        var room = alone(free, rows);
        for (var mark : scene.marks())
            if (mark instanceof Mark.Emblems(var emblems)) room = EmblemRoom.of(emblems, room).words();
        return room;
    }

    /** A part of the surface, on whole pixels; one that is held at an edge keeps off it, and off what is kept free. */
    private Box of(Place at) {
        double width = Math.max(1, Math.round(at.width() * whole.width()));
        double height = Math.max(1, Math.round(at.height() * whole.height()));
        var anchor = at.anchor();
        if (anchor == null)
            return new Box(
                    whole.x() + Math.round(at.x() * whole.width()),
                    whole.y() + Math.round(at.y() * whole.height()),
                    width,
                    height);
        double edge = Math.min(free.width(), free.height()) <= LOW ? 0 : Math.min(free.width(), free.height()) * EDGE;
        double across = Math.max(0, free.width() - width - 2 * edge);
        double down = Math.max(0, free.height() - height - 2 * edge);
        return new Box(
                Math.round(free.x() + (across == 0 ? 0 : edge) + across * anchor.across()),
                Math.round(free.y() + (down == 0 ? 0 : edge) + down * anchor.down()),
                width,
                height);
    }

    /** A plate near the lower edge; on a low surface it is all of it. */
    private Box lowerThird() {
        double height = Math.round(Math.max(Math.min(free.height(), LEAST_THIRD), free.height() * THIRD));
        double edge = free.height() - height < LEAST_THIRD / 2 ? 0 : Math.round(free.height() * THIRD_EDGE);
        double side = Math.round(sides(free));
        return new Box(
                free.x() + side, Math.floor(free.bottom() - height - edge), free.width() - side, height);
    }

    private Box box(Mark mark, double from, double all) {
        double share = share(mark);
        if (mark instanceof Mark.Words(var _, var emphasis, var _, var _) && emphasis == Mark.Emphasis.CAPTION)
            return underneath();
        if (mark instanceof Mark.Emblems) return alone(free, rows);
        if (mark instanceof Mark.Shade) return free;
        if (mark instanceof Mark.Inset(var _, var at)) return of(at);
        if (mark instanceof Mark.Third) return lowerThird();
        if (share == 0) return whole;
        if (mark instanceof Mark.Strip) {
            // A crawl runs from edge to edge, on whole rows.
            double top = Math.round(free.y() + free.height() * from / all);
            double bottom = Math.round(free.y() + free.height() * (from + share) / all);
            return new Box(whole.x(), top, whole.width(), Math.max(1, bottom - top));
        }
        if (share == all) return words;
        double tall = tallest(all);
        if (tall == 0) return shared(words, from / all, (from + share) / all);
        return close(from, all, tall);
    }

    /** How tall a number is that its width keeps small, where only words stand above and below it; else 0. */
    private double tallest(double all) {
        Mark number = null;
        for (var mark : marks) {
            if (share(mark) > 0 && !(mark instanceof Mark.Words)) return 0;
            if (isNumber(mark)) number = mark;
        }
        if (number == null || rows <= LOW) return 0;
        double tall = words.width() / ems(number) * NUMBER;
        return tall < words.height() * share(number) / all ? tall : 0;
    }

    /** Words keep close to a number that is not as tall as its share. */
    private Box close(double from, double all, double tall) {
        double y = 0;
        double sum = 0;
        double own = 0;
        double shares = 0;
        double share = HEADING;
        for (var one : marks) {
            if (share(one) == 0) continue;
            double high = isNumber(one) ? tall : Math.min(words.height() / all, tall * share);
            if (shares == from) {
                y = sum;
                own = high;
            }
            if (isNumber(one)) share = UNIT;
            shares += share(one);
            sum += high;
        }
        double top = words.y() + Math.max(0, words.height() - sum) * OPTICAL_MIDDLE;
        return new Box(words.x(), top + y, words.width(), own);
    }

    private static boolean isNumber(Mark mark) {
        return mark instanceof Mark.Words words && words.emphasis() == Mark.Emphasis.DIGITS;
    }

    /** How wide a number is: the same for all that stand in the same cells. */
    private static double ems(Mark mark) {
        double ems = 0;
        if (mark instanceof Mark.Words(var text, var _, var _, var _))
            for (int i = 0; i < text.length(); i++) ems += Counting.isDigitsPlace(text.charAt(i)) ? DIGIT : SIGN;
        return Math.max(DIGIT, ems);
    }

    /** The lower edge, where a caption lies over its picture. */
    private Box underneath() {
        double height = Math.ceil(Math.min(whole.height(), Math.max(LEAST_CAPTION, whole.height() * CAPTION)));
        return new Box(whole.x(), Math.floor(whole.bottom() - height), whole.width(), height);
    }

    /** What words have that share their surface with nobody. */
    public static Box alone(Box free) {
        return alone(free, Math.min(free.width(), free.height()));
    }

    private static Box alone(Box free, double rows) {
        double margin = rows <= LOW ? 0 : margin(free);
        return free.inset(Math.max(margin, sides(free)), margin);
    }

    /** Of the height, beside the others. Nothing: it lies behind them all. */
    private static double share(Mark mark) {
        return switch (mark) {
            case Mark.Ground ignored -> 0;
            case Mark.Fill ignored -> 0;
            case Mark.Picture ignored -> 0;
            case Mark.Sheet ignored -> 0;
            case Mark.Dissolve ignored -> 0;
            case Mark.Frame ignored -> 0;
            case Mark.Live ignored -> 0;
            case Mark.Test ignored -> 0;
            case Mark.Flourish ignored -> 0;
            case Mark.Gleam ignored -> 0;
            case Mark.Halves ignored -> 0;
            case Mark.Emblems ignored -> 0;
            case Mark.Inset ignored -> 0;
            case Mark.Shade ignored -> 0;
            case Mark.Third ignored -> 0;
            case Mark.Over ignored -> 0;
            case Mark.Code ignored -> 5;
            case Mark.Block ignored -> 6;
            case Mark.Table ignored -> 6;
            case Mark.Score ignored -> 6;
            case Mark.Verse ignored -> 6;
            case Mark.Strip ignored -> 1;
            case Mark.Words words ->
                switch (words.emphasis()) {
                    case MESSAGE -> 3;
                    case DIGITS -> 3;
                    case LABEL -> 1;
                    case CAPTION -> 0;
                };
        };
    }

    /** Words that share a surface keep a little apart. */
    private static Box shared(Box room, double from, double to) {
        double air = room.height() <= 32 ? 0 : 0.025;
        return room.slice(from == 0 ? 0 : from + air, to > 0.999 ? 1 : to - air);
    }

    /**
     * Text nearer to the edge looks as if it fell off; on a sign of a few rows every row is needed, and letters of
     * whole pixels know where they end.
     */
    private static double margin(Box room) {
        double shorter = Math.min(room.width(), room.height());
        return shorter <= 32 ? 0 : Math.max(2, shorter * 0.055);
    }

    /** A wide wall has wide sides: a line from edge to edge is read with the head, not with the eyes. */
    private static double sides(Box room) {
        return room.height() <= 32 ? 0 : room.width() * 0.035;
    }
}

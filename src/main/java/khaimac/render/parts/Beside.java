package khaimac.render.parts;

import java.util.List;
import khaimac.render.Box;
import khaimac.scene.Look;
import khaimac.scene.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What a table leaves beside its words for pictures: a large portrait of who is called alone, and what is given.
 *
 * @param text what is left for the words
 * @param awards where what is given is drawn; on a wide wall on both sides, so that the names stay in the middle
 * @param portrait of who is alone on each page; null: there is none
 */
record Beside(Box text, List<Box> awards, @Nullable Box portrait) {
    /** On fewer rows or columns a picture is a smear beside its name. */
    private static final int LEAST = 128;

    /** On a wall so much wider than high the sides are empty anyway. */
    private static final double WIDE = 2.2;

    static boolean hasRoom(Box whole) {
        return Math.min(whole.width(), whole.height()) >= LEAST * 0.86;
    }

    /** Whether anybody in the list has a portrait: then everybody has a place for one. */
    static boolean hasPhotos(Mark.Table table) {
        return table.rows().stream().anyMatch(row -> row.photo() != null)
                || table.pages().stream()
                        .anyMatch(page -> page.stream().anyMatch(row -> row.photo() != null));
    }

    static Beside of(Mark.Table table, Box whole) {
        if (!hasRoom(whole) || table.rows().isEmpty()) return new Beside(whole, List.of(), null);
        boolean given = table.award().badge() != Look.Badge.NONE;
        boolean alone = table.rows().size() == 1
                && table.pages().stream().allMatch(page -> page.size() <= 1)
                && table.rows().getFirst().photo() != null;
        boolean isTall = whole.height() > whole.width();
        if (alone) return isTall ? over(whole, given) : before(whole, given);
        if (!given) return new Beside(whole, List.of(), null);
        if (isTall) {
            double size = Math.min(whole.height() * 0.15, whole.width() * 0.42);
            return new Beside(
                    rest(whole, 0, size * 1.1), List.of(square(whole.middle(), whole.y() + size / 2, size)), null);
        }
        boolean isWide = whole.width() > WIDE * whole.height();
        double size = Math.min(whole.width() * (isWide ? 0.13 : 0.17), whole.height() * 0.62);
        double middle = whole.y() + whole.height() * 0.48;
        var left = square(whole.x() + size / 2, middle, size);
        if (!isWide) return new Beside(rest(whole, size * 1.12, 0), List.of(left), null);
        var right = square(whole.right() - size / 2, middle, size);
        var between =
                new Box(whole.x() + size * 1.12, whole.y(), whole.width() - size * 2.24, whole.height());
        return new Beside(between, List.of(left, right), null);
    }

    private static Beside before(Box whole, boolean given) {
        double tall = Math.min(whole.height() * 0.94, whole.width() * 0.32 / 0.75);
        double wide = tall * 0.75;
        var portrait = new Box(whole.x() + wide * 0.06, whole.y() + (whole.height() - tall) / 2, wide, tall);
        return new Beside(rest(whole, wide * 1.3, 0), awards(portrait, given), portrait);
    }

    private static Beside over(Box whole, boolean given) {
        double tall = Math.min(whole.height() * 0.44, whole.width() * 0.74 / 0.75);
        double wide = tall * 0.75;
        var portrait = new Box(whole.middle() - wide / 2, whole.y(), wide, tall);
        return new Beside(rest(whole, 0, tall * 1.1), awards(portrait, given), portrait);
    }

    /** Over the corner of a portrait, as it is worn. */
    private static List<Box> awards(Box portrait, boolean given) {
        double size = portrait.height() * 0.32;
        return given
                ? List.of(square(
                        portrait.right() - size * 0.12, portrait.bottom() - size * 0.5, size))
                : List.of();
    }

    private static Box rest(Box whole, double left, double top) {
        return new Box(whole.x() + left, whole.y() + top, whole.width() - left, whole.height() - top);
    }

    private static Box square(double x, double y, double size) {
        return new Box(x - size / 2, y - size / 2, size, size);
    }
}

package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.PathBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import khaimac.render.Around;
import khaimac.render.Box;
import khaimac.render.Natives;
import khaimac.render.Tint;
import khaimac.render.grounds.Hush;
import khaimac.render.letters.Face;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Counting;
import khaimac.scene.Mark;
import khaimac.scene.Phase;
import khaimac.scene.Style;
import org.jspecify.annotations.Nullable;

/**
 * Clocks and countdowns: every digit in a cell of one width, and the phase told by colour, shape and word alike. The
 * digits are pictures already; a second that passes only puts others in the cells.
 */
public final class Digitals implements Part {
    private static final int AMBER = 0xFFFFB52E;
    private static final int RED = 0xFFC4121A;
    private static final double LEAST_FOR_WORDS = 64;
    private static final String NO_MOTIF = "none";
    private static final String[] DIGITS = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

    /** Where a letter stands; a digit may be any other. */
    record Cell(String letter, int x, int y) {}

    private final @Nullable Still plate;
    private final List<Cell> cells;
    private final Map<String, Still> glyphs = new HashMap<>();

    /** @param glyph the picture of a letter, from where its cell stands */
    Digitals(@Nullable Still plate, List<Cell> cells, Function<String, Still> glyph) {
        this.plate = plate;
        this.cells = List.copyOf(cells);
        for (var cell : cells) {
            glyphs.computeIfAbsent(cell.letter, glyph);
            if (isDigit(cell.letter)) for (var digit : DIGITS) glyphs.computeIfAbsent(digit, glyph);
        }
    }

    private static Digitals of(@Nullable Still plate, List<Placed> placed) {
        var cells = placed.stream()
                .map(line -> new Cell(line.text(), (int) Math.round(line.x()), (int) Math.round(line.baseline())))
                .toList();
        return new Digitals(plate, cells, letter -> glyph(placed.getFirst().reading(letter)));
    }

    private static Still glyph(Placed cell) {
        var extent = cell.face().extent(cell.text());
        double size = cell.size();
        // A digit stands in the middle of the cell, whatever its own width.
        double aside = isDigit(cell.text()) ? (cell.face().advance("0") - extent.advance()) * size / 2 : 0;
        // From the pen's starting point on the baseline, with a pixel to spare for the edges.
        var around = new Box(
                Math.floor(extent.left() * size + aside) - 1,
                Math.floor(-extent.above() * size) - 1,
                Math.ceil((extent.right() - extent.left()) * size) + 3,
                Math.ceil((extent.above() + extent.below()) * size) + 3);
        return Still.of(around, canvas -> Lettering.plain(canvas, cell.at(aside, 0)));
    }

    /** A text with what changes by itself taken out: all texts of one pattern stand in the same cells. */
    static String pattern(String all) {
        var text = Counting.cells(all);
        var pattern = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) if (isDigit(text.charAt(i))) pattern.setCharAt(i, '0');
        return pattern.toString();
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isDigit(String text) {
        return isDigit(text.charAt(0));
    }

    /** @param place among what it stands: digits do not fight with a flower either */
    static Digitals clock(Typing typing, String text, Phase phase, Style style, Box box, Around place) {
        var face = typing.face("sans", Weight.HEAVY);
        var word = box.height() >= LEAST_FOR_WORDS ? word(phase) : null;
        double air = Math.min(box.width(), box.height()) * (phase == Phase.NORMAL ? 0 : 0.07);
        var inside = box.inset(air);
        var digits = word == null ? inside : inside.slice(0.27, 0.97);
        var placed = cells(face, text, digits, colour(phase, style));
        boolean warns = phase == Phase.WARNING || phase == Phase.DANGER || phase == Phase.OVERTIME;
        if (!warns) return of(calm(box, placed, style, place), placed);
        var plate = Still.of(box, canvas -> {
            if (phase == Phase.DANGER || phase == Phase.OVERTIME) plate(canvas, box, phase == Phase.OVERTIME);
            else if (phase == Phase.WARNING && box.height() > 24) frame(canvas, box);
            if (word != null) sign(canvas, typing, word, phase, inside.slice(0.01, 0.19));
        });
        return of(plate, placed);
    }

    /** Shade where a flower stands behind digits; null where nothing does. */
    private static @Nullable Still calm(Box box, List<Placed> digits, Style style, Around place) {
        if (digits.isEmpty() || style.motif().equals(NO_MOTIF)) return null;
        var ink = digits.stream().map(Placed::ink).reduce(Box::and);
        return Still.lettered(box, canvas -> Hush.under(canvas, style, ink.stream().toList(), place));
    }

    /** Digits in one colour with nothing around them. */
    static Digitals plain(Face face, String text, Box box, int colour) {
        return of(null, cells(face, text, box, colour));
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        if (mark instanceof Mark.Words words) draw(canvas, words.text());
    }

    void draw(Canvas canvas, String text) {
        if (plate != null) plate.draw(canvas, plate.x(), plate.y());
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (Counting.isEmpty(text.charAt(i))) continue;
            var glyph = glyphs.get(isDigit(cell.letter) ? DIGITS[text.charAt(i) - '0'] : cell.letter);
            if (glyph != null) glyph.draw(canvas, cell.x + glyph.x(), cell.y + glyph.y());
        }
    }

    @Override
    public long bytes() {
        return (plate == null ? 0 : plate.bytes())
                + glyphs.values().stream().mapToLong(Still::bytes).sum();
    }

    @Override
    public void close() {
        if (plate != null) plate.close();
        glyphs.values().forEach(Still::close);
    }

    private static @Nullable String word(Phase phase) {
        return switch (phase) {
            case IDLE, WAITING, NORMAL -> null;
            case WARNING -> "SẮP HẾT GIỜ";
            case DANGER -> "XIN KẾT THÚC";
            case OVERTIME -> "QUÁ GIỜ";
        };
    }

    static int colour(Phase phase, Style style) {
        return switch (phase) {
            case NORMAL -> Tint.of(style.text());
            case IDLE, WAITING -> Tint.mix(Tint.of(style.text()), Tint.BLACK, 0.45);
            case WARNING -> AMBER;
            case DANGER, OVERTIME -> Tint.WHITE;
        };
    }

    /** The word of a phase with a triangle before it, the sign that people know from the road. */
    private static void sign(Canvas canvas, Typing typing, String word, Phase phase, Box box) {
        int colour = phase == Phase.WARNING ? AMBER : Tint.WHITE;
        var face = typing.face("sans", Weight.BOLD);
        double wide = face.advance(word) + 1.45 * face.capHeight();
        double size = Math.min(box.width() / wide, box.height() / face.ink(word).above());
        double cap = face.capHeight() * size;
        double left = box.middle() - wide * size / 2;
        double baseline = box.y() + (box.height() + face.ink(word).above() * size) / 2;
        Lettering.plain(canvas, new Placed(word, face, size, 1, left + 1.45 * cap, baseline, colour));
        try (var natives = new Natives()) {
            var triangle = natives.keep(natives.keep(new PathBuilder())
                    .moveTo((float) left, (float) baseline)
                    .lineTo((float) (left + cap * 1.1), (float) baseline)
                    .lineTo((float) (left + cap * 0.55), (float) (baseline - cap))
                    .closePath()
                    .build());
            canvas.drawPath(triangle, natives.keep(new Paint()).setColor(colour).setAntiAlias(true));
        }
    }

    private static void plate(Canvas canvas, Box box, boolean whole) {
        try (var paint = new Paint()) {
            paint.setColor(whole ? RED : Tint.mix(RED, Tint.BLACK, 0.35)).setAntiAlias(true);
            canvas.drawRRect(box.rect().withRadii((float) (box.height() * 0.06)), paint);
            if (!whole) return;
            double thick = Math.max(1, box.height() * 0.018);
            paint.setMode(PaintMode.STROKE).setStrokeWidth((float) thick).setColor(Tint.WHITE);
            canvas.drawRRect(box.inset(thick * 1.5).rect().withRadii((float) (box.height() * 0.05)), paint);
        }
    }

    private static void frame(Canvas canvas, Box box) {
        try (var paint = new Paint()) {
            double thick = Math.max(1, box.height() * 0.018);
            paint.setColor(AMBER).setAntiAlias(true).setMode(PaintMode.STROKE).setStrokeWidth((float) thick);
            canvas.drawRRect(box.inset(thick / 2).rect().withRadii((float) (box.height() * 0.06)), paint);
        }
    }

    /** Every digit centred in its cell, so that nothing moves but what changes. */
    static List<Placed> cells(Face face, String text, Box box, int colour) {
        double wide = 0;
        for (int i = 0; i < text.length(); i++) wide += cell(face, text.charAt(i));
        double size = Math.min(
                box.width() / Math.max(wide, 0.01), box.height() / face.ink("0").above());
        double x = box.middle() - wide * size / 2;
        double baseline = box.y() + (box.height() + face.capHeight() * size) / 2;
        var cells = new ArrayList<Placed>();
        for (int i = 0; i < text.length(); i++) {
            double cell = cell(face, text.charAt(i)) * size;
            var glyph = text.substring(i, i + 1);
            double advance = face.advance(glyph) * size;
            cells.add(new Placed(glyph, face, size, 1, x + (cell - advance) / 2, baseline, colour));
            x += cell;
        }
        return List.copyOf(cells);
    }

    private static double cell(Face face, char letter) {
        return Character.isDigit(letter) || letter == '-' ? face.digitCell() : face.advance(String.valueOf(letter));
    }
}

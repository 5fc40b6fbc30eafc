package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Look;
import khaimac.scene.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A scoreboard: names above, points as large as they go, sets between them, the time below.
 *
 * @param time null where the board has none
 */
public record Scores(Still board, @Nullable Digitals time) implements Part {
    static Scores of(Typing typing, Mark.Score score, Box whole) {
        var box = board(whole);
        var time = score.time().isEmpty()
                ? null
                : Digitals.plain(
                        typing.face("sans", Weight.HEAVY), score.time(), at(box.slice(0.84, 1), 0.3, 0.7), Tint.WHITE);
        return new Scores(Still.of(whole, canvas -> paint(canvas, typing, score, box)), time);
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        board.draw(canvas, mark, shown);
        if (time != null && mark instanceof Mark.Score score) time.draw(canvas, score.time());
    }

    @Override
    public long bytes() {
        return board.bytes() + (time == null ? 0 : time.bytes());
    }

    @Override
    public void close() {
        board.close();
        if (time != null) time.close();
    }

    /** On a tall surface it stays a board and does not become two towers. */
    private static Box board(Box whole) {
        double tall = Math.min(whole.height(), whole.width() * 0.75);
        return new Box(whole.x(), whole.y() + (whole.height() - tall) * 0.46, whole.width(), tall);
    }

    private static void paint(Canvas canvas, Typing typing, Mark.Score score, Box box) {
        boolean timed = !score.time().isEmpty();
        var names = box.slice(0, 0.24);
        var points = box.slice(0.3, timed ? 0.78 : 1);
        double wide = box.width();
        double size = Math.min(nameSize(typing, score, names, wide), names.height() * 0.8);
        side(canvas, typing, score, score.home(), at(names, 0, half(score)), at(points, 0, half(score)), size);
        side(canvas, typing, score, score.away(), at(names, 1 - half(score), 1), at(points, 1 - half(score), 1), size);
        if (score.home().hasSets() && score.away().hasSets()) middle(canvas, typing, score, at(points, 0.42, 0.58));
    }

    /** Without sets between them both sides have more room. */
    private static double half(Mark.Score score) {
        return score.home().hasSets() ? 0.4 : 0.48;
    }

    private static Box at(Box box, double from, double to) {
        return new Box(box.x() + from * box.width(), box.y(), (to - from) * box.width(), box.height());
    }

    /** Both names where they stand, unpainted. */
    public static List<Placed> names(Typing typing, Mark.Score score, Box whole) {
        var names = board(whole).slice(0, 0.24);
        var face = typing.face(score.style().font(), Weight.BOLD);
        double size = Math.min(nameSize(typing, score, names, whole.width()), names.height() * 0.8);
        double half = half(score);
        var lines = new ArrayList<>(typing.centred(face, score.home().name(), at(names, 0, half), size, Tint.WHITE));
        lines.addAll(typing.centred(face, score.away().name(), at(names, 1 - half, 1), size, Tint.WHITE));
        return lines;
    }

    /** One size for both, so that no side looks more important. */
    private static double nameSize(Typing typing, Mark.Score score, Box names, double wide) {
        var face = typing.face(score.style().font(), Weight.BOLD);
        double size = names.height();
        for (var side : new Look.Side[] {score.home(), score.away()}) {
            for (var line : typing.centred(face, side.name(), at(names, 0, half(score)), names.height(), Tint.WHITE))
                size = Math.min(size, line.size());
        }
        return Math.min(size, wide);
    }

    private static void side(
            Canvas canvas, Typing typing, Mark.Score score, Look.Side side, Box name, Box points, double size) {
        var letters = typing.centred(
                typing.face(score.style().font(), Weight.BOLD),
                side.name(),
                name,
                size,
                Tint.of(score.style().text()));
        Lettering.paint(canvas, letters, score.style());
        try (var paint = new Paint()) {
            paint.setColor(0x66000000).setAntiAlias(true);
            canvas.drawRRect(points.rect().withRadii((float) (points.height() * 0.08)), paint);
        }
        var face = typing.face("sans", Weight.HEAVY);
        for (var cell :
                Digitals.cells(face, String.valueOf(side.points()), points.inset(points.height() * 0.1), Tint.WHITE))
            Lettering.plain(canvas, cell);
    }

    private static void middle(Canvas canvas, Typing typing, Mark.Score score, Box box) {
        var face = typing.face("sans", Weight.BOLD);
        var sets = score.home().sets() + " : " + score.away().sets();
        int colour = Tint.of(score.style().text());
        for (var cell : Digitals.cells(face, sets, box.slice(0.3, 0.7).inset(box.width() * 0.04), colour))
            Lettering.plain(canvas, cell);
    }
}

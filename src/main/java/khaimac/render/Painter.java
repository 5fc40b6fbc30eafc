package khaimac.render;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import khaimac.scene.Mark;
import khaimac.scene.Role;
import khaimac.scene.Scene;
import khaimac.scene.Style;
import org.jspecify.annotations.Nullable;

/**
 * Paints scenes onto a canvas, on one thread at a time. The same scene, size and files give the same pixels, always:
 * there is no clock here.
 */
final class Painter implements AutoCloseable {
    private final Typing typing = new Typing();
    private final Layers layers = new Layers();
    private final Function<String, byte @Nullable []> files;

    /** @param files what is in a file that a scene names; null where there is none */
    Painter(Function<String, byte @Nullable []> files) {
        this.files = files;
    }

    Faces faces() {
        return typing.faces();
    }

    void draw(Canvas canvas, Scene scene, int width, int height, Free free) {
        draw(canvas, scene, new Box(0, 0, width, height), free.of(width, height));
    }

    private void draw(Canvas canvas, Scene scene, Box whole, Box free) {
        var areas = Areas.of(scene, whole, free);
        for (int i = 0; i < scene.marks().size(); i++) {
            // Before each mark: two halves inside of a scene have fewer columns than their whole.
            typing.setFor(Math.min(whole.width(), whole.height()));
            draw(canvas, scene.marks().get(i), areas.get(i));
        }
    }

    private void draw(Canvas canvas, Mark mark, Box box) {
        switch (mark) {
            case Mark.Ground(var style) -> ground(canvas, style, box);
            case Mark.Fill(var colour) -> fill(canvas, Tint.of(colour), box);
            case Mark.Block block -> kept(canvas, block, box, over -> title(over, block, box));
            case Mark.Words words -> words(canvas, words, box);
            case Mark.Strip strip -> Strips.paint(canvas, typing, strip, box);
            case Mark.Picture picture ->
                kept(canvas, picture, box, over -> Pictures.paint(over, typing, picture, files, box));
            case Mark.Frame frame -> {
                fill(canvas, Tint.BLACK, box);
                Pictures.placeholder(canvas, typing, frame.file(), box);
            }
            case Mark.Table table -> kept(canvas, table, box, over -> Tables.paint(over, typing, table, box));
            case Mark.Score score -> Scores.paint(canvas, typing, score, box);
            case Mark.Test test -> Patterns.paint(canvas, typing, test, box);
            case Mark.Halves(var left, var right) -> {
                double middle = Math.round(box.width() / 2);
                half(canvas, left, new Box(box.x(), box.y(), middle, box.height()));
                half(canvas, right, new Box(box.x() + middle, box.y(), box.width() - middle, box.height()));
            }
        }
    }

    private void half(Canvas canvas, Scene scene, Box box) {
        canvas.save();
        canvas.clipRect(box.rect());
        draw(canvas, scene, box, box);
        canvas.restore();
    }

    private void ground(Canvas canvas, Style style, Box box) {
        layers.draw(canvas, List.of(style, box), box, over -> Grounds.paint(over, style, box));
    }

    /** The box may lie anywhere in the surface; shadows reach a little beyond it, so the layer is a little larger. */
    private void kept(Canvas canvas, Mark mark, Box box, Consumer<Canvas> painting) {
        double reach = Math.ceil(Math.min(box.width(), box.height()) * 0.12);
        double x = Math.floor(box.x() - reach);
        double y = Math.floor(box.y() - reach);
        var around = new Box(x, y, Math.ceil(box.right() + reach) - x, Math.ceil(box.bottom() + reach) - y);
        layers.draw(canvas, List.of(mark, box, typing.rows()), around, painting);
    }

    private static void fill(Canvas canvas, int colour, Box box) {
        try (var paint = new Paint()) {
            canvas.drawRect(box.rect(), paint.setColor(colour));
        }
    }

    private void title(Canvas canvas, Mark.Block block, Box box) {
        var style = block.style();
        var set = typing.title(block.lines(), style, box);
        for (int i = 1; i < set.size(); i++) {
            boolean divided = set.get(i - 1).role() == Role.ORGANISER && set.get(i).role() != Role.ORGANISER;
            if (divided) Ornaments.rule(canvas, set.get(i - 1).bottom(), set.get(i).top(), box, style);
        }
        var placed = set.stream()
                .map(line -> Placed.of(line, typing.face(style.font(), Typing.weight(line.role())), colour(style, line.role())))
                .toList();
        Lettering.paint(canvas, placed, Tint.of(style.outline()));
    }

    /** Who invites is paler than what it is about, so that the eye finds the name first. */
    private static int colour(Style style, Role role) {
        int text = Tint.of(style.text());
        return switch (role) {
            case NAME, KIND -> text;
            case ORGANISER, SUBTITLE, DATELINE -> Tint.mix(text, Tint.WHITE, 0.72);
        };
    }

    private void words(Canvas canvas, Mark.Words words, Box box) {
        var style = words.style();
        switch (words.emphasis()) {
            case DIGITS -> Digitals.paint(canvas, typing, words.text(), words.phase(), style, box);
            case LABEL -> {
                var face = typing.face(style.font(), Weight.BOLD);
                int colour = Tint.mix(Tint.of(style.text()), Tint.WHITE, 0.72);
                typing.centred(face, words.text(), box, box.height(), colour)
                        .forEach(line -> Lettering.plain(canvas, line));
            }
            case MESSAGE -> {
                var face = typing.face(style.font(), Weight.BOLD);
                var lines = typing.centred(face, words.text(), box, box.height(), Tint.of(style.text()));
                Lettering.paint(canvas, lines, Tint.of(style.outline()));
            }
        }
    }

    @Override
    public void close() {
        layers.close();
        typing.close();
    }
}

package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import khaimac.render.Box;
import khaimac.render.EmblemRoom;
import khaimac.render.Turning;
import khaimac.scene.Mark;
import khaimac.typeset.PlacedLine;
import org.jspecify.annotations.Nullable;

/**
 * A ground and all that stands still on it, as one picture without transparency: it is copied where layers would have
 * to be blended, which the CPU does three times as fast.
 *
 * @param pages mostly one; several where words take turns
 * @param titles the lines of each title on it, so that a correction can tell which of them changed
 * @param signs where signs stand with those lines: they are not lines, and move with them
 */
public record Base(List<Still> pages, List<List<PlacedLine>> titles, List<EmblemRoom.Stand> signs) implements Part {
    /** Which marks stand still once they are made ready. */
    public static boolean holds(Mark mark) {
        return switch (mark) {
            case Mark.Ground ignored -> true;
            case Mark.Block ignored -> true;
            case Mark.Picture ignored -> true;
            case Mark.Table ignored -> true;
            case Mark.Verse ignored -> true;
            case Mark.Words words -> words.emphasis() != Mark.Emphasis.DIGITS;
            case Mark.Emblems ignored -> true;
            case Mark.Shade ignored -> true;
            case Mark.Third ignored -> true;
            case Mark.Code ignored -> true;
            case Mark.Inset ignored -> false;
            case Mark.Over ignored -> false;
            case Mark.Fill ignored -> false;
            case Mark.Strip ignored -> false;
            case Mark.Sheet ignored -> false;
            case Mark.Dissolve ignored -> false;
            case Mark.Frame ignored -> false;
            case Mark.Live ignored -> false;
            case Mark.Score ignored -> false;
            case Mark.Test ignored -> false;
            case Mark.Flourish ignored -> false;
            case Mark.Gleam ignored -> false;
            case Mark.Halves ignored -> false;
        };
    }

    /** @param words the letters of each mark, if it may be that its ground has to be made calmer for them */
    static Base of(Order.Base order, List<Part> parts, List<List<Inked>> words) {
        int pages = parts.stream()
                .mapToInt(part -> part instanceof Turns turns ? turns.pages().size() : 1)
                .max()
                .orElse(1);
        var stills = new Still[pages];
        for (int i = 0; i < pages; i++) {
            var shown = Turning.EACH.multipliedBy(i);
            stills[i] = Still.opaque(order.whole(), canvas -> {
                for (int k = 0; k < parts.size(); k++) {
                    var one = order.marks().get(k);
                    var letters = words.get(k);
                    if (!letters.isEmpty())
                        Backing.of(canvas, order.whole(), letters, one.leastCap()).paint(canvas);
                    parts.get(k).draw(canvas, one.mark(), shown);
                }
            });
        }
        var titles = parts.stream()
                .flatMap(part -> part instanceof Titles title
                        ? List.of(title.lines()).stream()
                        : List.<List<PlacedLine>>of().stream())
                .toList();
        var signs = parts.stream()
                .flatMap(part -> part instanceof Titles title ? title.signs().stream() : Stream.of())
                .toList();
        return new Base(List.of(stills), titles, signs);
    }

    /** Where titles differ from another's, if it is only in single lines; null where that cannot be said. */
    public @Nullable Box changed(Base other) {
        if (titles.size() != other.titles.size() || pages.size() > 1 || other.pages.size() > 1) return null;
        if (!signs.equals(other.signs)) return null;
        Box changed = null;
        for (int i = 0; i < titles.size(); i++) {
            if (titles.get(i).equals(other.titles.get(i))) continue;
            var lines = Titles.changed(titles.get(i), other.titles.get(i));
            if (lines == null) return null;
            changed = changed == null ? lines : changed.and(lines);
        }
        return changed;
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        pages.get(Turning.turn(shown, pages.size())).draw(canvas, mark, shown);
    }

    /** The same, through {@code how}. */
    public void draw(Canvas canvas, Duration shown, Paint how) {
        pages.get(Turning.turn(shown, pages.size())).draw(canvas, how);
    }

    @Override
    public boolean moves() {
        return pages.size() > 1;
    }

    @Override
    public long bytes() {
        return pages.stream().mapToLong(Still::bytes).sum();
    }

    @Override
    public void close() {
        pages.forEach(Still::close);
    }
}

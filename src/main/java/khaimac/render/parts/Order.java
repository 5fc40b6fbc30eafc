package khaimac.render.parts;

import java.time.Duration;
import java.util.List;
import khaimac.render.Box;
import khaimac.render.Around;
import khaimac.scene.Mark;

/** What has to be made ready before it can be painted: the same order always gives the same part. */
public sealed interface Order {
    /**
     * A mark in its place, without what changes by itself from one frame to the next.
     *
     * @param rows how many rows of pixels, or columns if they are fewer, its surface has
     * @param place among what else it stands: a ground is composed around the words, and words know what is behind them
     */
    record Whole(Mark mark, Box box, double rows, double leastCap, Around place) implements Order {}

    /** A ground and what stands still on it, as one picture of this surface or half of one. */
    record Base(List<Whole> marks, Box whole) implements Order {
        /** The same without what comes from files; itself where nothing does. */
        public Base plain() {
            var drawn = marks.stream()
                    .filter(one -> !(one.mark() instanceof Mark.Picture))
                    .toList();
            return drawn.size() == marks.size() ? this : new Base(drawn, whole);
        }
    }

    /** So many pixels of a strip, the one of this number. */
    record Tile(Mark.Strip strip, Box box, double rows, long number) implements Order {
        static final int WIDTH = 512;
    }

    static Whole of(Mark mark, Box box, double rows, double leastCap, Around place) {
        return new Whole(atRest(mark), box, rows, leastCap, place);
    }

    private static Mark atRest(Mark mark) {
        return switch (mark) {
            case Mark.Words(var text, var emphasis, var phase, var style)
            when emphasis == Mark.Emphasis.DIGITS -> new Mark.Words(Digitals.pattern(text), emphasis, phase, style);
            case Mark.Score(var home, var away, var time, var style) ->
                new Mark.Score(home, away, Digitals.pattern(time), style);
            case Mark.Frame(var film, var run) -> new Mark.Frame(film, Duration.ZERO);
            case Mark.Live live -> live.alone();
            case Mark.Gleam(var block, double place) -> new Mark.Gleam(block, 0);
            case Mark.Flourish(var kind, var run, long seed) -> new Mark.Flourish(kind, Duration.ZERO, 0);
            case Mark.Words ignored -> mark;
            case Mark.Verse ignored -> mark;
            case Mark.Ground(var style, var moment) -> moment.isZero() ? mark : new Mark.Ground(style);
            case Mark.Fill ignored -> mark;
            case Mark.Block ignored -> mark;
            case Mark.Strip ignored -> mark;
            case Mark.Picture ignored -> mark;
            case Mark.Sheet ignored -> mark;
            case Mark.Dissolve ignored -> mark;
            case Mark.Table ignored -> mark;
            case Mark.Test ignored -> mark;
            case Mark.Halves ignored -> mark;
            case Mark.Emblems ignored -> mark;
            case Mark.Inset ignored -> mark;
            case Mark.Shade ignored -> mark;
            case Mark.Third ignored -> mark;
            case Mark.Code ignored -> mark;
            case Mark.Over ignored -> mark;
        };
    }
}

package khaimac.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a look is made of and how it lives. It is said here once for each kind; every walk over looks in {@link Looks}
 * follows from it.
 *
 * @param texts what is written on the look itself, in reading order
 * @param parts the looks it is made of
 * @param made a look of the same kind from as many other texts and other parts
 */
record Anatomy(List<String> texts, List<LookRef> parts, Life life, BiFunction<List<String>, List<LookRef>, Look> made) {
    /**
     * How a look lives by itself, without its parts.
     *
     * @param motion how it changes while nobody does anything
     * @param anew whether putting it up again means to see it from its beginning
     * @param reads whether it reads the timer of the live part
     * @param turns the pictures that take turns; null where none do
     */
    record Life(Motion motion, boolean anew, boolean reads, Looks.@Nullable Turns turns) {
        static final Life STILL = new Life(Motion.NONE, false, false, null);
        static final Life TICKING = new Life(Motion.TICKS, false, false, null);
        static final Life RUNNING = new Life(Motion.RUNS, false, false, null);

        Life anew(boolean so) {
            return new Life(motion, so, reads, turns);
        }

        /** What reads the timer ticks with it. */
        Life reading(boolean so) {
            return new Life(so && motion == Motion.NONE ? Motion.TICKS : motion, anew, so, turns);
        }

        Life turning(int many, Duration each) {
            return new Life(Motion.RUNS, anew, reads, many > 1 ? new Looks.Turns(many, each) : null);
        }

        boolean isStill() {
            return motion == Motion.NONE;
        }

        boolean runs() {
            return motion == Motion.RUNS;
        }
    }

    /** How a look changes by itself. */
    enum Motion {
        NONE,
        /** Only its clocks read otherwise, as a second begins. */
        TICKS,
        /** It moves, or takes turns. */
        RUNS
    }

    static Anatomy of(Look look) {
        return switch (look) {
            case Look.Title title ->
                written(
                        each(title.lines(), TitleLine::text),
                        Life.STILL,
                        all -> title.saying(lines(title.lines(), all)));
            case Look.Crawl(var text, int speed, var style) ->
                written(List.of(text), Life.RUNNING, all -> new Look.Crawl(all.getFirst(), speed, style));
            case Look.Ticker(var texts, var each, var style) -> {
                var life = Life.RUNNING
                        .turning(texts.size(), each)
                        .reading(texts.stream().anyMatch(Anatomy::ticks));
                yield written(texts, life, all -> new Look.Ticker(all, each, style));
            }
            case Look.Countdown(var target, var warn, var danger, var label, var style) -> {
                var life = Life.TICKING
                        .anew(target instanceof Look.Target.For)
                        .reading(target instanceof Look.Target.SegmentEnd || ticks(label));
                yield written(
                        List.of(label), life, all -> new Look.Countdown(target, warn, danger, all.getFirst(), style));
            }
            case Look.Message(var text, var style) ->
                written(List.of(text), Life.STILL.reading(ticks(text)), all -> new Look.Message(all.getFirst(), style));
            case Look.Roster(var file, var heading, var groups, int rows, boolean byName, var style, var badge) ->
                written(
                        List.of(heading),
                        Life.STILL.anew(true),
                        all -> new Look.Roster(file, all.getFirst(), groups, rows, byName, style, badge));
            case Look.Lyrics(var file, var lines, var with, var heading, var style) when file.isEmpty() ->
                written(
                        Stream.concat(Stream.of(heading), lines.stream().map(Look.Line::text))
                                .toList(),
                        Life.RUNNING,
                        all -> new Look.Lyrics(
                                file, sung(lines, all.subList(1, all.size())), with, all.getFirst(), style));
            case Look.Lyrics(var file, var lines, var with, var heading, var style) ->
                written(
                        List.of(heading),
                        Life.RUNNING,
                        all -> new Look.Lyrics(file, lines, with, all.getFirst(), style));
            case Look.Draw(var file, var heading, var names, var spin, var style) ->
                written(
                        List.of(heading),
                        Life.RUNNING,
                        all -> new Look.Draw(file, all.getFirst(), names, spin, style));
            case Look.Count(long from, long to, var over, var heading, var unit, var climb, var style) ->
                written(
                        List.of(heading, unit),
                        Life.RUNNING,
                        all -> new Look.Count(from, to, over, all.getFirst(), all.getLast(), climb, style));
            case Look.ClockFace ignored -> wordless(look, Life.TICKING);
            case Look.Image ignored -> wordless(look, Life.STILL);
            case Look.Slideshow(var slides, var each, var fade, var fit, var style) ->
                written(
                        each(slides, Look.Slide::caption),
                        Life.RUNNING.turning(slides.size(), each),
                        all -> new Look.Slideshow(captioned(slides, all), each, fade, fit, style));
            case Look.Pages ignored -> wordless(look, Life.STILL.anew(true));
            case Look.Film ignored -> wordless(look, Life.RUNNING.anew(true));
            case Look.Live(var input, var fit, var crop, var instead) ->
                new Anatomy(
                        List.of(),
                        instead == null ? List.of() : List.of(instead),
                        Life.RUNNING,
                        (texts, parts) -> new Look.Live(input, fit, crop, parts.isEmpty() ? null : parts.getFirst()));
            case Look.Agenda agenda -> wordless(look, life(AgendaPages.of(agenda)));
            // Points are corrected in place: a board is a running thing, or each of them would bring it in anew.
            case Look.Scoreboard board -> wordless(look, Life.RUNNING.reading(board.timer()));
            case Look.Plain ignored -> wordless(look, Life.STILL);
            case Look.Blank ignored -> wordless(look, Life.STILL);
            case Look.TestPattern ignored -> wordless(look, Life.RUNNING);
            case Look.Stack(var layers) -> composed(layers, Look.Stack::new);
            case Look.Box(var inner, var at, boolean ground) ->
                composed(List.of(inner), one -> new Look.Box(one.getFirst(), at, ground));
            case Look.Emblems ignored -> wordless(look, Life.STILL);
            case Look.Scrim ignored -> wordless(look, Life.STILL);
            case Look.LowerThird(var name, var office, var style) ->
                written(
                        List.of(name, office),
                        Life.STILL,
                        all -> new Look.LowerThird(all.getFirst(), all.getLast(), style));
            case Look.Code(var text, var label, var style) ->
                written(List.of(text, label), Life.STILL, all -> new Look.Code(all.getFirst(), all.getLast(), style));
            case Look.Split(var left, var right) ->
                composed(List.of(left, right), both -> new Look.Split(both.getFirst(), both.getLast()));
        };
    }

    /** The same look with other words of its own and other parts. */
    Look with(UnaryOperator<String> text, UnaryOperator<LookRef> part) {
        return made.apply(each(texts, text), each(parts, part));
    }

    /** Looks are taken apart for every picture of every state: without a stream. */
    private static <T, R> List<R> each(List<T> all, Function<? super T, ? extends R> made) {
        if (all.isEmpty()) return List.of();
        var each = new ArrayList<R>(all.size());
        for (var one : all) each.add(made.apply(one));
        return Collections.unmodifiableList(each);
    }

    /** Pages of an agenda take turns while none of them has the part that is live. */
    private static Life life(AgendaPages pages) {
        return pages.turn() ? Life.STILL.turning(pages.all().size(), AgendaPages.EACH) : Life.STILL;
    }

    private static Anatomy written(List<String> texts, Life life, Function<List<String>, Look> made) {
        return new Anatomy(texts, List.of(), life, (all, parts) -> made.apply(all));
    }

    private static Anatomy wordless(Look look, Life life) {
        return new Anatomy(List.of(), List.of(), life, (texts, parts) -> look);
    }

    private static Anatomy composed(List<LookRef> parts, Function<List<LookRef>, Look> made) {
        return new Anatomy(List.of(), parts, Life.STILL, (texts, all) -> made.apply(all));
    }

    private static List<TitleLine> lines(List<TitleLine> before, List<String> texts) {
        var lines = new ArrayList<TitleLine>();
        for (int i = 0; i < before.size(); i++)
            lines.add(new TitleLine(before.get(i).role(), texts.get(i)));
        return List.copyOf(lines);
    }

    private static List<Look.Line> sung(List<Look.Line> before, List<String> texts) {
        var lines = new ArrayList<Look.Line>();
        for (int i = 0; i < before.size(); i++)
            lines.add(new Look.Line(before.get(i).at(), texts.get(i)));
        return List.copyOf(lines);
    }

    private static List<Look.Slide> captioned(List<Look.Slide> before, List<String> captions) {
        var slides = new ArrayList<Look.Slide>();
        for (int i = 0; i < before.size(); i++)
            slides.add(new Look.Slide(before.get(i).file(), captions.get(i)));
        return List.copyOf(slides);
    }

    private static boolean ticks(String text) {
        return text.contains(TextFields.REMAINING);
    }
}

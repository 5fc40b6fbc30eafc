package khaimac.scene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Walks over a look and what it is made of: its texts, the looks it names, whether it reads the timer. */
public final class Looks {
    /** Looks nested deeper than this are cut: no picture needs it, and a ring of names must end. */
    public static final int DEPTH = 8;

    private Looks() {}

    /** The same look with every text replaced. */
    public static Look words(Look look, UnaryOperator<String> change) {
        return switch (look) {
            case Look.Title(var lines, var style) ->
                new Look.Title(
                        lines.stream()
                                .map(line -> new TitleLine(line.role(), change.apply(line.text())))
                                .toList(),
                        style);
            case Look.Crawl(var text, int speed, var style) -> new Look.Crawl(change.apply(text), speed, style);
            case Look.Ticker(var texts, var each, var style) ->
                new Look.Ticker(texts.stream().map(change).toList(), each, style);
            case Look.Countdown(var target, var warn, var danger, var label, var style) ->
                new Look.Countdown(target, warn, danger, change.apply(label), style);
            case Look.Message(var text, var style) -> new Look.Message(change.apply(text), style);
            case Look.Roster(var file, var heading, var groups, int rows, boolean nameByName, var style) ->
                new Look.Roster(file, change.apply(heading), groups, rows, nameByName, style);
            case Look.Stack(var layers) ->
                new Look.Stack(layers.stream().map(layer -> words(layer, change)).toList());
            case Look.Split(var left, var right) -> new Look.Split(words(left, change), words(right, change));
            case Look.ClockFace ignored -> look;
            case Look.Image ignored -> look;
            case Look.Slideshow ignored -> look;
            case Look.Film ignored -> look;
            case Look.Agenda ignored -> look;
            case Look.Scoreboard ignored -> look;
            case Look.Plain ignored -> look;
            case Look.Blank ignored -> look;
            case Look.TestPattern ignored -> look;
        };
    }

    private static LookRef words(LookRef ref, UnaryOperator<String> change) {
        return ref instanceof LookRef.Inline(var look) ? new LookRef.Inline(words(look, change)) : ref;
    }

    /** Every text of a look, in reading order. */
    public static List<String> texts(Look look) {
        var all = new ArrayList<String>();
        words(look, text -> {
            all.add(text);
            return text;
        });
        return all;
    }

    /** The look a reference stands for, with every name inside it replaced by what it names. */
    public static Look resolved(LookRef ref, Function<String, @Nullable Look> named) {
        return resolved(ref, named, 0);
    }

    private static Look resolved(LookRef ref, Function<String, @Nullable Look> named, int depth) {
        if (depth > DEPTH) return new Look.Blank();
        var look =
                switch (ref) {
                    case LookRef.Inline(var written) -> written;
                    case LookRef.Named(var name) -> named.apply(name);
                };
        return switch (look) {
            case null -> new Look.Blank();
            case Look.Stack(var layers) -> {
                var all = new ArrayList<LookRef>();
                for (var layer : layers) all.add(new LookRef.Inline(resolved(layer, named, depth + 1)));
                yield new Look.Stack(List.copyOf(all));
            }
            case Look.Split(var left, var right) ->
                new Look.Split(
                        new LookRef.Inline(resolved(left, named, depth + 1)),
                        new LookRef.Inline(resolved(right, named, depth + 1)));
            default -> look;
        };
    }

    /** The names a reference leads to, itself and through stacks and splits. */
    public static Set<String> names(LookRef ref, Function<String, @Nullable Look> named) {
        var found = new LinkedHashSet<String>();
        names(ref, named, found);
        return found;
    }

    private static void names(LookRef ref, Function<String, @Nullable Look> named, Set<String> found) {
        Look look = null;
        switch (ref) {
            case LookRef.Inline(var written) -> look = written;
            case LookRef.Named(var name) -> {
                if (found.add(name)) look = named.apply(name);
            }
        }
        if (look != null) for (var part : parts(look)) names(part, named, found);
    }

    /** The looks a look is made of. */
    public static List<LookRef> parts(Look look) {
        return switch (look) {
            case Look.Stack(var layers) -> layers;
            case Look.Split(var left, var right) -> List.of(left, right);
            default -> List.of();
        };
    }

    /** Whether a resolved look reads the timer of the live part. */
    public static boolean readsTimer(Look look) {
        return switch (look) {
            case Look.Countdown(var target, var warn, var danger, var label, var style) ->
                target instanceof Look.Target.SegmentEnd || label.contains(TextFields.REMAINING);
            case Look.Scoreboard board -> board.timer();
            case Look.Message(var text, var style) -> text.contains(TextFields.REMAINING);
            case Look.Ticker(var texts, var each, var style) ->
                texts.stream().anyMatch(text -> text.contains(TextFields.REMAINING));
            default ->
                parts(look).stream()
                        .anyMatch(part -> part instanceof LookRef.Inline(var inner) && readsTimer(inner));
        };
    }

    /** Whether putting a look up again means to see it from its beginning: a film, a countdown of its own. */
    public static boolean startsAnew(Look look) {
        return switch (look) {
            case Look.Film ignored -> true;
            case Look.Roster ignored -> true;
            case Look.Countdown countdown -> countdown.target() instanceof Look.Target.For;
            default ->
                parts(look).stream().anyMatch(part -> part instanceof LookRef.Inline(var inner) && startsAnew(inner));
        };
    }

    /** Whether a resolved look stays as it is by itself: nothing in it runs, ticks or takes turns. */
    public static boolean isStill(Look look) {
        return switch (look) {
            case Look.Title ignored -> true;
            case Look.Message ignored -> true;
            case Look.Image ignored -> true;
            case Look.Roster ignored -> true;
            case Look.Agenda ignored -> true;
            case Look.Plain ignored -> true;
            case Look.Blank ignored -> true;
            case Look.Stack(var layers) -> layers.stream().allMatch(Looks::isStill);
            case Look.Split(var left, var right) -> isStill(left) && isStill(right);
            default -> false;
        };
    }

    private static boolean isStill(LookRef ref) {
        return ref instanceof LookRef.Inline(var look) && isStill(look);
    }

    /** The same look with the roster inside it found; null if it has none. */
    public static Look.@Nullable Roster roster(Look look) {
        if (look instanceof Look.Roster roster) return roster;
        for (var part : parts(look)) {
            var found = part instanceof LookRef.Inline(var inner) ? roster(inner) : null;
            if (found != null) return found;
        }
        return null;
    }

    /** The film a resolved look runs; null if it runs none. */
    public static Look.@Nullable Film film(Look look) {
        if (look instanceof Look.Film film) return film;
        for (var part : parts(look)) {
            var found = part instanceof LookRef.Inline(var inner) ? film(inner) : null;
            if (found != null) return found;
        }
        return null;
    }

    /** The same look with every agenda filled in. */
    public static Look agenda(Look look, Function<Look.Agenda, List<Look.AgendaRow>> rows) {
        return switch (look) {
            case Look.Agenda agenda -> new Look.Agenda(agenda.all(), rows.apply(agenda), agenda.style());
            case Look.Stack(var layers) ->
                new Look.Stack(layers.stream().map(part -> agenda(part, rows)).toList());
            case Look.Split(var left, var right) -> new Look.Split(agenda(left, rows), agenda(right, rows));
            default -> look;
        };
    }

    private static LookRef agenda(LookRef ref, Function<Look.Agenda, List<Look.AgendaRow>> rows) {
        return ref instanceof LookRef.Inline(var look) ? new LookRef.Inline(agenda(look, rows)) : ref;
    }
}

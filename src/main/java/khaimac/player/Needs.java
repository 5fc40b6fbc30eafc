package khaimac.player;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Showing;
import khaimac.scene.Style;

/**
 * The files that a look is painted from.
 *
 * @param content what there is to see, all of it: without it there is nothing
 * @param turns files that take turns: one of each row is enough to begin with
 * @param dress grounds and faces: the words can go up without them
 */
record Needs(Set<String> content, List<List<String>> turns, Set<String> dress) {
    /** Who gives every file of a look the name that it is opened by. */
    private interface Names {
        String content(String file);

        String dress(String file);

        /** Pictures that take turns. */
        List<Look.Slide> turns(List<Look.Slide> slides);
    }

    static Needs of(Look look) {
        var content = new LinkedHashSet<String>();
        var turns = new ArrayList<List<String>>();
        var dress = new LinkedHashSet<String>();
        named(look, new Names() {
            @Override
            public String content(String file) {
                content.add(file);
                return file;
            }

            @Override
            public String dress(String file) {
                dress.add(file);
                return file;
            }

            @Override
            public List<Look.Slide> turns(List<Look.Slide> slides) {
                turns.add(slides.stream().map(Look.Slide::file).toList());
                return slides;
            }
        });
        return new Needs(content, turns, dress);
    }

    /** All of them, in the order in which they are missed. */
    Set<String> all() {
        var all = new LinkedHashSet<>(content);
        turns.forEach(all::addAll);
        all.addAll(dress);
        return all;
    }

    /**
     * The same with the names that its files are opened by. Where one of several that take turns cannot be shown, the
     * one before it stays through its turn.
     */
    static Showing opened(Showing of, Stock stock) {
        var look = named(of.look(), new Names() {
            @Override
            public String content(String file) {
                return stock.opened(file);
            }

            @Override
            public String dress(String file) {
                return stock.opened(file);
            }

            @Override
            public List<Look.Slide> turns(List<Look.Slide> slides) {
                var here = slides.stream()
                        .filter(slide -> stock.of(slide.file()) == Stock.State.HERE)
                        .toList();
                if (here.isEmpty()) return slides;
                var all = new ArrayList<Look.Slide>();
                var last = here.getLast();
                for (var slide : slides) {
                    if (here.contains(slide)) last = slide;
                    all.add(new Look.Slide(stock.opened(last.file()), last.caption()));
                }
                return List.copyOf(all);
            }
        });
        return of.of(look);
    }

    private static Look named(Look look, Names names) {
        UnaryOperator<Style> dressed = style -> dressed(style, names);
        return switch (look) {
            case Look.Title(var lines, var style) -> new Look.Title(lines, dressed.apply(style));
            case Look.Crawl(var text, int speed, var style) -> new Look.Crawl(text, speed, dressed.apply(style));
            case Look.Ticker(var texts, var each, var style) -> new Look.Ticker(texts, each, dressed.apply(style));
            case Look.Countdown(var target, var warn, var danger, var label, var style) ->
                new Look.Countdown(target, warn, danger, label, dressed.apply(style));
            case Look.ClockFace(boolean seconds, var zone, var style) ->
                new Look.ClockFace(seconds, zone, dressed.apply(style));
            case Look.Message(var text, var style) -> new Look.Message(text, dressed.apply(style));
            case Look.Image(var file, var fit, var style) ->
                new Look.Image(names.content(file), fit, dressed.apply(style));
            case Look.Slideshow(var slides, var each, var fade, var fit, var style) ->
                new Look.Slideshow(names.turns(slides), each, fade, fit, dressed.apply(style));
            case Look.Pages pages ->
                new Look.Pages(names.content(pages.document()), pages.many(), pages.fit(), pages.ground());
            case Look.Roster(var file, var heading, var groups, int rows, boolean nameByName, var style) ->
                new Look.Roster(file, heading, groups, rows, nameByName, dressed.apply(style));
            case Look.Agenda(boolean all, var rows, var style) -> new Look.Agenda(all, rows, dressed.apply(style));
            case Look.Scoreboard(var home, var away, boolean timer, var style) ->
                new Look.Scoreboard(home, away, timer, dressed.apply(style));
            case Look.Stack(var layers) ->
                new Look.Stack(layers.stream().map(layer -> named(layer, names)).toList());
            case Look.Split(var left, var right) -> new Look.Split(named(left, names), named(right, names));
            case Look.Film(var file, var from, var to, var length, var then, var fit, double volume) ->
                new Look.Film(names.content(file), from, to, length, then, fit, volume);
            case Look.Live(var input, var fit, var crop, var instead) ->
                new Look.Live(input, fit, crop, instead == null ? null : named(instead, names));
            case Look.Plain ignored -> look;
            case Look.Blank ignored -> look;
            case Look.TestPattern ignored -> look;
        };
    }

    private static LookRef named(LookRef ref, Names names) {
        return switch (ref) {
            case LookRef.Inline(var look) -> new LookRef.Inline(named(look, names));
            case LookRef.Named ignored -> ref;
        };
    }

    private static Style dressed(Style style, Names names) {
        var image = style.image().isEmpty() ? "" : names.dress(style.image());
        var font = isFile(style.font()) ? names.dress(style.font()) : style.font();
        return new Style(style.name(), style.background(), image, style.text(), style.outline(), font, style.motif());
    }

    private static boolean isFile(String font) {
        return font.endsWith(".ttf") || font.endsWith(".otf");
    }
}

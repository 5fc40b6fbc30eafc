package khaimac.scene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The files that a look names: every place where one may stand. */
public final class LookFiles {
    private LookFiles() {}

    /** Who gives every file of a look another name. */
    public interface Names {
        String content(String file);

        String dress(String file);

        /** Pictures that take turns. */
        List<Look.Slide> turns(List<Look.Slide> slides);
    }

    /** All that are named in a look itself; what it is made of by name has its own. */
    public static Set<String> of(Look look) {
        var all = new LinkedHashSet<String>();
        named(look, new Names() {
            @Override
            public String content(String file) {
                all.add(file);
                return file;
            }

            @Override
            public String dress(String file) {
                all.add(file);
                return file;
            }

            @Override
            public List<Look.Slide> turns(List<Look.Slide> slides) {
                slides.forEach(slide -> all.add(slide.file()));
                return slides;
            }
        });
        return all;
    }

    /** The same look with other names for its files. */
    public static Look named(Look look, Names names) {
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

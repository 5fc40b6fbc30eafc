package khaimac.scene;

import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a look is dressed; what it is made of has dresses of its own. */
public final class Styles {
    private Styles() {}

    /** Null where a look of this kind has none. */
    public static @Nullable Style of(Look look) {
        var found = new ArrayList<Style>();
        dressed(look, style -> {
            found.add(style);
            return style;
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The same look in another style; itself where it has none. */
    public static Look dressed(Look look, UnaryOperator<Style> other) {
        return switch (look) {
            case Look.Title(var lines, var style, var emblems) ->
                new Look.Title(lines, other.apply(style), emblems);
            case Look.Crawl(var text, int speed, var style) -> new Look.Crawl(text, speed, other.apply(style));
            case Look.Ticker(var texts, var each, var style) -> new Look.Ticker(texts, each, other.apply(style));
            case Look.Countdown(var target, var warn, var danger, var label, var style) ->
                new Look.Countdown(target, warn, danger, label, other.apply(style));
            case Look.ClockFace(boolean seconds, var zone, var style) ->
                new Look.ClockFace(seconds, zone, other.apply(style));
            case Look.Message(var text, var style) -> new Look.Message(text, other.apply(style));
            case Look.Image(var file, var fit, var style) -> new Look.Image(file, fit, other.apply(style));
            case Look.Slideshow(var slides, var each, var fade, var fit, var style) ->
                new Look.Slideshow(slides, each, fade, fit, other.apply(style));
            case Look.Roster(var file, var heading, var groups, int rows, boolean byName, var style, var badge) ->
                new Look.Roster(file, heading, groups, rows, byName, other.apply(style), badge);
            case Look.Draw(var file, var heading, var names, var spin, var style) ->
                new Look.Draw(file, heading, names, spin, other.apply(style));
            case Look.Lyrics(var file, var lines, var with, var heading, var style) ->
                new Look.Lyrics(file, lines, with, heading, other.apply(style));
            case Look.Agenda(boolean all, var rows, var style, var page) ->
                new Look.Agenda(all, rows, other.apply(style), page);
            case Look.Count(long from, long to, var over, var heading, var unit, var climb, var style) ->
                new Look.Count(from, to, over, heading, unit, climb, other.apply(style));
            case Look.Scoreboard(var home, var away, boolean timer, var style) ->
                new Look.Scoreboard(home, away, timer, other.apply(style));
            case Look.Emblems(var emblems, var style) -> new Look.Emblems(emblems, other.apply(style));
            case Look.Scrim(var tone, double strength, var style) ->
                new Look.Scrim(tone, strength, other.apply(style));
            case Look.LowerThird(var name, var office, var style) ->
                new Look.LowerThird(name, office, other.apply(style));
            case Look.Code(var text, var label, var style) -> new Look.Code(text, label, other.apply(style));
            case Look.Pages _,
                    Look.Film _,
                    Look.Live _,
                    Look.Plain _,
                    Look.Blank _,
                    Look.TestPattern _,
                    Look.Stack _,
                    Look.Box _,
                    Look.Split _ -> look;
        };
    }
}

package khaimac.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one surface looks like at one instant: marks, drawn first to last.
 *
 * @param shown how long it has been up: where a strip has come to, whose turn it is among pages
 */
public record Scene(List<Mark> marks, Duration shown) {
    private static final List<Mark> NOTHING = List.of(new Mark.Fill(Colour.BLACK));

    static Scene black(Duration shown) {
        return new Scene(NOTHING, shown);
    }

    /** What can be read on it, top to bottom, as a person at the back would read it aloud. */
    public String words() {
        return words(true);
    }

    /** @param played whether it is said how far a film has come */
    String words(boolean played) {
        var said = new ArrayList<String>();
        for (var mark : marks) {
            var text = words(mark, played);
            if (!text.isEmpty()) said.add(text);
        }
        return String.join(" | ", said);
    }

    private static String sets(Look.Side home, Look.Side away) {
        return home.hasSets() && away.hasSets() ? " (" + home.sets() + ") : (" + away.sets() + ") " : " : ";
    }

    private static String words(Mark mark, boolean played) {
        return switch (mark) {
            case Mark.Ground ignored -> "";
            case Mark.Fill(Colour colour) -> colour.equals(Colour.BLACK) ? "■" : "■ " + colour.hex();
            case Mark.Block(var lines, var style, var as, var emblems) ->
                lines.stream().map(TitleLine::text).collect(Collectors.joining(" / "));
            case Mark.Words words ->
                words.emphasis() == Mark.Emphasis.DIGITS ? Counting.read(words.text()) : words.text();
            case Mark.Verse verse -> verse.now();
            case Mark.Strip strip -> "« " + strip.text() + " »";
            case Mark.Picture(var file, var fit, boolean turns) -> "▣ " + file;
            case Mark.Sheet(var file, int page, var fit) -> "▤ " + file + " " + (page + 1);
            case Mark.Frame(var film, var run) ->
                "▶ " + film.file() + (played ? " " + Digits.clock(film.position(run)) : "");
            case Mark.Live live -> "◉ " + live.input();
            case Mark.Table(var heading, var rows, var style, var pages, var award) ->
                (heading.isEmpty() ? "" : heading + ": ")
                        + rows.stream()
                                .map(row -> (row.left() + " " + row.main()).strip())
                                .collect(Collectors.joining(" · "));
            case Mark.Score(var home, var away, var time, var style) ->
                home.name() + " " + home.points() + sets(home, away) + away.points() + " " + away.name()
                        + (time.isEmpty() ? "" : " " + time);
            case Mark.Flourish ignored -> "";
            case Mark.Emblems(var emblems) -> "";
            case Mark.Shade ignored -> "";
            case Mark.Inset(var scene, var at) -> scene.words(played);
            case Mark.Over(var scene, double presence) -> presence == 0 ? "" : scene.words(played);
            case Mark.Third(var name, var office, var style) -> office.isEmpty() ? name : name + " / " + office;
            case Mark.Code(var text) -> "▩ " + text;
            case Mark.Gleam ignored -> "";
            case Mark.Test(var pattern) -> "▦ " + pattern.name();
            case Mark.Dissolve(var from, var to, double progress) -> to.words(played);
            case Mark.Halves(var left, var right) -> "[" + left.words(played) + "] [" + right.words(played) + "]";
        };
    }
}

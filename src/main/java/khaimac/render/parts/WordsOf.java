package khaimac.render.parts;

import java.util.List;
import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.render.letters.PixelSetting;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Mark;

/** The letters of a mark where they stand, if what lies under them decides whether they are read. */
public final class WordsOf {
    private WordsOf() {}

    public static List<Placed> of(Typing typing, Mark mark, Box box) {
        return switch (mark) {
            case Mark.Block block -> {
                var style = block.style();
                yield Emblazoned.of(typing, block, box).pages().stream()
                        .flatMap(page -> page.lines().stream())
                        .map(line -> Placed.of(
                                line,
                                typing.face(style.font(), Typing.weight(line.role())),
                                Titles.colour(style, line.role())))
                        .toList();
            }
            case Mark.Words words -> words(typing, words, box);
            case Mark.Verse verse -> Verses.up(typing, verse, box);
            case Mark.Table table -> Tables.lines(typing, table, box);
            // These bring their own ground, or are no letters.
            case Mark.Third _, Mark.Score _, Mark.Strip _, Mark.Ground _, Mark.Fill _, Mark.Emblems _, Mark.Inset _,
                    Mark.Shade _, Mark.Code _, Mark.Over _, Mark.Picture _, Mark.Sheet _, Mark.Frame _, Mark.Live _,
                    Mark.Test _, Mark.Flourish _, Mark.Gleam _, Mark.Halves _, Mark.Dissolve _ -> List.of();
        };
    }

    /** The same as whoever measures its ground sees it. */
    static List<Inked> inked(Typing typing, Mark mark, Box box, double rows) {
        if (!PixelSetting.fits(rows, box))
            return of(typing, mark, box).stream()
                    .map(line -> new Inked(
                            line.text(), ink(line), line.colour(), line.size() * line.face().capHeight()))
                    .toList();
        return switch (mark) {
            case Mark.Block _, Mark.Verse _, Mark.Table _, Mark.Score _ -> pixels(typing, mark, box);
            case Mark.Words words ->
                switch (words.emphasis()) {
                    case MESSAGE, LABEL -> pixels(typing, mark, box);
                    case CAPTION, DIGITS -> List.of();
                };
            case Mark.Third _, Mark.Strip _, Mark.Ground _, Mark.Fill _, Mark.Emblems _, Mark.Inset _, Mark.Shade _,
                    Mark.Code _, Mark.Over _, Mark.Picture _, Mark.Sheet _, Mark.Frame _, Mark.Live _, Mark.Test _,
                    Mark.Flourish _, Mark.Gleam _, Mark.Halves _, Mark.Dissolve _ -> List.of();
        };
    }

    private static List<Inked> pixels(Typing typing, Mark mark, Box box) {
        return PixelParts.pages(typing, mark, box).stream()
                .flatMap(page -> page.lines().stream())
                .map(line -> new Inked(line.text(), line.ink(), line.colour(), line.face().capRows()))
                .toList();
    }

    /** Where the ink of a line is. */
    public static Box ink(Placed line) {
        var ink = line.face().ink(line.text());
        double width = line.face().advance(line.text()) * line.size() * line.stretch();
        return new Box(
                line.x(),
                line.baseline() - ink.above() * line.size(),
                Math.max(1, width),
                Math.max(1, (ink.above() + ink.below()) * line.size()));
    }

    private static List<Placed> words(Typing typing, Mark.Words words, Box box) {
        var face = typing.face(words.style().font(), Weight.BOLD);
        int colour = Tint.of(words.style().text());
        return switch (words.emphasis()) {
            case MESSAGE ->
                typing.message(face, words.text(), box, colour).stream()
                        .flatMap(List::stream)
                        .toList();
            case LABEL ->
                typing.label(face, words.text(), box, Tint.pale(colour));
            case CAPTION, DIGITS -> List.of();
        };
    }
}

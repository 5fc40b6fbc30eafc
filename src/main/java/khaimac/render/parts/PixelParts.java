package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import khaimac.asset.Assets;
import khaimac.render.Box;
import khaimac.render.EmblemRoom;
import khaimac.render.Tint;
import khaimac.render.letters.PixelFace;
import khaimac.render.letters.PixelLine;
import khaimac.render.letters.PixelRows;
import khaimac.render.letters.PixelSetting;
import khaimac.render.letters.Typing;
import khaimac.scene.Look;
import khaimac.scene.Mark;
import khaimac.scene.Role;
import khaimac.scene.Style;
import org.jspecify.annotations.Nullable;

/** The marks of low signs, in letters of whole pixels. What is drawn large elsewhere is said in words here. */
public final class PixelParts {
    private PixelParts() {}

    /** @return null for a mark that has no words */
    static @Nullable Part of(Typing typing, Mark mark, Box box, Assets files) {
        return switch (mark) {
            case Mark.Words words when words.emphasis() == Mark.Emphasis.DIGITS -> digits(words, box);
            case Mark.Words words
            when words.emphasis() == Mark.Emphasis.CAPTION ->
                stills(typing, mark, box, files, canvas -> Captions.shade(canvas, words.style(), box));
            case Mark.Block ignored -> stills(typing, mark, box, files);
            case Mark.Words ignored -> stills(typing, mark, box, files);
            case Mark.Table ignored -> stills(typing, mark, box, files);
            case Mark.Score ignored -> stills(typing, mark, box, files);
            case Mark.Verse ignored -> stills(typing, mark, box, files);
            case Mark.Ground ignored -> null;
            case Mark.Fill ignored -> null;
            case Mark.Strip ignored -> null;
            case Mark.Picture ignored -> null;
            case Mark.Sheet ignored -> null;
            case Mark.Dissolve ignored -> null;
            case Mark.Frame ignored -> null;
            case Mark.Live ignored -> null;
            case Mark.Test ignored -> null;
            case Mark.Flourish ignored -> null;
            case Mark.Gleam ignored -> null;
            case Mark.Halves ignored -> null;
            case Mark.Third third ->
                stills(typing, mark, box, files, canvas -> Thirds.plate(canvas, third.style(), box, box.right()));
            case Mark.Emblems ignored -> null;
            case Mark.Inset ignored -> null;
            case Mark.Shade ignored -> null;
            case Mark.Code ignored -> null;
            case Mark.Over ignored -> null;
        };
    }

    /** The words of a mark; none where it has none, or only digits that change. */
    public static List<PixelSetting.Said> said(Mark mark) {
        return switch (mark) {
            case Mark.Block block -> block(block);
            case Mark.Words words when words.emphasis() != Mark.Emphasis.DIGITS -> words(words);
            case Mark.Table table -> table(table);
            case Mark.Score score -> score(score);
            case Mark.Verse verse -> verse(verse);
            case Mark.Words ignored -> List.of();
            case Mark.Ground ignored -> List.of();
            case Mark.Fill ignored -> List.of();
            case Mark.Strip ignored -> List.of();
            case Mark.Picture ignored -> List.of();
            case Mark.Sheet ignored -> List.of();
            case Mark.Dissolve ignored -> List.of();
            case Mark.Frame ignored -> List.of();
            case Mark.Live ignored -> List.of();
            case Mark.Test ignored -> List.of();
            case Mark.Flourish ignored -> List.of();
            case Mark.Gleam ignored -> List.of();
            case Mark.Halves ignored -> List.of();
            case Mark.Third(var name, var office, var style) ->
                List.of(said(name, style, true), said(office, style, false));
            case Mark.Emblems ignored -> List.of();
            case Mark.Inset ignored -> List.of();
            case Mark.Shade ignored -> List.of();
            case Mark.Code ignored -> List.of();
            case Mark.Over ignored -> List.of();
        };
    }

    /** Lines and the signs that stand with them. */
    public record Page(List<PixelLine> lines, List<EmblemRoom.Stand> stands) {}

    /** How the words of a mark are set; several pages take turns. */
    public static List<Page> pages(Typing typing, Mark mark, Box box) {
        var room = EmblemRoom.of(mark instanceof Mark.Block block ? block.emblems() : List.of(), box);
        var pages = mark instanceof Mark.Table table
                ? PixelRows.pages(typing.phrases(), rows(table), room.words())
                : PixelSetting.pages(typing.phrases(), said(mark), room.words());
        return pages.stream().map(lines -> beside(lines, room)).toList();
    }

    /** Signs and words close to each other, in the middle of the sign. */
    private static Page beside(List<PixelLine> lines, EmblemRoom room) {
        if (lines.isEmpty() || room.stands().isEmpty()) return new Page(lines, room.stands());
        var ink = lines.stream().map(PixelLine::ink).reduce(Box::and).orElseThrow();
        var group = room.around(ink);
        int aside = (int) Math.round(group.aside());
        return new Page(lines.stream().map(line -> line.moved(aside)).toList(), group.stands());
    }

    private static Part stills(Typing typing, Mark mark, Box box, Assets files) {
        return stills(typing, mark, box, files, canvas -> {});
    }

    private static Part stills(Typing typing, Mark mark, Box box, Assets files, Consumer<Canvas> under) {
        var pages = pages(typing, mark, box).stream()
                .map(page -> Still.of(box, canvas -> {
                    under.accept(canvas);
                    Emblems.paint(canvas, page.stands, files);
                    page.lines.forEach(line -> line.paint(canvas));
                }))
                .toList();
        return pages.size() == 1 ? pages.getFirst() : new Turns(pages);
    }

    private static List<PixelSetting.Said> block(Mark.Block block) {
        return block.lines().stream()
                .map(line -> new PixelSetting.Said(
                        Typing.line(line.text()),
                        Titles.colour(block.style(), line.role()),
                        isMain(line.role()),
                        joint(line.role())))
                .toList();
    }

    private static boolean isMain(Role role) {
        return role == Role.NAME || role == Role.KIND;
    }

    /** What kind of ceremony it is and its name are one sentence; who invites stands alone. */
    private static @Nullable String joint(Role role) {
        return switch (role) {
            case KIND, NAME -> " ";
            case SUBTITLE, DATELINE -> " • ";
            case ORGANISER -> null;
        };
    }

    private static List<PixelSetting.Said> words(Mark.Words words) {
        int colour = Tint.of(words.style().text());
        return words.text()
                .lines()
                .map(line -> new PixelSetting.Said(Typing.line(line), colour, true))
                .toList();
    }

    private static List<PixelSetting.Said> verse(Mark.Verse verse) {
        var now = said(verse.now(), verse.style(), true);
        if (verse.lone()) return List.of(now, said(verse.next(), verse.style(), false));
        int paler = Verses.paler(verse.style());
        return List.of(now, new PixelSetting.Said(Typing.line(verse.next()), paler, false));
    }

    private static List<PixelSetting.Said> table(Mark.Table table) {
        return rows(table).stream().flatMap(List::stream).toList();
    }

    /** What is said of each, after what stands above all. */
    private static List<List<PixelSetting.Said>> rows(Mark.Table table) {
        var rows = new ArrayList<List<PixelSetting.Said>>();
        rows.add(List.of(said(table.heading(), table.style(), false)));
        for (var row : table.rows())
            rows.add(List.of(
                    said((row.left() + " " + row.main()).strip(), table.style(), true),
                    said(row.right(), table.style(), false)));
        return rows;
    }

    private static List<PixelSetting.Said> score(Mark.Score score) {
        var said = new ArrayList<PixelSetting.Said>();
        for (var side : List.of(score.home(), score.away())) said.add(said(points(side), score.style(), true));
        return said;
    }

    private static String points(Look.Side side) {
        return side.name() + " " + side.points() + (side.hasSets() ? " (" + side.sets() + ")" : "");
    }

    private static PixelSetting.Said said(String text, Style style, boolean main) {
        int colour = Tint.of(style.text());
        return new PixelSetting.Said(Typing.line(text), main ? colour : Tint.pale(colour), main);
    }

    private static @Nullable Part digits(Mark.Words words, Box box) {
        var face = fitting(words.text(), box);
        if (face == null) return null;
        int colour = Digitals.colour(words.phase(), words.style());
        int wide = face.advance(words.text());
        int x = (int) Math.floor(box.x() + (box.width() - wide) / 2);
        int y = (int) Math.floor(box.y() + (box.height() - face.rows()) / 2);
        var cells = new ArrayList<Digitals.Cell>();
        for (int i = 0; i < words.text().length(); i++) {
            var letter = words.text().substring(i, i + 1);
            cells.add(new Digitals.Cell(letter, x, y));
            x += face.advance(letter);
        }
        return new Digitals(
                null,
                cells,
                letter -> Still.of(
                        new Box(0, 0, Math.max(1, face.advance(letter)), face.rows()),
                        canvas -> new PixelLine(letter, face, 0, 0, colour).paint(canvas)));
    }

    private static @Nullable PixelFace fitting(String text, Box box) {
        for (int rows : new int[] {64, 48, 32, 24, 16}) {
            var face = PixelFace.forRows(rows);
            if (face != null && rows <= box.height() && face.advance(text) <= box.width()) return face;
        }
        return null;
    }
}

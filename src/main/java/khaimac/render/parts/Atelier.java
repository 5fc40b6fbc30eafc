package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaimac.asset.Assets;
import khaimac.media.Unpaintable;
import khaimac.media.Unplayable;
import khaimac.media.pages.Sheets;
import khaimac.render.Around;
import khaimac.render.Box;
import khaimac.render.EmblemRoom;
import khaimac.render.Tint;
import khaimac.render.Told;
import khaimac.render.grounds.Hush;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.PixelSetting;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Look;
import khaimac.scene.Mark;
import khaimac.scene.Style;
import org.jspecify.annotations.Nullable;

/**
 * Makes parts: finds the lines and sizes, draws letters, opens pictures. This is where the time goes, from a
 * millisecond to some hundred, so it never happens on a paint thread. One thread owns it. The same order and files
 * give the same pixels, always: there is no clock here.
 */
public final class Atelier implements AutoCloseable {
    /** Two grounds of 1920 by 1080. */
    private static final long MOST_GROUNDS = 2L * 1920 * 1080 * 4;

    private final Typing typing;
    private final Assets files;

    /** Made with the first page: most shows have none, and no player is to start slower for them. */
    private @Nullable Sheets sheets;

    private final Films films;
    private final Lives lives;
    private final Portraits portraits;

    /** The same ground lies under one title after the other, and takes as long to draw as its letters. */
    private final Shelf grounds = new Shelf(MOST_GROUNDS);

    /** @param files what is in a file that a scene names; null where there is none */
    public Atelier(Assets files, Films films, Lives lives) {
        this.files = files;
        this.films = films;
        this.lives = lives;
        typing = new Typing(files);
        portraits = new Portraits(files);
    }

    public Typing typing() {
        return typing;
    }

    public Assets files() {
        return files;
    }

    public Part make(Order order) {
        return switch (order) {
            case Order.Whole whole -> part(whole);
            case Order.Base base -> {
                grounds.tidy();
                try (var parts =
                        new Parts(base.marks().stream().map(this::under).toList())) {
                    yield Base.of(base, parts.all(), onPhotographs(base.marks()));
                }
            }
            case Order.Tile(var strip, var box, double rows, long number) -> {
                typing.setFor(rows, 0);
                yield Strips.of(typing, strip, box).paint(typing, number);
            }
        };
    }

    /** The letters of each mark that stand on a photograph: what lies under them nobody chose for them. */
    private List<List<Inked>> onPhotographs(List<Order.Whole> marks) {
        var words = new ArrayList<List<Inked>>();
        boolean photograph = false;
        for (var order : marks) {
            photograph |= isPhotograph(order.mark());
            typing.setFor(order.rows(), order.leastCap());
            words.add(photograph ? inked(order) : List.of());
        }
        return words;
    }

    private List<Inked> inked(Order.Whole order) {
        return WordsOf.inked(typing, order.mark(), order.box(), order.rows());
    }

    /** Pictures that take turns come and go over each other: what lies behind the words would come and go too. */
    private static boolean isPhotograph(Mark mark) {
        return (mark instanceof Mark.Picture picture && !picture.turns())
                || (mark instanceof Mark.Ground(var style, var _) && !style.image().isEmpty());
    }

    /** The line of each mark that is told least from all that lies under it, as the audience sees it. */
    public List<Told> told(List<Order.Whole> marks, Box whole) {
        var told = new ArrayList<Told>();
        var calm = onPhotographs(marks);
        try (var under = Surface.makeRaster(new ImageInfo(
                (int) whole.width(), (int) whole.height(), ColorType.N32, ColorAlphaType.OPAQUE))) {
            var canvas = under.getCanvas();
            canvas.translate((float) -whole.x(), (float) -whole.y());
            for (int i = 0; i < marks.size(); i++) {
                var one = marks.get(i);
                typing.setFor(one.rows(), one.leastCap());
                var words = inked(one);
                if (words.isEmpty()) {
                    try (var part = under(one)) {
                        part.draw(canvas, one.mark(), Duration.ZERO);
                    }
                    continue;
                }
                if (!PixelSetting.fits(one.rows(), one.box()))
                    Hush.under(canvas, style(one.mark()), words.stream().map(Inked::ink).toList(), one.place());
                if (!calm.get(i).isEmpty())
                    Backing.of(canvas, whole, words, one.leastCap()).paint(canvas);
                var worst = Backing.of(canvas, whole, words, one.leastCap()).worst();
                if (worst != null) told.add(worst);
            }
        }
        return told;
    }

    /** How words are dressed, which decides what stands on their ground. */
    private static Style style(Mark words) {
        return switch (words) {
            case Mark.Block block -> block.style();
            case Mark.Words one -> one.style();
            case Mark.Verse verse -> verse.style();
            case Mark.Table table -> table.style();
            case Mark.Third _, Mark.Score _, Mark.Strip _, Mark.Ground _, Mark.Fill _, Mark.Emblems _, Mark.Inset _,
                    Mark.Shade _, Mark.Code _, Mark.Over _, Mark.Picture _, Mark.Sheet _, Mark.Frame _, Mark.Live _,
                    Mark.Test _, Mark.Flourish _, Mark.Gleam _, Mark.Halves _, Mark.Dissolve _ -> Style.PLAIN;
        };
    }

    /** A ground with a picture is drawn anew: somebody may have put another file there. */
    private Part under(Order.Whole order) {
        if (!(order.mark() instanceof Mark.Ground(var style, var _)) || !style.image().isEmpty()) return part(order);
        var known = grounds.get(order);
        if (known == null) {
            known = part(order);
            grounds.put(order, known);
        }
        return new Lent(known);
    }

    /** A part that somebody else keeps. */
    private record Lent(Part part) implements Part {
        @Override
        public void draw(Canvas canvas, Mark mark, Duration shown) {
            part.draw(canvas, mark, shown);
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public void close() {}
    }

    private record Parts(List<Part> all) implements AutoCloseable {
        @Override
        public void close() {
            all.forEach(Part::close);
        }
    }

    private Part part(Order.Whole order) {
        typing.setFor(order.rows(), order.leastCap());
        if (PixelSetting.isTooLow(order.rows(), order.box())
                && !PixelParts.said(order.mark()).isEmpty()) return new Missing();
        var low = PixelSetting.fits(order.rows(), order.box())
                ? PixelParts.of(typing, order.mark(), order.box(), files)
                : null;
        return low != null ? low : part(order.mark(), order.box(), order.place());
    }

    private Part part(Mark mark, Box box, Around place) {
        return switch (mark) {
            case Mark.Ground(var style, var _) -> Grounds.of(style, files, place);
            case Mark.Block block -> Titles.of(typing, block, box, files, place);
            case Mark.Words words -> words(words, box, place);
            case Mark.Verse verse -> Verses.of(typing, verse, box, place);
            case Mark.Strip strip -> Strips.of(typing, strip, box);
            case Mark.Picture picture -> Still.of(box, over -> Pictures.paint(over, picture, files, box));
            case Mark.Sheet sheet -> Papers.of(sheets(), sheet, box);
            case Mark.Frame(var film, var run) -> film(film, box);
            case Mark.Live live -> live(live, box);
            case Mark.Table table ->
                Still.lettered(box, over -> Tables.paint(over, typing, portraits, table, box, place));
            case Mark.Gleam gleam -> Gleams.of(typing, gleam.block(), box);
            case Mark.Flourish flourish -> Flourishes.of(flourish.kind(), box, typing.rows());
            case Mark.Score score -> Scores.of(typing, score, box);
            case Mark.Test(var pattern) when pattern == Look.Pattern.MOVING_BAR -> MovingBar.of(box);
            case Mark.Test test -> Still.of(box, over -> Patterns.paint(over, typing, test.pattern(), box));
            case Mark.Emblems(var emblems) -> {
                var stands = EmblemRoom.of(emblems, box).stands();
                yield Still.of(box, over -> Emblems.paint(over, stands, files));
            }
            case Mark.Shade(var tone, double strength) -> Still.of(
                    box, over -> Shades.paint(over, tone, strength, Shades.inside(box)));
            case Mark.Third third -> Thirds.of(typing, third, box);
            case Mark.Code(var text) -> Still.of(box, over -> Codes.paint(over, text, box));
            case Mark.Inset ignored -> throw new IllegalStateException("what is in a box is painted by itself");
            case Mark.Over ignored -> throw new IllegalStateException("what lies over it is painted by itself");
            case Mark.Fill ignored -> throw new IllegalStateException("a fill is painted as it is");
            case Mark.Dissolve ignored -> throw new IllegalStateException("both scenes are painted by themselves");
            case Mark.Halves ignored -> throw new IllegalStateException("halves are painted one by one");
        };
    }

    private Sheets sheets() {
        var known = sheets;
        if (known == null) known = new Sheets(files);
        sheets = known;
        return known;
    }

    /** On paper, which no audience sees: a part that only says what is wrong with one that cannot be made. */
    Part saying(Unpaintable wrong, Order order) {
        return switch (order) {
            case Order.Whole whole -> {
                typing.setFor(whole.rows(), whole.leastCap());
                yield Still.of(whole.box(), over -> Pictures.placeholder(over, typing, wrong.onPaper(), whole.box()));
            }
            case Order.Base base -> {
                try (var parts =
                        new Parts(base.marks().stream().map(this::orSaying).toList())) {
                    yield Base.of(base, parts.all(), onPhotographs(base.marks()));
                }
            }
            case Order.Tile _ -> new Missing();
        };
    }

    private Part orSaying(Order.Whole order) {
        try {
            return under(order);
        } catch (Unpaintable e) {
            return saying(e, order);
        }
    }

    private Part film(Look.Film film, Box box) {
        var path = files.path(film.file());
        if (path == null) throw Unpaintable.film(film.file(), Photos.GONE);
        try {
            return films.of(path, film, box);
        } catch (Unplayable e) {
            throw Unpaintable.film(film.file(), e.words());
        }
    }

    private Part live(Mark.Live live, Box box) {
        var part = lives.of(live, box);
        if (part == null) throw Unpaintable.input(live.input());
        return part;
    }

    private Part words(Mark.Words words, Box box, Around place) {
        var style = words.style();
        return switch (words.emphasis()) {
            case DIGITS -> Digitals.clock(typing, words.text(), words.phase(), style, box, place);
            case LABEL -> {
                var face = typing.face(style.font(), Weight.BOLD);
                int colour = Tint.pale(Tint.of(style.text()));
                var lines = typing.label(face, words.text(), box, colour);
                yield Still.lettered(box, over -> {
                    Hush.under(over, style, lines.stream().map(Placed::ink).toList(), place);
                    lines.forEach(line -> Lettering.plain(over, line));
                });
            }
            case CAPTION -> Captions.of(typing, words, box);
            case MESSAGE -> Titles.message(typing, words, box, place);
        };
    }

    @Override
    public void close() {
        if (sheets != null) sheets.close();
        portraits.close();
        grounds.close();
        typing.close();
    }
}

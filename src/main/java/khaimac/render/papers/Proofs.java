package khaimac.render.papers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import khaimac.asset.Assets;
import khaimac.finding.Sentence;
import khaimac.media.Unpaintable;
import khaimac.media.pages.Sheets;
import khaimac.render.Areas;
import khaimac.render.Box;
import khaimac.render.EmblemRoom;
import khaimac.render.Wall;
import khaimac.render.letters.PixelFace;
import khaimac.render.letters.PixelSetting;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.render.parts.Captions;
import khaimac.render.parts.Codes;
import khaimac.render.parts.Emblazoned;
import khaimac.render.parts.Photos;
import khaimac.render.parts.PixelParts;
import khaimac.render.parts.Scores;
import khaimac.render.parts.Strips;
import khaimac.render.parts.Tables;
import khaimac.render.parts.Thirds;
import khaimac.render.parts.Verses;
import khaimac.render.parts.WordsOf;
import khaimac.scene.Counting;
import khaimac.scene.Emblem;
import khaimac.scene.Mark;
import khaimac.scene.Scene;
import khaimac.scene.Style;
import khaimac.typeset.CleanText;
import khaimac.typeset.Layout;
import org.jspecify.annotations.Nullable;

/** Reads a scene as it would be painted, without painting it. */
final class Proofs {
    private static final Sentence NO_FACE = new Sentence(
            "Không mở được tệp phông chữ; đã dùng phông có sẵn",
            "The font file cannot be opened; the bundled face stands in");

    private final Typing typing;
    private final Assets files;
    private final Wall wall;
    private final List<String> cut = new ArrayList<>();
    private final Set<Proof.Absent> missing = new LinkedHashSet<>();
    private final Set<Integer> stripped = new TreeSet<>();
    private final Set<Proof.Trouble> trouble = new LinkedHashSet<>();
    private double smallest = Double.POSITIVE_INFINITY;
    private int pages = 1;
    private int signless;
    private @Nullable Integer module;
    private final Set<String> covered = new LinkedHashSet<>();

    private Proofs(Typing typing, Assets files, Wall wall) {
        this.typing = typing;
        this.files = files;
        this.wall = wall;
    }

    static Proof of(Scene scene, Wall wall, Typing typing, Assets files) {
        var proofs = new Proofs(typing, files, wall);
        proofs.read(scene, wall.whole(), wall.room(), Math.min(wall.width(), wall.height()));
        return new Proof(
                Double.isInfinite(proofs.smallest) ? 0 : proofs.smallest,
                proofs.pages,
                List.copyOf(proofs.cut),
                proofs.missing,
                proofs.stripped,
                List.copyOf(proofs.trouble),
                new Proof.Layers(proofs.signless, proofs.module, List.copyOf(proofs.covered)));
    }

    private void read(Scene scene, Box whole, Box free, double rows) {
        var areas = new Areas(scene, whole, free, rows);
        typing.setFor(rows, wall.leastCap());
        for (int i = 0; i < scene.marks().size(); i++) {
            var box = areas.of(i);
            var mark = scene.marks().get(i);
            if (mark instanceof Mark.Halves(var left, var right)) {
                double middle = Math.round(box.width() / 2);
                var one = new Box(box.x(), box.y(), middle, box.height());
                var two = new Box(box.x() + middle, box.y(), box.width() - middle, box.height());
                double columns = Math.min(one.width(), one.height());
                read(left, one, one, columns);
                read(right, two, two, columns);
                typing.setFor(rows, wall.leastCap());
            } else if (mark instanceof Mark.Dissolve(var from, var to, double progress)) {
                read(from, whole, free, rows);
                read(to, whole, free, rows);
                typing.setFor(rows, wall.leastCap());
            } else if (mark instanceof Mark.Inset(var inner, var _)) {
                read(inner, box, box, rows);
                typing.setFor(rows, wall.leastCap());
                // What lies over it is meant to; what lies under it is read no more.
                if (!PixelSetting.fits(rows, whole)) covered(scene, areas, i, box);
            } else if (mark instanceof Mark.Over(var inner, double _)) {
                read(inner, whole, free, rows);
            } else if (mark instanceof Mark.Sheet sheet) page(sheet);
            else if (PixelSetting.fits(rows, box)) low(mark, box);
            else read(mark, box);
        }
    }

    private void read(Mark mark, Box box) {
        switch (mark) {
            case Mark.Ground(var style, var _) -> ground(style);
            case Mark.Block block -> {
                for (var line : block.lines()) letters(line.text(), block.style());
                var set = Emblazoned.of(typing, block, box);
                layouts(set.layouts());
                signs(block.emblems());
                signless += set.leftOut();
            }
            case Mark.Words words -> {
                letters(Counting.read(words.text()), words.style());
                var face = typing.face(words.style().font(), Weight.BOLD);
                switch (words.emphasis()) {
                    case MESSAGE -> layouts(typing.messagePages(face, words.text(), box));
                    case LABEL ->
                        typing.label(face, words.text(), box, 0).forEach(this::size);
                    case CAPTION -> Captions.lines(typing, words, box).forEach(this::size);
                    case DIGITS -> {}
                }
            }
            case Mark.Verse verse -> {
                for (var line : verse.all()) letters(line, verse.style());
                letters(verse.now(), verse.style());
                Verses.lines(typing, verse, box).forEach(this::size);
            }
            case Mark.Strip strip -> {
                letters(strip.text(), strip.style());
                var strips = Strips.of(typing, strip, box);
                double cap = typing.face(strip.style().font(), Weight.BOLD).capHeight() * strips.size();
                if (cap > 0) smallest = Math.min(smallest, cap);
            }
            case Mark.Picture picture -> file(picture.file());
            case Mark.Table table -> {
                letters(table.heading(), table.style());
                for (var row : table.rows()) {
                    letters(row.left() + " " + row.main() + " " + row.right(), table.style());
                    if (row.photo() != null) file(row.photo());
                }
                Tables.lines(typing, table, box).forEach(this::size);
            }
            case Mark.Score score -> {
                letters(score.home().name() + " " + score.away().name(), score.style());
                Scores.names(typing, score, box).forEach(this::size);
            }
            case Mark.Emblems(var emblems) -> {
                signs(emblems);
                signless += EmblemRoom.of(emblems, box).leftOut();
            }
            case Mark.Third third -> {
                letters(third.name() + " " + third.office(), third.style());
                Thirds.lines(typing, third, box).forEach(this::size);
            }
            case Mark.Code(var text) -> {
                int pixels = Codes.pixels(text, box);
                module = module == null ? pixels : Math.min(module, pixels);
            }
            case Mark.Shade ignored -> {}
            case Mark.Inset ignored -> throw new IllegalStateException("what is in a box is read by itself");
            case Mark.Over ignored -> throw new IllegalStateException("what lies over it is read by itself");
            case Mark.Fill ignored -> {}
            case Mark.Test ignored -> {}
            case Mark.Flourish ignored -> {}
            case Mark.Gleam ignored -> {}
            case Mark.Frame ignored -> {}
            case Mark.Live ignored -> {}
            case Mark.Sheet ignored -> {}
            case Mark.Dissolve ignored -> throw new IllegalStateException("both scenes are read by themselves");
            case Mark.Halves ignored -> throw new IllegalStateException("halves are read one by one");
        }
    }

    /** The words below a box that it lies over. */
    private void covered(Scene scene, Areas areas, int at, Box box) {
        for (int i = 0; i < at; i++)
            for (var line : WordsOf.of(typing, scene.marks().get(i), areas.of(i)))
                if (share(WordsOf.ink(line), box)) covered.add(line.text());
    }

    private static boolean share(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    /** Letters of whole pixels have one of few sizes, and none of them is too small for its sign. */
    private void low(Mark mark, Box box) {
        if (mark instanceof Mark.Block block) signless += EmblemRoom.of(block.emblems(), box).leftOut();
        if (mark instanceof Mark.Emblems(var emblems)) signless += EmblemRoom.of(emblems, box).leftOut();
        if (mark instanceof Mark.Ground(var style, var _)) ground(style);
        if (mark instanceof Mark.Picture picture) file(picture.file());
        var said = PixelParts.said(mark);
        var laid = PixelParts.pages(typing, mark, box);
        pages = Math.max(pages, laid.size());
        for (var line : laid.stream().flatMap(page -> page.lines().stream()).toList())
            smallest = Math.min(smallest, line.face().capRows());
        for (var phrase : PixelSetting.cut(typing.phrases(), said, box)) if (!cut.contains(phrase)) cut.add(phrase);
        var face = PixelFace.forRows(PixelSetting.LEAST_ROWS);
        for (var one : said) absent(one.text(), "pixel", letter -> face != null && face.has(letter));
    }

    private void ground(Style style) {
        if (!style.image().isEmpty()) file(style.image());
        if (!typing.faces().isThere(style.font())) trouble.add(new Proof.Trouble(style.font(), NO_FACE));
    }

    private void signs(List<Emblem> emblems) {
        for (var emblem : emblems) emblem.files().forEach(this::file);
    }

    private void file(String name) {
        try (var photo = Photos.open(files.whole(name, Photos.MOST_BYTES))) {
            if (photo.image() == null) trouble.add(new Proof.Trouble(name, photo.trouble()));
        }
    }

    /** So small it costs little, and what is wrong with it is wrong at any size. */
    private void page(Mark.Sheet sheet) {
        try (var sheets = new Sheets(files)) {
            sheets.paint(sheet.file(), sheet.page(), 96, 54, false);
        } catch (Unpaintable e) {
            trouble.add(new Proof.Trouble(sheet.file(), e.why()));
        }
    }

    private void layouts(List<Layout> layouts) {
        pages = Math.max(pages, layouts.size());
        for (var layout : layouts) {
            if (!layout.lines().isEmpty()) smallest = Math.min(smallest, layout.smallestCapHeight());
            layout.cut().stream().filter(phrase -> !cut.contains(phrase)).forEach(cut::add);
        }
    }

    private void size(Placed line) {
        smallest = Math.min(smallest, line.size() * line.face().capHeight());
    }

    private void letters(String text, Style style) {
        absent(
                text,
                style.font(),
                letter -> typing.faces()
                        .missing(Character.toString(letter), style.font())
                        .isEmpty());
    }

    private void absent(String text, String family, Function<Integer, Boolean> has) {
        var clean = CleanText.of(text);
        stripped.addAll(clean.stripped());
        for (var word : clean.text().split("\\s+", -1))
            word.codePoints()
                    .filter(letter -> !has.apply(letter))
                    .forEach(letter -> missing.add(new Proof.Absent(Character.toString(letter), word, family)));
    }
}

package khaimac.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import khaimac.Reckons;
import khaimac.hall.Hall;
import khaimac.render.Areas;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.render.letters.PixelLine;
import khaimac.render.letters.PixelSetting;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.parts.PixelParts;
import khaimac.render.parts.WordsOf;
import khaimac.scene.Mark;
import khaimac.scene.Scene;
import khaimac.scene.TitleLine;
import khaimac.showfile.Folder;
import khaimac.showfile.HallFile;
import khaimac.showfile.ShowFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the shipped shows put up: no line of it ends inside of a word, set as a wall sets it. */
@Reckons
class ShippedWordsTest {
    private static final int[][] SIZES = {
        {1920, 768}, {1920, 1080}, {3840, 1080}, {1280, 480}, {1024, 256}, {768, 768}, {384, 768}, {1280, 96}, {192, 96}
    };

    private static final Set<String> WORDS = words();

    /** A line end and where it was seen. */
    private record Cut(String where, String word) {}

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    static Stream<Path> shows() throws IOException {
        try (var files = Files.list(Path.of("show-files"))) {
            return files.filter(path -> path.toString().endsWith(".show.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shows")
    void no_line_of_a_shipped_show_ends_inside_a_word(Path file) throws IOException {
        var show = ShowFile.read(file.toString(), Files.readAllBytes(file), Folder.of(file))
                .show();
        var hall = hall();
        var cuts = new ArrayList<Cut>();
        int seen = 0;
        try (var typing = new Typing(name -> null)) {
            for (var picture : Repertoire.of(show)) {
                var walls = new ArrayList<Wall>();
                for (var size : SIZES) walls.add(Wall.of(size[0], size[1]));
                var own = Wall.of(hall, picture.surface());
                if (own != null) walls.add(own);
                for (var scene : List.of(picture.scene(), inCapitals(picture.scene())))
                    for (var wall : walls) seen += read(scene, wall, typing, cuts);
            }
        }
        assertThat(seen).isGreaterThan(50);
        assertThat(new HashSet<>(cuts)).isEmpty();
    }

    private static Hall hall() throws IOException {
        return HallFile.read("simulated", Files.readAllBytes(Path.of("displays", "simulated.hall.json")))
                .hall();
    }

    private static int read(Scene scene, Wall wall, Typing typing, List<Cut> cuts) {
        double rows = Math.min(wall.width(), wall.height());
        var areas = new Areas(scene, wall.whole(), wall.room(), rows);
        typing.setFor(rows, wall.leastCap());
        int ends = 0;
        for (int i = 0; i < scene.marks().size(); i++) {
            var mark = scene.marks().get(i);
            if (mark instanceof Mark.Over(var inner, double _)) ends += read(inner, wall, typing, cuts);
            var texts = texts(mark);
            if (texts.isEmpty()) continue;
            var box = areas.of(i);
            var lines = PixelSetting.fits(rows, box)
                    ? PixelParts.pages(typing, mark, box).stream()
                            .flatMap(page -> page.lines().stream())
                            .map(PixelLine::text)
                            .toList()
                    : WordsOf.of(typing, mark, box).stream().map(Placed::text).toList();
            ends += Math.max(0, lines.size() - 1);
            for (int k = 1; k < lines.size(); k++) {
                var word = cut(lines.get(k - 1), lines.get(k), texts);
                if (word != null) cuts.add(new Cut(wall.width() + "×" + wall.height(), word));
            }
        }
        return ends;
    }

    /** The word that two lines part, where they stand one after the other in a text; else null. */
    private static @Nullable String cut(String before, String after, List<String> texts) {
        var one = syllables(before);
        var two = syllables(after);
        boolean sameText = texts.stream().anyMatch(text -> text.contains(one.getLast() + " " + two.getFirst()));
        boolean runsOn = Character.isLetter(one.getLast().codePointBefore(one.getLast().length()))
                && Character.isLetter(two.getFirst().codePointAt(0));
        if (!sameText || !runsOn) return null;
        for (int back = 1; back <= 2 && back <= one.size(); back++)
            for (int on = 1; on <= 2 && on <= two.size(); on++) {
                var word = String.join(" ", one.subList(one.size() - back, one.size()))
                        + " "
                        + String.join(" ", two.subList(0, on));
                boolean letters = Stream.of(word.split(" ", -1)).allMatch(part -> !plain(part).isEmpty());
                if (letters && WORDS.contains(plain(word))) return before + " / " + after;
            }
        return null;
    }

    private static List<String> syllables(String line) {
        return List.of(line.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
    }

    /** Without the quotes before it and the signs after it: a sign inside would part no word. */
    private static String plain(String word) {
        return word.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static List<String> texts(Mark mark) {
        var texts = new ArrayList<String>();
        switch (mark) {
            case Mark.Block block -> block.lines().forEach(line -> texts.add(line.text()));
            case Mark.Words words -> texts.add(words.text());
            case Mark.Table table -> {
                texts.add(table.heading());
                for (var row : table.rows()) texts.addAll(List.of(row.left(), row.main(), row.right()));
            }
            default -> {}
        }
        // Lines of one role are one text.
        if (mark instanceof Mark.Block) texts.add(String.join(" ", texts));
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(text -> String.join(" ", syllables(text)))
                .toList();
    }

    private static Scene inCapitals(Scene scene) {
        return new Scene(
                scene.marks().stream().map(ShippedWordsTest::inCapitals).toList(), scene.shown());
    }

    private static Mark inCapitals(Mark mark) {
        return switch (mark) {
            case Mark.Block block -> {
                var lines = block.lines().stream()
                        .map(line -> new TitleLine(line.role(), capitals(line.text())))
                        .toList();
                yield new Mark.Block(lines, block.style(), lines, block.emblems());
            }
            case Mark.Words words ->
                new Mark.Words(capitals(words.text()), words.emphasis(), words.phase(), words.style());
            case Mark.Table table ->
                new Mark.Table(
                        capitals(table.heading()),
                        rows(table.rows()),
                        table.style(),
                        table.pages().stream().map(ShippedWordsTest::rows).toList(),
                        table.award());
            default -> mark;
        };
    }

    private static List<Mark.Row> rows(List<Mark.Row> rows) {
        return rows.stream()
                .map(row -> new Mark.Row(
                        capitals(row.left()), capitals(row.main()), capitals(row.right()), row.strong(), row.photo()))
                .toList();
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static Set<String> words() {
        try (var in = Objects.requireNonNull(
                ShippedWordsTest.class.getResourceAsStream("words-of-the-shows.txt"))) {
            var words = new HashSet<String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(",", -1)))
                    .map(String::strip)
                    .forEach(words::add);
            return words;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

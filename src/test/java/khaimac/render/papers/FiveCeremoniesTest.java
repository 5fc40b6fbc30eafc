package khaimac.render.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import khaimac.Reckons;
import khaimac.render.Box;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.render.letters.PixelLine;
import khaimac.render.letters.PixelSetting;
import khaimac.render.letters.Typing;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.TitleLine;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import khaimac.typeset.Gap;
import khaimac.typeset.Layout;
import khaimac.typeset.PlacedLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The titles of the five real ceremonies, on the walls that halls really have. */
@Reckons
class FiveCeremoniesTest {
    /** So far around a line its ground is shaded where a star or a flower stands behind it, in ems. */
    private static final double SHADE = 0.75;

    private static final int[][] SIZES = {{1920, 768}, {1920, 1080}, {3840, 1080}, {768, 384}};
    private static final int[][] LOW = {{192, 96}, {64, 32}};

    /** A shadow's last breath may reach a neighbour line; nobody sees a fiftieth of the light. */
    private static final int UNSEEN = 6;

    /** A title as a show writes it. */
    record Written(String show, String name, Look.Title title) {
        @Override
        public String toString() {
            return show + ": " + name;
        }
    }

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    static Stream<Written> titles() throws IOException {
        var all = new ArrayList<Written>();
        try (var files = Files.list(Path.of("show-files"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".show.json"))
                    .sorted()
                    .toList()) {
                var show = ShowFile.read(file.toString(), Files.readAllBytes(file), Folder.of(file))
                        .show();
                show.looks().forEach((name, look) -> {
                    if (look instanceof Look.Title title)
                        all.add(new Written(file.getFileName().toString(), name, title));
                });
            }
        }
        assertThat(all).hasSizeGreaterThan(10);
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void no_phrase_is_broken_unless_the_finding_says_that_it_must_be(Written written) {
        try (var fitting = new Fitting(file -> null);
                var typing = new Typing(file -> null)) {
            for (var size : SIZES) {
                for (var layout :
                        fitting.title(written.title().lines(), written.title().style(), Wall.of(size[0], size[1])))
                    for (var role : Role.values())
                        unbroken(typing, layout, role, written + " at " + size[0] + "×" + size[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("titles")
    void on_a_low_sign_a_phrase_is_broken_only_where_it_is_wider_than_the_sign(Written written) {
        try (var typing = new Typing(file -> null)) {
            for (var size : LOW) {
                var box = new Box(0, 0, size[0], size[1]);
                for (var line : written.title().lines()) {
                    var said = List.of(new PixelSetting.Said(Typing.line(line.text()), 0, true));
                    var lines = PixelSetting.pages(typing.phrases(), said, box).stream()
                            .flatMap(List::stream)
                            .map(PixelLine::text)
                            .toList();
                    assertThat(String.join("", lines).replace(" ", ""))
                            .as("no letter is lost")
                            .isEqualTo(line.text().replaceAll("\\s", ""));
                    if (PixelSetting.cut(typing.phrases(), said, box).isEmpty())
                        unbroken(typing, lines, List.of(), written + " at " + size[0] + "×" + size[1]);
                }
            }
        }
    }

    /**
     * Reads the lines of a role again as one text: where a line ends inside of what belongs together, the layout must
     * say so.
     */
    private static void unbroken(Typing typing, Layout layout, Role role, String where) {
        unbroken(
                typing,
                layout.lines().stream()
                        .filter(line -> line.role() == role)
                        .map(PlacedLine::text)
                        .toList(),
                layout.cut(),
                where);
    }

    private static void unbroken(Typing typing, List<String> lines, List<String> cut, String where) {
        if (lines.size() < 2) return;
        var passage = typing.phrases().read(String.join(" ", lines));
        int word = 0;
        for (int i = 0; i < lines.size() - 1; i++) {
            word += typing.phrases().read(lines.get(i)).words().size();
            var gap = passage.gaps().get(word - 1);
            if (gap.bond() == Gap.Bond.FREE) continue;
            int end = word;
            assertThat(cut)
                    .as(where + ": “" + lines.get(i) + "” / “" + lines.get(i + 1) + "”")
                    .anyMatch(phrase -> phrase.contains(passage.words().get(end)));
        }
    }

    @ParameterizedTest
    @MethodSource("titles")
    void a_corrected_word_changes_pixels_only_on_its_own_line(Written written) {
        int width = 960;
        int height = 384;
        var wall = Wall.of(width, height);
        try (var frames = new Frames(file -> null);
                var fitting = new Fitting(file -> null)) {
            for (int i = 0; i < written.title().lines().size(); i++) {
                var corrected = corrected(written.title(), i);
                if (corrected == null) continue;
                var before = pixels(frames, showing(written.title(), Entrance.CUT), wall);
                var after = pixels(frames, showing(corrected, Entrance.correction(written.title())), wall);
                var lines = fitting.worn(written.title(), wall).getFirst();
                var changed = changedRows(before, after, width, height);
                assertThat(changed).as("something changes").isNotNull();
                var own = lines.stream()
                        .filter(line -> line.top() - line.size() * SHADE <= changed[0]
                                && line.bottom() + line.size() * SHADE >= changed[1])
                        .toList();
                assertThat(own)
                        .as(written + ", line " + (i + 1) + " corrected: rows " + changed[0] + " to " + changed[1]
                                + " belong to one line")
                        .isNotEmpty();
            }
        }
    }

    /**
     * The last word of a line with one letter less: what a typo in front of everyone is like. Null for a line of one
     * word.
     */
    private static Look.Title corrected(Look.Title title, int index) {
        var lines = new ArrayList<>(title.lines());
        var text = lines.get(index).text();
        if (!text.contains(" ") || text.length() < 6 || !Character.isLetterOrDigit(text.charAt(text.length() - 1)))
            return null;
        lines.set(index, new TitleLine(lines.get(index).role(), text.substring(0, text.length() - 1)));
        return title.saying(List.copyOf(lines));
    }

    private static int[] changedRows(int[] before, int[] after, int width, int height) {
        int first = -1;
        int last = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (!differs(before[y * width + x], after[y * width + x])) continue;
                if (first < 0) first = y;
                last = y;
                break;
            }
        }
        return first < 0 ? null : new int[] {first, last};
    }

    private static boolean differs(int a, int b) {
        for (int shift = 0; shift < 24; shift += 8)
            if (Math.abs((a >> shift & 255) - (b >> shift & 255)) > UNSEEN) return true;
        return false;
    }

    private static Showing showing(Look look, Entrance entrance) {
        return new Showing(look, Painting.UP, entrance, 0, null, 1);
    }

    private static int[] pixels(Frames frames, Showing showing, Wall wall) {
        var image = Painting.image(frames, showing, Painting.UP.plus(Duration.ofSeconds(5)), wall);
        return image.getRGB(0, 0, wall.width(), wall.height(), null, 0, wall.width());
    }
}

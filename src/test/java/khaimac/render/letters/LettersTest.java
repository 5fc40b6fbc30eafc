package khaimac.render.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import khaimac.render.Painting;
import khaimac.render.live.PaintedAtOnce;
import khaimac.scene.Mark;
import khaimac.scene.Phase;
import khaimac.scene.Role;
import khaimac.scene.Scene;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bundled faces have every Vietnamese letter, and no letter of a picture is ever cut. */
class LettersTest {
    private static final List<String> FAMILIES = List.of("sans", "serif", "condensed");
    private static final int AROUND = 60;

    /** A shadow may fade over the edge; a letter and its outline, which cover more than this, may not. */
    private static final int DARKEST_SHADOW = 0x90;

    private PaintedAtOnce painted;

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    @BeforeEach
    void open() {
        painted = new PaintedAtOnce();
    }

    @AfterEach
    void close() {
        painted.close();
    }

    @Test
    void every_face_has_every_vietnamese_letter() {
        try (var faces = new Faces(name -> null)) {
            for (var family : FAMILIES)
                assertThat(faces.missing(both() + "0123456789.,:;!?-–—()\"'“”‘’…/%&+*", family))
                        .as(family)
                        .isEmpty();
        }
    }

    @Test
    void a_letter_that_no_face_has_is_named_and_not_borrowed() {
        try (var faces = new Faces(name -> null)) {
            for (var family : FAMILIES)
                assertThat(faces.missing("Lễ 典 x", family)).containsExactly("典");
        }
    }

    @Test
    void what_a_face_does_not_have_is_left_out_and_never_an_empty_box() {
        try (var faces = new Faces(name -> null)) {
            for (var family : FAMILIES)
                for (var weight : Weight.values()) {
                    var face = faces.face(family, weight);
                    for (int letter = 0x20; letter <= Character.MAX_CODE_POINT; letter += 89) {
                        if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) continue;
                        var text = "H" + Character.toString(letter) + "N";
                        try (var line = face.shaped(text, 20)) {
                            for (short glyph : line.getGlyphs())
                                assertThat(glyph).as(family + " U+" + Integer.toHexString(letter)).isNotZero();
                        }
                        if (!face.has(letter)) assertThat(face.advance(text)).isEqualTo(face.advance("HN"));
                    }
                    assertThat(face.advance("典 🎉")).isEqualTo(face.advance(" "));
                }
        }
    }

    @Test
    void no_letter_leaves_ink_outside_of_its_surface() {
        for (var family : FAMILIES) {
            for (var known : Style.BUILT_IN) {
                var style = new Style("any", known.background(), "", known.text(), known.outline(), family, "none");
                for (int letter : both().codePoints().toArray()) {
                    var text = Character.toString(letter);
                    assertThat(inkOutside(new Mark.Words(text, Mark.Emphasis.MESSAGE, Phase.NORMAL, style), 40, 40))
                            .as(family + " " + known.name() + " " + text)
                            .isZero();
                }
                var words = List.of(new TitleLine(Role.KIND, both()), new TitleLine(Role.DATELINE, both()));
                assertThat(inkOutside(new Mark.Block(words, style), 320, 160))
                        .as(family + " block")
                        .isZero();
                assertThat(inkOutside(new Mark.Words("gỘ", Mark.Emphasis.LABEL, Phase.NORMAL, style), 64, 16))
                        .isZero();
            }
        }
    }

    @Test
    void no_row_of_a_table_leaves_ink_outside_of_its_surface() {
        var rows = List.of(
                new Mark.Row("08:00", "ỄẬỚ gạch " + "dài ".repeat(12).strip(), "Ủy ban Mặt trận Tổ quốc", true),
                new Mark.Row("09:00", "Ộ", "", false));
        for (var style : Style.BUILT_IN)
            for (var size : new int[][] {{320, 160}, {160, 320}, {64, 32}})
                assertThat(inkOutside(new Mark.Table("KHEN THƯỞNG", rows, style), size[0], size[1]))
                        .isZero();
    }

    private static String both() {
        return Painting.LETTERS + Painting.LETTERS.toUpperCase(Locale.ROOT);
    }

    /** Counts the ink that falls beside a surface. */
    private long inkOutside(Mark mark, int width, int height) {
        int across = width + 2 * AROUND;
        var pixels = painted.pixels(new Scene(List.of(mark), Duration.ZERO), width, height, AROUND);
        long outside = 0;
        for (int i = 0; i < pixels.length; i++) {
            int x = i % across;
            int y = i / across;
            boolean inside = x >= AROUND && x < AROUND + width && y >= AROUND && y < AROUND + height;
            // Whoever draws all of a picture clears it to black, outside too; ink is what is lighter.
            if (!inside && lightest(pixels[i]) > DARKEST_SHADOW) outside++;
        }
        return outside;
    }

    private static int lightest(int pixel) {
        return Math.max(pixel & 0xFF, Math.max(pixel >> 8 & 0xFF, pixel >> 16 & 0xFF));
    }
}

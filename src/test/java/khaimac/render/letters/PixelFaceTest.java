package khaimac.render.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import khaimac.render.Painting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The face of low signs has every Vietnamese letter, and no two of them can be taken for each other. */
class PixelFaceTest {
    private static final List<String> LETTERS = (Painting.LETTERS + Painting.LETTERS.toUpperCase(Locale.ROOT))
            .codePoints()
            .mapToObj(Character::toString)
            .toList();

    private static final String HORN = "\u031B";

    private record Pixel(int x, int y) {}

    @Test
    void the_largest_face_that_fits_is_taken() {
        assertThat(PixelFace.forRows(15)).isNull();
        assertThat(face(16).rows()).isEqualTo(16);
        assertThat(face(23).rows()).isEqualTo(16);
        assertThat(face(24).rows()).isEqualTo(24);
        assertThat(face(32).rows()).isEqualTo(32);
        assertThat(face(47).rows()).isEqualTo(32);
        assertThat(face(48).rows()).isEqualTo(48);
        assertThat(face(200).rows()).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64})
    void every_vietnamese_letter_is_there_and_what_else_a_sign_says(int rows) {
        var face = face(rows);
        assertThat(LETTERS).hasSize(186).allMatch(letter -> !ink(face, letter).isEmpty());
        for (char letter = '!'; letter <= '~'; letter++)
            assertThat(ink(face, String.valueOf(letter)))
                    .as(String.valueOf(letter))
                    .isNotEmpty();
        for (var letter : "“”‘’–—…•°×".split("", 0))
            assertThat(ink(face, letter)).as(letter).isNotEmpty();
        assertThat(face.has(' ')).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64})
    void a_letter_it_has_not_draws_nothing(int rows) {
        assertThat(face(rows).has('典')).isFalse();
        assertThat(ink(face(rows), "典")).isEmpty();
        assertThat(face(rows).advance("a典b")).isEqualTo(face(rows).advance("ab"));
    }

    /** Wherever they stand: a letter that is another one moved aside by a column is no other letter. */
    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64})
    void any_two_letters_differ_by_two_pixels_at_least(int rows) {
        var inks = LETTERS.stream().map(letter -> ink(face(rows), letter)).toList();
        for (int one = 0; one < inks.size(); one++)
            for (int other = 0; other < one; other++)
                for (int aside = -2; aside <= 2; aside++)
                    assertThat(difference(inks.get(one), inks.get(other), aside))
                            .as(LETTERS.get(one) + LETTERS.get(other))
                            .isGreaterThan(1);
    }

    /** Accents that run into each other or into the letter cannot be told from the back of a hall. */
    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64})
    void every_accent_stands_apart_from_its_letter_and_from_the_other(int rows) {
        for (var letter : LETTERS) {
            int accents = Normalizer.normalize(letter, Normalizer.Form.NFD)
                            .replace(HORN, "")
                            .length()
                    - 1;
            int dot = letter.equals("i") || letter.equals("ị") || letter.equals("j") ? 1 : 0;
            assertThat(pieces(ink(face(rows), letter))).as(letter).isEqualTo(1 + accents + dot);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64})
    void no_ink_leaves_the_cell_and_air_follows_every_letter(int rows) {
        var face = face(rows);
        for (int letter = 0; letter < 0x3000; letter++) {
            if (!face.has(letter)) continue;
            var text = Character.toString(letter);
            assertThat(ink(face, text)).as(text).allMatch(pixel -> pixel.y >= 0 && pixel.y < rows);
            assertThat(face.width(text)).as(text).isLessThan(face.advance(text));
            assertThat(face.above(text)).isBetween(0, face.ascent());
            assertThat(face.below(text)).isBetween(0, rows - face.ascent());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64})
    void every_digit_has_one_width(int rows) {
        for (var digit : "0123456789".split("", 0))
            assertThat(face(rows).advance(digit)).as(digit).isEqualTo(face(rows).advance("0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64})
    void capitals_stand_on_one_baseline_with_accents_and_without(int rows) {
        var face = face(rows);
        for (var capital : Painting.LETTERS.toUpperCase(Locale.ROOT).split("", 0)) {
            if (capital.equals("Q")) continue;
            var marks = Normalizer.normalize(capital, Normalizer.Form.NFD);
            var lowest = ink(face, capital).stream()
                    .filter(pixel -> pixel.y < face.ascent())
                    .mapToInt(Pixel::y)
                    .max();
            assertThat(lowest).as(capital).hasValue(face.ascent() - 1);
            if (!marks.contains("\u0323"))
                assertThat(face.below(capital)).as(capital).isZero();
            if (marks.length() == 1) assertThat(face.above(capital)).as(capital).isEqualTo(face.capRows());
        }
    }

    @Test
    void a_mask_is_as_wide_as_its_ink_and_says_what_each_says() {
        var face = face(16);
        var text = "Lễ trao 1";
        int width = face.width(text);
        var mask = face.mask(text);
        assertThat(mask).hasSize(width * 16);
        var lit = new HashSet<Pixel>();
        for (int i = 0; i < mask.length; i++) if (mask[i] != 0) lit.add(new Pixel(i % width, i / width));
        assertThat(lit).isEqualTo(ink(face, text));
        assertThat(lit).anyMatch(pixel -> pixel.x == width - 1);
    }

    /** One letter to be looked at in the test itself. */
    @Test
    void a_letter_looks_like_itself() {
        var face = face(16);
        var drawn = new StringBuilder();
        var mask = face.mask("Ễ");
        for (int i = 0; i < mask.length; i++) {
            drawn.append(mask[i] == 0 ? '.' : '#');
            if (i % face.width("Ễ") == face.width("Ễ") - 1) drawn.append('\n');
        }
        assertThat(drawn.toString()).isEqualTo("""
            .##..#.
            #..##..
            .......
            ..##...
            ##..##.
            .......
            #######
            ##.....
            ##.....
            ##.....
            #####..
            ##.....
            ##.....
            #######
            .......
            .......
            """);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64})
    void loaded_twice_it_is_the_same(int rows) {
        var again = PixelFace.load(rows);
        for (var letter : LETTERS)
            assertThat(again.mask(letter)).isEqualTo(face(rows).mask(letter));
    }

    private static PixelFace face(int rows) {
        return Objects.requireNonNull(PixelFace.forRows(rows));
    }

    private static Set<Pixel> ink(PixelFace face, String text) {
        var ink = new HashSet<Pixel>();
        face.each(text, (x, y) -> ink.add(new Pixel(x, y)));
        return ink;
    }

    private static long difference(Set<Pixel> one, Set<Pixel> other, int aside) {
        long shared = other.stream()
                .filter(pixel -> one.contains(new Pixel(pixel.x + aside, pixel.y)))
                .count();
        return one.size() + other.size() - 2 * shared;
    }

    /** Pixels that touch, if only at a corner, are one piece. */
    private static int pieces(Set<Pixel> ink) {
        var left = new HashSet<>(ink);
        int pieces = 0;
        while (!left.isEmpty()) {
            pieces++;
            var touched = new ArrayDeque<>(List.of(left.iterator().next()));
            while (!touched.isEmpty()) {
                var at = touched.remove();
                if (!left.remove(at)) continue;
                for (int x = -1; x <= 1; x++) for (int y = -1; y <= 1; y++) touched.add(new Pixel(at.x + x, at.y + y));
            }
        }
        return pieces;
    }
}

package khaimac.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists that are shipped. */
class CompoundsTest {
    private static final Pattern SYLLABLES = Pattern.compile("[\\p{L}']+( [\\p{L}']+){1,11}");

    @Test
    void there_are_enough_words_to_break_official_speech() {
        assertThat(words(WordLists.WORDS)).hasSizeGreaterThan(13_000);
        assertThat(words(WordLists.PLACES)).hasSizeGreaterThan(150);
        assertThat(words(WordLists.BODIES)).hasSizeGreaterThan(500);
    }

    @Test
    void each_is_several_syllables_in_small_letters_in_one_piece() {
        for (var list : List.of(WordLists.WORDS, WordLists.PLACES, WordLists.BODIES))
            assertThat(words(list))
                    .allMatch(word -> SYLLABLES.matcher(word).matches())
                    .allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)))
                    .allMatch(word -> Normalizer.isNormalized(word, Normalizer.Form.NFC));
    }

    @Test
    void they_stand_in_order_and_none_twice() {
        for (var list : List.of(WordLists.WORDS, WordLists.PLACES, WordLists.BODIES)) {
            assertThat(words(list)).doesNotHaveDuplicates();
            var first = list.stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(":", 2)[0])
                    .toList();
            assertThat(first).isSorted();
        }
    }

    @Test
    void notes_and_empty_lines_are_no_words() {
        var compounds = Compounds.of(List.of("# note", "", "đảng bộ # of a district"), List.of());
        assertThat(compounds.lengthAt(List.of("đảng", "bộ"), 0, 2)).isEqualTo(2);
        assertThat(compounds.lengthAt(List.of("đảng", "bộ"), 0, 1)).isZero();
    }

    @Test
    void the_longest_is_found_first() {
        var compounds = Compounds.of(List.of("huy hiệu", "huy hiệu đảng"), List.of());
        assertThat(compounds.lengthAt(List.of("huy", "hiệu", "đảng", "bộ"), 0, 4))
                .isEqualTo(3);
    }

    @Test
    void words_that_begin_alike_stand_in_one_line() {
        var compounds = Compounds.of(List.of("an: ninh, toàn, ninh mạng"), List.of());
        assertThat(compounds.lengthAt(List.of("an", "ninh", "mạng"), 0, 3)).isEqualTo(3);
        assertThat(compounds.lengthAt(List.of("an", "toàn"), 0, 2)).isEqualTo(2);
        assertThat(compounds.lengthAt(List.of("toàn", "ninh"), 0, 2)).isZero();
    }

    @Test
    void what_may_be_either_of_two_words_is_cut_in_neither() {
        var compounds = Compounds.of(List.of("sinh viên", "viên chức"), List.of());
        var passage = new Phrases(compounds).read("gặp sinh viên chức");
        assertThat(passage.gaps().get(1).open()).isFalse();
        assertThat(passage.gaps().get(2).open()).isFalse();
    }

    private static List<String> words(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> {
                    var parts = line.split(": ", 2);
                    return parts.length == 1
                            ? Stream.of(line)
                            : Stream.of(parts[1].split(", ")).map(rest -> parts[0] + " " + rest);
                })
                .toList();
    }
}

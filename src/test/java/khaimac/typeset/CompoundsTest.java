package khaimac.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lists that are shipped. */
class CompoundsTest {
    private static final Pattern SYLLABLES = Pattern.compile("\\p{L}+( \\p{L}+){1,3}");

    @Test
    void there_are_enough_words_to_break_official_speech() {
        assertThat(words(WordLists.WORDS)).hasSizeBetween(700, 2000);
        assertThat(words(WordLists.PLACES)).hasSizeGreaterThan(150);
    }

    @Test
    void each_is_two_to_four_syllables_in_small_letters_in_one_piece() {
        for (var list : List.of(WordLists.WORDS, WordLists.PLACES))
            assertThat(words(list))
                    .allMatch(word -> SYLLABLES.matcher(word).matches())
                    .allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)))
                    .allMatch(word -> Normalizer.isNormalized(word, Normalizer.Form.NFC));
    }

    @Test
    void they_stand_in_order_and_none_twice() {
        for (var list : List.of(WordLists.WORDS, WordLists.PLACES))
            assertThat(words(list)).isSorted().doesNotHaveDuplicates();
        assertThat(words(WordLists.WORDS)).doesNotContainAnyElementsOf(words(WordLists.PLACES));
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

    private static List<String> words(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("#")).toList();
    }
}

package khaimac.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void every_vietnamese_letter_is_put_together_as_nfc_does() {
        for (int c = 'A'; c <= 0x1EF9; c++) {
            if (!Character.isLetter(c)) continue;
            var parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
            boolean vietnamese = parts.length() > 1
                    && "aeiouyAEIOUY".indexOf(parts.charAt(0)) >= 0
                    && parts.chars()
                            .skip(1)
                            .allMatch(mark -> "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323".indexOf(mark) >= 0);
            if (vietnamese && isOfTheAlphabet(c))
                assertThat(CleanText.of(parts).text()).isEqualTo(Character.toString(c));
        }
    }

    /** Latin has letters such as "ǒ" or "ȭ" that no Vietnamese word is written with. */
    private static boolean isOfTheAlphabet(int c) {
        return "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ".indexOf(Character.toLowerCase(c))
                >= 0;
    }

    @Test
    void control_characters_are_taken_out_and_named() {
        var clean = CleanText.of("LỄ\u0007 TRAO\u202E TẶNG\u200B\uD800");
        assertThat(clean.text()).isEqualTo("LỄ TRAO TẶNG");
        assertThat(clean.stripped()).containsExactly(0x07, 0x202E, 0x200B, 0xD800);
    }

    @Test
    void line_ends_of_all_systems_are_line_ends() {
        assertThat(CleanText.of("a\r\nb\rc\nd\u2028e\u0085f").text()).isEqualTo("a\nb\nc\nd\ne\nf");
    }

    @Test
    void a_tower_of_marks_is_cut_down() {
        var clean = CleanText.of("Z" + "\u0335\u0316".repeat(50) + "O");
        assertThat(clean.text()).hasSize(5);
        assertThat(clean.stripped()).hasSize(97);
    }

    @Test
    void marks_with_no_letter_are_taken_out() {
        assertThat(CleanText.of("\u0301a \u0301b").text()).isEqualTo("a b");
    }

    @Test
    void clean_text_stays_as_it_is() {
        for (var title : Titles.ALL)
            for (var line : title) {
                assertThat(CleanText.of(line.text()).text()).isEqualTo(line.text());
                assertThat(CleanText.of(line.text()).stripped()).isEmpty();
            }
    }
}

package khaimac.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class VietnameseLettersTest {
    private static final String LETTERS = "aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
            + "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴ";

    @Test
    void every_vietnamese_letter_in_parts_comes_together() {
        String parts = Normalizer.normalize(LETTERS, Normalizer.Form.NFD);

        assertThat(parts).isNotEqualTo(LETTERS);
        assertThat(VietnameseLetters.composed(parts)).isEqualTo(LETTERS);
    }

    @Test
    void a_hat_typed_before_the_dot_makes_the_same_letter() {
        assertThat(VietnameseLetters.composed("ê\u0323 ơ\u0323")).isEqualTo("ệ ợ");
    }

    @Test
    void text_that_is_composed_already_stays_as_it_is() {
        assertThat(VietnameseLetters.composed(LETTERS)).isEqualTo(LETTERS);
        assertThat(VietnameseLetters.composed("x\u0301 \u0301 😀 İ\u0301 ñ")).isEqualTo("x\u0301 \u0301 😀 İ\u0301 ñ");
    }
}

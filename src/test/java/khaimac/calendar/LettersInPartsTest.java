package khaimac.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** A text that came from a Mac, or from a keyboard that types marks by themselves, is read like any other. */
class LettersInPartsTest {
    @Test
    void a_date_in_parts_is_the_same_date() {
        var text = "Thứ Năm, mùng Một Tết, ngày 30 tháng 01 năm 2024";
        var parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(parts).isNotEqualTo(text);
        assertThat(DateMention.in(parts, 2024))
                .isEqualTo(DateMention.in(text, 2024))
                .isNotEmpty();
    }

    @Test
    void a_hat_typed_before_the_dot_makes_the_same_letter() {
        assertThat(DateMention.normalised("ê\u0323 ơ\u0323")).isEqualTo("ệ ợ");
    }

    @Test
    void what_is_composed_already_stays_as_it_is() {
        assertThat(DateMention.normalised("ệ x\u0301 😀 ñ")).isEqualTo("ệ x\u0301 😀 ñ");
    }
}

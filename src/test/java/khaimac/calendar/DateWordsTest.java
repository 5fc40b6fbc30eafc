package khaimac.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
    @Test
    void the_short_form_has_two_figures_for_day_and_month() {
        assertThat(DateWords.of(LocalDate.of(2024, 1, 30))).isEqualTo("30/01/2024");
        assertThat(DateWords.of(LocalDate.of(2023, 5, 9))).isEqualTo("09/05/2023");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-30,ngày 30 tháng 01 năm 2024",
        "2024-02-03,ngày 03 tháng 02 năm 2024",
        "2024-04-09,ngày 09 tháng 4 năm 2024",
        "2024-05-10,ngày 10 tháng 5 năm 2024",
        "2023-05-19,ngày 19 tháng 5 năm 2023",
        "2024-12-01,ngày 01 tháng 12 năm 2024",
    })
    void the_long_form_puts_zeros_where_official_documents_do(LocalDate date, String words) {
        assertThat(DateWords.longForm(date)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-29,Thứ Hai",
        "2024-01-30,Thứ Ba",
        "2024-01-31,Thứ Tư",
        "2024-02-01,Thứ Năm",
        "2024-02-02,Thứ Sáu",
        "2024-02-03,Thứ Bảy",
        "2024-02-04,Chủ nhật",
    })
    void weekdays_have_their_vietnamese_names(LocalDate date, String name) {
        assertThat(DateWords.weekday(date)).isEqualTo(name);
    }

    @Test
    void figures_stay_the_same_on_a_machine_set_to_arabic() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(DateWords.of(LocalDate.of(2024, 1, 30))).isEqualTo("30/01/2024");
            assertThat(DateWords.longForm(LocalDate.of(2024, 1, 30))).isEqualTo("ngày 30 tháng 01 năm 2024");
            assertThat(LunarDate.of(LocalDate.of(2024, 1, 30)).words()).isEqualTo("ngày 20 tháng 12 năm Quý Mão");
        } finally {
            Locale.setDefault(before);
        }
    }
}

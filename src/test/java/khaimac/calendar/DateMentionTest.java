package khaimac.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import khaimac.calendar.Disagreement.NoSuchDay;
import khaimac.calendar.Disagreement.WrongLunar;
import khaimac.calendar.Disagreement.WrongWeekday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateMentionTest {
    private static final LocalDate VINH_BAO = LocalDate.of(2024, 1, 30);
    private static final WrittenLunar ITS_LUNAR =
            new WrittenLunar(20, 12, false, Optional.of("Quý Mão"), OptionalInt.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/01/2024",
                "30/1/2024",
                "30.01.2024",
                "30-01-2024",
                "30–01–2024",
                "30 / 01 / 2024",
                "30/01/24",
                "ngày 30/01",
                "ngày 30 tháng 01 năm 2024",
                "Ngày 30 tháng 1, 2024",
                "NGÀY 30 THÁNG 01 NĂM 2024",
                "ngày 30 tháng 01/2024",
                "30 tháng Một năm 2024",
                "ngày 30\ntháng 01 năm\n2024",
                "sáng 30/01",
            })
    void a_solar_date_is_found_as(String text) {
        assertThat(DateMention.in("Hội nghị: " + text + ", tại hội trường.", 2024))
                .singleElement()
                .satisfies(mention -> assertThat(mention.date()).contains(VINH_BAO))
                .satisfies(mention -> assertThat(mention.disagreements()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thứ Ba, ngày 30/01/2024", "Thứ 3 ngày 30 tháng 01 năm 2024", "30/01/2024 (thứ Ba)", "T3, 30/01/2024",
                        "T3-30/01/2024",
                "(thứ ba) 30-01-2024", "Ngày 30/01/2024 là thứ Ba", "thứ Ba (30/01/2024)", "Thứ Ba\n30/01/2024",
                        "THỨ BA 30.01.2024",
                "thứ Ba 30/01", "30/01/2024 (T3)", "thứ Ba, sáng ngày 30/01/2024",
                        "30/01/2024 (thứ Ba, tức 20/12 Quý Mão)",
            })
    void the_weekday_is_read_in(String text) {
        assertThat(only(text).weekday()).contains(DayOfWeek.TUESDAY);
        assertThat(only(text).date()).contains(VINH_BAO);
        assertThat(only(text).disagreements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chủ nhật, 04/02/2024", "CN 04/02/2024", "04/02/2024 (CN)", "Chúa nhật ngày 4-2-2024"})
    void sunday_is_read_in(String text) {
        assertThat(only(text).weekday()).contains(DayOfWeek.SUNDAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/01/2024 (tức ngày 20 tháng 12 năm Quý Mão)", "30/01/2024, tức 20/12 Quý Mão",
                        "30/01/2024 tức là 20-12 Quí Mão",
                "ngày 20 tháng Chạp năm Quý Mẹo (tức ngày 30/01/2024)", "20/12/Quý Mão (30/01/2024)",
                        "30/01 - 20/12 Quý Mão",
                "thứ Ba, ngày 30/01/2024, nhằm ngày 20 tháng Chạp Quý Mão",
                        "30/01/2024 (20 tháng 12 âm lịch năm Quý Mão)",
            })
    void the_lunar_date_is_read_in(String text) {
        assertThat(only(text).date()).contains(VINH_BAO);
        assertThat(only(text).lunar()).contains(ITS_LUNAR);
        assertThat(only(text).disagreements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/01/2024 (20/12 âm lịch)",
                "DL 30/01/2024 ÂL 20/12/2023",
                "dương lịch: 30/01/2024, âm lịch: 20/12",
                "30/01/2024 (tức 20/12)",
                "ngày 10/02/2024 (mùng 1 Tết Giáp Thìn)",
                "rằm tháng Giêng (24/02/2024)",
                "ngày 25/7/2025, tức 01/6 nhuận năm Ất Tị",
                "Mùng 10 tháng 3 âm lịch (tức ngày 18/4/2024)",
                "mồng một tháng Giêng (tức ngày 10/02/2024)",
            })
    void a_right_lunar_date_agrees_in(String text) {
        assertThat(only(text).lunar()).isPresent();
        assertThat(only(text).disagreements()).isEmpty();
    }

    @Test
    void a_wrong_weekday_is_told_with_the_right_one() {
        assertThat(only("Thứ Tư, ngày 30/01/2024").disagreements())
                .containsExactly(new WrongWeekday(DayOfWeek.WEDNESDAY, DayOfWeek.TUESDAY));
    }

    @Test
    void a_wrong_lunar_date_is_told_with_the_right_one() {
        var written = new WrittenLunar(21, 12, false, Optional.of("Quý Mão"), OptionalInt.empty());

        assertThat(only("30/01/2024 (tức ngày 21 tháng 12 năm Quý Mão)").disagreements())
                .containsExactly(new WrongLunar(written, new LunarDate(20, 12, false, 2023)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/01/2024 (tức 20/12 Giáp Thìn)", "30/01/2024 (tức 20/12 Giáp Mão)",
                        "30/01/2024 (20/12/2024 âm lịch)",
                "25/7/2025 (tức ngày 01 tháng 6 năm Ất Tỵ)", "30/01/2024 (tức 20 tháng 12 nhuận)",
                        "30/01/2024 (tức 31/13 âm lịch)",
            })
    void a_wrong_year_or_leap_month_is_a_wrong_lunar_date_in(String text) {
        assertThat(only(text).disagreements()).singleElement().isInstanceOf(WrongLunar.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2024",
                "ngày 29 tháng 02 năm 2023",
                "32/01/2024",
                "01/13/2024",
                "thứ Ba, 31/4",
                "ngày 30/02"
            })
    void a_day_that_does_not_exist_is_told_in(String text) {
        assertThat(only(text).date()).isEmpty();
        assertThat(only(text).disagreements()).containsExactly(new NoSuchDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kết luận số 01-KL/TW",
                "Chỉ thị số 05-CT/TW",
                "Nghị định số 30/2020/NĐ-CP",
                "số 05/11-QĐ/TW",
                "trực 24/24 giờ",
                "3/4 đại biểu",
                "63/63 tỉnh",
                "Thái Bình, ngày    tháng 01 năm 2024",
                "báo cáo 9 tháng năm 2024",
                "tháng 05-06/2024",
                "6 tháng đầu năm 2024",
                "địa chỉ 192.168.1.1",
                "mục 3.1.24",
                "thứ Ba hàng tuần",
                "20 tháng Chạp năm Quý Mão",
                "2024-01-30",
                "tối đa 5-7 phút",
                "giá 1.234.567 đồng",
                "tháng 4/5 năm 2024",
                "08:00 - 08:20",
                "1,5 tháng 5/2024",
                "phòng 12.30",
            })
    void no_date_is_seen_in(String text) {
        assertThat(DateMention.in(text, 2024)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngày 18 hoặc ngày 19/01/2024",
                "ngày 18 hoặc 19/01/2024",
                "18-19/01/2024",
                "các ngày 18, 19/01/2024"
            })
    void of_days_that_share_a_month_the_last_one_is_the_date_in(String text) {
        assertThat(only(text).date()).contains(LocalDate.of(2024, 1, 19));
    }

    @Test
    void a_list_of_weekdays_is_given_to_no_day() {
        assertThat(only("chung kết 04-05/05/2024 (thứ Bảy, Chủ nhật)"))
                .isEqualTo(new DateMention(
                        "05/05/2024", 13, Optional.of(LocalDate.of(2024, 5, 5)), Optional.empty(), Optional.empty()));
    }

    @Test
    void ordinals_are_no_weekdays() {
        assertThat(only("Hội nghị lần thứ 3 ngày 29/01/2024").weekday()).isEmpty();
        assertThat(only("lần thứ tư, 29/01/2024").weekday()).isEmpty();
        assertThat(only("báo cáo T3/2024, ngày 29/01/2024").weekday()).isEmpty();
    }

    @Test
    void each_weekday_goes_to_its_own_date() {
        assertThat(DateMention.in("Thứ Hai, 29/01/2024\nThứ Ba, 30/01/2024", 2024))
                .extracting(DateMention::disagreements)
                .containsOnly(List.of());
        assertThat(DateMention.in("29/01/2024 Thứ Hai\n30/01/2024 Thứ Ba", 2024))
                .extracting(DateMention::disagreements)
                .containsOnly(List.of());
        assertThat(DateMention.in("từ thứ Hai, 29/01 đến Chủ nhật, 04/02/2024", 1999))
                .extracting(mention -> mention.weekday().orElseThrow())
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void the_far_end_of_a_range_tells_the_year_of_the_near_one() {
        assertThat(DateMention.in("30/12 - 02/01/2025", 1999))
                .extracting(mention -> mention.date().orElseThrow())
                .containsExactly(LocalDate.of(2024, 12, 30), LocalDate.of(2025, 1, 2));
    }

    @Test
    void a_solar_date_explained_by_another_solar_date_is_not_taken_for_a_lunar_one() {
        assertThat(DateMention.in("muộn một ngày so với 30/01/2024, tức 31/01/2024", 2024))
                .hasSize(2)
                .allMatch(m -> m.lunar().isEmpty());
    }

    @Test
    void the_text_of_a_mention_runs_from_the_weekday_to_the_lunar_date() {
        String text = "Khai mạc thứ Ba, ngày 30/01/2024 (tức ngày 20 tháng 12 năm Quý Mão) tại huyện";

        assertThat(only(text).text()).isEqualTo("thứ Ba, ngày 30/01/2024 (tức ngày 20 tháng 12 năm Quý Mão)");
        assertThat(only(text).start()).isEqualTo(9);
    }

    @Test
    void text_in_parts_reads_like_text_in_whole_letters() {
        String text =
                "Thứ Ba, NGÀY 30/01/2024 (tức ngày 20 tháng 12 năm Quý Mão); Chủ nhật, 04/02/2024; ngày 31/02/2024";
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(DateMention.in(parts, 2024))
                .isEqualTo(DateMention.in(text, 2024))
                .hasSize(3);
        assertThat(DateMention.in(text.toUpperCase(Locale.ROOT), 2024))
                .extracting(DateMention::date)
                .isEqualTo(DateMention.in(text, 2024).stream()
                        .map(DateMention::date)
                        .toList());
        assertThat(DateMention.normalised(parts)).isEqualTo(text);
    }

    @Test
    void outside_the_years_of_the_moon_a_lunar_date_is_left_unchecked() {
        assertThat(only("30/01/1789 (tức ngày 5 tháng Giêng năm Kỷ Dậu)").disagreements())
                .isEmpty();
    }

    private static DateMention only(String text) {
        List<DateMention> mentions = DateMention.in(text, 2024);
        assertThat(mentions).as(text).hasSize(1);
        return mentions.getFirst();
    }
}

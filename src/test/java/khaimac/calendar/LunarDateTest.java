package khaimac.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import khaimac.Reckons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Reckons
class LunarDateTest {
    @Test
    void the_ceremony_of_vinh_bao_is_on_the_20th_of_the_12th_month() {
        LunarDate lunar = lunar("2024-01-30");

        assertThat(lunar).isEqualTo(new LunarDate(20, 12, false, 2023));
        assertThat(lunar.yearName()).isEqualTo("Quý Mão");
        assertThat(lunar.words()).isEqualTo("ngày 20 tháng 12 năm Quý Mão");
    }

    @Test
    void a_leap_month_says_so_in_words() {
        assertThat(lunar("2025-07-25").words()).isEqualTo("ngày 1 tháng 6 nhuận năm Ất Tỵ");
    }

    @ParameterizedTest
    @CsvSource({"1968-01-29,Mậu Thân", "1985-01-21,Ất Sửu", "2007-02-17,Đinh Hợi", "2030-02-02,Canh Tuất"})
    void tet_is_earlier_in_vietnam_than_in_china_in(LocalDate tet, String yearName) {
        assertThat(LunarDate.of(tet)).isEqualTo(new LunarDate(1, 1, false, tet.getYear()));
        assertThat(LunarDate.of(tet).yearName()).isEqualTo(yearName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09", "2006-01-29",
                        "2007-02-17",
                "2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10", "2014-01-31",
                        "2015-02-19",
                "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01",
                        "2023-01-22",
                "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02",
                        "2031-01-23",
            })
    void tet_is_on(LocalDate tet) {
        assertThat(LunarDate.of(tet)).isEqualTo(new LunarDate(1, 1, false, tet.getYear()));
        assertThat(LunarDate.of(tet.minusDays(1)).month()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "1985,2", "2001,4", "2004,2", "2006,7", "2009,5", "2012,4", "2014,9", "2017,6", "2020,4", "2023,2", "2025,6",
        "2028,5", "2031,3", "2033,11",
    })
    void the_leap_month_is(int year, int month) {
        assertThat(leapMonths().get(year)).containsExactly(month);
    }

    @ParameterizedTest
    @ValueSource(ints = {1984, 2007, 2024, 2026, 2030, 2032, 2034})
    void there_is_no_leap_month_in(int year) {
        assertThat(leapMonths()).doesNotContainKey(year);
    }

    @Test
    void an_equinox_half_a_minute_before_midnight_puts_the_leap_month_of_1938_after_the_eighth() {
        assertThat(leapMonths().get(1938)).containsExactly(8);
    }

    @Test
    void a_new_moon_four_seconds_after_midnight_opens_the_sixth_month_of_1967() {
        assertThat(lunar("1967-07-07")).isEqualTo(new LunarDate(30, 5, false, 1967));
        assertThat(lunar("1967-07-08")).isEqualTo(new LunarDate(1, 6, false, 1967));
    }

    @Test
    void every_day_from_1900_to_2100_follows_the_day_before() {
        LunarDate before = lunar("1900-01-01");
        for (LocalDate day = LocalDate.of(1900, 1, 2); LunarDate.covers(day); day = day.plusDays(1)) {
            LunarDate now = LunarDate.of(day);
            if (now.day() == 1) {
                assertThat(before.day())
                        .as("length of the month before %s", day)
                        .isBetween(29, 30);
                boolean sameNumber =
                        now.leap() && now.month() == before.month() && now.year() == before.year() && !before.leap();
                boolean nextNumber = !now.leap() && now.month() == before.month() + 1 && now.year() == before.year();
                boolean newYear =
                        !now.leap() && now.month() == 1 && before.month() == 12 && now.year() == before.year() + 1;
                assertThat(sameNumber || nextNumber || newYear)
                        .as("%s after %s on %s", now, before, day)
                        .isTrue();
            } else {
                assertThat(now)
                        .isEqualTo(new LunarDate(before.day() + 1, before.month(), before.leap(), before.year()));
            }
            before = now;
        }
    }

    @Test
    void a_year_has_twelve_months_or_thirteen_with_one_leap_month() {
        var months = new TreeMap<Integer, Integer>();
        for (LunarDate first : firstDays()) months.merge(first.year(), 1, Integer::sum);
        var leaps = leapMonths();

        months.subMap(1900, 2100).forEach((year, count) -> {
            int leap = leaps.getOrDefault(year, List.of()).size();
            assertThat(leap).as("leap months in %d", year).isLessThanOrEqualTo(1);
            assertThat(count).as("months in %d", year).isEqualTo(12 + leap);
        });
        assertThat(months.subMap(1900, 2100)).hasSize(200);
    }

    @Test
    void days_outside_the_covered_years_are_refused() {
        assertThat(LunarDate.covers(LocalDate.of(1899, 12, 31))).isFalse();
        assertThat(LunarDate.covers(LocalDate.of(2101, 1, 1))).isFalse();
        assertThatThrownBy(() -> LunarDate.of(LocalDate.MAX)).isInstanceOf(DateTimeException.class);
    }

    private static LunarDate lunar(String day) {
        return LunarDate.of(LocalDate.parse(day));
    }

    private static NavigableMap<Integer, List<Integer>> leapMonths() {
        var leaps = new TreeMap<Integer, List<Integer>>();
        for (LunarDate first : firstDays()) {
            if (first.leap())
                leaps.computeIfAbsent(first.year(), year -> new ArrayList<>()).add(first.month());
        }
        return leaps;
    }

    private static final List<LunarDate> FIRST_DAYS = new ArrayList<>();

    /** The first day of each month, once for all tests: a month has 29 or 30 days, so a step of 29 meets none twice. */
    private static List<LunarDate> firstDays() {
        if (!FIRST_DAYS.isEmpty()) return FIRST_DAYS;
        LocalDate day = LocalDate.of(1900, 1, 1);
        while (LunarDate.covers(day)) {
            LunarDate lunar = LunarDate.of(day);
            if (lunar.day() == 1) FIRST_DAYS.add(lunar);
            day = day.plusDays(lunar.day() == 1 ? 29 : 1);
        }
        return FIRST_DAYS;
    }
}

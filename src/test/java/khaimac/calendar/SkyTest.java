package khaimac.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against figures from books and from the Swiss Ephemeris, which follows the JPL ephemeris. */
class SkyTest {
    private static final double SECOND = 1.0 / 86400;

    @Test
    void the_new_moon_of_february_1977_comes_when_meeus_says() {
        assertThat(NewMoon.instant(-283)).isCloseTo(2443192.65118, within(SECOND));
    }

    @Test
    void the_sun_of_13_october_1992_stands_where_meeus_says() {
        assertThat(SunLongitude.at(2448908.5)).isCloseTo(199.906061, within(0.3 / 3600));
    }

    @ParameterizedTest
    @CsvSource({
        "-687,1944-06-20",
        "-402,1967-07-08",
        "-16,1998-09-21",
        "672,2054-05-08",
        "902,2072-12-09",
        "963,2077-11-16",
        "1061,2085-10-19",
    })
    void a_new_moon_within_90_seconds_of_midnight_falls_on_the_right_day(int k, LocalDate day) {
        assertThat(NewMoon.day(k)).isEqualTo(day.toEpochDay());
        assertThat(NewMoon.onOrBefore(day.toEpochDay())).isEqualTo(k);
        assertThat(NewMoon.onOrBefore(day.toEpochDay() - 1)).isEqualTo(k - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "1924-06-21,3",
        "1938-01-20,10",
        "1938-09-23,6",
        "2004-05-20,2",
        "2074-08-23,5",
    })
    void a_turn_of_the_sun_within_80_seconds_of_midnight_falls_on_the_right_day(LocalDate day, int part) {
        assertThat(SunLongitude.part(day.toEpochDay())).isEqualTo(part - 1);
        assertThat(SunLongitude.part(day.toEpochDay() + 1)).isEqualTo(part);
    }

    @Test
    void a_day_in_vietnam_begins_seven_hours_before_the_day_in_greenwich() {
        // 1970-01-01 00:00 UTC is 2440587.5; the earth was 40 seconds behind even time.
        assertThat(Meridian.midnight(0)).isCloseTo(2440587.5 - 7.0 / 24 + 40 * SECOND, within(SECOND));
        assertThat(Meridian.dayAt(Meridian.midnight(20000) + SECOND)).isEqualTo(20000);
        assertThat(Meridian.dayAt(Meridian.midnight(20000) - SECOND)).isEqualTo(19999);
    }
}

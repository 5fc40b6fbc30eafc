package khaimac.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LooksTest {
    private static final Look TITLE = new Look.Title(
            List.of(new TitleLine(Role.KIND, "LỄ TRAO TẶNG"), new TitleLine(Role.NAME, "HUY HIỆU ĐẢNG")),
            Style.RED_GOLD);
    private static final Look.Ticker TICKER =
            new Look.Ticker(List.of("một", "hai", "ba"), Duration.ofSeconds(20), Style.PLAIN);

    @Test
    void a_message_with_the_time_left_does_not_stand_still() {
        assertThat(Looks.isStill(new Look.Message("Còn {remaining}", Style.PLAIN)))
                .isFalse();
        assertThat(Looks.isStill(new Look.Message("HẾT GIỜ", Style.PLAIN))).isTrue();
    }

    @Test
    void what_runs_in_a_part_runs_in_the_whole() {
        var split = new Look.Split(
                in(TITLE), in(new Look.Stack(List.of(in(new Look.Message("{remaining}", Style.PLAIN))))));
        assertThat(Looks.isStill(split)).isFalse();
        assertThat(Looks.readsTimer(split)).isTrue();
        assertThat(Looks.startsAnew(split)).isFalse();
        assertThat(Looks.isStill(new Look.Split(in(TITLE), in(new Look.Blank()))))
                .isTrue();
    }

    @Test
    void a_text_is_corrected_by_its_place_in_reading_order_also_in_a_part() {
        var split = new Look.Split(in(TITLE), in(TICKER));
        assertThat(Looks.texts(split)).containsExactly("LỄ TRAO TẶNG", "HUY HIỆU ĐẢNG", "một", "hai", "ba");
        assertThat(Looks.texts(Looks.text(split, 3, "HAI")))
                .containsExactly("LỄ TRAO TẶNG", "HUY HIỆU ĐẢNG", "một", "HAI", "ba");
        assertThat(Looks.text(split, 5, "nowhere")).isEqualTo(split);
    }

    @Test
    void pictures_that_take_turns_are_counted_through_all_parts() {
        var slides = new Look.Slideshow(
                List.of(new Look.Slide("a.jpg", ""), new Look.Slide("b.jpg", "")),
                Duration.ofSeconds(6),
                Duration.ZERO,
                Look.Fit.COVER,
                Style.PLAIN);
        assertThat(Looks.turns(new Look.Stack(List.of(in(slides), in(TITLE), in(TICKER)))))
                .isEqualTo(new Looks.Turns(3, Duration.ofSeconds(6)));
        assertThat(Looks.turns(TITLE)).isNull();
    }

    private static LookRef in(Look look) {
        return new LookRef.Inline(look);
    }
}

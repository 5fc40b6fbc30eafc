package khaimac.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a look is at a moment. */
class ScenesTest {
    private static final Instant UP = Instant.parse("2024-01-30T01:00:00Z");

    @Test
    void a_countdown_shows_the_second_that_has_begun_and_counts_on_below_zero() {
        assertThat(Digits.countdown(Duration.ofMinutes(10))).isEqualTo("10:00");
        assertThat(Digits.countdown(Duration.ofMillis(599_999))).isEqualTo("10:00");
        assertThat(Digits.countdown(Duration.ofMillis(1))).isEqualTo("0:01");
        assertThat(Digits.countdown(Duration.ZERO)).isEqualTo("0:00");
        assertThat(Digits.countdown(Duration.ofMillis(-999))).isEqualTo("-0:00");
        assertThat(Digits.countdown(Duration.ofSeconds(-7))).isEqualTo("-0:07");
        assertThat(Digits.countdown(Duration.ofSeconds(3_723))).isEqualTo("1:02:03");
    }

    @Test
    void a_crawl_knows_its_speed_and_how_long_it_has_been_up() {
        var crawl = showing(new Look.Crawl("KHẨU HIỆU", 120, Style.RED_GOLD), null);
        assertThat(crawl.at(UP.plusMillis(2_500)).marks()).contains(new Mark.Strip("KHẨU HIỆU", 120, Style.RED_GOLD));
        assertThat(crawl.at(UP.plusMillis(2_500)).shown()).isEqualTo(Duration.ofMillis(2_500));
        assertThat(crawl.at(UP.minusSeconds(5)).shown()).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_countdown_of_the_segment_reads_the_timer_in_its_phases() {
        var timer = new Timer(UP.plusSeconds(600), null, Duration.ofMinutes(2), Duration.ofSeconds(30));
        var clock = showing(new Look.Countdown(new Look.Target.SegmentEnd(), null, null, "", Style.PLAIN), timer);
        assertThat(phase(clock, 0)).isEqualTo(Phase.NORMAL);
        assertThat(phase(clock, 480)).isEqualTo(Phase.WARNING);
        assertThat(phase(clock, 570)).isEqualTo(Phase.DANGER);
        assertThat(phase(clock, 600)).isEqualTo(Phase.DANGER);
        assertThat(phase(clock, 601)).isEqualTo(Phase.OVERTIME);
    }

    @Test
    void a_countdown_with_nothing_to_count_shows_dashes_and_not_zero() {
        var clock = showing(new Look.Countdown(new Look.Target.SegmentEnd(), null, null, "", Style.PLAIN), null);
        assertThat(clock.at(UP).words()).isEqualTo("--:--");
    }

    @Test
    void a_clock_shows_the_time_of_its_hall() {
        var clock = showing(new Look.ClockFace(true, java.time.ZoneId.of("Asia/Ho_Chi_Minh"), Style.PLAIN), null);
        assertThat(clock.at(UP.plusSeconds(61)).words()).isEqualTo("08:01:01");
    }

    @Test
    void ticking_words_are_filled_in_at_every_moment() {
        var timer = new Timer(UP.plusSeconds(90), null, Duration.ZERO, Duration.ZERO);
        var message = showing(new Look.Message("Còn {remaining}", Style.PLAIN), timer);
        assertThat(message.at(UP).words()).isEqualTo("Còn 1:30");
        assertThat(message.at(UP.plusSeconds(31)).words()).isEqualTo("Còn 0:59");
    }

    @Test
    void only_the_lowest_layer_of_a_stack_brings_a_ground() {
        var stack = new Look.Stack(List.of(
                new LookRef.Inline(new Look.Image("a.png", Look.Fit.COVER, Style.RED_GOLD)),
                new LookRef.Inline(new Look.Message("CHÀO MỪNG", Style.PLAIN))));
        assertThat(showing(stack, null).at(UP).marks())
                .extracting(mark -> mark.getClass().getSimpleName())
                .containsExactly("Ground", "Picture", "Words");
    }

    @Test
    void a_film_stops_at_its_end_or_starts_over() {
        var hold = showing(new Look.Film("f.mp4", Duration.ofSeconds(10), Look.FilmEnd.HOLD), null);
        var loop = showing(new Look.Film("f.mp4", Duration.ofSeconds(10), Look.FilmEnd.LOOP), null);
        assertThat(hold.at(UP.plusSeconds(25)).words()).isEqualTo("■ | ▶ f.mp4 0:10");
        assertThat(loop.at(UP.plusSeconds(25)).words()).isEqualTo("■ | ▶ f.mp4 0:05");
    }

    @Test
    void braces_that_are_no_field_stay_braces() {
        assertThat(TextFields.in("{now.name} {} {x y} { a } {không} {next.by")).containsExactly("now.name");
        assertThat(TextFields.fill("{a}{b}", name -> name.equals("b") ? "B" : null))
                .isEqualTo("{a}B");
    }

    @Test
    void a_sentence_whose_fields_are_all_empty_is_not_said_and_neither_are_brackets_around_nothing() {
        var backstage = "{now.name}. Tiếp theo: {next.name} ({next.by})";
        assertThat(said(backstage, "Kết thúc", "", "")).isEqualTo("Kết thúc.");
        assertThat(said(backstage, "Chào cờ", "Báo cáo", "")).isEqualTo("Chào cờ. Tiếp theo: Báo cáo");
        assertThat(said(backstage, "Chào cờ", "Báo cáo", "Huyện ủy"))
                .isEqualTo("Chào cờ. Tiếp theo: Báo cáo (Huyện ủy)");
        assertThat(said("Còn 5 phút. Tiếp theo: {next.name}", "", "", "")).isEqualTo("Còn 5 phút.");
        assertThat(said("Còn {remaining}. Tiếp: {next.name}", "", "", "")).isEqualTo("Còn {remaining}.");
        assertThat(said("Tiếp theo: {next.name}", "", "", "")).isEqualTo("Tiếp theo:");
        assertThat(said("Gửi () và {now.name}", "An", "", "")).isEqualTo("Gửi () và An");
    }

    private static String said(String text, String now, String next, String by) {
        return TextFields.fill(text, name -> switch (name) {
            case "now.name" -> now;
            case "next.name" -> next;
            case "next.by" -> by;
            default -> null;
        });
    }

    private static Phase phase(Showing clock, long seconds) {
        return clock.at(UP.plusSeconds(seconds)).marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).phase())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pictures_that_take_turns_are_both_there_while_one_becomes_the_next() {
        var slides = new Look.Slideshow(
                List.of(new Look.Slide("a.png", "Một"), new Look.Slide("b.png", "")),
                Duration.ofSeconds(4),
                Duration.ofSeconds(2),
                Look.Fit.COVER,
                Style.RED_GOLD);
        var up = showing(slides, null);
        assertThat(up.at(UP).words()).as("nothing was there before it").isEqualTo("▣ a.png | Một");
        assertThat(up.at(UP.plusMillis(3_999)).marks()).hasSize(3);
        var between = up.at(UP.plusSeconds(5)).marks();
        assertThat(between).singleElement().isInstanceOfSatisfying(Mark.Dissolve.class, both -> {
            assertThat(both.from().words()).isEqualTo("▣ a.png | Một");
            assertThat(both.to().words()).isEqualTo("▣ b.png");
            assertThat(both.progress()).isEqualTo(0.5);
        });
        assertThat(up.at(UP.plusSeconds(6)).marks()).hasSize(2);
        assertThat(up.at(UP.plusSeconds(9)).marks())
                .as("the first comes in over the last")
                .singleElement()
                .isInstanceOfSatisfying(
                        Mark.Dissolve.class,
                        both -> assertThat(both.from().words()).isEqualTo("▣ b.png"));
        var over =
                new Look.Stack(List.of(new LookRef.Inline(new Look.Plain(Colour.BLACK)), new LookRef.Inline(slides)));
        assertThat(showing(over, null).at(UP.plusSeconds(5)).marks())
                .last()
                .isInstanceOfSatisfying(
                        Mark.Dissolve.class,
                        both -> assertThat(both.from().marks()).noneMatch(Mark.Ground.class::isInstance));
    }

    @Test
    void a_page_of_a_document_is_one_that_it_has() {
        var slides = new Look.Pages("media/a.PPTX", 3, Look.Fit.CONTAIN, Colour.BLACK);
        var up = showing(slides, null);
        assertThat(up.at(7).at(UP).marks())
                .containsExactly(new Mark.Fill(Colour.BLACK), new Mark.Sheet("media/a.PPTX.pdf", 2, Look.Fit.CONTAIN));
        assertThat(new Look.Pages("A.PDF", 1, Look.Fit.CONTAIN, Colour.BLACK).document())
                .isEqualTo("A.PDF");
        assertThat(showing(new Look.Pages("b.pdf", 0, Look.Fit.COVER, Colour.BLACK), null)
                        .at(UP)
                        .words())
                .as("nobody could count them")
                .isEqualTo("■ | ▤ b.pdf 1");
    }

    private static Showing showing(Look look, @Nullable Timer timer) {
        return new Showing(look, UP, Entrance.CUT, 0, timer, 1);
    }
}

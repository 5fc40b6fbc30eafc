package khaimac.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was typed at a desk that dies: nothing acts twice, and no black that was wished is lost. */
class PressesTest {
    private final Presses presses = new Presses();

    @Test
    void a_blank_that_had_no_answer_is_kept_for_the_next_desk_and_a_go_is_not() {
        type("go", false);
        type("blank all", true);
        presses.keepCovers();
        assertThat(presses.kept()).extracting(Presses.Press::text).containsExactly("blank all");
    }

    @Test
    void a_blank_that_was_answered_is_not_done_again() {
        var blank = type("blank all", true);
        presses.done(blank.number());
        assertThat(presses.kept()).isEmpty();
    }

    @Test
    void a_starting_desk_hears_all_of_it_in_the_order_in_which_it_was_typed() {
        type("go", false);
        type("hold backdrop", true);
        type("release backdrop", false);
        assertThat(presses.kept())
                .extracting(Presses.Press::text)
                .containsExactly("go", "hold backdrop", "release backdrop");
    }

    @Test
    void somebody_who_types_without_end_fills_no_memory() {
        for (int line = 0; line < 10_000; line++) type("hold all", true);
        assertThat(presses.kept()).hasSize(64);
        assertThat(presses.kept().getLast().number()).isEqualTo(10_000);
    }

    private Presses.Press type(String text, boolean covers) {
        var press = presses.typed(Duration.ZERO, text, covers);
        presses.keep(press);
        return press;
    }
}

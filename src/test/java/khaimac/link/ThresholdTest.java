package khaimac.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who has to go when somebody comes and there is no room before a gate. */
class ThresholdTest {
    @Test
    void the_oldest_of_an_address_goes_for_one_more_of_it_and_nobody_else_does() {
        var threshold = new Threshold<String>(64, 4);
        assertThat(threshold.comes("a player", "10.0.0.9")).isNull();
        for (int one = 1; one <= 4; one++)
            assertThat(threshold.comes("stranger " + one, "10.0.0.1")).isNull();
        assertThat(threshold.comes("stranger 5", "10.0.0.1")).isEqualTo("stranger 1");
        assertThat(threshold.comes("stranger 6", "10.0.0.1")).isEqualTo("stranger 2");
        assertThat(threshold.size()).isEqualTo(5);
    }

    @Test
    void where_there_is_no_room_the_address_that_has_most_here_gives_way() {
        var threshold = new Threshold<String>(6, 4);
        threshold.comes("a player", "10.0.0.9");
        for (int one = 1; one <= 3; one++) threshold.comes("of two " + one, "10.0.0.2");
        for (int one = 1; one <= 2; one++) threshold.comes("of one " + one, "10.0.0.1");
        assertThat(threshold.comes("another", "10.0.0.3")).isEqualTo("of two 1");
        assertThat(threshold.size()).isEqualTo(6);
    }

    @Test
    void from_where_somebody_was_let_in_he_gives_way_last_of_all() {
        var threshold = new Threshold<String>(3, 3);
        threshold.comes("in the morning", "10.0.0.9");
        threshold.letIn("in the morning");
        assertThat(threshold.size()).as("who is in stands inside").isZero();
        threshold.comes("its first try", "10.0.0.9");
        threshold.comes("its second try", "10.0.0.9");
        threshold.comes("a stranger", "10.0.0.1");
        assertThat(threshold.comes("another stranger", "10.0.0.2")).isEqualTo("a stranger");
    }

    @Test
    void among_strangers_that_are_all_alone_the_one_that_came_first_gives_way() {
        var threshold = new Threshold<Integer>(64, 4);
        for (int one = 0; one < 64; one++) threshold.comes(one, "10.0.1." + one);
        assertThat(threshold.comes(64, "10.0.2.1")).isZero();
        threshold.leaves(1);
        assertThat(threshold.comes(65, "10.0.2.2")).as("there is room").isNull();
        assertThat(threshold.comes(66, "10.0.2.3")).isEqualTo(2);
    }
}

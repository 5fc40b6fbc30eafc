package khaimac.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import khaimac.engine.Wish;
import khaimac.guard.Rules;
import khaimac.machine.SystemWatch;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tablet at the panel of a real guard, desk and player. */
@Tag("processes")
class PanelTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private RealHouse house;

    @BeforeEach
    void open() throws Exception {
        var home = Path.of("").toAbsolutePath();
        house = new RealHouse(
                        home,
                        home.resolve("show-files/kien-an-2023-05-19.show.json").toString(),
                        "simulated",
                        folder,
                        Rules.USUAL)
                .start();
        assertThat(house.awaitPicture(LONG)).isTrue();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_tap_is_answered_and_everybody_sees_it() throws Exception {
        try (var one = tablet("một");
                var two = tablet("hai")) {
            var answer = one.press(new Wish.Go()).get();
            assertThat(answer.accepted()).as(answer.because().en()).isTrue();
            assertThat(answer.kept()).isTrue();
            assertThat(two.await(state -> state.live() != null, LONG)).isNotNull();
        }
    }

    @Test
    void what_is_on_a_surface_and_what_go_will_bring_are_pictures_of_the_player() throws Exception {
        try (var tablet = tablet("một")) {
            var surfaces =
                    tablet.welcome().surfaces().stream().map(ToPage.Place::name).toList();
            tablet.say(new FromPage.Watch(surfaces, true));
            assertThat(tablet.awaitPicture(picture -> picture.header() instanceof ToPage.Now, LONG))
                    .isNotNull();
            assertThat(tablet.awaitPicture(picture -> picture.header() instanceof ToPage.After, LONG))
                    .isNotNull();
        }
    }

    @Test
    void the_desk_is_killed_and_the_tablet_comes_back_to_it() throws Exception {
        var link = awaitLink();
        try (var tablet = tablet("một")) {
            assertThat(tablet.press(new Wish.Go()).get().accepted()).isTrue();
            var before = tablet.await(state -> state.live() != null, LONG);
            tablet.say(new FromPage.Rehearse(99, new FromPage.Rehearsal.Kill(FromPage.Part.DESK)));
            Waiting.until(house::said, tablet::isGone);
            var again = tablet.another();
            Waiting.until(house::said, () -> enters(again));
            var state = again.await(one -> one.epoch() > before.epoch(), LONG);
            assertThat(state).isNotNull();
            assertThat(state.live().segment()).isEqualTo(before.live().segment());
            assertThat(house.panel()).isEqualTo(link);
        }
    }

    @Test
    void a_rehearsal_is_put_to_half_a_minute_before_a_part() throws Exception {
        try (var tablet = tablet("một")) {
            var third = tablet.state().agenda().get(2);
            var answer = tablet.asked(number -> new FromPage.Rehearse(
                            number, new FromPage.Rehearsal.Before(third.id(), Duration.ofSeconds(30))))
                    .get();
            assertThat(answer.accepted()).as(answer.because().en()).isTrue();
            var second = tablet.state().agenda().get(1).id();
            var state = tablet.await(
                    one -> one.live() != null && one.live().segment().equals(second), LONG);
            assertThat(state).isNotNull();
            assertThat(state.missed()).isNull();
            assertThat(Duration.between(tablet.now(), third.planned()))
                    .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(31));
        }
    }

    private static boolean enters(Tablet tablet) {
        try {
            tablet.enter();
            return true;
        } catch (IllegalStateException | InterruptedException e) {
            return false;
        }
    }

    private String awaitLink() throws InterruptedException {
        Waiting.until(house::said, () -> house.panel() != null);
        return house.panel();
    }

    private Tablet tablet(String name) throws Exception {
        var tablet = Tablet.pair(awaitLink(), name, new SystemWatch()).enter();
        assertThat(tablet.await(state -> state.opened(), LONG)).isNotNull();
        assertThat(List.copyOf(tablet.unanswered())).isEmpty();
        return tablet;
    }
}

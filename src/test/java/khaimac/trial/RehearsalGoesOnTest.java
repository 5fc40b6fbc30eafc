package khaimac.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import khaimac.engine.Wish;
import khaimac.guard.Rules;
import khaimac.machine.Folders;
import khaimac.machine.SystemWatch;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rehearsal that died altogether is gone on with as the rehearsal that it was. */
@Tag("processes")
class RehearsalGoesOnTest {
    private Path folder;

    @BeforeEach
    void aFolderOnARealDisk() throws IOException {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "rehearsal");
    }

    @AfterEach
    void nothingStays() {
        Folders.delete(folder);
    }

    private RealHouse house() throws Exception {
        var house = new RealHouse(Path.of("").toAbsolutePath(), "vinh-bao-2024-01-30", "simulated", folder, Rules.USUAL)
                .start();
        boolean up = house.awaitPicture(Waiting.LONG);
        if (!up) house.close();
        assumeTrue(up || !house.said().contains("graphics libraries are missing"), house.said());
        assertThat(up).as(house.said()).isTrue();
        return house;
    }

    private static Tablet tablet(RealHouse house) throws Exception {
        var link = Objects.requireNonNull(house.awaitPanel(Waiting.LONG));
        var tablet = Tablet.pair(link, "máy thử", new SystemWatch()).enter();
        assertThat(tablet.await(state -> state.opened(), Waiting.LONG)).isNotNull();
        return tablet;
    }

    private static ToPage.State said(Tablet tablet, FromPage.Rehearsal what) throws Exception {
        var answer = tablet.asked(number -> new FromPage.Rehearse(number, what))
                .get(Waiting.LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(answer.accepted()).isTrue();
        return Objects.requireNonNull(tablet.state());
    }

    private static boolean jumps(Tablet tablet) {
        try {
            return tablet.press(new Wish.Jump("trao-huy-hieu"))
                    .get(Waiting.LONG.toSeconds(), TimeUnit.SECONDS)
                    .accepted();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void at_its_own_time_and_as_fast_as_it_ran() throws Exception {
        java.time.Instant left;
        try (var house = house();
                var tablet = tablet(house)) {
            said(tablet, new FromPage.Rehearsal.Speed(10));
            said(tablet, new FromPage.Rehearsal.Wait(Duration.ofMinutes(20)));
            // What begins by itself in those twenty minutes is seen by the tablet a moment later.
            var heard = new AtomicBoolean();
            Waiting.until(() -> "the jump is heard", () -> {
                if (!heard.get()) heard.set(jumps(tablet));
                return heard.get();
            });
            left = tablet.now();
        }
        try (var house = house();
                var tablet = tablet(house)) {
            var state = tablet.await(one -> one.speed() == 10, Waiting.LONG);
            assertThat(state).as("as fast as it ran").isNotNull();
            assertThat(Objects.requireNonNull(state).live()).isNotNull();
            assertThat(state.clockJump()).as("nobody set its clock").isEqualTo(Duration.ZERO);
            // It lost nothing that was written down, and nobody rehearsed while it was dead: only what it takes to
            // come up runs ten times as fast.
            assertThat(tablet.now()).isBetween(left.minusSeconds(1), left.plus(Duration.ofMinutes(10)));
        }
    }
}

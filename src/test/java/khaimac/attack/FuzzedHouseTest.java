package khaimac.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import khaimac.machine.Folders;
import khaimac.trial.attack.Attack;
import khaimac.trial.attack.Judge;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real house to which everything is said that can be: {@code khaimac attack} does it for longer, and by the true
 * limits; here a machine that has other work too must not turn it red.
 */
@Tag("processes")
@Isolated
class FuzzedHouseTest {
    private static final int ACTS = 80;
    private static final Duration LONG = Duration.ofSeconds(9);
    private static final Judge.Limits LIMITS = new Judge.Limits(LONG, LONG, LONG, 3);

    /** A ceremony in which even somebody with every right has gone mad, and a rehearsal in which only others have. */
    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void whatever_is_said_to_it_the_wall_goes_black_when_the_operator_says_so_and_nobody_else_says_it(long seed)
            throws Exception {
        var folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "fuzzed");
        try {
            var result = attack(folder, seed);
            assertThat(result.problems()).isEmpty();
            assertThat(result.late()).isEmpty();
            assertThat(result.acts()).isEqualTo(ACTS);
            assertThat(result.rounds()).hasSizeGreaterThan(2);
        } finally {
            Folders.delete(folder);
        }
    }

    private static Attack.Result attack(Path folder, long seed) throws Exception {
        try {
            return Attack.of(Path.of("").toAbsolutePath(), folder, seed, ACTS, LIMITS);
        } catch (IOException e) {
            assumeFalse(
                    String.valueOf(e.getMessage()).contains("graphics libraries are missing"),
                    "nothing can be painted here");
            throw e;
        }
    }
}

package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import khaimac.machine.Folders;
import khaimac.output.Family;
import khaimac.output.Rig;
import khaimac.output.network.NetworkRig;
import khaimac.output.serial.Pty;
import khaimac.output.serial.SerialRig;
import khaimac.output.simulated.SimulatedRig;
import khaimac.output.stream.StreamRig;
import khaimac.output.window.WindowRig;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every way to reach a device promises, each tried on a real other end of its own. */
@Tag("processes")
class FamiliesTest {
    private interface Making {
        Rig in(Path folder) throws Exception;
    }

    /** A family without a line here turns this red. */
    private static final Map<String, Making> RIGS = Map.of(
            "window", WindowRig::new,
            "serial",
                    folder -> {
                        Pty.assumeSocat();
                        return new SerialRig(folder);
                    },
            "network",
                    folder -> {
                        assumeTrue(
                                System.getProperty("os.name", "").equals("Linux"),
                                "only Linux tells the sender that nobody listens on its own machine");
                        return new NetworkRig();
                    },
            "stream",
                    folder -> {
                        assumeTrue(
                                System.getProperty("os.name", "").equals("Linux"),
                                "only Linux tells the sender that nobody listens on its own machine");
                        return new StreamRig();
                    },
            "simulated", folder -> new SimulatedRig());

    private final List<AutoCloseable> open = new ArrayList<>();

    static Stream<String> families() {
        return Families.ALL.stream().map(Family::name);
    }

    @Test
    void every_family_has_a_rig() {
        assertThat(RIGS.keySet()).containsExactlyInAnyOrderElementsOf(families().toList());
    }

    @ParameterizedTest
    @MethodSource("families")
    @Execution(ExecutionMode.CONCURRENT)
    void a_device_comes_and_goes_and_both_are_said(String family) throws Exception {
        var rig = rig(family);
        rig.show(1);
        until(rig, "it is missed", () -> !rig.told().isEmpty() && !rig.state().equals("UP"));

        rig.plug();
        until(rig, "the picture is there", () -> rig.shows(1));
        until(
                rig,
                "it is back",
                () -> rig.state().equals("UP") && rig.told().getLast().contains("is back"));
        int before = rig.told().size();
        rig.pull();
        until(rig, "it is lost", () -> rig.state().equals("LOST") && rig.told().size() > before);
        rig.plug();
        until(
                rig,
                "it is back again",
                () -> rig.state().equals("UP") && rig.told().getLast().contains("is back"));
    }

    @ParameterizedTest
    @MethodSource("families")
    @Execution(ExecutionMode.CONCURRENT)
    void a_device_that_comes_back_gets_everything_although_nothing_changed(String family) throws Exception {
        var rig = lit(family);
        rig.pull();
        until(rig, "it is lost", () -> rig.state().equals("LOST"));

        rig.plug();
        until(rig, "the same picture is there again", () -> rig.shows(1));
    }

    @ParameterizedTest
    @MethodSource("families")
    @Execution(ExecutionMode.CONCURRENT)
    void what_could_not_be_sent_does_not_count_as_sent(String family) throws Exception {
        var rig = lit(family);
        rig.pull();
        rig.show(2);
        until(rig, "it is lost", () -> rig.state().equals("LOST"));
        rig.show(3);
        assertThat(rig.shows(3)).isFalse();

        rig.plug();
        until(rig, "what was wished meanwhile is there", () -> rig.shows(3));
    }

    @ParameterizedTest
    @MethodSource("families")
    @Execution(ExecutionMode.CONCURRENT)
    void a_device_that_takes_nothing_delays_no_other(String family) throws Exception {
        var rig = lit(family);
        var other = lit(family);
        rig.clog();

        for (int number = 2; number < 12; number++) {
            int newest = number;
            rig.show(newest);
            other.show(newest);
            until(other, "the other one goes on", () -> other.shows(newest));
        }
        until(rig, "it is told of the one that is stuck", () -> rig.state().equals("LOST"));
        until(other, "nothing is said of the other one", () -> other.state().equals("UP"));
    }

    private Rig lit(String family) throws Exception {
        var rig = rig(family);
        rig.show(1);
        rig.plug();
        until(rig, "the picture is there", () -> rig.shows(1));
        return rig;
    }

    private Rig rig(String family) throws Exception {
        var folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "rig");
        open.add(() -> Folders.delete(folder));
        var rig =
                Objects.requireNonNull(RIGS.get(family), "no rig for " + family).in(folder);
        open.add(rig);
        return rig;
    }

    @AfterEach
    void nothingStays() throws Exception {
        for (var one : open.reversed()) one.close();
    }

    private interface Asked {
        boolean isTrue() throws Exception;
    }

    private static void until(Rig rig, String what, Asked asked) {
        Waiting.until(() -> what + "; " + rig.state() + " " + rig.told(), () -> {
            try {
                return asked.isTrue();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}

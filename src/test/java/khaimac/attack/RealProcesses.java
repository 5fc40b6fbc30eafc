package khaimac.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import khaimac.guard.Rules;
import khaimac.machine.Folders;
import khaimac.machine.SystemWatch;
import khaimac.panel.words.ToPage;
import khaimac.trial.RealHouse;
import khaimac.trial.Signals;
import khaimac.trial.Tablet;
import khaimac.trial.Waiting;

/** A real desk and a real player that can be stopped, in a folder of their own. */
final class RealProcesses implements AutoCloseable {
    private final Path folder;
    private final RealHouse house;

    private RealProcesses(Path folder, RealHouse house) {
        this.folder = folder;
        this.house = house;
    }

    /** A house whose pictures are up; where nothing can be painted or stopped, the test is skipped and says so. */
    static RealProcesses up(Rules rules) throws Exception {
        assumeTrue(Signals.can(), "no kill program on this machine");
        var folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "stopped");
        var home = Path.of("").toAbsolutePath();
        var house = new RealHouse(home, "vinh-bao-2024-01-30", "simulated", folder, rules).start();
        var all = new RealProcesses(folder, house);
        boolean up = house.awaitPicture(Waiting.LONG);
        if (!up) all.close();
        assumeTrue(up || !house.said().contains("graphics libraries are missing"), house.said());
        assertThat(up).as(house.said()).isTrue();
        return all;
    }

    RealHouse house() {
        return house;
    }

    Process desk() {
        return Objects.requireNonNull(house.guard().desk());
    }

    Process player() {
        return Objects.requireNonNull(house.guard().player());
    }

    Tablet tablet() throws Exception {
        Waiting.until(house::said, () -> house.panel() != null);
        return entered(Tablet.pair(house.panel(), "tablet", new SystemWatch()));
    }

    static Tablet entered(Tablet tablet) throws Exception {
        tablet.enter();
        assertThat(tablet.await(ToPage.State::opened, Waiting.LONG)).isNotNull();
        return tablet;
    }

    void awaitSaid(String words) {
        Waiting.until(() -> words + " in " + house.said(), () -> house.said().contains(words));
    }

    @Override
    public void close() {
        // What was stopped by a test that failed would wait for its end.
        for (var process : new Process[] {house.guard().desk(), house.guard().player()})
            if (process != null && process.isAlive()) Signals.goOn(process.toHandle());
        house.close();
        Folders.delete(folder);
    }
}

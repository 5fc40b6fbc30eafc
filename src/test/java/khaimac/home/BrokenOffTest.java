package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import khaimac.afterwards.Correction;
import khaimac.afterwards.Left;
import khaimac.engine.Mode;
import khaimac.machine.House;
import khaimac.machine.SystemWatch;
import khaimac.notation.Notation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rehearsals that nobody ended: what was corrected in them is offered, and outlives their folders. */
class BrokenOffTest {
    private static final String SHOW = "le-thu";

    @TempDir
    private Path home;

    private final ArrayList<Left> kept = new ArrayList<>();
    private boolean canKeep = true;
    private Houses houses;

    @BeforeEach
    void open() throws IOException {
        var file = home.resolve("show-files").resolve(SHOW + ".show.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, Held.TEXT);
        houses = new Houses(home, "vi", new SystemWatch(), (show, left) -> canKeep && kept.add(left));
    }

    private Path died(int number) throws IOException {
        Path folder = null;
        for (int made = 0; made < number; made++) folder = Leavings.begin(home, SHOW);
        Held.corrected(home.resolve("show-files").resolve(SHOW + ".show.json"), folder, Mode.REHEARSAL);
        return folder;
    }

    @Test
    void a_rehearsal_of_the_terminal_that_died_is_offered_on_home_also_the_second_of_its_name() throws IOException {
        var folder = died(2);
        assertThat(folder.getFileName().toString()).isEqualTo(SHOW + "-2");
        assertThat(houses.left(SHOW))
                .flatExtracting(Left::corrections)
                .extracting(Correction::look)
                .containsExactlyInAnyOrder("title", "slogan");
        assertThat(houses.cards()).filteredOn(card -> card.show().equals(SHOW)).allMatch(Told.RunCard::rehearsal);
    }

    @Test
    void what_was_corrected_in_a_run_outlives_its_folder() throws IOException {
        var folder = quiet(died(1));
        assertThat(houses.discard("rehearsals/" + SHOW)).isInstanceOf(Told.Made.class);
        assertThat(folder).doesNotExist();
        assertThat(kept).flatExtracting(Left::corrections).hasSize(2);
    }

    @Test
    void a_run_whose_corrections_cannot_be_kept_is_not_deleted() throws IOException {
        var folder = quiet(died(1));
        canKeep = false;
        assertThat(houses.discard("rehearsals/" + SHOW)).isInstanceOf(Told.Refused.class);
        assertThat(folder).exists();
    }

    /** Nothing has been written in it for a while. */
    private static Path quiet(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList())
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(600)));
        }
        return folder;
    }

    @Test
    void a_run_that_died_is_not_taken_for_one_that_runs_because_the_next_one_has_its_port() throws IOException {
        try (var open = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var ended = ProcessHandle.allProcesses()
                            .mapToLong(ProcessHandle::pid)
                            .max()
                            .orElse(0)
                    + 1_000_000;
            started(died(1), ended, open.getLocalPort());
            started(died(1), ProcessHandle.current().pid(), open.getLocalPort());
            assertThat(houses.cards())
                    .extracting(Told.RunCard::id, Told.RunCard::going)
                    .containsExactlyInAnyOrder(
                            tuple("rehearsals/" + SHOW, Told.Going.BROKEN_OFF),
                            tuple("rehearsals/" + SHOW + "-2", Told.Going.RUNNING));
        }
    }

    /** As it stands beside a run that was started from Home. */
    private static void started(Path folder, long process, int port) throws IOException {
        var beside = Files.createDirectories(folder.resolve(House.BESIDE));
        var began = ProcessHandle.of(process)
                .flatMap(one -> one.info().startInstant())
                .orElse(Instant.EPOCH);
        var started = new Houses.Started(process, began, "code", true, SHOW, "simulated");
        Files.write(beside.resolve("started.json"), Notation.write(started));
        Files.writeString(beside.resolve(House.PANEL_FILE), "{\"port\":" + port + ",\"sessions\":[]}");
    }
}

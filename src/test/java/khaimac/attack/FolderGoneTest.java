package khaimac.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import khaimac.engine.Over;
import khaimac.engine.Wish;
import khaimac.guard.Rules;
import khaimac.journal.FolderDisk;
import khaimac.journal.Reading;
import khaimac.link.ToPeer;
import khaimac.machine.Folders;
import khaimac.machine.SystemWatch;
import khaimac.scene.SurfaceName;
import khaimac.trial.Caller;
import khaimac.trial.RealHouse;
import khaimac.trial.Waiting;
import khaimac.wiring.RehearsalWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody deletes the run's folder, or moves it away, while the hall is full. */
@Tag("processes")
class FolderGoneTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private Path home;

    @BeforeEach
    void aFolder() throws IOException {
        home = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "gone");
    }

    @AfterEach
    void nothingStays() {
        Folders.delete(home);
    }

    private static ToPeer.Answer asked(Caller caller, String id, Wish wish) throws Exception {
        return caller.wish(id, wish).get(Waiting.LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void a_folder_that_is_deleted_takes_nothing_along_and_a_desk_without_one_opens_no_other_run() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "no kill program on this machine");
        var folder = home.resolve("run");
        var rehearsal = RehearsalWatch.Setting.beginning(new SystemWatch().now().wall(), 1);
        try (var house = new RealHouse(
                        Path.of("").toAbsolutePath(),
                        "vinh-bao-2024-01-30",
                        "simulated",
                        folder,
                        Rules.USUAL,
                        rehearsal,
                        "127.0.0.1:" + freePort())
                .start()) {
            boolean up = house.awaitPicture(Waiting.LONG);
            assumeTrue(up || !house.said().contains("graphics libraries are missing"), house.said());
            assertThat(house.awaitPanel(Waiting.LONG)).isNotNull();
            try (var caller = house.caller()) {
                assertThat(caller.await(live -> true, Waiting.LONG)).isNotNull();
                assertThat(asked(caller, "go", new Wish.Go()).kept()).isTrue();
                assertThat(keys(folder)).doesNotContain("none");
                var let = keys(folder);

                Folders.delete(folder);
                var hold = new Wish.Cover(Set.of(BACKDROP), Over.Kind.HOLD);
                assertThat(asked(caller, "hold", hold).accepted()).isTrue();
                Waiting.until(house::said, () -> house.said().contains("deleted or moved away"));
                Waiting.until(() -> "begun anew", () -> facts(folder).contains("covered"));
                assertThat(facts(folder)).contains("opened", "segment-started");
                Waiting.until(
                        () -> "who was let in, and by what", () -> keys(folder).equals(let));

                var player = Objects.requireNonNull(house.guard().player()).pid();
                var desk = Objects.requireNonNull(house.guard().desk());
                long epoch = Objects.requireNonNull(caller.live()).epoch();
                // It stands still, so that it cannot notice before it dies.
                new ProcessBuilder("/bin/kill", "-STOP", Long.toString(desk.pid()))
                        .start()
                        .waitFor();
                Files.move(folder, home.resolve("elsewhere"));
                RealHouse.kill(desk);
                Waiting.until(house::said, () -> house.said().contains("No run lies in the folder"));
                house.guard().typed("go");
                Waiting.until(house::said, () -> house.said().contains("the desk has no run"));
                assertThat(folder).as("nothing is opened").doesNotExist();
                assertThat(Objects.requireNonNull(house.guard().player()).pid())
                        .as("the player holds the picture")
                        .isEqualTo(player);

                Files.move(home.resolve("elsewhere"), folder);
                var live = caller.await(one -> one.epoch() > epoch && one.seen().visit() == 1, Waiting.LONG);
                assertThat(live).as("the place is what it was; " + house.said()).isNotNull();
                assertThat(facts(folder)).contains("covered");
            }
        }
    }

    private static int freePort() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }

    /** What tablets, and players on other machines, come back with. */
    private static List<String> keys(Path folder) {
        return Stream.of("panel.json", "link-code", "link.p12")
                .map(name -> content(folder.resolve("house").resolve(name)))
                .toList();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "none";
        }
    }

    private static String facts(Path folder) {
        try {
            var all = new StringBuilder();
            for (var fact : Reading.of(new FolderDisk(folder)).facts())
                all.append(new String(
                        khaimac.notation.Notation.write(fact.deed()), java.nio.charset.StandardCharsets.UTF_8));
            return all.toString();
        } catch (IOException e) {
            return "";
        }
    }
}

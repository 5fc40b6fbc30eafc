package khaimac.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import khaimac.engine.Over;
import khaimac.engine.Wish;
import khaimac.guard.Rules;
import khaimac.link.ToPeer;
import khaimac.machine.Folders;
import khaimac.proof.PictureChecks;
import khaimac.render.papers.Frames;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import khaimac.showfile.HallFile;
import khaimac.showfile.ShowFile;
import khaimac.trial.Caller;
import khaimac.trial.RealHouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A show of 40 KB that unfolds to a megabyte on every wall, and an editor who wants more. */
class AHostileShowTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final SurfaceName WALL = new SurfaceName("backdrop");

    private static final String SHOW =
            """
            {"format": "khaimac-show/1", "title": "%s", "date": "2024-01-30",
             "surfaces": ["banner", "backdrop", "pano-left", "pano-right", "stage"],
             "looks": {"big": {"message": "%s"}, "s": {"stack": ["m", "m"]}, "m": {"message": "Kính chào"}},
             "segments": [{"id": "one", "name": "Một", "start": "08:00", "length": "10m", "cues": [{"at": "start",
               "put": {"banner": "big", "backdrop": "big", "pano-left": "big", "pano-right": "big", "stage": "big"}}]}]}
            """.formatted("Kính chào quý vị đại biểu ".repeat(15), "{show.title} ".repeat(3_000));

    @Test
    void it_is_checked_within_seconds_and_a_little_memory() throws Exception {
        var hall = HallFile.read(
                        "simulated.hall.json", Files.readAllBytes(Path.of("displays", "simulated.hall.json")))
                .hall();
        assumeTrue(paints(), "graphics libraries are missing");
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        var reading = ShowFile.read(SHOW);
        try (var frames = new Frames(file -> null)) {
            var findings = PictureChecks.of(reading.show(), hall, reading.places(), frames, () -> false);
            assertThat(findings).isNotEmpty();
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(threads.getCurrentThreadCpuTime() - cpu);
        assertThat(seconds).as("seconds of a processor").isLessThan(15);
        assertThat(threads.getCurrentThreadAllocatedBytes() - bytes)
                .as("bytes")
                .isLessThan(1L << 30);
        assertThat(reading.findings())
                .anySatisfy(finding -> assertThat(finding.what().en()).contains("longer than a page of a screen"));
    }

    private static boolean paints() {
        try (var _ = new Frames(file -> null)) {
            return true;
        } catch (LinkageError e) {
            return false;
        }
    }

    @Test
    @Tag("processes")
    void nobody_dies_of_it_and_black_comes_at_once() throws Exception {
        var folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "hostile");
        var show = Files.writeString(folder.resolve("hostile.show.json"), SHOW);
        try (var house = new RealHouse(
                        Path.of("").toAbsolutePath(),
                        show.toString(),
                        "simulated",
                        folder.resolve("run"),
                        Rules.NEVER_CAREFUL)
                .start()) {
            boolean up = house.awaitPicture(LONG);
            assumeTrue(up || !house.said().contains("graphics libraries are missing"), house.said());
            assertThat(up).as(house::said).isTrue();
            try (var caller = house.caller()) {
                outlived(house, caller);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static void outlived(RealHouse house, Caller caller) throws Exception {
        assertThat(caller.await(live -> !live.players().isEmpty(), LONG)).isNotNull();
        var desk = house.guard().desk();
        var player = house.guard().player();
        assertThat(asked(caller, "go", new Wish.Go()).accepted()).isTrue();
        assertThat(caller.await(AHostileShowTest::showsAll, LONG))
                .as("what has room is on every wall; " + house.said())
                .isNotNull();

        var ring = new Look.Stack(Collections.nCopies(40, new LookRef.Named("s")));
        var refused = asked(caller, "ring", new Wish.Retitle("s", ring, 0, true));
        assertThat(refused.accepted()).isFalse();
        assertThat(refused.because().en()).contains("would contain itself. Nothing changed.");

        assertThat(asked(caller, "black", new Wish.Cover(Set.of(WALL), Over.Kind.BLANK))
                        .accepted())
                .isTrue();
        assertThat(caller.await(AHostileShowTest::showsAll, LONG)).isNotNull();
        assertThat(house.guard().desk()).as("the same desk").isSameAs(desk);
        assertThat(house.guard().player()).as("the same player").isSameAs(player);
        assertThat(house.said()).doesNotContain("is gone from the link", "stopped and is starting again");
    }

    private static boolean showsAll(ToPeer.Live live) {
        return live.players().stream()
                .anyMatch(player -> player.surfaces().size() == 5
                        && player.surfaces().stream().noneMatch(count -> count.waiting()));
    }

    private static ToPeer.Answer asked(Caller caller, String id, Wish wish) throws Exception {
        return caller.wish(id, wish).get(LONG.toSeconds(), TimeUnit.SECONDS);
    }
}

package khaimac.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import khaimac.engine.Over;
import khaimac.engine.Wish;
import khaimac.guard.Code;
import khaimac.guard.Rules;
import khaimac.link.Secret;
import khaimac.link.ToPeer;
import khaimac.machine.Folders;
import khaimac.machine.SystemWatch;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator and an audience live through when real processes die, stop, or run out of disk. */
@Tag("processes")
class RealHouseTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final String SHOW = "vinh-bao-2024-01-30";
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private Path folder;

    @BeforeEach
    void aFolderOnARealDisk() throws IOException {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "house");
    }

    @AfterEach
    void nothingStays() {
        Folders.delete(folder);
    }

    /** A house whose pictures are up; where nothing can be painted or started, the test is skipped and says so. */
    private RealHouse house(Path in, Rules rules) throws Exception {
        var house = new RealHouse(HOME, SHOW, "simulated", in, rules).start();
        boolean up = house.awaitPicture(Waiting.LONG);
        if (!up) house.close();
        assumeTrue(up || !house.said().contains("graphics libraries are missing"), house.said());
        assertThat(up).as("the first picture comes up; " + house.said()).isTrue();
        return house;
    }

    private static Caller caller(RealHouse house) throws Exception {
        var caller = house.caller();
        assertThat(caller.await(live -> true, Waiting.LONG))
                .as("the desk lets an operator in")
                .isNotNull();
        return caller;
    }

    private static ToPeer.Answer asked(Caller caller, String id, Wish wish) throws Exception {
        return caller.wish(id, wish).get(Waiting.LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void after_forty_kills_with_commands_on_their_way_nothing_answered_is_lost_and_nothing_is_done_twice()
            throws Exception {
        try (var trial = house(folder.resolve("trial"), Rules.NEVER_CAREFUL)) {
            assertThat(trial.guard().port()).isPositive();
        }
        var place = Files.createDirectories(folder.resolve("torture"));
        var plan = new Torture.Plan(40, 20_240_130, Set.of(Harm.KILL));
        var result = Torture.of(HOME, place, plan, line -> {});
        assertThat(result.lost()).isEmpty();
        assertThat(result.untrue()).isEmpty();
        assertThat(result.answered()).isGreaterThan(20);
    }

    @Test
    void a_player_that_stands_still_keeps_no_operator_waiting_and_is_told() throws Exception {
        assumeTrue(Signals.can(), "no kill program on this machine");
        try (var house = house(folder, Rules.USUAL);
                var caller = caller(house)) {
            var player = house.guard().player();
            assertThat(player).isNotNull();
            assertThat(Signals.stop(player.toHandle())).isTrue();
            var answer = asked(caller, "hold", new Wish.Cover(Set.of(BACKDROP), Over.Kind.HOLD));
            // A hold does not wait long for a busy disk; that it is heard is the claim.
            assertThat(answer.accepted()).isTrue();
            Waiting.until(house::said, () -> house.said().contains("is not answering"));
            assertThat(Signals.goOn(player.toHandle())).isTrue();
            Waiting.until(
                    house::said,
                    () -> house.said().contains("answers again") || house.said().contains("joins again"));
            assertThat(caller.await(live -> painting(live), Waiting.LONG))
                    .as("the player is back")
                    .isNotNull();
        }
    }

    private static boolean painting(ToPeer.Live live) {
        return live.players().stream()
                .anyMatch(player -> player.silent().compareTo(Duration.ofSeconds(1)) < 0
                        && !player.surfaces().isEmpty());
    }

    @Test
    void a_player_that_dies_while_the_desk_is_gone_shows_the_last_picture_again_at_once() throws Exception {
        assumeTrue(Signals.can(), "no kill program on this machine");
        try (var house = house(folder, Rules.USUAL);
                var caller = caller(house)) {
            assertThat(asked(caller, "go", new Wish.Go()).kept()).isTrue();
            Waiting.until(
                    () -> "what is shown is kept",
                    () -> text(folder.resolve("house").resolve("picture.json")).contains("\"title\""));
            var desk = house.guard().desk();
            assertThat(desk).isNotNull();
            assertThat(Signals.stop(desk.toHandle())).isTrue();
            try {
                RealHouse.kill(house.guard().player());
                assertThat(house.awaitPicture(Waiting.LONG))
                        .as("the picture is back without a desk")
                        .isTrue();
            } finally {
                assertThat(Signals.goOn(desk.toHandle())).isTrue();
            }
        }
    }

    @Test
    void a_code_that_is_wrong_or_a_players_is_no_operators_and_is_told_nothing_else() throws Exception {
        try (var house = house(folder, Rules.USUAL);
                var stranger = new Caller(house.guard().port(), Secret.fresh(), new SystemWatch());
                var player = new Caller(house.guard().port(), house.players(), new SystemWatch())) {
            for (var one : List.of(stranger, player)) {
                Waiting.until(() -> "refused", () -> !one.refused().isEmpty());
                assertThat(one.refused().en()).contains("does not take this code");
                assertThat(one.live()).isNull();
            }
        }
    }

    @Test
    void a_second_desk_in_the_same_folder_ends_with_a_sentence_and_the_first_goes_on() throws Exception {
        try (var first = house(folder, Rules.USUAL);
                var caller = caller(first);
                var second = new RealHouse(HOME, SHOW, "simulated", folder, Rules.USUAL).start()) {
            assertThat(second.guard().await()).isEqualTo(Code.FOLDER);
            assertThat(second.said()).contains("Another program is running a ceremony");
            assertThat(asked(caller, "go", new Wish.Go()).kept()).isTrue();
        }
    }

    @Test
    void a_desk_that_dies_three_times_comes_up_in_safe_mode_with_the_picture_as_it_was() throws Exception {
        try (var house = house(folder, Rules.USUAL);
                var caller = caller(house)) {
            assertThat(asked(caller, "go", new Wish.Go()).kept()).isTrue();
            for (int death = 0; death < 3; death++) {
                long epoch = java.util.Objects.requireNonNull(caller.live()).epoch();
                RealHouse.kill(house.guard().desk());
                assertThat(caller.await(live -> live.epoch() > epoch, Waiting.LONG))
                        .as(house.said())
                        .isNotNull();
            }
            Waiting.until(house::said, () -> house.said().contains("SAFE MODE"));
            var live = caller.await(one -> one.seen().visit() == 1 && painting(one), Waiting.LONG);
            assertThat(live).as("the part that was on is on").isNotNull();
            assertThat(asked(caller, "hold", new Wish.Cover(Set.of(BACKDROP), Over.Kind.HOLD))
                            .accepted())
                    .isTrue();
        }
    }

    @Test
    void a_small_picture_of_what_is_up_and_of_what_might_be_comes_from_the_player() throws Exception {
        try (var house = house(folder, Rules.USUAL);
                var caller = caller(house)) {
            assertThat(caller.await(RealHouseTest::painting, Waiting.LONG)).isNotNull();
            var now = caller.see(BACKDROP, null, 480, 270).get(Waiting.LONG.toSeconds(), TimeUnit.SECONDS);
            assertThat(now.words().isEmpty()).isTrue();
            var picture = javax.imageio.ImageIO.read(
                    new java.io.ByteArrayInputStream(now.jpeg().array()));
            assertThat(picture.getWidth()).isEqualTo(480);
            var line = new TitleLine(khaimac.scene.Role.NAME, "dài".repeat(400));
            var showing =
                    new Showing(new Look.Title(List.of(line), Style.PLAIN), Instant.EPOCH, Entrance.CUT, 0, null, 1);
            var might = caller.see(BACKDROP, showing, 480, 270).get(Waiting.LONG.toSeconds(), TimeUnit.SECONDS);
            assertThat(might.jpeg()).isNotNull();
            assertThat(might.words().isEmpty())
                    .as("it does not fit, and the words say so")
                    .isFalse();
        }
    }

    @Test
    void what_is_answered_was_made_durable_before_the_answer_left() throws Exception {
        assumeTrue(program("strace", "-V"), "no strace on this machine");
        try (var house = house(folder, Rules.USUAL);
                var caller = caller(house)) {
            var desk = house.guard().desk();
            assertThat(desk).isNotNull();
            var trace = folder.resolve("trace.txt");
            var strace = new ProcessBuilder(
                            "strace",
                            "-f",
                            "-s",
                            "400",
                            "-e",
                            "trace=fsync,fdatasync,write,sendto",
                            "-o",
                            trace.toString(),
                            "-p",
                            Long.toString(desk.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("strace.txt").toFile())
                    .start();
            try {
                // Its beats are seen as soon as it is traced.
                Waiting.until(
                        () -> text(folder.resolve("strace.txt")),
                        () -> text(trace).contains("echo") || !strace.isAlive());
                assumeTrue(strace.isAlive(), "processes may not be traced here: " + text(folder.resolve("strace.txt")));
                var answer = asked(caller, "delay", new Wish.Delay(Duration.ofMinutes(3)));
                assertThat(answer.kept()).isTrue();
                Waiting.until(
                        () -> text(trace), () -> answerAt(text(trace).lines().toList()) >= 0);
            } finally {
                strace.destroy();
                strace.waitFor(10, TimeUnit.SECONDS);
            }
            var lines = text(trace).lines().toList();
            int wrote = first(lines, "delay-announced");
            int synced = -1;
            for (int at = Math.max(0, wrote); at < lines.size() && synced < 0; at++)
                if (lines.get(at).matches(".*(fsync|fdatasync)( resumed>|\\().*= 0")) synced = at;
            assertThat(wrote).as("the fact is written").isNotNegative();
            assertThat(synced).as("the fact is made durable").isGreaterThan(wrote);
            assertThat(answerAt(lines)).as("and only then answered").isGreaterThan(synced);
        }
    }

    private static int answerAt(List<String> lines) {
        return first(lines, "\\\"answer\\\"");
    }

    private static int first(List<String> lines, String part) {
        for (int at = 0; at < lines.size(); at++) if (lines.get(at).contains(part)) return at;
        return -1;
    }

    @Test
    void on_a_full_disk_the_show_goes_on_and_says_that_a_crash_would_lose_something() throws Exception {
        var disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                program("mount", "-t", "tmpfs", "-o", "size=2m", "none", disk.toString()),
                "a small disk can only be made as root on Linux");
        try (var house = house(disk.resolve("run"), Rules.USUAL);
                var caller = caller(house)) {
            assertThat(asked(caller, "go", new Wish.Go()).kept()).isTrue();
            FullDisk.by(disk.resolve("filler"));
            unprotected(caller, "full");
            Files.delete(disk.resolve("filler"));
            protectedAgain(caller, "free");
        } finally {
            program("umount", "-l", disk.toString());
        }
    }

    @Test
    void in_a_folder_that_may_not_be_written_to_nothing_starts_and_a_sentence_says_which() throws Exception {
        var disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                program("mount", "-t", "tmpfs", "-o", "size=2m,ro", "none", disk.toString()),
                "a disk can only be made read-only as root on Linux");
        try (var house = new RealHouse(HOME, SHOW, "simulated", disk.resolve("run"), Rules.USUAL).start()) {
            assertThat(house.guard().await()).isEqualTo(Code.FOLDER);
            assertThat(house.said()).contains("cannot be opened for writing");
        } finally {
            program("umount", "-l", disk.toString());
        }
    }

    private static void unprotected(Caller caller, String name) throws Exception {
        // A journal has room in its last block for a while.
        for (int press = 0; press < 500; press++) {
            var answer = asked(caller, name + press, new Wish.Delay(Duration.ofMinutes(1)));
            assertThat(answer.accepted()).isTrue();
            if (answer.kept()) continue;
            var live = caller.await(one -> !one.protection().isEmpty(), Waiting.LONG);
            assertThat(live)
                    .as("the operator is told that nothing protects against a crash")
                    .isNotNull();
            return;
        }
        throw new AssertionError("a full disk was never noticed");
    }

    private static void protectedAgain(Caller caller, String name) throws Exception {
        assertThat(caller.await(one -> one.protection().isEmpty(), Waiting.LONG))
                .as("the journal moved to a new file")
                .isNotNull();
        assertThat(asked(caller, name, new Wish.Delay(Duration.ofMinutes(2))).kept())
                .isTrue();
    }

    private static boolean program(String... words) {
        try {
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            return "";
        }
    }
}

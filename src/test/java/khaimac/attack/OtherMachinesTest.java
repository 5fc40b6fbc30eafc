package khaimac.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import khaimac.guard.Code;
import khaimac.guard.Rules;
import khaimac.link.ToPeer;
import khaimac.machine.Folders;
import khaimac.machine.House;
import khaimac.machine.SystemWatch;
import khaimac.trial.Caller;
import khaimac.trial.Eavesdropper;
import khaimac.trial.RealHouse;
import khaimac.trial.Waiting;
import khaimac.wiring.RehearsalWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Players on other machines, as real processes, and what others on their network and on the desk's machine can do. */
@Tag("processes")
class OtherMachinesTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final String SHOW = "vinh-bao-2024-01-30";

    /** Another address of this machine, so that nobody else here has its ports. */
    private static final String OUTER = "127.0.2.1";

    private static final String BETWEEN = "127.0.2.2";

    private final List<Process> started = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        assumeTrue(Files.isReadable(Path.of("/proc/self/cmdline")), "what runs here cannot be read");
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "others");
    }

    @AfterEach
    void nothingStays() throws InterruptedException {
        for (var one : started) {
            one.descendants().forEach(ProcessHandle::destroyForcibly);
            one.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        Folders.delete(folder);
    }

    private static int freePort() throws IOException {
        try (var server = new ServerSocket()) {
            server.bind(new InetSocketAddress(OUTER, 0));
            return server.getLocalPort();
        }
    }

    /** Every command line that was seen while it was open. */
    private static final class CommandLines implements AutoCloseable {
        private final Set<String> seen = ConcurrentHashMap.newKeySet();
        private final Thread thread = Thread.ofPlatform().daemon().start(this::look);

        private void look() {
            while (!Thread.currentThread().isInterrupted()) {
                ProcessHandle.allProcesses().map(ProcessHandle::pid).forEach(pid -> seen.add(text(pid)));
                LockSupport.parkNanos(20_000_000);
            }
        }

        private static String text(long pid) {
            try {
                return Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                return "";
            }
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    private final class Talk {
        private final Process process;
        private final List<String> said = new CopyOnWriteArrayList<>();

        Talk(String code, String... words) throws IOException {
            var all = new ArrayList<>(House.java("-Xmx128m", HOME));
            all.addAll(List.of(words));
            all.addAll(List.of("--lang", "en"));
            var builder = new ProcessBuilder(all).redirectErrorStream(true);
            if (!code.isEmpty()) builder.environment().put(House.Secrets.PLAYER, code);
            process = builder.start();
            started.add(process);
            Thread.ofPlatform().daemon().start(() -> {
                try (var lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                    lines.lines().forEach(said::add);
                } catch (IOException | java.io.UncheckedIOException e) {
                    // It was killed in the middle of a word.
                }
            });
        }

        void type(String line) throws IOException {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        }

        void await(String words) {
            Waiting.until(
                    () -> words + " in " + said,
                    () -> said.toString().contains(words) || said.toString().contains("graphics libraries"));
            assumeTrue(!said.toString().contains("graphics libraries"), "nothing can be painted here");
        }
    }

    private RealHouse house(Path run, int port) throws Exception {
        var rehearsal = RehearsalWatch.Setting.beginning(new SystemWatch().now().wall(), 1);
        var house =
                new RealHouse(HOME, SHOW, "simulated", run, Rules.NEVER_CAREFUL, rehearsal, OUTER + ":" + port).start();
        boolean up = house.awaitPicture(Waiting.LONG);
        if (!up) house.close();
        assumeTrue(up || !house.said().contains("graphics libraries are missing"), house.said());
        assertThat(up).as(house.said()).isTrue();
        return house;
    }

    private static boolean hasTwo(ToPeer.Live live) {
        return live.players().stream()
                        .filter(one -> one.silent().toMillis() < 1_000)
                        .count()
                == 2;
    }

    private static void awaitTwo(Caller caller, long after) throws InterruptedException {
        assertThat(caller.await(live -> live.epoch() > after && hasTwo(live), Waiting.LONG))
                .as("both players are in")
                .isNotNull();
    }

    @Test
    void a_player_on_another_machine_comes_back_to_a_desk_and_to_a_house_that_were_started_anew_and_nobody_overhears()
            throws Exception {
        int port = freePort();
        var run = folder.resolve("run");
        String code;
        try (var lines = new CommandLines();
                var between = new Eavesdropper(new InetSocketAddress(BETWEEN, 0), new InetSocketAddress(OUTER, port))) {
            try (var house = house(run, port);
                    var caller = house.caller()) {
                code = house.players().written();
                var far = new Talk(code, "player", "--join", BETWEEN + ":" + between.port(), "--name", "far");
                far.await("Every surface shows its picture.");
                awaitTwo(caller, 0);
                long epoch = Objects.requireNonNull(caller.live()).epoch();

                RealHouse.kill(house.guard().desk());
                try (var _ = new Taker(port)) {
                    Waiting.until(house::said, () -> house.said().contains("cannot join at " + OUTER));
                    assertThat(caller.await(live -> live.epoch() > epoch, Waiting.LONG))
                            .as("the ceremony goes on without it")
                            .isNotNull();
                }
                awaitTwo(caller, epoch);
                assertThat(house.said()).contains("can join at " + OUTER + ":" + port + " again");
            }
            try (var house = house(run, port);
                    var caller = house.caller()) {
                assertThat(house.players().written()).isEqualTo(code);
                awaitTwo(caller, 0);
            }
            var letters = code.replace("-", "");
            assertThat(lines.seen)
                    .as("they were looked at")
                    .anyMatch(line -> line.contains("keytool"))
                    .anyMatch(line -> line.contains("--join"))
                    .anyMatch(line -> line.contains("--link"));
            assertThat(lines.seen).noneMatch(line -> line.contains(code) || line.contains(letters));
            assertThat(between.heard().length()).as("it was spoken to").isGreaterThan(10_000);
            assertThat(between.heard()).doesNotContain(code, letters, "VĨNH BẢO", "Vĩnh Bảo", "hello", "want");
        }
    }

    /** Another program that takes the port as soon as nobody has it. */
    private static final class Taker implements AutoCloseable {
        private final ServerSocket taken;

        Taker(int port) throws IOException {
            taken = taken(port);
        }

        private static ServerSocket taken(int port) throws IOException {
            long end = System.nanoTime() + Waiting.LONG.toNanos();
            while (true) {
                var server = new ServerSocket();
                try {
                    server.bind(new InetSocketAddress(OUTER, port));
                    return server;
                } catch (java.net.BindException e) {
                    server.close();
                    if (System.nanoTime() > end) throw e;
                    LockSupport.parkNanos(1_000_000);
                }
            }
        }

        @Override
        public void close() throws IOException {
            taken.close();
        }
    }

    @Test
    void an_operator_reads_a_code_to_who_sits_at_the_other_machine_and_a_mistake_in_it_is_told_and_asked_again()
            throws Exception {
        int port = freePort();
        var run = new Talk(
                "",
                "run",
                SHOW,
                "--rehearsal",
                "--folder",
                folder.toString(),
                "--panel",
                "0",
                "--link",
                OUTER + ":" + port);
        run.await("Every surface shows its picture.");
        run.await("khaimac player --join " + OUTER + ":" + port);
        var code = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").matcher(run.said.toString());
        assertThat(code.find()).isTrue();
        var key = Pattern.compile("#key=([0-9a-f]+)").matcher(run.said.toString());
        assertThat(key.find()).isTrue();

        var far = new Talk("", "player", "--join", OUTER + ":" + port);
        far.await("Type the code");
        far.type("no code at all");
        far.await("That is no code");
        far.type("0000-0000-0000-0000");
        far.await("does not take this code");
        far.type(code.group().toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
        far.await("Every surface shows its picture.");

        var children = run.process.children().toList();
        assertThat(children).hasSize(2);
        for (var child : children) {
            var environment = text(Path.of("/proc/" + child.pid() + "/environ"));
            boolean isDesk = text(Path.of("/proc/" + child.pid() + "/cmdline")).contains("\0desk\0");
            assertThat(environment).contains(code.group());
            if (isDesk) assertThat(environment).contains(key.group(1));
            else assertThat(environment).doesNotContain(key.group(1), House.Secrets.OPERATOR);
        }
        var other = new Talk(
                "",
                "run",
                SHOW,
                "--rehearsal",
                "--folder",
                folder.resolve("other").toString(),
                "--panel",
                "-1",
                "--link",
                OUTER + ":" + port);
        assertThat(other.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(other.process.exitValue()).isEqualTo(Code.LINK);
        assertThat(other.said.toString()).contains("cannot be opened for players on other machines");
        run.type("quit");
        assertThat(run.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}

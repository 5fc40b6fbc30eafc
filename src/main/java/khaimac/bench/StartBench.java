package khaimac.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import khaimac.engine.Wish;
import khaimac.machine.Folders;
import khaimac.machine.House;
import khaimac.machine.ResidentMemory;
import khaimac.machine.SystemWatch;
import khaimac.trial.Tablet;
import org.jspecify.annotations.Nullable;

/** From the command line to a hall in hand; what it does while nothing happens; how soon it is in hand again. */
public final class StartBench {
    private static final String SHOW = "vinh-bao-2024-01-30";
    private static final int ROUNDS = 5;
    private static final int PAGES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofMillis(20);

    private final Path home;
    private final Path folder;
    private final Consumer<Figure> told;
    private final SystemWatch watch = new SystemWatch();

    private StartBench(Path home, Path folder, Consumer<Figure> told) {
        this.home = home;
        this.folder = folder;
        this.told = told;
    }

    public static void run(Consumer<Figure> told) throws Exception {
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "khaimac-bench");
        try {
            var bench = new StartBench(
                    Path.of(System.getProperty("khaimac.home", ".")).toAbsolutePath(), folder, told);
            bench.starts();
            bench.returns();
        } finally {
            Folders.delete(folder);
        }
    }

    private void starts() throws Exception {
        var link = new double[ROUNDS];
        var picture = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            try (var hall = new Hall(folder.resolve("start-" + round))) {
                hall.awaitUp();
                link[round] = hall.link;
                picture[round] = hall.picture;
                if (round == ROUNDS - 1) idle(hall);
            }
        }
        tell("start: the panel's link is told", link, 1_200);
        tell("start: every picture is up", picture, 1_600);
    }

    /** Five pages, nothing begun: what the processes do all the same, and the memory that they hold. */
    private void idle(Hall hall) throws Exception {
        var pages = new ArrayList<Tablet>();
        try {
            var first = Tablet.pair(hall.address, "bench", watch);
            for (int page = 0; page < PAGES; page++) pages.add((page == 0 ? first : first.another()).enter());
            Thread.sleep(SETTLED);
            var before = hall.processes().stream().map(StartBench::busy).toList();
            Thread.sleep(IDLE);
            var after = hall.processes().stream().map(StartBench::busy).toList();
            double all = 0;
            for (int one = 0; one < before.size(); one++) {
                double share = 100.0 * after.get(one).minus(before.get(one)).toNanos() / IDLE.toNanos();
                all += share;
                double goal = hall.name(one).equals("desk") ? 0.5 : 1.5;
                var name = "idle with five pages, " + hall.name(one);
                told.accept(new Figure(name, share, "% of a core", Map.of(), goal, false));
            }
            told.accept(new Figure("idle with five pages, together", all, "% of a core", Map.of(), 1.5, false));
            memory(hall);
        } finally {
            pages.forEach(Tablet::vanish);
        }
    }

    private void memory(Hall hall) throws IOException {
        double all = 0;
        double own = 0;
        for (int one = 0; one < hall.processes().size(); one++) {
            var process = hall.processes().get(one);
            double size = ResidentMemory.of(process);
            all += size;
            own += ResidentMemory.share(process);
            var name = "resident memory, " + hall.name(one);
            if (size > 0) told.accept(new Figure(name, size, "MB", Map.of(), 300, false));
        }
        if (all > 0) told.accept(new Figure("resident memory, together", all, "MB", Map.of(), 300, false));
        var once = "resident memory, together, what they share counted once";
        if (own > 0) told.accept(new Figure(once, own, "MB", Map.of(), 300, false));
    }

    /** The desk dies under a page; then all of it does, as in a power cut. */
    private void returns() throws Exception {
        var desk = new double[ROUNDS];
        var all = new double[ROUNDS];
        var place = folder.resolve("returns");
        // The first one starts where nothing has been, and is not counted among those that come back.
        for (int round = -1; round < ROUNDS; round++) {
            try (var hall = new Hall(place)) {
                hall.awaitUp();
                var there = millis(hall.began, inHand(hall.address));
                if (round < 0) {
                    hall.fall();
                    continue;
                }
                all[round] = there;
                long begin = System.nanoTime();
                hall.desk().destroyForcibly();
                desk[round] = millis(begin, inHand(hall.address));
                hall.fall();
            }
        }
        tell("desk killed: in hand again through the panel", desk, 1_500);
        tell("all killed and started again: in hand through the panel", all, 2_500);
    }

    /** When a press of a page is answered; until the desk listens, the page tries again. */
    private long inHand(String link) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (var page = Tablet.pair(link, "bench", watch).enter()) {
                if (page.await(state -> true, SETTLED) == null) continue;
                page.press(new Wish.Delay(Duration.ofMinutes(1))).get(SETTLED.toSeconds(), TimeUnit.SECONDS);
                return System.nanoTime();
            } catch (IOException | IllegalStateException | ExecutionException | TimeoutException e) {
                Thread.sleep(AGAIN);
            }
        }
        throw new IOException("not in hand again");
    }

    private void tell(String name, double[] millis, double goal) {
        var samples = Samples.of(millis);
        told.accept(new Figure(name, samples.median(), "ms", samples.spread(), goal, false));
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    private static Duration busy(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** A rehearsal as somebody starts it in a terminal. */
    private final class Hall implements AutoCloseable {
        private final long began = System.nanoTime();
        private final Process guard;
        private final BufferedReader lines;
        private double link;
        private double picture;
        private String address = "";
        private @Nullable Thread rest;

        Hall(Path place) throws IOException {
            var builder = new ProcessBuilder(House.java("-Xmx64m", home));
            builder.command()
                    .addAll(List.of(
                            "run",
                            SHOW,
                            "--rehearsal",
                            "--folder",
                            place.toString(),
                            "--go-on",
                            "--panel",
                            "0",
                            "--lang",
                            "en"));
            guard = builder.redirectErrorStream(true).start();
            lines = new BufferedReader(new InputStreamReader(guard.getInputStream(), StandardCharsets.UTF_8));
        }

        void awaitUp() throws IOException {
            while (link == 0 || picture == 0) {
                var line = lines.readLine();
                if (line == null) throw new IOException("the hall does not start");
                if (line.startsWith("Panel: http")) {
                    link = millis(began, System.nanoTime());
                    address = line.substring("Panel: ".length());
                }
                if (line.equals(House.UP.en())) picture = millis(began, System.nanoTime());
            }
            rest = Thread.ofPlatform().daemon().name("rest").start(this::readOn);
        }

        private void readOn() {
            try {
                lines.transferTo(Writer.nullWriter());
            } catch (IOException e) {
                // It has ended.
            }
        }

        List<ProcessHandle> processes() {
            var all = new ArrayList<>(List.of(guard.toHandle(), desk()));
            guard.children().filter(child -> !child.equals(desk())).forEach(all::add);
            return all;
        }

        ProcessHandle desk() {
            return guard.children().filter(this::isDesk).findFirst().orElseThrow();
        }

        private boolean isDesk(ProcessHandle child) {
            return List.of(child.info().arguments().orElse(new String[0])).contains("desk");
        }

        String name(int one) {
            return List.of("guard", "desk", "player").get(one);
        }

        /** As in a power cut. */
        void fall() {
            var all = new ArrayList<>(guard.descendants().toList());
            guard.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
        }

        @Override
        public void close() {
            try {
                guard.getOutputStream().write("quit\n".getBytes(StandardCharsets.UTF_8));
                guard.getOutputStream().close();
            } catch (IOException e) {
                // It fell.
            }
            try {
                if (!guard.waitFor(PATIENCE)) guard.destroyForcibly();
                if (rest != null) rest.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

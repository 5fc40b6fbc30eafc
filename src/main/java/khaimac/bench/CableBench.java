package khaimac.bench;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import khaimac.hall.Light;
import khaimac.hall.Wire;
import khaimac.machine.SystemWatch;
import khaimac.output.Health;
import khaimac.output.OutputRunner;
import khaimac.output.serial.SerialFamily;
import khaimac.output.serial.SerialPorts;
import org.jspecify.annotations.Nullable;

/**
 * A port that the machine believes to be real is stopped, pulled and put back; where there is no socat, there is no
 * figure.
 */
final class CableBench {
    private static final int ROUNDS = 5;
    private static final int LAMPS = 300;
    private static final long LONGEST_NANOS = 15_000_000_000L;
    private static final long UNPLUGGED_NANOS = 2_000_000_000L;

    private final Path near;
    private final Path far;
    private @Nullable Process socat;

    private CableBench(Path folder) {
        near = folder.resolve("near");
        far = folder.resolve("far");
    }

    static void run(Figures told) throws Exception {
        if (!isThere("socat")) {
            told.leave("serial port unplugged and stuck", "there is no socat");
            return;
        }
        var folder = Files.createTempDirectory("khaimac-bench");
        var cable = new CableBench(folder);
        try {
            cable.plug();
            told.take("serial port unplugged, back, and stuck", () -> cable.measure(told));
            for (int baud : new int[] {115_200, 921_600, 2_000_000})
                told.take(
                        "serial port that takes nothing, a still picture at " + baud + " baud",
                        () -> cable.still(baud, told));
        } finally {
            cable.pull();
            Files.deleteIfExists(folder);
        }
    }

    private static boolean isThere(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            if (Files.isExecutable(Path.of(folder, program))) return true;
        return false;
    }

    private void measure(Consumer<Figure> told) throws Exception {
        var hall = SampleHall.hall(LAMPS, 1, new Wire.Serial(near.toString(), Wire.Speaks.AWA, 2_000_000), Light.PLAIN);
        var said = new AtomicInteger();
        try (var runner = new OutputRunner(
                new SerialFamily(new SerialPorts()),
                hall,
                hall.outputs().getFirst(),
                new SystemWatch(),
                words -> said.incrementAndGet())) {
            runner.start();
            List<Double> unplugged = new ArrayList<>();
            List<Double> back = new ArrayList<>();
            List<Double> load = new ArrayList<>();
            List<Double> stalled = new ArrayList<>();
            var whole = new AtomicInteger();
            for (int round = 0; round < ROUNDS; round++) {
                listen();
                runner.show(SampleHall.BANNER, SampleHall.picture(LAMPS, round));
                await(() -> runner.health().state() == Health.State.UP);
                unplugged.add(millis(this::pull, () -> runner.health().state() == Health.State.LOST));
                load.add(load());
                back.add(millis(
                        () -> {
                            plug();
                            listen(whole);
                        },
                        () -> whole.get() > 0));
                whole.set(0);
            }
            for (int round = 0; round < ROUNDS; round++) {
                signal("-STOP");
                int before = said.get();
                int[] colour = {0};
                stalled.add(millis(() -> {}, () -> {
                    runner.show(SampleHall.BANNER, SampleHall.picture(LAMPS, ++colour[0]));
                    return said.get() > before;
                }));
                signal("-CONT");
                listen();
                await(() -> runner.health().state() == Health.State.UP);
            }
            tell(told, "serial port unplugged: told", unplugged, "ms", 500);
            tell(told, "serial port unplugged: load of a core meanwhile", load, "%", 5);
            tell(told, "serial port back: the whole picture is there", back, "ms", 2_000);
            tell(told, "serial port that takes nothing: told", stalled, "ms", 1_000);
        }
    }

    /** This kind of port says that nothing waits in it: only when its twenty kilobytes are full it is noticed. */
    private void still(int baud, Consumer<Figure> told) throws Exception {
        var hall = SampleHall.hall(LAMPS, 1, new Wire.Serial(near.toString(), Wire.Speaks.AWA, baud), Light.PLAIN);
        var said = new AtomicInteger();
        try (var runner = new OutputRunner(
                new SerialFamily(new SerialPorts()),
                hall,
                hall.outputs().getFirst(),
                new SystemWatch(),
                words -> said.incrementAndGet())) {
            runner.start();
            runner.show(SampleHall.BANNER, SampleHall.picture(LAMPS, 1));
            List<Double> stalled = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                listen();
                await(() -> runner.health().state() == Health.State.UP);
                int before = said.get();
                signal("-STOP");
                stalled.add(millis(() -> {}, () -> said.get() > before));
                signal("-CONT");
            }
            tell(
                    told,
                    "serial port that takes nothing, a still picture of 300 lamps at " + baud + " baud: told",
                    stalled,
                    "ms",
                    1_000);
        }
    }

    private static void tell(Consumer<Figure> told, String name, List<Double> values, String unit, double goal) {
        var samples =
                Samples.of(values.stream().mapToDouble(Double::doubleValue).toArray());
        var spread = samples.spread();
        told.accept(new Figure(name, spread.getOrDefault("max", 0.0), unit, spread, goal, false));
    }

    private interface Step {
        void go() throws Exception;
    }

    private static double millis(Step step, BooleanSupplier until) throws Exception {
        long began = System.nanoTime();
        step.go();
        await(until);
        return (System.nanoTime() - began) / 1e6;
    }

    private static void await(BooleanSupplier until) throws IOException {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (!until.getAsBoolean()) {
            if (System.nanoTime() > end) throw new IOException("an output did not do what it should");
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** How busy this process is while the cable is out, in per cent of a core. */
    private static double load() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long end = System.nanoTime() + UNPLUGGED_NANOS;
        long before = machine.getProcessCpuTime();
        while (System.nanoTime() < end) LockSupport.parkNanos(50_000_000);
        return 100.0 * (machine.getProcessCpuTime() - before) / UNPLUGGED_NANOS;
    }

    private void plug() throws IOException {
        socat = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far)
                .inheritIO()
                .start();
        await(() -> Files.exists(near) && Files.exists(far));
    }

    private void pull() throws IOException {
        var open = socat;
        if (open == null) return;
        open.destroyForcibly().onExit().join();
        Files.deleteIfExists(near);
        Files.deleteIfExists(far);
    }

    private void signal(String which) throws IOException {
        var open = socat;
        if (open != null)
            new ProcessBuilder("kill", which, Long.toString(open.pid()))
                    .start()
                    .onExit()
                    .join();
    }

    private void listen() throws IOException {
        listen(new AtomicInteger());
    }

    /** Takes what comes, and says when it begins with the beginning of a picture and goes on to its end. */
    private void listen(AtomicInteger whole) throws IOException {
        var in = new FileInputStream(far.toFile());
        Thread.ofPlatform().daemon().start(() -> {
            try (in) {
                byte[] first = in.readNBytes(6 + 3 * LAMPS + 3);
                if (first.length > 6 && first[0] == 'A' && first[1] == 'w' && first[2] == 'a') whole.incrementAndGet();
                var some = new byte[4_096];
                while (in.read(some) >= 0) Thread.onSpinWait();
            } catch (IOException e) {
                // The cable was pulled.
            }
        });
    }
}

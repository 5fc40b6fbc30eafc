package khaimac.output.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Wire;
import khaimac.machine.SystemWatch;
import khaimac.output.Halls;
import khaimac.output.Health;
import khaimac.output.OutputRunner;

/** One row of lamps in a test, run as in a hall, with a picture of many colours. */
final class Lights implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(20);

    final List<Sentence> told = new CopyOnWriteArrayList<>();
    final OutputRunner runner;
    private final Hall hall;
    private final int count;

    Lights(int count, Wire wire) {
        this.count = count;
        hall = Halls.of(count, 1, wire, Light.PLAIN);
        runner = new OutputRunner(new NetworkFamily(), hall, hall.outputs().getFirst(), new SystemWatch(), told::add)
                .start();
    }

    /** What the lamps are to get: another row for each number. */
    byte[] show(int number) {
        var lamps = new byte[count * 3];
        for (int i = 0; i < lamps.length; i++) lamps[i] = (byte) (i * 7 + i / 256 + number * 31);
        var picture = ByteBuffer.allocateDirect(count * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++)
            picture.put(lamps[3 * i + 2])
                    .put(lamps[3 * i + 1])
                    .put(lamps[3 * i])
                    .put((byte) 255);
        runner.show(Halls.BANNER, picture.rewind());
        return lamps;
    }

    Health.State state() {
        return runner.health().state();
    }

    static void until(String what, BooleanSupplier isTrue) {
        assertThat(waited(isTrue)).as(what).isTrue();
    }

    static boolean waited(BooleanSupplier isTrue) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!isTrue.getAsBoolean() && System.nanoTime() < end) LockSupport.parkNanos(5_000_000);
        return isTrue.getAsBoolean();
    }

    @Override
    public void close() {
        runner.close();
    }
}

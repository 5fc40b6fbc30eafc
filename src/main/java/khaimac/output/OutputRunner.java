package khaimac.output;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Output;
import khaimac.hall.Size;
import khaimac.mail.Latest;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * One output of a hall, running: a thread of its own, so that a device that is slow, stuck or gone delays no other and
 * no painting. Of what it cannot send in time, the newest is next.
 */
public final class OutputRunner implements AutoCloseable {
    private static final Duration END = Duration.ofSeconds(1);

    private final Output output;
    private final Watch watch;
    private final Montage montage;
    private final OutputMachine machine;
    private final Latest<Boolean> woken = new Latest<>();
    private final Thread thread;
    private volatile double brightness = 1;
    private volatile boolean closed;
    private volatile Health health;

    /** @param told hears when the output is lost and when it is back */
    public OutputRunner(Family family, Hall hall, Output output, Watch watch, Consumer<Sentence> told) {
        this.output = output;
        this.watch = watch;
        montage = new Montage(hall, output);
        machine = new OutputMachine(family, hall, output, montage, this::wake, words -> tell(told, words));
        health = machine.health(watch.now());
        thread = Thread.ofPlatform().daemon().name("output " + output.name()).unstarted(this::turnAndTurn);
    }

    public OutputRunner start() {
        thread.start();
        return this;
    }

    public Output output() {
        return output;
    }

    /** How large its picture is. */
    public Size size() {
        return montage.size();
    }

    /** From now on this surface has pictures; before the first of each, nothing is sent. */
    public void expect(SurfaceName surface) {
        montage.expect(surface);
    }

    /** A surface has another picture; a copy is taken. Never waits for the device. */
    public void show(SurfaceName surface, ByteBuffer picture) {
        show(surface, picture, null);
    }

    /** @param moment of the desk that the picture is of; null: nobody says */
    public void show(SurfaceName surface, ByteBuffer picture, @Nullable Instant moment) {
        montage.put(surface, picture, moment);
        wake();
    }

    /** Something in place of the surfaces is on its way: they are not seen for a moment before it. */
    public void expectInstead() {
        montage.expectInstead();
    }

    /** A test pattern in place of the surfaces, as large as the picture; null: the surfaces again. */
    public void instead(@Nullable ByteBuffer picture) {
        montage.instead(picture);
        wake();
    }

    /** @param wished 0 to 1 of what the hall allows */
    public void brightness(double wished) {
        brightness = Math.clamp(wished, 0, 1);
        wake();
    }

    public double brightness() {
        return brightness;
    }

    public Health health() {
        return health;
    }

    private void wake() {
        woken.put(true);
    }

    /**
     * Whoever hears it finds the output's health to be what he was told, though the turn that found it may go on for a
     * while.
     */
    private void tell(Consumer<Sentence> told, Sentence words) {
        health = machine.health(watch.now());
        told.accept(words);
    }

    private void turnAndTurn() {
        try {
            while (!closed) {
                var until = machine.turn(watch.now(), this::brightness);
                var now = watch.now();
                health = machine.health(now);
                var left = until.minus(now.steady());
                if (left.isPositive()) woken.take(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            machine.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

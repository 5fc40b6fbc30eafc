package khaimac.media.sound;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Speaker;
import khaimac.mail.Latest;
import org.jspecify.annotations.Nullable;

/** A speaker of the hall, on a thread of its own: it plays what its mixer gives, and comes back when it was
 * unplugged. */
final class Horn implements AutoCloseable {
    private static final long LOOK_MS = 4;
    private static final long AGAIN_MS = 2_000;

    /** Where it stands. */
    enum State {
        OPENING,
        PLAYS,
        /** The machine has no such device, or it was unplugged. */
        MISSING
    }

    /** Nothing ever comes here: it is waited on. */
    private final Latest<Boolean> rest = new Latest<>();

    private final String name;
    private final Speaker speaker;
    private final Supplier<Instant> time;
    private final Watch watch;
    private final Mixer mixer = new Mixer();
    private final Thread thread;
    private volatile State state = State.OPENING;
    private volatile @Nullable String broken;
    private volatile boolean closing;

    /** @param time what time it is at the desk */
    Horn(String name, Speaker speaker, Supplier<Instant> time, Watch watch) {
        this.name = name;
        this.watch = watch;
        this.speaker = speaker;
        this.time = time;
        this.thread = Thread.ofPlatform().daemon().name("sound " + name).start(this::playAndPlay);
    }

    Mixer mixer() {
        return mixer;
    }

    State state() {
        return state;
    }

    String name() {
        return name;
    }

    /** Why nothing is heard here. */
    Sentence words() {
        var why = broken;
        if (why != null)
            return new Sentence(
                    "Không dùng được âm thanh của máy: " + why, "This machine's sound cannot be used: " + why);
        var device = speaker.device();
        return device.isEmpty()
                ? new Sentence(
                        "Máy phát hình không có thiết bị âm thanh: chương trình chạy im lặng. Hãy cắm loa hay bật"
                                + " thiết bị âm thanh; tiếng có lại ngay.",
                        "The player's machine has no sound device: the run is silent. Plug in or switch on a sound"
                                + " device; it is heard at once.")
                : new Sentence(
                        "Không thấy thiết bị âm thanh “" + device
                                + "”: loa này im lặng. Hãy cắm lại; tiếng có lại ngay.",
                        "The sound device \"" + device
                                + "\" is not there: this speaker is silent. Plug it in; it is heard at once.");
    }

    private void playAndPlay() {
        try {
            while (!closing) {
                try (var device = Device.open(speaker.device())) {
                    state = device == null ? State.MISSING : State.PLAYS;
                    broken = null;
                    if (device != null) play(device);
                } catch (RuntimeException | LinkageError e) {
                    state = State.MISSING;
                    broken = String.valueOf(e.getMessage());
                }
                if (!closing) {
                    var _ = rest.take(Duration.ofMillis(AGAIN_MS));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void play(Device device) throws InterruptedException {
        var clock = new DeviceClock();
        var block = new float[Mixer.BLOCK * Samples.SIDES];
        var stillness = new Stillness();
        while (!closing) {
            fill(device, clock, Samples.seconds(watch.now().steady()), time.get(), mixer, block);
            // One that takes nothing more, and says nothing, is opened anew.
            boolean stuck = stillness.isStuck(Samples.seconds(watch.now().steady()), device.queued());
            if (stuck || !device.isThere()) {
                state = State.MISSING;
                return;
            }
            var _ = rest.take(Duration.ofMillis(LOOK_MS));
        }
    }

    /**
     * Gives a device what it has room for.
     *
     * @param steady this machine's steady clock, in seconds
     * @param now the same moment at the desk
     */
    static void fill(Device device, DeviceClock clock, double steady, Instant now, Mixer mixer, float[] block) {
        boolean hasRoom = device.hasRoom();
        if (!device.plays()) {
            // Until it plays, or plays again, nobody knows when what it is given is heard: silence first.
            Arrays.fill(block, 0);
            device.beginAgain(block);
            clock.anew();
            mixer.interrupted();
            return;
        }
        clock.says(steady, device.heard());
        for (; hasRoom && device.plays(); hasRoom = device.hasRoom()) {
            double ahead = clock.heard(device.queued()) - steady;
            mixer.render(now.plusNanos(Math.round(ahead * 1e9)), block);
            device.play(block);
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }
}

package khaimac.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.scene.Reel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lwjgl.openal.AL;
import org.lwjgl.openal.ALC;
import org.lwjgl.openal.ALC10;
import org.lwjgl.openal.EXTThreadLocalContext;
import org.lwjgl.openal.SOFTLoopback;

/**
 * The whole way of a sound, from its file through OpenAL to what a device would make audible, in virtual time: OpenAL's
 * loopback device gives each frame when it is asked for it, so it is known to the frame when each is heard.
 */
@Timeout(60)
class InTimeTest {
    private static final Instant START = Instant.parse("2024-01-30T01:00:00Z");

    /** Nobody hears less, and a picture is longer. */
    private static final double MOST = 0.015;

    @TempDir
    private Path folder;

    private final List<Roll> rolls = new ArrayList<>();

    /** A player that plays, and a desk's time that is as much faster than its device as is said. */
    private final class Hall {
        final Mixer mixer = new Mixer();
        final DeviceClock clock = new DeviceClock();
        final Device device;
        final long handle;
        final double drift;
        double now;
        float[] heard = new float[1 << 20];
        int many;

        Hall(double begins, double drift) {
            this.now = begins;
            this.drift = drift;
            handle = loopback();
            var can = ALC.createCapabilities(handle);
            long context = ALC10.alcCreateContext(handle, new int[] {
                SOFTLoopback.ALC_FORMAT_CHANNELS_SOFT,
                SOFTLoopback.ALC_STEREO_SOFT,
                SOFTLoopback.ALC_FORMAT_TYPE_SOFT,
                SOFTLoopback.ALC_FLOAT_SOFT,
                ALC10.ALC_FREQUENCY,
                48_000,
                0
            });
            EXTThreadLocalContext.alcSetThreadContext(context);
            AL.createCapabilities(can);
            device = new Device(handle, context);
        }

        private static long loopback() {
            try {
                long handle = SOFTLoopback.alcLoopbackOpenDeviceSOFT((java.nio.ByteBuffer) null);
                assumeThat(handle).as("OpenAL has no loopback here").isNotZero();
                return handle;
            } catch (LinkageError e) {
                assumeThat(false).as("OpenAL is not here").isTrue();
                throw e;
            }
        }

        /** Everything up to a moment of the desk, in seconds. */
        void until(double end, Voice... voices) {
            while (now < end) {
                var parts = new ArrayList<Mixer.Part>();
                for (var voice : voices) parts.add(new Mixer.Part(voice, roll(voice), 1, 1));
                mixer.play(parts);
                for (var voice : voices) waitFor(voice, voice.position(at(now)));
                Horn.fill(device, clock, now, at(now), mixer, new float[960]);
                rendered();
                now += 0.01 * (1 + drift);
            }
        }

        /** The device goes on for so many seconds, and nobody gives it anything. */
        void starves(double seconds) {
            for (double end = now + seconds; now < end; now += 0.01 * (1 + drift)) rendered();
        }

        private void rendered() {
            var out = new float[960];
            SOFTLoopback.alcRenderSamplesSOFT(handle, out, 480);
            if (many + 960 > heard.length) heard = java.util.Arrays.copyOf(heard, heard.length * 2);
            System.arraycopy(out, 0, heard, many, 960);
            many += 960;
        }

        /** When each beep was heard, at the desk. */
        List<Double> beeps(double begins) {
            return Tones.beeps(java.util.Arrays.copyOf(heard, many)).stream()
                    .map(beep -> begins + beep * (1 + drift))
                    .toList();
        }

        void close() {
            device.close();
        }
    }

    private Roll of(Voice voice) {
        var roll = new Roll(Path.of(voice.file()), 0, -1, -1, voice.loop(), voice.name() == null);
        rolls.add(roll);
        return roll;
    }

    private final java.util.Map<String, Roll> open = new java.util.HashMap<>();

    /** There when it is read, as it would be in a hall, where time is not virtual. */
    private Roll roll(Voice voice) {
        var roll = open.computeIfAbsent(voice.key(), key -> of(voice));
        while (!roll.isOpened()) Thread.onSpinWait();
        return roll;
    }

    private static Instant at(double seconds) {
        return START.plusNanos(Math.round(seconds * 1e9));
    }

    @AfterEach
    void close() {
        rolls.forEach(Roll::close);
    }

    private Path beeps(int seconds) throws IOException {
        return Tones.wav(folder.resolve("beeps.wav"), 44_100, 1, seconds, Tones::beep);
    }

    private static Voice voice(Path file, Reel reel, boolean loop) {
        return new Voice(
                "a",
                "a",
                START,
                file.toString(),
                "",
                reel,
                Duration.ZERO,
                null,
                loop,
                1,
                false,
                Duration.ZERO,
                null,
                false,
                Duration.ZERO);
    }

    /** The tape is there before it is wanted, as what GO brings is. */
    private void ready(Voice voice, double position) {
        waitFor(voice, position * 48_000);
    }

    private void waitFor(Voice voice, double frame) {
        var roll = roll(voice);
        var some = new float[24_000];
        while (!roll.read((long) frame, some, 12_000)) Thread.onSpinWait();
    }

    private static void each(List<Double> beeps, double... seconds) {
        assertThat(beeps).hasSize(seconds.length);
        for (int at = 0; at < seconds.length; at++) assertThat(beeps.get(at)).isCloseTo(seconds[at], within(MOST));
    }

    @Test
    void from_its_start_on_a_sound_is_where_the_desk_says() throws Exception {
        var hall = new Hall(0, 0);
        var voice = voice(beeps(9), Reel.begun(at(0.5)), false);
        ready(voice, 0);
        hall.until(0.3);
        hall.until(4.4, voice);
        each(hall.beeps(0), 0.5, 1.5, 2.5, 3.5);
        hall.close();
    }

    @Test
    void after_a_pause_and_after_a_jump_it_is_where_the_desk_says() throws Exception {
        var hall = new Hall(0, 0);
        var file = beeps(30);
        var begun = Reel.begun(at(0.5));
        ready(voice(file, begun, false), 0);
        hall.until(0.3);
        hall.until(1.7, voice(file, begun, false));
        // Halted at 1.2 s of it, let on at 3 s.
        hall.until(3, new Voice[0]);
        var on = begun.halted(at(1.7)).goingOn(at(3));
        hall.until(5.2, voice(file, on, false));
        var jumped = on.set(Duration.ofMillis(20_600), at(5.2));
        ready(voice(file, jumped, false), 20.6);
        hall.until(7, voice(file, jumped, false));
        each(hall.beeps(0), 0.5, 1.5, 3.8, 4.8, 5.6, 6.6);
        hall.close();
    }

    @Test
    void a_player_that_died_comes_back_where_the_sound_is_by_now() throws Exception {
        var voice = voice(beeps(3), Reel.begun(at(0)), true);
        ready(voice, 1_000);
        var again = new Hall(1_000.3, 0);
        again.until(1_004.2, voice);
        each(again.beeps(1_000.3), 1_001, 1_002, 1_003, 1_004);
        again.close();
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_machine_that_comes_too_late_is_silent_for_that_long_and_then_where_the_desk_says() throws Exception {
        var hall = new Hall(0, 0);
        var voice = voice(beeps(9), Reel.begun(at(0)), false);
        ready(voice, 0);
        hall.until(1.5, voice);
        for (int times = 0; times < 3; times++) {
            hall.starves(0.7);
            hall.until(hall.now + 1.3, voice);
        }
        var beeps = hall.beeps(0);
        assertThat(beeps).hasSizeGreaterThanOrEqualTo(4);
        for (var beep : beeps) assertThat(beep - Math.rint(beep)).isCloseTo(0, within(MOST));
        hall.close();
    }

    @Test
    void a_device_whose_clock_is_a_ten_thousandth_off_is_followed() throws Exception {
        for (double drift : new double[] {1e-4, -1e-4}) {
            var voice = voice(beeps(2), Reel.begun(at(0)), true);
            ready(voice, 0);
            var hall = new Hall(-0.1, drift);
            hall.until(120.5, voice);
            var beeps = hall.beeps(-0.1);
            assertThat(beeps).hasSize(121);
            for (int second = 0; second <= 120; second++)
                assertThat(beeps.get(second)).isCloseTo(second, within(MOST));
            hall.close();
            open.clear();
        }
    }
}

package khaimac.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import khaimac.scene.Reel;
import khaimac.scene.Sounding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a speaker plays, block by block, without any device: where each sound is, how loud, and without a seam. */
class MixerTest {
    private static final Instant START = Instant.parse("2024-01-30T01:00:00Z");

    /** Every frame says its own number, as far as a value can: one turn of a sine a hundredth of a second. */
    private static final Tape ENDLESS = new Tape() {
        @Override
        public boolean read(long from, float[] into, int frames) {
            for (int frame = 0; frame < frames; frame++) {
                float value = from + frame < 0 ? 0 : wave((double) (from + frame));
                into[frame * 2] = value;
                into[frame * 2 + 1] = value;
            }
            return true;
        }

        @Override
        public long frames() {
            return -1;
        }
    };

    private static float wave(double frame) {
        return (float) (0.5 * Math.sin(2 * Math.PI * frame / 480));
    }

    private static Voice voice(
            String key, boolean ducks, Duration fade, Sounding.@Nullable Ending ending, Duration delay, Reel reel) {
        return new Voice(
                key, key, START, key, "", reel, Duration.ZERO, null, false, 1, true, fade, ending, ducks, delay);
    }

    private static Voice plain(String key) {
        return voice(key, false, Duration.ZERO, null, Duration.ZERO, Reel.begun(START));
    }

    private static Mixer.Part part(Voice voice) {
        return new Mixer.Part(voice, ENDLESS, 1, 1);
    }

    private static Instant at(double seconds) {
        return START.plusNanos(Math.round(seconds * 1e9));
    }

    /** As a device would have it that begins at a moment, up to another; the limiter's block is taken out. */
    private static float[] played(Mixer mixer, double from, double to) {
        int blocks = (int) Math.round((to - from) * 100);
        var all = new float[blocks * 960];
        var block = new float[960];
        mixer.render(at(from - 0.01), block);
        for (int each = 0; each < blocks; each++) {
            mixer.render(at(from + each * 0.01), block);
            System.arraycopy(block, 0, all, each * 960, 960);
        }
        return all;
    }

    private static float peak(float[] stereo, double from, double to) {
        float most = 0;
        for (int at = (int) (from * 96_000); at < to * 96_000; at++) most = Math.max(most, Math.abs(stereo[at]));
        return most;
    }

    @Test
    void a_sound_is_at_every_moment_where_the_time_says() {
        var mixer = new Mixer();
        mixer.play(List.of(part(plain("a"))));
        var heard = played(mixer, 7.5, 8);
        for (int frame = 480; frame < heard.length / 2; frame++)
            assertThat(heard[frame * 2]).isCloseTo(wave(7.5 * 48_000 + frame), within(0.002f));
    }

    @Test
    void it_begins_where_it_should_be_by_now_and_not_at_its_beginning() {
        var mixer = new Mixer();
        var block = new float[960];
        for (int each = 0; each < 10; each++) mixer.render(at(each * 0.01), block);
        var read = new ArrayList<Long>();
        var tape = new Tape() {
            @Override
            public boolean read(long from, float[] into, int frames) {
                return read.add(from);
            }

            @Override
            public long frames() {
                return -1;
            }
        };
        assertThat(mixer.isHeard("a")).isFalse();
        mixer.play(List.of(new Mixer.Part(plain("a"), tape, 1, 1)));
        mixer.render(at(0.1), block);
        assertThat(mixer.isHeard("a")).isTrue();
        // A block is held back by the limiter, and a little more is read around it.
        assertThat(read.getFirst() / 48_000.0).isCloseTo(0.11, within(0.001));
    }

    @Test
    void what_is_not_there_yet_is_not_said_to_be_heard() {
        var mixer = new Mixer();
        var slow = new Tape() {
            boolean here;

            @Override
            public boolean read(long from, float[] into, int frames) {
                return here;
            }

            @Override
            public long frames() {
                return -1;
            }
        };
        mixer.play(List.of(new Mixer.Part(plain("a"), slow, 1, 1)));
        var block = new float[960];
        mixer.render(at(0.1), block);
        assertThat(mixer.isHeard("a")).isFalse();
        slow.here = true;
        mixer.render(at(0.11), block);
        assertThat(mixer.isHeard("a")).isTrue();
    }

    @Test
    void a_machine_that_stood_still_is_no_device_that_is_stuck() {
        var stillness = new Stillness();
        assertThat(stillness.isStuck(0, 480)).isFalse();
        assertThat(stillness.isStuck(3, 480)).isFalse();
        assertThat(stillness.isStuck(3.004, 960)).isFalse();
        boolean stuck = false;
        int looks = 0;
        while (!stuck) stuck = stillness.isStuck(3.004 + 0.004 * ++looks, 960);
        assertThat(looks * 0.004).isCloseTo(1, within(0.05));
    }

    @Test
    void what_goes_to_the_device_is_measured_after_the_limiter() {
        var mixer = new Mixer();
        assertThat(mixer.level()).isEqualTo(new Meter.Reading(Level.SILENCE, Level.SILENCE, false, false));
        var parts = new ArrayList<Mixer.Part>();
        for (int each = 0; each < 4; each++) {
            parts.add(part(plain("voice " + each)));
            mixer.play(parts);
            played(mixer, each, each + 0.6);
            mixer.level();
            played(mixer, each + 0.6, each + 1);
            var level = mixer.level();
            double full = 20 * Math.log10(0.5 * (each + 1));
            assertThat(level.limited()).isEqualTo(each >= 2);
            assertThat(level.peak()).isCloseTo(Math.min(full, -0.18), within(0.2));
            // A sine of 100 Hz on both sides, by the standard's own weighting.
            if (each == 0) assertThat(level.loudness()).isCloseTo(-7.4, within(0.8));
        }
    }

    /** The device runs a ten-thousandth too fast, and says a little wrong where it is. */
    private static double worst(double drift, double noise) {
        var place = new Place();
        var dice = new Random(7);
        double worst = 0;
        place.put(0);
        for (long blocks = 0; blocks < 360_000; blocks++) {
            double wanted = blocks * 480 * (1 + drift);
            assertThat(place.step(wanted + dice.nextGaussian() * noise * 48_000, 480))
                    .isEqualTo(Place.Step.GOES_ON);
            worst = Math.max(worst, Math.abs(place.position() - wanted) / 48_000);
            place.played(480);
        }
        return worst;
    }

    @Test
    void over_an_hour_with_clocks_that_part_by_a_ten_thousandth_it_stays_within_milliseconds() {
        assertThat(worst(1e-4, 0.001)).isLessThan(0.006);
        assertThat(worst(-1e-4, 0.001)).isLessThan(0.006);
    }

    @Test
    void a_good_clock_leaves_every_frame_as_it_is() {
        var line = new Line(ENDLESS);
        for (int each = 0; each < 1_000; each++) {
            var block = new float[960];
            line.add(block, 480, each * 480 + 20 * Math.sin(each), 1);
            if (each == 0) continue;
            for (int frame = 0; frame < 480; frame++)
                assertThat(block[frame * 2]).isEqualTo(wave(each * 480 + frame));
        }
    }

    @Test
    void small_errors_are_taken_out_by_a_thousandth_at_most_and_large_ones_by_a_jump() {
        var line = new Line(ENDLESS);
        var block = new float[960];
        line.add(block, 480, 0, 1);
        double before = line.position();
        for (int each = 1; each < 400; each++) {
            line.add(block, 480, each * 480 + 0.05 * 48_000, 1);
            assertThat(line.position() - before).isBetween(480 * 0.9989, 480 * 1.0011);
            before = line.position();
        }
        line.add(block, 480, 400 * 480 + 48_000, 1);
        assertThat(line.position()).isEqualTo(400 * 480 + 48_000 + 480);
    }

    @Test
    void a_jump_is_heard_without_a_click() {
        var line = new Line(ENDLESS);
        var all = new ArrayList<Float>();
        for (int each = 0; each < 20; each++) {
            var block = new float[960];
            line.add(block, 480, each * 480 + (each < 10 ? 0 : 48_120), 1);
            for (int frame = 0; frame < 480; frame++) all.add(block[frame * 2]);
        }
        for (int at = 500; at < all.size(); at++)
            assertThat(Math.abs(all.get(at) - all.get(at - 1))).isLessThan(0.02f);
    }

    @Test
    void it_comes_in_and_goes_out_as_its_cue_says() {
        var mixer = new Mixer();
        var ending = new Sounding.Ending(at(6), Duration.ofSeconds(2));
        mixer.play(List.of(part(voice("a", false, Duration.ofSeconds(4), ending, Duration.ZERO, Reel.begun(START)))));
        var heard = played(mixer, 0, 9);
        assertThat(peak(heard, 0, 0.05)).isLessThan(0.01f);
        assertThat(peak(heard, 1.9, 2.0)).isCloseTo(0.25f, within(0.01f));
        assertThat(peak(heard, 4.1, 5.9)).isCloseTo(0.5f, within(0.001f));
        assertThat(peak(heard, 6.95, 7.05)).isCloseTo(0.25f, within(0.02f));
        assertThat(peak(heard, 8.02, 9)).isZero();
    }

    @Test
    void what_is_not_wanted_any_more_is_gone_in_a_moment_and_without_a_click() {
        var mixer = new Mixer();
        mixer.play(List.of(part(plain("a"))));
        played(mixer, 0, 1);
        mixer.play(List.of());
        var heard = played(mixer, 1, 2);
        assertThat(peak(heard, 0.05, 0.08)).isBetween(0.1f, 0.4f);
        assertThat(peak(heard, 0.2, 1)).isZero();
        for (int at = 2; at < heard.length; at++)
            assertThat(Math.abs(heard[at] - heard[at - 2])).isLessThan(0.02f);
    }

    @Test
    void music_goes_down_and_comes_back() {
        var mixer = new Mixer();
        var music = voice("a", true, Duration.ZERO, null, Duration.ZERO, Reel.begun(START));
        mixer.play(List.of(part(music)));
        played(mixer, 0, 1);
        mixer.play(List.of(new Mixer.Part(music, ENDLESS, Score.DUCKED, 1)));
        var under = played(mixer, 1, 2);
        assertThat(peak(under, 0.02, 0.06)).isGreaterThan(0.4f);
        assertThat(peak(under, 0.5, 1)).isCloseTo(0.1f, within(0.005f));
        mixer.play(List.of(part(music)));
        assertThat(peak(played(mixer, 2, 4), 1.5, 2)).isCloseTo(0.5f, within(0.005f));
    }

    @Test
    void however_much_is_played_together_nothing_is_cut_off_at_full() {
        var mixer = new Mixer();
        var parts = new ArrayList<Mixer.Part>();
        for (int each = 0; each < 6; each++) parts.add(part(plain("voice " + each)));
        mixer.play(parts.subList(0, 1));
        played(mixer, 0, 1);
        mixer.play(parts);
        var heard = played(mixer, 1, 3);
        assertThat(peak(heard, 0, 2)).isLessThanOrEqualTo(0.9801f);
        assertThat(peak(heard, 1, 2)).isGreaterThan(0.95f);
    }

    @Test
    void the_sound_waits_for_a_picture_that_comes_late() {
        var late = voice("a", false, Duration.ZERO, null, Duration.ofMillis(120), Reel.begun(START));
        assertThat(late.position(at(1)) / 48_000).isCloseTo(0.88, within(1e-9));
        assertThat(plain("a").position(at(1)) / 48_000).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_device_that_tells_its_place_in_steps_has_an_even_clock() {
        var clock = new DeviceClock();
        var dice = new Random(3);
        double worst = 0;
        for (int each = 0; each < 20_000; each++) {
            double now = 100 + each * 0.005 * (1 + 1e-4);
            double heard = each * 240.0 - dice.nextInt(512);
            clock.says(now, heard);
            if (each > 400) worst = Math.max(worst, Math.abs(clock.heard(each * 240L - 256) - now));
        }
        assertThat(worst).isLessThan(0.0035);
    }
}

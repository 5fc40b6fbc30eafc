package khaimac.media.sound;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What one speaker plays, block after block: all voices that go there, together. One thread renders. */
final class Mixer {
    /** Frames in a block: a hundredth of a second. */
    static final int BLOCK = 480;

    private static final double SECONDS = (double) BLOCK / Samples.RATE;

    /** What is not wanted any more goes in this time, and nobody hears a click. */
    private static final double OUT = 0.15;

    private static final double DOWN = 0.4;
    private static final double UP = 1.2;

    /** A loudness that is known late is reached so slowly that nobody takes it for a mistake. */
    private static final double LEVELLED_A_SECOND = 1.12;

    /**
     * A voice and what is known of it.
     *
     * @param duck how much is left of it under the others
     * @param levelling what brings it to the loudness of all
     */
    record Part(Voice voice, Tape tape, double duck, double levelling) {
        /** The same where no speaker is waited for. */
        Part atOnce() {
            return new Part(voice.atOnce(), tape, duck, levelling);
        }
    }

    private static final class Running {
        final Line line;
        Part part;
        double duck;
        double levelling;
        double here = 1;

        Running(Part part) {
            this.line = new Line(part.tape());
            this.part = part;
            this.duck = part.duck();
            this.levelling = part.levelling();
        }
    }

    private final Map<String, Running> lines = new ConcurrentHashMap<>();
    private final Limiter limiter = new Limiter(BLOCK * Samples.SIDES);
    private final Meter meter = new Meter();
    private volatile List<Part> parts = List.of();

    /** From any thread: what is heard from the next block on. */
    void play(List<Part> wanted) {
        parts = List.copyOf(wanted);
    }

    /** Nothing was heard for a moment: what goes on after that goes on where it should be by now. */
    void interrupted() {
        lines.values().forEach(running -> running.line.interrupted());
    }

    /** What the limiter holds back is heard a block later: the time is that of the first frame that comes out. */
    void render(Instant heard, float[] block) {
        var begins = heard.plusNanos(Math.round(SECONDS * 1e9));
        Arrays.fill(block, 0);
        var on = new HashSet<String>();
        for (var part : parts) {
            var key = part.voice().key();
            if (!on.add(key)) continue;
            var running = lines.computeIfAbsent(key, name -> new Running(part));
            if (!running.line.tape().equals(part.tape())) {
                running = new Running(part);
                lines.put(key, running);
            }
            running.part = part;
            running.here = 1;
        }
        lines.forEach((key, running) -> {
            if (!on.contains(key)) running.here = Math.max(0, running.here - SECONDS / OUT);
            add(running, begins, block);
        });
        lines.values().removeIf(running -> running.here == 0 && running.line.isSilent());
        limiter.pass(block);
        meter.feed(block, limiter.holds());
    }

    private static void add(Running running, Instant begins, float[] block) {
        var part = running.part;
        var voice = part.voice();
        double step = SECONDS / (part.duck() < running.duck ? DOWN : UP);
        running.duck += Math.clamp(part.duck() - running.duck, -step, step);
        double much = Math.pow(LEVELLED_A_SECOND, SECONDS);
        running.levelling = Math.clamp(part.levelling(), running.levelling / much, running.levelling * much);
        var ends = begins.plusNanos(Math.round(SECONDS * 1e9));
        double gain = voice.loud(ends) * running.duck * running.levelling * running.here;
        running.line.add(block, BLOCK, voice.position(begins), (float) gain);
    }

    /** Whether a voice has begun to be heard. From any thread. */
    boolean isHeard(String key) {
        var running = lines.get(key);
        return running != null && running.line.isHeard();
    }

    /** How loud it was since this was asked last. From any thread. */
    Meter.Reading level() {
        return meter.read();
    }
}

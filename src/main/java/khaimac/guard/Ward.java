package khaimac.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import khaimac.clock.Watch;
import khaimac.mail.Inbox;
import khaimac.mail.Latest;
import org.jspecify.annotations.Nullable;

/**
 * One child of the guard: started, listened to, and started again when it dies or hangs. One thread looks after it, one
 * writes to it, and nobody who tells it something waits for it.
 */
final class Ward {
    /** What its parent decides. */
    interface Parent {
        /** How it is started this time. */
        ProcessBuilder order(boolean careful);

        /** It runs: it can be written to. */
        void runs();

        /** Its first sign of life: it listens. */
        void begins();

        /** What it prints. On a thread of its own, for as long as it lives. */
        void listen(InputStream out) throws IOException;

        /** A line beside what it prints; signs of life are not among them. */
        void hear(String line);

        /** It is silent, or is not any more. */
        void silent(boolean is);

        /**
         * It is gone.
         *
         * @param hung whether it was ended since it hung
         * @return whether to start it again
         */
        boolean died(int code, int lately, boolean hung);

        void careful();

        void cannotStart(IOException why);
    }

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration LONG = Duration.ofHours(1);

    /** A child that reads none of them hangs, and is ended before long. */
    private static final int MOST_LINES = 256;

    private final Parent parent;
    private final Rules rules;
    private final Watch watch;
    private final Latest<Boolean> ending = new Latest<>();
    private final ArrayDeque<Duration> deaths = new ArrayDeque<>();
    private final Thread thread;
    private volatile @Nullable Life life;
    private volatile boolean ended;
    private boolean careful;

    /** From one start to the end that belongs to it. */
    private final class Life {
        private final Process process;
        private final Pulse pulse = new Pulse(rules, watch.now().steady());
        private final Inbox<Line> lines = new Inbox<>(MOST_LINES, 1);
        private volatile boolean hung;

        /** Where the child's steady clock stood at zero, on ours; null before its first sign of life. */
        private volatile @Nullable Duration zero;

        Life(Process process) {
            this.process = process;
        }

        /** A beat is late by its way here; the one with the shortest way tells best how the clocks lie. */
        private void beat(Line.Beat beat) {
            var now = watch.now().steady();
            var here = now.minus(beat.steady());
            var before = zero;
            if (before == null || here.compareTo(before) < 0) zero = here;
            if (pulse.beat(now)) parent.begins();
        }

        private void hear(String line) {
            boolean beats = false;
            for (var said : Line.read(line))
                if (said instanceof Line.Beat beat) {
                    beats = true;
                    beat(beat);
                }
            if (!beats) parent.hear(line);
        }

        private void look() {
            switch (pulse.look(watch.now().steady())) {
                case WELL -> {}
                case SILENT -> parent.silent(true);
                case BACK -> parent.silent(false);
                case HANGS -> {
                    hung = true;
                    process.destroyForcibly();
                }
            }
        }

        private void write() {
            try (OutputStream in = process.getOutputStream()) {
                while (true)
                    for (var line : lines.takeAll(LONG)) {
                        in.write((line.written() + "\n").getBytes(StandardCharsets.UTF_8));
                        in.flush();
                    }
            } catch (IOException | InterruptedException e) {
                // It died; the thread that waits for it has seen it too.
            }
        }
    }

    Ward(String name, Rules rules, Watch watch, Parent parent) {
        this.parent = parent;
        this.rules = rules;
        this.watch = watch;
        thread = Thread.ofPlatform().name("guard of the " + name).unstarted(this::keep);
    }

    void start() {
        thread.start();
    }

    @Nullable
    Process process() {
        var now = life;
        return now == null ? null : now.process;
    }

    /** @return false when it is not there to hear it */
    boolean tell(Line line) {
        var now = life;
        return now != null && now.process.isAlive() && now.lines.offer(line, line instanceof Line.End);
    }

    /** Whether it can be spoken to: it has begun, and is not silent. */
    boolean listens() {
        var now = life;
        return now != null && now.process.isAlive() && now.zero != null && !now.pulse.isSilent();
    }

    /** Whether it runs, and has not begun yet. */
    boolean isStarting() {
        var now = life;
        return now != null && now.process.isAlive() && now.zero == null;
    }

    /** A moment of our steady clock, on that of the child; null before its first sign of life. */
    @Nullable
    Duration there(Duration steady) {
        var now = life;
        var zero = now == null ? null : now.zero;
        return zero == null ? null : steady.minus(zero);
    }

    private void keep() {
        try {
            while (!ended) {
                int code = live();
                var last = life;
                if (ended || !parent.died(code, lately(), last != null && last.hung)) return;
                boolean again = deaths.size() >= rules.deaths();
                if (again && !careful) parent.careful();
                careful = again;
                if (ending.take(rules.pause(deaths.size())) != null) return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How often it died within the time that counts, this time too. */
    private int lately() {
        var now = watch.now().steady();
        deaths.add(now);
        while (!deaths.isEmpty() && now.minus(deaths.getFirst()).compareTo(rules.within()) > 0) deaths.removeFirst();
        return deaths.size();
    }

    private int live() throws InterruptedException {
        Process process;
        try {
            process = parent.order(careful).start();
        } catch (IOException e) {
            life = null;
            parent.cannotStart(e);
            return -1;
        }
        var now = new Life(process);
        life = now;
        if (ended) process.destroyForcibly();
        var writer = Thread.ofPlatform().daemon().name("words for a child").start(now::write);
        Thread.ofPlatform().daemon().name("relay").start(() -> relay(process));
        Thread.ofPlatform().daemon().name("signs of life").start(() -> hear(now));
        parent.runs();
        while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) now.look();
        writer.interrupt();
        return process.exitValue();
    }

    private void relay(Process of) {
        try (var out = of.getInputStream()) {
            parent.listen(out);
        } catch (IOException e) {
            // It died in the middle of a word.
        }
    }

    private static void hear(Life of) {
        try (var lines =
                new BufferedReader(new InputStreamReader(of.process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) of.hear(line);
        } catch (IOException e) {
            // It died in the middle of a word.
        }
    }

    /** Tells it to end, waits so long, and then ends it. */
    void end(Duration patience) throws InterruptedException {
        ended = true;
        ending.put(true);
        tell(new Line.End());
        var now = process();
        if (now != null && !now.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
            now.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
        thread.join(Duration.ofSeconds(1));
    }
}

package khaimac.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import khaimac.clock.Watch;
import khaimac.mail.Latest;
import org.jspecify.annotations.Nullable;

/** One child of the guard: started, listened to, and started again when it dies. One thread looks after it. */
final class Ward {
    /** What its parent decides. */
    interface Parent {
        /** How it is started this time. */
        ProcessBuilder order(boolean careful);

        /** It runs: it can be written to. */
        void runs();

        /** On a thread of its own, for as long as it lives. */
        void listen(InputStream out) throws IOException;

        /** @return whether to start it again */
        boolean died(int code, int lately);

        void careful();

        void cannotStart(IOException why);
    }

    private final Parent parent;
    private final Rules rules;
    private final Watch watch;
    private final Latest<Boolean> ending = new Latest<>();
    private final ArrayDeque<Duration> deaths = new ArrayDeque<>();
    private final Thread thread;
    private volatile @Nullable Process process;
    private volatile boolean ended;
    private boolean careful;

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
        return process;
    }

    /** @return false when it is not there to hear it */
    synchronized boolean tell(Line line) {
        var now = process;
        if (now == null || !now.isAlive()) return false;
        try {
            OutputStream in = now.getOutputStream();
            in.write((line.written() + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
            return true;
        } catch (IOException e) {
            // It died between the two lines above; the thread that waits for it has seen it too.
            return false;
        }
    }

    private void keep() {
        try {
            while (!ended) {
                int code = live();
                if (ended || !parent.died(code, lately())) return;
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
        Process now;
        try {
            now = parent.order(careful).redirectErrorStream(true).start();
        } catch (IOException e) {
            parent.cannotStart(e);
            return -1;
        }
        process = now;
        if (ended) now.destroyForcibly();
        Thread.ofPlatform().daemon().name("relay").start(() -> listen(now));
        parent.runs();
        return now.waitFor();
    }

    private void listen(Process of) {
        try (var out = of.getInputStream()) {
            parent.listen(out);
        } catch (IOException e) {
            // It died in the middle of a word.
        }
    }

    /** Tells it to end, waits so long, and then ends it. */
    void end(Duration patience) throws InterruptedException {
        ended = true;
        ending.put(true);
        tell(new Line.End());
        var now = process;
        if (now != null && !now.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
            now.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
        thread.join(Duration.ofSeconds(1));
    }
}

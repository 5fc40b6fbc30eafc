package khaimac.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;

/**
 * Threads of a fresh process that come to classes for the first time, all at once: what a player does when it starts,
 * and before its first film. Says which of them wait for ever.
 */
final class FirstTouch {
    /** What is before this among the words is come to by one thread, beforehand. */
    static final String AT_ONCE = "--at-once";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private FirstTouch() {}

    public static void main(String[] words) throws Exception {
        var all = List.of(words);
        int cut = all.indexOf(AT_ONCE);
        for (var name : all.subList(0, cut)) Class.forName(name);
        var classes = all.subList(cut + 1, all.size());
        var gate = new CyclicBarrier(classes.size());
        var threads = new ArrayList<Thread>();
        for (var name : classes) threads.add(Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                gate.await();
                Class.forName(name);
            } catch (Exception | LinkageError e) {
                System.out.println("fails: " + name + " " + e);
            }
        }));
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var thread : threads) {
            thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            if (thread.isAlive()) System.out.println("waits for ever: " + thread.getName());
        }
        System.out.println("ended");
        // A thread that waits for ever would keep this from ending by itself.
        Runtime.getRuntime().halt(0);
    }
}

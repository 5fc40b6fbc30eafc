package khaimac.player;

import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Set;

/** Who makes parts in this process, but for those who were there before: what they have worked, and that they go. */
final class Hands {
    private final Set<Thread> before = all();

    private static Set<Thread> all() {
        var all = new HashSet<Thread>();
        for (var thread : Thread.getAllStackTraces().keySet())
            if (thread.getName().startsWith("workshop-")) all.add(thread);
        return all;
    }

    private Set<Thread> now() {
        var now = all();
        now.removeAll(before);
        return now;
    }

    boolean areIdle() {
        return now().stream().allMatch(hand -> hand.getState() == Thread.State.WAITING);
    }

    /** How much processor time they have used. */
    long worked() {
        var threads = ManagementFactory.getThreadMXBean();
        return now().stream()
                .mapToLong(hand -> threads.getThreadCpuTime(hand.threadId()))
                .sum();
    }

    /** From now on nobody makes a part. */
    void go() throws InterruptedException {
        for (var hand : now()) {
            hand.interrupt();
            hand.join();
        }
    }
}

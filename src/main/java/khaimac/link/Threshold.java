package khaimac.link;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who stands before a gate and has not been let in yet. There is little room, and whoever comes has his place for a
 * while: somebody goes for him, the oldest of the address that has most here.
 *
 * @param <T> who comes
 */
final class Threshold<T> {
    /** Where everybody comes from one machine. */
    static final int MOST = 64;

    /** Of one address, where machines differ: a player and one more of it start at the same time at most. */
    static final int MOST_OF_ONE = 4;

    private static final int MOST_KNOWN = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final int most;
    private final int mostOfOne;

    /** Where they come from; the oldest first. */
    private final Map<T, String> standing = new LinkedHashMap<>();

    /** From where somebody was let in before. */
    private final Set<String> known = new HashSet<>();

    Threshold(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** @return who has to go for him; null: there is room */
    @Nullable
    T comes(T who, String from) {
        lock.lock();
        try {
            var many = standing.values().stream().collect(Collectors.groupingBy(at -> at, Collectors.counting()));
            T goes = null;
            if (many.getOrDefault(from, 0L) >= mostOfOne) goes = oldest(from);
            else if (standing.size() >= most) goes = oldest(crowd(many));
            if (goes != null) standing.remove(goes);
            standing.put(who, from);
            return goes;
        } finally {
            lock.unlock();
        }
    }

    /** Of the addresses that have most here, one that nobody was let in from; among equals the one that came first. */
    private String crowd(Map<String, Long> many) {
        String crowd = null;
        for (var from : standing.values()) if (crowd == null || isWorse(from, crowd, many)) crowd = from;
        return Objects.requireNonNull(crowd, "nobody stands here");
    }

    private boolean isWorse(String one, String other, Map<String, Long> many) {
        if (known.contains(one) != known.contains(other)) return known.contains(other);
        return many.getOrDefault(one, 0L) > many.getOrDefault(other, 0L);
    }

    private T oldest(String from) {
        for (var one : standing.entrySet()) if (one.getValue().equals(from)) return one.getKey();
        throw new IllegalStateException("nobody stands here from " + from);
    }

    /** He belongs here: he has a place inside, and takes none here any more. */
    void letIn(T who) {
        lock.lock();
        try {
            var from = standing.remove(who);
            if (from != null && known.size() < MOST_KNOWN) known.add(from);
        } finally {
            lock.unlock();
        }
    }

    /** He has gone. */
    void leaves(T who) {
        lock.lock();
        try {
            standing.remove(who);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return standing.size();
        } finally {
            lock.unlock();
        }
    }
}

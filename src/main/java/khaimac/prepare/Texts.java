package khaimac.prepare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import khaimac.asset.PageCount;
import khaimac.showfile.ShowText;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/**
 * The files of a show as they are after each of the last revisions. What is asked of a file beside the show is answered
 * from here, so that nobody reads half of an old and half of a new one.
 */
final class Texts {
    /** So many letters of old revisions are kept at hand; older ones are reckoned from the history. */
    private static final long MOST = 8 << 20;

    /** @param files the bytes of each file by its path beside the show */
    record At(long revision, Map<String, byte[]> files) {
        long size() {
            return files.values().stream().mapToLong(bytes -> bytes.length).sum();
        }
    }

    private Texts() {}

    /** The last revisions, the newest last. */
    static final class Recent {
        private final Deque<At> all = new ArrayDeque<>();
        private long size;

        void add(At at) {
            all.addLast(at);
            size += at.size();
            while (size > MOST && all.size() > 1) size -= all.removeFirst().size();
        }

        List<At> all() {
            return List.copyOf(all);
        }

        /** The revision whose files are most like these: what another program had before it when it wrote them. */
        At likest(Map<String, byte[]> files) {
            At best = all.getLast();
            long least = Long.MAX_VALUE;
            for (var it = all.descendingIterator(); it.hasNext(); ) {
                var one = it.next();
                long apart = apart(one.files(), files);
                if (apart < least) {
                    least = apart;
                    best = one;
                }
            }
            return best;
        }
    }

    /** How many lines the one has and the other has not. */
    private static long apart(Map<String, byte[]> some, Map<String, byte[]> others) {
        long apart = 0;
        for (var file : others.keySet()) {
            var counts = new HashMap<String, Integer>();
            lines(some.get(file)).forEach(line -> counts.merge(line, 1, Integer::sum));
            lines(others.get(file)).forEach(line -> counts.merge(line, -1, Integer::sum));
            for (int count : counts.values()) apart += Math.abs(count);
        }
        return apart;
    }

    private static List<String> lines(byte @Nullable [] bytes) {
        return bytes == null
                ? List.of()
                : List.of(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).split("\n"));
    }

    /** A show read from these files, and nothing else for those that are among them. */
    static ShowText read(String file, Map<String, byte[]> files, Beside beside) {
        var bytes = files.getOrDefault(file, new byte[0]);
        return ShowText.of(file, bytes, over(files, beside));
    }

    private static Beside over(Map<String, byte[]> files, Beside beside) {
        var known = new TreeMap<>(files);
        return new Beside() {
            @Override
            public byte @Nullable [] content(String path) {
                var bytes = known.get(path);
                return bytes == null ? beside.content(path) : bytes;
            }

            @Override
            public boolean exists(String path) {
                return known.containsKey(path) || beside.exists(path);
            }

            @Override
            public List<String> alike(String path) {
                return beside.alike(path);
            }

            @Override
            public PageCount pages(String path) {
                return beside.pages(path);
            }
        };
    }
}

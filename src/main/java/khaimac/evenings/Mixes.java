package khaimac.evenings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often each mix has happened. */
public final class Mixes {
    private static final class Count {
        long times;
    }

    private final Map<Mix, Count> counts = new EnumMap<>(Mix.class);

    Mixes() {
        for (var mix : Mix.values()) counts.put(mix, new Count());
    }

    void happened(Mix mix) {
        happened(mix, 1);
    }

    private void happened(Mix mix, long times) {
        var count = counts.get(mix);
        if (count != null) count.times += times;
    }

    void add(Mixes more) {
        more.counts.forEach((mix, count) -> happened(mix, count.times));
    }

    /** Those that never were. */
    public List<Mix> never() {
        var never = new ArrayList<Mix>();
        counts.forEach((mix, count) -> {
            if (count.times == 0) never.add(mix);
        });
        return never;
    }

    public Map<Mix, Long> counts() {
        var all = new EnumMap<Mix, Long>(Mix.class);
        counts.forEach((mix, count) -> all.put(mix, count.times));
        return all;
    }
}

package khaimac.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What has become of every look since a show was signed: those that there are, in their order, then those that are
 * gone.
 */
public record Since(Entry.Signed signed, List<Fate> fates) {

    public static Since of(Entry.Signed signed, List<Wording> now) {
        var found = new LinkedHashMap<Wording, Fate>();
        var left = new ArrayList<Fate>();
        var before = groups(signed.words());
        var after = groups(now);
        after.forEach((group, words) -> {
            var were = new ArrayList<>(before.getOrDefault(group, List.of()));
            var others = new ArrayList<Wording>();
            // A place between two others is no change of the one behind it.
            for (var word : words) {
                var same = were.stream()
                        .filter(one -> one.hash().equals(word.hash()))
                        .findFirst();
                if (same.isPresent()) {
                    were.remove(same.get());
                    found.put(word, fate(Fate.State.SIGNED, signed, same.get(), word));
                } else others.add(word);
            }
            for (var word : others) {
                if (were.isEmpty()) found.put(word, new Fate(Fate.State.NEW, word.spot(), null, word, 0));
                else found.put(word, fate(Fate.State.CHANGED, signed, were.removeFirst(), word));
            }
            for (var word : were) left.add(gone(signed, word));
        });
        before.forEach((group, words) -> {
            if (!after.containsKey(group)) for (var word : words) left.add(gone(signed, word));
        });
        var all = new ArrayList<Fate>();
        for (var word : now) all.add(Objects.requireNonNull(found.get(word)));
        all.addAll(left);
        return new Since(signed, List.copyOf(all));
    }

    private static Fate fate(Fate.State state, Entry.Signed signed, Wording was, Wording now) {
        return new Fate(state, now.spot(), was, now, signed.page(was.spot()));
    }

    private static Fate gone(Entry.Signed signed, Wording was) {
        return new Fate(Fate.State.GONE, was.spot(), was, null, signed.page(was.spot()));
    }

    /** Looks that may stand for each other: those that one part brings to one surface without a name. */
    private static Map<Spot, List<Wording>> groups(List<Wording> words) {
        var groups = new LinkedHashMap<Spot, List<Wording>>();
        for (var word : words) {
            var spot = word.spot();
            var group = spot instanceof Spot.InCue(var part, var surface, int turn)
                    ? new Spot.InCue(part, surface, 0)
                    : spot;
            groups.computeIfAbsent(group, one -> new ArrayList<>()).add(word);
        }
        return groups;
    }

    public List<Fate> of(Fate.State state) {
        return fates.stream().filter(fate -> fate.state() == state).toList();
    }

    /** Whether every look says what was signed, and none is missing. */
    public boolean isAsSigned() {
        return fates.stream().allMatch(fate -> fate.state() == Fate.State.SIGNED);
    }
}

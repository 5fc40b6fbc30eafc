package khaimac.typeset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words of several syllables, and which of them are places. Vietnamese writes a space between any two syllables. */
public final class Compounds {
    public static final Compounds NONE = of(List.of(), List.of(), List.of());

    /** By their first syllable, the longest first. */
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    private final Set<List<String>> all = new HashSet<>();
    private final Set<List<String>> places = new HashSet<>();

    private Compounds(List<String> words, List<String> places, List<String> own) {
        words.forEach(line -> add(line, all));
        own.forEach(line -> add(line, all));
        places.forEach(line -> add(line, this.places));
        all.addAll(this.places);
        for (var word : all) byFirst.merge(word.getFirst(), List.of(word), Compounds::longestFirst);
    }

    /** One compound a line; empty lines and what follows a "#" do not count. */
    public static Compounds of(List<String> words, List<String> places) {
        return of(words, places, List.of());
    }

    /** @param own words that one show adds */
    public static Compounds of(List<String> words, List<String> places, List<String> own) {
        return new Compounds(words, places, own);
    }

    private static void add(String line, Set<List<String>> to) {
        int note = line.indexOf('#');
        var word =
                CleanText.of(note < 0 ? line : line.substring(0, note)).text().strip();
        if (word.isEmpty()) return;
        to.add(Arrays.stream(word.split(" +", -1)).map(Letters::key).toList());
    }

    private static List<List<String>> longestFirst(List<List<String>> some, List<List<String>> more) {
        return Stream.concat(some.stream(), more.stream())
                .sorted(Comparator.comparingInt((List<String> word) -> word.size())
                        .reversed())
                .toList();
    }

    /** How many syllables the longest compound has that starts here and ends before {@code to}; 0 where none does. */
    int lengthAt(List<String> keys, int from, int to) {
        for (var word : byFirst.getOrDefault(keys.get(from), List.of()))
            if (word.size() <= to - from && word.equals(keys.subList(from, from + word.size()))) return word.size();
        return 0;
    }

    boolean isPlace(List<String> keys) {
        return places.contains(keys);
    }

    /**
     * How many of the two parts of a compound are compounds themselves: "ủy ban nhân dân" is two words that are one
     * body.
     */
    int wordsAround(List<String> keys, int firstPart) {
        int first = all.contains(keys.subList(0, firstPart)) ? 1 : 0;
        return all.contains(keys.subList(firstPart, keys.size())) ? first + 1 : first;
    }
}

package khaimac.show;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.Looks;

/**
 * The names that a show knows to be right, and where a text nearly writes one of them: the mistake that nobody in the
 * hall forgives.
 */
public final class OfficialNames {
    /** Enough for every roster; a file of a machine's making would take forever. */
    private static final int MOST_NAMES = 4_000;

    private static final int MOST_WORDS = 400;

    /** A word is letters and digits; signs between words are written in many ways and none of them is wrong. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** A place or a person at the end of a name: "Quận ủy Kiến An", "Trung tâm Văn hóa Nguyễn Bỉnh Khiêm". */
    private static final Pattern PROPER_END = Pattern.compile("(?:\\p{Lu}[\\p{L}\\p{M}]*\\s+)+\\p{Lu}[\\p{L}\\p{M}]*$");

    /** One written name that is nearly another. */
    public record Misspelt(String written, String official) {
        public Sentence words() {
            return new Sentence(
                    "“" + written + "” gần giống tên chính thức “" + official + "”.",
                    "\"" + written + "\" is nearly the official name \"" + official + "\".");
        }
    }

    /** @param rank its place among all, by the number of words first, then as they came */
    private record Name(String official, List<String> words, int rank) {}

    /** A word of a name, and the how many-th it is. */
    private record Spot(Name name, int word) {}

    /** A name that may be meant at a word of a text. */
    private record Guess(Name name, int at) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Guess guess && guess.name.rank == name.rank && guess.at == at;
        }

        @Override
        public int hashCode() {
            return 31 * name.rank + at;
        }
    }

    /** Where each word occurs. A name is written wrong in a few words and right in the others: those lead to it. */
    private final Map<String, List<Spot>> spots = new HashMap<>();

    private final Set<List<String>> names = new HashSet<>();

    /** How many words names have, in the order in which they came. */
    private final List<Integer> sizes = new ArrayList<>();

    /** Every word of every name: one that is right elsewhere is no slip of a finger here. */
    private final Set<String> vocabulary = new HashSet<>();

    private OfficialNames(Collection<String> all) {
        all.stream().filter(name -> !name.isBlank()).limit(MOST_NAMES).forEach(this::add);
    }

    /** What a show's titles are held against: who holds it and where, who speaks, and everybody on a roster. */
    public static OfficialNames of(Show show) {
        var all = first(show);
        show.segments().forEach(segment -> all.add(segment.by()));
        return new OfficialNames(all);
    }

    /** What the names in the agenda themselves are held against: organiser, place and rosters. */
    public static OfficialNames aboveAgenda(Show show) {
        return new OfficialNames(first(show));
    }

    private static Set<String> first(Show show) {
        var all = new LinkedHashSet<String>();
        all.add(show.organiser());
        all.add(show.venue());
        for (var look : show.looks().values())
            if (look instanceof Look.Roster roster)
                for (var group : roster.groups()) for (var row : group.rows()) all.add(row.name());
        return all;
    }

    private void add(String name) {
        known(name.strip());
        var end = PROPER_END.matcher(name.strip());
        if (end.find() && end.start() > 0) known(end.group());
    }

    private void known(String name) {
        var words =
                WORD.matcher(name).results().map(word -> folded(word.group())).toList();
        vocabulary.addAll(words);
        // One word alone is like too many others.
        if (words.size() < 2) return;
        if (!names.add(words)) return;
        if (!sizes.contains(words.size())) sizes.add(words.size());
        var one = new Name(name, words, sizes.indexOf(words.size()) * 2 * MOST_NAMES + names.size());
        for (int at = 0; at < words.size(); at++)
            spots.computeIfAbsent(words.get(at), word -> new ArrayList<>()).add(new Spot(one, at));
    }

    /** In the words of a look; a name may run on from one line to the next. */
    public List<Misspelt> in(Look look) {
        return names.isEmpty() ? List.of() : in(String.join(" ", Looks.texts(look)));
    }

    public List<Misspelt> in(String text) {
        if (names.isEmpty()) return List.of();
        var found = WORD.matcher(text).results().limit(MOST_WORDS).toList();
        var words = found.stream().map(word -> folded(word.group())).toList();
        var guesses = guesses(words);
        // Most texts have no word of any name.
        if (guesses.isEmpty()) return List.of();
        var right = right(words);
        var all = new LinkedHashSet<Misspelt>();
        for (var guess : guesses) {
            var name = guess.name;
            if (!nearly(name.words, words, guess.at, right)) continue;
            var written = text.substring(
                    found.get(guess.at).start(),
                    found.get(guess.at + name.words.size() - 1).end());
            all.add(new Misspelt(written, name.official));
        }
        return longest(all);
    }

    /** The names that have a word in common with a text at the same place, in their order. */
    private List<Guess> guesses(List<String> words) {
        var guesses = new HashSet<Guess>();
        for (int i = 0; i < words.size(); i++) {
            var there = spots.get(words.get(i));
            if (there == null) continue;
            for (var spot : there) {
                int at = i - spot.word;
                if (at >= 0 && at + spot.name.words.size() <= words.size()) guesses.add(new Guess(spot.name, at));
            }
        }
        if (guesses.isEmpty()) return List.of();
        return guesses.stream()
                .sorted(Comparator.comparingInt((Guess guess) -> guess.name.rank)
                        .thenComparingInt(Guess::at))
                .toList();
    }

    /** The words that belong to a name which is written as it should be: they are not a misspelt other one. */
    private BitSet right(List<String> words) {
        var right = new BitSet(words.size());
        for (int size : sizes)
            for (int at = 0; at + size <= words.size(); at++)
                if (names.contains(words.subList(at, at + size))) right.set(at, at + size);
        return right;
    }

    /** One word in four may be wrong, and each of them only by an accent or a letter. */
    private boolean nearly(List<String> name, List<String> words, int at, BitSet right) {
        int most = Math.max(1, name.size() / 4);
        int wrong = 0;
        for (int i = 0; i < name.size(); i++) {
            if (name.get(i).equals(words.get(at + i))) continue;
            if (++wrong > most || right.get(at + i)) return false;
        }
        if (wrong == 0) return false;
        for (int i = 0; i < name.size(); i++) {
            var written = words.get(at + i);
            if (!name.get(i).equals(written) && !near(name.get(i), written, name.size() > 2)) return false;
        }
        return true;
    }

    private boolean near(String one, String written, boolean longName) {
        // Another number is another thing.
        if (one.codePoints().anyMatch(Character::isDigit)
                || written.codePoints().anyMatch(Character::isDigit)) return false;
        if (bare(one).equals(bare(written))) return true;
        return !vocabulary.contains(written)
                && Math.min(one.length(), written.length()) >= (longName ? 2 : 4)
                && oneLetter(one, written);
    }

    /** Whether a letter more, less, other, or two that changed places, makes one of the other. */
    private static boolean oneLetter(String one, String other) {
        int from = 0;
        int least = Math.min(one.length(), other.length());
        while (from < least && one.charAt(from) == other.charAt(from)) from++;
        var rest = one.substring(from);
        var others = other.substring(from);
        if (rest.length() == others.length()) {
            if (rest.substring(1).equals(others.substring(1))) return true;
            return rest.length() > 1
                    && rest.charAt(0) == others.charAt(1)
                    && rest.charAt(1) == others.charAt(0)
                    && rest.substring(2).equals(others.substring(2));
        }
        return rest.length() == others.length() + 1
                ? rest.substring(1).equals(others)
                : others.length() == rest.length() + 1 && others.substring(1).equals(rest);
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String bare(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    /** "Kiên An" is not said again where "Quận ủy Kiên An" was. */
    private static List<Misspelt> longest(Collection<Misspelt> all) {
        return all.stream()
                .filter(one -> all.stream()
                        .noneMatch(other -> !other.equals(one)
                                && other.written.contains(one.written)
                                && other.official.contains(one.official)))
                .toList();
    }
}

package khaimac.typeset;

import java.util.List;

/**
 * Reads which syllables stay together and where a line would rather end, from the text alone.
 *
 * @param compounds the words of several syllables that are known
 */
public record Phrases(Compounds compounds) {
    /** The lines of a writer as one running text that remembers where they ended. Each is cleaned first. */
    public Passage read(List<String> lines) {
        return readClean(lines.stream().map(line -> CleanText.of(line).text()).toList());
    }

    public Passage read(String text) {
        return read(List.of(text));
    }

    Passage readClean(List<String> lines) {
        var syllables = Syllable.in(lines);
        var bonds = new Bonds(syllables);
        SignRules.apply(syllables, bonds);
        NumberRules.apply(syllables, bonds);
        var words = new KnownWords(syllables, compounds, BreakPlaces::standsAlone);
        WordRules.apply(syllables, words, bonds);
        NameRules.apply(syllables, words, bonds);
        StrayRules.apply(syllables, words, bonds);
        BreakPlaces.weigh(syllables, words, bonds);
        return new Passage(syllables.stream().map(Syllable::written).toList(), bonds.gaps());
    }
}

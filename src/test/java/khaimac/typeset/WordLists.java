package khaimac.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The word lists as they are shipped. */
final class WordLists {
    static final List<String> WORDS = lines("compounds.txt");
    static final List<String> PLACES = lines("places.txt");
    static final List<String> BODIES = lines("bodies.txt");
    static final Phrases PHRASES = new Phrases(Compounds.of(WORDS, PLACES, BODIES, List.of()));

    private WordLists() {}

    private static List<String> lines(String name) {
        try (var in = Objects.requireNonNull(WordLists.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

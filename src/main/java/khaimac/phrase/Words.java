package khaimac.phrase;

import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/** The words of one line, taken from left to right. What is wrong is kept as a sentence, not thrown. */
final class Words {
    private final List<String> words;
    private int at;
    private @Nullable Sentence wrong;

    Words(String line) {
        words = new ArrayList<>(List.of(line.strip().split("\\s+")));
        words.removeIf(String::isEmpty);
    }

    boolean isEmpty() {
        return at >= words.size();
    }

    String next() {
        return isEmpty() ? "" : words.get(at++);
    }

    String peek() {
        return isEmpty() ? "" : words.get(at);
    }

    /** Takes the next word if it is this one. */
    boolean takes(String word) {
        if (!peek().equals(word)) return false;
        at++;
        return true;
    }

    String rest() {
        var text = String.join(" ", words.subList(Math.min(at, words.size()), words.size()));
        at = words.size();
        return text;
    }

    void wrong(Sentence sentence) {
        if (wrong == null) wrong = sentence;
    }

    @Nullable
    Sentence wrong() {
        return wrong;
    }
}

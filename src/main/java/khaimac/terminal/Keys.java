package khaimac.terminal;

import java.util.function.Consumer;

/**
 * Lines out of what a keyboard sends. The two keys that a clicker has are lines of their own, wherever somebody is in
 * typing another one, and never an empty line, which is GO.
 */
final class Keys {
    private static final char END_OF_KEY = '~';
    private static final String PAGE_UP = "\u001b[5";
    private static final String PAGE_DOWN = "\u001b[6";

    private final Consumer<String> lines;
    private final StringBuilder line = new StringBuilder();
    private boolean turned;
    private boolean returned;

    Keys(Consumer<String> lines) {
        this.lines = lines;
    }

    /** What came at once. */
    void came(char[] letters, int many) {
        // Where a terminal keeps keys back until Enter, that Enter only sends them. One that comes by itself is GO.
        turned = false;
        for (int i = 0; i < many; i++) came(letters[i]);
    }

    private void came(char letter) {
        boolean second = returned && letter == '\n';
        returned = letter == '\r';
        if (second) return;
        if (letter == '\n' || letter == '\r') end();
        else if (letter == END_OF_KEY && ends(PAGE_DOWN)) turn(PAGE_DOWN, "turn next");
        else if (letter == END_OF_KEY && ends(PAGE_UP)) turn(PAGE_UP, "turn previous");
        else line.append(letter);
    }

    private boolean ends(String key) {
        return line.length() >= key.length()
                && line.substring(line.length() - key.length()).equals(key);
    }

    private void turn(String key, String word) {
        line.setLength(line.length() - key.length());
        turned = true;
        lines.accept(word);
    }

    private void end() {
        var typed = line.toString();
        line.setLength(0);
        if (!typed.isEmpty() || !turned) lines.accept(typed);
        turned = false;
    }

    /** Nobody types any more. */
    void ends() {
        if (!line.isEmpty()) end();
    }
}

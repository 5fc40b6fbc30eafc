package khaimac.terminal;

import java.util.Map;

/** How much fits on the terminal: as the shell says, else as the terminal says, else what most have. */
record TerminalSize(int rows, int columns) {
    private static final TerminalSize USUAL = new TerminalSize(32, 110);

    static TerminalSize now() {
        return of(System.getenv(), Stty.said("size"));
    }

    /** @param asked "rows columns", or anything else when nobody could tell */
    static TerminalSize of(Map<String, String> environment, String asked) {
        var words = asked.strip().split(" ", 2);
        int rows = number(environment.getOrDefault("LINES", words[0]), USUAL.rows);
        int columns = number(environment.getOrDefault("COLUMNS", words.length > 1 ? words[1] : ""), USUAL.columns);
        return new TerminalSize(Math.clamp(rows, 16, 200), Math.clamp(columns, 60, 400));
    }

    private static int number(String text, int otherwise) {
        boolean digits = !text.isEmpty() && text.length() < 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && !text.equals("0") ? Integer.parseInt(text) : otherwise;
    }
}

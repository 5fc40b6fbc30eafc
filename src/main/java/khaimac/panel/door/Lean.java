package khaimac.panel.door;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * A page's program and its styles without what only their readers need: a sixth of what a tablet would load. A line
 * stays where it was, so what goes wrong on a page is told with the line that it has here.
 */
final class Lean {
    private Lean() {}

    /** Whether what is in it is ours to shorten: what others ship says whose it is in its comments. */
    static boolean concerns(String name) {
        return !name.startsWith("vendor/") && (name.endsWith(".js") || name.endsWith(".css"));
    }

    static byte[] of(byte[] page) {
        var inside = new boolean[1];
        var lean = new String(page, StandardCharsets.UTF_8)
                .lines()
                .map(line -> inside(line, inside) ? "" : line)
                .collect(Collectors.joining("\n", "", "\n"));
        return lean.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a line is nothing but a comment, or a part of one that began on a line of its own. */
    private static boolean inside(String line, boolean[] inside) {
        var words = line.strip();
        if (!inside[0]) {
            if (words.startsWith("//")) return true;
            if (!words.startsWith("/*")) return false;
        }
        int ends = words.indexOf("*/");
        inside[0] = ends < 0;
        return ends < 0 || ends == words.length() - 2;
    }
}

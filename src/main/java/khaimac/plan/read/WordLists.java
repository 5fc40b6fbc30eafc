package khaimac.plan.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers and dashes that Word puts before paragraphs: they stand in no words, and are counted as it does. */
final class WordLists {
    private static final int DEPTHS = 9;

    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        /** The level after which it begins anew; 0: never; -1: after any above it. */
        int restart = -1;
        /** All numbers in it are written in digits. */
        boolean digits;
        /** Paragraphs of this style are on this level. */
        @Nullable
        String style;
    }

    private static final class Pattern {
        final Level[] levels = new Level[DEPTHS];
        final int[] count = new int[DEPTHS];
        final boolean[] begun = new boolean[DEPTHS];

        @Nullable
        String style;

        @Nullable
        String styledBy;
    }

    private static final class List {
        int pattern;
        final Map<Integer, Integer> starts = new HashMap<>();
        final Level[] own = new Level[DEPTHS];
    }

    private final Map<Integer, Pattern> patterns = new HashMap<>();
    private final Map<Integer, List> lists = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    static WordLists read(Archive archive, String part, Patience patience) throws IOException {
        var lists = new WordLists();
        try (var in = archive.small(part)) {
            if (in == null) return lists;
            try (var xml = new Xml(in, patience)) {
                xml.next();
                while (xml.child()) {
                    if (xml.name().equals("abstractNum")) lists.pattern(xml);
                    else if (xml.name().equals("num")) lists.list(xml);
                    else xml.skip();
                }
            }
        }
        return lists;
    }

    private void pattern(Xml xml) throws IOException {
        var pattern = new Pattern();
        patterns.put(xml.number("abstractNumId", -1), pattern);
        while (xml.child()) {
            if (xml.name().equals("lvl")) {
                int depth = xml.number("ilvl", 0);
                var level = level(xml);
                if (depth >= 0 && depth < DEPTHS) pattern.levels[depth] = level;
                continue;
            }
            if (xml.name().equals("numStyleLink")) pattern.styledBy = xml.at("val");
            if (xml.name().equals("styleLink")) pattern.style = xml.at("val");
            xml.skip();
        }
    }

    private static Level level(Xml xml) throws IOException {
        var level = new Level();
        while (xml.child()) {
            switch (xml.name()) {
                case "start" -> level.start = xml.number("val", 1);
                case "numFmt" -> level.format = xml.at("val", "decimal");
                case "lvlText" -> level.text = xml.at("val", "");
                case "lvlRestart" -> level.restart = xml.number("val", -1);
                case "isLgl" -> level.digits = xml.on();
                case "pStyle" -> level.style = xml.at("val");
                default -> {
                    // It does not tell what is written.
                }
            }
            xml.skip();
        }
        return level;
    }

    private void list(Xml xml) throws IOException {
        var list = new List();
        lists.put(xml.number("numId", -1), list);
        while (xml.child()) {
            if (xml.name().equals("abstractNumId")) list.pattern = xml.number("val", -1);
            if (!xml.name().equals("lvlOverride")) {
                xml.skip();
                continue;
            }
            int depth = Math.clamp(xml.number("ilvl", 0), 0, DEPTHS - 1);
            while (xml.child()) {
                if (xml.name().equals("lvl")) {
                    list.own[depth] = level(xml);
                    continue;
                }
                if (xml.name().equals("startOverride")) list.starts.put(depth, xml.number("val", 1));
                xml.skip();
            }
        }
    }

    /** Counts one more paragraph of a list and says what stands before it; empty where nothing does. */
    String next(int number, @Nullable Integer asked, @Nullable String style) {
        var list = lists.get(number);
        if (list == null) return "";
        var pattern = patterns.get(list.pattern);
        if (pattern != null && pattern.styledBy != null) pattern = styled(pattern.styledBy, pattern);
        if (pattern == null) return "";
        int depth = asked == null ? depth(pattern, style) : Math.clamp(asked, 0, DEPTHS - 1);
        var level = level(list, pattern, depth);
        if (level == null) return "";
        count(number, list, pattern, depth, level);
        if (level.format.equals("bullet")) return Counting.bullet(level.text);
        return written(list, pattern, level);
    }

    private static int depth(Pattern pattern, @Nullable String style) {
        for (int depth = 0; depth < DEPTHS; depth++) {
            var level = pattern.levels[depth];
            if (level != null && style != null && style.equals(level.style)) return depth;
        }
        return 0;
    }

    private Pattern styled(String by, Pattern otherwise) {
        return patterns.values().stream()
                .filter(one -> by.equals(one.style))
                .findFirst()
                .orElse(otherwise);
    }

    private static @Nullable Level level(List list, Pattern pattern, int depth) {
        return list.own[depth] != null ? list.own[depth] : pattern.levels[depth];
    }

    private void count(int number, List list, Pattern pattern, int depth, Level level) {
        var start = list.starts.get(depth);
        boolean anew = start != null && begun.add(number + "." + depth);
        if (anew && start != null) pattern.count[depth] = start;
        else if (pattern.begun[depth]) pattern.count[depth]++;
        else pattern.count[depth] = level.start;
        pattern.begun[depth] = true;
        // What is below begins anew; what is above and was never counted stands at its start.
        for (int below = depth + 1; below < DEPTHS; below++) {
            var lower = level(list, pattern, below);
            boolean goesOn = lower != null && (lower.restart == 0 || (lower.restart > 0 && depth >= lower.restart));
            if (!goesOn) pattern.begun[below] = false;
        }
        for (int above = 0; above < depth; above++) {
            if (pattern.begun[above]) continue;
            var higher = level(list, pattern, above);
            pattern.count[above] = higher == null ? 1 : higher.start;
            pattern.begun[above] = true;
        }
    }

    private static String written(List list, Pattern pattern, Level level) {
        var text = new StringBuilder();
        int i = 0;
        while (i < level.text.length()) {
            char letter = level.text.charAt(i++);
            int depth = letter == '%' && i < level.text.length() ? level.text.charAt(i) - '1' : -1;
            if (depth < 0 || depth >= DEPTHS) {
                text.append(letter);
                continue;
            }
            var of = level(list, pattern, depth);
            text.append(number(pattern.count[depth], level.digits || of == null ? "decimal" : of.format));
            i++;
        }
        return Words.clean(text);
    }

    private static String number(int count, String format) {
        return switch (format) {
            case "none" -> "";
            case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
            case "upperRoman" -> Counting.roman(count);
            case "lowerRoman" -> Counting.roman(count).toLowerCase(java.util.Locale.ROOT);
            case "upperLetter" -> Counting.capital(Counting.letters(count));
            case "lowerLetter" -> Counting.letters(count);
            default -> String.valueOf(count);
        };
    }
}

package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** The same plan as somebody else would have typed it: other columns, dashes, times, capitals, empty lines, numbers. */
final class Slips {
    private static final Pattern TIME = Pattern.compile("(?<![\\d/.])(\\d{1,2})h(\\d{2})(?:['’])?(?!\\d)");
    private static final Pattern SPAN = Pattern.compile("(?<=\\d['’]?)\\s*[-–—]\\s*(?=\\d{1,2}(?:h|:|g| giờ))");

    private Slips() {}

    static String in(String plan, Random random) {
        var text = plan;
        if (random.nextBoolean()) text = columns(text, random);
        if (random.nextBoolean()) text = spans(text, random);
        if (random.nextBoolean()) text = times(text, random);
        if (random.nextBoolean()) text = headers(text, random.nextBoolean());
        if (random.nextBoolean()) text = emptyLines(text, random);
        if (random.nextBoolean()) text = numbers(text);
        if (random.nextBoolean()) text = tones(text);
        return text;
    }

    private static boolean isRow(String line) {
        return line.startsWith("|");
    }

    /** Tables with headings keep their meaning in any order of columns. */
    private static String columns(String text, Random random) {
        var out = new ArrayList<String>();
        var table = new ArrayList<String>();
        for (var line : (text + "\n").split("\n", -1)) {
            if (isRow(line)) {
                table.add(line);
                continue;
            }
            out.addAll(shuffled(table, random));
            table.clear();
            out.add(line);
        }
        return String.join("\n", out);
    }

    private static List<String> shuffled(List<String> table, Random random) {
        if (table.isEmpty()) return table;
        var rows = table.stream()
                .map(row -> List.of(row.substring(1, row.length() - 1).split("\\|", -1)))
                .toList();
        int width = rows.getFirst().size();
        boolean headed = width > 2 && Column.of(rows.getFirst().get(1).strip()) != null;
        if (!headed || rows.stream().anyMatch(row -> row.size() != width)) return List.copyOf(table);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < width; i++) order.add(i);
        Collections.shuffle(order, random);
        var out = new ArrayList<String>();
        for (int r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            if (row.stream().anyMatch(cell -> cell.strip().equals("<"))) {
                out.add(table.get(r));
                continue;
            }
            var line = new StringBuilder("|");
            for (int column : order) line.append(row.get(column)).append('|');
            out.add(line.toString());
        }
        return out;
    }

    private static String spans(String text, Random random) {
        var signs = List.of("-", " - ", "–", " – ", " — ", " đến ", " ÷ ", "- ", " –");
        return SPAN.matcher(text).replaceAll(found -> signs.get(random.nextInt(signs.size())));
    }

    private static String times(String text, Random random) {
        int form = random.nextInt(6);
        return TIME.matcher(text).replaceAll(time -> {
            int hour = Integer.parseInt(time.group(1));
            var minutes = time.group(2);
            return switch (form) {
                case 0 -> "%02d:%s".formatted(hour, minutes);
                case 1 -> hour + "g" + minutes;
                case 2 -> "%02d giờ %s phút".formatted(hour, minutes);
                case 3 -> "%02dh%s’".formatted(hour, minutes);
                case 4 -> minutes.equals("00") ? hour + "h" : hour + "H" + minutes;
                default -> hour + " giờ " + minutes;
            };
        });
    }

    private static String headers(String text, boolean large) {
        var out = new ArrayList<String>();
        boolean before = false;
        for (var line : text.split("\n", -1)) {
            boolean header = isRow(line)
                    && !before
                    && line.split("\\|", -1).length > 3
                    && Column.of(line.split("\\|", -1)[1].strip()) != null
                    && !line.contains("<");
            out.add(
                    !header
                            ? line
                            : large
                                    ? line.toUpperCase(java.util.Locale.ROOT)
                                    : line.toLowerCase(java.util.Locale.ROOT));
            before = isRow(line);
        }
        return String.join("\n", out);
    }

    private static String emptyLines(String text, Random random) {
        var out = new StringBuilder();
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            out.append(lines[i]).append('\n');
            boolean within = isRow(lines[i]) && i + 1 < lines.length && isRow(lines[i + 1]);
            if (!within && random.nextInt(3) == 0) out.append("\n\n");
        }
        return out.toString();
    }

    /** Two sections of one number. */
    private static String numbers(String text) {
        return text.replaceAll("(?m)^((?:\\[\\w+])*)IV([.\\-])", "$1III$2");
    }

    private static String tones(String text) {
        return text.replace("ủy", "uỷ")
                .replace("hòa", "hoà")
                .replace("khóa", "khoá")
                .replace("tọa", "toạ");
    }
}

package khaimac.showfile.looks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
import khaimac.scene.PageText;
import khaimac.showfile.json.Decoded;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Beside;
import khaimac.showfile.language.Reader;
import org.jspecify.annotations.Nullable;

/** The words of a song as LRC files have them: {@code [01:12.50]} before each line, several where it comes again. */
final class LyricsFile {
    private static final Pattern TIME = Pattern.compile("\\G\\s*\\[(\\d{1,3}):(\\d{1,2})(?:[.:](\\d{1,3}))?]");
    private static final Pattern OFFSET = Pattern.compile("\\[offset:\\s*([+-]?\\d{1,6})\\s*]");

    /** Some files have a time for each word; a wall shows whole lines. */
    private static final Pattern WORD_TIME = Pattern.compile("<\\d{1,3}:\\d{1,2}(?:[.:]\\d{1,3})?>");

    private static final Sentence SORTED =
            new Sentence("Các dòng được xếp theo giờ.", "The lines are put in the order of their times.");

    private LyricsFile() {}

    static List<Look.Line> read(String path, Node at, Reader reader) {
        return reader.once("lyrics " + path, () -> content(path, at, reader));
    }

    private static List<Look.Line> content(String path, Node at, Reader reader) {
        var bytes = reader.beside().content(path);
        if (bytes == null) {
            boolean isThere =
                    !reader.beside().equals(Beside.UNKNOWN) && reader.beside().exists(path);
            if (isThere)
                reader.error(
                        at,
                        new Sentence(
                                "Không đọc được lời bài hát “" + path + "”.",
                                "The words \"" + path + "\" cannot be read."),
                        new Sentence("Sẽ không có lời nào trên màn hình.", "No words will be shown."),
                        Sentence.NONE);
            return List.of();
        }
        var decoded = Decoded.of(path, bytes);
        decoded.findings().forEach(reader::add);
        var lines = lines(path, decoded.text(), reader);
        if (lines.isEmpty())
            reader.error(
                    at,
                    new Sentence(
                            "Tệp “" + path + "” không có dòng lời nào có giờ.",
                            "The file \"" + path + "\" holds no line with a time."),
                    new Sentence("Sẽ không có lời nào trên màn hình.", "No words will be shown."),
                    new Sentence(
                            "Mỗi dòng viết như [00:12.50]Lời bài hát.", "Write each line like [00:12.50]Words of it."));
        return lines;
    }

    private static List<Look.Line> lines(String path, String text, Reader reader) {
        var all = new ArrayList<Look.Line>();
        var offset = OFFSET.matcher(text);
        // As players understand it: more than nothing lets the words come sooner.
        var sooner = Duration.ofMillis(offset.find() ? Long.parseLong(offset.group(1)) : 0);
        int number = 0;
        for (var written : text.lines().toList()) {
            number++;
            var time = TIME.matcher(written);
            var times = new ArrayList<Duration>();
            int end = 0;
            while (time.find()) {
                var at = at(time.group(1), time.group(2), time.group(3)).minus(sooner);
                times.add(at.isNegative() ? Duration.ZERO : at);
                end = time.end();
            }
            if (times.isEmpty()) continue;
            var sung = WORD_TIME.matcher(written.substring(end)).replaceAll("").strip();
            if (sung.length() > LookRules.NAME)
                say(reader, path, number, new Sentence("Dòng này quá dài.", "This line is too long."),
                        new Sentence("Phần cuối bị bỏ.", "Its end is left out."));
            for (var at : times) all.add(new Look.Line(at, PageText.upTo(sung, LookRules.NAME)));
        }
        all.sort(Comparator.comparing(Look.Line::at));
        if (all.size() <= LookRules.VERSES) return List.copyOf(all);
        say(
                reader,
                path,
                1,
                new Sentence(
                        "Lời bài hát dài quá " + LookRules.VERSES + " dòng.",
                        "The song has more than " + LookRules.VERSES + " lines."),
                new Sentence("Các dòng sau bị bỏ qua.", "The rest is left out."));
        return List.copyOf(all.subList(0, LookRules.VERSES));
    }

    /** Hundredths mostly, as many digits as there are. */
    private static Duration at(String minutes, String seconds, @Nullable String part) {
        long millis = part == null ? 0 : Math.round(1_000 * Double.parseDouble("0." + part));
        return Duration.ofMinutes(Long.parseLong(minutes))
                .plusSeconds(Long.parseLong(seconds))
                .plusMillis(millis);
    }

    /** Lines that are written in a show, in the order of their times. */
    static List<Look.Line> rising(List<Look.Line> lines, Node at, Reader reader) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).at().compareTo(lines.get(i).at()) <= 0) continue;
            reader.warning(
                    at,
                    new Sentence(
                            "Giờ của dòng lời " + (i + 1) + " sớm hơn dòng trước nó.",
                            "Line " + (i + 1) + " of the song is earlier than the one before it."),
                    SORTED,
                    new Sentence("Hãy xem lại giờ của dòng đó.", "Check the time of that line."));
            break;
        }
        return lines.stream().sorted(Comparator.comparing(Look.Line::at)).toList();
    }

    private static void say(Reader reader, String path, int line, Sentence what, Sentence now) {
        reader.add(new Finding(
                Severity.WARNING, new Place(path, line, 1, Sentence.NONE), what, now, Sentence.NONE));
    }
}

package khaimac.terminal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import khaimac.desk.Past;
import khaimac.engine.Deed;
import khaimac.engine.FactWords;
import khaimac.engine.Run;
import khaimac.engine.Timing;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.scene.Digits;

/** What a run came to, as text, as a table and for machines; everything in it follows from its facts. */
public final class Report {
    /**
     * What a spreadsheet takes for one: it looks past spaces and tabs, and at signs of full
     * width too.
     */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]*[=+\\-@＝＋－＠]|^[\\t\\r\\n]");

    private final Past past;
    private final Run run;
    private final PlannedActual planned;
    private final Timing timing;

    public Report(Past past) {
        this.past = past;
        this.run = past.run();
        var life = past.journal().lastLife();
        var end = life == null ? Instant.EPOCH : life;
        this.planned = new PlannedActual(run, end);
        this.timing = Timing.of(run, end);
    }

    public PlannedActual planned() {
        return planned;
    }

    private record Said(Instant at, String who, Sentence words) {}

    /** What people did, not what happened by itself. */
    private List<Said> acts() {
        var acts = new ArrayList<Said>();
        for (var fact : past.journal().facts()) {
            if (!fact.stamp().who().isEmpty())
                acts.add(new Said(fact.at(), fact.stamp().who(), FactWords.of(fact, run.show())));
        }
        return acts;
    }

    /** Cues that were missed and never caught up, effects a jump left out, parts that were never on. */
    private List<Said> left() {
        var left = new ArrayList<Said>();
        for (var fact : past.journal().facts()) {
            boolean tells = fact.deed() instanceof Deed.Missed
                    || (fact.deed() instanceof Deed.SegmentStarted start
                            && !start.notDone().isEmpty());
            if (tells) left.add(new Said(fact.at(), "", FactWords.of(fact, run.show())));
        }
        for (var row : timing.rows()) {
            if (row.started() != null) continue;
            var name = requireNonNull(run.show().segment(row.segment())).name();
            boolean skipped = row.state() == Timing.State.SKIPPED;
            left.add(new Said(
                    run.approved()
                            .plan()
                            .slot(run.approved().indexOf(row.segment()))
                            .start(),
                    "",
                    skipped
                            ? new Sentence("Bỏ qua: " + name, "Skipped: " + name)
                            : new Sentence("Không diễn ra: " + name, "Never on: " + name)));
        }
        return left;
    }

    public List<String> acts(Language language) {
        return lines(acts(), language);
    }

    public List<String> left(Language language) {
        return lines(left(), language);
    }

    private List<String> lines(List<Said> all, Language language) {
        var lines = new ArrayList<String>();
        var days =
                new Days(run.show().zone(), language, all.stream().map(Said::at).toList());
        for (var said : all) {
            var heading = days.before(said.at());
            if (heading != null) lines.add(heading);
            var who = said.who().isEmpty() ? "" : "   – " + said.who();
            lines.add("  " + time(said.at()) + "  " + said.words().in(language) + who);
        }
        return lines;
    }

    private String time(Instant at) {
        return planned.minutes(at) + ":"
                + Digits.two(at.atZone(run.show().zone()).getSecond());
    }

    public String json() {
        var writer = new JsonLines(run.show().zone());
        var map = new LinkedHashMap<String, Object>(planned.summary(writer));
        map.put("title", run.show().title());
        map.put("acts", objects(acts(), writer));
        map.put("left", objects(left(), writer));
        map.put("told", past.told().stream().map(JsonLines::both).toList());
        return writer.line(map);
    }

    private static List<Object> objects(List<Said> all, JsonLines writer) {
        var objects = new ArrayList<Object>();
        for (var said : all) {
            var map = new LinkedHashMap<String, Object>();
            map.put("at", writer.at(said.at()));
            if (!said.who().isEmpty()) map.put("who", said.who());
            map.put("words", JsonLines.both(said.words()));
            objects.add(map);
        }
        return objects;
    }

    /** One table: parts first, then acts, then what was left out. */
    public List<String> csv(Language language) {
        var writer = new JsonLines(run.show().zone());
        var rows = new ArrayList<String>();
        rows.add("what,at,until,planned,planned-until,name,who,changed");
        for (var line : planned.table()) {
            var started = line.started() == null ? "" : writer.at(line.started());
            var ended = line.ended() == null ? "" : writer.at(line.ended());
            rows.add(row(
                    "segment",
                    started,
                    ended,
                    writer.at(line.planned()),
                    writer.at(line.plannedEnd()),
                    line.segment().name(),
                    "",
                    line.changed().in(language)));
        }
        Map.of("act", acts(), "left", left()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> kind.getValue()
                        .forEach(said -> rows.add(row(
                                kind.getKey(),
                                writer.at(said.at()),
                                "",
                                "",
                                "",
                                said.words().in(language),
                                said.who(),
                                ""))));
        return rows;
    }

    /** Quoted where it must be; what a spreadsheet would take for a formula is text. */
    static String row(String... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            var text = FORMULA.matcher(cell).find() ? "'" + cell : cell;
            boolean quoted = text.chars().anyMatch(one -> one == ',' || one == '"' || one == '\n' || one == '\r');
            row.add(quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
        }
        return String.join(",", row);
    }
}

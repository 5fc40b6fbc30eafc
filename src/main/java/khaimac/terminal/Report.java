package khaimac.terminal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import khaimac.calendar.DateWords;
import khaimac.desk.Past;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.FactWords;
import khaimac.engine.Run;
import khaimac.engine.Timing;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.scene.Digits;
import khaimac.scene.Lots;

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
        return said(fact -> !fact.stamp().who().isEmpty());
    }

    /** How late the programme was said to be, and when it became the plan. */
    private List<Said> delays() {
        return said(fact -> fact.deed() instanceof Deed.DelayAnnounced
                || fact.deed() instanceof Deed.DelayApplied
                || fact.deed() instanceof Deed.Moved);
    }

    private List<Said> messages() {
        return said(fact -> fact.deed() instanceof Deed.MessageShown);
    }

    private List<Said> said(Predicate<Fact> of) {
        return past.journal().facts().stream()
                .filter(of)
                .map(fact -> new Said(fact.at(), fact.stamp().who(), words(fact)))
                .toList();
    }

    /** Who was drawn, and by which seed, stands here once an audience has read it. */
    private Sentence words(Fact fact) {
        var words = FactWords.of(fact, run.show());
        if (fact.deed() instanceof Deed.DrawBegun(var file, var seed, var _, int _) && isRead(file, fact))
            return with(words, seed);
        if (fact.deed() instanceof Deed.DrawEnded(var file, var winner) && isRead(file, fact))
            return with(words, winner.note().isEmpty() ? winner.name() : winner.name() + " – " + winner.note());
        return words;
    }

    private static Sentence with(Sentence words, String more) {
        return new Sentence(words.vi() + ": " + more, words.en() + ": " + more);
    }

    /** Whether the draw that a fact is of has come to rest: in the run so far its reel may still turn. */
    private boolean isRead(String file, Fact of) {
        for (var fact : past.journal().facts())
            if (fact.stamp().seq() >= of.stamp().seq()
                    && fact.deed() instanceof Deed.DrawEnded ended
                    && ended.file().equals(file)) return !timing.now().isBefore(Lots.shown(fact.at()));
        return false;
    }

    private List<Corrected> changes() {
        var without = Run.leftOut(past.journal().facts(), Set.of());
        return Corrected.of(past.show().reading().show(), past.journal().facts(), without);
    }

    /** When it ended; while it runs, up to when anything is known. */
    private Sentence until() {
        var at = planned.minutes(timing.now()) + ", "
                + DateWords.of(timing.now().atZone(run.show().zone()).toLocalDate());
        return run.closed()
                ? new Sentence("Đã kết thúc", "Over")
                : new Sentence("Đến lúc " + at + "; buổi lễ chưa kết thúc", "Up to " + at + "; the run is not over");
    }

    /** Where the run is not over nobody knows that a part never comes. */
    private boolean isStillToCome(Timing.Row row) {
        return !run.closed() && (row.state() == Timing.State.NEXT || row.state() == Timing.State.LATER);
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
            int approved = run.approved().indexOf(row.segment());
            left.add(new Said(
                    approved < 0
                            ? row.plannedStart()
                            : run.approved().plan().slot(approved).start(),
                    "",
                    skipped
                            ? new Sentence("Bỏ qua: " + name, "Skipped: " + name)
                            : isStillToCome(row)
                                    ? new Sentence("Chưa diễn ra: " + name, "Not on yet: " + name)
                                    : new Sentence("Không diễn ra: " + name, "Never on: " + name)));
        }
        return left;
    }

    /**
     * All of it in its parts, for who writes them down one after the other.
     *
     * @param rows the first of each is when; a part that nothing happened of has none
     */
    public record Part(Sentence heading, List<Sentence> columns, List<List<String>> rows) {}

    public List<Part> parts(Language language) {
        return List.of(
                new Part(
                        new Sentence("KẾ HOẠCH VÀ THỰC TẾ", "PLANNED AND ACTUAL"),
                        List.of(
                                new Sentence("Kế hoạch", "Planned"),
                                new Sentence("Thực tế", "Actual"),
                                new Sentence("Lệch", "Off by"),
                                new Sentence("Phần", "Part")),
                        planned.rows(language)),
                new Part(
                        new Sentence("SỬA KHI ĐANG CHẠY", "CORRECTED WHILE IT RAN"),
                        List.of(AT, WHAT, new Sentence("Cũ", "Old"), new Sentence("Mới", "New"), WHO),
                        changes().stream()
                                .map(one -> List.of(
                                        time(one.at()),
                                        one.words().in(language),
                                        one.was().in(language),
                                        one.is().in(language),
                                        one.who()))
                                .toList()),
                part(new Sentence("BÁO LÙI GIỜ", "DELAYS"), delays(), language),
                part(new Sentence("KHÔNG LÀM HOẶC LỠ", "NOT DONE OR MISSED"), left(), language),
                part(new Sentence("LỜI NHẮN", "MESSAGES"), messages(), language),
                part(new Sentence("AI LÀM GÌ", "WHO DID WHAT"), acts(), language));
    }

    private Part part(Sentence heading, List<Said> all, Language language) {
        return new Part(
                heading,
                List.of(AT, WHAT, WHO),
                all.stream()
                        .map(one -> List.of(time(one.at()), one.words().in(language), one.who()))
                        .toList());
    }

    private static final Sentence AT = new Sentence("Lúc", "At");
    private static final Sentence WHAT = new Sentence("Việc", "What");
    private static final Sentence WHO = new Sentence("Ai", "Who");

    /** What it is the report of: under its heading, line by line. */
    public List<String> head(Language language) {
        var show = run.show();
        var lines = new ArrayList<String>();
        if (!show.organiser().isEmpty()) lines.add(show.organiser());
        if (!show.venue().isEmpty()) lines.add(show.venue());
        lines.add(DateWords.longForm(show.date().day()));
        lines.add(until().in(language));
        return lines;
    }

    public String title() {
        return run.show().title();
    }

    public List<String> acts(Language language) {
        return lines(acts(), language);
    }

    public List<String> delays(Language language) {
        return lines(delays(), language);
    }

    public List<String> changes(Language language) {
        return changes().stream()
                .map(one -> "  " + time(one.at()) + "  " + one.words().in(language) + ": "
                        + one.was().in(language) + " → " + one.is().in(language) + "   – " + one.who())
                .toList();
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
        map.put("changes", changes(writer));
        map.put("delays", objects(delays(), writer));
        map.put("messages", objects(messages(), writer));
        map.put("over", run.closed());
        map.put("until", writer.at(timing.now()));
        map.put("told", past.told().stream().map(JsonLines::both).toList());
        return writer.line(map);
    }

    private List<Object> changes(JsonLines writer) {
        var objects = new ArrayList<Object>();
        for (var one : changes()) {
            var map = new LinkedHashMap<String, Object>();
            map.put("at", writer.at(one.at()));
            map.put("who", one.who());
            map.put("words", JsonLines.both(one.words()));
            map.put("old", JsonLines.both(one.was()));
            map.put("new", JsonLines.both(one.is()));
            objects.add(map);
        }
        return objects;
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
        rows.add("what,at,until,planned,planned-until,name,who,changed,old,new");
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
                    line.changed().in(language),
                    "",
                    ""));
        }
        for (var one : changes())
            rows.add(row(
                    "change",
                    writer.at(one.at()),
                    "",
                    "",
                    "",
                    one.words().in(language),
                    one.who(),
                    "",
                    one.was().in(language),
                    one.is().in(language)));
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
                                "",
                                "",
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

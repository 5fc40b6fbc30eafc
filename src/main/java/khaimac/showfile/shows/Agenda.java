package khaimac.showfile.shows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.finding.Cure;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.show.Segment;
import khaimac.showfile.cues.CueForm;
import khaimac.showfile.json.FindingList;
import khaimac.showfile.json.Layout;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Nearest;
import khaimac.showfile.language.Reader;
import org.jspecify.annotations.Nullable;

/**
 * From written segments to an agenda: local times become instants, ids become unique, cues that follow each other find
 * each other. What is wrong is said, and the rest goes on.
 */
final class Agenda {
    /** An end before its start is the next morning if the part is no longer than this; else it is a slip of the pen. */
    private static final Duration OVER_MIDNIGHT = Duration.ofHours(12);

    private final Reader reader;
    private final Places places;
    private final Duration warn;
    private final Duration danger;
    private final Set<String> ids = new HashSet<>();
    /** How often an id was taken already, so that a thousand equal ones do not each count up from 2. */
    private final Map<String, Integer> taken = new HashMap<>();

    private final List<Segment> segments = new ArrayList<>();
    private LocalDate day;
    /** When the last segment that is not skipped ends: where a linked one starts. */
    private Instant end;

    private Agenda(Reader reader, Places places, Duration warn, Duration danger, LocalDate day) {
        this.reader = reader;
        this.places = places;
        this.warn = warn;
        this.danger = danger;
        this.day = day;
        this.end = day.atTime(8, 0).atZone(reader.setting().zone()).toInstant();
    }

    static List<Segment> of(
            List<SegmentForm.Written> written,
            Reader reader,
            Places places,
            Duration warn,
            Duration danger,
            LocalDate day) {
        var agenda = new Agenda(reader, places, warn, danger, day);
        var after = new ArrayList<SegmentForm.@Nullable Written>();
        SegmentForm.Written next = null;
        for (var one : written.reversed()) {
            after.add(next);
            if (!one.skip()) next = one;
        }
        for (int index = 0; index < written.size(); index++) {
            var one = written.get(index);
            var follower = after.get(written.size() - 1 - index);
            reader.in(Sentences.segment(one.id()), () -> agenda.segments.add(agenda.segment(one, follower)));
        }
        return List.copyOf(agenda.segments);
    }

    private Segment segment(SegmentForm.Written written, SegmentForm.@Nullable Written next) {
        var id = unique(written);
        if (written.date() != null) day = written.date();
        var start = written.start() == null ? null : instant(day, written.start(), written.node());
        if (start == null && written.date() != null) {
            reader.warning(
                    written.node(),
                    new Sentence("Có “date” nhưng không có “start”.", "There is a \"date\" but no \"start\"."),
                    new Sentence(
                            "Phần này vẫn bắt đầu ngay khi phần trước hết giờ.",
                            "It still starts as the one before ends."),
                    new Sentence("Hãy thêm \"start\": \"08:00\".", "Add \"start\": \"08:00\"."));
        }
        if (start == null && segments.isEmpty()) start = assumedStart(written.node());
        var begin = start != null ? start : end;
        // A skipped opening still says when the day begins.
        if (segments.isEmpty()) end = begin;
        var length = length(written, begin, next);
        if (!written.skip()) end = begin.plus(length);
        if (written.least() != null && written.least().compareTo(length) > 0) {
            reader.warning(
                    written.node(),
                    new Sentence("“elastic” dài hơn cả phần này.", "\"elastic\" is longer than the segment itself."),
                    new Sentence("Phần này không rút ngắn được.", "It cannot be shortened."),
                    Sentence.NONE);
        }
        places.segment(id, written.node(), written.cueNodes());
        return new Segment(
                id,
                written.name(),
                written.by(),
                written.note(),
                start,
                length,
                written.about(),
                written.begins(),
                written.cuts(),
                written.hold(),
                written.fixedEnd(),
                written.least(),
                written.skip(),
                written.warn() == null ? warn : written.warn(),
                written.danger() == null ? danger : written.danger(),
                cues(written),
                written.group(),
                written.notes());
    }

    private String unique(SegmentForm.Written written) {
        var id = written.id();
        if (!Slug.isOne(id)) {
            var slug = Slug.of(id);
            say(
                    Severity.WARNING,
                    written,
                    new Sentence(
                            "Mã phần “" + id + "” chỉ nên gồm chữ thường không dấu, số và gạch nối.",
                            "The id \"" + id + "\" should be lower-case letters, digits and hyphens."),
                    new Sentence("Phần này được gọi là “" + slug + "”.", "The segment is called \"" + slug + "\"."),
                    Sentence.NONE,
                    slug);
            id = slug;
        }
        var unique = id;
        while (!ids.add(unique.toLowerCase(Locale.ROOT)))
            unique = id + "-" + taken.merge(id.toLowerCase(Locale.ROOT), 2, (more, first) -> more + 1);
        // Two breaks by the same name are nobody's mistake; two ids that somebody wrote are.
        if (!unique.equals(id) && isWritten(written)) {
            say(
                    Severity.ERROR,
                    written,
                    new Sentence("Đã có một phần mang mã “" + id + "”.", "There is a segment \"" + id + "\" already."),
                    new Sentence("Phần này được gọi là “" + unique + "”.", "This one is called \"" + unique + "\"."),
                    new Sentence("Hãy đặt cho mỗi phần một mã riêng.", "Give every segment an id of its own."),
                    unique);
        }
        return unique;
    }

    /** What is wrong with an id that somebody wrote; the one that the part has instead can be written there. */
    private void say(
            Severity severity, SegmentForm.Written written, Sentence what, Sentence now, Sentence instead, String is) {
        var node = written.node();
        var id = node instanceof Node.Obj object ? object.get(SegmentForm.ID.name()) : null;
        var cure = id instanceof Node.Text(var was, int line, int column) ? Cure.word(line, column, was, is) : null;
        reader.say(severity, node.line(), node.column(), what, now, instead, cure);
    }

    private static boolean isWritten(SegmentForm.Written segment) {
        return segment.node() instanceof Node.Obj object && object.get(SegmentForm.ID.name()) instanceof Node.Text;
    }

    /** The agenda must stand somewhere on the day; where the plan does not say, this says so loudly. */
    private Instant assumedStart(Node at) {
        reader.warning(
                at,
                new Sentence("Phần đầu tiên không ghi giờ bắt đầu.", "The first segment does not say when it starts."),
                new Sentence(
                        "Các giờ dự kiến được tính như thể bắt đầu lúc 08:00.",
                        "Planned times are reckoned as if from 08:00."),
                new Sentence(
                        "Hãy thêm \"start\": \"08:00\" vào phần đầu tiên.",
                        "Add \"start\": \"08:00\" to the first segment."));
        return end;
    }

    private Instant instant(LocalDate date, LocalTime time, Node at) {
        var zone = reader.setting().zone();
        var local = date.atTime(time);
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            reader.warning(
                    at,
                    new Sentence(
                            "Giờ này không có trong ngày " + date + " vì đổi giờ mùa hè.",
                            "That time does not exist on " + date + ": the clocks go forward."),
                    new Sentence("Tính theo giờ sau khi đổi.", "It is taken as after the change."),
                    Sentence.NONE);
        }
        return local.atZone(zone).toInstant();
    }

    private Duration length(SegmentForm.Written written, Instant begin, SegmentForm.@Nullable Written next) {
        if (written.length() != null && written.end() != null) {
            reader.error(
                    written.node(),
                    new Sentence("Có cả “length” lẫn “end”.", "There are both \"length\" and \"end\"."),
                    new Sentence("“length” được dùng.", "\"length\" is used."),
                    new Sentence("Hãy chỉ giữ một trong hai.", "Keep one of the two."));
        }
        if (written.length() != null) return written.length();
        if (written.end() != null) return until(written.end(), begin, written.node());
        if (next != null && next.start() != null) {
            var nextDay = next.date() == null ? day : next.date();
            var start =
                    nextDay.atTime(next.start()).atZone(reader.setting().zone()).toInstant();
            if (start.isAfter(begin)) return Duration.between(begin, start);
        }
        reader.warning(
                written.node(),
                new Sentence("Phần này không ghi dài bao lâu.", "Nothing says how long this takes."),
                new Sentence(
                        "Phần này được tính là 0 phút, không có đếm lùi.",
                        "It counts as 0 minutes and has no countdown."),
                new Sentence(
                        "Hãy thêm \"length\": \"10m\", và \"about\": true nếu là ước chừng.",
                        "Add \"length\": \"10m\", and \"about\": true if it is an estimate."));
        return Duration.ZERO;
    }

    private Duration until(LocalTime endTime, Instant begin, Node at) {
        var zone = reader.setting().zone();
        var local = begin.atZone(zone);
        var same = Duration.between(
                begin, local.toLocalDate().atTime(endTime).atZone(zone).toInstant());
        if (!same.isNegative()) return same;
        var over = Duration.between(
                begin,
                local.toLocalDate().plusDays(1).atTime(endTime).atZone(zone).toInstant());
        if (over.compareTo(OVER_MIDNIGHT) <= 0) return over;
        reader.error(
                at,
                new Sentence("Giờ kết thúc đứng trước giờ bắt đầu.", "It ends before it starts."),
                new Sentence("Phần này được tính là 0 phút.", "It counts as 0 minutes."),
                new Sentence("Hãy xem lại \"start\" và \"end\".", "Check \"start\" and \"end\"."));
        return Duration.ZERO;
    }

    private List<Cue> cues(SegmentForm.Written written) {
        Map<String, Integer> places = new HashMap<>();
        var all = written.cues();
        for (int index = 0; index < all.size(); index++) {
            var id = all.get(index).cue().id();
            if (!id.isEmpty() && places.putIfAbsent(id.toLowerCase(Locale.ROOT), index) != null) {
                say(
                        Severity.ERROR,
                        written,
                        index,
                        new Sentence(
                                "Đã có một lệnh mang mã “" + id + "” trong phần này.",
                                "This segment has a cue \"" + id + "\" already."),
                        new Sentence("“after” chỉ lệnh đầu tiên.", "\"after\" means the first one."),
                        new Sentence("Hãy đặt cho mỗi lệnh một mã riêng.", "Give every cue an id of its own."),
                        null);
            }
        }
        var cues = new ArrayList<Cue>();
        var ringed = ringed(all, places);
        for (int index = 0; index < all.size(); index++) cues.add(cue(written, index, places, ringed));
        return List.copyOf(cues);
    }

    private Cue cue(SegmentForm.Written written, int index, Map<String, Integer> places, BitSet ringed) {
        CueForm.Written one = written.cues().get(index);
        if (one.after() == null || !(one.cue().trigger() instanceof Trigger.After(int ignored, var by)))
            return one.cue();
        var cue = one.cue();
        var other = places.get(one.after().toLowerCase(Locale.ROOT));
        Sentence broken = cue.broken();
        if (other == null) {
            broken = FindingList.brief(new Sentence(
                    "Phần này không có lệnh “" + one.after() + "”.",
                    "This segment has no cue \"" + one.after() + "\"."));
            var only = Nearest.only(one.after(), ids(written.cues()));
            var cure = only == null ? null : waitingFor(written, index, one.after(), only);
            say(Severity.ERROR, written, index, broken, WAITS, reader.instead(one.after(), places.keySet()), cure);
        } else if (ringed.get(index)) {
            broken = new Sentence(
                    "Các lệnh “after” chờ nhau thành vòng tròn.",
                    "These \"after\" cues wait for each other in a ring.");
            say(
                    Severity.ERROR,
                    written,
                    index,
                    broken,
                    WAITS,
                    new Sentence(
                            "Hãy cho một lệnh trong vòng đó một điều khởi động khác.",
                            "Give one of them another trigger."),
                    null);
        }
        var trigger = new Trigger.After(other == null ? index : other, by);
        return new Cue(cue.id(), cue.name(), trigger, cue.changes(), broken);
    }

    private static final Sentence WAITS = new Sentence("Lệnh này sẽ không tự chạy.", "It will not start by itself.");

    /** The cues that wait for themselves, or for one that does. */
    private static BitSet ringed(List<CueForm.Written> cues, Map<String, Integer> places) {
        int[] visit = new int[cues.size()];
        var ringed = new BitSet();
        for (int from = 0; from < visit.length; from++) {
            int at = from;
            while (at >= 0 && visit[at] == 0) {
                visit[at] = from + 1;
                at = waitsFor(cues.get(at), places);
            }
            boolean ring = at >= 0 && (visit[at] == from + 1 || ringed.get(at));
            for (int back = from; ring && !ringed.get(back); back = waitsFor(cues.get(back), places)) ringed.set(back);
        }
        return ringed;
    }

    private static int waitsFor(CueForm.Written cue, Map<String, Integer> places) {
        return cue.after() == null ? -1 : places.getOrDefault(cue.after().toLowerCase(Locale.ROOT), -1);
    }

    private void say(
            Severity severity,
            SegmentForm.Written written,
            int cue,
            Sentence what,
            Sentence now,
            Sentence instead,
            @Nullable Cure cure) {
        var node = node(written, cue);
        reader.in(Sentences.cue(cue), () -> {
            reader.say(severity, node.line(), node.column(), what, now, instead, cure);
            return what;
        });
    }

    private static Node node(SegmentForm.Written written, int cue) {
        return cue < written.cueNodes().size() ? written.cueNodes().get(cue) : written.node();
    }

    private static List<String> ids(List<CueForm.Written> cues) {
        return cues.stream()
                .map(one -> one.cue().id())
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Cure waitingFor(SegmentForm.Written written, int cue, String was, String put) {
        var node = node(written, cue);
        var mend = new Cure.Mend.Inside(node.line(), node.column(), Layout.quoted(was), Layout.quoted(put));
        return new Cure(Cure.instead(was, put), List.of(mend));
    }
}

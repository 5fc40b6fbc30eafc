package khaimac.showfile.shows;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.show.Begins;
import khaimac.show.Notes;
import khaimac.showfile.cues.CueForm;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;
import org.jspecify.annotations.Nullable;

/** A segment as it stands in the file, before its times are resolved along the agenda. */
final class SegmentForm {
    static final Duration WARN_DEFAULT = Duration.ofMinutes(2);
    static final Duration DANGER_DEFAULT = Duration.ofSeconds(30);

    /** What is written; times as the writer thinks of them. */
    record Written(
            String id,
            String name,
            String by,
            String note,
            @Nullable LocalDate date,
            @Nullable LocalTime start,
            @Nullable Duration length,
            @Nullable LocalTime end,
            boolean about,
            Begins begins,
            boolean cuts,
            boolean hold,
            boolean fixedEnd,
            @Nullable Duration least,
            boolean skip,
            @Nullable Duration warn,
            @Nullable Duration danger,
            @Nullable String group,
            @Nullable Notes notes,
            List<CueForm.Written> cues,
            List<Node> cueNodes,
            Node node) {}

    static final Part<String> ID =
            Part.of("id", Shapes.TEXT, "Lower-case letters, digits, hyphens; made from the name if not said.");
    static final Part<String> NAME = Part.required("name", Shapes.NAME, "As the agenda says it.");
    static final Part<String> BY = Part.of("by", Shapes.NAME, "Who is responsible.");
    static final Part<String> NOTE = Part.of("note", Shapes.TEXT, "For people; never shown.");
    static final Part<LocalDate> DATE = Part.of("date", Times.DATE, "From here on another day than before.");
    static final Part<LocalTime> START =
            Part.of("start", Times.TIME, "When it starts; if not said, as the one before ends.");
    static final Part<Duration> LENGTH = Part.of("length", Times.LENGTH, "How long it takes.");
    static final Part<LocalTime> END = Part.of("end", Times.TIME, "When it ends, instead of a length.");
    static final Part<Boolean> ABOUT = Part.of("about", Shapes.YES_NO, "The length is an estimate, not the plan's.");
    static final Part<Begins> BEGINS = Part.of(
            "begins",
            Shapes.words(begins()),
            "go: the operator starts it; clock: at its start, or when what is on has ended; "
                    + "follow: as the one before ends.");
    static final Part<Boolean> CUTS =
            Part.of("cuts", Shapes.YES_NO, "With begins: clock: at its very start, although what is on has time left.");
    static final Part<Boolean> HOLD =
            Part.of("hold", Shapes.YES_NO, "Nothing after it begins by itself; it takes a GO.");
    static final Part<Boolean> ENDS = Part.of(
            "ends-at",
            Shapes.words(Map.of("fixed", true)),
            "fixed: it ends at its planned end whatever happened before.");
    static final Part<Duration> ELASTIC = Part.of(
            "elastic", Times.LENGTH, "It may be shortened to this when the programme is late; if not said, never.");
    static final Part<Boolean> SKIP = Part.of("skip", Shapes.YES_NO, "Out of all sums, links, next and previous.");
    static final Part<Duration> WARN =
            Part.of("warn", Times.LENGTH, "The speaker is warned from so little left; 2m if not said.");
    static final Part<Duration> DANGER = Part.of("danger", Times.LENGTH, "And urged from here; 30s if not said.");
    static final Part<String> GROUP = Part.of(
            "group", Shapes.NAME, "What it belongs to, with its neighbours that say the same: a session, a half.");
    static final Part<Notes> NOTES = Part.of(
            "notes", NotesForm.FORM, "What each post has to know of it; seen beside the agenda and behind the stage.");
    static final Part<List<CueForm.Written>> CUES = Part.of(
            "cues", Shapes.list(CueForm.FORM, 0, 10_000, Sentences::cue), "What happens in it, from top to bottom.");

    static final Form<Written> FORM = new Form<>(
            "segment",
            List.of(
                    ID, NAME, BY, GROUP, NOTE, NOTES, DATE, START, LENGTH, END, ABOUT, BEGINS, CUTS, HOLD, ENDS,
                    ELASTIC, SKIP, WARN, DANGER, CUES),
            SegmentForm::read,
            SegmentForm::write);

    private SegmentForm() {}

    private static @Nullable Written read(Fields fields) {
        var name = fields.get(NAME);
        if (name == null) name = "";
        var id = fields.get(ID, Slug.of(name));
        var named = name;
        return fields.in(Sentences.segment(id), () -> read(fields, id, named));
    }

    private static Written read(Fields fields, String id, String name) {
        var date = fields.get(DATE);
        var reader = fields.reader();
        // A time of day in a cue means the segment's own day.
        if (date != null) reader.setting(reader.setting().on(date));
        var cues = fields.get(CUES, List.of());
        var group = fields.get(GROUP, "").strip();
        // What is no cue at all was left out of the cues, so it must not count here either.
        var nodes = fields.at(CUES) instanceof Node.Arr array
                ? array.items().stream().filter(Node.Obj.class::isInstance).toList()
                : List.<Node>of();
        return new Written(
                id,
                name.isBlank() ? id : name,
                fields.get(BY, ""),
                fields.get(NOTE, ""),
                date,
                fields.get(START),
                fields.get(LENGTH),
                fields.get(END),
                fields.get(ABOUT, false),
                fields.get(BEGINS, Begins.GO),
                fields.get(CUTS, false),
                fields.get(HOLD, false),
                fields.get(ENDS, false),
                fields.get(ELASTIC),
                fields.get(SKIP, false),
                fields.get(WARN),
                fields.get(DANGER),
                group.isEmpty() ? null : group,
                fields.get(NOTES),
                cues,
                nodes,
                fields.node());
    }

    private static void write(Written segment, Out out) {
        var date = segment.date();
        var setting = date == null ? out.setting() : out.setting().on(date);
        out.put(ID, segment.id())
                .put(NAME, segment.name())
                .put(BY, segment.by(), "")
                .put(GROUP, segment.group())
                .put(NOTE, segment.note(), "")
                .put(NOTES, segment.notes());
        out.put(DATE, date)
                .put(START, segment.start())
                .put(LENGTH, segment.length())
                .put(END, segment.end());
        out.put(ABOUT, segment.about(), false).put(BEGINS, segment.begins(), Begins.GO);
        out.put(CUTS, segment.cuts(), false).put(HOLD, segment.hold(), false);
        out.put(ENDS, segment.fixedEnd(), false).put(ELASTIC, segment.least()).put(SKIP, segment.skip(), false);
        out.put(WARN, segment.warn()).put(DANGER, segment.danger());
        if (!segment.cues().isEmpty()) out.put(CUES, segment.cues(), setting);
    }

    static Sentence place(int index) {
        return new Sentence("mục " + (index + 1) + " của chương trình", "item " + (index + 1) + " of the agenda");
    }

    private static Map<String, Begins> begins() {
        var words = new LinkedHashMap<String, Begins>();
        words.put("go", Begins.GO);
        words.put("clock", Begins.CLOCK);
        words.put("follow", Begins.FOLLOW);
        return words;
    }
}

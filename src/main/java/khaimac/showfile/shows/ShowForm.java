package khaimac.showfile.shows;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.finding.Finding;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.Compositions;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.show.Emergency;
import khaimac.show.Names;
import khaimac.show.Segment;
import khaimac.show.Show;
import khaimac.show.ShowDate;
import khaimac.showfile.cues.CueForm;
import khaimac.showfile.cues.Surfaces;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.FileFormat;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.looks.RefShape;

/** The show file as a whole. */
public final class ShowForm {
    private static final String FORMAT = FileFormat.SHOW.word();

    private static final Part<String> VERSION =
            Part.required("format", Shapes.words(Map.of(FORMAT, FORMAT)), "Always " + FORMAT + ".");
    static final Part<String> TITLE = Part.required("title", Shapes.NAME, "What the ceremony is called.");
    static final Part<String> ORGANISER = Part.of("organiser", Shapes.NAME, "Who holds it.");
    static final Part<String> VENUE = Part.of("venue", Shapes.NAME, "Where.");
    static final Part<String> NOTE = Part.of("note", Shapes.TEXT, "For people; never shown.");
    static final Part<ShowDate> DATE = Part.required("date", new DateShape(), "The day; or {tentative, or}.");
    private static final Part<ZoneId> ZONE = Part.of("zone", zone(), "Time zone; Asia/Ho_Chi_Minh if not said.");
    private static final Part<List<Named.Surface>> SURFACES = Part.required(
            "surfaces",
            Shapes.list(Named.SURFACE, 1, 64, index -> Sentence.NONE),
            "The surfaces this show may address; or {surface, name}, with what people call it here.");
    static final Part<Map<String, Style>> STYLES = Part.of(
            "styles",
            Shapes.table(StyleForm.FORM, name -> new Sentence("kiểu '" + name + "'", "style '" + name + "'")),
            "Styles of this show, by name, beside the built-in ones.");
    static final Part<Map<String, Named.Called>> LOOKS = Part.of(
            "looks", Shapes.table(Named.LOOK, Sentences::look), "Looks that cues call by their key in this table.");
    static final Part<Map<SurfaceName, LookRef>> IDLE =
            Part.of("idle", Surfaces.each(RefShape.LOOK_REF), "What a surface shows rather than nothing.");
    static final Part<List<Emergency>> EMERGENCY = Part.of(
            "emergency",
            Shapes.list(
                    EmergencyForm.FORM,
                    0,
                    Emergency.MOST,
                    index -> new Sentence("chữ khẩn cấp " + (index + 1), "emergency text " + (index + 1))),
            "Texts that lie ready for what nobody hopes for, for all surfaces at once.");
    static final Part<List<SegmentForm.Written>> SEGMENTS =
            Part.required("segments", Shapes.list(SegmentForm.FORM, 0, 10_000, SegmentForm::place), "The agenda.");

    private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate NO_DAY = LocalDate.of(2000, 1, 1);

    private final Places places;

    public ShowForm(Places places) {
        this.places = places;
    }

    public Form<Show> form() {
        return new Form<>(
                "show",
                List.of(
                        VERSION,
                        TITLE,
                        ORGANISER,
                        VENUE,
                        NOTE,
                        DATE,
                        ZONE,
                        SURFACES,
                        SegmentForm.WARN,
                        SegmentForm.DANGER,
                        STYLES,
                        LOOKS,
                        IDLE,
                        EMERGENCY,
                        SEGMENTS),
                this::read,
                ShowForm::write);
    }

    public static Setting nowhere() {
        return new Setting(NO_DAY, HOME, styles(Map.of()), Set.of(), Set.of());
    }

    private Show read(Fields fields) {
        var reader = fields.reader();
        fields.get(VERSION);
        places.names(fields.at(TITLE));
        var title = fields.get(TITLE, "");
        var organiser = fields.get(ORGANISER, "");
        var venue = fields.get(VENUE, "");
        var note = fields.get(NOTE, "");
        var zone = fields.get(ZONE, HOME);
        var date = fields.get(DATE, ShowDate.on(NO_DAY));
        reader.setting(new Setting(date.day(), zone, styles(Map.of()), Set.of(), Set.of()));
        var surfaces = surfaces(fields);
        var own = new LinkedHashMap<String, Style>();
        if (fields.has(STYLES) && fields.at(STYLES) instanceof Node.Obj object)
            for (var entry : object.entries()) places.style(entry.key(), entry.value());
        fields.get(STYLES, Map.of()).forEach((name, style) -> own.put(name, StyleForm.named(name, style)));
        reader.setting(reader.setting().naming(styles(own), written(fields), texts(surfaces)));
        var called = new LinkedHashMap<String, String>();
        var looks = looks(fields, called);
        var lost = new LinkedHashSet<>(reader.setting().looks());
        lost.removeAll(looks.keySet());
        reader.setting(reader.setting()
                .naming(styles(own), looks.keySet(), texts(surfaces))
                .losing(lost));
        var idle = idle(fields, surfaces, title, organiser, venue);
        var emergencies = EmergencyForm.apart(fields.get(EMERGENCY, List.of()), fields, EMERGENCY);
        if (fields.at(EMERGENCY) instanceof Node.Arr array)
            for (var node : array.items())
                if (node instanceof Node.Obj one && one.get("name") instanceof Node.Text name)
                    places.emergency(name.value().strip(), node);
        var warn = fields.get(SegmentForm.WARN, SegmentForm.WARN_DEFAULT);
        var danger = fields.get(SegmentForm.DANGER, SegmentForm.DANGER_DEFAULT);
        var written = fields.get(SEGMENTS, List.of());
        reader.setting(reader.setting().on(date.day()));
        var segments = Agenda.of(written, reader, places, warn, danger, date.day());
        if (segments.isEmpty()) {
            reader.warning(
                    fields.at(SEGMENTS),
                    new Sentence("Chương trình không có phần nào.", "The agenda is empty."),
                    new Sentence("Chỉ có hình chờ được chiếu.", "Only idle looks are shown."),
                    Sentence.NONE);
        }
        return Show.of(title, organiser, venue, note, date, zone, surfaces, own, looks, idle, segments)
                .prepared(emergencies)
                .called(new Names(named(fields), called));
    }

    private static List<SurfaceName> surfaces(Fields fields) {
        var names = new LinkedHashSet<SurfaceName>();
        var seen = new LinkedHashSet<String>();
        for (var one : fields.get(SURFACES, List.of())) {
            var name = one.surface();
            if (!name.isBlank() && seen.add(name.toLowerCase(Locale.ROOT))) names.add(new SurfaceName(name));
            else
                fields.reader()
                        .warning(
                                fields.at(SURFACES),
                                new Sentence(
                                        "Màn hình “" + name + "” được ghi hai lần hoặc trống.",
                                        "The surface \"" + name + "\" is named twice, or empty."),
                                new Sentence("Lần sau bị bỏ qua.", "The second one is ignored."),
                                Sentence.NONE);
        }
        return List.copyOf(names);
    }

    /** What people call the surfaces here. */
    private static Map<SurfaceName, String> named(Fields fields) {
        var names = new LinkedHashMap<SurfaceName, String>();
        var quiet = fields.at(SURFACES) instanceof Node.Arr array ? array.items() : List.<Node>of();
        for (var node : quiet) {
            var one = Named.surface(node);
            if (one == null || one.name().isEmpty()) continue;
            boolean taken = names.values().stream().anyMatch(one.name()::equalsIgnoreCase);
            if (taken)
                fields.reader()
                        .warning(
                                node,
                                new Sentence(
                                        "Đã có một màn hình tên “" + one.name() + "”.",
                                        "There is a surface called \"" + one.name() + "\" already."),
                                new Sentence(
                                        "Trên bảng điều khiển không phân biệt được hai màn hình.",
                                        "On the panel the two look alike."),
                                new Sentence("Hãy đặt tên khác.", "Give it another name."));
            names.putIfAbsent(new SurfaceName(one.surface()), one.name());
        }
        return names;
    }

    /** The names under looks, whether what stands there is whole or not. */
    private static Set<String> written(Fields fields) {
        var names = new LinkedHashSet<String>();
        if (fields.at(LOOKS) instanceof Node.Obj looks && fields.has(LOOKS)) {
            for (var entry : looks.entries()) names.add(entry.key());
        }
        return names;
    }

    /** Two that people call the same nobody can tell apart in a list. */
    private static void name(String id, String name, Map<String, String> called, Fields fields) {
        boolean taken = called.values().stream().anyMatch(name::equalsIgnoreCase);
        if (taken) fields.in(Sentences.look(id), () -> twin(id, name, fields));
        called.put(id, name);
    }

    private static String twin(String id, String name, Fields fields) {
        var node = fields.at(LOOKS) instanceof Node.Obj table ? table.get(id) : null;
        fields.reader()
                .warning(
                        node == null ? fields.node() : node,
                        new Sentence(
                                "Đã có một hình tên “" + name + "”.",
                                "There is a look called \"" + name + "\" already."),
                        new Sentence("Trong danh sách không phân biệt được.", "In lists the two look alike."),
                        new Sentence("Hãy đặt tên khác.", "Give it another name."));
        return name;
    }

    private Map<String, Look> looks(Fields fields, Map<String, String> called) {
        var looks = new LinkedHashMap<String, Look>();
        fields.get(LOOKS, Map.of()).forEach((id, one) -> {
            looks.put(id, one.look());
            if (!one.name().isEmpty()) name(id, one.name(), called, fields);
        });
        var lower = new LinkedHashMap<String, String>();
        if (fields.has(LOOKS) && fields.at(LOOKS) instanceof Node.Obj object) {
            for (var entry : object.entries()) {
                places.look(entry.key(), entry.value());
                var twin = lower.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), entry.key());
                if (twin != null)
                    fields.reader()
                            .warning(
                                    entry.value(),
                                    new Sentence(
                                            "Hình “" + entry.key() + "” và “" + twin + "” chỉ khác nhau ở chữ hoa.",
                                            "The looks \"" + entry.key() + "\" and \"" + twin
                                                    + "\" differ only by capitals."),
                                    Sentence.NONE,
                                    new Sentence(
                                            "Hãy đổi tên một hình để khỏi nhầm.",
                                            "Rename one, so that nobody mixes them up."));
            }
        }
        // Rings first: a look that only leads into one is whole once the ring is gone.
        compose(looks, fields.reader(), true);
        compose(looks, fields.reader(), false);
        return Collections.unmodifiableMap(looks);
    }

    /** Takes out the looks that contain themselves, or those that are made of too much. */
    private void compose(Map<String, Look> looks, Reader reader, boolean rings) {
        var compositions = new Compositions(looks);
        var lost = new ArrayList<String>();
        for (var name : looks.keySet()) {
            if (compositions.fits(new LookRef.Named(name)) || (rings && !compositions.isRing(name))) continue;
            lost.add(name);
            var at = places.look(name);
            var what = rings
                    ? new Sentence("Hình “" + name + "” chứa chính nó.", "The look \"" + name + "\" contains itself.")
                    : Sentences.TOO_MUCH;
            reader.add(new Finding(
                    Severity.ERROR,
                    at,
                    what,
                    new Sentence("Hình này không dùng được.", "It cannot be used."),
                    new Sentence(
                            "Hãy bớt các lớp trong \"stack\" và \"split\".",
                            "Take layers out of its \"stack\" or \"split\".")));
        }
        looks.keySet().removeAll(lost);
    }

    /**
     * Every surface gets something to show rather than nothing: what is written, else a title made of the show's own
     * names.
     */
    private Map<SurfaceName, LookRef> idle(
            Fields fields, List<SurfaceName> surfaces, String title, String organiser, String venue) {
        var written = fields.get(IDLE, Map.of());
        if (fields.has(IDLE) && fields.at(IDLE) instanceof Node.Obj object) {
            for (var entry : object.entries()) places.idle(entry.key(), entry.value());
        }
        var otherwise = Show.nameplate(
                title, organiser, venue, fields.reader().setting().styles());
        var idle = new LinkedHashMap<SurfaceName, LookRef>();
        for (var surface : surfaces) idle.put(surface, written.getOrDefault(surface, otherwise));
        return Collections.unmodifiableMap(idle);
    }

    private static Map<String, Style> styles(Map<String, Style> own) {
        var styles = new LinkedHashMap<String, Style>();
        for (var style : Style.BUILT_IN) styles.put(style.name(), style);
        styles.putAll(own);
        return styles;
    }

    private static Set<String> texts(List<SurfaceName> surfaces) {
        var names = new LinkedHashSet<String>();
        for (var surface : surfaces) names.add(surface.text());
        return names;
    }

    private static void write(Show show, Out out) {
        var setting = setting(show);
        out.put(VERSION, FORMAT).put(TITLE, show.title()).put(ORGANISER, show.organiser(), "");
        out.put(VENUE, show.venue(), "").put(NOTE, show.note(), "").put(DATE, show.date());
        out.put(ZONE, show.zone(), HOME);
        out.put(
                SURFACES,
                show.surfaces().stream()
                        .map(surface -> new Named.Surface(
                                surface.text(), show.names().surfaces().getOrDefault(surface, "")))
                        .toList());
        if (!show.styles().isEmpty()) out.put(STYLES, show.styles());
        var looks = new LinkedHashMap<String, Named.Called>();
        show.looks().forEach((id, look) -> looks.put(id, Named.Called.of(id, look, show.names())));
        if (!looks.isEmpty()) out.put(LOOKS, looks, setting);
        out.put(IDLE, show.idle(), setting);
        if (!show.emergencies().isEmpty()) out.put(EMERGENCY, show.emergencies(), setting);
        var segments = new ArrayList<SegmentForm.Written>();
        var day = show.date().day();
        for (var segment : show.segments()) {
            var written = written(segment, show, day);
            if (written.date() != null) day = written.date();
            segments.add(written);
        }
        out.put(SEGMENTS, segments, setting);
    }

    static SegmentForm.Written written(Segment segment, Show show, LocalDate day) {
        var start = segment.start() == null ? null : segment.start().atZone(show.zone());
        var date = start == null || start.toLocalDate().equals(day) ? null : start.toLocalDate();
        var cues = new ArrayList<CueForm.Written>();
        for (var cue : segment.cues()) cues.add(written(cue, segment));
        return new SegmentForm.Written(
                segment.id(),
                segment.name(),
                segment.by(),
                segment.note(),
                date,
                start == null ? null : start.toLocalTime(),
                segment.length(),
                null,
                segment.about(),
                segment.begins(),
                segment.cuts(),
                segment.hold(),
                segment.fixedEnd(),
                segment.least(),
                segment.skip(),
                segment.warn().equals(SegmentForm.WARN_DEFAULT) ? null : segment.warn(),
                segment.danger().equals(SegmentForm.DANGER_DEFAULT) ? null : segment.danger(),
                segment.group(),
                segment.notes(),
                cues,
                List.of(),
                new Node.Null(0, 0));
    }

    static CueForm.Written written(Cue cue, Segment segment) {
        return cue.trigger() instanceof Trigger.After(int other, Duration by)
                ? new CueForm.Written(cue, segment.cues().get(other).id(), by)
                : new CueForm.Written(cue, null, null);
    }

    static Setting setting(Show show) {
        return new Setting(show.date().day(), show.zone(), styles(show.styles()), Set.of(), Set.of());
    }

    private static Shape<ZoneId> zone() {
        return Shapes.of(
                Map.of("type", "string"),
                (node, reader) -> {
                    if (!(node instanceof Node.Text(var name, int line, int column))) return null;
                    try {
                        return ZoneId.of(name);
                    } catch (DateTimeException e) {
                        return null;
                    }
                },
                ZoneId::getId,
                new Sentence(
                        "Ở đây cần một múi giờ như \"Asia/Ho_Chi_Minh\".",
                        "A time zone such as \"Asia/Ho_Chi_Minh\" is needed here."));
    }
}

package khaimac.showfile.cues;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Flourish;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;
import khaimac.showfile.looks.Common;
import org.jspecify.annotations.Nullable;

/** A cue as it is written: one trigger, some changes. One that is not whole is kept, marked broken, and says why. */
public final class CueForm {
    /** What {@code after} refers to, until all cues of the segment are read. */
    public record Written(
            Cue cue, @Nullable String after, @Nullable Duration by) {}

    private static final Part<String> ID = Part.of("id", Shapes.TEXT, "What another cue's after calls it.");
    private static final Part<String> NAME = Part.of("name", Shapes.NAME, "What GO will say.");
    private static final Part<Trigger> ON = Part.of("on", Shapes.words(events()), "go, film-end, overtime or warning.");
    private static final Part<Trigger> AT =
            Part.of("at", AtShape.AT, "start, start+2m, end, end-30s, or a time of day such as 08:20.");
    private static final Part<String> CUE = Part.required("cue", Shapes.TEXT, "The id of a cue in this segment.");
    private static final Part<Duration> BY = Part.of("by", Times.LENGTH, "How long after it; at once if not said.");

    private record Following(String cue, Duration by) {}

    private static final Form<Following> FOLLOWING = new Form<>(
            "after",
            List.of(CUE, BY),
            fields -> {
                var cue = fields.get(CUE);
                var by = fields.get(BY, Duration.ZERO);
                return cue == null ? null : new Following(cue, by);
            },
            (after, out) -> out.put(CUE, after.cue()).put(BY, after.by(), Duration.ZERO));

    private static final Part<Following> AFTER =
            Part.of("after", FOLLOWING, "So long after another cue of the segment.");
    private static final Part<Duration> FADE =
            Part.of("fade", Times.LENGTH, "Fades in over this long, or out what it stops; a cut if not said.");
    private static final Part<Colour> THROUGH = Part.of("through", Common.COLOUR, "Fades through this colour.");
    private static final Part<Boolean> ONLY = Part.of(
            "only", Shapes.words(Map.of("changed-lines", true)), "changed-lines: only lines whose words differ move.");

    private static final Part<Flourish.Kind> FLOURISH = Part.of(
            "flourish", Shapes.words(flourishes()), "What is played with the picture for some seconds.");

    public static final Form<Written> FORM = new Form<>("cue", parts(), CueForm::read, CueForm::write);

    private CueForm() {}

    private static List<Part<?>> parts() {
        var parts = new ArrayList<Part<?>>(List.of(ID, NAME, ON, AT, AFTER));
        for (var kind : CueKinds.ALL) parts.add(kind.part());
        parts.addAll(List.of(FADE, THROUGH, ONLY, FLOURISH));
        return parts;
    }

    private static Written read(Fields fields) {
        int before = fields.reader().errors();
        var id = fields.get(ID, "");
        var name = fields.get(NAME, "");
        var on = fields.get(ON);
        var at = fields.get(AT);
        var after = fields.get(AFTER);
        int triggers = (fields.has(ON) ? 1 : 0) + (fields.has(AT) ? 1 : 0) + (fields.has(AFTER) ? 1 : 0);
        if (triggers != 1) {
            fields.reader()
                    .error(
                            fields.node(),
                            new Sentence(
                                    "Một lệnh cần đúng một điều khởi động, ở đây có " + triggers + ".",
                                    "A cue needs exactly one trigger, here are " + triggers + "."),
                            Sentence.NONE,
                            new Sentence(
                                    "Hãy viết một trong \"on\", \"at\", \"after\".",
                                    "Write one of \"on\", \"at\", \"after\"."));
        }
        var changes = CueKinds.read(fields, entrance(fields));
        entrances(fields, changes);
        if (changes.isEmpty() && fields.reader().errors() == before) {
            fields.reader()
                    .warning(
                            fields.node(),
                            new Sentence("Lệnh này không làm gì.", "This cue does nothing."),
                            Sentence.NONE,
                            new Sentence("Hãy thêm \"put\" hoặc việc khác.", "Add a \"put\" or something else."));
        }
        var trigger =
                on != null ? on : at != null ? at : after != null ? new Trigger.After(0, after.by()) : new Trigger.Go();
        var broken = fields.reader().errors() == before
                ? Sentence.NONE
                : fields.reader().lastError();
        var cue = new Cue(id, name, trigger, changes, broken);
        return new Written(cue, after == null ? null : after.cue(), after == null ? null : after.by());
    }

    /** What is written for a picture's coming in, where there is none or it cannot be. */
    private static void entrances(Fields fields, List<Change> changes) {
        if (fields.has(ONLY) && fields.has(THROUGH)) {
            fields.reader()
                    .warning(
                            fields.at(THROUGH),
                            new Sentence(
                                    "“only” và “through” không đi cùng nhau.",
                                    "\"only\" and \"through\" do not go together."),
                            new Sentence("“through” bị bỏ qua.", "\"through\" is ignored."),
                            Sentence.NONE);
        }
        if (fields.has(FLOURISH)
                && !changes.isEmpty()
                && changes.stream()
                        .noneMatch(change -> change instanceof Change.Put || change instanceof Change.Clear)) {
            fields.reader()
                    .warning(
                            fields.at(FLOURISH),
                            new Sentence(
                                    "“flourish” chỉ dùng với “put” hoặc “clear”.",
                                    "\"flourish\" goes with a \"put\" or a \"clear\"."),
                            new Sentence("Nó bị bỏ qua.", "It is ignored."),
                            Sentence.NONE);
        }
        boolean isSaid = fields.has(FADE) || fields.has(THROUGH) || fields.has(ONLY);
        if (isSaid
                && !changes.isEmpty()
                && changes.stream()
                        .noneMatch(change -> change instanceof Change.Put
                                || change instanceof Change.Clear
                                || change instanceof Change.Overlay
                                || change instanceof Change.StopSound)) {
            fields.reader()
                    .warning(
                            fields.node(),
                            new Sentence(
                                    "“fade”, “through” và “only” chỉ dùng với “put” hoặc “clear”; “fade” cả với"
                                            + " “overlay” và “stop”.",
                                    "\"fade\", \"through\" and \"only\" go with a \"put\" or a \"clear\"; \"fade\""
                                            + " also with an \"overlay\" and a \"stop\"."),
                            new Sentence("Chúng bị bỏ qua.", "They are ignored."),
                            Sentence.NONE);
        }
    }

    private static Entrance entrance(Fields fields) {
        var flourish = fields.get(FLOURISH);
        var comes = comes(fields);
        return flourish == null ? comes : comes.with(Flourish.of(flourish));
    }

    private static Entrance comes(Fields fields) {
        var fade = fields.get(FADE, Duration.ZERO);
        var through = fields.get(THROUGH);
        boolean lines = fields.get(ONLY, false);
        if (lines) return Entrance.changedLines(fade);
        if (through != null) return Entrance.through(through, fade.isZero() ? Duration.ofSeconds(1) : fade);
        return fade.isZero() ? Entrance.CUT : Entrance.fade(fade);
    }

    private static void write(Written written, Out out) {
        var cue = written.cue();
        out.put(ID, cue.id(), "").put(NAME, cue.name(), "");
        var after = written.after();
        if (after != null) out.put(AFTER, new Following(after, written.by() == null ? Duration.ZERO : written.by()));
        else if (events().containsValue(cue.trigger())) out.put(ON, cue.trigger());
        else out.put(AT, cue.trigger());
        CueKinds.write(cue.changes(), out);
        for (var change : cue.changes()) {
            var entrance = switch (change) {
                case Change.Put put -> put.entrance();
                case Change.Clear clear -> clear.entrance();
                case Change.Overlay overlay ->
                    overlay.fade().isZero() ? null : Entrance.fade(overlay.fade());
                case Change.Idle ignored -> null;
                case Change.Page ignored -> null;
                case Change.Level ignored -> null;
                case Change.Steer ignored -> null;
                case Change.Play ignored -> null;
                case Change.StopSound ignored -> null;
                case Change.Device ignored -> null;
                case Change.Send ignored -> null;
            };
            if (entrance == null) continue;
            if (entrance.flourish() != null) out.put(FLOURISH, entrance.flourish().kind());
            if (entrance.kind() == Entrance.Kind.CUT) continue;
            out.put(FADE, entrance.length()).put(THROUGH, entrance.through());
            if (entrance.kind() == Entrance.Kind.CHANGED_LINES) out.put(ONLY, true);
        }
    }

    private static Map<String, Flourish.Kind> flourishes() {
        var words = new LinkedHashMap<String, Flourish.Kind>();
        words.put("curtain", Flourish.Kind.CURTAIN);
        words.put("gold-dust", Flourish.Kind.GOLD_DUST);
        words.put("fireworks", Flourish.Kind.FIREWORKS);
        return words;
    }

    private static Map<String, Trigger> events() {
        var events = new LinkedHashMap<String, Trigger>();
        events.put("go", new Trigger.Go());
        events.put("film-end", new Trigger.FilmEnd());
        events.put("overtime", new Trigger.Overtime());
        events.put("warning", new Trigger.Warning());
        return events;
    }
}

package khaimac.showfile.cues;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import khaimac.cue.Change;
import khaimac.scene.Entrance;
import khaimac.scene.LookRules;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;
import khaimac.showfile.looks.FileShape;
import org.jspecify.annotations.Nullable;

/** Stops sounds: all, or some by name. */
final class StopKind {
    private static final String ALL = "sound";

    /** @param fade null: as long as the pictures of the cue take */
    record Stopped(List<String> names, @Nullable Duration fade) {}

    private static final Part<List<String>> NAMES = Part.required(
            "names", Shapes.oneOrMore(Shapes.TEXT), "What is stopped: names of sounds; sound: all of them.");
    private static final Part<Duration> FADE = Part.of("fade", Times.LENGTH, "Goes out over this long.");

    private static final Form<Stopped> FORM = new Form<>(
            "stop",
            List.of(NAMES, FADE),
            fields -> {
                var names = fields.get(NAMES);
                var fade = fields.get(FADE);
                return names == null ? null : new Stopped(names, fade);
            },
            (stopped, out) -> out.put(NAMES, stopped.names()).put(FADE, stopped.fade()));

    private static final Shape<List<String>> SOME = Shapes.oneOrMore(Shapes.TEXT);

    private static final Shape<Stopped> STOPPED = new Shape<>() {
        @Override
        public @Nullable Stopped read(Node node, Reader reader) {
            if (node instanceof Node.Obj) return FORM.read(node, reader);
            var names = SOME.read(node, reader);
            return names == null ? null : new Stopped(names, null);
        }

        @Override
        public Object write(Stopped stopped, Setting setting) {
            return stopped.fade() == null ? SOME.write(stopped.names(), setting) : FORM.write(stopped, setting);
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of("anyOf", List.of(SOME.schema(schemas), FORM.schema(schemas)));
        }
    };

    private static final Part<Stopped> PART = Part.of(
            "stop", STOPPED, "sound: all sound stops; or sounds by name, or {names, fade}. Goes out as fade says.");

    static final CueKind<Stopped> KIND = new CueKind<>(PART, StopKind::changes, StopKind::written, """
        {"on": "go", "name": "Tắt nhạc", "stop": "sound", "fade": "3s"}\
        """);

    private StopKind() {}

    private static List<Change> changes(Stopped stopped, Entrance entrance) {
        if (stopped.names().isEmpty()) return List.of();
        var names = stopped.names().contains(ALL)
                ? List.<String>of()
                : stopped.names().stream().map(StopKind::called).toList();
        return List.of(new Change.StopSound(names, stopped.fade() == null ? entrance.length() : stopped.fade()));
    }

    /** A sound without a name of its own is called by its file. */
    private static String called(String name) {
        var path = FileShape.slashed(name);
        return name.contains("\\") && LookRules.isFile(path) ? path : name;
    }

    private static @Nullable Stopped written(List<Change> changes) {
        var pictures = Duration.ZERO;
        for (var change : changes) {
            if (change instanceof Change.Put put) pictures = put.entrance().length();
            if (change instanceof Change.Clear clear)
                pictures = clear.entrance().length();
        }
        for (var change : changes)
            if (change instanceof Change.StopSound(var names, var fade))
                return new Stopped(names.isEmpty() ? List.of(ALL) : names, fade.equals(pictures) ? null : fade);
        return null;
    }
}

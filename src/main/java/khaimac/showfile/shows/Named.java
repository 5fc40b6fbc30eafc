package khaimac.showfile.shows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.show.Names;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.looks.LookKinds;
import org.jspecify.annotations.Nullable;

/** Surfaces and looks of a show with what people call them. */
final class Named {
    /** @param name empty: nobody has said */
    record Surface(String surface, String name) {}

    /** @param name empty: nobody has said */
    record Called(Look look, String name) {
        static Called of(String id, Look look, Names names) {
            var name = names.look(id);
            return new Called(look, name == null ? "" : name);
        }
    }

    private static final Part<String> SURFACE_ID =
            Part.required("surface", Shapes.TEXT, "As cues and halls call it.");
    private static final Part<String> SURFACE_NAME = Part.of("name", Shapes.NAME, "What people call it.");

    private static final Form<Surface> SURFACE_FORM = new Form<>(
            "surface",
            List.of(SURFACE_ID, SURFACE_NAME),
            fields -> {
                var surface = fields.get(SURFACE_ID);
                var name = fields.get(SURFACE_NAME, "").strip();
                if (name.isEmpty() && fields.has(SURFACE_NAME)) empty(fields.at(SURFACE_NAME), fields.reader());
                return surface == null ? null : new Surface(surface, name);
            },
            (surface, out) -> out.put(SURFACE_ID, surface.surface()).put(SURFACE_NAME, surface.name(), ""));

    /** A surface by what cues call it, alone or with its name. */
    static final Shape<Surface> SURFACE = new Shape<>() {
        @Override
        public @Nullable Surface read(Node node, Reader reader) {
            if (node instanceof Node.Obj) return SURFACE_FORM.read(node, reader);
            var text = Shapes.TEXT.read(node, reader);
            return text == null ? null : new Surface(text, "");
        }

        @Override
        public Object write(Surface surface, Setting setting) {
            return surface.name().isEmpty() ? surface.surface() : SURFACE_FORM.write(surface, setting);
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of("anyOf", List.of(Shapes.TEXT.schema(schemas), SURFACE_FORM.schema(schemas)));
        }
    };

    /** A look in the table of looks. */
    static final Shape<Called> LOOK = new Shape<>() {
        @Override
        public @Nullable Called read(Node node, Reader reader) {
            var look = LookKinds.LOOK.read(node, reader);
            if (look == null) return null;
            var written = node instanceof Node.Obj object ? object.get(LookKinds.NAME.name()) : null;
            var name = written == null ? null : LookKinds.NAME.shape().read(written, reader);
            if (written != null && name != null && name.isBlank()) empty(written, reader);
            return new Called(look, name == null ? "" : name.strip());
        }

        @Override
        public Object write(Called called, Setting setting) {
            var look = LookKinds.LOOK.write(called.look(), setting);
            if (called.name().isEmpty() || !(look instanceof Map<?, ?> parts)) return look;
            var all = new LinkedHashMap<String, Object>();
            all.put(LookKinds.NAME.name(), called.name());
            parts.forEach((part, value) -> all.put(String.valueOf(part), value));
            return all;
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return LookKinds.LOOK.schema(schemas);
        }
    };

    private Named() {}

    /** What stands there, where nothing is wrong with it; that has been said already. */
    static @Nullable Surface surface(Node node) {
        if (!(node instanceof Node.Obj object)) return null;
        return object.get(SURFACE_ID.name()) instanceof Node.Text surface
                        && object.get(SURFACE_NAME.name()) instanceof Node.Text name
                ? new Surface(surface.value(), name.value().strip())
                : null;
    }

    private static void empty(Node node, Reader reader) {
        reader.warning(
                node,
                new Sentence("Tên này trống.", "This name is empty."),
                Shapes.LEFT_OUT,
                new Sentence("Hãy viết như \"Phông nền\".", "Write it like \"Phông nền\"."));
    }
}

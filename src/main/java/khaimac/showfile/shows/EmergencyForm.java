package khaimac.showfile.shows;

import java.util.LinkedHashMap;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.show.Emergency;
import khaimac.showfile.cues.Surfaces;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.looks.Common;
import org.jspecify.annotations.Nullable;

/** A text that lies ready for what nobody hopes for, as it is written. */
final class EmergencyForm {
    private static final Part<String> NAME = Part.required("name", Shapes.NAME, "What its button says.");
    private static final Part<String> TEXT =
            Part.required("text", Shapes.TEXT, "The words, in as many languages as the hall reads.");
    private static final Part<List<SurfaceName>> ON =
            Part.of("surfaces", Shapes.oneOrMore(Surfaces.NAME), "Where; on all surfaces if left out.");
    private static final Part<Boolean> SILENCE =
            Part.of("silence", Shapes.YES_NO, "true: the sounds of the show are silent meanwhile.");

    static final Form<Emergency> FORM = new Form<>(
            "emergency",
            List.of(NAME, TEXT, Common.STYLE, ON, SILENCE),
            EmergencyForm::read,
            (one, out) -> out.put(NAME, one.name())
                    .put(TEXT, one.look().text())
                    .put(Common.STYLE, one.look().style(), Style.PLAIN)
                    .put(ON, one.surfaces(), List.of())
                    .put(SILENCE, one.silence(), false));

    private EmergencyForm() {}

    /** What shows no words is worse than nothing: somebody would rely on it. */
    private static @Nullable Emergency read(Fields fields) {
        var name = fields.get(NAME, "").strip();
        var text = fields.get(TEXT, "").strip();
        var style = Common.style(fields, Style.PLAIN);
        var on = fields.get(ON, List.of());
        boolean silence = fields.get(SILENCE, false);
        if (name.isEmpty() || text.isEmpty()) {
            boolean written = fields.has(NAME) && fields.has(TEXT);
            if (written)
                fields.reader()
                        .error(
                                fields.at(name.isEmpty() ? NAME : TEXT),
                                new Sentence("Chữ khẩn cấp này trống.", "This emergency text is empty."),
                                Shapes.LEFT_OUT,
                                new Sentence("Hãy viết tên nút và chữ lên màn hình.", "Write its name and its words."));
            return null;
        }
        return new Emergency(name, new Look.Message(text, style), on, silence);
    }

    /** Of two with one name nobody could say which is meant; the first counts. */
    static List<Emergency> apart(List<Emergency> all, Fields fields, Part<List<Emergency>> part) {
        var names = new LinkedHashMap<String, Emergency>();
        for (var one : all) {
            var twin = names.putIfAbsent(one.name(), one);
            if (twin != null)
                fields.reader()
                        .error(
                                fields.at(part),
                                new Sentence(
                                        "Có hai chữ khẩn cấp tên “" + one.name() + "”.",
                                        "Two emergency texts are called \"" + one.name() + "\"."),
                                new Sentence("Chữ sau bị bỏ qua.", "The second one is left out."),
                                new Sentence("Hãy đặt tên khác.", "Give it another name."));
        }
        return List.copyOf(names.values());
    }
}

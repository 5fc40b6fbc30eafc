package khaimac.showfile.shows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import khaimac.show.ShowDate;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;
import org.jspecify.annotations.Nullable;

/** A day, or a tentative one with the others it may still become. */
final class DateShape implements Shape<ShowDate> {
    private static final Part<LocalDate> TENTATIVE =
            Part.required("tentative", Times.DATE, "The day to work with until it is certain.");
    private static final Part<List<LocalDate>> OR = Part.of("or", Shapes.list(Times.DATE), "Other days it may be.");

    private static final Form<ShowDate> FORM = new Form<>(
            "date",
            List.of(TENTATIVE, OR),
            fields -> {
                var day = fields.get(TENTATIVE);
                var or = fields.get(OR, List.of());
                return day == null ? null : new ShowDate(day, true, or);
            },
            (date, out) -> out.put(TENTATIVE, date.day()).put(OR, date.or(), List.of()));

    @Override
    public @Nullable ShowDate read(Node node, Reader reader) {
        if (node instanceof Node.Obj) return FORM.read(node, reader);
        var day = Times.DATE.read(node, reader);
        return day == null ? null : ShowDate.on(day);
    }

    @Override
    public Object write(ShowDate date, Setting setting) {
        return date.tentative() ? FORM.write(date, setting) : date.day().toString();
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return Map.of("anyOf", List.of(Times.DATE.schema(schemas), FORM.schema(schemas)));
    }
}

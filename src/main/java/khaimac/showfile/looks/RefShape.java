package khaimac.showfile.looks;

import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.LookRef;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** A look by its name, or written in place. */
public final class RefShape implements Shape<LookRef> {
    public static final Shape<LookRef> LOOK_REF = new RefShape();

    private RefShape() {}

    @Override
    public @Nullable LookRef read(Node node, Reader reader) {
        if (node instanceof Node.Text(var name, int line, int column)) {
            if (reader.setting().looks().contains(name)) return new LookRef.Named(name);
            if (reader.setting().lost().contains(name)) {
                reader.error(
                        node,
                        new Sentence(
                                "Hình “" + name + "” có lỗi nên không dùng được.",
                                "The look \"" + name + "\" has an error and cannot be used."),
                        Shapes.LEFT_OUT,
                        new Sentence("Hãy sửa hình đó trong \"looks\".", "Mend it under \"looks\"."));
                return null;
            }
            reader.unknown(
                    Severity.ERROR,
                    line,
                    column,
                    new Sentence("Không có hình “" + name + "”.", "There is no look \"" + name + "\"."),
                    Shapes.LEFT_OUT,
                    name,
                    reader.setting().looks());
            return null;
        }
        if (node instanceof Node.Obj object && object.get(LookKinds.NAME.name()) != null)
            reader.warning(
                    node,
                    new Sentence(
                            "Hình viết ngay tại chỗ dùng không có tên riêng.",
                            "A look that is written where it is used has no name."),
                    new Sentence("“name” bị bỏ qua.", "Its \"name\" is left out."),
                    new Sentence(
                            "Muốn đặt tên, hãy viết hình này trong \"looks\".", "To name it, write it under \"looks\"."));
        var look = LookKinds.LOOK.read(node, reader);
        return look == null ? null : new LookRef.Inline(look);
    }

    @Override
    public Object write(LookRef ref, Setting setting) {
        return switch (ref) {
            case LookRef.Named(var name) -> name;
            case LookRef.Inline(var look) -> LookKinds.LOOK.write(look, setting);
        };
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return Map.of("anyOf", List.of(Map.of("type", "string"), LookKinds.LOOK.schema(schemas)));
    }
}

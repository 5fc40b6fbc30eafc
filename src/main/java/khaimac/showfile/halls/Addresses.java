package khaimac.showfile.halls;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import khaimac.finding.Sentence;
import khaimac.hall.Address;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import org.jspecify.annotations.Nullable;

/** Every kind of address a show may send to. To add one: a record in {@link Address} and a line here. */
final class Addresses {
    private static final Kinds<Address> ALL = new Kinds<>(
            new Sentence("Không rõ gửi tới đây bằng cách nào.", "It does not say how to send to it."),
            List.of(
                    kind(
                            "osc",
                            Hosts.endpoint(),
                            Address.Osc.class,
                            Address.Osc::new,
                            Address.Osc::udp,
                            "A machine that listens to OSC: its address and port."),
                    kind(
                            "http",
                            Hosts.URL,
                            Address.Http.class,
                            Address.Http::new,
                            Address.Http::base,
                            "A machine that listens to HTTP: what its paths are put behind.")));

    static final Shape<Address> ADDRESS = ALL.shape("address");

    private Addresses() {}

    private static <T, A extends Address> Kind<A> kind(
            String word, Shape<T> written, Class<A> type, Function<T, A> made, Function<A, T> inside, String says) {
        return new Kind<>(Part.of(word, as(written, made, inside), says), type);
    }

    static <T, A> Shape<A> as(Shape<T> written, Function<T, A> made, Function<A, T> inside) {
        return new Shape<>() {
            @Override
            public @Nullable A read(Node node, Reader reader) {
                var value = written.read(node, reader);
                return value == null ? null : made.apply(value);
            }

            @Override
            public Object write(A value, Setting setting) {
                return written.write(inside.apply(value), setting);
            }

            @Override
            public Map<String, Object> schema(Schemas schemas) {
                return written.schema(schemas);
            }
        };
    }
}

package khaimac.showfile.halls;

import java.util.List;
import java.util.function.Function;
import khaimac.finding.Sentence;
import khaimac.hall.Device;
import khaimac.hall.Endpoint;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shape;

/** Every kind of device. To add one: a record in {@link Device} and a line here. */
final class Devices {
    private static final Kinds<Device> ALL = new Kinds<>(
            new Sentence("Không rõ đây là loại thiết bị gì.", "It does not say what kind of device this is."),
            List.of(
                    tcp(
                            "novastar",
                            Device.NovaStar.PORT,
                            Device.NovaStar.class,
                            Device.NovaStar::new,
                            Device.NovaStar::tcp,
                            "An LED processor that speaks NovaStar's protocol."),
                    tcp(
                            "pjlink",
                            Device.PjLink.PORT,
                            Device.PjLink.class,
                            Device.PjLink::new,
                            Device.PjLink::tcp,
                            "A projector that speaks PJLink.")));

    static final Shape<Device> DEVICE = ALL.shape("device");

    private Devices() {}

    private static <D extends Device> Kind<D> tcp(
            String word,
            int port,
            Class<D> type,
            Function<Endpoint, D> made,
            Function<D, Endpoint> address,
            String says) {
        var tcp = Part.required("tcp", Hosts.endpoint(port), "Its address; with a port if that is not " + port + ".");
        var form = new Form<D>(
                word,
                List.of(tcp),
                fields -> {
                    var endpoint = fields.get(tcp);
                    return endpoint == null ? null : made.apply(endpoint);
                },
                (device, out) -> out.put(tcp, address.apply(device)));
        return new Kind<>(Part.of(word, form, says), type);
    }
}

package khaimac.showfile.halls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.hall.Input;
import khaimac.hall.Size;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** An input as it is written. */
final class InputForm {
    private static final String ADDRESS = "^(srt|rtsp|udp|rtmp)://\\S+$";

    private static final Shape<String> ADDRESS_SHAPE = Shapes.of(
            Map.of("type", "string", "pattern", ADDRESS),
            (node, reader) ->
                    node instanceof Node.Text(var text, int line, int column) && text.matches(ADDRESS) ? text : null,
            text -> text,
            new Sentence(
                    "Ở đây cần địa chỉ như \"srt://192.168.0.40:9000\", rtsp://…, udp://… hoặc rtmp://….",
                    "An address such as \"srt://192.168.0.40:9000\", rtsp://…, udp://… or rtmp://… is needed here."));

    private static final Sentence BY_ITSELF =
            new Sentence("Lấy như thiết bị tự cho.", "What the device gives by itself is taken.");

    private static final Kinds<Input.From> FROM = new Kinds<>(
            new Sentence("Không rõ hình lấy từ đâu.", "It does not say where its pictures come from."),
            List.of(
                    new Kind<>(
                            Part.of(
                                    "capture",
                                    Addresses.as(Values.SOME, Input.Capture::new, Input.Capture::device),
                                    "A camera or capture card on this machine: /dev/video0 on Linux, its name"
                                            + " elsewhere."),
                            Input.Capture.class),
                    new Kind<>(
                            Part.of(
                                    "stream",
                                    Addresses.as(ADDRESS_SHAPE, Input.Stream::new, Input.Stream::address),
                                    "A stream, by its address: srt://, rtsp://, udp:// or rtmp://."),
                            Input.Stream.class)));

    private static final Part<Size> SIZE =
            Part.of("size", Told.now(Values.SIZE, BY_ITSELF), "[width, height] that a capture device is asked for.");
    private static final Part<Integer> FPS = Part.of(
            "fps", Told.now(Shapes.whole(1, 240), BY_ITSELF), "Pictures a second that a capture device is asked for.");
    private static final Part<String> PIXELS = Part.of(
            "format",
            Told.now(Values.SOME, BY_ITSELF),
            "How a capture device is to send its pixels, as the system calls it, such as mjpeg.");
    private static final Part<Boolean> DEINTERLACE = Part.of(
            "deinterlace", Shapes.YES_NO, "Whether its pictures come as half pictures that have to be put together.");
    private static final Part<String> NOTE = Part.of("note", Shapes.TEXT, "For people; never shown.");

    static final Shape<Input> SHAPE = FROM.exactlyOne(new Form<>("input", parts(), InputForm::read, InputForm::write));

    private InputForm() {}

    private static List<Part<?>> parts() {
        var parts = new ArrayList<Part<?>>(FROM.parts());
        parts.addAll(List.of(SIZE, FPS, PIXELS, DEINTERLACE, NOTE));
        return parts;
    }

    private static @Nullable Input read(Fields fields) {
        var from = FROM.read(fields);
        var size = fields.get(SIZE);
        int fps = fields.get(FPS, 0);
        var format = fields.get(PIXELS, "");
        boolean deinterlace = fields.get(DEINTERLACE, false);
        var note = fields.get(NOTE, "");
        return from == null ? null : new Input(from.value(), size, fps, format, deinterlace, note);
    }

    private static void write(Input input, Out out) {
        FROM.write(input.from(), out);
        out.put(SIZE, input.size())
                .put(FPS, input.fps(), 0)
                .put(PIXELS, input.format(), "")
                .put(DEINTERLACE, input.deinterlace(), false)
                .put(NOTE, input.note(), "");
    }
}

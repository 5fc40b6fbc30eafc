package khaimac.showfile.halls;

import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.hall.Wire;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Nearest;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** A recording, or a stream to somebody who shows it elsewhere. */
final class StreamWire extends WireKind<Wire.Stream> {
    private static final String TO_PATTERN = "^((rtmp|srt|udp)://\\S+|(?!.*://).+\\.(mp4|mkv|ts))$";

    private static final Shape<String> TO_SHAPE = Shapes.of(
            Map.of("type", "string", "pattern", TO_PATTERN),
            (node, reader) ->
                    node instanceof Node.Text(var text, int line, int column) && text.matches(TO_PATTERN) ? text : null,
            text -> text,
            new Sentence(
                    "Ở đây cần một tệp .mp4, .mkv, .ts hoặc địa chỉ rtmp://…, srt://…, udp://….",
                    "A file .mp4, .mkv, .ts or an address rtmp://…, srt://…, udp://… is needed here."));

    private static final Part<String> TO =
            Part.required("to", TO_SHAPE, "A file on the machine that paints, or an address: rtmp, srt or udp.");
    private static final Part<Integer> FPS = Told.otherwise(
            "fps", Shapes.whole(1, 60), Wire.Stream.USUAL_FPS, "Pictures a second at most; 30 if not said.");
    private static final Part<Integer> BITRATE = Told.otherwise(
            "bitrate", Shapes.whole(100, 100_000), Wire.Stream.USUAL_KBITS, "Kilobits a second; 8000 if not said.");

    private static final String ALL = "all";
    private static final String NONE = "none";
    private static final Part<String> SOUND = Told.otherwise(
            "sound",
            Shapes.NAME,
            ALL,
            "What is heard beside the pictures: \"all\", \"none\", or the name of one speaker; all if not said.");

    StreamWire() {
        super(
                new Form<>("stream", List.of(TO, FPS, BITRATE, SOUND), StreamWire::read, StreamWire::write),
                Wire.Stream.class,
                "H.264 and AAC, into a file or to an address.");
    }

    @Override
    void check(Plugged<Wire.Stream> output, Reader reader) {
        var speakers = output.hall().speakers().keySet();
        var sound = output.wire().sound();
        if (sound == null || sound.isEmpty() || speakers.contains(sound)) return;
        reader.error(
                output.at(),
                new Sentence("Hội trường không có loa “" + sound + "”.", "The hall has no speaker \"" + sound + "\"."),
                new Sentence("Luồng này im lặng.", "This stream is silent."),
                Nearest.instead(sound, speakers));
    }

    @Override
    @Nullable
    Clash clash(Plugged<Wire.Stream> output, Plugged<Wire.Stream> earlier) {
        var to = output.wire().to();
        if (!to.equals(earlier.wire().to())) return null;
        var name = earlier.output().name();
        return Clash.certain(
                new Sentence(
                        "Đầu ra “" + name + "” cũng ghi vào " + to + ".",
                        "The output \"" + name + "\" goes to " + to + " too."),
                new Sentence("Hai luồng lẫn vào nhau.", "The two get mixed up."),
                new Sentence("Hãy viết nơi khác.", "Write another place."));
    }

    private static Wire.@Nullable Stream read(Fields fields) {
        var to = fields.get(TO);
        int fps = fields.get(FPS, Wire.Stream.USUAL_FPS);
        int kbits = fields.get(BITRATE, Wire.Stream.USUAL_KBITS);
        return to == null ? null : new Wire.Stream(to, fps, kbits, sound(fields.get(SOUND, ALL)));
    }

    private static @Nullable String sound(String written) {
        return switch (written) {
            case ALL -> "";
            case NONE -> null;
            default -> written;
        };
    }

    private static void write(Wire.Stream stream, Out out) {
        out.put(TO, stream.to())
                .put(FPS, stream.fps(), Wire.Stream.USUAL_FPS)
                .put(BITRATE, stream.kbits(), Wire.Stream.USUAL_KBITS)
                .put(SOUND, stream.sound() == null ? NONE : stream.sound().isEmpty() ? ALL : stream.sound(), ALL);
    }
}

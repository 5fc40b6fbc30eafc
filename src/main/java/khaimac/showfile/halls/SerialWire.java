package khaimac.showfile.halls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.hall.Wire;
import khaimac.hall.Wire.Speaks;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** A pixel controller on a serial port. */
final class SerialWire extends WireKind<Wire.Serial> {
    /** Below this, moving text is seen to jerk. */
    private static final double SMOOTH = 10;

    private static final Sentence USUAL_BAUD = new Sentence(
            "Dùng tốc độ thường gặp của bộ điều khiển này.", "The usual speed of such a controller is used.");

    private static final Map<String, Speaks> WORDS = words();

    private static final Part<String> PORT =
            Part.required("port", Values.SOME, "The serial port, such as /dev/ttyUSB0 or COM3.");
    private static final Part<Speaks> SPEAKS =
            Part.required("speaks", Shapes.words(WORDS), "What the controller understands.");
    private static final Part<Integer> BAUD = Part.of(
            "baud",
            Told.now(Shapes.whole(1_200, 12_000_000), USUAL_BAUD),
            "Speed of the port; the usual one of the controller if not said.");

    SerialWire() {
        super(
                new Form<>("serial", List.of(PORT, SPEAKS, BAUD), SerialWire::read, SerialWire::write),
                Wire.Serial.class,
                "A pixel controller on a serial port.");
    }

    @Override
    void check(Plugged<Wire.Serial> output, Reader reader) {
        var serial = output.wire();
        long pixels = output.pixels();
        int most = serial.speaks().mostPixels(output.channels());
        if (pixels > most) {
            var word = word(serial.speaks());
            reader.error(
                    output.at(),
                    new Sentence(
                            pixels + " pixel, nhưng " + word + " chỉ chở được " + most + ".",
                            pixels + " pixels, but " + word + " carries " + most + " at most."),
                    new Sentence("Các pixel sau đó không nhận được gì.", "The pixels after that get nothing."),
                    new Sentence("Hãy chia cho nhiều đầu ra.", "Divide them between several outputs."));
            return;
        }
        double pace = serial.picturesPerSecond(pixels, output.channels());
        if (pace >= SMOOTH) return;
        var shown = String.format(Locale.ROOT, "%.1f", Math.floor(pace * 10) / 10);
        reader.warning(
                output.at(),
                new Sentence(
                        "Ở tốc độ này mỗi giây chỉ gửi được " + shown.replace('.', ',') + " hình.",
                        "At this speed only " + shown + " pictures a second get through."),
                new Sentence("Chữ chạy sẽ bị giật.", "Moving text will jerk."),
                new Sentence(
                        "Hãy tăng \"baud\" nếu bộ điều khiển cho phép, hoặc chia cho nhiều cổng.",
                        "Raise \"baud\" if the controller can do it, or divide the pixels between several ports."));
    }

    @Override
    @Nullable
    Clash clash(Plugged<Wire.Serial> output, Plugged<Wire.Serial> earlier) {
        if (!bare(output.wire().port()).equalsIgnoreCase(bare(earlier.wire().port()))) return null;
        var name = earlier.output().name();
        return Clash.certain(
                new Sentence(
                        "Đầu ra “" + name + "” cũng dùng cổng " + output.wire().port() + ".",
                        "The output \"" + name + "\" uses the port "
                                + output.wire().port() + " too."),
                new Sentence("Chỉ một trong hai mở được cổng.", "Only one of the two can open it."),
                new Sentence(
                        "Hãy viết cổng khác, hoặc gộp thành một đầu ra.",
                        "Name another port, or make one output of the two."));
    }

    private static Wire.@Nullable Serial read(Fields fields) {
        var port = fields.get(PORT);
        var speaks = fields.get(SPEAKS);
        var baud = fields.get(BAUD);
        if (port == null || speaks == null) return null;
        return new Wire.Serial(port, speaks, baud == null ? speaks.usualBaud() : baud);
    }

    private static void write(Wire.Serial serial, Out out) {
        out.put(PORT, serial.port())
                .put(SPEAKS, serial.speaks())
                .put(BAUD, serial.baud(), serial.speaks().usualBaud());
    }

    /** Windows has two names for one port. */
    private static String bare(String port) {
        return port.startsWith("\\\\.\\") ? port.substring(4) : port;
    }

    private static String word(Speaks speaks) {
        for (var word : WORDS.entrySet()) if (word.getValue() == speaks) return word.getKey();
        throw new IllegalStateException("no word for " + speaks);
    }

    private static Map<String, Speaks> words() {
        var words = new LinkedHashMap<String, Speaks>();
        words.put("adalight", Speaks.ADALIGHT);
        words.put("awa", Speaks.AWA);
        words.put("tpm2", Speaks.TPM2);
        words.put("usb-pro", Speaks.USB_PRO);
        return words;
    }
}

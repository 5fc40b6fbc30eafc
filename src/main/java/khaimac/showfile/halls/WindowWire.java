package khaimac.showfile.halls;

import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.hall.Monitor;
import khaimac.hall.Size;
import khaimac.hall.Wire;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** A window that covers a monitor, or an LED processor that looks like one. */
final class WindowWire extends WireKind<Wire.Window> {
    private static final int USUAL_FPS = 60;
    private static final Sentence ANY = new Sentence("Điều này không được xét tới.", "It is not looked at.");

    private static final Shape<String> MODE_SHAPE = Shapes.of(
            Map.of("type", "string", "pattern", Monitor.MODE),
            (node, reader) -> node instanceof Node.Text(var text, int line, int column)
                            && new Monitor("", "", text).size() != null
                    ? text
                    : null,
            text -> text,
            new Sentence(
                    "Ở đây cần một chế độ như \"1920x1080\" hoặc \"1920x1080@60\".",
                    "A mode such as \"1920x1080\" or \"1920x1080@60\" is needed here."));

    private static final Part<String> CONNECTOR =
            Part.of("connector", Told.now(Values.SOME, ANY), "The plug, such as HDMI-1.");
    private static final Part<String> MODEL =
            Part.of("model", Told.now(Values.SOME, ANY), "The name the monitor gives itself.");
    private static final Part<String> MODE = Part.of(
            "mode", Told.now(MODE_SHAPE, ANY), "What it has to be switched to, such as 1920x1080 or 1920x1080@60.");

    private static final Form<Monitor> MONITOR_FORM = new Form<>(
            "monitor",
            List.of(CONNECTOR, MODEL, MODE),
            WindowWire::monitor,
            (monitor, out) -> out.put(CONNECTOR, monitor.connector(), "")
                    .put(MODEL, monitor.model(), "")
                    .put(MODE, monitor.mode(), ""));

    private static final Part<Monitor> MONITOR = Part.required(
            "monitor", MONITOR_FORM, "Which monitor: connector, model and mode have to fit, as far as they are said.");
    private static final Part<Size> PIXELS =
            Part.of("pixels", Values.SIZE, "[width, height] of its picture; what the mode says if not said.");
    private static final Part<Integer> FPS =
            Told.otherwise("fps", Shapes.whole(1, 240), USUAL_FPS, "Pictures a second; 60 if not said.");

    WindowWire() {
        super(
                new Form<>("window", List.of(MONITOR, PIXELS, FPS), WindowWire::read, WindowWire::write),
                Wire.Window.class,
                "A monitor, or an LED processor that looks like one.");
    }

    @Override
    void check(Plugged<Wire.Window> output, Reader reader) {
        var picture = output.wire().picture();
        var mode = output.wire().monitor().size();
        if (mode == null || mode.equals(picture)) return;
        reader.warning(
                output.at(),
                new Sentence(
                        "Hình có cỡ " + Says.size(picture) + " nhưng màn hình ở chế độ " + Says.size(mode) + ".",
                        "The picture is " + Says.size(picture) + " but the monitor's mode is " + Says.size(mode) + "."),
                new Sentence(
                        "Hình không khớp từng pixel với màn hình.",
                        "The picture does not fit the monitor pixel for pixel."),
                new Sentence("Hãy cho \"pixels\" và \"mode\" bằng nhau.", "Let \"pixels\" and \"mode\" say the same."));
    }

    @Override
    @Nullable
    Clash clash(Plugged<Wire.Window> output, Plugged<Wire.Window> earlier) {
        var name = earlier.output().name();
        var monitor = output.wire().monitor();
        if (monitor.same(earlier.wire().monitor()))
            return Clash.certain(
                    new Sentence(
                            "Đầu ra “" + name + "” cũng dùng cổng " + monitor.connector() + ".",
                            "The output \"" + name + "\" uses " + monitor.connector() + " too."),
                    new Sentence(
                            "Hai cửa sổ che nhau trên một màn hình.", "Two windows cover each other on one monitor."),
                    new Sentence(
                            "Hãy gộp thành một đầu ra, hoặc viết cổng khác.",
                            "Make one output of the two, or name another connector."));
        if (monitor.confusable(earlier.wire().monitor()))
            return Clash.possible(
                    new Sentence(
                            "Có thể nhầm với màn hình của đầu ra “" + name + "”: cùng kiểu " + monitor.model() + ".",
                            "It may be taken for the monitor of output \"" + name + "\": both are a " + monitor.model()
                                    + "."),
                    new Sentence("Khi mở, người điều khiển phải chọn.", "The operator has to choose when it starts."),
                    new Sentence("Hãy viết \"connector\" cho cả hai.", "Write the \"connector\" of both."));
        return null;
    }

    private static Wire.@Nullable Window read(Fields fields) {
        var monitor = fields.get(MONITOR);
        var pixels = fields.has(PIXELS) ? fields.get(PIXELS) : mode(fields, monitor);
        int fps = fields.get(FPS, USUAL_FPS);
        return monitor == null || pixels == null
                ? null
                : new Wire.Window(monitor, pixels.width(), pixels.height(), fps);
    }

    private static void write(Wire.Window window, Out out) {
        out.put(MONITOR, window.monitor()).put(PIXELS, window.picture()).put(FPS, window.fps(), USUAL_FPS);
    }

    private static @Nullable Size mode(Fields fields, @Nullable Monitor monitor) {
        if (monitor == null) return null;
        var size = monitor.size();
        if (size != null && Math.max(size.width(), size.height()) <= Values.MOST_SIDE) return size;
        fields.reader()
                .error(
                        fields.node(),
                        new Sentence("Không rõ cỡ của hình.", "It does not say how large the picture is."),
                        Sentence.NONE,
                        new Sentence("Hãy thêm \"pixels\": [1920, 1080].", "Add \"pixels\": [1920, 1080]."));
        return null;
    }

    private static @Nullable Monitor monitor(Fields fields) {
        var monitor = new Monitor(fields.get(CONNECTOR, ""), fields.get(MODEL, ""), fields.get(MODE, ""));
        if (!monitor.connector().isEmpty() || !monitor.model().isEmpty()) return monitor;
        fields.reader()
                .error(
                        fields.node(),
                        new Sentence("Không rõ là màn hình nào.", "It does not say which monitor."),
                        Sentence.NONE,
                        new Sentence(
                                "Hãy viết \"connector\" (như HDMI-1), \"model\", hoặc cả hai.",
                                "Write a \"connector\" (such as HDMI-1), a \"model\", or both."));
        return null;
    }
}

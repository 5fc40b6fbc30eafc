package khaimac.showfile.cues;

import java.util.Map;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;
import org.jspecify.annotations.Nullable;

/** What is done with a film, as a show writes it and an operator says it. */
public final class Steerings {
    public static final String USAGE = "pause|on|2m10s|+10s|-10s";

    static final Shape<Change.Steering> STEERING = Shapes.of(
            Map.of("type", "string"),
            (node, reader) -> node instanceof Node.Text(var text, int line, int column) ? of(text) : null,
            Steerings::written,
            new Sentence(
                    "Ở đây cần \"pause\", \"on\", một chỗ trong phim như \"2m10s\", hoặc \"+10s\", \"-10s\".",
                    "\"pause\", \"on\", a place in the film such as \"2m10s\", or \"+10s\", \"-10s\" is needed here."));

    private Steerings() {}

    /** Null for what is none of them. */
    public static Change.@Nullable Steering of(String text) {
        if (text.equals("pause")) return new Change.Steering.Halt();
        if (text.equals("on")) return new Change.Steering.GoOn();
        var length = Times.signed(text);
        if (length == null) return null;
        boolean isStep = text.startsWith("+") || text.startsWith("-");
        return isStep ? new Change.Steering.By(length) : new Change.Steering.To(length);
    }

    public static String written(Change.Steering how) {
        return switch (how) {
            case Change.Steering.Halt _ -> "pause";
            case Change.Steering.GoOn _ -> "on";
            case Change.Steering.To(var position) -> Times.written(position);
            case Change.Steering.By(var step) -> (step.isNegative() ? "-" : "+") + Times.written(step.abs());
        };
    }
}

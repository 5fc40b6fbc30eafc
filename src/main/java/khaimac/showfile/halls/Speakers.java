package khaimac.showfile.halls;

import java.util.List;
import khaimac.hall.Speaker;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;

/** A speaker as it is written. */
final class Speakers {
    private static final int LONGEST_MS = 5_000;

    private static final Part<String> DEVICE = Part.of(
            "device", Shapes.TEXT, "What the machine calls it, or a part of that; the machine's own if not said.");
    private static final Part<Integer> DELAY =
            delay("So many milliseconds later than the picture is sent; 0 if not said.");
    private static final Part<String> NOTE = Part.of("note", Shapes.TEXT, "For people; never shown.");

    static final Shape<Speaker> SPEAKER = new Form<>(
            "speaker",
            List.of(DEVICE, DELAY, NOTE),
            fields -> new Speaker(fields.get(DEVICE, ""), fields.get(DELAY, 0), fields.get(NOTE, "")),
            (speaker, out) -> out.put(DEVICE, speaker.device(), "")
                    .put(DELAY, speaker.delayMs(), 0)
                    .put(NOTE, speaker.note(), ""));

    private Speakers() {}

    static Part<Integer> delay(String says) {
        return Told.otherwise("delay-ms", Shapes.whole(0, LONGEST_MS), 0, says);
    }
}

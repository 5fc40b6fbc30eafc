package khaimac.send;

import java.time.Duration;
import khaimac.finding.Sentence;

/** What became of a message. */
public sealed interface Outcome {
    /** It went out, and the other side answered, such as "200 OK". */
    record Sent(String answer, Duration after) implements Outcome {}

    /** It went out, and nothing came back for so long. Over OSC that is usual. */
    record Silent(Duration waited) implements Outcome {}

    /** It did not go out, or the other side would not do it. */
    record Failed(Sentence why) implements Outcome {}

    /** The hall does not allow it. */
    record NotAllowed() implements Outcome {}

    /** A rehearsal speaks to this machine only, unless it is armed. */
    record NotArmed(String host) implements Outcome {}

    /** What the operator is told: what happened, and what to do. */
    default Sentence words(String to) {
        return switch (this) {
            case Sent(var answer, var after) -> new Sentence(
                    "“" + to + "” trả lời: " + answer + " sau " + after.toMillis() + " ms.",
                    "\"" + to + "\" answers: " + answer + " in " + after.toMillis() + " ms.");
            case Silent(var waited) -> new Sentence(
                    "Đã gửi tới “" + to + "”; không có trả lời trong " + waited.toMillis() + " ms.",
                    "Sent to \"" + to + "\"; no answer within " + waited.toMillis() + " ms.");
            case Failed(var why) -> new Sentence("“" + to + "”: " + why.vi(), "\"" + to + "\": " + why.en());
            case NotAllowed() -> new Sentence(
                    "Không gửi tới “" + to + "”: hội trường không cho phép. Hãy thêm nó vào \"allow\" của tệp hội trường.",
                    "Nothing is sent to \"" + to + "\": the hall does not allow it. Add it to \"allow\" of the hall file.");
            case NotArmed(var host) -> new Sentence(
                    "Đang diễn tập: không gửi tới “" + to + "” (" + host + "). Muốn gửi thật, hãy gõ: outputs arm",
                    "This is a rehearsal: nothing is sent to \"" + to + "\" (" + host + "). To send it for real, type: outputs arm");
        };
    }
}

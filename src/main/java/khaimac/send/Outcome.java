package khaimac.send;

import java.time.Duration;
import khaimac.finding.Sentence;

/** What became of a message. */
public sealed interface Outcome {
    /** It went out, and the other side answered, such as "200 OK". */
    record Sent(String answer, Duration after) implements Outcome {}

    /**
     * It went out, and nothing came back for so long.
     *
     * @param isUsual whether most machines that take such a message never answer
     */
    record Silent(Duration waited, boolean isUsual) implements Outcome {}

    /** It did not go out, or the other side would not do it. */
    record Failed(Sentence why) implements Outcome {}

    /** The hall does not allow it. */
    record NotAllowed() implements Outcome {}

    /** A rehearsal speaks to this machine only, unless it is armed. */
    record NotArmed(String host) implements Outcome {}

    /** What there is to say of it: how it was answered, or why not and what to do. */
    default Sentence words() {
        return switch (this) {
            case Sent(var answer, var after) ->
                new Sentence(answer + " sau " + after.toMillis() + " ms.", answer + " in " + after.toMillis() + " ms.");
            case Silent(var waited, var isUsual) ->
                isUsual
                        ? Sentence.NONE
                        : new Sentence(
                                "Đã chờ " + waited.toMillis()
                                        + " ms. Hãy xem bên kia đã làm chưa; nếu chưa, hãy tự làm.",
                                "It was waited for " + waited.toMillis()
                                        + " ms. See whether the other side has done it; do it by hand if not.");
            case Failed(var why) -> why;
            case NotAllowed() ->
                new Sentence(
                        "Hội trường không cho phép. Hãy thêm vào \"allow\" của tệp hội trường.",
                        "The hall does not allow it. Add it to \"allow\" of the hall file.");
            case NotArmed(var host) ->
                new Sentence(
                        "Diễn tập chỉ gửi trong máy này, không gửi tới " + host
                                + ". Muốn gửi thật, hãy gõ: outputs arm",
                        "A rehearsal sends to this machine only, not to " + host
                                + ". To send it for real, type: outputs arm");
        };
    }
}

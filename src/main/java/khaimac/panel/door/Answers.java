package khaimac.panel.door;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;

/** What is answered at a door. */
public final class Answers {
    private static final String JSON = "application/json; charset=utf-8";

    private static final Sentence NOT_UNDERSTOOD =
            new Sentence("Không hiểu yêu cầu này.", "This request is not understood.");

    private Answers() {}

    /** A value, as pages read it. */
    public static void give(Context http, Object value) {
        http.contentType(JSON).result(new String(Notation.write(value), StandardCharsets.UTF_8));
    }

    /** A mistake, ours or theirs, never tells more than a sentence. */
    public static void stumbled(Exception problem, Context http, Consumer<Throwable> mistakes) {
        switch (problem) {
            case HttpResponseException known -> http.status(known.getStatus());
            case Notation.Unreadable ignored -> http.status(400);
            // Whoever asked has gone in the middle of a word; nobody hears the answer.
            case IOException ignored -> http.status(400);
            default -> {
                mistakes.accept(problem);
                http.status(500);
            }
        }
        give(http, NOT_UNDERSTOOD);
    }
}

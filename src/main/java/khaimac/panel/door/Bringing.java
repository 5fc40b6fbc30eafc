package khaimac.panel.door;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Objects;
import khaimac.panel.BroughtIn;
import khaimac.panel.words.Right;

/** How a picture comes in from a tablet: what its content is stands in the way that is signed. */
final class Bringing {
    private static final String WAY = "/bring";

    /** How much may be brought. */
    record Most(int bytes) {}

    private final BroughtIn brought;
    private final Spoken spoken = new Spoken();

    Bringing(BroughtIn brought) {
        this.brought = brought;
    }

    void hang(JavalinConfig config, Door door) {
        config.routes.get(
                WAY,
                http -> {
                    spoken.tell(http, door);
                    Answers.give(http, new Most(BroughtIn.MOST_BYTES));
                },
                new Needs(Right.CONTROL));
        config.routes.post(WAY, http -> take(http, door), new Needs(Right.CONTROL));
    }

    private void take(Context http, Door door) throws IOException {
        spoken.heard(http, door, "");
        // What is wrong with a picture is an answer, and no mistake of who sent it.
        Answers.give(
                http,
                brought.take(http.bodyInputStream(), Objects.requireNonNullElse(http.queryParam("hash"), "")));
    }
}

package khaimac.bench.hands;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import khaimac.engine.Wish;
import khaimac.panel.words.ToPage;
import khaimac.trial.Tablet;

/**
 * A hall with an operator's page, and somebody else's beside it, who sees what became of a press and sets the scene.
 *
 * @param origin where the panel lies
 */
record Hall(Finger finger, Tablet eye, String origin) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Somebody else presses this. */
    void wish(Wish wish) throws Exception {
        var answer = eye.press(wish).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!answer.accepted()) throw new IOException("refused: " + answer.because().en());
    }

    /** Until the desk says so. */
    void so(Predicate<ToPage.State> is) throws IOException, InterruptedException {
        if (eye.await(is, PATIENCE) == null) throw new IOException("the desk never said so");
    }

    /** A part that is on, seen by the operator. */
    void live(String segment) throws Exception {
        wish(new Wish.Jump(segment));
        so(state -> state.live() != null && state.live().segment().equals(segment));
        view("operate");
        finger.awaits("document.querySelector('.row.live [data-row=\"" + segment + "\"]')");
    }

    /** The operator looks at another view; nothing is open over it. */
    void view(String name) throws IOException, InterruptedException {
        finger.evaluated("location.hash = '#/log'");
        finger.awaits("document.querySelector('.page.on-log')");
        finger.evaluated("location.hash = '#/" + name + "'");
        finger.awaits("document.querySelector('.page.on-" + name + "') && !document.querySelector('.veil')");
    }

    ToPage.State state() throws IOException {
        var state = eye.state();
        if (state == null) throw new IOException("no state");
        return state;
    }
}

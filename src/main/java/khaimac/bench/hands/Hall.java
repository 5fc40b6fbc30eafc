package khaimac.bench.hands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import khaimac.engine.Wish;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import khaimac.scene.SurfaceName;
import khaimac.trial.Tablet;

/**
 * A hall with an operator's page, and somebody else's beside it, who sees what became of a press and sets the scene.
 *
 * @param photo a picture that the tablet's camera has taken
 */
record Hall(Finger finger, Tablet eye, Path photo) implements Task.Place {
    private static final Duration SETTLES = Duration.ofMillis(400);
    private static final String ON_AIR = "Corrected on air";
    private static final long CABLE = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Somebody else presses this. */
    void wish(Wish wish) throws Exception {
        long before = state().seq();
        var answer = eye.press(wish).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!answer.accepted()) throw new IOException("refused: " + answer.because().en());
        // Whoever presses next has seen what this one did.
        so(state -> state.seq() > before);
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

    /** On a phone the agenda is folded under what is on. */
    void agenda() throws IOException, InterruptedException {
        var folded = "Boolean(document.querySelector('.brief[aria-expanded=false]')?.offsetParent)";
        if (Boolean.TRUE.equals(finger.evaluated(folded))) finger.taps(".brief");
    }

    /** The operator looks at another view; nothing is open over it. */
    void view(String name) throws IOException, InterruptedException {
        finger.evaluated("location.hash = '#/log'");
        finger.awaits("document.querySelector('.page.on-log')");
        finger.evaluated("location.hash = '#/" + name + "'");
        finger.awaits("document.querySelector('.page.on-" + name + "') && !document.querySelector('.veil')");
        // Where somebody has unfolded the agenda of a phone it lies over the rest.
        finger.evaluated("document.querySelector('.brief[aria-expanded=true]')?.click()");
        finger.awaits("!document.querySelector('.brief[aria-expanded=true]')");
    }

    /** A look is up, and the operator's page knows it. */
    void shows(String look) throws Exception {
        so(state -> state.surfaces().stream().anyMatch(on -> on.looks().contains(look)));
        Thread.sleep(SETTLES.toMillis());
    }

    /** Typed at the end of a field that has the keyboard, and put on air. */
    void typed(String field, String more) throws IOException, InterruptedException {
        finger.awaits("document.activeElement && document.activeElement.matches(" + Finger.quoted(field) + ")");
        finger.types(more, false);
        finger.taps("[data-press=on-air]");
    }

    /** Until the desk says that words were corrected on air since. */
    void edited(long before) throws IOException, InterruptedException {
        so(state -> state.log().stream()
                .anyMatch(line -> line.seq() > before && line.words().en().startsWith(ON_AIR)));
    }

    /** The cable of a surface comes out, or goes in again. */
    void cable(SurfaceName surface, boolean out) throws IOException, InterruptedException {
        eye.say(new FromPage.Rehearse(CABLE, new FromPage.Rehearsal.Cable(surface, out)));
        so(state -> state.pulled().contains(surface) == out);
    }

    ToPage.State state() throws IOException {
        var state = eye.state();
        if (state == null) throw new IOException("no state");
        return state;
    }
}

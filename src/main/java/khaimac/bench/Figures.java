package khaimac.bench;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Hears the figures of a bench. One that cannot be taken says why in a row of its own, and the next is taken all the
 * same.
 */
public final class Figures implements Consumer<Figure> {
    /** What takes one or several figures. */
    public interface Step {
        void go() throws Exception;
    }

    private final Consumer<Figure> taken;
    private final BiConsumer<String, String> failed;
    private final BiConsumer<String, String> left;

    /**
     * @param failed hears what could not be taken, and why
     * @param left hears what this machine has not got the means for, and which
     */
    public Figures(Consumer<Figure> taken, BiConsumer<String, String> failed, BiConsumer<String, String> left) {
        this.taken = taken;
        this.failed = failed;
        this.left = left;
    }

    @Override
    public void accept(Figure figure) {
        taken.accept(figure);
    }

    /** @param what is taken, as people call it */
    public void take(String what, Step step) {
        try {
            step.go();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed.accept(what, "interrupted");
        } catch (Exception | LinkageError | AssertionError e) {
            failed.accept(what, why(e));
        }
    }

    /** It is not taken on this machine. */
    public void leave(String what, String why) {
        left.accept(what, why);
    }

    private static String why(Throwable wrong) {
        var message = wrong.getMessage();
        return message == null || message.isBlank()
                ? wrong.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}

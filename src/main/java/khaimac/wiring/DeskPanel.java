package khaimac.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import khaimac.finding.Sentence;
import khaimac.panel.door.Lobby;
import org.jspecify.annotations.Nullable;

/** The panel of a desk. It opens after the picture is up, on a thread of its own, and nothing waits for it. */
public final class DeskPanel implements AutoCloseable {
    public static final Sentence NONE = new Sentence("Bảng điều khiển chưa mở.", "The panel is not open.");

    /** How whoever types at the desk is called everywhere. */
    private static final String OPERATOR = "operator";

    /** Why the last desk is gone is said before any panel is open. */
    private static final int MOST_EARLY = 16;

    private final List<Sentence> early = new ArrayList<>();
    private volatile @Nullable Lobby lobby;
    private volatile boolean closed;

    /**
     * Begins to open it.
     *
     * @param opening opens it
     * @param told gets the link, or why there is none
     */
    public DeskPanel(Supplier<Lobby> opening, Consumer<Sentence> told, Consumer<Throwable> mistakes) {
        Thread.ofPlatform().daemon().name("doors").start(() -> open(opening, told, mistakes));
    }

    private void open(Supplier<Lobby> opening, Consumer<Sentence> told, Consumer<Throwable> mistakes) {
        try {
            var open = opening.get();
            synchronized (early) {
                lobby = open;
                early.forEach(open.panel()::say);
            }
            if (closed) open.close();
            told.accept(link());
        } catch (RuntimeException | LinkageError e) {
            mistakes.accept(e);
            told.accept(new Sentence(
                    "Không mở được bảng điều khiển trên trình duyệt. Buổi lễ vẫn chạy; hãy dùng bàn phím của"
                            + " máy này.",
                    "The panel in the browser could not be opened. The ceremony runs on; use the keyboard of"
                            + " this machine."));
        }
    }

    /** Where the browser of this machine finds it. */
    public Sentence link() {
        var open = lobby;
        return open == null ? NONE : new Sentence("Bảng điều khiển: " + open.link(), "Panel: " + open.link());
    }

    /** Something is to be said to the operator. */
    public void say(Sentence words) {
        synchronized (early) {
            var open = lobby;
            if (open != null) open.panel().say(words);
            else if (early.size() < MOST_EARLY) early.add(words);
        }
    }

    /** Something is true that pages have not been told. */
    public void stir() {
        var open = lobby;
        if (open != null) open.panel().stir();
    }

    /** Somebody at the desk's keyboard has tended an output. */
    public void tended(Sentence words) {
        var open = lobby;
        if (open != null) open.panel().tended(OPERATOR, "", words);
    }

    /** The folder was made again: what the panel keeps in it is written once more. */
    public void keep() {
        var open = lobby;
        if (open != null) open.keep();
    }

    @Override
    public void close() {
        closed = true;
        var open = lobby;
        if (open != null) open.close();
    }
}

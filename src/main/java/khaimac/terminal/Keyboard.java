package khaimac.terminal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/** Lines that somebody types, from a thread of their own: to whoever runs now, or kept until somebody asks. */
public final class Keyboard {
    private static final int MOST_LINES = 64;
    private static final int MOST_LETTERS = 4_096;
    private static final String END = "\u0004";

    private final Terminal terminal;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_LINES);
    private @Nullable Consumer<String> taker;

    public Keyboard(Terminal terminal) {
        this.terminal = terminal;
        Thread.ofPlatform().daemon().name("keyboard").start(this::read);
    }

    /** From now on lines go there; a hall goes on when nobody types any more. */
    public synchronized void to(Consumer<String> next) {
        taker = next;
    }

    /** Asks, and waits for a line; empty when nobody is there to answer. */
    public String ask(Sentence question) throws InterruptedException {
        synchronized (this) {
            taker = null;
        }
        terminal.say(question);
        var line = waiting.take();
        if (!line.equals(END)) return line.strip();
        // Whoever asks again gets the same silence.
        waiting.put(END);
        return "";
    }

    private void read() {
        if (terminal.lively()) Stty.hearsPageKeys();
        var keys = new Keys(this::take);
        var letters = new char[MOST_LETTERS];
        try (var reader = new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)) {
            for (int many = reader.read(letters); many >= 0; many = reader.read(letters)) keys.came(letters, many);
            keys.ends();
        } catch (IOException e) {
            terminal.complain(new Sentence(
                    "Không đọc được bàn phím nữa; buổi lễ vẫn chạy.",
                    "The keyboard cannot be read any more; the ceremony goes on."));
        }
        // Room for it is made: the last line typed is the least of what is lost then.
        while (!waiting.offer(END)) waiting.poll();
    }

    private void take(String line) {
        Consumer<String> to;
        synchronized (this) {
            to = taker;
        }
        if (to == null) waiting.offer(line);
        else to.accept(line);
    }
}

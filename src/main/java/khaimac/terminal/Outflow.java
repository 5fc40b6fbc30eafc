package khaimac.terminal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import khaimac.finding.Sentence;

/**
 * What is printed, on its way to somebody who may not read it. It holds so much and no more, and a thread of its own
 * writes it: whoever prints never waits. What does not fit is left out, and how much that was is said as soon as
 * somebody reads again.
 */
public final class Outflow implements AutoCloseable {
    static final int MOST_BYTES = 1 << 16;

    /** Last words are worth a moment; somebody who has not read them by then will not. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
    private final Terminal terminal;
    private final PrintStream to;
    private int bytes;
    private long leftOut;
    private boolean writing;

    /** @param terminal whose language it speaks */
    private Outflow(Terminal terminal, PrintStream to) {
        this.terminal = terminal;
        this.to = to;
        Thread.ofPlatform().daemon().name("outflow").start(this::writeAndWrite);
    }

    /** The same terminal, at which nobody who prints waits; its last words are waited for a moment. */
    public static Unhurried of(Terminal terminal) {
        return new Unhurried(terminal, new Outflow(terminal, terminal.out()), new Outflow(terminal, terminal.err()));
    }

    /** A terminal with an outflow for each of its streams: what is stuck in one keeps the other from nothing. */
    public record Unhurried(Terminal onto, Outflow out, Outflow err) implements AutoCloseable {
        public Terminal terminal() {
            return new Terminal(out.stream(), err.stream(), onto.in(), onto.language(), onto.home(), onto.lively());
        }

        @Override
        public void close() {
            out.close();
            err.close();
        }
    }

    private PrintStream stream() {
        return new PrintStream(new Into(), true, StandardCharsets.UTF_8);
    }

    /** What is printed between two flushes goes out as one piece, or not at all. */
    private final class Into extends OutputStream {
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            piece.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            piece.write(some, from, length);
        }

        @Override
        public void flush() {
            if (piece.size() == 0) return;
            offer(piece.toByteArray());
            piece.reset();
        }
    }

    private void offer(byte[] piece) {
        lock.lock();
        try {
            // Once something was left out, all is until that has been said: what is read stays in its order.
            if (leftOut > 0 || bytes + piece.length > MOST_BYTES) {
                leftOut += lines(piece);
                return;
            }
            waiting.add(piece);
            bytes += piece.length;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static long lines(byte[] piece) {
        long lines = 0;
        for (byte one : piece) if (one == '\n') lines++;
        return Math.max(1, lines);
    }

    private void writeAndWrite() {
        try {
            while (true) {
                var piece = take();
                to.write(piece, 0, piece.length);
                to.flush();
                written();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] take() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && leftOut == 0) moved.await();
            writing = true;
            var piece = waiting.poll();
            if (piece == null) return note();
            bytes -= piece.length;
            return piece;
        } finally {
            lock.unlock();
        }
    }

    /** It stands on a line of its own, also where a line was cut. */
    private byte[] note() {
        var words = new Sentence(
                "… " + leftOut + " dòng không được in vì không ai đọc. Buổi lễ vẫn chạy.",
                "… " + leftOut + " lines were not printed, since nobody read them. The ceremony goes on.");
        leftOut = 0;
        return ("\n" + terminal.in(words) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void written() {
        lock.lock();
        try {
            writing = false;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits a moment until all is written. */
    @Override
    public void close() {
        lock.lock();
        try {
            long left = LAST_WORDS.toNanos();
            while ((writing || !waiting.isEmpty() || leftOut > 0) && left > 0) left = moved.awaitNanos(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}

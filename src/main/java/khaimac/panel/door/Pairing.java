package khaimac.panel.door;

import java.time.Duration;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.panel.words.Right;
import org.jspecify.annotations.Nullable;

/**
 * A door that stands open for two minutes. Who comes knows the code from a QR picture, or types six digits; five wrong ones
 * from anywhere, and the digits are others and nobody is heard for a while.
 */
final class Pairing {
    static final Duration OPEN = Duration.ofMinutes(2);
    static final Duration PAUSE = Duration.ofSeconds(30);
    static final int TRIES = 5;

    private static final Sentence CLOSED = new Sentence(
            "Chưa ai mở ghép nối. Hãy nhờ người điều khiển bấm “Cho máy tính bảng vào” trên máy chính.",
            "Nobody may pair now. Ask the operator to press \"Let a tablet in\" on the desk's machine.");
    private static final Sentence WAIT = new Sentence(
            "Sai quá nhiều lần. Mã cũ đã hủy; hãy chờ nửa phút rồi dùng mã mới trên máy chính.",
            "Too many wrong tries. The old PIN is gone; wait half a minute and use the new one on the desk's machine.");
    private static final Sentence WRONG = new Sentence("Mã không đúng. Hãy gõ lại.", "That is not the PIN. Type it again.");

    /**
     * What came of a try.
     *
     * @param right null: not let in, and why
     */
    record Tried(@Nullable Right right, Sentence because) {}

    /**
     * How it stands open.
     *
     * @param until on the steady clock
     */
    record Ajar(Right right, String code, String pin, Duration until, int triesLeft) {}

    private final Watch watch;
    private @Nullable Ajar ajar;
    private Duration silentUntil = Duration.ZERO;

    Pairing(Watch watch) {
        this.watch = watch;
    }

    synchronized void open(Right right) {
        ajar = new Ajar(right, Secrets.fresh(), Secrets.pin(), watch.now().steady().plus(OPEN), TRIES);
    }

    synchronized void close() {
        ajar = null;
    }

    /** Null while it is shut. */
    synchronized @Nullable Ajar ajar() {
        if (ajar != null && watch.now().steady().compareTo(ajar.until()) >= 0) ajar = null;
        return ajar;
    }

    synchronized Tried withPin(String pin) {
        var open = ajar();
        return open == null ? new Tried(null, CLOSED) : tried(open, Secrets.same(open.pin(), pin));
    }

    /** @param proof the word "pair", signed with the code */
    synchronized Tried withProof(String proof) {
        var open = ajar();
        return open == null ? new Tried(null, CLOSED) : tried(open, Secrets.same(Secrets.signed(open.code(), "pair"), proof));
    }

    private Tried tried(Ajar open, boolean right) {
        if (watch.now().steady().compareTo(silentUntil) < 0) return new Tried(null, WAIT);
        if (right) {
            // Whoever may change something came by a door for one; screens come in any number.
            if (open.right().compareTo(Right.EDIT) >= 0) ajar = null;
            return new Tried(open.right(), Sentence.NONE);
        }
        int left = open.triesLeft() - 1;
        if (left > 0) {
            ajar = new Ajar(open.right(), open.code(), open.pin(), open.until(), left);
            return new Tried(null, WRONG);
        }
        silentUntil = watch.now().steady().plus(PAUSE);
        ajar = new Ajar(open.right(), open.code(), Secrets.pin(), open.until(), TRIES);
        return new Tried(null, WAIT);
    }
}

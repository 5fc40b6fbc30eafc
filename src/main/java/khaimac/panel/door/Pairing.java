package khaimac.panel.door;

import java.time.Duration;
import java.util.List;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.panel.words.Right;
import org.jspecify.annotations.Nullable;

/**
 * A door that stands open for two minutes. Who comes knows the code from a QR picture, or types digits: six where
 * nobody can listen, sixteen where somebody may, of which a code is made as good as the picture's. Five wrong ones from
 * anywhere, and the digits are others and nobody is heard for a while.
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
    private static final Sentence TOO_SHORT = new Sentence(
            "Mạng này ai cũng nghe được: hãy gõ đủ 16 chữ số đang hiện trên máy chính, hoặc quét mã QR.",
            "Others can listen on this network: type all 16 digits that the desk's machine shows, or scan the QR"
                    + " code.");
    private static final Sentence WRONG =
            new Sentence("Mã không đúng. Hãy gõ lại.", "That is not the PIN. Type it again.");

    /**
     * What came of a try.
     *
     * @param right null: not let in, and why
     * @param key what messages will be signed with; empty: nothing was agreed on
     */
    record Tried(@Nullable Right right, String key, Sentence because) {
        private static Tried not(Sentence because) {
            return new Tried(null, "", because);
        }
    }

    /**
     * How it stands open.
     *
     * @param pin six digits, which are sent
     * @param digits sixteen, which are not
     * @param salt what the code is made with of the sixteen; anybody may know it
     * @param until on the steady clock
     */
    record Ajar(Right right, String code, String pin, String digits, String salt, Duration until, int triesLeft) {
        private static Ajar of(Right right, String code, Duration until) {
            return new Ajar(right, code, Secrets.pin(), Secrets.digits(), Secrets.fresh(), until, TRIES);
        }

        private Ajar again() {
            return of(right, code, until);
        }

        private Ajar oneTryLess() {
            return new Ajar(right, code, pin, digits, salt, until, triesLeft - 1);
        }
    }

    private final Watch watch;
    private @Nullable Ajar ajar;
    private Duration silentUntil = Duration.ZERO;

    Pairing(Watch watch) {
        this.watch = watch;
    }

    synchronized void open(Right right) {
        ajar = Ajar.of(right, Secrets.fresh(), watch.now().steady().plus(OPEN));
    }

    synchronized void close() {
        ajar = null;
    }

    /** Null while it is shut. */
    synchronized @Nullable Ajar ajar() {
        if (ajar != null && watch.now().steady().compareTo(ajar.until()) >= 0) ajar = null;
        return ajar;
    }

    /** What a page makes its code with. Who asks does not learn from it whether anybody may pair. */
    synchronized String salt() {
        var open = ajar();
        return open == null ? Secrets.fresh() : open.salt();
    }

    /** @param shared whether others may listen where it came from: who sends six digits there has told them */
    synchronized Tried withPin(String pin, boolean shared) {
        var open = ajar();
        if (open == null) return Tried.not(CLOSED);
        return shared ? Tried.not(TOO_SHORT) : tried(open, Secrets.same(open.pin(), pin) ? "" : null);
    }

    /** @param proof the word "pair", signed with the code of the picture, or with the one that is made of the digits */
    synchronized Tried withProof(String proof) {
        var open = ajar();
        if (open == null) return Tried.not(CLOSED);
        for (var code : List.of(open.code(), Secrets.stretched(open.digits(), open.salt())))
            if (Secrets.same(Secrets.signed(code, "pair"), proof)) return tried(open, Secrets.signed(code, "sign"));
        return tried(open, null);
    }

    /** @param key null: what was said was wrong */
    private Tried tried(Ajar open, @Nullable String key) {
        if (watch.now().steady().compareTo(silentUntil) < 0) return Tried.not(WAIT);
        if (key != null) {
            // Whoever may change something came by a door for one; screens come in any number.
            if (open.right().compareTo(Right.EDIT) >= 0) ajar = null;
            return new Tried(open.right(), key, Sentence.NONE);
        }
        if (open.triesLeft() > 1) {
            ajar = open.oneTryLess();
            return Tried.not(WRONG);
        }
        silentUntil = watch.now().steady().plus(PAUSE);
        ajar = open.again();
        return Tried.not(WAIT);
    }
}

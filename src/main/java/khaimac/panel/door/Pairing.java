package khaimac.panel.door;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.panel.words.Right;
import org.jspecify.annotations.Nullable;

/**
 * A door that stands open for two minutes. Who comes knows the code from a QR picture, or types digits: six where
 * nobody can listen, sixteen where somebody may, of which a code is made as good as the picture's. Who guesses digits
 * is not heard for a while, he alone; many wrong ones from everywhere, and the digits are others and nobody's are heard
 * for a while. The picture is never silenced: nobody finds its code by trying.
 *
 * <p>All that proofs are compared with is reckoned once for each door, before it opens: whoever throws nonsense at it
 * costs no more than a comparison, and nobody else waits for him.
 */
public final class Pairing {
    static final Duration OPEN = Duration.ofMinutes(2);
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** Wrong digits from one address. */
    static final int TRIES = 5;

    /** Wrong digits from everywhere: of a million PINs, twenty each half minute. */
    static final int TRIES_IN_ALL = 20;

    /** So many screens come in by one code. */
    static final int MOST_SCREENS = 200;

    private static final Sentence CLOSED = new Sentence(
            "Chưa ai mở ghép nối. Hãy nhờ người điều khiển bấm “Cho máy tính bảng vào” trên máy chính.",
            "Nobody may pair now. Ask the operator to press \"Let a tablet in\" on the desk's machine.");
    private static final Sentence WAIT = new Sentence(
            "Sai quá nhiều lần. Hãy chờ nửa phút rồi gõ mã đang hiện trên máy chính, hoặc quét mã QR ngay.",
            "Too many wrong tries. Wait half a minute and type the PIN that the desk's machine shows then, or scan the"
                    + " QR code now.");
    private static final Sentence FULL = new Sentence(
            "Mã này đã cho đủ " + MOST_SCREENS + " màn hình vào. Hãy nhờ người điều khiển mở ghép nối lần nữa.",
            MOST_SCREENS + " screens have come in by this code. Ask the operator to let tablets in once more.");
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
     * What somebody shows who knows a code, and what his messages will be signed with.
     *
     * @param proof the word "pair", signed with the code
     */
    private record Way(String proof, String key) {
        private static Way of(String code) {
            return new Way(Secrets.signed(code, "pair"), Secrets.signed(code, "sign"));
        }
    }

    /**
     * How it stands open.
     *
     * @param pin six digits, which are sent
     * @param digits sixteen, which are not
     * @param salt what the code is made with of the sixteen; anybody may know it
     * @param picture for who has the code from the QR picture
     * @param typed for who has made it of the digits
     * @param until on the steady clock
     * @param triesLeft of the digits, from everywhere
     * @param places how many may still come in
     */
    record Ajar(
            Right right,
            String code,
            String pin,
            String digits,
            String salt,
            Way picture,
            Way typed,
            Duration until,
            int triesLeft,
            int places) {
        private static Ajar of(Right right, String code, Duration until, int places) {
            var digits = Secrets.digits();
            var salt = Secrets.fresh();
            var typed = Way.of(Secrets.stretched(digits, salt));
            return new Ajar(right, code, Secrets.pin(), digits, salt, Way.of(code), typed, until, TRIES_IN_ALL, places);
        }

        /** The same door with other digits. */
        private Ajar again() {
            return of(right, code, until, places);
        }

        private Ajar with(int tries, int left) {
            return new Ajar(right, code, pin, digits, salt, picture, typed, until, tries, left);
        }
    }

    private final Watch watch;
    private final Map<String, Integer> wrong = new HashMap<>();
    private final Map<String, Duration> silent = new HashMap<>();
    private Duration allSilentUntil = Duration.ZERO;

    /** Whoever looks at it waits for nobody. */
    private volatile @Nullable Ajar ajar;

    public Pairing(Watch watch) {
        this.watch = watch;
    }

    void open(Right right) {
        // Whoever may change something comes by a door for one; of screens there are many.
        int places = right.changes() ? 1 : MOST_SCREENS;
        become(Ajar.of(right, Secrets.fresh(), watch.now().steady().plus(OPEN), places));
    }

    void close() {
        become(null);
    }

    private synchronized void become(@Nullable Ajar next) {
        ajar = next;
        wrong.clear();
    }

    /** Null while it is shut. */
    @Nullable
    Ajar ajar() {
        var now = ajar;
        return now == null || watch.now().steady().compareTo(now.until()) >= 0 ? null : now;
    }

    /** What a page makes its code with. Who asks does not learn from it whether anybody may pair. */
    String salt() {
        var open = ajar();
        return open == null ? Secrets.fresh() : open.salt();
    }

    /**
     * Somebody typed six digits.
     *
     * @param shared whether others may listen where it came from: who sends six digits there has told them
     * @param from the address it came from
     */
    Tried withPin(String pin, boolean shared, String from) {
        var open = ajar();
        if (open == null) return Tried.not(CLOSED);
        if (shared) return Tried.not(TOO_SHORT);
        return typed(open, Secrets.same(open.pin(), pin) ? "" : null, from);
    }

    /**
     * Somebody knows a code.
     *
     * @param proof the word "pair", signed with the code of the picture, or with the one that is made of the digits
     * @param from the address it came from
     */
    Tried withProof(String proof, String from) {
        var open = ajar();
        if (open == null) return Tried.not(CLOSED);
        if (Secrets.same(open.picture().proof(), proof))
            return enters(open, open.picture().key());
        return typed(
                open, Secrets.same(open.typed().proof(), proof) ? open.typed().key() : null, from);
    }

    /** @param key null: the digits were wrong */
    private Tried typed(Ajar open, @Nullable String key, String from) {
        var now = watch.now().steady();
        if (isSilent(from, now)) return Tried.not(WAIT);
        if (key != null) return enters(open, key);
        var next = oneTryLess(open, from, now);
        if (next == null) return Tried.not(WRONG);
        // Nobody's digits are heard meanwhile; the picture's code is the same.
        var other = next.again();
        replace(next, other);
        return Tried.not(WAIT);
    }

    private synchronized boolean isSilent(String from, Duration now) {
        silent.values().removeIf(until -> now.compareTo(until) >= 0);
        return now.compareTo(allSilentUntil) < 0 || silent.containsKey(from);
    }

    /** @return the door whose digits must be others now; null: they stay as they are */
    private synchronized @Nullable Ajar oneTryLess(Ajar open, String from, Duration now) {
        var here = ajar;
        if (here == null || !here.digits().equals(open.digits()) || here.triesLeft() < 1) return null;
        if (wrong.merge(from, 1, Integer::sum) >= TRIES) {
            wrong.remove(from);
            silent.put(from, now.plus(PAUSE));
        }
        var next = here.with(here.triesLeft() - 1, here.places());
        ajar = next;
        if (next.triesLeft() > 0) return null;
        allSilentUntil = now.plus(PAUSE);
        wrong.clear();
        return next;
    }

    private synchronized void replace(Ajar before, Ajar other) {
        var here = ajar;
        if (here != null && here.digits().equals(before.digits())) ajar = other.with(other.triesLeft(), here.places());
    }

    private synchronized Tried enters(Ajar open, String key) {
        var here = ajar;
        if (here == null || !here.code().equals(open.code())) return Tried.not(CLOSED);
        if (here.places() < 1) return Tried.not(FULL);
        boolean forOne = here.right().changes();
        ajar = forOne ? null : here.with(here.triesLeft(), here.places() - 1);
        return new Tried(here.right(), key, Sentence.NONE);
    }
}

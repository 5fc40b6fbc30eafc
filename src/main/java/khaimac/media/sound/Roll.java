package khaimac.media.sound;

import java.nio.file.Path;
import java.time.Duration;
import khaimac.finding.Sentence;
import khaimac.mail.Latest;
import khaimac.media.Unplayable;
import org.jspecify.annotations.Nullable;

/**
 * A tape that is decoded on a thread of its own, a few seconds ahead of where it is read. One that is played again and
 * again is one long tape: its beginning follows its end without a seam.
 */
final class Roll implements Tape, AutoCloseable {
    private static final int ROOM = 6 * Samples.RATE;
    private static final int AHEAD = 4 * Samples.RATE;
    private static final int PIECE = Samples.RATE / 10;
    private static final long WAIT_MS = 20;
    private static final Sentence NO_SEEK = new Sentence("không tua được tệp", "one cannot seek in the file");
    private static final Sentence EMPTY = new Sentence("tệp không có âm thanh nào", "there is no sound in the file");

    /** Nothing ever comes here: it is waited on. */
    private final Latest<Boolean> rest = new Latest<>();

    private final Path file;
    private final long from;
    private final long most;
    private final boolean loop;
    private final boolean film;
    private final Thread thread;
    private final float[] room = new float[ROOM * Samples.SIDES];

    /** The frames that are in it, of the whole tape; guarded by this. */
    private long low;

    private long high;

    /** How many frames of a round have sound; -1: nobody knows yet. */
    private volatile long sound = -1;

    /** How many frames a round has; the picture of a film may be longer than its sound. */
    private volatile long round = -1;

    private volatile long says = -1;
    private volatile long needed;
    private volatile @Nullable Sentence wrong;
    private volatile @Nullable Sentence harm;
    private volatile boolean opened;
    private volatile boolean ending;

    /** Whether anything has come since it was put somewhere; the decoding thread's own. */
    private boolean came;

    /** Nothing has been read of the file yet. */
    private boolean fresh = true;

    /**
     * Begins at once.
     *
     * @param from the frame of the file that it begins with
     * @param most frames of a round at most; -1: as many as there are
     * @param known how many frames the file has, where that is known; else -1
     * @param film whether it goes with pictures, which say how long a round is
     */
    Roll(Path file, long from, long most, long known, boolean loop, boolean film) {
        this.file = file;
        this.from = from;
        this.most = most;
        this.loop = loop;
        this.film = film;
        if (known >= 0 && !film) {
            sound = clipped(known);
            round = sound;
        }
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("decode " + file.getFileName())
                .start(this::decode);
    }

    private long clipped(long all) {
        long left = Math.max(0, all - from);
        return most < 0 ? left : Math.min(most, left);
    }

    /** Where it will be read next. */
    void need(long frame) {
        needed = Math.max(0, frame);
    }

    @Override
    public boolean read(long first, float[] into, int many) {
        needed = Math.max(0, first);
        long all = loop || round < 0 ? Long.MAX_VALUE : round;
        long begins = Math.max(first, 0);
        long ends = Math.max(begins, Math.min(first + many, all));
        synchronized (this) {
            long begin = Math.max(begins, low);
            long end = Math.min(ends, high);
            for (long frame = begin; frame < end; frame++) {
                int at = (int) (frame % ROOM) * Samples.SIDES;
                int place = (int) (frame - first) * Samples.SIDES;
                into[place] = room[at];
                into[place + 1] = room[at + 1];
            }
            return begin == begins && end == ends;
        }
    }

    @Override
    public long frames() {
        return round;
    }

    /** As far as the file says, where nobody has come to its end yet; -1: it does not say. */
    long probably() {
        return round >= 0 ? round : says < 0 ? -1 : clipped(says);
    }

    /** Why nothing can be heard of it; null: nothing is wrong, as far as is known. */
    @Nullable
    Sentence wrong() {
        return wrong;
    }

    /** What was wrong with the file, though it is heard; null: nothing. */
    @Nullable
    Sentence harm() {
        return harm;
    }

    boolean isOpened() {
        return opened;
    }

    /** Whether so much from the beginning is there. */
    boolean isReady(Duration length) {
        long enough = Samples.frames(length);
        synchronized (this) {
            return low == 0 && (high >= enough || (round >= 0 && high >= round));
        }
    }

    private void decode() {
        try (var decoding = Decoding.of(file)) {
            says = decoding.says();
            opened = true;
            while (!ending) {
                long need = needed;
                if (need < low || need > high + AHEAD) start(decoding, need);
                else if (high - Math.max(need, low) >= AHEAD || isOver()) {
                    var _ = rest.take(Duration.ofMillis(WAIT_MS));
                } else goOn(decoding);
            }
        } catch (Unplayable e) {
            wrong = e.words();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            wrong = new Sentence("lỗi của chương trình: " + e, "an error of the program: " + e);
        }
    }

    private boolean isOver() {
        return !loop && sound >= 0 && high >= sound;
    }

    private void start(Decoding decoding, long need) throws Unplayable {
        synchronized (this) {
            low = need;
            high = need;
        }
        came = false;
        seek(decoding, Math.min(place(), sound < 0 ? Long.MAX_VALUE : sound));
    }

    /** Where in a round the next frame of the tape lies. */
    private long place() {
        return loop && round > 0 ? high % round : high;
    }

    private void seek(Decoding decoding, long place) throws Unplayable {
        // What cannot seek can still be read once.
        boolean there = fresh && from + place == 0;
        fresh = false;
        if (!there && !decoding.seek(from + place)) throw new Unplayable(NO_SEEK);
    }

    private void goOn(Decoding decoding) throws Unplayable {
        long place = place();
        if (sound >= 0 && place >= sound) {
            // The pictures go on without sound.
            take(new float[(int) Math.min(round - place, PIECE) * Samples.SIDES], Integer.MAX_VALUE);
            againWhenDone(decoding);
            return;
        }
        var piece = decoding.next();
        fresh = false;
        if (decoding.harm() != null) harm = decoding.harm();
        if (piece == null) {
            ended(came ? place : learned(decoding));
            if (!came) start(decoding, needed);
            else againWhenDone(decoding);
            return;
        }
        came = true;
        long limit = sound >= 0 ? sound : most >= 0 ? most : Long.MAX_VALUE;
        take(piece, limit - place);
        if (place + piece.length / Samples.SIDES < limit) return;
        ended(limit);
        againWhenDone(decoding);
    }

    /** So much sound is in a round: now it is known how long one is. */
    private void ended(long frames) throws Unplayable {
        long pictures = !film ? -1 : most >= 0 ? most : says < 0 ? -1 : Math.max(0, says - from);
        round = Math.max(frames, pictures);
        sound = frames;
        if (round <= 0) throw new Unplayable(EMPTY);
    }

    /** Nothing comes from behind its end: where that is has to be found out from the beginning. */
    private long learned(Decoding decoding) throws Unplayable {
        seek(decoding, 0);
        while (decoding.next() != null && !ending) if (most >= 0 && decoding.at() - from >= most) break;
        return clipped(decoding.at());
    }

    /** The beginning follows the end. */
    private void againWhenDone(Decoding decoding) throws Unplayable {
        if (loop && high % round == 0) seek(decoding, 0);
    }

    private void take(float[] piece, long limit) {
        int many = (int) Math.min(limit, piece.length / Samples.SIDES);
        synchronized (this) {
            for (int frame = 0; frame < many; frame++) {
                int at = (int) ((high + frame) % ROOM) * Samples.SIDES;
                room[at] = piece[frame * Samples.SIDES];
                room[at + 1] = piece[frame * Samples.SIDES + 1];
            }
            high += many;
            low = Math.max(low, high - ROOM);
        }
    }

    @Override
    public void close() {
        ending = true;
        thread.interrupt();
    }
}

package khaimac.output;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.hall.Hall;
import khaimac.hall.Output;
import khaimac.hall.Region;
import khaimac.hall.Rotate;
import khaimac.hall.Shown;
import khaimac.hall.Size;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** The picture of an output, put together of the surfaces it shows, or of a test pattern in their place. */
final class Montage {
    private static final class Piece {
        private final Shown shown;
        private final Region region;
        private final Slot slot;
        private volatile boolean expected;

        Piece(Shown shown, Region region, Slot slot) {
            this.shown = shown;
            this.region = region;
            this.slot = slot;
        }
    }

    private final Size size;
    private final List<Piece> pieces = new ArrayList<>();
    private final boolean whole;
    private final Pixels put;
    private volatile @Nullable Slot instead;
    private volatile boolean insteadExpected;
    private @Nullable Slot shownInstead;
    private boolean waitsForInstead;
    private boolean begun;
    private Pixels pixels;
    private long number;

    Montage(Hall hall, Output output) {
        size = hall.picture(output);
        for (var shown : output.shows()) {
            var surface = hall.surface(shown.surface());
            if (surface != null) pieces.add(new Piece(shown, shown.region(surface), new Slot(surface.size())));
        }
        // One surface that fills the picture is the picture: most windows are that, and need no further copy.
        whole = pieces.size() == 1 && fills(pieces.getFirst());
        put = whole ? pieces.getFirst().slot.taken() : new Pixels(size);
        pixels = put;
    }

    private boolean fills(Piece piece) {
        return piece.shown.rotate() == Rotate.NONE
                && piece.region.equals(new Region(0, 0, size.width(), size.height()));
    }

    Size size() {
        return size;
    }

    /** From now on this surface has pictures; nothing is shown before its first. */
    void expect(SurfaceName surface) {
        for (var piece : pieces) if (piece.shown.surface().equals(surface)) piece.expected = true;
    }

    /** A surface has another picture. On the thread that painted it. */
    void put(SurfaceName surface, ByteBuffer picture, @Nullable Instant moment) {
        for (var piece : pieces) if (piece.shown.surface().equals(surface)) piece.slot.put(picture, moment);
    }

    /** Something in place of the surfaces is on its way; where nothing was shown yet, it is the first that is. */
    void expectInstead() {
        insteadExpected = true;
    }

    /** A test pattern as large as the picture; null: the surfaces again. */
    void instead(@Nullable ByteBuffer picture) {
        var slot = instead;
        if (picture == null) {
            instead = null;
        } else {
            if (slot == null) slot = new Slot(size);
            slot.put(picture, null);
            instead = slot;
        }
        insteadExpected = false;
    }

    /** Whether a picture of a surface has come that was not taken yet. */
    boolean isAnother() {
        for (var piece : pieces) if (piece.slot.isNew()) return true;
        return false;
    }

    /** Brings it up to date, and says whether it is another picture than before. */
    boolean update() {
        boolean changed = updateSurfaces();
        // In this order: whoever brings it sets it before nobody waits for it any more.
        waitsForInstead = insteadExpected;
        var slot = instead;
        if (slot == null) {
            changed |= shownInstead != null;
            pixels = whole ? pieces.getFirst().slot.taken() : put;
        } else {
            changed = slot.take() != null || slot != shownInstead;
            pixels = slot.taken();
        }
        shownInstead = slot;
        if (changed) number++;
        return changed;
    }

    private boolean updateSurfaces() {
        boolean changed = false;
        var dirty = new ArrayList<Region>();
        for (var piece : pieces) {
            boolean another = piece.slot.take() != null;
            changed |= another;
            if (whole) continue;
            // What lies above something that is put anew has to be put anew too.
            if (!another && !(piece.slot.hasAny() && dirty.stream().anyMatch(piece.region::overlaps))) continue;
            if (another) put.moment(piece.slot.taken().moment());
            put.put(piece.slot.taken(), piece.region.x(), piece.region.y(), piece.shown.rotate());
            dirty.add(piece.region);
        }
        return changed;
    }

    /** Whether there is anything to show: black before the first pictures is none. */
    boolean hasPicture() {
        boolean has = shownInstead != null || hasSurfaces();
        begun |= has;
        return has;
    }

    private boolean hasSurfaces() {
        if (waitsForInstead && !begun) return false;
        boolean any = false;
        for (var piece : pieces) {
            if (piece.expected && !piece.slot.hasAny()) return false;
            any |= piece.slot.hasAny();
        }
        return any;
    }

    Pixels pixels() {
        return pixels;
    }

    /** Another one with every change. */
    long number() {
        return number;
    }

    /** How many pictures of surfaces never got here, because newer ones came first. */
    long missed() {
        return pieces.stream().mapToLong(piece -> piece.slot.missed()).sum();
    }
}

package khaimac.asset;

import org.jspecify.annotations.Nullable;

/** Tells what a file is. Rooms that can decode what this one cannot bring probes of their own. */
public interface Probe {
    /** So much of a file is looked at. */
    int HEAD = 1 << 16;

    /**
     * What a probe has found.
     *
     * @param pixels null where it is not a picture, or its head does not say
     */
    record Found(Asset.Kind kind, Asset.@Nullable Pixels pixels) {}

    /** Null: it does not know this kind of file. */
    @Nullable
    Found of(byte[] head);
}

package khaimac.player;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import khaimac.asset.Asset;
import khaimac.asset.Assets;
import khaimac.asset.Cabinet;
import khaimac.asset.Catalogue;
import khaimac.render.papers.Frames;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run as this player has them. A file that is here is opened by a name that its content is part of, so
 * that a picture made before it came, or from another one of that name, is never taken for it.
 */
final class Stock implements Assets {
    /** So many digits of the hash stand before the name: enough to tell one content from another of the same name. */
    private static final int DIGITS = 12;

    /** What is with a file. */
    enum State {
        HERE,
        /** The desk had it when the run was opened, and was not yet found to have it no more. */
        COMING,
        /** It was not there when the run was opened, or is nowhere any more. */
        GONE,
        /** It is larger than can be painted. */
        TOO_LARGE
    }

    private final @Nullable Cabinet cabinet;
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private volatile Catalogue catalogue = Catalogue.EMPTY;

    /** @param cabinet null: no file is ever here */
    Stock(@Nullable Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    /** The files of the run from now on. */
    void run(Catalogue of) {
        here.clear();
        gone.clear();
        for (var asset : of.files().values()) if (cabinet != null && cabinet.has(asset)) here.add(asset.hash());
        catalogue = of;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    void came(Asset asset) {
        gone.remove(asset.hash());
        here.add(asset.hash());
    }

    void gone(Asset asset) {
        gone.add(asset.hash());
    }

    State of(String name) {
        var asset = catalogue.of(name);
        if (asset == null) return State.GONE;
        if (!Frames.canPaint(asset)) return State.TOO_LARGE;
        if (here.contains(asset.hash())) return State.HERE;
        return gone.contains(asset.hash()) ? State.GONE : State.COMING;
    }

    /** The name that a painter opens it by; of a file that is not here, its own name. */
    String opened(String name) {
        var asset = catalogue.of(name);
        return asset != null && here.contains(asset.hash()) ? asset.hash().substring(0, DIGITS) + "/" + name : name;
    }

    /** The name that the show has for what a painter opens. */
    static String named(String opened) {
        return opened.indexOf('/') == DIGITS ? opened.substring(DIGITS + 1) : opened;
    }

    /** What a painter means; null where that content is not here. */
    private @Nullable Asset asset(String opened) {
        var asset = catalogue.of(opened);
        int slash = opened.indexOf('/');
        if (asset == null && slash == DIGITS) {
            asset = catalogue.of(opened.substring(slash + 1));
            if (asset != null && !asset.hash().startsWith(opened.substring(0, slash))) return null;
        }
        return asset == null || !here.contains(asset.hash()) ? null : asset;
    }

    @Override
    public @Nullable Path path(String opened) {
        var asset = asset(opened);
        return asset == null || cabinet == null ? null : cabinet.path(asset);
    }

    @Override
    public @Nullable InputStream open(String opened) throws IOException {
        var asset = asset(opened);
        if (asset == null || cabinet == null) return null;
        var in = cabinet.open(asset);
        // Harmed or taken away since: it has to come anew.
        if (in == null) here.remove(asset.hash());
        return in;
    }
}

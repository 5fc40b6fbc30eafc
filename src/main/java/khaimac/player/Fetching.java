package khaimac.player;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import khaimac.asset.Arriving;
import khaimac.asset.Asset;
import khaimac.asset.AssetFolder;
import khaimac.asset.Cabinet;
import khaimac.asset.Catalogue;
import khaimac.finding.Sentence;
import khaimac.link.Link;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the files of a run to this machine, one after the other and piece after piece, what is to be shown now before
 * all else. It is told what happens and what time it is, and never waits; one thread owns it.
 */
final class Fetching implements AutoCloseable {
    /** A piece that has not come by then is asked for again. */
    static final Duration SLOW = Duration.ofSeconds(3);

    /** A file that could not be had is asked for again after so long: somebody may have put it back. */
    static final Duration LATER = Duration.ofSeconds(10);

    private final Cabinet cabinet;
    private final Stock stock;
    private final @Nullable AssetFolder own;
    private final Predicate<ToDesk> asks;
    private final Consumer<Sentence> told;
    private final Runnable came;

    private Catalogue catalogue = Catalogue.EMPTY;
    private final Map<String, Asset> urgent = new LinkedHashMap<>();
    private final List<Asset> missing = new ArrayList<>();
    private final Map<String, Duration> later = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();
    private final Set<String> tried = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private @Nullable Arriving arriving;

    /** Those that wait for something more urgent: they stay open, so that nothing of them has to be read again. */
    private final Map<String, Arriving> paused = new HashMap<>();

    private Duration asked = Duration.ZERO;

    /**
     * @param own a folder on this machine that may have files of the show already; null: none
     * @param asks says something to the desk; false where there is no connection
     * @param came run whenever a file has come, or cannot be had
     */
    Fetching(
            Cabinet cabinet,
            Stock stock,
            @Nullable AssetFolder own,
            Predicate<ToDesk> asks,
            Consumer<Sentence> told,
            Runnable came) {
        this.cabinet = cabinet;
        this.stock = stock;
        this.own = own;
        this.asks = asks;
        this.told = told;
        this.came = came;
    }

    /** A desk has let this player in: these are the files of its run. What was on its way goes on from where it is. */
    void run(Catalogue of, Duration now) {
        if (!of.equals(catalogue)) {
            said.clear();
            wrong.clear();
            tried.clear();
            try {
                cabinet.need(new HashSet<>(of.files().values()));
            } catch (IOException e) {
                // Too much is kept, or what is old is not known as old: nobody sees that.
            }
        }
        catalogue = of;
        later.clear();
        missing.clear();
        var hashes = new HashSet<String>();
        for (var asset : of.files().values()) if (!cabinet.has(asset) && hashes.add(asset.hash())) missing.add(asset);
        missing.sort(
                Comparator.comparingInt((Asset asset) -> rank(asset.kind())).thenComparingLong(Asset::size));
        leave();
        for (var hash : List.copyOf(paused.keySet())) if (!hashes.contains(hash)) close(paused.remove(hash));
        ask(now);
    }

    /** What has to be painted comes before what has to be played, and long films last. */
    private static int rank(Asset.Kind kind) {
        return switch (kind) {
            case OTHER, FONT -> 0;
            case PICTURE -> 1;
            case SOUND -> 2;
            case FILM -> 3;
        };
    }

    /** These are to be shown now. */
    void need(Collection<String> names, Duration now) {
        urgent.clear();
        for (var name : names) {
            var asset = catalogue.of(name);
            if (asset != null) urgent.put(asset.hash(), asset);
        }
        find();
        var next = next(now);
        boolean waits = next != null && urgent.containsKey(next.hash());
        if (arriving != null && waits && !urgent.containsKey(arriving.asset().hash())) leave();
        if (arriving == null) ask(now);
    }

    /** What was thrown out since, because somebody has harmed it, has to come again. */
    private void find() {
        for (var asset : urgent.values()) if (!cabinet.has(asset) && !missing.contains(asset)) missing.add(asset);
    }

    void heard(ToPeer.Piece piece, Duration now) {
        var in = arriving;
        if (in == null || !in.asset().hash().equals(piece.hash()) || in.offset() != piece.offset()) return;
        int length = piece.bytes().array().length;
        try {
            if (length == 0 || in.offset() + length > in.asset().size()) {
                thrownAway(in, now);
                return;
            }
            in.add(piece.bytes().array());
            if (!in.isWhole()) ask(now);
            else if (in.finish()) {
                arriving = null;
                here(in.asset());
                ask(now);
            } else thrownAway(in, now);
        } catch (IOException e) {
            full(in.asset(), now);
        }
    }

    private void here(Asset asset) {
        missing.removeIf(one -> one.hash().equals(asset.hash()));
        stock.came(asset);
        came.run();
    }

    /** Once it is fetched again at once: what an earlier process had left of it may have been torn. */
    private void thrownAway(Arriving in, Duration now) throws IOException {
        arriving = null;
        in.throwAway();
        if (!wrong.add(in.asset().hash())) {
            told.accept(Lacks.wrong(name(in.asset())));
            later.put(in.asset().hash(), now.plus(LATER));
        }
        ask(now);
    }

    void heard(ToPeer.Lacking lacking, Duration now) {
        for (var asset : List.copyOf(missing)) {
            if (!asset.hash().equals(lacking.hash())) continue;
            later.put(asset.hash(), now.plus(LATER));
            stock.gone(asset);
            came.run();
        }
        if (arriving != null && arriving.asset().hash().equals(lacking.hash())) leave();
        if (arriving == null) ask(now);
    }

    /** Now and then: a question that was lost is asked again. */
    void look(Duration now) {
        find();
        if (arriving == null || now.minus(asked).compareTo(SLOW) > 0) ask(now);
    }

    private void ask(Duration now) {
        try {
            if (arriving == null) arriving = begun(now);
            var in = arriving;
            if (in == null) return;
            asked = now;
            var _ = asks.test(new ToDesk.Fetch(in.asset().hash(), in.offset()));
        } catch (IOException e) {
            var next = next(now);
            if (next != null) full(next, now);
        }
    }

    /** The next one begun, but for those that need no desk; null: nothing is missing that could be had now. */
    private @Nullable Arriving begun(Duration now) throws IOException {
        for (var next = next(now); next != null; next = next(now)) {
            var before = paused.remove(next.hash());
            var in = before == null ? cabinet.begin(next) : before;
            boolean own = in.offset() == 0 && tried.add(next.hash()) && isTaken(in);
            if (!own && !in.isWhole()) return in;
            // What an earlier process had left of it, or what lay in our own folder, may be another content.
            if (in.isWhole() && in.finish()) here(next);
            else in.throwAway();
        }
        return null;
    }

    /** From the folder of this machine, where there is one and the file in it is as large as it should be. */
    private boolean isTaken(Arriving in) throws IOException {
        var name = catalogue.name(in.asset().hash());
        var file = own == null || name == null ? null : own.file(name);
        if (file == null || Files.size(file) != in.asset().size()) return false;
        try (var from = Files.newInputStream(file)) {
            while (!in.isWhole()) {
                long left = in.asset().size() - in.offset();
                var piece = from.readNBytes((int) Math.min(Link.PIECE, left));
                if (piece.length == 0) break;
                in.add(piece);
            }
        }
        return true;
    }

    private @Nullable Asset next(Duration now) {
        var had = missing.stream()
                .filter(asset -> later.getOrDefault(asset.hash(), Duration.ZERO).compareTo(now) <= 0)
                .toList();
        for (var asset : urgent.values()) if (had.contains(asset)) return asset;
        return had.isEmpty() ? null : had.getFirst();
    }

    private void full(Asset asset, Duration now) {
        leave();
        close(paused.remove(asset.hash()));
        later.put(asset.hash(), now.plus(LATER));
        if (said.add(asset.hash())) told.accept(Lacks.full(name(asset)));
    }

    private void leave() {
        var in = arriving;
        arriving = null;
        if (in != null) paused.put(in.asset().hash(), in);
    }

    private static void close(@Nullable Arriving in) {
        try {
            if (in != null) in.close();
        } catch (IOException e) {
            // What has come of it is whole or is thrown away when it is looked at again.
        }
    }

    private String name(Asset asset) {
        var name = catalogue.name(asset.hash());
        return name == null ? asset.hash() : name;
    }

    @Override
    public void close() {
        leave();
        paused.values().forEach(Fetching::close);
    }
}

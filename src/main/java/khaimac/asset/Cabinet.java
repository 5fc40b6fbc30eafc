package khaimac.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Contents that came over a link, in a folder, each in a file with its hash for a name. Several players may keep
 * theirs in one folder. What is in it was right when it came; what was harmed since is thrown out when it is found.
 */
public final class Cabinet {
    static final String UNFINISHED = ".new";

    private final Path folder;
    private final long most;
    private final Supplier<Instant> now;

    /** Files that were found right, as they were then: they are read through once a process. */
    private final Map<String, FileTime> right = new ConcurrentHashMap<>();

    /**
     * @param most bytes to keep; what a run needs is kept even where that is more
     * @param now the wall clock of this machine: what was not used for the longest time goes first
     */
    public Cabinet(Path folder, long most, Supplier<Instant> now) {
        this.folder = folder;
        this.most = most;
        this.now = now;
    }

    /** Whether it is here, as large as it should be. */
    public boolean has(Asset asset) {
        try {
            var file = file(asset);
            return Files.isRegularFile(file) && Files.size(file) == asset.size();
        } catch (IOException e) {
            return false;
        }
    }

    /** Where it lies; null where it is not here, or is not what it was. */
    public @Nullable Path path(Asset asset) {
        try {
            return has(asset) && isRight(asset) ? file(asset) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The content from its beginning; null where it is not here, or is not what it was. */
    public @Nullable InputStream open(Asset asset) throws IOException {
        if (!has(asset) || !isRight(asset)) return null;
        return Files.newInputStream(file(asset));
    }

    /** A long film was looked at when it came; what is read as a whole anyway is looked at again by each process. */
    private boolean isRight(Asset asset) throws IOException {
        if (asset.kind() == Asset.Kind.FILM || asset.kind() == Asset.Kind.SOUND) return true;
        var file = file(asset);
        var modified = Files.getLastModifiedTime(file);
        if (modified.equals(right.get(asset.hash()))) return true;
        String now;
        try (var in = Files.newInputStream(file)) {
            now = Hashes.hash(in);
        }
        if (!now.equals(asset.hash())) {
            Files.deleteIfExists(file);
            return false;
        }
        right.put(asset.hash(), modified);
        return true;
    }

    /** Begins to take one in, or goes on where an earlier process had come to. */
    public Arriving begin(Asset asset) throws IOException {
        Files.createDirectories(folder);
        return Arriving.into(folder, asset);
    }

    /** These are needed: their time is now. What was not needed for the longest time goes, where there is too much. */
    public void need(Set<Asset> wanted) throws IOException {
        if (!Files.isDirectory(folder)) return;
        for (var asset : wanted) {
            if (!has(asset)) continue;
            var time = FileTime.from(now.get());
            Files.setLastModifiedTime(file(asset), time);
            if (right.containsKey(asset.hash())) right.put(asset.hash(), Files.getLastModifiedTime(file(asset)));
        }
        var names = wanted.stream().map(Asset::hash).toList();
        var others = new ArrayList<>(files().stream()
                .filter(file -> !names.contains(hash(file.path())))
                .toList());
        others.sort(Comparator.comparing(Old::modified));
        long all = wanted.stream().mapToLong(Asset::size).sum()
                + others.stream().mapToLong(Old::size).sum();
        for (var one : others) {
            if (all <= most) return;
            Files.deleteIfExists(one.path());
            all -= one.size();
        }
    }

    private record Old(Path path, long size, FileTime modified) {}

    private List<Old> files() throws IOException {
        var all = new ArrayList<Old>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                try {
                    if (Files.isRegularFile(file))
                        all.add(new Old(file, Files.size(file), Files.getLastModifiedTime(file)));
                } catch (java.nio.file.NoSuchFileException e) {
                    // Another player has taken it away since the folder was read.
                }
            }
        }
        return all;
    }

    private static String hash(Path file) {
        var name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private Path file(Asset asset) {
        return folder.resolve(asset.hash());
    }
}

package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import khaimac.asset.AssetFolder;
import khaimac.asset.Hashes;
import khaimac.finding.Sentence;
import khaimac.machine.SystemWatch;
import khaimac.media.Unplayable;
import khaimac.media.film.Clip;
import khaimac.media.film.Pace;
import khaimac.media.film.Peek;
import khaimac.notation.Notation;
import khaimac.proof.FilmChecks;
import khaimac.render.Wall;
import khaimac.scene.Look;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * What is in the films of a show, by looking into them; each content is looked into once, and what was seen is
 * remembered on this machine.
 */
final class FilmFacts implements FilmChecks.Files {
    /** So long a film is unwound to see how fast that goes. */
    private static final Duration MEASURED = Duration.ofSeconds(2);

    private static final int MOST_KNOWN = 2_000;

    /** How fast a film is on a wall of this machine. */
    record Paced(int width, int height, double pace) {}

    /** What was seen in a content. */
    record Seen(String hash, Clip clip, List<Paced> paces) {}

    /** What lies in the memory file. */
    record Memory(List<Seen> films) {}

    private final AssetFolder folder;
    private final Hashes hashes;
    private final Path memory;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Sentence> wrong = new HashMap<>();
    private final SystemWatch watch = new SystemWatch();

    FilmFacts(Terminal terminal, AssetFolder folder) {
        this.folder = folder;
        hashes = Cabinets.hashes(terminal);
        memory = Cabinets.films(terminal);
        for (var one : remembered()) seen.put(one.hash(), one);
    }

    private List<Seen> remembered() {
        try {
            if (!Files.isRegularFile(memory) || Files.size(memory) > Notation.MOST_BYTES) return List.of();
            return Notation.read(Files.readAllBytes(memory), Memory.class).films();
        } catch (IOException | Notation.Unreadable e) {
            // All of them are looked into once more.
            return List.of();
        }
    }

    @Override
    public FilmChecks.@Nullable Known of(String file, Wall wall) {
        var path = folder.file(file);
        if (path == null) return null;
        var asset = hashes.catalogue(folder, List.of(file)).of(file);
        // It is being written just now, or cannot be read: nothing of it is remembered.
        var hash = asset == null ? path.toString() : asset.hash();
        var why = wrong.get(hash);
        if (why != null) return new FilmChecks.Known(null, why, 0);
        try {
            var known = seen.get(hash);
            if (known == null) known = new Seen(hash, Peek.of(path), List.of());
            var pace = pace(known, wall);
            // One that was slow may have been so because the machine was busy.
            if (pace == null || pace.pace() < FilmChecks.ENOUGH) {
                double now = Pace.of(path, wall.width(), wall.height(), Look.Fit.CONTAIN, MEASURED, watch);
                var paces = new ArrayList<>(known.paces());
                paces.remove(pace);
                pace = new Paced(wall.width(), wall.height(), now);
                paces.add(pace);
                known = new Seen(hash, known.clip(), List.copyOf(paces));
            }
            if (asset != null) seen.put(hash, known);
            return new FilmChecks.Known(known.clip(), Sentence.NONE, pace.pace());
        } catch (Unplayable e) {
            wrong.put(hash, e.words());
            return new FilmChecks.Known(null, e.words(), 0);
        }
    }

    private static @Nullable Paced pace(Seen known, Wall wall) {
        for (var one : known.paces()) if (one.width() == wall.width() && one.height() == wall.height()) return one;
        return null;
    }

    /**
     * Beside it first, then in its place: never half a memory. Where it cannot be written, all is looked into again.
     */
    void remember() {
        try {
            var parent = memory.toAbsolutePath().getParent();
            if (parent != null) Files.createDirectories(parent);
            var next = Files.createTempFile(parent, "films", ".new");
            Files.write(
                    next,
                    Notation.write(
                            new Memory(seen.values().stream().limit(MOST_KNOWN).toList())));
            Files.move(next, memory, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // It is only slower the next time.
        }
    }
}

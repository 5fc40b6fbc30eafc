package khaimac.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Finding;
import khaimac.finding.Severity;
import khaimac.hall.Hall;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.showfile.Folder;
import khaimac.showfile.HallFile;
import khaimac.showfile.ShowFile;
import org.jspecify.annotations.Nullable;

/** The shows and halls that lie on this machine; a file is read again only when it changed. */
final class Shelves {
    static final String SHOW = ".show.json";
    static final String HALL = ".hall.json";

    private final Path shows;
    private final Path halls;
    private final Map<Path, Read<Shelved>> showCards = new HashMap<>();
    private final Map<Path, Read<Told.HallCard>> hallCards = new HashMap<>();

    private record Read<T>(Object stamp, T card) {}

    /** A show as it lies there; its card says also what day it is. */
    private record Shelved(String name, Show show, int errors, int warnings) {
        Told.ShowCard at(Instant now) {
            return new Told.ShowCard(
                    name,
                    show.title(),
                    show.organiser(),
                    show.date().day(),
                    show.isHeldOn(now) ? null : now.atZone(show.zone()).toLocalDate(),
                    show.segments().size(),
                    errors,
                    warnings,
                    show.surfaces().stream().map(SurfaceName::text).toList());
        }
    }

    private interface Reading<T> {
        T of(Path file) throws IOException;
    }

    Shelves(Path shows, Path halls) {
        this.shows = shows;
        this.halls = halls;
    }

    /** @param now by which it is known whose day it is */
    synchronized List<Told.ShowCard> shows(Instant now) {
        return cards(shows, SHOW, showCards, this::show).stream()
                .map(one -> one.at(now))
                .toList();
    }

    synchronized List<Told.HallCard> halls() {
        return cards(halls, HALL, hallCards, this::hall);
    }

    private static <T> List<T> cards(Path folder, String ending, Map<Path, Read<T>> known, Reading<T> reading) {
        var cards = new ArrayList<T>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                var stamp = List.of(Files.getLastModifiedTime(file), Files.size(file));
                var before = known.get(file);
                if (before == null || !before.stamp().equals(stamp)) {
                    before = new Read<>(stamp, reading.of(file));
                    known.put(file, before);
                }
                cards.add(before.card());
            }
        } catch (IOException e) {
            // A folder that is gone has nothing in it; the page says so.
        }
        return List.copyOf(cards);
    }

    private Shelved show(Path file) throws IOException {
        var reading = ShowFile.read(file.getFileName().toString(), Files.readAllBytes(file), Folder.of(file));
        return new Shelved(
                name(file, SHOW),
                reading.show(),
                many(reading.findings(), Severity.ERROR),
                many(reading.findings(), Severity.WARNING));
    }

    private Told.HallCard hall(Path file) throws IOException {
        var reading = HallFile.read(file.getFileName().toString(), Files.readAllBytes(file));
        Hall hall = reading.hall();
        return new Told.HallCard(
                name(file, HALL),
                hall.name(),
                hall.surfaces().keySet().stream().map(SurfaceName::text).toList(),
                many(reading.findings(), Severity.ERROR));
    }

    private static int many(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String name(Path file, String ending) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }

    /** The file of a show; null where there is none by that name, or the name leads elsewhere. */
    static @Nullable Path file(Path folder, String name) {
        return file(folder, name, SHOW);
    }

    /** The file of a hall, likewise. */
    static @Nullable Path hall(Path folder, String name) {
        return file(folder, name, HALL);
    }

    private static @Nullable Path file(Path folder, String name, String ending) {
        if (!name.matches("[\\p{L}\\p{N}._ -]+") || name.startsWith(".")) return null;
        var file = folder.resolve(name + ending);
        return Files.isRegularFile(file) ? file : null;
    }
}

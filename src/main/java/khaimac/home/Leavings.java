package khaimac.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import khaimac.afterwards.Left;
import khaimac.clock.Tempo;
import khaimac.clock.Watch;
import khaimac.desk.Doors;
import khaimac.engine.Mode;
import khaimac.journal.FolderDisk;
import khaimac.machine.House;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/**
 * What rehearsals leave, whoever has begun them: where their folders lie, what is read of them, and the line beside the
 * history of a show that outlives such a folder.
 */
public final class Leavings {
    /** In the folder of a show's history. */
    static final String LINES = "rehearsed.jsonl";

    private static final String REHEARSALS = "runs/rehearsals";

    private Leavings() {}

    /** A new folder for a rehearsal of a show on the shelf. */
    public static Path begin(Path home, String show) throws IOException {
        var in = Files.createDirectories(home.resolve(REHEARSALS));
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(in.resolve(number == 1 ? show : show + "-" + number));
            } catch (FileAlreadyExistsException e) {
                // Another one goes on there, or broke off.
            }
        }
    }

    /** What the run in a folder has left; null where none was opened in it. */
    public static @Nullable Left of(String id, Path folder, Watch watch) {
        return of(id, folder, watch, last(folder));
    }

    /** @param held when it was begun, on the wall */
    static @Nullable Left of(String id, Path folder, Watch watch, Instant held) {
        var past = Doors.look(new FolderDisk(folder), watch.now(), null).past();
        return past == null
                ? null
                : Left.of(
                        id,
                        past.run().mode() == Mode.REHEARSAL,
                        held,
                        past.run(),
                        past.journal().facts(),
                        tempo(folder));
    }

    /** When something was written in it last. */
    static Instant last(Path folder) {
        try (var files = Files.list(folder)) {
            long last =
                    files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
            return Instant.ofEpochMilli(last);
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private static @Nullable Tempo tempo(Path folder) {
        try {
            return Tempo.read(Files.readString(folder.resolve(House.BESIDE).resolve(Tempo.FILE)));
        } catch (IOException e) {
            return null;
        }
    }

    /** The folder of a run is about to be deleted. @return whether what it has left is kept */
    public static boolean keep(Path home, String show, Left left) {
        if (left.isNothing()) return true;
        var folder = home.resolve("show-files").resolve(Studio.HISTORY).resolve(show);
        try {
            Files.createDirectories(folder);
            var line = new String(Notation.write(left), StandardCharsets.UTF_8) + "\n";
            Files.writeString(folder.resolve(LINES), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

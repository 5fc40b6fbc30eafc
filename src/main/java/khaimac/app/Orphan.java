package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The player of a guard that was killed: it still holds its picture, and is ended as soon as the new one shows its own.
 * It is known by its number and by when it was started, so that nobody else's process is ended.
 */
final class Orphan {
    private final Path file;
    private final Optional<ProcessHandle> found;

    Orphan(Path file) {
        this.file = file;
        this.found = read();
    }

    private Optional<ProcessHandle> read() {
        try {
            if (!Files.isRegularFile(file)) return Optional.empty();
            var words = Files.readString(file).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> words.length > 1 && started(process).equals(words[1]));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void ours(ProcessHandle player) {
        try {
            Files.writeString(file, player.pid() + " " + started(player));
        } catch (IOException e) {
            // On a full disk an orphan would hold its picture until its time is over; the disk has its own banner.
        }
    }

    void end() {
        found.filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroy);
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }
}

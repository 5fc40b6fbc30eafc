package khaimac.player;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import khaimac.link.Link;
import khaimac.link.ToPeer;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/**
 * What was last to be shown, in a small file: a player that is started again shows it at once, also when no desk is
 * there to tell. It is no journal: when it cannot be written, or is torn, the desk tells everything anew.
 *
 * @param tend what was last wished of the outputs; null: nothing
 * @param ahead how far the desk's time was ahead of this machine's wall clock
 */
record Kept(int version, ToPeer.Welcome welcome, ToPeer.Want want, ToPeer.@Nullable Tend tend, Duration ahead) {
    private static final long MOST = Notation.MOST_BYTES;

    static @Nullable Kept read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST) return null;
            var kept = Notation.read(Files.readAllBytes(file), Kept.class);
            return kept.version == Link.VERSION ? kept : null;
        } catch (IOException | Notation.Unreadable e) {
            return null;
        }
    }

    /** Beside it first, then in its place: never half a file. @return whether it is there */
    boolean write(Path file) {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(beside, Notation.write(this));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

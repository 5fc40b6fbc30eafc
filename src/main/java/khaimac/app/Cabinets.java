package khaimac.app;

import java.nio.file.Path;
import java.util.List;
import khaimac.asset.Hashes;
import khaimac.asset.Signatures;
import khaimac.finding.Sentence;
import khaimac.terminal.Terminal;

/** Where this machine keeps what it knows of files, and what came from other machines. It may be deleted. */
final class Cabinets {
    private static final long MILLION = 1_000_000;

    /** A file that takes so long to read that somebody would wonder. */
    private static final long LONG = 200 * MILLION;

    private Cabinets() {}

    /** The contents that came over the link. */
    static Path contents(Terminal terminal) {
        return folder(terminal).resolve("contents");
    }

    /** What is known of the files of this machine. */
    static Hashes hashes(Terminal terminal) {
        return new Hashes(folder(terminal).resolve("known.json"), List.of(new Signatures()), (file, size) -> {
            var name = file.getFileName();
            if (size > LONG)
                terminal.say(new Sentence(
                        "Đang đọc “" + name + "” lần đầu (" + size / MILLION + " MB). Không cần làm gì.",
                        "Reading \"" + name + "\" for the first time (" + size / MILLION + " MB). Nothing to do."));
        });
    }

    /** What is known of the films of this machine. */
    static Path films(Terminal terminal) {
        return folder(terminal).resolve("films.json");
    }

    private static Path folder(Terminal terminal) {
        return terminal.home().resolve("cache");
    }
}

package khaimac.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import khaimac.finding.Sentence;

/** What may be done to a house on purpose. */
public enum Harm {
    /** A process is gone, as in a power cut or by a fault in native code. */
    KILL {
        @Override
        Sentence obstacle(Path folder) {
            return Sentence.NONE;
        }
    },
    /** A process lives and does nothing, for a moment or for so long that it is ended. */
    STOP {
        @Override
        Sentence obstacle(Path folder) {
            return Signals.can() ? Sentence.NONE : NO_SIGNALS;
        }
    },
    /** The run's folder is deleted, or taken away while its desk dies. */
    FOLDER {
        @Override
        Sentence obstacle(Path folder) {
            return Signals.can() ? Sentence.NONE : NO_SIGNALS;
        }
    },
    /** The disk has no byte left, for a while. */
    DISK {
        @Override
        Sentence obstacle(Path folder) throws IOException {
            long free = Files.getFileStore(folder).getUsableSpace();
            return free <= FILLED ? Sentence.NONE : LARGE;
        }
    };

    /** What is filled is written, and nobody's own disk is: not more than this. */
    private static final long FILLED = 256L << 20;

    private static final Sentence NO_SIGNALS = new Sentence(
            "Không làm được: máy này không có lệnh kill để dừng tạm một chương trình.",
            "Not done: this machine has no kill command that stops a process for a while.");

    private static final Sentence LARGE = new Sentence(
            "Không làm đầy đĩa: đĩa còn trên 256 MB. Muốn thử, hãy chọn --folder trên một đĩa nhỏ.",
            "The disk is not filled: it has more than 256 MB left. To try it, choose a --folder on a small disk.");

    /** Why it cannot be done here; empty where it can. */
    abstract Sentence obstacle(Path folder) throws IOException;
}

package khaimac.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk that has no byte left. */
final class FullDisk {
    private static final int LARGEST = 1 << 16;

    private FullDisk() {}

    /** Until this file is deleted again. */
    static void by(Path filler) throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            for (int piece = LARGEST; piece > 0; piece /= 2) {
                try {
                    while (true) out.write(new byte[piece]);
                } catch (IOException e) {
                    // Nothing of that size fits any more; smaller pieces may.
                }
            }
        }
    }
}

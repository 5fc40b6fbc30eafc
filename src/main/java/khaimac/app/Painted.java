package khaimac.app;

import java.io.IOException;
import khaimac.finding.Sentence;
import khaimac.render.papers.Frames;
import khaimac.showfile.Folder;
import khaimac.terminal.Terminal;

/** Lends a painter to a verb, and says what is missing where this machine has none. */
final class Painted {
    /** What a verb ends with where nothing can be painted. */
    static final int NO_PAINTER = 3;

    static final Sentence CANNOT = new Sentence(
            "Máy này chưa vẽ được: thiếu thư viện đồ họa. Trên Linux hãy cài libgl1, libegl1, libfontconfig1.",
            "This machine cannot paint yet: graphics libraries are missing. On Linux install libgl1, libegl1,"
                    + " libfontconfig1.");

    interface Work {
        int with(Frames frames) throws IOException;
    }

    private Painted() {}

    static int by(Terminal terminal, Folder folder, Work work) throws IOException {
        Frames opened;
        try {
            opened = new Frames(folder.assets());
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            terminal.complain(CANNOT);
            return NO_PAINTER;
        }
        try (var frames = opened) {
            return work.with(frames);
        }
    }
}

package khaimac.journal;

import java.io.Closeable;
import java.io.IOException;

/** A file that only grows. */
public interface DiskFile extends Closeable {
    void append(byte[] bytes) throws IOException;

    /**
     * Makes what was appended last. Once it has failed nobody knows what is on the disk, and asking again proves
     * nothing.
     */
    void force() throws IOException;

    /** Whether it is found under this name: a folder may be deleted, moved or exchanged under what is being written. */
    boolean isAt(String name);
}

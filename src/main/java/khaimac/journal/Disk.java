package khaimac.journal;

import java.io.IOException;
import java.util.List;
import khaimac.finding.Sentence;

/** One folder on a disk, as the journal needs it: few verbs, each of which may fail. */
public interface Disk {
    List<String> names() throws IOException;

    byte[] read(String name) throws IOException;

    /** A new, empty file. It fails where there is one of that name. */
    DiskFile create(String name) throws IOException;

    /** In one step; whatever had the other name is gone. */
    void rename(String from, String to) throws IOException;

    void delete(String name) throws IOException;

    /** Whether there is such a folder. */
    boolean isThere();

    /** Makes it again, in the same place, after it was deleted or moved away. */
    void make() throws IOException;

    /** Makes the names last: after it, what was created, renamed and deleted survives a power cut. */
    void sync() throws IOException;

    /** What a person can see is wrong with the disk: full, read-only. Empty where nothing can be seen. */
    default Sentence wrong() {
        return Sentence.NONE;
    }
}

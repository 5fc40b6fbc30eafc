package khaimac.link;

import java.io.IOException;

/** Where a desk is reached. Another way to carry messages is another doorway, and a {@link Way} that leads to it. */
public interface Doorway extends AutoCloseable {
    /** Waits for whoever comes next; an exception while it is open is only about him. */
    Connection next() throws IOException;

    boolean isOpen();

    @Override
    void close();
}

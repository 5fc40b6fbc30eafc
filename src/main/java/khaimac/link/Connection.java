package khaimac.link;

import java.io.IOException;
import java.time.Duration;

/** What carries records between a desk and somebody, each way in their order. One thread sends, one receives. */
public interface Connection extends AutoCloseable {
    /** Nothing was sent; the connection is as it was. */
    final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(long bytes) {
            super("a record of " + bytes + " bytes");
        }
    }

    /** The other end does not know what we know, or says so. */
    final class Unknown extends IOException {
        private static final long serialVersionUID = 1;

        Unknown() {
            super("not the same secret");
        }
    }

    /** Where the other end is, as people write it: a desk's with its port, since it is somebody else at another. */
    String other();

    /**
     * What both ends of this very connection know and nobody else does, so that what is proved on it is proved on no
     * other; nothing where nobody can stand between. It may have to be agreed upon first.
     *
     * @throws Unknown where the two do not know the same secret
     */
    byte[] binding() throws IOException;

    /** @throws TooLarge before anything is sent, for a record that the other end would not read */
    void send(Object record) throws IOException;

    /**
     * The next record of the other end.
     *
     * @param longest to wait until it begins; then the connection counts as broken
     * @param most a longer one is not read at all
     */
    <T> T receive(Class<T> type, Duration longest, int most) throws IOException;

    /** From any thread, at once; whoever sends or receives gets an exception. */
    @Override
    void close();
}

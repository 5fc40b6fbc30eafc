package khaimac.output;

import java.io.IOException;
import java.util.List;

/**
 * The real other end of a family of outputs, and one output that is to reach it: what the contract of all families is
 * tried on.
 */
public interface Rig extends AutoCloseable {
    /** The device is there, or there again; it has forgotten what it showed. */
    void plug() throws Exception;

    /** The device is not there any more. */
    void pull() throws Exception;

    /** The device is there and takes nothing, where there is such a thing. */
    default void clog() throws Exception {
        pull();
    }

    /** The surface shows another picture; its number tells it from others. */
    void show(int number) throws Exception;

    /** Whether the device has all of that picture. */
    boolean shows(int number) throws Exception;

    /** How the output is, such as "UP". */
    String state();

    /** What an operator was told of it, in English. */
    List<String> told();

    @Override
    void close() throws IOException;
}

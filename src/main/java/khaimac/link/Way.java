package khaimac.link;

import java.io.IOException;

/** The way to a desk. */
@FunctionalInterface
public interface Way {
    Connection go() throws IOException;
}

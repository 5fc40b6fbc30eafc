package khaimac.link;

import java.io.IOException;

/** The way to a desk. */
@FunctionalInterface
public interface Way {
    /** @param secret that we and the desk know; it is proved, and not said */
    Connection go(Secret secret) throws IOException;
}

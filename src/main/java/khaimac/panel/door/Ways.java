package khaimac.panel.door;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

/** What can be asked at a door, by whom. */
public interface Ways {
    /** Hangs every way in; one without a right that it needs does not exist. */
    void hang(JavalinConfig config, Door door);

    /** Something went wrong while somebody was answered. */
    void stumbled(Exception problem, Context http);
}

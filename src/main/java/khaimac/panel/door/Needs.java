package khaimac.panel.door;

import io.javalin.security.RouteRole;
import khaimac.panel.words.Right;
import org.jspecify.annotations.Nullable;

/** The least right that a route asks for; null: it is for strangers too. */
public record Needs(@Nullable Right least) implements RouteRole {
    public static final Needs NOTHING = new Needs(null);

    boolean isMetBy(@Nullable Right right) {
        return least == null || (right != null && right.compareTo(least) >= 0);
    }
}

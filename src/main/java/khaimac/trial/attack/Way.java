package khaimac.trial.attack;

import java.util.List;
import java.util.stream.Stream;
import khaimac.panel.words.Right;
import khaimac.phrase.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * A way in over HTTP.
 *
 * @param least who is let in; null: strangers too
 * @param usage of a line of words, where it takes one
 */
public record Way(String method, String path, @Nullable Right least, String usage) {
    /** All of the panel's own; a test holds them against the router's list. */
    public static final List<Way> ALL = List.of(
            of("GET", "/pair", null),
            of("POST", "/pair", null),
            of("GET", "/session", Right.BOARD),
            of("POST", "/leave", Right.BOARD),
            of("GET", "/report", Right.VIEW),
            of("GET", "/picture/<surface>", Right.VIEW),
            of("GET", "/api", Right.VIEW),
            of("GET", "/api/state", Right.VIEW),
            of("POST", "/api/<words>", Right.EDIT),
            of("GET", "/", null),
            of("GET", "/<page>", null));

    private static Way of(String method, String path, @Nullable Right least) {
        return new Way(method, path, least, "");
    }

    /** Every one, and for what takes words every word that there is. */
    static List<Way> each() {
        return ALL.stream().flatMap(Way::written).toList();
    }

    private Stream<Way> written() {
        if (path.endsWith("<words>"))
            return Wishes.usages().keySet().stream().map(said -> new Way(method, "/api/", least, said));
        if (path.endsWith("<page>")) return Stream.of(new Way(method, "/app.js", least, ""));
        return Stream.of(path.endsWith("<surface>") ? new Way(method, "/picture/backdrop", least, "") : this);
    }

    @Override
    public String toString() {
        return method + " " + path + usage;
    }
}

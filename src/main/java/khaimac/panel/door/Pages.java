package khaimac.panel.door;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The panel's own files, out of the program. The server's own way to them finds nothing where the program lies in a
 * folder with Vietnamese letters.
 */
public final class Pages {
    private static final String FOLDER = "/panel/";

    /** What has no kind here is no page. */
    private static final Map<String, String> KINDS = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "ico", "image/x-icon",
            "png", "image/png",
            "jpg", "image/jpeg");

    /** Folders and files of ours begin with a letter: nothing leads out of them. */
    private static final Pattern NAME = Pattern.compile("(?:[A-Za-z][A-Za-z0-9-]*/)*[A-Za-z][A-Za-z0-9.-]*\\.([a-z]+)");

    private final String first;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    /** @param first the page that is given where none is named */
    public Pages(String first) {
        this.first = first;
    }

    public void first(Context http) {
        give(http, first);
    }

    public void named(Context http) {
        give(http, http.pathParam("page"));
    }

    private void give(Context http, String name) {
        var matcher = NAME.matcher(name);
        var kind = matcher.matches() ? KINDS.get(matcher.group(1)) : null;
        // Only names of ours are remembered: a stranger can think of many.
        var content = kind == null ? null : content(name);
        if (kind == null || content == null) throw new NotFoundResponse();
        http.contentType(kind).header("Cache-Control", "no-cache").result(content);
    }

    private byte @Nullable [] content(String name) {
        var known = read.get(name);
        if (known != null) return known;
        try (var in = Pages.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) return null;
            var whole = in.readAllBytes();
            var content = Lean.concerns(name) ? Lean.of(whole) : whole;
            read.put(name, content);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

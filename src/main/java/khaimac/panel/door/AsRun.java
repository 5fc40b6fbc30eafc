package khaimac.panel.door;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The run as it went so far, for who reads it and for who takes it along. */
public interface AsRun {
    /** Where it lies, as a page of this machine is told. */
    String FOLDER = "Run-Folder";

    /**
     * What came of it.
     *
     * @param kind as a browser calls it
     * @param name of the file that is taken along; empty: it is read in the page
     * @param folder where the run lies
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Made(byte[] bytes, String kind, String name, String folder) {}

    /**
     * Makes it.
     *
     * @param as "json", "csv" or "pdf"; empty: words
     */
    Made made(String as, boolean english) throws IOException;

    /** Gives it to a browser; 503 where it could not be made now. */
    static void give(Context http, AsRun report, boolean here) throws IOException {
        var as = Objects.requireNonNullElse(http.queryParam("as"), "");
        var made = report.made(as, Objects.equals(http.queryParam("lang"), "en"));
        if (made.bytes().length == 0) http.status(503);
        else give(http, made.bytes(), made.kind(), made.name(), here ? made.folder() : "");
    }

    /** @param folder empty: it is not told */
    static void give(Context http, byte[] bytes, String kind, String name, String folder) {
        if (!folder.isEmpty())
            http.header(FOLDER, URLEncoder.encode(folder, StandardCharsets.UTF_8).replace("+", "%20"));
        if (!name.isEmpty()) http.header("Content-Disposition", "attachment; filename=" + name);
        http.contentType(kind).header("Cache-Control", "no-store").result(bytes);
    }
}

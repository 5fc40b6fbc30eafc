package khaimac.trial;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** How much something weighs: what a browser loads before the panel can be used, and the heap of a desk. */
public final class Weight {
    /** What a page names: in its head, in another module, in another style. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:src|href)=\"([^\"#:]+)\"|(?:from|import)\\s*\"(\\.[^\"]+)\"|@import\\s+(?:url\\()?\"([^\"]+)\"");

    private static final Pattern USED = Pattern.compile("used ([0-9]+)K");

    private static final int LOOKS = 5;

    private Weight() {}

    /** Everything that is loaded for the first view, in bytes as they are transferred. */
    public static long ofPages(String link) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            long bytes = 0;
            var seen = new HashSet<URI>();
            var open = new ArrayDeque<URI>();
            open.add(URI.create(link.substring(0, link.indexOf('#'))));
            for (var at = open.poll(); at != null; at = open.poll()) {
                if (!seen.add(at)) continue;
                var reply = http.send(
                        HttpRequest.newBuilder(at)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (reply.statusCode() != 200) continue;
                bytes += reply.body().length;
                var named = NAMED.matcher(text(reply));
                while (named.find())
                    for (int group = 1; group <= 3; group++)
                        if (named.group(group) != null) open.add(at.resolve(named.group(group)));
            }
            return bytes;
        }
    }

    private static String text(HttpResponse<byte[]> reply) throws IOException {
        if (!reply.headers().firstValue("Content-Encoding").orElse("").equals("gzip"))
            return new String(reply.body(), StandardCharsets.UTF_8);
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The heap of another Java after a collection, in MB; 0 where there is no tool to ask it with. */
    public static double ofHeap(@Nullable Process process) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (process == null || !Files.isExecutable(tool)) return 0;
        double least = Double.MAX_VALUE;
        // Between the collection and the question the process goes on and makes more: the least of a few is nearest to
        // what is kept.
        for (int look = 0; look < LOOKS; look++) {
            ask(tool, process, "GC.run");
            least = Math.min(least, used(ask(tool, process, "GC.heap_info")));
        }
        return least;
    }

    private static double used(String info) {
        var used = USED.matcher(info);
        double all = 0;
        // The generations of the heap; what comes after them is no heap.
        for (int generation = 0; generation < 2 && used.find(); generation++)
            all += Long.parseLong(used.group(1)) / 1_000.0;
        return all;
    }

    private static String ask(Path tool, Process process, String what) throws IOException, InterruptedException {
        var asked = new ProcessBuilder(tool.toString(), Long.toString(process.pid()), what)
                .redirectErrorStream(true)
                .start();
        var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return said;
    }
}

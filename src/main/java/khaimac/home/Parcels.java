package khaimac.home;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import khaimac.finding.Sentence;
import khaimac.parcel.Packing;
import khaimac.parcel.Refused;
import khaimac.parcel.Unpacking;
import org.jspecify.annotations.Nullable;

/** Packages that go out of Home as downloads, and come in by being dropped on it. Neither is ever in memory. */
final class Parcels implements AutoCloseable {
    private static final String FOLDER = "cache";
    private static final String COMING = "goi-";
    private static final int MOST_WAITING = 4;
    private static final int PIECE = 1 << 16;

    /** A ceremony that runs writes on this disk: whoever brings a film never fills it. */
    private static final long LEFT_FREE = 256L << 20;

    private static final long LOOK_EVERY = 64L << 20;

    private static final Sentence NO_HALL =
            new Sentence("Không còn hội trường này. Hãy chọn hội trường khác.", "This hall is gone. Choose another.");
    private static final Sentence NOT_WAITING = new Sentence(
            "Gói này không còn chờ ở đây. Hãy thả lại gói vào Sảnh.",
            "This package does not wait here any more. Drop it on Home again.");
    private static final Sentence NO_ROOM = new Sentence(
            "Ổ đĩa sắp đầy nên không nhận gói này. Mọi thứ vẫn như cũ. Hãy xóa bớt rồi thử lại.",
            "The disk is nearly full, and this package is not taken. All is as it was. Make room and try again.");

    private final Path home;

    /** What may be fetched, each once, by whom. */
    private final Map<String, Outgoing> outgoing = new LinkedHashMap<>();

    /** What waits until somebody has chosen. */
    private final Map<String, Path> waiting = new LinkedHashMap<>();

    private record Outgoing(String session, String name, Packing.Ready ready) {}

    Parcels(Path home) throws IOException {
        this.home = home;
        // Whoever ended in the middle left what came.
        var folder = Files.createDirectories(home.resolve(FOLDER));
        try (var left = Files.newDirectoryStream(folder, COMING + "*")) {
            for (var file : left) Files.deleteIfExists(file);
        }
    }

    /** Reads a show with its files through; where some are missing, only when that is wished. */
    Told packed(Asked.Pack asked, String session) {
        var show = Shelves.file(home.resolve("show-files"), asked.show());
        var hall = asked.hall() == null ? null : Shelves.hall(home.resolve("displays"), asked.hall());
        if (show == null) return new Told.Refused(Studio.NOT_HERE);
        if (asked.hall() != null && hall == null) return new Told.Refused(NO_HALL);
        try {
            var packing = Packing.of(show, hall);
            if (!packing.missing().isEmpty() && !asked.anyway()) return new Told.Packed("", 0, packing.missing());
            var ready = packing.ready();
            var ticket = UUID.randomUUID().toString();
            synchronized (outgoing) {
                outgoing.put(ticket, new Outgoing(session, packing.show() + Packing.ENDING, ready));
                while (outgoing.size() > MOST_WAITING)
                    outgoing.remove(outgoing.keySet().iterator().next());
            }
            return new Told.Packed(ticket, ready.length(), packing.missing());
        } catch (Refused refused) {
            return new Told.Refused(refused.why());
        }
    }

    /** Streams a package, once, to whom it was packed for; its length is told, so that half of one is known as such. */
    void give(Context http, String session) throws IOException {
        Outgoing one;
        synchronized (outgoing) {
            one = outgoing.get(http.pathParam("ticket"));
            if (one == null || !one.session().equals(session)) throw new NotFoundResponse();
            outgoing.remove(http.pathParam("ticket"));
        }
        var name = URLEncoder.encode(one.name(), StandardCharsets.UTF_8).replace("+", "%20");
        http.contentType("application/zip")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Cache-Control", "no-store");
        http.res().setContentLengthLong(one.ready().length());
        one.ready().write(http.res().getOutputStream());
    }

    /** Takes a package in; where something else is here by the same name, it waits until somebody has chosen. */
    Told brought(InputStream content) throws IOException {
        var file = Files.createTempFile(home.resolve(FOLDER), COMING, ".zip");
        boolean stays = false;
        try {
            if (!copied(content, file)) return new Told.Refused(NO_ROOM);
            try (var unpacking = Unpacking.open(file)) {
                var clashes = unpacking.clashes(home);
                if (clashes.isEmpty()) return arrived(unpacking, List.of());
                stays = true;
                return new Told.Clashing(waits(file), clashes);
            }
        } catch (Refused refused) {
            return new Told.Refused(refused.why());
        } finally {
            if (!stays) Files.deleteIfExists(file);
        }
    }

    private boolean copied(InputStream content, Path file) throws IOException {
        var disk = Files.getFileStore(file);
        try (var out = Files.newOutputStream(file)) {
            var piece = new byte[PIECE];
            long next = 0;
            long all = 0;
            for (int got = content.read(piece); got >= 0; got = content.read(piece)) {
                if (all >= next) {
                    if (disk.getUsableSpace() < LEFT_FREE) return false;
                    next = all + LOOK_EVERY;
                }
                out.write(piece, 0, got);
                all += got;
            }
        }
        return true;
    }

    private String waits(Path file) throws IOException {
        var ticket = UUID.randomUUID().toString();
        synchronized (waiting) {
            waiting.put(ticket, file);
            while (waiting.size() > MOST_WAITING) {
                var oldest = waiting.remove(waiting.keySet().iterator().next());
                if (oldest != null) Files.deleteIfExists(oldest);
            }
        }
        return ticket;
    }

    /** Somebody has chosen what takes the place of what is here. */
    Told unpacked(Asked.Unpack asked) throws IOException {
        var file = taken(asked.ticket());
        if (file == null) return new Told.Refused(NOT_WAITING);
        try (var unpacking = Unpacking.open(file)) {
            return arrived(unpacking, asked.replace());
        } catch (Refused refused) {
            return new Told.Refused(refused.why());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Told arrived(Unpacking unpacking, List<String> replace) throws Refused {
        var arrived = unpacking.into(home, new HashSet<>(replace));
        return new Told.Arrived(arrived.show(), arrived.told());
    }

    /** It is not wanted after all. */
    Told left(String ticket) throws IOException {
        var file = taken(ticket);
        if (file != null) Files.deleteIfExists(file);
        return new Told.Made(ticket);
    }

    private @Nullable Path taken(String ticket) {
        synchronized (waiting) {
            return waiting.remove(ticket);
        }
    }

    @Override
    public void close() {
        synchronized (waiting) {
            for (var file : waiting.values()) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    // The next Home looks for it.
                }
            }
            waiting.clear();
        }
    }
}

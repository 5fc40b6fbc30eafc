package khaimac.approval;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import khaimac.asset.Hashes;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/**
 * All that was signed of a show, and taken back. It is kept as a text: a first line with the hash of all that follows,
 * then a line for each entry. Who changes a letter of it, or takes a line out, breaks the hash, and it is not believed.
 */
public record Approval(List<Entry> entries) {
    public static final Approval NONE = new Approval(List.of());

    private static final String FORMAT = "khaimac-approval/1";

    private record Head(String format, String hash) {}

    public Approval {
        entries = List.copyOf(entries);
    }

    /** Null where it is damaged, or was changed by hand. */
    public static @Nullable Approval read(byte[] bytes) {
        int end = end(bytes, 0);
        if (end < 0) return null;
        try {
            var head = Notation.read(bytes, 0, end, Head.class);
            int from = end + 1;
            var rest = java.util.Arrays.copyOfRange(bytes, from, bytes.length);
            if (!head.format().equals(FORMAT) || !head.hash().equals(Hashes.hash(rest))) return null;
            var entries = new ArrayList<Entry>();
            for (int at = from; at < bytes.length; at = end + 1) {
                end = end(bytes, at);
                if (end < 0) return null;
                entries.add(Notation.read(bytes, at, end - at, Entry.class));
            }
            return new Approval(entries);
        } catch (Notation.Unreadable e) {
            return null;
        }
    }

    private static int end(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) if (bytes[at] == '\n') return at;
        return -1;
    }

    public byte[] bytes() {
        var rest = new ByteArrayOutputStream();
        for (var entry : entries) {
            rest.writeBytes(Notation.write(entry));
            rest.write('\n');
        }
        var head = Notation.write(new Head(FORMAT, Hashes.hash(rest.toByteArray())));
        var all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        all.writeBytes(rest.toByteArray());
        return all.toByteArray();
    }

    public Approval with(Entry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new Approval(more);
    }

    /** What counts now; null where nothing was signed, or it was taken back. */
    public Entry.@Nullable Signed signed() {
        return !entries.isEmpty() && entries.getLast() instanceof Entry.Signed signed ? signed : null;
    }

    /** Who took the signature back last, where none counts since. */
    public Entry.@Nullable TakenBack takenBack() {
        return !entries.isEmpty() && entries.getLast() instanceof Entry.TakenBack back ? back : null;
    }
}

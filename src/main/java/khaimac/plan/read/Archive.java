package khaimac.plan.read;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A zip in memory, by its directory. An entry is unpacked while it is read, never to disk and never as a whole; all of
 * them together unpack to no more than what a document of words may need.
 */
final class Archive {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_UNPACKED = 256L << 20;
    private static final int MOST_SMALL = 8 << 20;
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int DEFLATED = 8;
    private static final int STORED = 0;

    private record Entry(int at, int packed, int method, boolean locked) {}

    private final ByteBuffer bytes;
    private final Patience patience;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long unpacked;

    Archive(byte[] content, Patience patience) throws Unreadable {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.patience = patience;
        try {
            directory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw Unreadable.broken();
        }
    }

    private void directory() throws Unreadable {
        int end = bytes.limit() - END_LENGTH;
        int first = Math.max(0, end - LONGEST_COMMENT);
        while (end >= first && bytes.getInt(end) != END) end--;
        if (end < first) throw Unreadable.broken();
        int many = bytes.getShort(end + 10) & 0xFFFF;
        if (many > MOST_ENTRIES) throw Unreadable.unpacksToTooMuch();
        int at = bytes.getInt(end + 16);
        for (int i = 0; i < many; i++) {
            if (bytes.getInt(at) != ENTRY) throw Unreadable.broken();
            int flags = bytes.getShort(at + 8);
            int method = bytes.getShort(at + 10);
            int packed = bytes.getInt(at + 20);
            int name = bytes.getShort(at + 28) & 0xFFFF;
            int more = (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
            int local = bytes.getInt(at + 42);
            if (packed < 0 || local < 0) throw Unreadable.broken();
            var called = new String(bytes.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8);
            entries.putIfAbsent(called.replace('\\', '/'), new Entry(local, packed, method, (flags & 1) != 0));
            at += ENTRY_LENGTH + name + more;
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Whether there is one whose name ends so. */
    boolean hasEnding(String ending) {
        return entries.keySet().stream().anyMatch(name -> name.endsWith(ending));
    }

    /** The names, as they are listed. */
    Iterable<String> names() {
        return entries.keySet();
    }

    /** Null: there is none of that name. */
    @Nullable
    InputStream open(String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null) return null;
        if (entry.locked()) throw Unreadable.locked();
        try {
            if (bytes.getInt(entry.at()) != LOCAL) throw Unreadable.broken();
            int from = entry.at()
                    + LOCAL_LENGTH
                    + (bytes.getShort(entry.at() + 26) & 0xFFFF)
                    + (bytes.getShort(entry.at() + 28) & 0xFFFF);
            if (from > bytes.limit() - entry.packed()) throw Unreadable.broken();
            var packed = new ByteArrayInputStream(bytes.array(), from, entry.packed());
            return switch (entry.method()) {
                case STORED -> new Counted(packed);
                case DEFLATED -> new Counted(new Unpacking(packed));
                default -> throw Unreadable.broken();
            };
        } catch (IndexOutOfBoundsException e) {
            throw Unreadable.broken();
        }
    }

    /** A part that tells about the words and holds none: it is never large. Null: there is none of that name. */
    @Nullable
    InputStream small(String name) throws IOException {
        var in = open(name);
        return in == null ? null : new Small(in);
    }

    byte[] whole(String name) throws IOException {
        try (var in = small(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    /** What unpacks has memory outside of Java's own; it is given back at once. */
    private static final class Unpacking extends InflaterInputStream {
        Unpacking(InputStream packed) {
            super(packed, new Inflater(true), 1 << 14);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** Ends with a refusal where a part is larger than such a one ever is. */
    private static final class Small extends FilterInputStream {
        private int left = MOST_SMALL;

        Small(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            left -= Math.max(0, read);
            if (left < 0) throw Unreadable.unpacksToTooMuch();
            return read;
        }
    }

    /** Counts what comes out of all entries together. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            patience.ask();
            int read;
            try {
                read = super.read(into, from, most);
            } catch (ZipException e) {
                throw Unreadable.broken();
            }
            if (read > 0) unpacked += read;
            if (unpacked > MOST_UNPACKED) throw Unreadable.unpacksToTooMuch();
            return read;
        }
    }
}

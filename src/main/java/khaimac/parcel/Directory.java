package khaimac.parcel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * What lies in a zip, by the directory at its end: of any size, and no more of it in memory than that. What the
 * directory says is what somebody wrote; whoever reads an entry counts for himself.
 */
final class Directory implements AutoCloseable {
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_BYTES = 8 << 20;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LARGE_LOCATOR = 0x07064b50;
    private static final int LARGE_LOCATOR_LENGTH = 20;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_LENGTH = 56;
    private static final int LARGE_EXTRA = 1;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final long ELSEWHERE = 0xFFFF_FFFFL;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int KIND = 0xF000;
    private static final int FILE = 0x8000;
    private static final int FOLDER = 0x4000;

    /**
     * One file.
     *
     * @param at where its local head is
     * @param packed so many bytes lie in the zip
     * @param size so many it says it unpacks to
     * @param file whether it is one, and no link, device or folder
     */
    record Entry(String name, long at, long packed, long size, int method, boolean locked, boolean file) {}

    private final FileChannel channel;
    private final long length;
    private final List<Entry> entries = new ArrayList<>();

    private Directory(FileChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    static Directory of(Path file) throws Refused {
        try {
            var channel = FileChannel.open(file);
            try {
                var directory = new Directory(channel);
                directory.read();
                return directory;
            } catch (IOException | Refused | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw Refused.noPackage();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            throw Refused.cutOff();
        }
    }

    List<Entry> entries() {
        return entries;
    }

    long length() {
        return length;
    }

    private ByteBuffer bytes(long at, long many) throws IOException, Refused {
        if (at < 0 || many < 0 || many > MOST_BYTES || at > length - many) throw Refused.cutOff();
        var bytes = ByteBuffer.allocate((int) many).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) if (channel.read(bytes, at + bytes.position()) < 0) throw new EOFException();
        return bytes.flip();
    }

    private void read() throws IOException, Refused {
        long from = Math.max(0, length - END_LENGTH - LONGEST_COMMENT);
        var tail = bytes(from, length - from);
        int end = tail.limit() - END_LENGTH;
        while (end >= 0 && tail.getInt(end) != END) end--;
        if (end < 0) throw length >= 4 && bytes(0, 4).getInt(0) == LOCAL ? Refused.cutOff() : Refused.noPackage();
        long many = tail.getShort(end + 10) & 0xFFFF;
        long size = tail.getInt(end + 12) & ELSEWHERE;
        long at = tail.getInt(end + 16) & ELSEWHERE;
        long place = from + end;
        if (many == 0xFFFF || size == ELSEWHERE || at == ELSEWHERE) {
            var locator = bytes(place - LARGE_LOCATOR_LENGTH, LARGE_LOCATOR_LENGTH);
            if (locator.getInt(0) != LARGE_LOCATOR) throw Refused.cutOff();
            var large = bytes(locator.getLong(8), LARGE_END_LENGTH);
            if (large.getInt(0) != LARGE_END) throw Refused.cutOff();
            many = large.getLong(32);
            size = large.getLong(40);
            at = large.getLong(48);
        }
        if (many < 0 || many > MOST_ENTRIES || size < 0 || size > MOST_BYTES) throw Refused.tooMuch();
        var all = bytes(at, size);
        long packed = 0;
        for (int i = 0; i < many; i++) {
            var entry = entry(all, at);
            packed += entry.packed();
            entries.add(entry);
        }
        // Several that lie over one another unpack to more than the file could hold.
        if (packed > length) throw Refused.tooMuch();
    }

    private static Entry entry(ByteBuffer all, long before) throws Refused {
        int at = all.position();
        if (all.remaining() < ENTRY_LENGTH || all.getInt(at) != ENTRY) throw Refused.cutOff();
        int maker = (all.getShort(at + 4) & 0xFFFF) >> 8;
        int flags = all.getShort(at + 8);
        int method = all.getShort(at + 10) & 0xFFFF;
        long packed = all.getInt(at + 20) & ELSEWHERE;
        long size = all.getInt(at + 24) & ELSEWHERE;
        int name = all.getShort(at + 28) & 0xFFFF;
        int extra = all.getShort(at + 30) & 0xFFFF;
        int comment = all.getShort(at + 32) & 0xFFFF;
        int mode = all.getInt(at + 38) >>> 16;
        long local = all.getInt(at + 42) & ELSEWHERE;
        int end = at + ENTRY_LENGTH + name + extra + comment;
        if (end > all.limit()) throw Refused.cutOff();
        var letters = new byte[name];
        all.get(at + ENTRY_LENGTH, letters);
        var called = new String(letters, StandardCharsets.UTF_8);
        var large = large(all, at + ENTRY_LENGTH + name, extra);
        if (size == ELSEWHERE) size = large.getLong();
        if (packed == ELSEWHERE) packed = large.getLong();
        if (local == ELSEWHERE) local = large.getLong();
        if (size < 0 || packed < 0 || local < 0 || local > before) throw Refused.cutOff();
        boolean special = maker == UNIX && (mode & KIND) != 0 && (mode & KIND) != FILE && (mode & KIND) != FOLDER;
        all.position(end);
        return new Entry(called, local, packed, size, method, (flags & 1) != 0, !special);
    }

    /** What had no room in the head of an entry; nothing, where nothing is said. */
    private static ByteBuffer large(ByteBuffer all, int from, int many) {
        int at = from;
        while (at + 4 <= from + many) {
            int length = all.getShort(at + 2) & 0xFFFF;
            if (at + 4 + length > from + many) break;
            if ((all.getShort(at) & 0xFFFF) == LARGE_EXTRA)
                return all.slice(at + 4, length).order(ByteOrder.LITTLE_ENDIAN);
            at += 4 + length;
        }
        return ByteBuffer.allocate(0);
    }

    /** What it unpacks to, for as long as somebody reads. */
    InputStream open(Entry entry) throws IOException, Refused {
        if (entry.locked()) throw Refused.locked();
        if (!entry.file()) throw Refused.link(entry.name());
        var head = bytes(entry.at(), LOCAL_LENGTH);
        if (head.getInt(0) != LOCAL) throw Refused.broken(entry.name());
        long from = entry.at() + LOCAL_LENGTH + (head.getShort(26) & 0xFFFF) + (head.getShort(28) & 0xFFFF);
        if (from > length - entry.packed()) throw Refused.cutOff();
        var packed = new Packed(from, entry.packed());
        return switch (entry.method()) {
            case STORED -> packed;
            case DEFLATED -> new Unpacked(packed);
            default -> throw Refused.broken(entry.name());
        };
    }

    /** The bytes of one entry as they lie in the file. */
    private final class Packed extends InputStream {
        private long at;
        private long left;

        Packed(long at, long left) {
            this.at = at;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (most == 0) return 0;
            if (left == 0) return -1;
            int got = channel.read(ByteBuffer.wrap(into, from, (int) Math.min(most, left)), at);
            if (got < 0) throw new EOFException();
            at += got;
            left -= got;
            return got;
        }
    }

    /** What unpacks has memory outside of Java's own; it is given back at once. */
    private static final class Unpacked extends InflaterInputStream {
        Unpacked(InputStream packed) {
            super(packed, new Inflater(true), 1 << 16);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package khaimac.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;

/** A disk in memory that can be full, read-only, failing or stuck, and remembers what was asked of it. */
public final class MemoryDisk implements Disk {
    public final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    public final List<String> verbs = new ArrayList<>();
    private final List<Handle> open = new ArrayList<>();
    public volatile boolean full;
    public volatile boolean readOnly;
    public volatile boolean failing;
    private volatile boolean there = true;

    /** An fsync waits for this. */
    public volatile CountDownLatch stuck = new CountDownLatch(0);

    /** Somebody deletes the folder, or moves it away. */
    public Map<String, byte[]> vanish() {
        var was = new TreeMap<>(files);
        files.clear();
        open.clear();
        there = false;
        return was;
    }

    @Override
    public boolean isThere() {
        return there;
    }

    @Override
    public void make() throws IOException {
        if (readOnly) throw new IOException("read-only");
        there = true;
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public byte[] read(String name) throws IOException {
        var bytes = files.get(name);
        if (bytes == null) throw new IOException("no such file: " + name);
        return bytes.clone();
    }

    @Override
    public DiskFile create(String name) throws IOException {
        if (readOnly) throw new IOException("read-only");
        verbs.add("create " + name);
        if (files.putIfAbsent(name, new byte[0]) != null) throw new IOException("there already: " + name);
        var handle = new Handle(name);
        open.add(handle);
        return handle;
    }

    /** Follows its file through renames, as a handle does. */
    private final class Handle implements DiskFile {
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private String name;

        Handle(String name) {
            this.name = name;
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            verbs.add("append " + name);
            content.write(bytes, 0, full ? bytes.length / 2 : bytes.length);
            // What nobody can reach by a name is written all the same.
            if (open.contains(this)) files.put(name, content.toByteArray());
            if (full) throw new IOException("no space left");
        }

        @Override
        public void force() throws IOException {
            try {
                stuck.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            verbs.add("force " + name);
            if (failing) throw new IOException("input/output error");
        }

        @Override
        public boolean isAt(String known) {
            return open.contains(this) && name.equals(known);
        }

        @Override
        public void close() {
            open.remove(this);
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        if (readOnly) throw new IOException("read-only");
        verbs.add("rename " + from + " " + to);
        var bytes = files.remove(from);
        if (bytes == null) throw new IOException("no such file: " + from);
        files.put(to, bytes);
        for (var handle : open) if (handle.name.equals(from)) handle.name = to;
    }

    @Override
    public void delete(String name) throws IOException {
        if (readOnly) throw new IOException("read-only");
        verbs.add("delete " + name);
        files.remove(name);
    }

    @Override
    public void sync() {
        verbs.add("sync");
    }

    public MemoryDisk copy() {
        var copy = new MemoryDisk();
        copy.files.putAll(new TreeMap<>(files));
        return copy;
    }
}

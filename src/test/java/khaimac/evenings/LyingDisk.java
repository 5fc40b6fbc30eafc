package khaimac.evenings;

import java.io.IOException;
import java.util.List;
import khaimac.journal.Disk;
import khaimac.journal.DiskFile;

/** A disk like another one, but for what a test makes it lie about. */
class LyingDisk implements Disk {
    private final Disk disk;

    LyingDisk(Disk disk) {
        this.disk = disk;
    }

    void force(DiskFile file) throws IOException {
        file.force();
    }

    boolean isAt(DiskFile file, String name) {
        return file.isAt(name);
    }

    @Override
    public boolean isThere() {
        return disk.isThere();
    }

    @Override
    public void make() throws IOException {
        disk.make();
    }

    @Override
    public List<String> names() throws IOException {
        return disk.names();
    }

    @Override
    public byte[] read(String name) throws IOException {
        return disk.read(name);
    }

    @Override
    public DiskFile create(String name) throws IOException {
        var file = disk.create(name);
        return new DiskFile() {
            @Override
            public void append(byte[] bytes) throws IOException {
                file.append(bytes);
            }

            @Override
            public void force() throws IOException {
                LyingDisk.this.force(file);
            }

            @Override
            public boolean isAt(String name) {
                return LyingDisk.this.isAt(file, name);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    @Override
    public void rename(String from, String to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        disk.delete(name);
    }

    @Override
    public void sync() throws IOException {
        disk.sync();
    }
}

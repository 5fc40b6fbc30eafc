package khaimac.parcel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import khaimac.asset.Hashes;
import khaimac.notation.Notation;

/** Packages as somebody else makes them: with care, or with bad intentions. */
final class Zips {
    private static final int ENTRY = 0x02014b50;

    /** One file, and what the list says of it. */
    @SuppressWarnings("ArrayRecordComponent")
    private record One(String name, byte[] content) {}

    private final List<One> files = new ArrayList<>();

    /** All that lies in a package. */
    static Zips of(Path file) throws IOException {
        var zips = new Zips();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList())
                zips.add(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        return zips;
    }

    /** A package with a list that is true of it: a show, and one file besides. */
    static Zips listed(String show, String besides, byte[] content) {
        var zips = new Zips();
        var text = "{\"format\": \"khaimac-show/1\"}".getBytes(StandardCharsets.UTF_8);
        zips.add(
                Manifest.NAME,
                Notation.write(new Manifest(
                        Manifest.FORMAT,
                        "-",
                        show,
                        null,
                        List.of(part(show, text), part(besides, content)),
                        List.of())));
        zips.add(show, text);
        zips.add(besides, content);
        return zips;
    }

    static Manifest.Part part(String name, byte[] content) {
        return new Manifest.Part(name, content.length, Hashes.hash(content));
    }

    Zips add(String name, byte[] content) {
        files.add(new One(name, content));
        return this;
    }

    /** As other programs compress. */
    byte[] deflated() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.content());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** What the directory says of an entry. */
    enum Field {
        MAKER(4, 2),
        FLAGS(8, 2),
        METHOD(10, 2),
        PACKED(20, 4),
        SIZE(24, 4),
        MODE(40, 2),
        PLACE(42, 4);

        private final int at;
        private final int bytes;

        Field(int at, int bytes) {
            this.at = at;
            this.bytes = bytes;
        }
    }

    /** The same zip, of which the directory says something else. */
    static byte[] saying(byte[] zip, String name, Field field, int value) {
        var bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < zip.length - 46; at++) {
            if (bytes.getInt(at) != ENTRY) continue;
            int length = bytes.getShort(at + 28) & 0xFFFF;
            if (!new String(zip, at + 46, length, StandardCharsets.UTF_8).equals(name)) continue;
            if (field.bytes == 2) bytes.putShort(at + field.at, (short) value);
            else bytes.putInt(at + field.at, value);
            return bytes.array();
        }
        throw new IllegalArgumentException("no " + name);
    }
}

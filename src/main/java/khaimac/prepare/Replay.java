package khaimac.prepare;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import khaimac.asset.Hashes;
import khaimac.showfile.json.Decoded;
import khaimac.showfile.json.Splice;
import khaimac.showfile.json.Tree;
import org.jspecify.annotations.Nullable;

/** The files of a show, step after step. */
final class Replay {
    private Replay() {}

    /** The files after a step; null where it does not fit on what was before. */
    static @Nullable Map<String, byte[]> after(Map<String, byte[]> before, Step step) {
        Map<String, byte[]> files = switch (step.act()) {
            case Act.Opened(var texts) -> unpacked(texts);
            case Act.Outside(long ignored, var texts, var clashes) -> unpacked(texts);
            case Act.Edited ignored -> new TreeMap<>(before);
            case Act.TakenBack ignored -> new TreeMap<>(before);
            case Act.Again ignored -> new TreeMap<>(before);
            case Act.Returned ignored -> new TreeMap<>(before);
            case Act.Mended ignored -> new TreeMap<>(before);
            case Act.Settled ignored -> new TreeMap<>(before);
            case Act.Named ignored -> new TreeMap<>(before);
        };
        if (files == null) return null;
        for (var leaf : step.leaves()) {
            var bytes = files.getOrDefault(leaf.file(), new byte[0]);
            var after = after(Decoded.of(leaf.file(), bytes), leaf);
            // A list in an old code is read by its words, and saved anew.
            if (after == null) after = after(Decoded.list(leaf.file(), bytes), leaf);
            if (after == null) return null;
            files.put(leaf.file(), after);
        }
        return files;
    }

    private static byte @Nullable [] after(Decoded before, Step.Leaf leaf) {
        var text = before.text();
        for (var row : leaf.rows()) {
            text = Splice.all(text, row);
            if (text == null) return null;
        }
        var bytes = before.bytes(text);
        return Hashes.hash(bytes).equals(leaf.after()) ? bytes : null;
    }

    static Map<String, String> packed(Map<String, byte[]> files) {
        var packed = new TreeMap<String, String>();
        files.forEach((name, bytes) -> packed.put(name, packed(bytes)));
        return packed;
    }

    private static String packed(byte[] bytes) {
        var deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        var packed = new byte[bytes.length + 64];
        int length = 0;
        while (!deflater.finished()) {
            if (length == packed.length) packed = Arrays.copyOf(packed, packed.length * 2);
            length += deflater.deflate(packed, length, packed.length - length);
        }
        deflater.end();
        return bytes.length + ":" + Base64.getEncoder().encodeToString(Arrays.copyOf(packed, length));
    }

    private static @Nullable Map<String, byte[]> unpacked(Map<String, String> texts) {
        var files = new TreeMap<String, byte[]>();
        for (var one : texts.entrySet()) {
            var bytes = unpacked(one.getValue());
            if (bytes == null) return null;
            files.put(one.getKey(), bytes);
        }
        return files;
    }

    private static byte @Nullable [] unpacked(String packed) {
        int colon = packed.indexOf(':');
        var inflater = new Inflater();
        try {
            int length = Integer.parseInt(packed.substring(0, Math.max(colon, 0)));
            if (length < 0 || length > Tree.MAX_BYTES) return null;
            var bytes = new byte[length];
            inflater.setInput(Base64.getDecoder().decode(packed.substring(colon + 1)));
            int got = 0;
            while (got < length) {
                int more = inflater.inflate(bytes, got, length - got);
                if (more == 0) return null;
                got += more;
            }
            return bytes;
        } catch (DataFormatException | IllegalArgumentException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}

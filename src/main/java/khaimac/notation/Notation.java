package khaimac.notation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a value as one line of JSON and reads it back equal. A record becomes an object; one of a sealed family says
 * first which of it it is ({@code "is"}); names are in lower case with hyphens; what is null is left out. Sets and
 * maps come in the order of their elements, so the same value is the same bytes everywhere.
 *
 * <p>Reading is strict: an unknown name, a missing one, a doubled one or a second value is {@link Unreadable}.
 */
public final class Notation {
    /** No value of a ceremony is larger; what claims to be is damaged or hostile. */
    public static final int MOST_BYTES = 4 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxDocumentLength(MOST_BYTES)
                    .maxStringLength(MOST_BYTES)
                    .maxNumberLength(40)
                    .build())
            .build();

    /** What was to be read is not the value it should be. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String what) {
            super(what);
        }

        Unreadable(String what, Throwable cause) {
            super(what, cause);
        }
    }

    private Notation() {}

    public static byte[] write(Object value) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            Writing.value(value, out);
        }
        return bytes.toByteArray();
    }

    /**
     * As {@link #write}, for who looks at it and for no file: times to the millisecond, and a sentence once where both
     * languages say the same. It is read back as it was, but for what no eye sees.
     */
    public static byte[] brief(Object value) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = JSON.createGenerator(new Brief(), bytes, JsonEncoding.UTF8)) {
            Writing.value(value, out);
        }
        return bytes.toByteArray();
    }

    /** How many bytes {@link #write} would give, in no memory; one more than the most as soon as there are more. */
    public static int length(Object value, int most) {
        var counting = new Counting(most);
        try (var out = JSON.createGenerator(ObjectWriteContext.empty(), counting, JsonEncoding.UTF8)) {
            Writing.value(value, out);
        } catch (JacksonIOException e) {
            if (counting.left >= 0) throw e;
        }
        return most - counting.left;
    }

    private static final class Counting extends OutputStream {
        private int left;

        Counting(int most) {
            left = most;
        }

        @Override
        public void write(int one) throws IOException {
            take(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            take(length);
        }

        private void take(int many) throws IOException {
            left = many > left ? -1 : left - many;
            if (left < 0) throw new IOException("more than was asked about");
        }
    }

    public static <T> T read(byte[] bytes, Class<T> type) {
        return read(bytes, 0, bytes.length, type);
    }

    public static <T> T read(byte[] bytes, int from, int length, Class<T> type) {
        return read(ObjectReadContext.empty(), bytes, from, length, type);
    }

    private static <T> T read(ObjectReadContext context, byte[] bytes, int from, int length, Class<T> type) {
        try (var in = JSON.createParser(context, bytes, from, length)) {
            in.nextToken();
            var value = type.cast(Forms.of(type).read(in));
            if (in.nextToken() != null) throw new Unreadable("something follows the value: " + in.currentToken());
            return value;
        } catch (JacksonException | DateTimeException | ClassCastException e) {
            throw new Unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    /** A value that is sent, as its line of JSON and the bytes that stand behind it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Parcel(byte[] line, List<Bytes> beside) {}

    /** As {@link #write}, for values with {@link Bytes} in them. */
    public static Parcel pack(Object value) {
        var line = new ByteArrayOutputStream(256);
        var packing = new Packing();
        try (var out = JSON.createGenerator(packing, line, JsonEncoding.UTF8)) {
            Writing.value(value, out);
        }
        return new Parcel(line.toByteArray(), packing.beside());
    }

    /** @param line how many of the bytes are the line of JSON; it must ask for all of those behind it */
    public static <T> T unpack(byte[] bytes, int line, Class<T> type) {
        var beside = new Unpacking(bytes, line);
        var value = read(beside, bytes, 0, line, type);
        if (!beside.isEmpty()) throw new Unreadable("bytes that nobody asked for");
        return value;
    }

    static void expect(JsonToken wanted, JsonToken found) {
        if (wanted != found) throw new Unreadable("expected " + wanted + ", found " + found);
    }
}

package khaimac.link;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import khaimac.notation.Notation;

/**
 * A connection over a socket: records, each as the length of all of it, the length of its JSON, its JSON, and the bytes
 * in it. One thread reads, one writes.
 */
final class Pipe implements Connection {
    /** What is said before anything else, and what both ends know by then. */
    interface Opening {
        byte[] binding() throws IOException;
    }

    private final Socket cable;
    private final Socket socket;
    private final String other;
    private final Opening opening;
    private final DataInputStream in;
    private final DataOutputStream out;

    /** Over a socket as it is. */
    Pipe(Socket socket, String other) throws IOException {
        this(socket, socket, other, () -> new byte[0]);
    }

    /**
     * Over a socket that lies in another.
     *
     * @param cable closing it ends all of it at once, whatever waits for a word
     */
    Pipe(Socket cable, Socket socket, String other, Opening opening) throws IOException {
        this.cable = cable;
        this.socket = socket;
        this.other = other;
        this.opening = opening;
        cable.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 14));
    }

    @Override
    public String other() {
        return other;
    }

    @Override
    public byte[] binding() throws IOException {
        return opening.binding();
    }

    @Override
    public void send(Object record) throws IOException {
        var parcel = Notation.pack(record);
        long length = parcel.line().length
                + parcel.beside().stream()
                        .mapToLong(bytes -> bytes.array().length)
                        .sum();
        if (length > Link.MOST_BYTES) throw new TooLarge(length);
        out.writeInt((int) length);
        out.writeInt(parcel.line().length);
        out.write(parcel.line());
        for (var bytes : parcel.beside()) out.write(bytes.array());
        out.flush();
    }

    @Override
    public <T> T receive(Class<T> type, Duration longest, int most) throws IOException {
        socket.setSoTimeout(Math.toIntExact(longest.toMillis()));
        int first = in.read();
        if (first < 0) throw new IOException("the other end has closed");
        // Once it has begun it comes whole: a record must not be torn by a short wait.
        socket.setSoTimeout(Math.toIntExact(Link.GONE.toMillis()));
        int length = (first << 24) | (in.readUnsignedByte() << 16) | in.readUnsignedShort();
        int line = in.readInt();
        boolean fits = length >= 0 && length <= most && line >= 0 && line <= length;
        if (!fits) throw new IOException("a record of " + length + " bytes");
        var bytes = new byte[length];
        in.readFully(bytes);
        try {
            return Notation.unpack(bytes, line, type);
        } catch (Notation.Unreadable e) {
            throw new IOException("not a message", e);
        }
    }

    @Override
    public void close() {
        try {
            cable.close();
        } catch (IOException e) {
            // It is given up anyway.
        }
    }
}

package khaimac.output.serial;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import khaimac.hall.Wire;

/** The controller at the other end of a cable. */
public final class Controller implements AutoCloseable {
    final Decoder decoder;
    private final InputStream in;

    public Controller(Pty pty, Wire.Speaks speaks) throws IOException {
        this(pty, Decoder.of(speaks));
    }

    Controller(Pty pty, Decoder decoder) throws IOException {
        this.decoder = decoder;
        in = pty.in();
        Thread.ofPlatform().daemon().start(this::readAndRead);
    }

    private void readAndRead() {
        var some = new byte[4_096];
        try {
            for (int read = in.read(some); read >= 0; read = in.read(some)) decoder.take(some, read);
        } catch (IOException e) {
            // The cable was pulled.
        }
    }

    /** The last pictures it got, three bytes a lamp. */
    public List<byte[]> pictures() {
        return decoder.pictures();
    }

    /** Whether the first lamp of the last picture has this colour. */
    boolean shows(int colour) {
        var pictures = decoder.pictures();
        if (pictures.isEmpty()) return false;
        byte[] last = pictures.getLast();
        return (last[0] & 0xFF) == colour >> 16
                && (last[1] & 0xFF) == ((colour >> 8) & 0xFF)
                && (last[2] & 0xFF) == (colour & 0xFF);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package khaimac.plan.read;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A content that is read with patience: what looks for its parts in a broken file could go on for ever. */
final class Watched extends RandomAccessReadBuffer {
    private final Patience patience;

    Watched(byte[] content, Patience patience) {
        super(content);
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        patience.ask();
        return super.read();
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        patience.ask();
        return super.read(into, from, most);
    }
}

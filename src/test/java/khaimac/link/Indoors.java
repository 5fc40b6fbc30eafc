package khaimac.link;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/** A desk and whoever joins it in one process, without a network: the same bytes go from hand to hand. */
public final class Indoors implements Doorway {
    private static final Notation.Parcel END = new Notation.Parcel(new byte[0], java.util.List.of());

    private final BlockingQueue<Hand> coming = new LinkedBlockingQueue<>();
    private volatile boolean open = true;

    private static final class Hand implements Connection {
        private final BlockingQueue<Notation.Parcel> in = new LinkedBlockingQueue<>();
        private volatile boolean closed;
        private volatile @Nullable Hand other;

        @Override
        public String other() {
            return "indoors";
        }

        @Override
        public byte[] binding() {
            return new byte[0];
        }

        @Override
        public void send(Object record) throws IOException {
            var to = other;
            if (closed || to == null || to.closed) throw new IOException("the other end has closed");
            to.in.add(Notation.pack(record));
        }

        @Override
        public <T> T receive(Class<T> type, Duration longest, int most) throws IOException {
            try {
                var parcel = closed ? END : in.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
                if (parcel == null || parcel.equals(END)) throw new IOException("the other end is gone");
                int length = parcel.line().length
                        + parcel.beside().stream()
                                .mapToInt(one -> one.array().length)
                                .sum();
                if (length > most) throw new IOException("a record of " + length + " bytes");
                var all = java.nio.ByteBuffer.allocate(length).put(parcel.line());
                parcel.beside().forEach(one -> all.put(one.array()));
                return Notation.unpack(all.array(), parcel.line().length, type);
            } catch (InterruptedException e) {
                throw new IOException(e);
            } catch (Notation.Unreadable e) {
                throw new IOException("not a message", e);
            }
        }

        @Override
        public void close() {
            closed = true;
            in.add(END);
            var to = other;
            if (to != null) to.in.add(END);
        }
    }

    /** The way in. */
    public Way way() {
        return secret -> {
            if (!open) throw new IOException("nobody is in");
            var ours = new Hand();
            var theirs = new Hand();
            ours.other = theirs;
            theirs.other = ours;
            coming.add(theirs);
            return ours;
        };
    }

    @Override
    public Connection next() throws IOException {
        try {
            var hand = coming.take();
            if (!open) throw new IOException("closed");
            return hand;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        coming.add(new Hand());
    }
}

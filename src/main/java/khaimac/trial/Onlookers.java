package khaimac.trial;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.notation.Notation;
import khaimac.panel.words.FromPage;

/**
 * A hall full of pages that look on: each reads all it is told, to the last byte, and knows what state it has seen. One
 * thread for all, and nothing is understood but that: a thousand tablets think for themselves, here they have to share
 * one machine with the desk.
 */
public final class Onlookers implements AutoCloseable {
    private static final int AT_ONCE = 1 << 18;

    /** Hears of every state that has come whole. */
    public interface Eye {
        void sees(int page, long seq);
    }

    private final Tablet like;
    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new CopyOnWriteArrayList<>();
    private final List<Wording> wordings = new ArrayList<>();
    private final ByteBuffer read = ByteBuffer.allocateDirect(AT_ONCE);
    private final Thread reader;
    private volatile Eye eye = (page, seq) -> {};

    /** @param like whose pairing they have */
    public Onlookers(Tablet like) throws IOException {
        this.like = like;
        reader = Thread.ofPlatform().daemon().name("onlookers").start(this::lookAndLook);
    }

    public int count() {
        return channels.size();
    }

    public void look(Eye now) {
        eye = now;
    }

    /** So many more open the page. */
    public void enter(int more) throws IOException {
        for (int one = 0; one < more; one++) {
            var channel = SocketChannel.open(new InetSocketAddress(like.host(), like.port()));
            channel.write(ByteBuffer.wrap(Upgrade.request(like)));
            int number = channels.size();
            var wording = new Wording(seq -> eye.sees(number, seq));
            synchronized (wordings) {
                wordings.add(wording);
            }
            channels.add(channel);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, wording);
            selector.wakeup();
        }
    }

    /**
     * Pages give their sign of life, as a browser does each second; who does not is sent away.
     *
     * @param turn which of so many parts of them: a thousand browsers do not do it in the same instant
     */
    public void beat(int turn, int parts) {
        var beat = Wording.masked(Notation.write(new FromPage.Beat(0)));
        for (int at = turn; at < channels.size(); at += parts) {
            try {
                channels.get(at).write(beat.duplicate());
            } catch (IOException e) {
                // It was sent away; that it sees nothing any more is what is counted.
            }
        }
    }

    private void lookAndLook() {
        try {
            while (selector.isOpen()) selector.select(this::look);
        } catch (IOException | java.nio.channels.ClosedSelectorException e) {
            // It is over.
        }
    }

    private void look(SelectionKey key) {
        if (!(key.channel() instanceof SocketChannel channel) || !(key.attachment() instanceof Wording wording)) return;
        read.clear();
        try {
            if (channel.read(read) < 0) {
                key.cancel();
                return;
            }
        } catch (IOException e) {
            key.cancel();
            return;
        }
        wording.hear(read.flip());
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (var channel : channels) channel.close();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package khaimac.panel;

import java.nio.ByteBuffer;
import khaimac.notation.Notation;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import org.jspecify.annotations.Nullable;

/** A page's stay at the panel, as the door sees it: words go in, frames come out. */
public final class Visit {
    /** The connection below. */
    public interface Wire {
        /** Sends, and says afterwards on any thread, or at once, whether it went out. */
        void words(ByteBuffer json, Runnable sent, Runnable failed);

        /** The same with what is no text. */
        void picture(ByteBuffer bytes, Runnable sent, Runnable failed);

        /** Ends it without another word. */
        void cut();
    }

    private final Panel panel;
    private final Page page;

    private Visit(Panel panel, Page page) {
        this.panel = panel;
        this.page = page;
    }

    /**
     * Somebody is here.
     *
     * @param session names the pairing it came by
     * @param nonce where its messages have to be signed; null: they need not be
     */
    public static Visit enter(
            Panel panel, String session, String name, Right right, @Nullable String nonce, Wire wire) {
        var page = new Page(
                new Page.Who(session, name, right),
                new Outbox.Wire() {
                    @Override
                    public void send(Frame frame, Runnable sent, Runnable failed) {
                        switch (frame) {
                            case Frame.Words(var json) -> wire.words(json.duplicate(), sent, failed);
                            case Frame.Picture(var bytes) -> wire.picture(bytes.duplicate(), sent, failed);
                        }
                    }

                    @Override
                    public void cut() {
                        wire.cut();
                    }
                },
                panel.house());
        panel.enters(page, nonce);
        return new Visit(panel, page);
    }

    /** @return false where it is not understood: somebody else's page, or another version of ours */
    public boolean says(byte[] json) {
        try {
            panel.hearing().hear(page, Notation.read(json, FromPage.class));
            return true;
        } catch (Notation.Unreadable e) {
            return false;
        }
    }

    public void leave() {
        panel.leaves(page);
    }
}

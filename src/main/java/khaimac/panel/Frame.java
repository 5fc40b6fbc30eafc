package khaimac.panel;

import java.nio.ByteBuffer;
import khaimac.notation.Notation;
import khaimac.panel.words.ToPage;

/** One message on its way to pages: made once, however many there are. */
sealed interface Frame {
    /** @param json whoever sends it takes a duplicate */
    record Words(ByteBuffer json) implements Frame {}

    /** @param bytes the length of a header in two bytes, the header, a JPEG; whoever sends it takes a duplicate */
    record Picture(ByteBuffer bytes) implements Frame {}

    static Frame of(ToPage message) {
        return new Words(ByteBuffer.wrap(Notation.brief(message)).asReadOnlyBuffer());
    }

    static Frame of(ToPage header, ByteBuffer jpeg) {
        var head = Notation.brief(header);
        var bytes = ByteBuffer.allocate(2 + head.length + jpeg.remaining());
        bytes.putShort((short) head.length).put(head).put(jpeg.duplicate()).flip();
        return new Picture(bytes.asReadOnlyBuffer());
    }
}

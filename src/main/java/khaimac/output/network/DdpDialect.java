package khaimac.output.network;

import java.util.ArrayList;
import java.util.List;

/**
 * DDP: stretches of one long row of pixels, numbered one after the other; the last of a picture says that it is shown.
 */
final class DdpDialect implements Dialect {
    private final Stretches stretches;
    private final List<Datagram> packets = new ArrayList<>();
    private int sequence;

    DdpDialect(Stretches stretches, int channels) {
        this.stretches = stretches;
        for (int number = 0; number < stretches.count(); number++)
            packets.add(
                    new Datagram(DdpPacket.stretch(stretches.start(number), stretches.length(number), channels), null));
    }

    @Override
    public Stretches stretches() {
        return stretches;
    }

    @Override
    public Datagram light(int stretch, byte[] lamps, boolean last) {
        var datagram = packets.get(stretch);
        DdpPacket.light(datagram.bytes(), lamps, stretches.start(stretch), stretches.length(stretch));
        sequence = sequence % 15 + 1;
        DdpPacket.sequence(datagram.bytes(), sequence);
        DdpPacket.push(datagram.bytes(), last);
        return datagram;
    }
}

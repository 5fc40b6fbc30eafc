package khaimac.output.network;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import khaimac.hall.Universes;
import org.jspecify.annotations.Nullable;

/** Art-Net: a universe in each packet, all slots of it; several are shown at once by a sync packet. */
final class ArtNetDialect implements Dialect {
    private final Stretches stretches;
    private final List<Datagram> universes = new ArrayList<>();
    private final @Nullable Datagram sync;
    private final int[] sequences;

    /** @param everybody where sync goes; null: to the device alone */
    ArtNetDialect(Stretches stretches, int first, @Nullable InetSocketAddress everybody) {
        this.stretches = stretches;
        for (int number = 0; number < stretches.count(); number++)
            universes.add(new Datagram(ArtNetPacket.dmx(first + number, Universes.SLOTS), null));
        sequences = new int[stretches.count()];
        sync = stretches.count() > 1 ? new Datagram(ArtNetPacket.sync(), everybody) : null;
    }

    @Override
    public Stretches stretches() {
        return stretches;
    }

    @Override
    public Datagram light(int stretch, byte[] lamps, boolean last) {
        var datagram = universes.get(stretch);
        ArtNetPacket.light(datagram.bytes(), lamps, stretches.start(stretch), stretches.length(stretch));
        sequences[stretch] = sequences[stretch] % 255 + 1;
        ArtNetPacket.sequence(datagram.bytes(), sequences[stretch]);
        return datagram;
    }

    @Override
    public @Nullable Datagram after() {
        return sync;
    }
}

package khaimac.output.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import khaimac.hall.Universes;
import org.jspecify.annotations.Nullable;

/**
 * sACN: a universe in each packet, all slots of it; several that go to everybody are shown at once by a sync packet.
 */
final class SacnDialect implements Dialect {
    /**
     * Receivers drop a packet whose number is up to 19 behind the last, and remember the last of a player that died.
     * From the first packet to the second the number goes so far ahead: whatever they remember, at most the first is
     * dropped.
     */
    private static final int FAR = 64;

    private final Stretches stretches;
    private final List<Datagram> universes = new ArrayList<>();
    private final List<Datagram> pages = new ArrayList<>();
    private final @Nullable Datagram sync;
    private final int[] sent;
    private int syncs;

    /** @param multicast whether it goes to the groups of the universes, rather than to one device */
    SacnDialect(Stretches stretches, SacnPacket.Source source, int first, boolean multicast) {
        this.stretches = stretches;
        for (int number = 0; number < stretches.count(); number++)
            universes.add(
                    datagram(SacnPacket.data(source, first + number, Universes.SLOTS), first + number, multicast));
        sent = new int[stretches.count()];
        int last = (stretches.count() - 1) / SacnPacket.PAGE;
        for (int page = 0; page <= last; page++) {
            int before = page * SacnPacket.PAGE;
            int count = Math.min(SacnPacket.PAGE, stretches.count() - before);
            pages.add(datagram(
                    SacnPacket.discovery(source, first + before, count, page, last), SacnPacket.DISCOVERY, true));
        }
        sync = source.sync() == 0 ? null : datagram(SacnPacket.sync(source), source.sync(), multicast);
    }

    private static Datagram datagram(ByteBuffer bytes, int universe, boolean multicast) {
        return new Datagram(bytes, multicast ? new InetSocketAddress(group(universe), SacnPacket.PORT) : null);
    }

    private static InetAddress group(int universe) {
        try {
            return InetAddress.getByAddress(SacnPacket.group(universe));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Stretches stretches() {
        return stretches;
    }

    @Override
    public Datagram light(int stretch, byte[] lamps, boolean last) {
        var datagram = universes.get(stretch);
        SacnPacket.light(datagram.bytes(), lamps, stretches.start(stretch), stretches.length(stretch));
        SacnPacket.sequence(datagram.bytes(), sequence(sent[stretch]++));
        return datagram;
    }

    @Override
    public @Nullable Datagram after() {
        if (sync != null) SacnPacket.syncSequence(sync.bytes(), sequence(syncs++));
        return sync;
    }

    /** The number of a packet after so many. */
    private static int sequence(int before) {
        return before == 0 ? 0 : before + FAR;
    }

    @Override
    public List<Datagram> announcement() {
        return pages;
    }

    /** Receivers forget the source at once, rather than after 2.5 seconds. */
    @Override
    public List<Datagram> farewell() {
        for (int number = 0; number < universes.size(); number++) {
            var bytes = universes.get(number).bytes();
            SacnPacket.option(bytes, SacnPacket.TERMINATED);
            SacnPacket.sequence(bytes, sequence(sent[number]++));
        }
        return universes;
    }
}

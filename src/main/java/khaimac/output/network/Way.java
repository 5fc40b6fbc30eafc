package khaimac.output.network;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.locks.LockSupport;
import khaimac.output.Lost;
import org.jspecify.annotations.Nullable;

/**
 * A way to a device: a socket that sends through one interface and no other.
 *
 * @param through the interface it goes by
 * @param from the address it has on that interface
 * @param to the device; null: the packets say themselves to whom they go
 * @param ownPort whether it could take the port that was asked for
 * @param crowd for what is not for the device alone; null: it speaks to the device only, or to everybody anyway
 */
record Way(
        DatagramChannel channel,
        NetworkInterface through,
        Inet4Address from,
        @Nullable InetSocketAddress to,
        boolean ownPort,
        @Nullable Crowd crowd)
        implements AutoCloseable {
    private static final int SEND_BUFFER = 1 << 20;

    /** To a whole network a datagram goes only by way of its router: none of ours does. */
    private static final int ONE_HOP = 1;

    private static final int MOST_TRIES = 200;
    private static final long TRY_AGAIN_NANOS = 100_000;

    /** To everybody who listens to the groups of its packets. */
    static Way toGroups(Words words, String interfaceName) throws Lost {
        var through = up(
                words, interfaceName, interfaceName.isEmpty() ? Interfaces.usual() : Interfaces.named(interfaceName));
        return open(words, through, address(words, through), null, 0, Talks.TO_ONE);
    }

    /** Whom a way to a device is for besides the device. */
    enum Talks {
        TO_ONE,

        /** Something is for everybody on its network too. */
        TO_ALL,

        /** That, and the device may answer to everybody. */
        WITH_ALL
    }

    /**
     * To one device, or to all of one network.
     *
     * @param ownPort the port to send from if it is free; 0: any
     */
    static Way toHost(Words words, String host, int port, String interfaceName, int ownPort, Talks talks) throws Lost {
        var address = resolve(words, host);
        var to = new InetSocketAddress(address, port);
        var from = source(words, to);
        var through = Interfaces.having(from);
        if (!interfaceName.isEmpty()) {
            var wanted = up(words, interfaceName, Interfaces.named(interfaceName));
            if (!wanted.equals(through))
                throw new Lost(words.elsewhere(host, interfaceName, through == null ? "?" : through.getName()));
        }
        if (through == null) throw new Lost(words.unreachable(host));
        // To this very machine it would otherwise take the port of the program that is to get the light.
        boolean here = Interfaces.having(address) != null;
        return open(
                words, through, from, to, here ? 0 : ownPort, here && talks == Talks.WITH_ALL ? Talks.TO_ALL : talks);
    }

    private static NetworkInterface up(Words words, String name, @Nullable NetworkInterface one) throws Lost {
        if (one == null)
            throw new Lost(name.isEmpty() ? words.noNetwork() : words.noInterface(name, Interfaces.names()));
        if (!Interfaces.isUp(one)) throw new Lost(words.down(one.getName()));
        return one;
    }

    private static Inet4Address address(Words words, NetworkInterface one) throws Lost {
        var address = Interfaces.address(one);
        if (address == null) throw new Lost(words.noAddress(one.getName()));
        return address;
    }

    private static Inet4Address resolve(Words words, String host) throws Lost {
        try {
            for (var address : InetAddress.getAllByName(host)) if (address instanceof Inet4Address four) return four;
        } catch (UnknownHostException e) {
            // Said below, like a name that has other addresses only.
        }
        throw new Lost(words.unknownHost(host));
    }

    /** From which of our addresses this machine would send there. Nothing is sent to find out. */
    private static Inet4Address source(Words words, InetSocketAddress to) throws Lost {
        try (var probe = DatagramChannel.open(StandardProtocolFamily.INET)) {
            probe.setOption(StandardSocketOptions.SO_BROADCAST, true);
            probe.connect(to);
            if (probe.getLocalAddress() instanceof InetSocketAddress here
                    && here.getAddress() instanceof Inet4Address four) return four;
        } catch (IOException e) {
            // Said below: there is no road to that address.
        }
        throw new Lost(words.unreachable(to.getHostString()));
    }

    private static Way open(
            Words words,
            NetworkInterface through,
            Inet4Address from,
            @Nullable InetSocketAddress to,
            int port,
            Talks talks)
            throws Lost {
        DatagramChannel channel = null;
        try {
            channel = socket(through, port);
            boolean own = bind(channel, from, port);
            boolean one = to != null && !isForAll(through, to.getAddress());
            if (one) channel.connect(to);
            var crowd =
                    one && talks != Talks.TO_ONE ? Crowd.open(through, from, talks == Talks.WITH_ALL ? port : 0) : null;
            return new Way(channel, through, from, to, own, crowd);
        } catch (IOException e) {
            if (channel != null) closeQuietly(channel);
            throw new Lost(to == null ? words.noNetwork() : words.unreachable(to.getHostString()));
        }
    }

    /** @param port what it will be bound to; 0: to any */
    static DatagramChannel socket(NetworkInterface through, int port) throws IOException {
        var channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, port != 0);
            channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, through);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, ONE_HOP);
            channel.configureBlocking(false);
            return channel;
        } catch (IOException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    /** Several of our own outputs may send from one port; a program that keeps it for itself leaves us another. */
    static boolean bind(DatagramChannel channel, Inet4Address from, int port) throws IOException {
        try {
            channel.bind(new InetSocketAddress(from, port));
            return true;
        } catch (BindException e) {
            if (port == 0) throw e;
            channel.bind(new InetSocketAddress(from, 0));
            return false;
        }
    }

    /** Who listens to everybody's address never answers from it. */
    private static boolean isForAll(NetworkInterface through, InetAddress address) {
        return address.getHostAddress().equals("255.255.255.255")
                || through.getInterfaceAddresses().stream().anyMatch(one -> address.equals(one.getBroadcast()));
    }

    /**
     * Where what is for everybody on its network goes, at the port of the device; null where its network has no such
     * address.
     */
    @Nullable
    InetSocketAddress everybody() {
        var address = Crowd.address(through, from);
        return address == null || to == null ? null : new InetSocketAddress(address, to.getPort());
    }

    /**
     * Sends a packet. Where the machine's own queue is full, it waits for a moment, but not for long.
     *
     * @param group to whom; null: to the device of this way
     * @return false where the queue stays full
     */
    boolean send(ByteBuffer packet, @Nullable InetSocketAddress group) throws IOException {
        var socket = group == null || crowd == null ? channel : crowd.voice();
        var whom = group == null && !channel.isConnected() ? to : group;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if ((whom == null ? socket.write(packet) : socket.send(packet, whom)) > 0) return true;
            LockSupport.parkNanos(TRY_AGAIN_NANOS);
        }
        return false;
    }

    /** Takes something that was said to us or to everybody, and says who said it; null: nothing is there. */
    @Nullable
    SocketAddress hear(ByteBuffer into) throws IOException {
        var who = channel.receive(into);
        return who == null && crowd != null ? crowd.hear(into) : who;
    }

    /** Whether it is the device that speaks from there; of a way to all, everybody is. */
    boolean isDevice(SocketAddress who) {
        return !channel.isConnected()
                || (to != null
                        && who instanceof InetSocketAddress there
                        && to.getAddress().equals(there.getAddress()));
    }

    /** Whether the interface is still as it was when the way was opened. */
    void check(Words words) throws Lost {
        var now = Interfaces.named(through.getName());
        if (now == null) throw new Lost(words.noInterface(through.getName(), Interfaces.names()));
        if (!Interfaces.isUp(now)) throw new Lost(words.down(through.getName()));
        if (now.inetAddresses().noneMatch(from::equals)) throw new Lost(words.noAddress(through.getName()));
    }

    @Override
    public void close() {
        closeQuietly(channel);
        if (crowd != null) crowd.close();
    }

    static void closeQuietly(DatagramChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone, which is all that was wanted.
        }
    }
}

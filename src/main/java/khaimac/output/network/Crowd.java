package khaimac.output.network;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody on the network of an interface: a socket that speaks to all of them, beside the one that speaks to the
 * device, and sockets that hear what is said to all. A socket with an address of its own hears no broadcast, except on
 * Windows.
 */
final class Crowd implements AutoCloseable {
    private final DatagramChannel voice;
    private final List<DatagramChannel> ears;

    private Crowd(DatagramChannel voice, List<DatagramChannel> ears) {
        this.voice = voice;
        this.ears = ears;
    }

    /**
     * @param port what is said to all at this port is heard; it is also the one to speak from, if it is free; 0:
     * nothing is heard
     */
    static Crowd open(NetworkInterface through, Inet4Address from, int port) throws IOException {
        var voice = Way.socket(through, port);
        try {
            Way.bind(voice, from, port);
        } catch (IOException e) {
            voice.close();
            throw e;
        }
        return new Crowd(voice, port == 0 ? List.of() : ears(through, from, port));
    }

    private static List<DatagramChannel> ears(NetworkInterface through, Inet4Address from, int port)
            throws IOException {
        var ears = new ArrayList<DatagramChannel>();
        var everywhere = Stream.ofNullable(address(through, from));
        for (var address : Stream.concat(everywhere, Stream.of(InetAddress.ofLiteral("255.255.255.255")))
                .toList()) {
            var ear = DatagramChannel.open(StandardProtocolFamily.INET);
            try {
                ear.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                ear.bind(new InetSocketAddress(address, port));
                ear.configureBlocking(false);
                ears.add(ear);
            } catch (IOException e) {
                // Windows lets nobody have such an address: there, the socket to the device hears it.
                ear.close();
            }
        }
        return ears;
    }

    /** The address of everybody on the network that one of our addresses belongs to; null where there is none. */
    static @Nullable InetAddress address(NetworkInterface through, Inet4Address from) {
        return through.getInterfaceAddresses().stream()
                .filter(one -> from.equals(one.getAddress()))
                .map(InterfaceAddress::getBroadcast)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The socket that what is for all goes by. */
    DatagramChannel voice() {
        return voice;
    }

    /** Takes something that somebody has said to all, and says who; null: nothing is there. */
    @Nullable
    SocketAddress hear(ByteBuffer into) throws IOException {
        for (var ear : ears) {
            var who = ear.receive(into);
            if (who != null) return who;
        }
        return null;
    }

    @Override
    public void close() {
        Way.closeQuietly(voice);
        ears.forEach(Way::closeQuietly);
    }
}

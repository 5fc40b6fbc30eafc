package khaimac.output.network;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A machine on this machine: an address of its own, a port, and everything that came to it, with the default buffer.
 */
final class Listener implements AutoCloseable {
    final String address;
    final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final DatagramSocket socket;
    private final Thread thread;
    volatile SocketAddress last = new InetSocketAddress(0);

    Listener(String address, int port) {
        this.address = address;
        socket = open(address, port);
        thread = Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Nobody else's address; Linux and Windows have all of 127/8, and where one has not, the test is skipped. */
    static String freeAddress() {
        var random = ThreadLocalRandom.current();
        return "127." + random.nextInt(1, 255) + "." + random.nextInt(255) + "." + random.nextInt(1, 255);
    }

    private static DatagramSocket open(String address, int port) {
        try {
            return new DatagramSocket(port, InetAddress.getByName(address));
        } catch (IOException e) {
            return abort("this machine does not listen at " + address + ":" + port);
        }
    }

    private void listen() {
        try {
            var packet = new DatagramPacket(new byte[2_000], 2_000);
            while (true) {
                socket.receive(packet);
                last = packet.getSocketAddress();
                received.add(Arrays.copyOf(packet.getData(), packet.getLength()));
            }
        } catch (IOException e) {
            // Closed: the end of it.
        }
    }

    void answer(byte[] bytes) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, last));
    }

    @Override
    public void close() {
        socket.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package khaimac.send;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import khaimac.clock.Watch;
import khaimac.cue.Change;

/** A message by OSC over UDP. Whoever answers answers to the port that it came from. */
final class OscWay {
    /** A machine in the hall answers within a few milliseconds, if at all. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    private static final int LARGEST = 65_507;

    private OscWay() {}

    static Outcome send(InetAddress host, int port, Change.Message.Osc message, Watch watch) {
        var packet = OscPacket.of(message.address(), message.args());
        if (packet.length > LARGEST) return new Outcome.Failed(SendWords.tooLong());
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(host, port));
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            var began = watch.now().steady();
            socket.send(new DatagramPacket(packet, packet.length));
            var heard = new DatagramPacket(new byte[LARGEST], LARGEST);
            socket.receive(heard);
            var answer = OscPacket.text(ByteBuffer.wrap(heard.getData(), 0, heard.getLength()));
            return new Outcome.Sent(
                    answer == null ? heard.getLength() + " bytes" : answer,
                    watch.now().steady().minus(began));
        } catch (SocketTimeoutException e) {
            return new Outcome.Silent(PATIENCE, true);
        } catch (PortUnreachableException e) {
            return new Outcome.Failed(SendWords.nobodyListens(host.getHostAddress() + ":" + port));
        } catch (IOException e) {
            return new Outcome.Failed(SendWords.noWay(host.getHostAddress(), e));
        }
    }
}

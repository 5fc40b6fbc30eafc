package khaimac.trial.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Who says that a wall is black must have seen all of its lamps, and none of them lit. */
class WallTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    private static void light(DatagramChannel to, InetSocketAddress wall, int universe, int lamp) throws IOException {
        var packet = ByteBuffer.allocate(126 + 30);
        packet.putShort(113, (short) universe).put(140, (byte) lamp);
        to.send(packet, wall);
    }

    @Test
    void it_is_dark_when_the_last_lamp_is_out_and_not_before() throws Exception {
        var dice = ThreadLocalRandom.current();
        var address = "127." + dice.nextInt(1, 255) + "." + dice.nextInt(255) + "." + dice.nextInt(1, 255);
        try (var sender = DatagramChannel.open();
                var wall = open(address)) {
            var there = new InetSocketAddress(address, 5_568);
            light(sender, there, 1, 0);
            assertThat(wall.await(true, AT_ONCE))
                    .as("half of it was never heard")
                    .isZero();
            light(sender, there, 2, 200);
            assertThat(wall.await(false, LONG)).isNotZero();
            assertThat(wall.await(true, AT_ONCE)).as("one lamp is lit").isZero();
            long before = System.nanoTime();
            light(sender, there, 2, 0);
            assertThat(wall.await(true, LONG)).isBetween(before, System.nanoTime());
        }
    }

    private static Wall open(String address) {
        try {
            return new Wall(address, 2);
        } catch (IOException e) {
            assumeTrue(false, "this machine has no such address: " + address);
            throw new java.io.UncheckedIOException(e);
        }
    }
}

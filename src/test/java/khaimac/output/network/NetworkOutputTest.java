package khaimac.output.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import khaimac.hall.Wire;
import khaimac.output.Health;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real sockets, and machines that are only addresses of this one. */
@Tag("processes")
class NetworkOutputTest {
    private static final Wire NOWHERE = new Wire.Sacn(1, null, "no-such-card", 100);

    @Test
    void ddp_lamps_show_the_picture_to_the_byte_and_the_next_one() {
        try (var controller = new Listener(Listener.freeAddress(), DdpPacket.PORT);
                var lights = new Lights(1_000, new Wire.Ddp(controller.address, ""))) {
            var lamps = new DdpLamps(1_000, 3);
            for (int picture = 0; picture < 5; picture++) {
                var expected = lights.show(picture);
                Lights.until("picture " + picture, () -> {
                    while (!controller.received.isEmpty()) lamps.hear(controller.received.removeFirst());
                    return Arrays.equals(lamps.shown, expected);
                });
            }
            assertThat(lamps.complaints).isEmpty();
            assertThat(lamps.heard / 3 - lamps.pushes)
                    .as("three stretches a picture, and the last one shows it")
                    .isZero();
        }
    }

    @Test
    void a_picture_that_stands_still_is_heard_again_within_a_second() {
        try (var controller = new Listener(Listener.freeAddress(), DdpPacket.PORT);
                var lights = new Lights(10, new Wire.Ddp(controller.address, ""))) {
            lights.show(1);
            Lights.until("more than those of the beginning", () -> controller.received.size() > 27);
            assertThat(lights.runner.health().gap().toMillis()).isLessThan(1_000);
        }
    }

    @Test
    void sacn_goes_to_one_machine_and_ends_with_three_times_good_bye() {
        try (var controller = new Listener(Listener.freeAddress(), SacnPacket.PORT)) {
            try (var lights = new Lights(200, new Wire.Sacn(7, controller.address, "", 120))) {
                var lamps = lights.show(3);
                Lights.until(
                        "both universes", () -> universe(controller, 7) != null && universe(controller, 8) != null);
                var first = java.util.Objects.requireNonNull(universe(controller, 7));
                assertThat(Arrays.copyOfRange(first, 126, 126 + 510)).isEqualTo(Arrays.copyOf(lamps, 510));
                assertThat(first[108]).isEqualTo((byte) 120);
                assertThat(controller.received)
                        .allSatisfy(packet -> assertThat(packet).hasSize(638));
            }
            Lights.until(
                    "three for each universe",
                    () -> controller.received.stream()
                                    .filter(packet -> (packet[112] & 0x40) != 0)
                                    .count()
                            == 6);
        }
    }

    @Test
    void a_source_that_speaks_to_all_is_found_by_whoever_looks_for_one() throws IOException {
        var lo = Interfaces.named("lo");
        assumeTrue(lo != null, "this machine has no lo");
        var group = InetAddress.getByAddress(SacnPacket.group(SacnPacket.DISCOVERY));
        try (var channel =
                DatagramChannel.open(StandardProtocolFamily.INET).setOption(StandardSocketOptions.SO_REUSEADDR, true)) {
            channel.bind(new InetSocketAddress(group, SacnPacket.PORT)).join(group, lo);
            channel.configureBlocking(false);
            try (var lights = new Lights(400, new Wire.Sacn(21, null, "lo", 100))) {
                lights.show(1);
                var heard = ByteBuffer.allocate(1_500);
                Lights.until("it is announced", () -> isHeard(channel, heard));
                assertThat(PacketsTest.hex(heard.flip()).substring(2 * 112))
                        .isEqualTo("700e00000001" + "0000" + "001500160017");
            }
        }
    }

    private static boolean isHeard(DatagramChannel channel, ByteBuffer heard) {
        try {
            return heard.position() > 0 || channel.receive(heard) != null;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void a_controller_of_art_net_is_asked_and_what_it_lacks_is_told() throws IOException {
        try (var controller = new Listener(Listener.freeAddress(), ArtNetPacket.PORT);
                var lights =
                        new Lights(400, new Wire.ArtNet(0x121, controller.address, "", Wire.ArtNet.Sync.BROADCAST))) {
            lights.show(1);
            Lights.until(
                    "universes, sync and a poll",
                    () -> controller.received.size() > 12
                            && operations(controller).contains(0x2000));
            assertThat(operations(controller).stream()
                            .filter(one -> one != 0x2000)
                            .limit(30))
                    .as("what shows them comes after all three of a picture")
                    .startsWith(0x5000, 0x5000, 0x5000, 0x5200, 0x5000, 0x5000, 0x5000, 0x5200);
            assertThat(controller.last).hasToString("/127.0.0.1:" + ArtNetPacket.PORT);

            controller.answer(Replies.of("Node", 1, 2, 0x80, 1, 0x80, 2).array());
            Lights.until(
                    "told",
                    () -> lights.told.stream()
                            .anyMatch(words -> words.en().contains("does not put out universes 291")));
            assertThat(lights.state()).isEqualTo(Health.State.UP);
            controller.answer(Replies.of("Node", 1, 2, 0x80, 3).array());
            Lights.until("all well", () -> lights.runner.health().words().isEmpty());
        }
    }

    @Test
    void a_controller_that_is_off_is_told_and_lights_up_when_it_is_switched_on() {
        assumeTrue(
                System.getProperty("os.name", "").equals("Linux"),
                "only Linux tells the sender that nobody listens on its own machine");
        var address = Listener.freeAddress();
        try (var lights = new Lights(10, new Wire.Sacn(1, address, "", 100))) {
            lights.show(1);
            Lights.until("told", () -> lights.state() == Health.State.LOST);
            assertThat(lights.runner.health().words().en())
                    .contains(address, "takes nothing", "keep their last picture or go dark", "Check its power");
            try (var controller = new Listener(address, SacnPacket.PORT)) {
                Lights.until("light", () -> !controller.received.isEmpty());
                Lights.until("up", () -> lights.state() == Health.State.UP);
            }
        }
    }

    @Test
    void an_interface_that_is_not_there_is_told_with_those_that_are() {
        try (var lights = new Lights(10, NOWHERE)) {
            lights.show(1);
            Lights.until("told", () -> !lights.told.isEmpty());

            assertThat(lights.state()).isEqualTo(Health.State.MISSING);
            var there = Interfaces.found().getFirst().name();
            assertThat(lights.told.getFirst().en()).contains("no-such-card", there, "Plug it in");
            assertThat(lights.told.getFirst().vi()).contains("no-such-card", there, "Hãy cắm lại");
        }
    }

    @Test
    void a_name_that_nobody_has_is_told() {
        try (var lights = new Lights(10, new Wire.Ddp("nobody.invalid", ""))) {
            lights.show(1);
            Lights.until("told", () -> !lights.told.isEmpty());
            assertThat(lights.told.getFirst().en()).contains("no machine is called \"nobody.invalid\"");
        }
    }

    @Test
    void nothing_goes_through_another_interface_than_the_one_that_is_named() {
        var other = Interfaces.found().stream()
                .map(found -> Interfaces.named(found.name()))
                .filter(one ->
                        one != null && Interfaces.isReady(one) && !one.getName().equals("lo"))
                .findFirst();
        assumeTrue(other.isPresent() && Interfaces.named("lo") != null, "this machine has no second network interface");
        try (var controller = new Listener(Listener.freeAddress(), SacnPacket.PORT);
                var lights = new Lights(
                        10,
                        new Wire.Sacn(1, controller.address, other.orElseThrow().getName(), 100))) {
            lights.show(1);
            Lights.until("told", () -> !lights.told.isEmpty());

            assertThat(lights.told.getFirst().en())
                    .contains("through \"lo\", not through \""
                            + other.orElseThrow().getName());
            assertThat(controller.received).isEmpty();
        }
    }

    @Test
    void the_number_of_a_sender_is_the_same_tomorrow_and_another_for_another_output() {
        var through = java.util.Objects.requireNonNull(Interfaces.usual());

        assertThat(SenderNumber.of(through, "Trái"))
                .isEqualTo(SenderNumber.of(through, "Trái"))
                .isNotEqualTo(SenderNumber.of(through, "Phải"));
    }

    @Test
    void interfaces_are_listed_with_what_a_hall_needs_to_know() {
        assertThat(Interfaces.found()).isNotEmpty().allSatisfy(found -> {
            assertThat(found.kind()).isEqualTo("interface");
            assertThat(found.about()).containsKeys("addresses", "up", "multicast");
        });
    }

    private static byte @org.jspecify.annotations.Nullable [] universe(Listener controller, int number) {
        for (var packet : controller.received)
            if (((packet[113] & 0xFF) << 8 | (packet[114] & 0xFF)) == number) return packet;
        return null;
    }

    private static List<Integer> operations(Listener controller) {
        var operations = new ArrayList<Integer>();
        for (var packet : controller.received) operations.add(ArtNetPacket.operation(ByteBuffer.wrap(packet)));
        return operations;
    }
}

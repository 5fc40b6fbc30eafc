package khaimac.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import khaimac.clock.Moment;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.notation.Bytes;
import khaimac.notation.Notation;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** Both ends of a link in one process. */
class LinkTest {
    private static final Watch WATCH = () -> new Moment(Instant.EPOCH, Duration.ofNanos(System.nanoTime()));
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private static final Secret SECRET = Secret.fresh();

    private final TestHouse house = new TestHouse();

    @Test
    void what_is_too_large_for_a_record_cuts_nobody_off() throws Exception {
        try (var doorway = sockets();
                var gate = gate(doorway)) {
            var guest = new TestGuest(Link.VERSION);
            try (var join = new Join(guest, WATCH, () -> null)) {
                join.at(Sockets.to(new InetSocketAddress(InetAddress.getLoopbackAddress(), doorway.port())), SECRET);
                until("it is in", () -> !gate.peers().isEmpty() && guest.newest() == 1);
                var peer = gate.peers().getFirst();
                var large = new ToPeer.Pictured(1, new Bytes(new byte[Link.MOST_BYTES]), Sentence.NONE);
                peer.answer(large);
                until("it is said", () -> house.untold.contains(large));
                peer.tell(TestHouse.want(2));
                until("the next state", () -> guest.newest() == 2);
                join.say(new ToDesk.Replied(1, new Bytes(new byte[Link.MOST_BYTES]), Sentence.NONE));
                until("it is said here too", () -> guest.untold.get() == 1);
                var small = new ToDesk.Replied(2, null, Sentence.NONE);
                join.say(small);
                until("the next word", () -> house.heard.contains(small));
                assertThat(guest.alone).as("the connection broke").isFalse();
                assertThat(gate.peers()).containsExactly(peer);
            }
        }
    }

    private Gate gate(Doorway doorway) {
        return Gate.inner(doorway, Map.of(Part.PLAYER, SECRET), house, WATCH);
    }

    private static Sockets sockets() throws IOException {
        return Sockets.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static void until(String what, BooleanSupplier isTrue) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!isTrue.getAsBoolean() && System.nanoTime() < end) LockSupport.parkNanos(1_000_000);
        assertThat(isTrue.getAsBoolean()).as(what).isTrue();
    }

    @Test
    void every_message_comes_back_equal_from_its_line_of_json() {
        for (Object message : List.of(
                new ToDesk.Hello(1, "t", "n", Part.PLAYER, List.of("preview")),
                new ToDesk.Beat(Duration.ofMillis(3)),
                new ToDesk.Counted(
                        List.of(new ToDesk.Count(BACKDROP, 1, 2, Duration.ofMillis(4), false, false, null)),
                        Sentence.NONE),
                new ToDesk.Replied(7, null, Sentence.NONE),
                new ToDesk.See(1, BACKDROP, null, 4, 3)))
            assertThat(Notation.read(Notation.write(message), ToDesk.class)).isEqualTo(message);
        for (Object message : List.of(
                TestHouse.want(3),
                new ToPeer.Known("p"),
                new ToPeer.Refused(Refusals.FULL),
                house.welcome(),
                new ToPeer.Answer(1, true, false, true, List.of(4L, 5L), Sentence.NONE),
                new ToPeer.Ask(1, BACKDROP, null, 4, 3)))
            assertThat(Notation.read(Notation.write(message), ToPeer.class)).isEqualTo(message);
    }

    @Test
    void a_picture_travels_as_it_is_behind_its_line() throws IOException {
        var glance = new ToDesk.Glance(BACKDROP, new Bytes(new byte[] {0, 1, (byte) 0xFF, '"'}));
        var entrance = new Indoors();
        try (var sending = entrance.way().go(SECRET);
                var receiving = entrance.next()) {
            sending.send(glance);
            assertThat(receiving.receive(ToDesk.class, Link.GREETING, 1_000)).isEqualTo(glance);
        }
        var parcel = Notation.pack(glance);
        assertThat(new String(parcel.line(), StandardCharsets.UTF_8))
                .isEqualTo("{\"is\":\"glance\",\"surface\":\"backdrop\",\"jpeg\":4}");
        assertThatThrownBy(() -> Notation.unpack(parcel.line(), parcel.line().length, ToDesk.class))
                .as("the bytes are not there")
                .isInstanceOf(Notation.Unreadable.class);
        assertThatThrownBy(() -> Notation.write(glance))
                .as("a file has no place for them")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_player_is_told_all_of_the_newest_state_first_thing_and_again_when_the_desk_is_another_one() {
        var guest = new TestGuest(Link.VERSION);
        try (var join = new Join(guest, WATCH, () -> null)) {
            var first = new Indoors();
            try (var gate = gate(first)) {
                join.at(first.way(), SECRET);
                until("the first state", () -> guest.newest() == 1);
                assertThat(guest.told.getFirst()).isInstanceOf(ToPeer.Welcome.class);
                gate.tell(Part.PLAYER, TestHouse.want(2));
                until("the second state", () -> guest.newest() == 2);
                until("an echo of a beat", () -> guest.told.stream().anyMatch(ToPeer.Echo.class::isInstance));
                join.say(new ToDesk.FilmLost(BACKDROP, "phim.mp4", Instant.EPOCH));
                until(
                        "what a player says",
                        () -> house.heard.contains(new ToDesk.FilmLost(BACKDROP, "phim.mp4", Instant.EPOCH)));
            }
            until("it is alone", () -> guest.alone);
            var second = new Indoors();
            try (var gate = gate(second)) {
                assertThat(gate.peers()).isEmpty();
                join.at(second.way(), SECRET);
                until("the state of the next desk", () -> guest.newest() == 1);
            }
        }
    }

    @Test
    void counts_that_are_the_same_again_are_said_once_to_each_desk() {
        var counts = new AtomicReference<ToDesk>(counted(1));
        var guest = new TestGuest(Link.VERSION);
        try (var join = new Join(guest, WATCH, counts::get)) {
            var entrance = new Indoors();
            try (var _ = gate(entrance)) {
                join.at(entrance.way(), SECRET);
                until(
                        "three signs of life",
                        () -> guest.told.stream()
                                        .filter(ToPeer.Echo.class::isInstance)
                                        .count()
                                >= 3);
                assertThat(house.heard.stream().filter(ToDesk.Counted.class::isInstance))
                        .containsExactly(counted(1));
                counts.set(counted(2));
                until("the others", () -> house.heard.contains(counted(2)));
            }
            until("it is alone", () -> guest.alone);
            house.heard.clear();
            var another = new Indoors();
            try (var _ = gate(another)) {
                join.at(another.way(), SECRET);
                until("the next desk knows them too", () -> house.heard.contains(counted(2)));
            }
        }
    }

    private static ToDesk counted(long painted) {
        return new ToDesk.Counted(
                List.of(new ToDesk.Count(BACKDROP, painted, 0, Duration.ZERO, false, false, null)), Sentence.NONE);
    }

    @Test
    void another_secret_another_part_or_another_version_is_refused_with_a_sentence() {
        var entrance = new Indoors();
        try (var gate = gate(entrance)) {
            var guesses = new TestGuest(Link.VERSION);
            var climbs = new TestGuest(Link.VERSION, Part.OPERATOR);
            var old = new TestGuest(Link.VERSION - 1);
            assertThat(refusal(guesses, entrance, Secret.fresh())).contains("does not take this code");
            assertThat(refusal(climbs, entrance, SECRET))
                    .as("what a player knows")
                    .contains("does not take this code");
            assertThat(refusal(old, entrance, SECRET)).contains("different versions");
            assertThat(gate.peers()).isEmpty();
        }
    }

    private static String refusal(TestGuest guest, Indoors entrance, Secret secret) {
        try (var join = new Join(guest, WATCH, () -> null)) {
            join.at(entrance.way(), secret);
            until("it is refused", () -> !guest.refused.isEmpty());
            assertThat(guest.told).isEmpty();
            return guest.refused.en();
        }
    }

    @Test
    void who_never_reads_keeps_nobody_waiting_and_holds_no_more_than_one_state() throws IOException {
        var entrance = sockets();
        try (var gate = gate(entrance);
                var never = new Socket(InetAddress.getLoopbackAddress(), entrance.port());
                var pipe = new Pipe(never, "desk")) {
            pipe.send(new TestGuest(Link.VERSION).hello().with(SECRET.proof(Part.PLAYER.name(), new byte[0])));
            until("it is in", () -> gate.peers().size() == 1);
            var guest = new TestGuest(Link.VERSION);
            try (var join = new Join(guest, WATCH, () -> null)) {
                join.at(Sockets.to(new InetSocketAddress(InetAddress.getLoopbackAddress(), entrance.port())), SECRET);
                until("the other is in", () -> guest.newest() > 0);
                for (long seq = 2; seq <= 100_000; seq++) gate.tell(Part.PLAYER, TestHouse.want(seq));
                until("the other sees the newest", () -> guest.newest() == 100_000);
                until("who never reads is sent away", () -> gate.peers().size() == 1);
            }
        }
    }

    @Test
    void noise_on_the_port_ends_that_connection_and_nothing_else() throws IOException {
        var entrance = sockets();
        try (var gate = gate(entrance)) {
            assertThat(gate.peers()).isEmpty();
            for (var noise : List.of(
                    "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                    new byte[] {0, 0, 0, 2, 0, 0, 0, 2, '{', '}'},
                    new byte[] {0, 0, 0, 2, 0, 0, 0, 9, '{', '}'},
                    new byte[] {127, 0, 0, 0, 0, 0, 0, 1})) {
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), entrance.port())) {
                    socket.getOutputStream().write(noise);
                    socket.setSoTimeout(10_000);
                    assertThat(socket.getInputStream().read()).isEqualTo(-1);
                } catch (java.net.SocketException reset) {
                    assertThat(reset).hasMessageContaining("reset");
                }
            }
            var guest = new TestGuest(Link.VERSION);
            try (var join = new Join(guest, WATCH, () -> null)) {
                join.at(Sockets.to(new InetSocketAddress(InetAddress.getLoopbackAddress(), entrance.port())), SECRET);
                until("a player still comes in", () -> guest.newest() == 1);
            }
        }
    }
}

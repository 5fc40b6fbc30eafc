package khaimac.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import khaimac.Waits;
import khaimac.clock.Moment;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.trial.Eavesdropper;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody can do who stands between a player and a desk on a network of the hall. */
@Waits
class BetweenTwoMachinesTest {
    private static final Watch WATCH = () -> new Moment(Instant.EPOCH, Duration.ofNanos(System.nanoTime()));
    private static final Secret SECRET = Secret.fresh();

    @TempDir
    private Path folder;

    private static InetSocketAddress here(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Test
    void who_listens_hears_neither_the_code_nor_what_is_shown() throws Exception {
        var plain = Sockets.listen(here(0));
        var sealed = Sockets.listen(here(0), Seal.kept(folder, SECRET));
        try (var _ = Gate.inner(plain, Map.of(Part.PLAYER, SECRET), new TestHouse(), WATCH);
                var _ = Gate.outer(sealed, SECRET, new TestHouse(), WATCH);
                var overPlain = new Eavesdropper(here(0), here(plain.port()));
                var overSealed = new Eavesdropper(here(0), here(sealed.port()))) {
            comesIn(Sockets.to(here(overPlain.port())));
            comesIn(Sockets.sealed(here(overSealed.port())));
            assertThat(overPlain.heard()).as("one that listens well").contains(TestHouse.TITLE, "hello", "want");
            assertThat(overSealed.heard()).doesNotContain(TestHouse.TITLE, "hello", "want", "guest");
            for (var listener : List.of(overPlain, overSealed))
                assertThat(listener.heard()).doesNotContain(SECRET.written(), SECRET.letters());
        }
    }

    private static void comesIn(Way way) {
        var guest = new TestGuest(Link.VERSION);
        try (var join = new Join(guest, WATCH, () -> null)) {
            join.at(way, SECRET);
            Waiting.until(() -> "it is in", () -> guest.newest() == 1);
        }
    }

    @Test
    void who_puts_himself_between_with_a_key_of_his_own_is_believed_by_neither() throws Exception {
        var doorway = Sockets.listen(here(0), Seal.kept(Files.createDirectory(folder.resolve("desk")), SECRET));
        var guest = new TestGuest(Link.VERSION);
        try (var gate = Gate.outer(doorway, SECRET, new TestHouse(), WATCH);
                var between = new Between(Files.createDirectory(folder.resolve("between")));
                var join = new Join(guest, WATCH, () -> null)) {
            join.at(Sockets.sealed(here(between.port())), SECRET);
            try (var player = between.player();
                    var desk = between.desk(doorway.port())) {
                var hello = (ToDesk.Hello) player.receive(ToDesk.class, Link.GREETING, 4_096);
                desk.send(hello);
                assertThat(desk.receive(ToPeer.class, Link.GREETING, 4_096))
                        .as("the desk does not believe what a player proved to another")
                        .isEqualTo(new ToPeer.Refused(Sentence.NONE));
                say(player, new ToPeer.Known(hello.proof()), new TestHouse().welcome(), TestHouse.want(7));
                Waiting.until(() -> "the player says who that is", () -> !guest.refused.isEmpty());
            }
            assertThat(guest.refused.en())
                    .contains("does not know the code", between.port() + "")
                    .contains("not the desk of this hall");
            assertThat(guest.told).as("no picture of it is taken").isEmpty();
            assertThat(gate.peers()).isEmpty();

            join.at(Sockets.sealed(here(doorway.port())), SECRET);
            Waiting.until(() -> "the right desk is", () -> guest.newest() == 1);
        }
    }

    @Test
    void a_desk_that_proves_nothing_shows_nothing() throws Exception {
        var guest = new TestGuest(Link.VERSION);
        try (var nobody = new Between(folder);
                var join = new Join(guest, WATCH, () -> null)) {
            join.at(Sockets.sealed(here(nobody.port())), SECRET);
            try (var player = nobody.player()) {
                player.receive(ToDesk.class, Link.GREETING, 4_096);
                say(player, new TestHouse().welcome(), TestHouse.want(1));
                Waiting.until(() -> "it says so", () -> !guest.refused.isEmpty());
            }
            assertThat(guest.told).isEmpty();
        }
    }

    /** All of it, unless the other end has heard enough. */
    private static void say(Connection to, ToPeer... all) {
        try {
            for (var one : all) to.send(one);
        } catch (IOException e) {
            // It hung up.
        }
    }

    @Test
    void what_is_not_sealed_is_not_heard_from_another_machine() throws Exception {
        var doorway = Sockets.listen(here(0), Seal.kept(folder, SECRET));
        try (var gate = Gate.outer(doorway, SECRET, new TestHouse(), WATCH);
                var plain = Sockets.to(here(doorway.port())).go(SECRET)) {
            plain.send(new TestGuest(Link.VERSION).hello().with(SECRET.proof(Part.PLAYER.name(), new byte[0])));
            assertThatThrownBy(() -> plain.receive(ToPeer.class, Link.GREETING, 4_096))
                    .isInstanceOf(IOException.class);
            assertThat(gate.peers()).isEmpty();
        }
    }

    @Test
    void a_stranger_costs_the_desk_no_session_nor_does_who_repeats_what_he_overheard() throws Exception {
        var doorway = Sockets.listen(here(0), Seal.kept(folder, SECRET));
        try (var _ = Gate.outer(doorway, SECRET, new TestHouse(), WATCH);
                var between = new Eavesdropper(here(0), here(doorway.port()))) {
            assertThat(answer(doorway.port(), SECRET.knock()))
                    .as("it is heard, and answered in TLS")
                    .startsWith(Seal.COME_IN)
                    .hasSizeGreaterThan(1);
            assertThat(answer(doorway.port(), Secret.fresh().knock())).containsExactly(Seal.NO);
            comesIn(Sockets.sealed(here(between.port())));
            var overheard = Arrays.copyOf(between.bytes(), Secret.KNOCK);
            assertThat(answer(doorway.port(), overheard)).containsExactly(Seal.NO);
        }
    }

    /** All that is answered to somebody who knocks, and then begins a session. */
    private static byte[] answer(int port, byte[] knock) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(knock);
            var first = socket.getInputStream().readNBytes(1);
            if (first[0] == Seal.COME_IN)
                socket.getOutputStream().write("no session".getBytes(StandardCharsets.US_ASCII));
            var more = new ByteArrayOutputStream();
            more.writeBytes(first);
            more.writeBytes(socket.getInputStream().readAllBytes());
            return more.toByteArray();
        }
    }
}

package khaimac.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import khaimac.Waits;
import khaimac.clock.Moment;
import khaimac.clock.Watch;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strangers who stand before a gate, say a byte now and then or nothing, and come again when they are sent away. */
@Waits
class StrangersAtTheGateTest {
    private static final Watch WATCH = () -> new Moment(Instant.EPOCH, Duration.ofNanos(System.nanoTime()));
    private static final Secret SECRET = Secret.fresh();

    @TempDir
    private Path folder;

    /** The head of a record as long as a hello may be; who goes on a byte at a time is busy for an hour. */
    private static final byte[] PLAIN = {0, 0, 15, 0, 0, 0, 15, 0};

    /** The same of a first word in TLS; only somebody who knows the code can be listened to for so long. */
    private static final byte[] SEALED = {22, 3, 1, 15, 0, 1, 0, 14};

    /** Keep coming for as long as they are open. */
    private static final class Crowd implements AutoCloseable {
        private final List<Thread> all = new ArrayList<>();
        private final AtomicInteger came = new AtomicInteger();

        Crowd(int many, int addresses, int port, byte[] head) {
            for (int one = 0; one < many; one++) {
                var from = "127.0.1." + (1 + one % addresses);
                var says = one < 32 ? head : new byte[0];
                all.add(Thread.ofVirtual().start(() -> standAndStand(from, says, port)));
            }
        }

        private void standAndStand(String from, byte[] says, int port) {
            while (!Thread.currentThread().isInterrupted()) {
                try (var socket = new Socket()) {
                    socket.bind(new InetSocketAddress(from, 0));
                    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                    came.incrementAndGet();
                    stand(socket, says);
                } catch (IOException e) {
                    // Sent away; it comes again.
                }
                LockSupport.parkNanos(250_000_000);
            }
        }

        private static void stand(Socket socket, byte[] says) throws IOException {
            socket.getOutputStream().write(says);
            socket.setSoTimeout(1_000);
            while (!Thread.currentThread().isInterrupted()) {
                if (says.length > 0) socket.getOutputStream().write('{');
                try {
                    if (socket.getInputStream().read() < 0) return;
                } catch (java.net.SocketTimeoutException e) {
                    // Nobody has said anything; it is patient.
                }
            }
        }

        /** So many more of them have come. */
        void comesAgain(int more) {
            int before = came.get();
            Waiting.until(() -> "they came", () -> came.get() >= before + more);
        }

        @Override
        public void close() {
            all.forEach(Thread::interrupt);
        }
    }

    /** Many addresses of one machine are had on Linux only. */
    private static boolean hasManyAddresses() {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress("127.0.1.1", 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"32, 1", "200, 50"})
    void no_player_is_kept_out_neither_the_desks_own_nor_one_on_another_machine(int strangers, int addresses)
            throws Exception {
        assumeTrue(hasManyAddresses(), "this machine has one address of its own only");
        var plain = Sockets.listen(here(0));
        var sealed = Sockets.listen(here(0), Seal.kept(folder, SECRET));
        try (var inner = Gate.inner(plain, Map.of(Part.PLAYER, SECRET), new TestHouse(), WATCH);
                var outer = Gate.outer(sealed, SECRET, new TestHouse(), WATCH);
                var before = new Crowd(strangers, addresses, plain.port(), PLAIN);
                var other = new Crowd(strangers, addresses, sealed.port(), SEALED);
                var near = new Guest(Sockets.to(here(plain.port())));
                var far = new Guest(Sockets.sealed(here(sealed.port())))) {
            for (var crowd : List.of(before, other)) crowd.comesAgain(strangers);
            for (var guest : List.of(near, far)) guest.comes();
            for (var guest : List.of(near, far)) guest.isIn();
            for (var crowd : List.of(before, other)) crowd.comesAgain(strangers);
            for (var guest : List.of(near, far)) guest.stayed();
            assertThat(inner.peers()).hasSize(1);
            assertThat(outer.peers()).hasSize(1);
        }
    }

    private static InetSocketAddress here(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** A player. */
    private static final class Guest implements AutoCloseable {
        private final TestGuest guest = new TestGuest(Link.VERSION);
        private final Join join = new Join(guest, WATCH, () -> null);
        private final Way way;

        Guest(Way way) {
            this.way = way;
        }

        void comes() {
            join.at(way, SECRET);
        }

        void isIn() {
            Waiting.until(() -> "the player is in", () -> guest.newest() == 1);
        }

        void stayed() {
            assertThat(guest.alone).as("it was sent away for them").isFalse();
        }

        @Override
        public void close() {
            join.close();
        }
    }

    @Test
    void whoever_dribbles_has_gone_when_the_greeting_is_over_and_holds_no_thread_any_more() throws Exception {
        var plain = Sockets.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        var sealed =
                Sockets.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Seal.kept(folder, SECRET));
        try (var inner = Gate.inner(plain, Map.of(Part.PLAYER, SECRET), new TestHouse(), WATCH);
                var outer = Gate.outer(sealed, SECRET, new TestHouse(), WATCH)) {
            var dribble = dribbles(plain.port(), PLAIN);
            var other = dribbles(sealed.port(), SECRET.knock(), SEALED);
            for (var lasted : List.of(dribble.get(), other.get()))
                assertThat(lasted).isBetween(Link.GREETING.minusMillis(500), Link.GREETING.plusMillis(1_500));
            assertThat(inner.peers()).isEmpty();
            assertThat(outer.peers()).isEmpty();
            Waiting.until(
                    () -> "nobody waits for a word of them",
                    () -> Thread.getAllStackTraces().keySet().stream()
                            .noneMatch(thread -> thread.getName().equals("link")));
        }
    }

    /** How long somebody stands there who says his first word a byte at a time. */
    private static java.util.concurrent.Future<Duration> dribbles(int port, byte[]... heads) {
        var lasted = new java.util.concurrent.CompletableFuture<Duration>();
        Thread.ofVirtual().start(() -> {
            long began = System.nanoTime();
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                for (var head : heads) socket.getOutputStream().write(head);
                socket.setSoTimeout(100);
                while (System.nanoTime() - began < Link.GREETING.multipliedBy(4).toNanos()) {
                    socket.getOutputStream().write('{');
                    try {
                        if (socket.getInputStream().read() < 0) break;
                    } catch (java.net.SocketTimeoutException e) {
                        // It is still listened to.
                    }
                }
            } catch (IOException e) {
                // Sent away in the middle of a byte.
            }
            lasted.complete(Duration.ofNanos(System.nanoTime() - began));
        });
        return lasted;
    }
}

package khaimac.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import khaimac.cue.Change;
import khaimac.hall.Address;
import khaimac.hall.Endpoint;
import khaimac.hall.Hall;
import khaimac.machine.SystemWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real sockets on this machine. */
class MessengerTest {
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var one : open.reversed()) one.close();
    }

    @Test
    void osc_goes_out_to_the_byte_and_its_answer_is_told() throws Exception {
        var desk = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        open.add(desk);
        var messenger =
                messenger(Map.of("lights", new Address.Osc(new Endpoint("127.0.0.1", desk.getLocalPort()))), true);
        messenger.send(
                new Change.Send("lights", new Change.Message.Osc("/led/brightness", List.of(0.75))), outcomes::add);
        var heard = new DatagramPacket(new byte[1_500], 1_500);
        desk.receive(heard);
        assertThat(HexFormat.of().formatHex(heard.getData(), 0, heard.getLength()))
                .isEqualTo("2f6c65642f6272696768746e65737300" + "2c660000" + "3f400000");

        var answer = OscPacket.of("/ok", List.of(1, "chào"));
        desk.send(new DatagramPacket(answer, answer.length, heard.getSocketAddress()));
        assertThat(outcome())
                .isInstanceOfSatisfying(
                        Outcome.Sent.class, sent -> assertThat(sent.answer()).isEqualTo("/ok 1 chào"));
    }

    @Test
    void the_vectors_of_osc_hold_for_every_kind_of_argument() {
        assertThat(hex("/go")).isEqualTo("2f676f00" + "2c000000");
        assertThat(hex("/cue/5/start")).isEqualTo("2f6375652f352f73746172740000" + "0000" + "2c000000");
        assertThat(hex("/led/text", "Chào mừng"))
                .isEqualTo("2f6c65642f74657874000000" + "2c730000" + "4368c3a06f206de1bbab6e6700000000");
        assertThat(hex("/a", 1, "x", -1))
                .isEqualTo("2f610000" + "2c69736900000000" + "00000001" + "78000000" + "ffffffff");
    }

    @Test
    void osc_that_nobody_answers_is_silent_and_a_port_that_nobody_listens_at_is_told() throws Exception {
        var desk = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var messenger =
                messenger(Map.of("lights", new Address.Osc(new Endpoint("127.0.0.1", desk.getLocalPort()))), true);
        var go = new Change.Send("lights", new Change.Message.Osc("/go", List.of()));
        messenger.send(go, outcomes::add);
        assertThat(outcome()).isEqualTo(new Outcome.Silent(OscWay.PATIENCE, true));

        desk.close();
        messenger.send(go, outcomes::add);
        var said = outcome();
        if (System.getProperty("os.name", "").equals("Linux"))
            assertThat(said.words().en()).contains("No program listens at 127.0.0.1", "by hand");
    }

    @Test
    void http_carries_method_path_and_body_and_its_answer_is_told() throws Exception {
        var asked = new ArrayBlockingQueue<String>(1);
        var server = server();
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("/no") ? 404 : 200, -1);
            exchange.close();
        });
        var messenger = messenger(Map.of("hook", new Address.Http(base(server) + "/hall")), true);
        messenger.send(new Change.Send("hook", new Change.Message.Http("/lights", "PUT", "tối dần")), outcomes::add);
        assertThat(asked.poll(20, TimeUnit.SECONDS)).isEqualTo("PUT /hall/lights tối dần");
        assertThat(outcome())
                .isInstanceOfSatisfying(
                        Outcome.Sent.class, sent -> assertThat(sent.answer()).isEqualTo("200 OK"));

        messenger.send(new Change.Send("hook", new Change.Message.Http("/no", "GET", null)), outcomes::add);
        assertThat(asked.poll(20, TimeUnit.SECONDS)).isEqualTo("GET /hall/no ");
        assertThat(outcome())
                .isInstanceOf(Outcome.Failed.class)
                .extracting(outcome -> outcome.words().en())
                .isEqualTo("The other side does not do it and answers 404 Not Found. Check the message in the show; "
                        + "do it by hand if need be.");
    }

    @Test
    void an_answer_that_points_elsewhere_is_not_followed() throws Exception {
        var elsewhere = server();
        var visited = new CountDownLatch(1);
        elsewhere.createContext("/", exchange -> visited.countDown());
        var server = server();
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", base(elsewhere) + "/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        var messenger = messenger(Map.of("hook", new Address.Http(base(server))), true);
        messenger.send(new Change.Send("hook", new Change.Message.Http("/x", "GET", null)), outcomes::add);
        assertThat(outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.why().en()).contains("answers 302"));
        assertThat(visited.getCount()).isEqualTo(1);
    }

    @Test
    void a_path_cannot_lead_to_another_machine() throws Exception {
        var server = server();
        var messenger = messenger(Map.of("hook", new Address.Http(base(server))), true);
        messenger.send(new Change.Send("hook", new Change.Message.Http("@127.0.0.2/x", "GET", null)), outcomes::add);
        assertThat(outcome()).isInstanceOf(Outcome.NotAllowed.class);
    }

    @Test
    void a_server_that_hangs_keeps_no_other_waiting_and_a_full_queue_refuses_with_a_sentence() throws Exception {
        var release = new CountDownLatch(1);
        var hangs = server();
        hangs.createContext("/", exchange -> waitFor(release));
        var desk = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        open.add(desk);
        var messenger = messenger(
                Map.of(
                        "hook",
                        new Address.Http(base(hangs)),
                        "lights",
                        new Address.Osc(new Endpoint("127.0.0.1", desk.getLocalPort()))),
                true,
                SOON);
        for (int i = 0; i < Messenger.MOST + 2; i++)
            messenger.send(new Change.Send("hook", new Change.Message.Http("/x", "POST", "")), outcomes::add);
        assertThat(outcome())
                .as("the newest is refused at once")
                .isEqualTo(new Outcome.Failed(SendWords.tooMany(Messenger.MOST)));

        messenger.send(new Change.Send("lights", new Change.Message.Osc("/go", List.of())), ignored -> {});
        var heard = new DatagramPacket(new byte[100], 100);
        desk.receive(heard);
        assertThat(outcome()).as("and the first has an end").isEqualTo(new Outcome.Silent(SOON, false));
        release.countDown();
    }

    @Test
    void messages_to_one_address_keep_their_order() throws Exception {
        var desk = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        open.add(desk);
        var messenger =
                messenger(Map.of("lights", new Address.Osc(new Endpoint("127.0.0.1", desk.getLocalPort()))), true);
        for (int i = 0; i < 10; i++)
            messenger.send(new Change.Send("lights", new Change.Message.Osc("/cue", List.of(i))), outcomes::add);
        for (int i = 0; i < 10; i++) {
            var heard = new DatagramPacket(new byte[100], 100);
            desk.receive(heard);
            assertThat(heard.getData()[heard.getLength() - 1]).isEqualTo((byte) i);
            desk.send(new DatagramPacket(heard.getData(), heard.getLength(), heard.getSocketAddress()));
        }
    }

    @Test
    void only_what_the_hall_allows_is_sent() throws Exception {
        var messenger = messenger(Map.of("hook", new Address.Http("http://127.0.0.1:9")), true);
        messenger.send(new Change.Send("lights", new Change.Message.Osc("/go", List.of())), outcomes::add);
        assertThat(outcome()).isEqualTo(new Outcome.NotAllowed());
        messenger.send(new Change.Send("hook", new Change.Message.Osc("/go", List.of())), outcomes::add);
        assertThat(outcome()).isEqualTo(new Outcome.Failed(SendWords.otherKind()));
    }

    @Test
    void a_rehearsal_speaks_to_this_machine_only_until_it_is_armed() throws Exception {
        var server = server();
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        var messenger = messenger(
                Map.of(
                        "here",
                        new Address.Http(base(server)),
                        "there",
                        new Address.Http("http://192.0.2.1:9000"),
                        "lights",
                        new Address.Osc(new Endpoint("192.0.2.1", 8000))),
                false);
        messenger.send(new Change.Send("here", new Change.Message.Http("/x", "POST", null)), outcomes::add);
        assertThat(outcome()).isInstanceOf(Outcome.Sent.class);
        messenger.send(new Change.Send("there", new Change.Message.Http("/x", "POST", null)), outcomes::add);
        assertThat(outcome()).isEqualTo(new Outcome.NotArmed("192.0.2.1"));
        messenger.send(new Change.Send("lights", new Change.Message.Osc("/go", List.of())), outcomes::add);
        assertThat(outcome()).isEqualTo(new Outcome.NotArmed("192.0.2.1"));
    }

    private Messenger messenger(Map<String, Address> allow, boolean reaches) {
        return messenger(allow, reaches, LONG);
    }

    private Messenger messenger(Map<String, Address> allow, boolean reaches, Duration patience) {
        var hall = new Hall("", "", Map.of(), List.of(), Map.of(), allow);
        var messenger = new Messenger(hall, () -> reaches, new SystemWatch(), patience);
        open.add(messenger);
        return messenger;
    }

    private HttpServer server() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
        open.add(() -> server.stop(0));
        return server;
    }

    private static String base(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome outcome() throws InterruptedException {
        var outcome = outcomes.poll(20, TimeUnit.SECONDS);
        assertThat(outcome).as("what became of it is told").isNotNull();
        return outcome;
    }

    private static String hex(String address, Object... args) {
        return HexFormat.of().formatHex(OscPacket.of(address, Arrays.asList(args)));
    }
}

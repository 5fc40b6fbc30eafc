package khaimac.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import khaimac.desk.Desk;
import khaimac.desk.Doors;
import khaimac.desk.Resumable;
import khaimac.desk.Role;
import khaimac.desk.ShowCopy;
import khaimac.engine.Became;
import khaimac.engine.Command;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.FactWords;
import khaimac.engine.Mode;
import khaimac.engine.Sight;
import khaimac.engine.Undoable;
import khaimac.engine.Wish;
import khaimac.hall.Address;
import khaimac.hall.Hall;
import khaimac.journal.MemoryDisk;
import khaimac.machine.SystemWatch;
import khaimac.showfile.language.Beside;
import org.junit.jupiter.api.Test;

/** The real desk, the real way, and a stand-in that takes its time. */
class SendingTest {
    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "T", "date": "2026-01-01", "surfaces": ["backdrop"],
         "looks": {"black": {"blank": true}}, "segments": [
          {"id": "a", "name": "A", "start": "08:00", "length": "10m", "cues": [
            {"on": "go", "name": "Đèn", "send": {"to": "hook", "http": "/go", "body": "1"}},
            {"on": "go", "name": "Xa", "send": [{"to": "there", "http": "/go"}, {"to": "nobody", "osc": "/x"}]}]}]}\
        """;

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final SystemWatch watch = new SystemWatch();

    @Test
    void a_cue_sends_once_the_next_press_does_not_wait_and_what_became_of_it_is_a_fact() throws Exception {
        var mayAnswer = new LinkedBlockingQueue<Boolean>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod()
                    + exchange.getRequestURI()
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            try {
                mayAnswer.poll(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        var hall = new Hall(
                "",
                "",
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(
                        "hook",
                        new Address.Http(
                                "http://127.0.0.1:" + server.getAddress().getPort()),
                        "there",
                        new Address.Http("http://192.0.2.1:9")));
        var copy = ShowCopy.of("t", SHOW.getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
        assertThat(copy.reading().findings())
                .noneMatch(finding -> finding.severity() == khaimac.finding.Severity.ERROR);
        var armed = new AtomicBoolean();
        try (var desk = Desk.open(new MemoryDisk(), copy, Mode.REHEARSAL, watch, Throwable::printStackTrace);
                var _ = new Sending(desk, hall, armed::get, watch)) {
            var facts = desk.follow();
            while (!desk.onAir().run().opened()) facts.take(Duration.ofSeconds(20));
            go(desk);
            go(desk);
            assertThat(asked.poll(20, TimeUnit.SECONDS)).isEqualTo("POST/go1");
            go(desk);
            mayAnswer.add(true);

            var sent = new java.util.HashMap<String, Deed.Sent>();
            while (sent.size() < 3) {
                var onAir = facts.take(Duration.ofSeconds(20));
                assertThat(onAir).as("told of " + sent.keySet()).isNotNull();
                for (var fact : onAir.latest())
                    if (fact.deed() instanceof Deed.Sent one)
                        sent.put(one.send().to(), one);
            }
            assertThat(sent.get("hook"))
                    .returns(Became.ANSWERED, Deed.Sent::became)
                    .extracting(one -> one.answer().en())
                    .asString()
                    .startsWith("200 OK in ");
            assertThat(sent.get("there"))
                    .returns(Became.KEPT_BACK, Deed.Sent::became)
                    .extracting(one -> one.answer().en())
                    .asString()
                    .contains("not to 192.0.2.1", "outputs arm");
            assertThat(sent.get("nobody"))
                    .returns(Became.KEPT_BACK, Deed.Sent::became)
                    .returns(1, Deed.Sent::part);
            assertThat(asked).as("once").isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_message_the_desk_died_over_is_told_as_not_known_and_never_sent_again() throws Exception {
        var release = new CountDownLatch(1);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
        var port = server.getAddress().getPort();
        var hook = new Address.Http("http://127.0.0.1:" + port);
        var hall = new Hall("", "", Map.of(), List.of(), Map.of(), Map.of("hook", hook));
        var copy = ShowCopy.of("t", SHOW.getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
        var disk = new MemoryDisk();
        var left = new MemoryDisk();
        try (var desk = Desk.open(disk, copy, Mode.REHEARSAL, watch, Throwable::printStackTrace);
                var _ = new Sending(desk, hall, () -> false, watch)) {
            var facts = desk.follow();
            while (!desk.onAir().run().opened()) facts.take(Duration.ofSeconds(20));
            go(desk);
            go(desk);
            assertThat(asked.poll(20, TimeUnit.SECONDS)).isEqualTo("/go");
            // What a desk leaves that is killed now: the message is on its way, and no report has come.
            left.files.putAll(disk.files);
        } finally {
            release.countDown();
        }
        var found = ((Resumable.Ready) Doors.look(left, watch.now(), copy)).past();
        try (var desk = Desk.resume(left, found, watch, Throwable::printStackTrace);
                var _ = new Sending(desk, hall, () -> false, watch)) {
            var facts = desk.follow();
            while (desk.onAir().run().epoch() < 2) facts.take(Duration.ofSeconds(20));
            var told = desk.onAir().latest().stream()
                    .map(Fact::deed)
                    .filter(Deed.Sent.class::isInstance)
                    .map(Deed.Sent.class::cast)
                    .toList();
            assertThat(told)
                    .singleElement()
                    .returns(Became.UNKNOWN, Deed.Sent::became)
                    .returns("hook", one -> one.send().to());
            assertThat(FactWords.of(
                            desk.onAir().latest().getLast(), copy.reading().show()))
                    .returns(true, one -> one.vi().startsWith("Không biết đã gửi chưa"))
                    .returns(true, one -> one.en().startsWith("Not known whether it was sent"));
            assertThat(Undoable.of(desk.onAir().run()))
                    .isNotNull()
                    .returns(false, one -> one.refused().isEmpty());
            // What the next cue sends comes through the same hands, after anything that would be sent again.
            go(desk);
            while (desk.onAir().latest().stream()
                            .filter(fact -> fact.deed() instanceof Deed.Sent)
                            .count()
                    < 3) facts.take(Duration.ofSeconds(20));
            assertThat(asked).as("once").isEmpty();
        } finally {
            server.stop(0);
        }
        // A third desk knows what the second has told.
        var third = ((Resumable.Ready) Doors.look(left, watch.now(), copy)).past();
        try (var desk = Desk.resume(left, third, watch, Throwable::printStackTrace)) {
            var facts = desk.follow();
            while (desk.onAir().run().epoch() < 3) facts.take(Duration.ofSeconds(20));
            assertThat(desk.onAir().latest()).noneMatch(fact -> fact.deed() instanceof Deed.Sent);
        }
    }

    @Test
    void a_cue_that_sends_more_than_anybody_thought_of_has_all_of_it_carried_out_and_told() throws Exception {
        int many = 70;
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        var allowed = new TreeMap<String, Address>();
        var sends = new ArrayList<String>();
        for (int at = 0; at < many; at++) {
            var base = "http://127.0.0.1:" + server.getAddress().getPort();
            allowed.put("lamp-" + at, new Address.Http(base));
            sends.add("{\"to\": \"lamp-" + at + "\", \"http\": \"/" + at + "\"}");
        }
        var show = """
            {"format": "khaimac-show/1", "title": "T", "date": "2026-01-01", "surfaces": ["backdrop"],
             "segments": [{"id": "a", "name": "A", "start": "08:00", "length": "10m", "cues": [
               {"on": "go", "name": "Đèn", "send": [%s]}]}]}\
            """.formatted(String.join(", ", sends));
        var copy = ShowCopy.of("t", show.getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
        var hall = new Hall("", "", Map.of(), List.of(), Map.of(), allowed);
        try (var desk = Desk.open(new MemoryDisk(), copy, Mode.REHEARSAL, watch, Throwable::printStackTrace);
                var _ = new Sending(desk, hall, () -> false, watch)) {
            var facts = desk.follow();
            while (!desk.onAir().run().opened()) facts.take(Duration.ofSeconds(20));
            go(desk);
            go(desk);
            var arrived = new TreeSet<String>();
            for (var path = asked.poll(20, TimeUnit.SECONDS);
                    path != null;
                    path = arrived.size() == many ? null : asked.poll(20, TimeUnit.SECONDS)) arrived.add(path);
            assertThat(arrived).as("every one of them").hasSize(many);
            // The Opened fact, the part, the cue, and a report on each.
            while (desk.onAir().seq() < 3 + many)
                assertThat(facts.take(Duration.ofSeconds(20))).as("reports").isNotNull();
            assertThat(desk.onAir().effects()).as("nothing is left to send").isEmpty();
        } finally {
            server.stop(0);
        }
    }

    private void go(Desk desk) throws Exception {
        var run = desk.onAir().run();
        var sight = new Sight("go" + run.seq(), "Lan", run.epoch(), run.seen(), run.rev(), run.at(watch.now()));
        var answer = desk.ask(Role.OPERATOR, new Command(sight, new Wish.Go()))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        assertThat(answer.accepted()).as(answer.toString()).isTrue();
    }
}

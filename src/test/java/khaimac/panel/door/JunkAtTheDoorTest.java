package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import khaimac.engine.Command;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.machine.SystemWatch;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** While a tablet is let in, somebody else throws wrong codes at the door. */
@Isolated
class JunkAtTheDoorTest extends InAHut {
    private static final SurfaceName STAGE = new SurfaceName("stage");
    private static final String JUNK = "0".repeat(64);

    /** The code of sixteen digits costs twenty thousand rounds: a hundredth of a second of a processor, each time. */
    @Test
    void a_wrong_proof_costs_the_desk_no_reckoning() {
        var pairing = new Pairing(new SystemWatch());
        pairing.open(Right.CONTROL);
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        pairing.open(Right.CONTROL);
        long once = threads.getCurrentThreadCpuTime() - before;
        for (int one = 0; one < 300; one++) pairing.withProof(JUNK, "192.0.2." + one % 30);
        assertThat(threads.getCurrentThreadCpuTime() - before)
                .as("opening the door costs %s ns, three hundred wrong proofs less than ten doors", once)
                .isLessThan(10 * Math.max(once, 5_000_000));
    }

    @Test
    void the_right_picture_is_let_in_however_many_wrong_ones_were_tried() throws Exception {
        hut.lobby.admit(new FromPage.Admission.Pair(Right.CONTROL));
        for (int one = 0; one < 30; one++) knock("proof", JUNK);
        var link = hut.lobby.access("", "").window().link();
        var code = link.substring(link.indexOf("#pair=") + 6);
        assertThat(knock("pin", hut.pin()).body()).as("digits are silent").contains("half a minute");
        assertThat(knock("proof", Secrets.signed(code, "pair")).status()).isEqualTo(200);
    }

    /** On the wire: a hundred and one tablets of one hall, of which one is not a tablet. */
    @Test
    void who_guesses_from_one_address_silences_that_address_alone() {
        var pairing = new Pairing(new SystemWatch());
        pairing.open(Right.CONTROL);
        for (int one = 0; one < 100; one++)
            assertThat(pairing.withPin("guess", false, "192.0.2.1").right()).isNull();
        var open = pairing.ajar();
        assertThat(pairing.withPin(open.pin(), false, "192.0.2.1").right()).isNull();
        assertThat(pairing.withPin(open.pin(), false, "192.0.2.2").right()).isEqualTo(Right.CONTROL);
    }

    @Test
    void who_guesses_from_everywhere_gets_other_digits_and_silence() {
        var pairing = new Pairing(new SystemWatch());
        pairing.open(Right.CONTROL);
        var before = pairing.ajar();
        for (int one = 0; one < Pairing.TRIES_IN_ALL; one++) pairing.withPin("guess", false, "192.0.2." + one);
        var open = pairing.ajar();
        assertThat(open.pin()).isNotEqualTo(before.pin());
        assertThat(open.digits()).isNotEqualTo(before.digits());
        assertThat(pairing.withPin(open.pin(), false, "198.51.100.1").right()).isNull();
        assertThat(pairing.withProof(Secrets.signed(open.code(), "pair"), "198.51.100.1")
                        .right())
                .isEqualTo(Right.CONTROL);
    }

    /** What a page shows is never a second old, with two hundred who knock with nonsense as fast as they can. */
    @Test
    void a_page_beside_two_hundred_junk_connections_hears_what_is_true_within_a_second() throws Exception {
        hut.lobby.admit(new FromPage.Admission.Pair(Right.CONTROL));
        var junk = new ArrayList<Thread>();
        try (var tab = hut.tab(hut.admin())) {
            var state = tab.hears(ToPage.State.class, ToPage.State::opened);
            for (int one = 0; one < 200; one++) junk.add(Thread.startVirtualThread(this::knocksAndKnocks));
            var ages = new ArrayList<Duration>();
            for (int press = 0; press < 10; press++) {
                var words = "Lần " + press;
                var sent = Instant.now();
                var sight = new Sight(words, "", state.epoch(), state.seen(), state.rev(), sent);
                tab.say(new FromPage.Wish(press, new Command(sight, new Wish.Message(STAGE, words, null))));
                tab.hears(
                        ToPage.State.class, now -> now.surfaces().stream().anyMatch(on -> words.equals(on.message())));
                ages.add(Duration.between(sent, Instant.now()));
            }
            assertThat(ages).as("%s", ages).allMatch(age -> age.toMillis() < 1_000);
        } finally {
            junk.forEach(Thread::interrupt);
            for (var one : junk) one.join();
        }
    }

    private void knocksAndKnocks() {
        var body = Hut.knock("proof", JUNK).getBytes(StandardCharsets.UTF_8);
        var head = ("POST /pair HTTP/1.1\r\nHost: 127.0.0.1:" + hut.port() + "\r\nOrigin: " + hut.origin()
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        while (!Thread.currentThread().isInterrupted()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), hut.port())) {
                socket.setSoTimeout(5_000);
                while (!Thread.currentThread().isInterrupted()) {
                    socket.getOutputStream().write(head);
                    socket.getOutputStream().write(body);
                    if (socket.getInputStream().read(new byte[8_192]) < 0) break;
                }
            } catch (IOException e) {
                // Cut off, or not answered: it comes again.
            }
        }
    }

    private Hut.Reply knock(String with, String what) throws Exception {
        return hut.send("POST", "pair", Hut.knock(with, what), "Origin", hut.origin());
    }
}

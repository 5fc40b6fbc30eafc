package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import org.junit.jupiter.api.Test;

/** The door that stands open to a network on which anybody may listen. */
class NetworkDoorTest extends InAHut {
    @Test
    void what_is_said_on_a_network_is_signed_for_that_connection_or_not_heard() throws Exception {
        var networks = hut.lobby.access("", "").addresses();
        assumeFalse(networks.isEmpty(), "this machine is on no network");
        var to = networks.getFirst().address();
        assertThat(hut.lobby.admit(new FromPage.Admission.Allow(to)).because().isEmpty())
                .isTrue();
        hut.lobby.admit(new FromPage.Admission.Pair(Right.CONTROL));
        var window = hut.lobby.access("", "").window();
        var address = window.link().substring(0, window.link().indexOf('#'));
        var origin = address.substring(0, address.length() - 1);
        var code = window.link().substring(window.link().indexOf("#pair=") + 6);
        var reply =
                hut.sendTo(address, "POST", "pair", Hut.knock("proof", Secrets.signed(code, "pair")), "Origin", origin);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).as("both know the key; nobody says it").doesNotContain("key");
        var beat = "{\"is\":\"beat\",\"sent\":1}";
        String first;
        try (var tab = hut.new Tab(address, reply.cookie(), origin)) {
            var nonce = tab.hears(ToPage.Welcome.class, one -> true).nonce();
            first = Secrets.signed(Secrets.signed(code, "sign"), nonce + ":1:" + beat) + beat;
            tab.words(first);
            tab.hears(ToPage.Echo.class, one -> true);
            tab.words(first);
            assertThat(tab.isCut()).as("said again").isTrue();
        }
        for (var words : List.of(beat, first, "0".repeat(64) + beat)) {
            try (var tab = hut.new Tab(address, reply.cookie(), origin)) {
                tab.words(words);
                assertThat(tab.isCut()).as(words).isTrue();
            }
        }
        var local = hut.sendTo(
                address, "POST", "pair", Hut.knock("proof", Secrets.signed(Hut.CODE, "pair")), "Origin", origin);
        assertThat(local.status())
                .as("the link of this machine opens no other door")
                .isEqualTo(403);
        crowd(to);
    }

    @Test
    void who_listens_to_a_network_learns_nothing_that_changes_anything() throws Exception {
        var networks = hut.lobby.access("", "").addresses();
        assumeFalse(networks.isEmpty(), "this machine is on no network");
        hut.lobby.admit(new FromPage.Admission.Pair(Right.CONTROL));
        var six = hut.pin();
        hut.lobby.admit(new FromPage.Admission.Allow(networks.getFirst().address()));
        var window = hut.lobby.access("", "").window();
        var address = window.link().substring(0, window.link().indexOf('#'));
        var origin = address.substring(0, address.length() - 1);
        assertThat(window.pin()).matches("[0-9]{16}");
        for (var digits : List.of(six, window.pin()))
            assertThat(hut.sendTo(address, "POST", "pair", Hut.knock("pin", digits), "Origin", origin)
                            .body())
                    .as("told to everybody who listens")
                    .contains("16");
        assertThat(hut.lobby.access("", "").window().triesLeft())
                .as("nobody locks the door by shouting")
                .isEqualTo(Pairing.TRIES_IN_ALL);

        var salt = hut.sendTo(address, "GET", "pair", "").body();
        assertThat(salt).matches("\\{\"salt\":\"[0-9a-f]{32}\"}");
        var code = Secrets.stretched(window.pin(), salt.substring(9, 41));
        var reply =
                hut.sendTo(address, "POST", "pair", Hut.knock("proof", Secrets.signed(code, "pair")), "Origin", origin);
        assertThat(reply.status()).isEqualTo(200);
        var key = Secrets.signed(code, "sign");
        assertThat(reply.body()).doesNotContain(key).doesNotContain(code);
        var overheard = new String[] {"Origin", origin, "Cookie", reply.cookie()};
        assertThat(hut.sendTo(address, "POST", "api/go", "", overheard).status())
                .as("a cookie is no press")
                .isEqualTo(403);
        assertThat(hut.sendTo(address, "POST", "leave", "", overheard).status())
                .as("nor does it send the operator out")
                .isEqualTo(403);
        assertThat(hut.sendTo(address, "POST", "leave", Secrets.signed(key, "leave"), overheard)
                        .status())
                .isEqualTo(204);
    }

    /** One device may hold so many connections and no more. */
    private void crowd(String to) throws IOException {
        var open = new ArrayList<Socket>();
        try {
            int refused = 0;
            for (int one = 0; one < 40; one++) {
                var socket = new Socket(to, hut.port());
                socket.setSoTimeout(2_000);
                open.add(socket);
                socket.getOutputStream()
                        .write(("GET / HTTP/1.1\r\nHost: " + to + ":" + hut.port() + "\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                if (isClosed(socket)) refused++;
            }
            assertThat(refused).isBetween(19, 39);
        } finally {
            for (var socket : open) socket.close();
        }
        // Who has gone makes room: a tablet comes and goes all evening.
        for (int one = 0; one < 60; one++)
            khaimac.trial.Waiting.until(() -> "somebody new is let in", () -> isLetIn(to));
    }

    private boolean isLetIn(String to) {
        try (var socket = new Socket(to, hut.port())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + to + ":" + hut.port() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return socket.getInputStream().read() == 'H';
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }
}

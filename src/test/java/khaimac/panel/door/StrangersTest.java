package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.Waits;
import khaimac.engine.Command;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.machine.SystemWatch;
import khaimac.notation.Notation;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import org.junit.jupiter.api.Test;

/** Who was let in for one thing does another, and who was not let in takes the places. */
@Waits
class StrangersTest extends InAHut {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private String token(String name, Right right) {
        return "Bearer "
                + hut.lobby.admit(new FromPage.Admission.Token(name, right)).token();
    }

    private Hut.Reply post(String words, String token) throws Exception {
        return hut.send("POST", "api/" + words, "", "Authorization", token);
    }

    @Test
    void an_editor_is_never_called_the_operator() {
        for (var name : List.of(
                "operator",
                " Operator ",
                "OPERATOR 2",
                "0perator",
                "ope\u0301rator",
                "operator\u200b",
                "оperator",
                "Người vận hành")) token(name, Right.EDIT);
        token("Lan, biên tập", Right.EDIT);
        token("operator", Right.CONTROL);
        assertThat(hut.lobby.access("", "").sessions())
                .extracting(ToPage.Session::name)
                .filteredOn(name -> !name.startsWith("edit"))
                .as("who types at the desk itself is the operator")
                .containsExactly("Lan, biên tập", "operator 2");
    }

    @Test
    void an_editor_does_not_empty_a_wall_by_a_title_without_words() throws Exception {
        assertThat(post("go", token("nút", Right.CONTROL)).status()).isEqualTo(200);
        try (var tab = hut.tab(hut.visitor(Right.EDIT))) {
            var state = tab.hears(ToPage.State.class, ToPage.State::opened);
            int number = 0;
            for (var nothing : List.of("", " ", "\u200b", "\u3164")) {
                var title = new Look.Title(List.of(new TitleLine(Role.NAME, nothing)), Style.PLAIN);
                for (var wish :
                        List.of(new Wish.Retitle("t", title, 0, true), new Wish.Message(BACKDROP, nothing, null))) {
                    int one = ++number;
                    var sight = new Sight("" + one, "", state.epoch(), state.seen(), state.rev(), Instant.now());
                    tab.say(new FromPage.Wish(one, new Command(sight, wish)));
                    assertThat(tab.hears(ToPage.Answer.class, any -> any.number() == one)
                                    .because()
                                    .en())
                            .as("%s", wish)
                            .contains("nothing left to read");
                }
            }
        }
        var run = hut.desk.onAir().run();
        assertThat(run.showing(BACKDROP).at(Instant.now()).words()).contains("Xin chào");
    }

    @Test
    void words_of_trouble_do_nothing_at_a_desk_and_are_not_offered() throws Exception {
        var button = token("nút", Right.CONTROL);
        long seq = hut.desk.onAir().seq();
        for (var words : List.of("twice/go", "stale/go", "clock/+1h", "sleep/10m", "down/20s")) {
            var reply = post(words, button);
            assertThat(reply.status()).as(words + reply.body()).isEqualTo(409);
            assertThat(reply.body()).as(words).contains("rehearsal");
        }
        assertThat(hut.desk.onAir().seq()).isEqualTo(seq);
        assertThat(hut.send("GET", "api", "", "Authorization", button).body())
                .contains("/api/go")
                .doesNotContain("twice", "stale", "(trouble)");
    }

    @Test
    void a_button_is_told_that_what_it_did_is_not_on_the_disk() throws Exception {
        var button = token("nút", Right.CONTROL);
        assertThat(post("hold/all", button).body()).contains("\"kept\":true").doesNotContain("not on the disk");
        hut.disk.full = true;
        var reply = post("blank/all", button);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("\"accepted\":true", "\"kept\":false", "not on the disk");
    }

    @Test
    void nobody_else_on_this_machine_reads_the_keys() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no rights of that kind");
        var file = folder.resolve("panel.json");
        hut.admin();
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(folder)).isEqualTo("rwx------");
        // As a build of before left it.
        hut.close();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        hut = new Hut(folder);
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(folder)).isEqualTo("rwx------");
    }

    private static String rights(Path of) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(of));
    }

    @Test
    void two_thousand_screens_put_no_operator_out() throws Exception {
        var full = new ArrayList<Session>();
        var hash = Secrets.hash("operator");
        full.add(new Session("op", hash, "Minh", Right.CONTROL, "", false));
        for (int screen = 1; screen < 2_000; screen++)
            full.add(new Session("s" + screen, "h" + screen, "màn " + screen, Right.BOARD, "", false));
        var file = folder.resolve("full.json");
        Files.write(file, Notation.write(new Sessions.Kept(0, full, null)));
        var sessions = new Sessions(file, hut.mistakes::add);
        for (int screen = 0; screen < 3; screen++) sessions.admit("thêm", Right.BOARD, "", false);
        assertThat(sessions.of("operator", false)).isNotNull();
        assertThat(sessions.all()).hasSize(2_000);
    }

    @Test
    void one_code_lets_in_so_many_screens_and_no_more() {
        var pairing = new Pairing(new SystemWatch());
        pairing.open(Right.BOARD);
        var proof = Secrets.signed(pairing.ajar().code(), "pair");
        for (int screen = 0; screen < Pairing.MOST_SCREENS; screen++)
            assertThat(pairing.withProof(proof, "192.0.2.1").right()).isEqualTo(Right.BOARD);
        assertThat(pairing.withProof(proof, "192.0.2.1").right()).isNull();
        assertThat(pairing.withProof(proof, "192.0.2.1").because().en()).contains("once more");
    }

    /** Each sends the beginning of a request and no end: none is silent for long, and none is ever heard. */
    @Test
    void slow_headers_from_a_hundred_and_one_addresses_keep_no_tablet_out() throws Exception {
        var networks = hut.lobby.access("", "").addresses();
        assumeFalse(networks.isEmpty(), "this machine is on no network");
        var to = networks.getFirst().address();
        hut.lobby.admit(new FromPage.Admission.Allow(to));
        hut.lobby.admit(new FromPage.Admission.Pair(Right.CONTROL));
        var window = hut.lobby.access("", "").window();
        var address = window.link().substring(0, window.link().indexOf('#'));
        var origin = address.substring(0, address.length() - 1);
        var code = window.link().substring(window.link().indexOf("#pair=") + 6);
        var slow = new ArrayList<Socket>();
        try {
            for (int from = 2; from < 103; from++) for (int one = 0; one < 20; one++) slow.add(slowly(from, to));
            var reply = hut.sendTo(
                    address, "POST", "pair", Hut.knock("proof", Secrets.signed(code, "pair")), "Origin", origin);
            assertThat(reply.status()).isEqualTo(200);
            try (var tablet = hut.new Tab(address, reply.cookie(), origin)) {
                tablet.hears(ToPage.State.class, ToPage.State::opened);
                // As many as come while a page may be silent: this one says nothing, and would be taken for gone.
                long until = System.nanoTime() + PATIENCE.toNanos();
                for (int from = 103; from < 203 && System.nanoTime() < until; from++)
                    for (int one = 0; one < 20; one++) slow.add(slowly(from, to));
                assertThat(hut.sendTo(address, "GET", "session", "", "Cookie", reply.cookie())
                                .status())
                        .isEqualTo(200);
                assertThat(post("message/stage/Con", token("nút", Right.CONTROL))
                                .status())
                        .isEqualTo(200);
                tablet.hears(
                        ToPage.State.class,
                        state -> state.surfaces().stream().anyMatch(on -> "Con".equals(on.message())));
            }
        } finally {
            for (var socket : slow) socket.close();
        }
    }

    private Socket slowly(int from, String to) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress("127.0.0." + from, 0));
        socket.connect(new InetSocketAddress(to, hut.port()), 5_000);
        try {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + to + "\r\nX-Slow: a").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // It was shown out at once.
        }
        return socket;
    }
}

package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import khaimac.engine.Command;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.panel.browser.Chromium;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hall's own certificate, made as papers/panel.md says: what goes over the network is read by nobody. */
@Tag("processes")
class TlsTest {
    private static final String PASSWORD = "le-khai-mac";

    @TempDir
    private Path folder;

    private Path certificate;
    private Hut hut;
    private String network;

    @BeforeEach
    void open() throws Exception {
        network = address();
        certificate = made(network);
        hut = new Hut(folder, certificate, PASSWORD, trusting(certificate));
        assertThat(hut.lobby
                        .admit(new FromPage.Admission.Allow(network))
                        .because()
                        .isEmpty())
                .isTrue();
    }

    @AfterEach
    void close() {
        if (hut != null) hut.close();
    }

    private String address() throws Exception {
        try (var plain = new Hut(Files.createDirectory(folder.resolve("plain")))) {
            var networks = plain.lobby.access("", "").addresses();
            assumeFalse(networks.isEmpty(), "this machine is on no network");
            return networks.getFirst().address();
        }
    }

    private Path made(String address) throws Exception {
        var file = folder.resolve("hall.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var words = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "hall",
                "-keyalg",
                "EC",
                "-validity",
                "3650",
                "-dname",
                "CN=Khai Mac",
                "-ext",
                "SAN=ip:" + address,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD);
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("keytool.txt")))
                .isZero();
        return file;
    }

    /** A browser that was told to trust this certificate, and no other. */
    private static HttpClient trusting(Path certificate) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(certificate)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        known.setCertificateEntry("hall", keys.getCertificate("hall"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private String link(Right right) {
        hut.lobby.admit(new FromPage.Admission.Pair(right));
        var window = hut.lobby.access("", "").window();
        assertThat(window).isNotNull();
        return window.link();
    }

    @Test
    void a_tablet_pairs_by_the_code_and_what_it_says_need_not_be_signed() throws Exception {
        var link = link(Right.CONTROL);
        assertThat(link).startsWith("https://" + network + ":");
        assertThat(hut.lobby.link()).as("on this machine nobody listens").startsWith("http://127.0.0.1:");
        var address = link.substring(0, link.indexOf('#'));
        var origin = address.substring(0, address.length() - 1);
        var code = link.substring(link.indexOf("#pair=") + 6);
        var reply =
                hut.sendTo(address, "POST", "pair", Hut.knock("proof", Secrets.signed(code, "pair")), "Origin", origin);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().get("set-cookie").getFirst())
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        assertThat(hut.sendTo(
                                address,
                                "POST",
                                "leave",
                                "",
                                "Cookie",
                                reply.cookie(),
                                "Origin",
                                origin.replace("https", "http"))
                        .status())
                .as("a plain page")
                .isEqualTo(403);
        try (var tab = hut.new Tab(address, reply.cookie(), origin)) {
            assertThat(tab.hears(ToPage.Welcome.class, one -> true).nonce()).isNull();
            var state = tab.hears(ToPage.State.class, ToPage.State::opened);
            var sight = new Sight("tap", "", state.epoch(), state.seen(), state.rev(), Instant.now());
            tab.say(new FromPage.Wish(1, new Command(sight, new Wish.Go())));
            assertThat(tab.hears(ToPage.Answer.class, one -> true).accepted()).isTrue();
        }
        assertThat(hut.mistakes).isEmpty();
    }

    @Test
    void a_browser_that_accepts_the_certificate_runs_the_ceremony() {
        var link = link(Right.CONTROL);
        try (var chromium = Chromium.open();
                var context = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setIgnoreHTTPSErrors(true)
                                .setHasTouch(true))) {
            context.setDefaultTimeout(30_000);
            var page = context.newPage();
            page.navigate(link);
            page.locator(".go:not(:disabled)").waitFor();
            assertThat(page.url()).doesNotContain("pair=");
            page.locator(".go").tap();
            page.locator(".row.live").waitFor();
            page.reload();
            page.locator(".row.live").waitFor();
            assertThat((Boolean) page.evaluate("isSecureContext"))
                    .as("so the browser may keep its screen lit")
                    .isTrue();
            var cookie = context.cookies().getFirst();
            assertThat(cookie.secure && cookie.httpOnly).isTrue();
        }
        assertThat(hut.mistakes).isEmpty();
    }

    @Test
    void a_certificate_that_does_not_open_is_told_and_the_panel_stays_on_this_machine() throws Exception {
        for (var wrong : List.of(
                folder.resolve("nowhere.p12"),
                Files.writeString(folder.resolve("text.p12"), "no certificate"),
                certificate)) {
            try (var other = new Hut(
                    Files.createTempDirectory(folder, "other"),
                    wrong,
                    "not the password",
                    HttpClient.newHttpClient())) {
                assertThat(other.lobby
                                .admit(new FromPage.Admission.Allow(network))
                                .because())
                        .isEqualTo(Certificate.BAD);
                assertThat(other.lobby.access("", "").open()).isNull();
                assertThat(URI.create(other.lobby.link()).getHost()).isEqualTo("127.0.0.1");
                assertThat(other.admin()).isNotEmpty();
                assertThat(other.mistakes).isEmpty();
            }
        }
    }
}

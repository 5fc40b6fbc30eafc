package khaimac.link;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Closes what goes to another machine for everybody on the way: TLS 1.3, by a key of the desk's own. Its certificate
 * says nothing about anybody, and nobody believes it: who is at the other end is shown by a {@link Secret}, for this
 * very session. A session costs the desk milliseconds, so nobody has one who does not know how to knock.
 */
public final class Seal {
    private static final String FILE = "link.p12";
    private static final String PASSWORD = "KHAIMAC_STORE_PASSWORD";
    private static final String[] PROTOCOLS = {"TLSv1.3"};

    /** The first compiler alone makes this in a third of the time that AES takes it. */
    private static final String[] CIPHERS = {"TLS_CHACHA20_POLY1305_SHA256"};

    private static final int MOST_KNOCKS = 1_024;

    /** What is answered to a knock. */
    static final int NO = 0;

    static final int COME_IN = 1;
    private static final String LABEL = "EXPORTER-khaimac-link";
    private static final int BINDING = 32;
    private static final long PATIENCE = 30;

    private final Secret secret;
    private final SSLContext context;

    /** The key store; at the other end there is none. */
    private final byte[] store;

    /** What was heard lately: whoever listens on the way and says it again is no player. */
    private final LinkedHashSet<String> knocks = new LinkedHashSet<>();

    private Seal(Secret secret, byte[] store, KeyManager @Nullable [] keys) throws GeneralSecurityException {
        this.secret = secret;
        this.store = store;
        this.context = SSLContext.getInstance(PROTOCOLS[0]);
        context.init(keys, new TrustManager[] {new Anybody()}, null);
    }

    /**
     * The desk's, of the run in this folder: made the first time, which takes about a second.
     *
     * @param secret opens the file it is kept in; where it does not, another takes its place
     */
    public static Seal kept(Path folder, Secret secret) throws IOException {
        var file = folder.resolve(FILE);
        OnlyOurs.is(file);
        if (Files.exists(file)) {
            try {
                return of(Files.readAllBytes(file), secret);
            } catch (IOException | GeneralSecurityException e) {
                // Damaged, or of another secret: nobody remembers it, so a new one is as good.
            }
        }
        try {
            var made = of(made(folder, secret), secret);
            made.keep(folder);
            return made;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** The other end's. */
    static Seal ofGuest(Secret secret) {
        try {
            return new Seal(secret, new byte[0], null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS 1.3", e);
        }
    }

    private static Seal of(byte[] store, Secret secret) throws IOException, GeneralSecurityException {
        var password = secret.letters().toCharArray();
        var opened = KeyStore.getInstance("PKCS12");
        opened.load(new ByteArrayInputStream(store), password);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(opened, password);
        return new Seal(secret, store, keys.getKeyManagers());
    }

    /** By the tool that every Java brings; what it writes lies where nobody else can look, and only for a moment. */
    private static byte[] made(Path folder, Secret secret) throws IOException {
        var next = folder.resolve(FILE + ".made");
        Files.deleteIfExists(next);
        var tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-J-XX:TieredStopAtLevel=1",
                        "-genkeypair",
                        "-alias",
                        "desk",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=khaimac",
                        "-validity",
                        "36500",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        next.toString(),
                        "-storepass:env",
                        PASSWORD)
                .redirectErrorStream(true);
        // It has to know this one, and none of ours.
        tool.environment().keySet().removeIf(name -> name.startsWith("KHAIMAC_"));
        tool.environment().put(PASSWORD, secret.letters());
        var process = tool.start();
        try (var out = process.getInputStream()) {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) throw new IOException("keytool hangs");
            if (process.exitValue() != 0)
                throw new IOException("keytool: " + new String(out.readAllBytes(), StandardCharsets.UTF_8).strip());
            return Files.readAllBytes(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(next);
        }
    }

    /** Writes it into this folder, where nobody else on this machine can read it. */
    public void keep(Path folder) throws IOException {
        OnlyOurs.write(folder.resolve(FILE), store);
    }

    /** The desk's end, over this cable; nothing is said before {@link Connection#binding} is asked for. */
    Connection desk(Socket cable, String other) throws IOException {
        var socket = only((SSLSocket) context.getSocketFactory().createSocket(cable, null, true));
        return new Pipe(cable, socket, other, () -> {
            boolean knows = isKnock(cable.getInputStream().readNBytes(Secret.KNOCK));
            cable.getOutputStream().write(knows ? COME_IN : NO);
            if (!knows) throw new Connection.Unknown();
            return binding(socket);
        });
    }

    /** The other end. */
    Connection guest(Socket cable, String host, int port) throws IOException {
        var socket = only((SSLSocket) context.getSocketFactory().createSocket(cable, host, port, true));
        return new Pipe(cable, socket, host + ":" + port, () -> {
            cable.getOutputStream().write(secret.knock());
            int answer = cable.getInputStream().read();
            if (answer == NO) throw new Connection.Unknown();
            if (answer != COME_IN) throw new IOException("nobody opened");
            return binding(socket);
        });
    }

    private boolean isKnock(byte[] heard) {
        if (!secret.isKnock(heard)) return false;
        synchronized (knocks) {
            if (knocks.size() >= MOST_KNOCKS) knocks.removeFirst();
            return knocks.add(HexFormat.of().formatHex(heard));
        }
    }

    private static SSLSocket only(SSLSocket socket) {
        socket.setEnabledProtocols(PROTOCOLS);
        socket.setEnabledCipherSuites(CIPHERS);
        return socket;
    }

    /** What the two ends of a session know and nobody else does; whoever stands between has another with each. */
    private static byte[] binding(SSLSocket socket) throws IOException {
        socket.startHandshake();
        if (!(socket.getSession() instanceof ExtendedSSLSession session))
            throw new IOException("no session to bind to");
        return session.exportKeyingMaterialData(LABEL, new byte[0], BINDING);
    }

    /** Certificates are not what anybody is known by here. */
    static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

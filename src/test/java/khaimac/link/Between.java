package khaimac.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Somebody in the place of a desk, with a key of his own, who does not know the code. He passes on what he likes. */
final class Between implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final SSLContext context = SSLContext.getInstance("TLSv1.3");

    /** How a player knocks at him; it is another one each time. */
    private byte[] knock = new byte[0];

    Between(Path folder) throws IOException, GeneralSecurityException {
        var own = Secret.fresh();
        Seal.kept(folder, own);
        var password = own.letters().toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(folder.resolve("link.p12"))) {
            store.load(in, password);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        context.init(keys.getKeyManagers(), new TrustManager[] {new Seal.Anybody()}, null);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The next player that takes him for a desk. */
    Connection player() throws IOException {
        var cable = server.accept();
        knock = cable.getInputStream().readNBytes(Secret.KNOCK);
        cable.getOutputStream().write(Seal.COME_IN);
        return over(cable, (SSLSocket) context.getSocketFactory().createSocket(cable, null, true));
    }

    /** The desk, at which he knocks as that player did. */
    Connection desk(int port) throws IOException {
        var cable = new Socket(InetAddress.getLoopbackAddress(), port);
        cable.getOutputStream().write(knock);
        if (cable.getInputStream().read() != Seal.COME_IN) throw new IOException("the desk did not open");
        return over(cable, (SSLSocket) context.getSocketFactory().createSocket(cable, "desk", port, true));
    }

    private static Connection over(Socket cable, SSLSocket socket) throws IOException {
        socket.startHandshake();
        return new Pipe(cable, socket, "somebody", () -> new byte[0]);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

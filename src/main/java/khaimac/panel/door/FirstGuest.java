package khaimac.panel.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comes in before anybody does and asks for all that a page asks for: the first answer of a Java takes a second, and no
 * operator shall wait for it. What is asked for is compressed then, once.
 */
final class FirstGuest {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern LATER = Pattern.compile("import\\(\"\\./([^\"]+)\"\\)");
    private static final int PATIENCE = 5_000;

    private FirstGuest() {}

    static void visits(int port) {
        Thread.ofPlatform().daemon().name("first guest").start(() -> {
            try {
                for (var path : paths()) asks(port, path);
            } catch (IOException | UncheckedIOException e) {
                // The door was closed meanwhile; whoever comes next waits a little.
            }
        });
    }

    /**
     * All that the first page names, what it then asks of the desk, and what it fetches later; a stranger is told
     * nothing, but it has been said once.
     */
    static List<String> paths() {
        var all = new ArrayList<String>();
        all.add("");
        ADDRESS.matcher(page("index.html")).results().forEach(found -> all.add(found.group(1)));
        all.add("session");
        LATER.matcher(page("later.js")).results().forEach(found -> all.add(found.group(1)));
        return all;
    }

    private static String page(String name) {
        try (var in = FirstGuest.class.getResourceAsStream("/panel/" + name)) {
            if (in == null) throw new IllegalStateException("the pages are not in this program");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void asks(int port, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            var request = "GET /" + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}

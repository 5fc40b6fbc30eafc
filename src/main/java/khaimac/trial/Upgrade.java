package khaimac.trial;

import java.nio.charset.StandardCharsets;

/** What a browser that is let in asks for to open the panel's socket. */
final class Upgrade {
    private Upgrade() {}

    /** @param like whose pairing it has */
    static byte[] request(Tablet like) {
        var host = like.host() + ":" + like.port();
        var lines = "GET /ws HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host + "\r\nCookie: " + like.cookie()
                + "\r\n"
                + "Upgrade: websocket\r\n"
                + "Connection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        return lines.getBytes(StandardCharsets.ISO_8859_1);
    }
}

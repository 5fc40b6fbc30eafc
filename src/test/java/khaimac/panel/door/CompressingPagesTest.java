package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import khaimac.panel.words.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Browsers offer to compress what a page is told; 900 of them would cost the desk 90 MB for good. */
class CompressingPagesTest {
    @TempDir
    private Path folder;

    @Test
    void a_page_that_offers_to_compress_is_let_in_and_nothing_is_compressed() throws Exception {
        try (var hut = new Hut(folder);
                var socket = new Socket(InetAddress.getLoopbackAddress(), hut.port())) {
            socket.setSoTimeout(10_000);
            var lines = String.join(
                    "\r\n",
                    "GET /ws HTTP/1.1",
                    "Host: " + hut.origin().substring("http://".length()),
                    "Origin: " + hut.origin(),
                    "Cookie: " + hut.visitor(Right.CONTROL),
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                    "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits",
                    "",
                    "");
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(head(socket).toLowerCase(java.util.Locale.ROOT))
                    .startsWith("http/1.1 101")
                    .doesNotContain("extensions");
            assertThat(hut.mistakes).isEmpty();
        }
    }

    private static String head(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) throw new IOException("closed after: " + head);
            head.append((char) next);
        }
        return head.toString();
    }
}

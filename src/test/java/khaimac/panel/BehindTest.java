package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is told nothing new says so, also where its beats are answered. */
class BehindTest {
    @TempDir
    private Path folder;

    @Test
    void a_page_whose_desk_does_not_come_to_telling_says_so_and_no_button_works_until_it_does() throws Exception {
        var said = new Node(folder).says("""
            globalThis.location = {origin: "http://hall"};
            globalThis.document = {hidden: false, addEventListener: () => {}};
            globalThis.addEventListener = () => {};
            globalThis.requestAnimationFrame = () => {};
            let wire;
            globalThis.WebSocket = class {
                static OPEN = 1;
                readyState = 1;
                constructor() { wire = this; }
                send() {}
                close() {}
            };
            const {model, ready} = await import("./model.js");
            const {connect} = await import("./link.js");
            const says = (message) => wire.onmessage({data: JSON.stringify(message)});
            const now = "2026-11-28T08:00:00Z";
            const echo = (age) => says({is: "echo", sent: performance.now(), now, speed: 1, age});
            const seen = [];
            const look = () => seen.push(model.link + " " + ready());
            connect();
            says({is: "welcome", zone: "UTC", surfaces: [], words: {}});
            says({is: "all", revision: 1, now, part: {is: "state", speed: 1, agenda: []}});
            look();
            echo(300);
            look();
            echo(1400);
            look();
            echo(2400);
            look();
            echo(20);
            look();
            echo(5000);
            says({is: "all", revision: 2, now, part: {is: "state", speed: 1, agenda: []}});
            look();
            console.log(seen.join(", "));
            process.exit(0);
            """);
        assertThat(said).isEqualTo("on true, on true, behind false, behind false, on true, on true");
    }
}

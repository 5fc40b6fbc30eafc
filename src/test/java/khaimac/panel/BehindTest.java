package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is told nothing new says so, also where its beats are answered. */
class BehindTest {
    @TempDir
    private Path folder;

    /** A page of which nobody sees anything, with a desk that says what the test says. */
    private static final String PAGE = """
                globalThis.location = {origin: "http://hall"};
                globalThis.document = {
            hidden: false, addEventListener: () => {}, getElementById: () => null, querySelector: () => null,
        };
                globalThis.addEventListener = () => {};
                globalThis.requestAnimationFrame = () => {};
                globalThis.CSS = {escape: text => text};
                globalThis.HTMLElement = class {};
                globalThis.localStorage = {getItem: () => null, setItem: () => {}};
                const sent = [];
                let wire;
                globalThis.WebSocket = class {
                    static OPEN = 1;
                    readyState = 1;
                    constructor() { wire = this; }
                    send(words) { sent.push(JSON.parse(words)); }
                    close() {}
                };
                const {model, ready} = await import("./model.js");
                const {connect} = await import("./link.js");
                const says = (message) => wire.onmessage({data: JSON.stringify(message)});
                const now = "2026-11-28T08:00:00Z";
                const echo = (age) => says({is: "echo", sent: performance.now(), now, speed: 1, age});
                connect();
                says({is: "welcome", zone: "UTC", surfaces: [], words: {}});
                says({is: "all", revision: 1, now, part: {is: "state", speed: 1, agenda: []}});
        """;

    @Test
    void a_page_whose_desk_does_not_come_to_telling_says_so_and_its_state_is_no_base_for_a_press() throws Exception {
        var said = new Node(folder).says(PAGE + """
            const seen = [];
            const look = () => seen.push(model.link + " " + ready());
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

    @Test
    void hold_and_blank_go_to_the_desk_also_from_a_page_whose_news_are_old_and_nothing_else_does() throws Exception {
        var said = new Node(folder).says(PAGE + """
            const {wish} = await import("./wishes.js");
            echo(2400);
            wish("go", "go");
            wish("hold", "cover", {surfaces: ["backdrop"], kind: "hold"});
            wish("blank", "cover", {surfaces: ["backdrop"], kind: "blank"});
            wish("release", "release", {surfaces: ["backdrop"]});
            console.log(sent.filter(one => one.is === "wish").map(one => one.command.wish.kind).join(", "));
            process.exit(0);
            """);
        assertThat(said).isEqualTo("hold, blank");
    }
}

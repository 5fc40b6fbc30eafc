package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The pages' own modules in a JavaScript beside us: no browser, and only what needs none. */
public final class Node {
    private static final Path PAGES = Path.of("src/main/resources/panel");
    private static final int PATIENCE = 60;

    private final Path folder;

    /** @param folder gets a copy of the modules, and is where programs are run */
    public Node(Path folder) throws IOException {
        this.folder = folder;
        try (var pages = Files.list(PAGES)) {
            for (var page : pages.filter(one -> one.toString().endsWith(".js")).toList())
                Files.copy(page, folder.resolve(page.getFileName()));
        }
        try (var library = Node.class.getResourceAsStream("/panel/vendor/js-sha256/sha256.min.js")) {
            Files.write(
                    folder.resolve("sha256.js"), Objects.requireNonNull(library).readAllBytes());
        }
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
        Files.writeString(folder.resolve("browser.js"), """
            globalThis.window = globalThis;
            globalThis.JS_SHA256_NO_NODE_JS = true;
            globalThis.localStorage = {getItem: () => null, setItem: () => {}, removeItem: () => {}};
            """);
    }

    /** What a program says. Without a JavaScript on this machine the test is skipped. */
    public String says(String program) throws Exception {
        Files.writeString(folder.resolve("program.js"), "import \"./browser.js\";\n" + program);
        Process node;
        try {
            var starting = new ProcessBuilder("node", "program.js");
            node = starting.directory(folder.toFile()).redirectErrorStream(true).start();
        } catch (IOException e) {
            return Assumptions.abort("there is no node on this machine");
        }
        var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(node.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}

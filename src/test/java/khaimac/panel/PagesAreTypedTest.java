package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import khaimac.Reckons;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages' program reads and writes what the records say, and those change on purpose only. */
@Reckons
class PagesAreTypedTest {
    private static final Path KEPT = Path.of("src/test/resources/panel/words.d.ts");
    private static final Path PAGES = Path.of("src/main/resources/panel");
    private static final Path PEERS = Path.of("src/test/peers/node_modules");
    private static final int PATIENCE = 120;

    private static final String SETTING = """
        {"compilerOptions": {"allowJs": true, "checkJs": true, "noEmit": true, "target": "es2020", "module": "es2020",
          "moduleResolution": "bundler", "lib": ["es2020", "dom", "dom.iterable"], "types": [], "skipLibCheck": true,
          "noImplicitThis": true, "noUnusedLocals": true},
         "include": ["pages/*.js", "pages/views/*.js", "*.d.ts"]}
        """;

    @TempDir
    private Path folder;

    @Test
    void what_goes_between_desk_and_page_is_as_it_was_agreed_on() throws IOException {
        var now = Declarations.of(ToPage.class, FromPage.class);
        var kept = Files.exists(KEPT) ? Files.readString(KEPT) : "";
        var made = Path.of("target/panel/words.d.ts");
        Files.createDirectories(made.getParent());
        Files.writeString(made, now);
        assertThat(now)
                .as("a record has changed: if it should, copy %s over %s", made, KEPT)
                .isEqualTo(kept);
    }

    @Test
    void the_pages_program_fits_what_the_desk_says_and_hears() throws Exception {
        var tsc = PEERS.resolve("typescript/bin/tsc");
        assumeTrue(Files.exists(tsc), "`npm ci` was not run in src/test/peers");
        copy(PAGES, folder.resolve("pages"));
        copy(PEERS.resolve("lit-html"), folder.resolve("pages/vendor/lit-html"));
        copy(PEERS.resolve("@types/trusted-types"), folder.resolve("node_modules/@types/trusted-types"));
        Files.copy(KEPT, folder.resolve("words.d.ts"));
        Files.writeString(folder.resolve("page.d.ts"), """
            interface Hmac {
                (key: string, text: string): string;
                array(key: string, text: number[]): number[];
            }
            declare var sha256: {(content: ArrayBuffer): string, hmac: Hmac};
            """);
        Files.writeString(folder.resolve("tsconfig.json"), SETTING);
        var checking = start(List.of("node", tsc.toAbsolutePath().toString(), "-p", "tsconfig.json"));
        var said = new String(checking.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(checking.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEmpty();
    }

    private Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no node on this machine");
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var one : all.filter(Files::isRegularFile).toList()) {
                if (!one.toString().matches(".*\\.(js|ts|json)")) continue;
                var target = to.resolve(from.relativize(one).toString());
                Files.createDirectories(target.getParent());
                Files.copy(one, target);
            }
        }
    }
}

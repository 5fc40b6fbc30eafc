package khaimac.panel.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The browser of this machine. Where there is none the tests are skipped, and say so. */
public final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String AXE = axe();

    /** It takes a second of both cores to start one, and what a person sees is kept in the contexts: one serves all. */
    private static @Nullable Chromium shared;

    private final Playwright playwright;
    private final Browser browser;

    /** What others have open in it; null: nobody else is in it. */
    private final @Nullable Set<BrowserContext> others;

    private Chromium(Playwright playwright, Browser browser, @Nullable Set<BrowserContext> others) {
        this.playwright = playwright;
        this.browser = browser;
        this.others = others;
    }

    /** The one of this process, and in it what somebody opens from now on: it is gone when this is closed. */
    public static synchronized Chromium open() {
        if (shared == null || !shared.browser.isConnected()) {
            var one = apart();
            Runtime.getRuntime().addShutdownHook(new Thread(one.playwright::close));
            shared = one;
        }
        return new Chromium(shared.playwright, shared.browser, Set.copyOf(shared.browser.contexts()));
    }

    /** One for nobody else, with switches beside the usual ones. */
    static Chromium apart(String... more) {
        var program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "no Chromium on this machine");
        var switches = new ArrayList<>(QUIET);
        switches.addAll(List.of(more));
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(program.orElseThrow())
                .setHeadless(true)
                .setArgs(switches);
        return new Chromium(playwright, playwright.chromium().launch(options), null);
    }

    /** For what takes long: people and their own machines try it with every change, and CI does not. */
    public static Chromium openOutsideOfCi() {
        assumeTrue(System.getenv("CI") == null, "takes long: not tried in CI");
        return open();
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        if (others == null) {
            browser.close();
            playwright.close();
            return;
        }
        for (var context : browser.contexts()) if (!others.contains(context)) context.close();
    }

    /** What a page has that keeps somebody from using it. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        page.evaluate(AXE + ";true");
        var found = (List<Map<String, Object>>) page.evaluate("""
            async () => (await axe.run(document,
                {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})).violations.map(one =>
                ({id: one.id, nodes: one.nodes.map(node => node.target.join(' ') + ' '
                    + (node.any[0] ? node.any[0].message : '')).slice(0, 4).join('; ')}))\
            """);
        var said = new ArrayList<String>();
        found.forEach(one -> said.add(one.get("id") + ": " + one.get("nodes")));
        return said;
    }

    private static String axe() {
        try (var in = Chromium.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

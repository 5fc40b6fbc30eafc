package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import khaimac.finding.Sentence;
import khaimac.home.Home;
import khaimac.journal.RunFolder;
import khaimac.link.OnlyOurs;
import khaimac.machine.House;
import khaimac.machine.WakefulWatch;
import khaimac.terminal.Terminal;
import khaimac.wiring.Mistakes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Home: shows, halls and runs in the browser. One for a folder; whoever starts it again gets the page of the first. */
@Command(name = "home")
final class HomeVerb implements Callable<Integer> {
    private static final String OWN = "home";
    private static final String LINK = "link";

    @Option(names = "--no-browser", descriptionKey = "no-browser")
    private boolean silent;

    @Option(names = "--certificate", paramLabel = "FILE", descriptionKey = "certificate")
    private @Nullable Path certificate;

    private final Terminal terminal;

    HomeVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var own = terminal.home().resolve("runs").resolve("." + OWN);
        return switch (RunFolder.take(own)) {
            case RunFolder.Taking.Refused(var why) -> again(own.resolve(LINK), why);
            case RunFolder.Taking.Taken(var held) -> {
                try (held) {
                    yield open(own);
                }
            }
        };
    }

    /** It runs already: the same page once more. */
    private int again(Path link, Sentence why) throws IOException {
        if (!Files.isReadable(link)) {
            terminal.complain(why);
            return 2;
        }
        show(Files.readString(link));
        return 0;
    }

    private int open(Path own) throws IOException, InterruptedException {
        var setting = new Home.Setting(
                terminal.home(),
                UUID.randomUUID().toString().replace("-", ""),
                terminal.language().name().toLowerCase(Locale.ROOT),
                new WakefulWatch(),
                certificate,
                Objects.requireNonNullElse(System.getenv(House.CERTIFICATE_PASSWORD), ""));
        try (var mistakes = new Mistakes(own.resolve("mistakes.txt"));
                var home = Home.open(setting, mistakes)) {
            OnlyOurs.write(own.resolve(LINK), home.link().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            show(home.link());
            // Until somebody ends the process. Runs that were started here go on without it.
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private void show(String link) {
        terminal.say(new Sentence("Sảnh: " + link, "Home: " + link));
        if (silent) return;
        try {
            Browser.open(link);
        } catch (IOException e) {
            terminal.say(new Sentence("Hãy mở đường dẫn này trong trình duyệt.", "Open this link in a browser."));
        }
    }
}

package khaimac.bench.hands;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import khaimac.engine.Wish;
import khaimac.home.Home;
import khaimac.machine.SystemWatch;
import khaimac.panel.words.ToPage;
import khaimac.trial.Tablet;

/** Home with the shows that come along, in a folder of its own, and a finger on its page. */
final class Foyer implements Task.Place, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CODE = "bench";
    private static final String STARTED = "house/started.json";
    private static final Pattern GUARD = Pattern.compile("\"pid\":(\\d+)");

    private final Path folder;
    private final Browser browser;
    private final HttpClient http;
    private final Home home;
    private final Finger finger;

    private Foyer(Path folder, Browser browser, HttpClient http, Home home, Finger finger) {
        this.folder = folder;
        this.browser = browser;
        this.http = http;
        this.home = home;
        this.finger = finger;
    }

    /** @param program where the shows and the halls lie that are copied */
    static Foyer open(Path program, Path folder, Browser browser, HttpClient http, Screen screen)
            throws IOException, InterruptedException {
        for (var part : List.of("show-files", "displays")) copy(program.resolve(part), folder.resolve(part));
        var home = Home.open(new Home.Setting(folder, CODE, "vi", new SystemWatch()), mistake -> {});
        try {
            var finger = Finger.on(browser, http, screen);
            finger.opens(home.link());
            // Whoever goes elsewhere before he is let in stays outside.
            finger.awaits("document.querySelector('.shelf .card')");
            return new Foyer(folder, browser, http, home, finger);
        } catch (IOException e) {
            home.close();
            throw e;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var place = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(place);
                else Files.copy(file, place);
            }
        }
    }

    @Override
    public Finger finger() {
        return finger;
    }

    /** The first page of Home, as it comes up. */
    void shelf() throws IOException, InterruptedException {
        finger.evaluated("location.hash = '#/'");
        finger.awaits("document.querySelector('.shelf .card')");
    }

    /**
     * Its panel is opened with a press; what is wanted is there when the page shows it, and the page asks nothing
     * more.
     */
    void panel(String run, String shows) throws IOException, InterruptedException {
        var open = "[data-run='" + run + "'] [data-press=open]";
        finger.taps(open);
        var address = String.valueOf(finger.evaluated("document.querySelector(" + Finger.quoted(open) + ").href"));
        var page = Finger.follows(browser, http, address.replaceAll("#.*", ""));
        try {
            page.awaits("document.querySelector('.go:not(:disabled)') && !document.querySelector('.opening') && "
                    + shows);
        } finally {
            page.shuts();
        }
    }

    /** Somebody else at the panel of a run does this, one after the other. */
    void wishes(String run, List<Wish> wishes) throws Exception {
        var open = "[data-run='" + run + "'] [data-press=open]";
        var link = String.valueOf(finger.evaluated("document.querySelector(" + Finger.quoted(open) + ").href"));
        try (var eye = Tablet.pair(link, CODE, new SystemWatch()).enter()) {
            if (eye.await(ToPage.State::opened, PATIENCE) == null) throw new IOException("no state");
            for (var wish : wishes) {
                long before = Objects.requireNonNull(eye.state()).seq();
                var answer = eye.press(wish).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (!answer.accepted()) throw new IOException("refused: " + answer.because().en());
                if (eye.await(state -> state.seq() > before, PATIENCE) == null) throw new IOException("not told");
            }
        }
    }

    String text(String show) throws IOException {
        return Files.readString(folder.resolve("show-files").resolve(show + ".show.json"));
    }

    /** Until a file says so. */
    void written(String show, String words) throws IOException, InterruptedException {
        for (long left = PATIENCE.toMillis() / 15; left > 0 && !text(show).contains(words); left--) Thread.sleep(15);
        if (!text(show).contains(words)) throw new IOException("the file never said so: " + words);
    }

    /** All processes of a run at once, as when the machine goes dark. */
    void dies(String run) throws IOException {
        var started = folder.resolve("runs").resolve(run).resolve(STARTED);
        var found = GUARD.matcher(Files.readString(started, StandardCharsets.UTF_8));
        if (!found.find()) throw new IOException("nobody knows which process it is");
        var guard = ProcessHandle.of(Long.parseLong(found.group(1))).orElse(null);
        if (guard == null) return;
        var all = Stream.concat(Stream.of(guard), guard.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var one : all) one.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws IOException {
        try (var runs = Files.list(folder.resolve("runs"))) {
            for (var run : runs.filter(one -> Files.exists(one.resolve(STARTED))).toList())
                dies(String.valueOf(run.getFileName()));
        } finally {
            finger.close();
            home.close();
        }
    }
}
